/** What the titles of a report say of its area and its period: proposals for the two selects, never taken unseen. */
import { administrativeKinds } from '#core/document-kinds.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { fold, slugify } from '#core/text.ts';

/** Quarters, months and numbers of months, in digits or in words. */
const numbers: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [String(at + 1), at + 1])),
  ...Object.fromEntries(['i', 'ii', 'iii', 'iv'].map((roman, at) => [roman, at + 1])),
  ...Object.fromEntries(
    ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'].map((word, at) => [word, at + 1]),
  ),
  gieng: 1,
  nhat: 1,
  nhi: 2,
  tu: 4,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};
const numeral =
  'muoi mot|muoi hai|muoi(?! (?:mot|hai)\\b)|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|gieng|chap|nhat|nhi|iv|i{1,3}|0?[1-9]|1[0-2]';
const year = String.raw`(?: (?:cua )?(?:nam )?(20\d\d))?(?![\d])`;

/** A part of a year that a text names; `months` is undefined where it does not say which. */
interface NamedPart {
  readonly months: readonly [first: number, last: number] | undefined;
  readonly year: string | undefined;
}

/** "quý I năm 2024" → `2024-Q1`; undefined where the titles name none, two, or one that is not clear. A part of a year is never the year. */
export function periodHint(titles: readonly string[]): string | undefined {
  const written = titles.join(' ; ').normalize('NFKC');
  let rest = withoutDates(fold(written))
    // "T1-T6", "quý I - III".
    .replace(/(?<=[a-z0-9])\s*[-–—]\s*(?=(?:thang|quy|qui|[tq])?\s*(?:[ivx]+|\d{1,2})\b)/gu, ' den ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const parts: NamedPart[] = [];
  const take = (pattern: string, monthsOf: (match: readonly string[]) => NamedPart['months']): void => {
    rest = rest.replace(new RegExp(String.raw`\b${pattern}${year}`, 'gu'), (...match: string[]) => {
      const found = match.slice(
        0,
        match.findIndex((one) => typeof one === 'number'),
      );
      parts.push({ months: monthsOf(found), year: found.at(-1) });
      return ' ; ';
    });
  };
  const span = (first: number, last: number): NamedPart['months'] =>
    first > 0 && last <= 12 && first <= last ? [first, last] : undefined;
  take(
    String.raw`(?:tu )?(?:quy|qui|q) ?(${numeral}) (?:den|toi) (?:het )?(?:quy|qui|q)? ?(${numeral})\b`,
    ([, a = '', b = '']) => span(numberOf(a) * 3 - 2, numberOf(b) * 3),
  );
  take(
    String.raw`(?:tu )?(?:thang|t) ?(${numeral}) (?:den|toi) (?:het )?(?:thang|t)? ?(${numeral})\b`,
    ([, a = '', b = '']) => span(numberOf(a), numberOf(b)),
  );
  // "đến hết quý III", "đến tháng 9" do not say from when on.
  take(String.raw`(?:den|toi) (?:het |cuoi )?(?:quy|qui|q|thang|t) ?(?:${numeral})\b`, () => undefined);
  // "quý I, II", "quý I và quý II", "tháng 1, 2, 3": several, of which no one is meant.
  take(String.raw`(?:quy|qui) (?:${numeral})(?: (?:va )?(?:quy |qui )?(?!nam\b)(?:${numeral})\b)+`, () => undefined);
  take(String.raw`thang (?:${numeral})(?: (?:va )?(?:thang )?(?!nam\b)(?:${numeral})\b)+`, () => undefined);
  take(String.raw`(?:quy|qui|q) ?(?:thu )?(${numeral})\b`, ([, number = '']) =>
    span(numberOf(number) * 3 - 2, numberOf(number) * 3),
  );
  take(String.raw`(${numeral}) thang cuoi(?: nam)?\b`, ([, count = '']) => span(13 - numberOf(count), 12));
  take(String.raw`(${numeral}) thang(?: dau(?: nam)?)?\b`, ([, count = '']) => span(1, numberOf(count)));
  take(String.raw`nua (?:dau nam|nam dau)\b`, () => [1, 6]);
  take(String.raw`nua (?:cuoi nam|nam cuoi)\b`, () => [7, 12]);
  // "13 tháng năm 2024" is no May.
  take(String.raw`(?<!\d )(?:thang|t) ?(${numeral})\b`, ([, month = '']) => span(numberOf(month), numberOf(month)));
  take(String.raw`(?:quy|qui|tuan|dot|ky|lan|thang) (?:thu )?(?:${numeral}|\d+)\b`, () => undefined);
  take(String.raw`(?:(?:dau|cuoi|giua) nam|ban nien|den nay)\b`, () => undefined);
  take(String.raw`ca nam\b`, () => [1, 12]);
  const range = /\bgiai doan (20\d\d) (?:den )?(20\d\d)\b/u.exec(rest);
  if (range !== null) rest = rest.replace(range[0], ' ');
  const loose = [...rest.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([, found = '']) => found);
  const years = new Set([...parts.flatMap((part) => part.year ?? []), ...loose]);
  if (parts.length === 0 && range !== null) return years.size === 0 ? `${range[1]}/${range[2]}` : undefined;
  // Another year besides that of the quarter, or a year beside its quarter: which one is meant, nobody says.
  if (years.size > 1 || (parts.length > 0 && /; *va (?:ca )?nam\b/u.test(rest))) return undefined;
  const [onlyYear] = years;
  if (parts.length === 0) return namesPart(written, rest) ? undefined : onlyYear;
  const periods = new Set(
    parts.map(({ months, year: own = onlyYear }) =>
      months === undefined || own === undefined ? undefined : periodOf(own, ...months),
    ),
  );
  return periods.size === 1 ? [...periods][0] : undefined;
}

/** A part of a year in words or signs that are none of those above: "I/2024", "9T/2024", "nửa năm 2024", "13 tháng". `rest`: folded. */
function namesPart(written: string, rest: string): boolean {
  return (
    /(?<!\p{L})(?:quý|quí|tháng|tuần|đợt|nửa)(?!\p{L})/iu.test(written) ||
    /\b(?:[ivxl]{1,4}|\d{1,2} ?t?|t ?\d{1,2}) ?20\d\d\b/u.test(rest)
  );
}

function numberOf(text: string): number {
  return numbers[text.replace(/^0/u, '')] ?? 0;
}

function periodOf(year: string, first: number, last: number): string {
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  if (first === last) return month(first);
  if (last - first === 2 && last % 3 === 0) return `${year}-Q${last / 3}`;
  if (last - first === 5 && last % 6 === 0) return `${year}-H${last / 6}`;
  return first === 1 && last === 12 ? year : `${month(first)}/${month(last)}`;
}

/** Days, numbers of documents, and what the report is held against: none of them is its period. `text`: folded. */
function withoutDates(text: string): string {
  return text
    .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d/gu, ' hom ')
    .replace(/\d+\/20\d\d\/[a-z][a-z-]*/gu, ' ')
    .replace(/\bngay\b[^;]{0,24}?20\d\d/gu, ' ')
    .replace(/\bso voi (?:cung ky|ke hoach|nam|quy|thang)[^;]*/gu, ' ')
    .replace(/\bcung ky(?: nam)?\s*(?:20\d\d)?/gu, ' ');
}

