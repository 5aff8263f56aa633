/** Bytes that were dropped → a table, a reporting sheet, or the reason why neither. */
import type { TableId } from '#core/columns.ts';
import { parseRecords, startsWith } from '#core/csv.ts';
import { detectTable } from '#sheet/detect-table.ts';
import type { Sheet } from '#sheet/grid.ts';
import { reportLayout } from '#sheet/report-layout.ts';
import { canonicalText, sheetFromText } from '#sheet/sheet-from-text.ts';
import { sheetCsv } from '#sheet/table-from-sheet.ts';
import type { DroppedFile, UnreadView } from './protocol.ts';

export type Opened =
  | { readonly kind: 'table'; readonly table: TableId; readonly isCertain: boolean; readonly bytes: Uint8Array }
  | { readonly kind: 'report'; readonly sheets: readonly Sheet[]; readonly sheet: number }
  | { readonly kind: 'unread'; readonly reason: UnreadView['reason'] };

export async function openFile({ name, bytes }: DroppedFile): Promise<Opened> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'unread', reason: 'old-workbook' };
  if (startsWith(bytes, [0x50, 0x4b])) return openWorkbook(name, bytes);
  const head = canonicalText(headOf(bytes));
  const guess = detectTable(head === undefined ? [] : (parseRecords(head.slice(0, head.indexOf('\n')))[0] ?? []), name);
  if (guess.table !== undefined && guess.isCertain) return { kind: 'table', table: guess.table, isCertain: true, bytes };
  const sheet = bytes.length > mostReportBytes ? undefined : sheetFromText(name, bytes);
  if (sheet !== undefined && reportLayout(sheet) !== undefined) return { kind: 'report', sheets: [sheet], sheet: 0 };
  return guess.table === undefined ? { kind: 'unread', reason: 'unknown-table' } : { kind: 'table', table: guess.table, isCertain: false, bytes };
}

/** No report of one area comes near it. */
const mostReportBytes = 4 * 1024 * 1024;

/** The reader of workbooks is loaded with the first of them. */
async function openWorkbook(name: string, bytes: Uint8Array): Promise<Opened> {
  const reader = await loadReader();
  if (reader === undefined) return { kind: 'unread', reason: 'no-reader' };
  let sheets: Sheet[];
  try {
    sheets = reader.readXlsx(bytes);
  } catch (error) {
    if (error instanceof reader.UnreadableWorkbookError) return { kind: 'unread', reason: 'broken-workbook' };
    throw error;
  }
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { kind: 'unread', reason: 'empty-workbook' };
  const report = filled.findIndex((sheet) => reportLayout(sheet) !== undefined);
  const table = filled.map((sheet) => ({ sheet, guess: detectTable((sheet.rows[0] ?? []).map(({ text }) => text), name) })).find(({ guess }) => guess.table !== undefined && guess.isCertain);
  if (table?.guess.table !== undefined && (report === -1 || filled.indexOf(table.sheet) < report)) {
    return { kind: 'table', table: table.guess.table, isCertain: true, bytes: new TextEncoder().encode(sheetCsv(table.sheet, table.guess.table)) };
  }
  return report === -1 ? { kind: 'unread', reason: 'unknown-table' } : { kind: 'report', sheets: filled, sheet: report };
}

async function loadReader(): Promise<typeof import('#sheet/read-xlsx.ts') | undefined> {
  try {
    return await import('#sheet/read-xlsx.ts');
  } catch {
    return undefined;
  }
}

/** Asked for while nothing else is to be done, so that a workbook is read without a network as well. */
export async function prepareReader(): Promise<void> {
  await loadReader();
}

/** Whole lines from the start of a file, enough for its header. */
function headOf(bytes: Uint8Array): Uint8Array {
  const most = 64 * 1024;
  if (bytes.length <= most) return bytes;
  const end = bytes.lastIndexOf(0x0a, most);
  if (end === -1) return bytes;
  // In UTF-16, little end first, the line end is two bytes.
  return bytes.subarray(0, bytes[end + 1] === 0 ? end + 2 : end + 1);
}
