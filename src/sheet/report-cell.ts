/**
 * One cell of a report → what it says, or what must be asked. A number is never guessed: where a cell can be read in two
 * ways, both are offered and neither is taken.
 */
import type { Mark } from '#core/quantity.ts';
import { fold } from '#core/text.ts';
import type { SheetCell } from './grid.ts';
import { movePoint } from './plain-number.ts';

/** Canonical texts of the cells of a figure or a target; absent ones are blank. */
export interface Reading {
  readonly mark?: Mark;
  readonly value?: string;
  readonly valueTo?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly rank?: string;
  readonly rankTotal?: string;
  /** "ước đạt 85%". */
  readonly isEstimate?: true;
  /** The level written behind the result in one cell, "42,1%/85%": a target of its own. */
  readonly target?: string;
}

type DoubtKind =
  | 'thousands-or-decimal'
  | 'fraction-or-rank'
  | 'result-and-target'
  | 'more-than-all'
  | 'date'
  | 'rounded'
  | 'unshown'
  | 'marked'
  | 'words'
  | 'scaled'
  | 'error';

/**
 * `certain`: nothing to ask. `blank`: the sheet gives nothing. `doubt`: a person chooses among the readings, or writes one.
 * `writtenAs`: what the sheet shows. `quote`: the same where it was typed as text, as a document writes it; blank for what is
 * stored as a number or a day, whose digits say nothing of how the document writes them.
 */
export type CellReading =
  | { readonly state: 'blank' }
  | { readonly state: 'certain'; readonly reading: Reading; readonly writtenAs: string; readonly quote: string }
  | {
      readonly state: 'doubt';
      readonly doubt: DoubtKind;
      readonly options: readonly Reading[];
      readonly writtenAs: string;
      readonly quote: string;
    };

export function isRounded(cell: CellReading): boolean {
  return cell.state === 'doubt' && cell.doubt === 'rounded';
}

/** What the row says besides the cell. */
export interface CellSurroundings {
  /** "%", "Người", "Xếp hạng"; blank when the sheet does not say. */
  readonly unit: string;
  /** The indicator of the row is a rank: its name or its unit says so. */
  readonly isRank: boolean;
  /** What the unit counts has no parts: "45.102 hộ" can be nothing but forty-five thousand. */
  readonly isCounted?: boolean;
}

/** "Không" and "không có" are asked about: they may mean zero. */
const emptyMarks = /^(?:[-–—]+|x|\.+|…|n\/a|na|null|(?:chua|khong) (?:co )?so lieu|chua co)$/u;

export function readReportCell(cell: SheetCell, surroundings: CellSurroundings): CellReading {
  const { kind, text, plain } = cell;
  if (plain !== undefined) {
    const options = [
      { kind, text: plain },
      { kind, text },
    ].flatMap((one) => readingsIn(readReportCell(one, surroundings)));
    return { state: 'doubt', doubt: 'marked', options: unique(options), writtenAs: text, quote: plain };
  }
  if (text === '' || (kind === 'text' && emptyMarks.test(fold(text)))) return { state: 'blank' };
  if (kind === 'error') return { state: 'doubt', doubt: 'error', options: [], writtenAs: text, quote: '' };
  if (kind === 'date') return readDate(text);
  if (kind === 'text') return readText(text, surroundings);
  return readNumber(cell, surroundings);
}

/** A number with three digits behind the point may have been typed as thousands where the point means that. */
const likeThousands = /^[1-9]\d{0,2}\.\d{3}$/u;

function readingsIn(cell: CellReading): readonly Reading[] {
  return cell.state === 'certain' ? [cell.reading] : cell.state === 'doubt' ? cell.options : [];
}

function readNumber({ kind, text, rounded }: SheetCell, { isRank }: CellSurroundings): CellReading {
  const shown = (rounded ?? text).replace('.', ',');
  const writtenAs = kind === 'percent' ? `${shown}%` : shown;
  const of = (number: string): Reading => (isRank && /^\d+$/u.test(number) ? { rank: number } : { value: number });
  if (rounded === '')
    return { state: 'doubt', doubt: 'unshown', options: [of(text)], writtenAs: text.replace('.', ','), quote: '' };
  if (rounded !== undefined)
    return { state: 'doubt', doubt: 'rounded', options: [of(rounded), of(text)], writtenAs, quote: '' };
  if (kind === 'number' && likeThousands.test(text))
    return {
      state: 'doubt',
      doubt: 'thousands-or-decimal',
      options: [{ value: text.replace('.', '') }, { value: text }],
      writtenAs,
      quote: '',
    };
  return { state: 'certain', reading: of(text), writtenAs, quote: '' };
}