export interface NamedArea {
  readonly id: string;
  /** "huyện Lạng Giang". */
  readonly title: string;
}

/** The one area that the titles name with its kind; of a district and its province, the district. */
export function areaHint(titles: readonly string[], areas: readonly NamedArea[]): string | undefined {
  const text = ` ${fold(titles.join(' ; ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = areas.filter(({ title }) =>
    text.includes(
      ` ${fold(title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    ),
  );
  const deepest = Math.max(...named.map(({ id }) => id.split('/').length));
  const ids = new Set(named.filter(({ id }) => id.split('/').length === deepest).map(({ id }) => id));
  return ids.size === 1 ? [...ids][0] : undefined;
}

const unitLabel = String.raw`(?:đơn\s+vị(?:\s+(?:tính|đo))?|đ\.?\s?v\.?\s?t\.?|đv(?:\s+(?:tính|đo))?|đ/v(?:\s+tính)?)`;
/** Behind its label the unit stands to the end of the title, or of the brackets around both. */
const labelledUnit = new RegExp(
  String.raw`(?:^|[\s([*–-])${unitLabel}\s*[:(–-]\s*([^()[\]]+?)\s*[)\]]*\.?$|^[([*\s]*đơn\s+vị\s+tính\s+([^()[\]:]+?)\s*[)\]]*\.?$`,
  'iu',
);
/** "Đơn vị: UBND xã Kép" is who reports. */
const reportingBody =
  /^(?:ubnd|ủy ban|uỷ ban|sở|phòng|ban|văn phòng|trung tâm|tỉnh|huyện|thành phố|thị xã|xã|phường)(?!\p{L})/iu;

