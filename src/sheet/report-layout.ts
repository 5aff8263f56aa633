/**
 * Where a reporting sheet has what: "STT | Chỉ tiêu | ĐVT | Kế hoạch năm | Thực hiện | % TH/KH | Ghi chú" below its
 * titles, the header in one row or in two.
 */
import { fold } from '#core/text.ts';
import { cellAt, type Sheet } from './grid.ts';

export type ColumnRole = 'number' | 'name' | 'unit' | 'target' | 'result' | 'ratio' | 'note';

export interface ReportColumn {
  readonly role: ColumnRole;
  /** From 0. */
  readonly index: number;
  /** Both rows of the header joined, as the sheet writes them. */
  readonly title: string;
}

export interface ReportLayout {
  /** From 0; what stands above are titles. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: readonly ReportColumn[];
  /** The filled cells above the header, top to bottom. */
  readonly titles: readonly string[];
}

/** Tried in this order: "% thực hiện so với kế hoạch" is a ratio although it names both; "Đơn vị thực hiện" is none of them. */
const roles: readonly (readonly [ColumnRole | undefined, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu)$/u],
  ['unit', /^(?:dvt|don vi(?: tinh)?)(?: ?\(.*\))?$/u],
  [undefined, /^(?:don vi|co quan|bo phan|nguoi|thoi gian|thoi han)\b/u],
  ['note', /^(?:ghi chu|giai trinh|ly do|nguyen nhan)\b/u],
  [
    'ratio',
    /^%|^(?:ty le|ti le)\b.*(?:%|th|thuc hien|hoan thanh|dat)|\bth ?\/ ?kh\b|^so sanh|so voi (?:ke hoach|kh)|% (?:th|hoan thanh|dat)/u,
  ],
  ['name', /^(?:ten )?(?:cac )?(?:chi tieu|noi dung|danh muc|tieu chi)\b(?!.*\b(?:giao|nam|ke hoach|kh)\b)/u],
  ['result', /(?:thuc hien|\bket qua\b|\bluy ke\b|^dat\b|^so lieu\b|^th\b|\buoc\b)/u],
  ['target', /(?:ke hoach|\bkh\b|muc tieu|\bgiao\b|nghi quyet|^chi tieu\b.*\bnam\b)/u],
];

/** Titles of a report are few; so many rows are looked through. */
const rowsLookedThrough = 40;

/** Undefined where no row names an indicator column and a column of figures. */
export function reportLayout(sheet: Sheet): ReportLayout | undefined {
  const last = Math.min(sheet.rows.length, rowsLookedThrough);
  for (let row = 0; row < last; row += 1) {
    if ((sheet.rows[row] ?? []).filter(({ text }) => text !== '').length < 3) continue;
    const depth = headerDepth(sheet, row);
    const columns = columnsOf(headerTitles(sheet, row, depth));
    if (
      !columns.some(({ role }) => role === 'name') ||
      !columns.some(({ role }) => role === 'result' || role === 'target')
    )
      continue;
    const titles = sheet.rows
      .slice(0, row)
      .flatMap((cells) => cells.map(({ text }) => text).filter((text) => text !== ''));
    return { headerRow: row, firstRow: skipNumbers(sheet, row + depth), columns, titles };
  }
  return undefined;
}

export function columnsWith({ columns }: ReportLayout, role: ColumnRole): readonly ReportColumn[] {
  return columns.filter((column) => column.role === role);
}

/** The only column of a role that stands once. */
export function columnWith(
  layout: ReportLayout,
  role: Exclude<ColumnRole, 'target' | 'result'>,
): ReportColumn | undefined {
  return columnsWith(layout, role)[0];
}

/** 2 where cells of the header are merged with the ones below, or where a row of words without a name follows. */
function headerDepth(sheet: Sheet, row: number): 1 | 2 {
  if (sheet.merges.some(({ top, bottom }) => top === row && bottom === row + 1)) return 2;
  if (sheet.merges.length > 0) return 1;
  const [first, second] = [sheet.rows[row] ?? [], sheet.rows[row + 1] ?? []];
  const words = second.filter(({ text }) => text !== '');
  const isBelow =
    words.length > 1 &&
    words.every(({ kind, text }) => kind === 'text' && /\p{L}{2}/u.test(text)) &&
    second.every(({ text }, at) => text === '' || at > 1);
  return isBelow && first.some(({ text }, at) => text === '' && (second[at]?.text ?? '') !== '') ? 2 : 1;
}

/** The title of each column: a cell that spans several counts for all of them. */
function headerTitles(sheet: Sheet, row: number, depth: 1 | 2): string[] {
  const width = Math.max((sheet.rows[row] ?? []).length, (sheet.rows[row + 1] ?? []).length);
  const titles: string[] = [];
  let above = '';
  for (let column = 0; column < width; column += 1) {
    const own = cellAt(sheet, row, column).text;
    const below = depth === 2 ? cellAt(sheet, row + 1, column).text : '';
    if (own !== '') above = own;
    else if (below === '') above = '';
    titles.push([own === '' && below !== '' ? above : own, below].filter((text) => text !== '').join(', '));
  }
  return titles;
}

/** The innermost title decides, then all of it; the first column of a role that can stand once is taken. */
function columnsOf(titles: readonly string[]): ReportColumn[] {
  const columns: ReportColumn[] = [];
  titles.forEach((title, index) => {
    if (title === '') return;
    const parts = title.split(', ');
    const role = roleOf(parts.at(-1) ?? '') ?? roleOf(title);
    const isRepeated = role !== 'target' && role !== 'result' && columns.some((column) => column.role === role);
    if (role !== undefined && !isRepeated) columns.push({ role, index, title });
  });
  return columns;
}

function roleOf(title: string): ColumnRole | undefined {
  const text = fold(title).replace(/\s+/gu, ' ').trim();
  return roles.find(([, pattern]) => pattern.test(text))?.[0];
}

/** "(1) (2) (3)" or "A B 1 2 3=2/1" below the header. */
function skipNumbers(sheet: Sheet, row: number): number {
  const filled = (sheet.rows[row] ?? []).filter(({ text }) => text !== '');
  return filled.length > 2 && filled.every(({ text }) => /^\(?(?:[A-Za-z]|\d{1,2})\)?(?:\s*=.*)?$/u.test(text))
    ? row + 1
    : row;
}