/** A spreadsheet made a day of `04/10`: day and month, month and day, or, of `4/25`, month and year were what was typed. */
function readDate(text: string): CellReading {
  const [year = '', month = '', day] = text.split('-');
  const written =
    day === undefined
      ? [[month, year.slice(2)]]
      : [
          [day, month],
          [month, day],
        ];
  const pairs = written
    .map(([a = '', b = '']) => [plain(a), plain(b)] as const)
    .filter(([a, b]) => Number(a) <= Number(b));
  const options = pairs.flatMap(([first, second]): Reading[] => [
    { rank: first, rankTotal: second },
    { numerator: first, denominator: second },
  ]);
  return {
    state: 'doubt',
    doubt: 'date',
    options: unique(options),
    writtenAs: written[0]?.join('/') ?? text,
    quote: '',
  };
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

/** Words before a number, folded, and the mark they stand for. */
const markWords: readonly (readonly [RegExp, Mark])[] = [
  [/^(?:tren(?! duoi)|hon|lon hon|cao hon|>)\s*/u, '>'],
  [/^(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|khong nho hon|>=|=>|≥|⩾)\s*/u, '>='],
  [/^(?:duoi|nho hon|thap hon|it hon|<)\s*/u, '<'],
  [/^(?:khong qua|toi da|khong vuot qua|khong lon hon|khong cao hon|nhieu nhat|<=|=<|≤|⩽)\s*/u, '<='],
  [/^(?:khoang|xap xi|tren duoi|chung|~|≈)\s*/u, '~'],
  [/^(?:dung)\s+/u, 'dung'],
];

const number = String.raw`\d[\d.,]*(?: \d{3}(?!\d))*(?:,\d+)?`;
const share = new RegExp(String.raw`^([-−–]?${number}|\+${number})\s*(%)?$`, 'u');
const fraction = new RegExp(String.raw`^(${number})\s*/\s*(${number})$`, 'u');
const between = new RegExp(String.raw`^(?:tu\s+)?(${number})\s*(?:%)?\s*(?:[-–—÷~]|den)\s*(${number})\s*(?:%)?$`, 'u');
const resultAndTarget = new RegExp(String.raw`^(${number})\s*%\s*/\s*(${number})\s*%?$`, 'u');
const withFraction = new RegExp(
  String.raw`^(?:(${number})\s*%\s*\(\s*(${number})\s*/\s*(${number})\s*\)|(${number})\s*/\s*(${number})\s*\(\s*(${number})\s*%\s*\))$`,
  'u',
);
const rankWords = /^(?:xep )?(?:thu )?hang (?:thu )?|^xep thu |^thu (?=\d)/u;

/** "hạng 4/10", "xếp thứ 2". */
const rankAmongWords =
  /(?:xep )?(?:thu )?hang (?:thu )?0*(\d+)(?: ?\/ ?| tren (?:tong so )?)?0*(\d+)?|(?:xep|dung) thu 0*(\d+)(?: ?\/ ?| tren (?:tong so )?)?0*(\d+)?/u;

/** The rank that a text names among other words; nothing where it names none. */
export function rankIn(text: string): Pick<Reading, 'rank' | 'rankTotal'> {
  const match = rankAmongWords.exec(fold(text).replace(/\s+/gu, ' '));
  const [rank, rankTotal] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]];
  return { ...(rank === undefined ? {} : { rank }), ...(rankTotal === undefined ? {} : { rankTotal }) };
}

/** Readings that are offered each doubt without one, so that a person need not type what stands there. */
const mostOffered = 4;