/** "Đơn vị tính: nghìn thuê bao" above a table or behind its title: the unit of every row that has none of its own. */
export function unitHint(titles: readonly string[]): string {
  for (const title of titles) {
    const found = labelledUnit.exec(title);
    const unit = (found?.[1] ?? found?.[2] ?? '').trim();
    if (unit !== '' && !reportingBody.test(unit)) return unit;
  }
  return '';
}

const ownUnit = String.raw`(?:%|(?:nghìn|ngàn|triệu|tỷ|tỉ|chục|trăm|vạn)(?!\p{L}))[^()[\],;]*`;
const unitBehindName = new RegExp(
  String.raw`[\s,;–-]*(?:[([]\s*(?:${unitLabel}\s*:?\s*)?(${ownUnit})[)\]]|[([–-]\s*${unitLabel}\s*:\s*([^()[\]]+)[)\]]?|[,;–-]\s*(${ownUnit}))\s*[:.]?\s*$`,
  'iu',
);

/** "Thuê bao di động (nghìn thuê bao)", "…, %", "… - ĐVT: hộ": the unit that a row's own name tells, blank where it tells none, and the name without it. */
export function unitInName(written: string): { readonly name: string; readonly unit: string } {
  const found = unitBehindName.exec(written);
  return found === null
    ? { name: written, unit: '' }
    : { name: written.slice(0, found.index), unit: (found[1] ?? found[2] ?? found[3] ?? '').trim() };
}

/** "Lũy kế", "Thực hiện quý": how a column counts its period, where its name says so; blank where it does not. */
export function periodMethodHint(title: string): 'trong_ky' | 'luy_ke' | '' {
  const text = fold(title).replace(/[^a-z0-9]+/gu, ' ');
  if (
    /\b(?:luy ke|lk|tich luy|cong don)\b|\btu dau (?:nam|nhiem ky)\b|\bden (?:nay|het|thoi diem|ky bao cao)\b/u.test(
      text,
    )
  )
    return 'luy_ke';
  return /\btrong (?:ky|quy|thang|nam)\b|\b(?:thuc hien|th|ket qua) (?:quy|thang|ky nay)\b|\bphat sinh\b|\b(?:ky|quy|thang) nay\b/u.test(
    text,
  )
    ? 'trong_ky'
    : '';
}

/** "Ước thực hiện năm 2024", "Dự kiến cả năm": the figures of the column are estimates, or are expected. */
export function kindHint(title: string): 'thuc_hien' | 'uoc_thuc_hien' | 'du_kien' {
  const text = fold(title);
  if (/\buoc\b/u.test(text)) return 'uoc_thuc_hien';
  return /\bdu (?:kien|bao)\b/u.test(text) ? 'du_kien' : 'thuc_hien';
}

/** What the titles say of the document that the sheet belongs to; blank where they do not. */
export interface DocumentHint {
  /** `bao-cao`. */
  readonly kind: string;
  readonly number: string;
  /** ISO. */
  readonly day: string;
  readonly issuer: string;
}

const named =
  /(\p{L}+ \p{L}+) số:? *(\d+(?: (?=\/))?\S*[^\s,;.]),? *ngày *(\d{1,2})(?: *[/.-] *| tháng )(\d{1,2})(?: *[/.-] *| năm )(\d{4})(?: của ([^();:]{3,160}))?/iu;

/** "(Kèm theo Báo cáo số 99/BC-UBND ngày 20/9/2026 của UBND xã Kép)". */
export function documentHint(titles: readonly string[]): DocumentHint | undefined {
  const found = named.exec(titles.join(' ; ').normalize('NFC').replace(/\s+/gu, ' '));
  if (found === null) return undefined;
  const [, kindWords = '', number = '', day = '', month = '', year = '', issuer = ''] = found;
  const kind = administrativeKinds.find((one) => one === slugify(kindWords));
  if (kind === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return {
    kind,
    number: number.replace(/\s/gu, ''),
    day: parsePartialDate(iso) === undefined ? '' : iso,
    issuer: issuer.replace(/,? (?:về|v\/v) .*$/iu, '').replace(/[\s,.]+$/u, ''),
  };
}
