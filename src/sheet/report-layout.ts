/**
 * Where a reporting sheet has what: "STT | Chỉ tiêu | ĐVT | Kế hoạch năm | Thực hiện | % TH/KH | Ghi chú" below its
 * titles, the header in one row or in several.
 */
import { fold } from '#core/text.ts';
import { type Block, blankCell, cellAt, type Sheet, type SheetCell } from './grid.ts';
import { periodHint } from './report-hints.ts';

/**
 * `either`: named by a period alone ("Quý I/2024"), or by other words over numbers ("Giá trị"), so that it may hold results
 * or levels. `other`: of no use to the portal.
 */
export type ColumnRole =
  | 'number'
  | 'name'
  | 'scope'
  | 'unit'
  | 'target'
  | 'result'
  | 'either'
  | 'ratio'
  | 'note'
  | 'other';

export interface ReportColumn {
  readonly role: ColumnRole;
  /** From 0. */
  readonly index: number;
  /** All rows of the header joined, as the sheet writes them. */
  readonly title: string;
  /** "Thực hiện (nghìn thuê bao)"; blank where the header names none. */
  readonly unit: string;
  /** The sheet does not show the column. */
  readonly isHidden: boolean;
}

export interface ReportLayout {
  /** From 0; what stands above are titles. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: readonly ReportColumn[];
  /** The filled cells above the header, top to bottom. */
  readonly titles: readonly string[];
}

const unitColumn = /^(?:d(?:on)?vi?(?:t|tinh|do|doluong)?|unit)$/u;

/** Tried in this order: "% thực hiện so với kế hoạch" is a ratio although it names both; "Đơn vị thực hiện" is none of them. */
const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|s\.? ?t\.? ?t\.?|t\.t\.?|#|no\.?)$/u],
  [
    'other',
    /^(?:don vi|co quan|bo phan|nguoi|thoi gian|thoi han|giai thich|dien giai|can cu|cach tinh|ma(?: so)?|tang,? ?(?:\/|-)? ?giam)\b|\b(?:danh gia|xep loai|xep hang)\b/u,
  ],
  ['scope', /^(?:pham vi|cap|cap hanh chinh|cap thuc hien)$/u],
  ['note', /^(?:ghi chu|giai trinh|ly do|nguyen nhan)\b/u],
  [
    'ratio',
    /^%|^(?:ty le|ti le)\b.*(?:%|th|thuc hien|hoan thanh|dat)|\bth ?\/ ?kh\b|^so sanh|so voi (?:ke hoach|kh|muc tieu|chi tieu)|% (?:th|hoan thanh|dat)|^(?:muc do )?(?:dat|hoan thanh) ?(?:(?:ty|ti) le)? ?\(? ?%|^(?:ty|ti) le$/u,
  ],
  ['target', /^(?:chi tieu|muc tieu) (?:cu the|phan dau|dat ra|de ra)\b/u],
  [
    'name',
    /^(?:ten |noi dung )?(?:cac )?(?:nhiem vu,? (?:va )?)?(?:chi tieu|chi so|noi dung|danh muc|tieu chi)\b(?!.*\b(?:giao|nam|ke hoach|kh)\b)/u,
  ],
  [
    'result',
    /(?:thuc hien|\bket qua\b|\bluy ke\b|^dat\b|^so lieu\b|^th\b|^t\. ?hien|\buoc\b|\bdu kien\b|\bthuc te\b|\bky nay\b|^hien trang\b)/u,
  ],
  ['target', /(?:ke hoach|\bk\. ?hoach|\b(?:kh|nq)\b|muc tieu|\bgiao\b|nghi quyet|^chi tieu\b.*\bnam\b)/u],
];

/** Titles of a report are few; so many rows are looked through. */
const rowsLookedThrough = 40;
const longestTitle = 80;
/** What stands further to the right is no part of a report. */
const widestHeader = 200;
/** Nobody keeps more tables on one sheet; what stands below stays with the last of them. */
const mostTables = 50;
const deepestHeader = 5;