/** What a text of words and numbers may say: a share with its fraction or its rank, a change with its sign, or each number by itself. */
function offered(written: string, surroundings: CellSurroundings): Reading[] {
  // Marks of notes: "85*", "85¹", "85% (2)".
  const text = fold(written)
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*]+|(?<=[\d%])\s*[([]\d[)\]]$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text !== fold(written) && /\d/u.test(text)) {
    const again = readReportCell({ kind: 'text', text }, surroundings);
    if (again.state !== 'blank') return [...readingsIn(again)];
  }
  const isNear = /\bgan\s+(?=\d)/u.test(text);
  const ends = /^(?:khoang|xap xi|tren|gan)\s+/u.test(text)
    ? between.exec(text.replace(/^\p{L}+(?: xi)?\s+/u, ''))
    : null;
  const [low, high] = ends === null ? [] : [only(ends[1] ?? ''), only(ends[2] ?? '')];
  if (low !== undefined && high !== undefined) return [{ value: low, valueTo: high }];
  const scaled = scaledReadings(written.normalize('NFC'), surroundings.unit);
  if (scaled.length > 0) return scaled;
  const found =
    text.replace(rankAmongWords, ' ').match(new RegExp(String.raw`(?<![\d/])${number}(?:\s*/\s*${number})?`, 'gu')) ??
    [];
  const values: Reading[] = [];
  const pairs: Reading[] = [];
  for (const one of found) {
    const [first = '', second] = one.split('/').map((part) => part.trim().replace(/[.,]+$/u, ''));
    const [top, bottom] = [readingsOf(first), second === undefined ? [] : readingsOf(second)];
    if (second === undefined) values.push(...top.map((value): Reading => ({ value })));
    else if (top[0] !== undefined && bottom[0] !== undefined) pairs.push({ numerator: top[0], denominator: bottom[0] });
  }
  const rank = rankIn(text);
  const [value] = values;
  const [pair] = pairs;
  if (pair?.numerator !== undefined && pair.denominator !== undefined && surroundings.unit.trim() !== '%') {
    const asRank = { rank: pair.numerator, rankTotal: pair.denominator };
    if (surroundings.isRank) return [asRank];
    if (surroundings.unit === '') pairs.unshift(asRank);
  }
  if (surroundings.isRank && pair === undefined && rank.rank === undefined && /^\d+$/u.test(value?.value ?? ''))
    return [{ rank: value?.value ?? '' }];
  if (values.length === 1 && pairs.length === 1) return [{ ...value, ...pairs[0] }, ...values, ...pairs];
  if (values.length === 1 && rank.rank !== undefined) return [{ ...value, ...rank }, ...values, rank];
  if (values.length === 0 && rank.rank !== undefined) return [rank];
  const isNegative = /\bgiam\b|^\(|^[-−–]/u.test(text) && value?.value !== undefined;
  const signed = isNegative ? [{ value: `-${value.value}` }] : [];
  const near =
    isNear && value?.value !== undefined
      ? [
          { mark: '~' as const, value: value.value },
          { mark: '<' as const, value: value.value },
        ]
      : [];
  return [...(/^\(/u.test(text) ? [...values, ...signed] : [...signed, ...near, ...values]), ...pairs].slice(
    0,
    mostOffered,
  );
}

/** Places by which a word moves the point; the letters as they are written, for "trạm" is no "trăm" and "ngân" no "ngàn". */
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn|ng\.|1\.?000)(?!\p{L})/iu, 3],
  [/^(?:triệu|tr\.)(?!\p{L})/iu, 6],
  [/^(?:tỷ|tỉ)(?!\p{L})/iu, 9],
];

function scaleAt(text: string): number {
  return scales.find(([pattern]) => pattern.test(text.normalize('NFC').trim()))?.[1] ?? 0;
}

/** "45 nghìn hộ" is 45000, or 45 where the sheet measures in thousands; nothing where a text names no such word behind its only number. */
function scaledReadings(written: string, unit: string): Reading[] {
  const [, digits = '', words = ''] = new RegExp(String.raw`^\D*?(${number})\s*(\D*)$`, 'u').exec(written.trim()) ?? [];
  const [value, scale] = [only(digits), scaleAt(words)];
  if (value === undefined || scale === 0) return [];
  const scaled = { value: movePoint(value, scale - scaleAt(unit)) };
  return scaled.value === value ? [scaled] : [scaled, { value }];
}

