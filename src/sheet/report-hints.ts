/** What the titles of a report say of its area and its period: proposals for the two selects, never taken unseen. */
import { administrativeKinds } from '#core/document-kinds.ts';
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
  let rest = withoutDates(fold(titles.join(' ; ').normalize('NFKC')))
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
  // "quý I, II", "quý I và quý II", "tháng 1, 2, 3": several, of which no one is meant.
  take(String.raw`(?:quy|qui) (?:${numeral})(?: (?:va )?(?:quy |qui )?(?!nam\b)(?:${numeral})\b)+`, () => undefined);
  take(String.raw`thang (?:${numeral})(?: (?:va )?(?:thang )?(?!nam\b)(?:${numeral})\b)+`, () => undefined);
  take(String.raw`(?:quy|qui|q) ?(${numeral})\b`, ([, number = '']) =>
    span(numberOf(number) * 3 - 2, numberOf(number) * 3),
  );
  take(String.raw`(${numeral}) thang cuoi(?: nam)?\b`, ([, count = '']) => span(13 - numberOf(count), 12));
  take(String.raw`(${numeral}) thang(?: dau(?: nam)?)?\b`, ([, count = '']) => span(1, numberOf(count)));
  take(String.raw`nua (?:dau nam|nam dau)\b`, () => [1, 6]);
  take(String.raw`nua (?:cuoi nam|nam cuoi)\b`, () => [7, 12]);
  take(String.raw`(?:den|toi) (?:het )?thang (?:${numeral})\b`, () => undefined);
  take(String.raw`(?:thang|t) ?(${numeral})\b`, ([, month = '']) => span(numberOf(month), numberOf(month)));
  take(String.raw`(?:quy|qui|tuan|dot|ky|thang) (?:${numeral}|\d+)\b`, () => undefined);
  take(String.raw`(?:dau|cuoi|giua) nam\b`, () => undefined);
  take(String.raw`ca nam\b`, () => [1, 12]);
  const range = /\bgiai doan (20\d\d) (?:den )?(20\d\d)\b/u.exec(rest);
  if (range !== null) rest = rest.replace(range[0], ' ');
  const loose = [...rest.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([, found = '']) => found);
  const years = new Set([...parts.flatMap((part) => part.year ?? []), ...loose]);
  if (parts.length === 0 && range !== null) return years.size === 0 ? `${range[1]}/${range[2]}` : undefined;
  // Another year besides that of the quarter: which one is meant, nobody says.
  if (years.size > 1) return undefined;
  const [onlyYear] = years;
  if (parts.length === 0) return onlyYear;
  const periods = new Set(
    parts.map(({ months, year: own = onlyYear }) =>
      months === undefined || own === undefined ? undefined : periodOf(own, ...months),
    ),
  );
  return periods.size === 1 ? [...periods][0] : undefined;
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
    .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d/gu, ' ')
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

/** "Đơn vị tính: nghìn thuê bao" above a table: the unit of every row that has none of its own. */
export function unitHint(titles: readonly string[]): string {
  for (const title of titles) {
    const unit = /^\(?\s*(?:đơn vị(?: tính| đo)?|đ\.?\s?v\.?\s?t\.?|đvt|đv tính)\s*:\s*([^)]+?)\s*\)?\.?$/iu.exec(
      title,
    )?.[1];
    if (unit !== undefined) return unit;
  }
  return '';
}

/** "Lũy kế", "Thực hiện quý": how a column counts its period, where its name says so; blank where it does not. */
export function periodMethodHint(title: string): 'trong_ky' | 'luy_ke' | '' {
  const text = fold(title).replace(/[^a-z0-9]+/gu, ' ');
  if (/\bluy ke\b|\bcong don\b|\btu dau (?:nam|nhiem ky)\b|\bden (?:nay|het|thoi diem|ky bao cao)\b/u.test(text))
    return 'luy_ke';
  return /\btrong (?:ky|quy|thang|nam)\b|\bthuc hien (?:quy|thang|ky nay)\b|\bphat sinh\b|\bky nay\b/u.test(text)
    ? 'trong_ky'
    : '';
}

/** "Ước thực hiện năm 2024": the figures of the column are estimates. */
export function isEstimateTitle(title: string): boolean {
  return /\buoc\b/u.test(fold(title));
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
  /(\p{L}+ \p{L}+) số:? *(\d\S*[^\s,;.]),? *ngày *(\d{1,2})(?: *[/.-] *| tháng )(\d{1,2})(?: *[/.-] *| năm )(\d{4})(?: của ([^();:]{3,160}))?/iu;

/** "(Kèm theo Báo cáo số 99/BC-UBND ngày 20/9/2026 của UBND xã Kép)". */
export function documentHint(titles: readonly string[]): DocumentHint | undefined {
  const found = named.exec(titles.join(' ; ').normalize('NFC').replace(/\s+/gu, ' '));
  if (found === null) return undefined;
  const [, kindWords = '', number = '', day = '', month = '', year = '', issuer = ''] = found;
  const kind = administrativeKinds.find((one) => one === slugify(kindWords));
  if (kind === undefined) return undefined;
  return {
    kind,
    number,
    day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    issuer: issuer.replace(/[\s,.]+$/u, ''),
  };
}