/** Undefined where no row names an indicator column and a column of figures. */
export function reportLayout(sheet: Sheet): ReportLayout | undefined {
  const first = Math.max(0, sheet.rows.findIndex(isFilled));
  const last = Math.min(sheet.rows.length, first + rowsLookedThrough);
  for (let row = first; row < last; row += 1) {
    const header = headerAt(sheet, row);
    if (header === undefined) continue;
    const titles = sheet.rows.slice(0, row).flatMap(textsOf);
    return { headerRow: row, ...header, titles };
  }
  return undefined;
}

function isFilled(cells: readonly SheetCell[]): boolean {
  return cells.some(({ text }) => text !== '');
}

function textsOf(cells: readonly SheetCell[]): string[] {
  return cells.flatMap(({ text }) => (text === '' ? [] : [text]));
}

/** Undefined for a row that is no header. Where no words say what holds figures, a column of units must stand beside that of names. */
function headerAt(sheet: Sheet, row: number): Pick<ReportLayout, 'columns' | 'firstRow'> | undefined {
  if (textsOf(sheet.rows[row] ?? []).length < 3) return undefined;
  const depth = headerDepth(sheet, row);
  const firstRow = skipNumbers(sheet, row + depth);
  const columns = columnsOf(headerTitles(sheet, row, depth), sheet, firstRow);
  const has = (...wanted: readonly ColumnRole[]): boolean => columns.some(({ role }) => wanted.includes(role));
  const isNamed = columns.some(({ role, title }) => role === 'either' && isPeriod(title));
  return has('name') && (has('result', 'target') || isNamed || (has('either') && has('unit')))
    ? { columns, firstRow }
    : undefined;
}

/**
 * The tables of a sheet that stand one below the other, each as a sheet of its own whose rows keep their numbers. The header
 * that is printed again on every page begins no other table.
 */
export function reportParts(sheet: Sheet, most = mostTables): Sheet[] {
  const layout = reportLayout(sheet);
  const next = layout === undefined || most < 2 ? undefined : nextTable(sheet, layout);
  if (layout === undefined || next === undefined) return [sheet];
  const own = sheet.rows.slice(next.top, next.header).flatMap(textsOf);
  // What the sheet says above its first table holds for the next, unless that one speaks for itself.
  const kept = periodHint(own) === undefined ? layout.headerRow : 0;
  const rest = {
    ...sheet,
    rows: sheet.rows.map((cells, row) => (row < kept || row >= next.top ? cells : [])),
    merges: sheet.merges.filter(({ top }) => top < kept || top >= next.top),
  };
  const above = {
    ...sheet,
    rows: sheet.rows.slice(0, next.top),
    merges: sheet.merges.filter(({ top }) => top < next.top),
  };
  return [above, ...reportParts(rest, most - 1)].map((part, at) => ({
    ...part,
    name: at === 0 ? sheet.name : `${sheet.name} (${at + 1})`,
  }));
}

/** The next row that is a header with other columns, and where the titles above it begin. */
function nextTable(sheet: Sheet, layout: ReportLayout): { readonly header: number; readonly top: number } | undefined {
  const isTitle = (row: number): boolean => textsOf(sheet.rows[row] ?? []).length < 3;
  for (let row = layout.firstRow; row < sheet.rows.length; row += 1) {
    if (!isHeaderLike(sheet.rows[row] ?? [])) continue;
    const header = headerAt(sheet, row);
    if (header === undefined || placesOf(header.columns) === placesOf(layout.columns)) continue;
    let top = row;
    while (top > layout.firstRow && isTitle(top - 1)) top -= 1;
    return { header: row, top };
  }
  return undefined;
}

/** Words alone, one of which is that of a column of names and one that of numbers, units or figures. */
function isHeaderLike(cells: readonly SheetCell[]): boolean {
  const texts = textsOf(cells.slice(0, widestHeader));
  if (texts.length < 3 || texts.some((text) => text.length > longestTitle || /^[^\p{L}]*\d/u.test(text))) return false;
  const found = texts.map(roleOf);
  return found.includes('name') && found.some((role) => role === 'unit' || role === 'number');
}

function placesOf(columns: readonly ReportColumn[]): string {
  return columns.map(({ role, index }) => `${role}${index}`).join(' ');
}

/** Of results and of levels also the columns that may be either. */
export function columnsWith({ columns }: ReportLayout, role: ColumnRole): readonly ReportColumn[] {
  const isFigure = role === 'target' || role === 'result';
  return columns.filter((column) => column.role === role || (isFigure && column.role === 'either'));
}

