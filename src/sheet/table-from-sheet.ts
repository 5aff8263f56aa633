/** A sheet that holds one of our tables → the same as CSV text; dates and percents as the columns write them. */
import { type TableId, type TableSchema, tables } from '#core/columns.ts';
import { recordsCsv } from '#core/csv.ts';
import { headerForm } from '#core/text.ts';
import type { Sheet, SheetCell } from './grid.ts';

/** Rows below the last one with content are left out; a title above the header stays, for the check to tell of. */
export function sheetCsv(sheet: Sheet, table: TableId | undefined): string {
  const header = (sheet.rows[0] ?? []).map(({ text }) => headerForm(text));
  const schema: TableSchema | undefined = table === undefined ? undefined : tables[table];
  const kinds = header.map((name) => schema?.columns.find((column) => column.header === name)?.kind);
  const width = sheet.rows.reduce((most, cells) => Math.max(most, filledWidth(cells)), 1);
  return recordsCsv(
    sheet.rows.map((cells, row) =>
      Array.from({ length: width }, (_, at) => (row === 0 ? (cells[at]?.text ?? '') : cellText(cells[at], kinds[at]))),
    ),
  );
}

function filledWidth(cells: readonly SheetCell[]): number {
  return cells.findLastIndex(({ text }) => text !== '') + 1;
}

/** A day in a column of numbers is what a spreadsheet made of `04/10`: written as typed, for the check to ask about. */
function cellText(cell: SheetCell | undefined, kind: string | undefined): string {
  if (cell === undefined) return '';
  if (cell.kind !== 'date' || kind === 'date' || kind === 'deadline' || kind === 'period') return cell.text;
  const [year = '', month = '', day] = cell.text.split('-');
  return day === undefined ? `${month}/${year}` : `${day}/${month}`;
}
