/** What a number format of a spreadsheet says of the number or the day under it. Source: ECMA-376, part 1, 18.8.30 and 18.8.31. */
import { movePoint, shownNumber } from './plain-number.ts';

export interface NumberFormat {
  readonly kind: 'number' | 'percent';
  /** Digits shown after the point; undefined where the number is shown as it is. */
  readonly decimals: number | undefined;
}

const asStored: NumberFormat = { kind: 'number', decimals: undefined };

/** `code`: `0.00%`, `#,##0" người"`; undefined for "General". */
export function numberFormat(code = '', value = 1): NumberFormat {
  const plain = withoutWords(sectionFor(code, value));
  // Scientific and fraction formats show another number than the one stored; "General" and "@" show it as it is.
  if (!/[0#?]/u.test(plain) || /[e/]/iu.test(plain)) return asStored;
  return { kind: plain.includes('%') ? 'percent' : 'number', decimals: /\.([0#?]+)/u.exec(plain)?.[1]?.length ?? 0 };
}

/**
 * The number under a format as the sheet shows it, where that is another one: fewer digits, thousands of it ("234,7" of
 * 234745), no sign; blank where the format shows no number at all. `number`: in percents under a format of percents.
 */
export function shownOtherwise(number: string, code = ''): string | undefined {
  const section = sectionFor(code, Number(number));
  const plain = withoutWords(section);
  if (code === '' || /general|standard|@/iu.test(plain)) return undefined;
  // Zero as a dash or a word is a way to write zero.
  if (!/[0#?]/u.test(plain)) return section.trim() !== '' && Number(number) === 0 ? undefined : '';
  const { decimals } = numberFormat(code, Number(number));
  if (decimals === undefined) return undefined;
  const thousands = /[0#?](,+)(?![0#?,.])/u.exec(plain)?.[1]?.length ?? /(,+)\./u.exec(plain)?.[1]?.length ?? 0;
  const scaled = movePoint(number, -3 * thousands);
  const shown = shownNumber(scaled, decimals) ?? scaled;
  const isUnsigned = number.startsWith('-') && code.includes(';') && !/[-(]/u.test(section);
  const text = isUnsigned ? shown.replace('-', '') : shown;
  return text === number ? undefined : text;
}

/** "235 nghìn": a word of the format that changes what the number means; undefined for units and other words. */
export function scaleWord(code = '', value = 1): string | undefined {
  const words = [...sectionFor(code, value).matchAll(/"([^"]*)"/gu)].map(([, word = '']) => word.trim());
  return words.find((word) =>
    /^(?:nghìn|ngàn|triệu|tỷ|tỉ|chục|trăm|vạn)(?![\p{L}\p{M}])/iu.test(word.normalize('NFC')),
  );
}

/** Whether the number under it is a day or a time of day. */
export function showsDay(code = ''): boolean {
  const plain = withoutWords(code.split(';')[0] ?? '');
  return /[dmyhs]/iu.test(plain) && !/[#?0]|standard/iu.test(plain.replace(/s\.0+/giu, 's'));
}

/** `mmm-yy`: the day under it was typed as a month and a year. */
export function showsNoDay(code = ''): boolean {
  return !/d/iu.test(withoutWords(code.split(';')[0] ?? ''));
}

/** Formats that a workbook names by number alone. */
export const knownFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  // Days in the ways of East Asia.
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'yyyy-mm-dd']),
  ),
};

/** The part of a format that is for this number: by its own conditions, or by its sign. */
function sectionFor(code: string, value: number): string {
  const sections = [''];
  for (const [sign] of code.matchAll(/"[^"]*"|\\.|[\s\S]/gu)) {
    if (sign === ';') sections.push('');
    else sections[sections.length - 1] += sign;
  }
  const conditions = sections.map((section) => /\[([<>]=?|=|<>)\s*(-?[\d.]+)\]/u.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const at = conditions.findIndex(
      (condition) => condition === null || isMet(condition[1] ?? '', value, Number(condition[2])),
    );
    return sections[at] ?? sections.at(-1) ?? '';
  }
  if (value < 0 && sections.length > 1) return sections[1] ?? '';
  if (value === 0 && sections.length > 2) return sections[2] ?? '';
  return sections[0] ?? '';
}

function isMet(sign: string, value: number, bound: number): boolean {
  if (sign === '<') return value < bound;
  if (sign === '>') return value > bound;
  if (sign === '<=') return value <= bound;
  if (sign === '>=') return value >= bound;
  return sign === '=' ? value === bound : value !== bound;
}

/** The signs of a format: neither quoted words nor colours and locales. */
function withoutWords(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').trim();
}
