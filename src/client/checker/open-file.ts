/** Bytes that were dropped → a table, a reporting sheet, or the reason why neither. */
import type { TableId } from '#core/columns.ts';
import { parseRecords } from '#core/csv.ts';
import { detectTable, type TableGuess } from '#sheet/detect-table.ts';
import { fileKind } from '#sheet/file-kind.ts';
import type { Sheet } from '#sheet/grid.ts';
import { sheetInUnicode } from '#sheet/legacy-font.ts';
import { reportLayout, reportParts } from '#sheet/report-layout.ts';
import { canonicalText, sheetFromText } from '#sheet/sheet-from-text.ts';
import { sheetCsv } from '#sheet/table-from-sheet.ts';
import { OversizedCellError, OversizedWorkbookError, UnreadableWorkbookError } from '#sheet/workbook-error.ts';
import type { DroppedFile, UnreadView } from './protocol.ts';

export type Opened =
  | { readonly kind: 'table'; readonly table: TableId; readonly isCertain: boolean; readonly bytes: Uint8Array }
  | { readonly kind: 'report'; readonly sheets: readonly Sheet[]; readonly sheet: number }
  /** `bytes`: what is read as a table where a person says which. */
  | { readonly kind: 'unread'; readonly reason: UnreadView['reason']; readonly bytes: Uint8Array };

/** One for each thing that the file holds: all tables of a workbook, or its first reporting sheet with the others beside it. */
export async function openFile({ name, bytes }: DroppedFile): Promise<readonly Opened[]> {
  const kind = fileKind(bytes);
  if (kind === 'workbook' || kind === 'ods') return openWorkbook(name, bytes);
  if (kind !== 'text') return [{ kind: 'unread', reason: kind, bytes }];
  return [openText(name, bytes)];
}

function openText(name: string, bytes: Uint8Array): Opened {
  const head = canonicalText(headOf(bytes));
  const guess = detectTable(head === undefined ? [] : (parseRecords(head.split('\n', 1)[0] ?? '')[0] ?? []), name);
  if (guess.table !== undefined && guess.isCertain)
    return { kind: 'table', table: guess.table, isCertain: true, bytes };
  const sheet = bytes.length > mostReportBytes ? undefined : sheetFromText(name, bytes);
  const read = sheet === undefined ? undefined : inUnicodeOnly(sheet);
  if (read !== undefined && reportLayout(read) !== undefined)
    return { kind: 'report', sheets: reportParts(read), sheet: 0 };
  return guess.table === undefined
    ? { kind: 'unread', reason: hasLostLetters(bytes) ? 'lost-letters' : 'unknown-table', bytes }
    : { kind: 'table', table: guess.table, isCertain: false, bytes };
}

/** So many question marks inside words were letters once. */
const fewestLost = 5;

/** "Ch? tiêu, K? ho?ch": saved in a character set without the letters of Vietnamese, which became question marks. */
function hasLostLetters(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(headOf(bytes));
  return (head.match(/\p{L}\?(?=[\p{L}\s,;"])|\?\p{L}/gu) ?? []).length >= fewestLost;
}

/** No report of one area comes near it. */
const mostReportBytes = 4 * 1024 * 1024;

/** The reader of workbooks is loaded with the first of them. */
async function openWorkbook(name: string, bytes: Uint8Array): Promise<readonly Opened[]> {
  const reader = await loadReader();
  if (reader === undefined) return [{ kind: 'unread', reason: 'no-reader', bytes }];
  let sheets: Sheet[];
  try {
    sheets = reader
      .readWorkbook(bytes)
      .filter(({ rows }) => rows.length > 0)
      .flatMap((sheet) => reportParts(inUnicodeOnly(sheet)));
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return [{ kind: 'unread', reason: 'broken-workbook', bytes }];
    if (error instanceof OversizedWorkbookError) return [{ kind: 'unread', reason: 'large-workbook', bytes }];
    if (error instanceof OversizedCellError) return [{ kind: 'unread', reason: 'large-cell', bytes }];
    throw error;
  }
  const [first] = sheets;
  if (first === undefined) return [{ kind: 'unread', reason: 'empty-workbook', bytes }];
  const seen = sheets.filter(({ isHidden }) => isHidden !== true);
  const found = seen.flatMap((sheet) => {
    const { table, isCertain } = guessOf(sheet, seen.length > 1 ? sheet.name : name);
    return table !== undefined && isCertain ? [tableOf(sheet, table, true)] : [];
  });
  const report = sheets.findIndex((sheet) => sheet.isHidden !== true && reportLayout(sheet) !== undefined);
  const hidden = sheets.findIndex((sheet) => reportLayout(sheet) !== undefined);
  if (report !== -1) return [...found, { kind: 'report', sheets, sheet: report }];
  if (found.length > 0) return found;
  if (hidden !== -1) return [{ kind: 'report', sheets, sheet: hidden }];
  const guess = guessOf(first, name);
  return [
    guess.table === undefined
      ? { kind: 'unread', reason: 'unknown-table', bytes: textOf(first, undefined) }
      : tableOf(first, guess.table, false),
  ];
}

/** Typed for an old font, the sheet is read in Unicode, and says so. */
function inUnicodeOnly(sheet: Sheet): Sheet {
  const found = sheetInUnicode(sheet);
  return found === undefined ? sheet : { ...found.sheet, legacyFont: found.font };
}

function guessOf(sheet: Sheet, name: string): TableGuess {
  return detectTable(
    (sheet.rows[0] ?? []).map(({ text }) => text),
    name,
  );
}

function tableOf(sheet: Sheet, table: TableId, isCertain: boolean): Opened {
  return { kind: 'table', table, isCertain, bytes: textOf(sheet, table) };
}

function textOf(sheet: Sheet, table: TableId | undefined): Uint8Array {
  return new TextEncoder().encode(sheetCsv(sheet, table));
}

async function loadReader(): Promise<typeof import('#sheet/read-workbook.ts') | undefined> {
  try {
    return await import('#sheet/read-workbook.ts');
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
  // In UTF-16, little end first, the line end is two bytes.
  if (end !== -1) return bytes.subarray(0, bytes[end + 1] === 0 ? end + 2 : end + 1);
  // A first line without an end is cut where no letter is.
  let cut = most;
  while (cut > 0 && (bytes[cut] ?? 0) >= 0x80) cut -= 1;
  return bytes.subarray(0, cut);
}