/** The only column of a role that stands once. */
export function columnWith(
  layout: ReportLayout,
  role: Exclude<ColumnRole, 'target' | 'result' | 'either' | 'other'>,
): ReportColumn | undefined {
  return columnsWith(layout, role)[0];
}

/** As many rows as cells of the header are merged with the ones below, or as rows of words without a number and a name follow. */
function headerDepth(sheet: Sheet, row: number): number {
  let depth = 1;
  for (const { top, bottom } of [...sheet.merges].sort((a, b) => a.top - b.top))
    if (top >= row && top < row + depth && bottom - row < deepestHeader) depth = Math.max(depth, bottom - row + 1);
  while (depth < deepestHeader && continuesHeader(sheet, row, row + depth)) depth += 1;
  return depth;
}

/** Words alone, below columns that are not those of numbers and names: "Quý I | Lũy kế", or the second half of a title. */
function continuesHeader(sheet: Sheet, row: number, next: number): boolean {
  const cells = sheet.rows[next] ?? [];
  const filled = cells.filter(({ text }) => text !== '');
  return (
    filled.length > 0 &&
    filled.every(({ kind, text }) => kind === 'text' && /\p{L}/u.test(text)) &&
    cells.some(({ text }, at) => text !== '' && /\p{L}{2}/u.test(text) && at > 1) &&
    cells.every(({ text }, at) => {
      if (text === '') return true;
      const above = cellAt(sheet, row, at).text;
      const role = roleOf(above);
      return role !== 'name' && role !== 'number' && (at > 1 || isPlaced(role) || isPlaced(roleOf(`${above} ${text}`)));
    })
  );
}

function isPlaced(role: ColumnRole | undefined): boolean {
  return role !== undefined && role !== 'other';
}

/** The titles of each column, outermost first: a cell that spans several counts for all of them. */
function headerTitles(sheet: Sheet, row: number, depth: number): string[][] {
  const lengths = Array.from({ length: depth }, (_, level) => sheet.rows[row + level]?.length ?? 0);
  const width = Math.min(widestHeader, Math.max(...lengths));
  const isMerged = sheet.merges.some(({ top, bottom }) => bottom >= row && top < row + depth);
  const texts = Array.from({ length: depth }, (_, level) =>
    Array.from({ length: width }, (_, column) => cellAt(sheet, row + level, column).text),
  );
  for (const block of sheet.merges) spread(texts, block, row);
  const isNamed = (column: number, from: number): boolean =>
    texts.slice(from).some((cells) => (cells[column] ?? '') !== '');
  if (!isMerged)
    for (const [level, cells] of texts.entries())
      for (let column = 1; column < width; column += 1)
        if (
          cells[column] === '' &&
          cells[column - 1] !== '' &&
          isNamed(column, level + 1) &&
          isNamed(column - 1, level + 1)
        )
          cells[column] = cells[column - 1] ?? '';
  return Array.from({ length: width }, (_, column) => {
    const parts = texts.map((cells) => cells[column] ?? '').filter((text) => text !== '');
    return parts.filter((part, at) => part !== parts[at - 1]);
  });
}

/** The text of a merged block, in all of its places. */
function spread(texts: string[][], { top, left, bottom, right }: Block, row: number): void {
  const text = texts[top - row]?.[left] ?? '';
  if (text === '') return;
  for (let level = Math.max(0, top - row); level <= Math.min(bottom - row, texts.length - 1); level += 1)
    for (let column = left; column <= Math.min(right, (texts[level]?.length ?? 0) - 1); column += 1) {
      const cells = texts[level];
      if (cells !== undefined) cells[column] = text;
    }
}