/** A cell of a row that measures in thousands or millions of what its indicator counts: each reading in the indicator's unit, and as it stands. */
export function scaledCell(cell: CellReading, unit: string): CellReading {
  const scale = scaleAt(unit);
  const readings = readingsIn(cell);
  if (scale === 0 || readings.every(({ value }) => value === undefined) || cell.state === 'blank') return cell;
  const moved = (value: string | undefined): string | undefined =>
    value === undefined ? value : movePoint(value, scale);
  const options = readings.flatMap((reading): Reading[] => {
    const [value, valueTo] = [moved(reading.value), moved(reading.valueTo)];
    return [
      { ...reading, ...(value === undefined ? {} : { value }), ...(valueTo === undefined ? {} : { valueTo }) },
      reading,
    ];
  });
  // "235" of a column of thousands is written "235 nghìn thuê bao".
  const quote = cell.quote === '' ? '' : `${cell.quote} ${unit}`;
  return { ...cell, state: 'doubt', doubt: 'scaled', options: unique(options), quote };
}

/** Signs of East Asian width as they are usually typed; digits are left alone. */
function plainSigns(text: string): string {
  return text.replace(/[！-／：-＠]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0));
}

function readText(written: string, surroundings: CellSurroundings): CellReading {
  const { unit, isRank, isCounted = false } = surroundings;
  const doubt = (kind: DoubtKind, options: readonly Reading[] = []): CellReading => ({
    state: 'doubt',
    doubt: kind,
    options: unique(options.length === 0 ? offered(written, surroundings) : options),
    writtenAs: written,
    quote: written,
  });
  const certain = (reading: Reading): CellReading => ({
    state: 'certain',
    reading,
    writtenAs: written,
    quote: written,
  });
  let rest = plainSigns(fold(written)).replace(/\s+/gu, ' ').trim().replace(/[.;]$/u, '');
  let isEstimate = false;
  if (/^uoc(?: dat| thuc hien)?:? /u.test(rest)) {
    isEstimate = true;
    rest = rest.replace(/^uoc(?: dat| thuc hien)?:? /u, '');
  }
  rest = rest.replace(/^(?:dat|ket qua|thuc hien|ty le|ti le)(?: dat)?:?\s+/u, '');
  const extra = isEstimate ? ({ isEstimate: true } as const) : {};

  let mark: Mark | undefined;
  const found = [...markWords]
    .sort(([a], [b]) => b.source.length - a.source.length)
    .find(([pattern]) => pattern.test(rest));
  if (found !== undefined) {
    mark = found[1];
    rest = rest.replace(found[0], '');
  }
  if (mark === undefined && / tro (?:len|xuong)$/u.test(rest)) {
    mark = rest.endsWith('len') ? '>=' : '<=';
    rest = rest.replace(/^tu /u, '').replace(/ tro (?:len|xuong)$/u, '');
  }
  if (mark !== undefined) rest = rest.replace(/^(?:dat|la|o muc)\s+/u, '');
  const isWrittenRank = rankWords.test(rest);
  if (isWrittenRank) rest = rest.replace(rankWords, '').replace(/ tren (?:tong so )?(?=\d)/u, '/');
  rest = withoutUnit(rest, unit);

  const single = share.exec(rest);
  if (single !== null) {
    const sign = /^[-−–]/u.test(single[1] ?? '') ? '-' : '';
    const all = readingsOf((single[1] ?? '').replace(/^[-−–+]/u, ''));
    // A thousand and more of what has no parts: the point can only part the thousands.
    const values = (
      isCounted && single[2] === undefined && /^\D?\d{1,3}\.\d{3}$/u.test(single[1] ?? '') ? all.slice(0, 1) : all
    ).map((value) => (/[1-9]/u.test(value) ? sign + value : value));
    const asRank = mark === undefined && single[2] === undefined && sign === '' && (isWrittenRank || isRank);
    // Half a place is none.
    if (asRank && !values.some((value) => /^\d+$/u.test(value)))
      return doubt(
        'words',
        values.map((value) => ({ value })),
      );
    const readings = values.map(
      (value): Reading =>
        asRank ? { rank: plain(value) } : { ...(mark === undefined ? {} : { mark }), value, ...extra },
    );
    const [first, ...others] = readings;
    return first === undefined
      ? doubt('words')
      : others.length > 0
        ? doubt('thousands-or-decimal', readings)
        : certain(first);
  }
  if (mark !== undefined) return doubt('words');

  const both = withFraction.exec(rest);
  if (both !== null) {
    const [share0, top, bottom] = [both[1] ?? both[6] ?? '', both[2] ?? both[4] ?? '', both[3] ?? both[5] ?? ''].map(
      only,
    );
    return share0 === undefined || top === undefined || bottom === undefined
      ? doubt('words')
      : certain({ value: share0, numerator: top, denominator: bottom, ...extra });
  }
  const pair = resultAndTarget.exec(rest);
  if (pair !== null) {
    const [result, target] = [only(pair[1] ?? ''), only(pair[2] ?? '')];
    return doubt(
      'result-and-target',
      result === undefined || target === undefined ? [] : [{ value: result, target, ...extra }],
    );
  }
  const parts = fraction.exec(rest);
  if (parts !== null)
    return readFraction(parts[1] ?? '', parts[2] ?? '', isWrittenRank || isRank, unit, extra, { certain, doubt });
  const ends = between.exec(rest);
  const [low, high] = ends === null ? [] : [only(ends[1] ?? ''), only(ends[2] ?? '')];
  if (low === undefined || high === undefined) return doubt('words');
  return isRank ? doubt('words', [{ rank: low }, { rank: high }]) : certain({ value: low, valueTo: high, ...extra });
}

