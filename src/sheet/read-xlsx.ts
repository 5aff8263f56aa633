/**
 * A workbook → its visible sheets, cells as they are stored: text stays text, a number keeps its digits, a percent and a
 * date are told apart from plain numbers by their format. Nothing of a formula but its last result is read.
 */
import { type Cell, type CellValue, readXlsx as readWorkbook, type Sheet as StoredSheet } from 'hucre/xlsx';
import { blankCell, type Sheet, type SheetCell, textCell } from './grid.ts';
import { numberFormat, showsNoDay } from './number-format.ts';
import { movePoint, plainNumber, shownNumber } from './plain-number.ts';
import { declaredSize } from './workbook-size.ts';

/** The file is no workbook, is protected by a password, or is damaged. */
export class UnreadableWorkbookError extends Error {}

/** The file becomes larger, unpacked, than a browser should be asked to hold. */
export class OversizedWorkbookError extends Error {}

/** Unpacked: some 200,000 rows, far more than any report, far less than what a packed bomb becomes. */
const mostUnpackedBytes = 128 * 1024 * 1024;

/** Throws `UnreadableWorkbookError` and `OversizedWorkbookError`. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  if ((declaredSize(bytes) ?? 0) > mostUnpackedBytes) throw new OversizedWorkbookError('too large');
  return (await visibleSheets(bytes)).map(sheetOf);
}

async function visibleSheets(bytes: Uint8Array): Promise<readonly StoredSheet[]> {
  try {
    const { sheets } = await readWorkbook(bytes, {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    });
    return sheets;
  } catch (error) {
    throw new UnreadableWorkbookError('not readable', { cause: error });
  }
}

function sheetOf({ name, rows, cells, merges = [] }: StoredSheet): Sheet {
  const read = rows.map((values, row) => values.map((value, column) => cellOf(value, cells?.get(`${row},${column}`))));
  while (read.at(-1)?.every(({ text }) => text === '') === true) read.pop();
  return {
    name,
    rows: read,
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  };
}

/** `cell`: what the file says of the cell besides its value; undefined where it says nothing. */
function cellOf(value: CellValue, cell: Cell | undefined): SheetCell {
  // A formula that was never computed has no value, yet somebody wrote it.
  if (value === null)
    return cell?.formula === undefined || cell.formula === '' ? blankCell : { kind: 'error', text: `=${cell.formula}` };
  if (cell?.type === 'error') return { kind: 'error', text: String(value) };
  // What spreadsheets show of a day that their calendar does not have.
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { kind: 'error', text: '#####' }
      : dateCell(value.toISOString(), showsNoDay(cell?.style?.numFmt));
  if (typeof value === 'boolean') return textCell(value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string') return storedDay.test(value) ? dateCell(value, false) : textCell(tidy(value));
  const number = plainNumber(value);
  if (number === undefined) return textCell(String(value));
  const { kind, decimals } = numberFormat(cell?.style?.numFmt);
  const text = kind === 'percent' ? movePoint(number, 2) : number;
  const rounded = decimals === undefined ? undefined : shownNumber(text, decimals);
  return { kind, text, ...(rounded === undefined ? {} : { rounded }) };
}

/** Days that a workbook of the strict kind stores as text. */
const storedDay = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

/** Days are counted from 1900 on; what lies before is a time of day alone. */
function dateCell(iso: string, isMonth: boolean): SheetCell {
  return iso < '1900' ? textCell(iso.slice(11, 16)) : { kind: 'date', text: iso.slice(0, isMonth ? 7 : 10) };
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0]+/gu, ' ');
}