/** The innermost title decides, then those around it, then all of them; the first column of a role that can stand once is taken. */
function columnsOf(titles: readonly (readonly string[])[], sheet: Sheet, firstRow: number): ReportColumn[] {
  const columns: ReportColumn[] = [];
  const add = (role: ColumnRole, index: number, parts: readonly string[]): void => {
    columns.push({
      role,
      index,
      title: parts.join(', '),
      unit: unitIn(parts),
      isHidden: sheet.hiddenColumns?.has(index) === true,
    });
  };
  titles.forEach((parts, index) => {
    const whole = parts.join(' ');
    const named =
      roleOf(whole) === 'other'
        ? 'other'
        : (parts.reduceRight<ColumnRole | undefined>((found, part) => found ?? roleOf(part), undefined) ??
          roleOf(whole) ??
          (isPeriod(whole) ? 'either' : undefined));
    const isOnce = named !== 'target' && named !== 'result' && named !== 'either';
    if (named !== undefined && (!isOnce || !columns.some(({ role }) => role === named))) add(named, index, parts);
    // "Nội dung | ĐVT | Chỉ tiêu | Kết quả": the second one holds levels.
    else if (named === 'name' && /^chi tieu\b/u.test(fold(parts.at(-1) ?? ''))) add('target', index, parts);
    else if (named === undefined && holdsNumbers(sheet, firstRow, index)) add('either', index, parts);
    else if (parts.length > 0) add('other', index, parts);
  });
  return namedByGoals(withResult(columns));
}

/** Most of what stands below the header, as far as one looks. */
function holdsNumbers(sheet: Sheet, firstRow: number, column: number): boolean {
  const filled = sheet.rows.slice(firstRow, firstRow + rowsLookedThrough).flatMap((cells) => {
    const { text } = cells[column] ?? blankCell;
    return text === '' ? [] : [/^[^\p{L}]*\d/u.test(text)];
  });
  return filled.length > 0 && filled.filter(Boolean).length * 2 > filled.length;
}

/** "Đạt (%)" is how far a plan was met where another column holds the results, and the result where none does. */
function withResult(columns: readonly ReportColumn[]): readonly ReportColumn[] {
  if (columns.some(({ role }) => role === 'result' || role === 'either')) return columns;
  return columns.map((column) =>
    column.role === 'ratio' && /^(?:dat\b|(?:ty|ti) le$)/u.test(fold(column.title))
      ? { ...column, role: 'result' }
      : column,
  );
}

/** "STT | Mục tiêu | ĐVT | Kế hoạch | Kết quả": goals are the names where nothing else is. */
function namedByGoals(columns: readonly ReportColumn[]): ReportColumn[] {
  const goals = columns.find(({ role, title }) => role === 'target' && /^(?:cac )?muc tieu$/u.test(fold(title)));
  const isNeeded = goals !== undefined && !columns.some(({ role }) => role === 'name');
  return columns.map((column) => (isNeeded && column === goals ? { ...column, role: 'name' } : column));
}

function roleOf(title: string): ColumnRole | undefined {
  const text = fold(title).replace(/\s+/gu, ' ').trim();
  // "ten" without its mark heads a table of the portal.
  if (/^tên$/iu.test(title.normalize('NFC').trim())) return 'name';
  if (unitColumn.test(text.replace(/\(.*$/u, '').replace(/[^a-z]/gu, ''))) return 'unit';
  return roles.find(([, pattern]) => pattern.test(text))?.[0];
}

/** "Quý I/2024", "Năm 2023", "6 tháng đầu năm": nothing but a period. */
function isPeriod(title: string): boolean {
  const rest = fold(title).replace(/\b(?:nam|quy|qui|thang|dau|cuoi|ca|iv|i{1,3}|t|q)\b|\d+|[^a-z]/gu, '');
  return rest === '' && (periodHint([title]) !== undefined || /\b(?:quy|qui|thang)\b/u.test(fold(title)));
}

/** What stands in brackets at the end of a title, where it can be a unit. */
function unitIn(parts: readonly string[]): string {
  const unit = /\(\s*([^()]*[\p{L}%][^()]*)\s*\)\s*$/u.exec(parts.at(-1) ?? '')?.[1] ?? '';
  return /\b(?:quy|nam|thang|luy ke|ke hoach|kh|th|so voi|neu co|den|ngay)\b|[=/]|\d/u.test(fold(unit))
    ? ''
    : unit.trim();
}

/** "(1) (2) (3)" or "A B 1 2 3=2/1" below the header. */
function skipNumbers(sheet: Sheet, row: number): number {
  const filled = (sheet.rows[row] ?? []).filter(({ text }) => text !== '');
  return filled.length > 2 &&
    filled.every(({ text }) => /^[([]?(?:[A-Za-z]|[IVX]+|\d{1,2})[)\]]?(?:\s*=.*)?$/u.test(text))
    ? row + 1
    : row;
}