interface Answers {
  readonly certain: (reading: Reading) => CellReading;
  readonly doubt: (kind: DoubtKind, options?: readonly Reading[]) => CellReading;
}

function readFraction(
  first: string,
  second: string,
  isRank: boolean,
  unit: string,
  extra: Pick<Reading, 'isEstimate'>,
  { certain, doubt }: Answers,
): CellReading {
  const [tops, bottoms] = [first, second].map((part) => (/^0\d/u.test(part) ? [plain(part)] : readingsOf(part))) as [
    string[],
    string[],
  ];
  const [top = '', bottom = ''] = [tops[0], bottoms[0]];
  if (tops.length === 0 || bottoms.length === 0) return doubt('words');
  // "3/2024" may be a month, and of nothing there is no share.
  if (/^20\d\d$/u.test(bottom) && Number(top) <= 12)
    return doubt('date', [{ numerator: top, denominator: bottom, ...extra }]);
  if (Number(bottom) === 0) return doubt('words', [{ numerator: top, denominator: bottom, ...extra }]);
  if (tops.length > 1 || bottoms.length > 1) {
    const options = tops.flatMap((numerator) =>
      bottoms.map((denominator): Reading => ({ numerator, denominator, ...extra })),
    );
    return doubt(
      'thousands-or-decimal',
      options.filter((option) => Number(option.numerator) <= Number(option.denominator)),
    );
  }
  const asRank: Reading = { rank: top, rankTotal: bottom };
  const asFraction: Reading = { numerator: top, denominator: bottom, ...extra };
  if (Number(top) > Number(bottom))
    return doubt('more-than-all', [{ value: top, target: bottom, ...extra }, asFraction]);
  if (isRank) return certain(asRank);
  // A counted thing over all of them; a leading zero is how ranks are written.
  const isCount = !/^0\d/u.test(first) && (unit.trim() !== '' || Number(bottom) > 100);
  return isCount ? certain(asFraction) : doubt('fraction-or-rank', [asRank, asFraction]);
}

/** "1.550 người" → "1.550", where the sheet measures in "người", or where the words are no more than a few letters long. */
function withoutUnit(rest: string, unit: string): string {
  const match = /^(.*\d)\s+([^\d%/()]+)$/u.exec(rest);
  if (match === null) return rest;
  const words = (match[2] ?? '').trim();
  return words === fold(unit).trim() ? (match[1] ?? rest).trim() : rest;
}

function only(written: string): string | undefined {
  const found = readingsOf(written);
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The numbers that a Vietnamese text can mean by these signs, in canonical form: one where it can mean nothing else,
 * two for `1.543` and `1,543`, none where it is no number.
 */
export function readingsOf(written: string): string[] {
  const text = written.trim();
  if (/^\d+$/u.test(text)) return [plain(text)];
  if (/^[1-9]\d{0,2}[.,]\d{3}$/u.test(text)) return [text.replace(/[.,]/u, ''), text.replace(',', '.')];
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(text)) return [text.replaceAll('.', '').replace(',', '.')];
  if (/^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/u.test(text)) return [text.replaceAll(',', '')];
  if (/^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/u.test(text)) return [text.replaceAll(' ', '').replace(',', '.')];
  if (/^\d+[.,]\d+$/u.test(text)) return [plain(text.replace(',', '.'))];
  return [];
}

function unique(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}
