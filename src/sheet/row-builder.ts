/** Cells, as a file gives them one by one → the rows of a sheet. Cells without content take no place, however far out they stand. */
import { blankCell, type SheetCell } from './grid.ts';
import { OversizedWorkbookError } from './workbook-error.ts';

/** Rows times columns; a table that reaches further was not typed. */
const mostCells = 20_000_000;

const noCells: SheetCell[] = [];

export class RowBuilder {
  /** `rows[i]` is the row the sheet numbers `i + 1`; none at the end is blank. */
  readonly rows: SheetCell[][] = [];
  #width = 0;

  /** Row and column from 0. Throws `OversizedWorkbookError` for a cell so far out that the blank ones before it could not be held. */
  set(row: number, column: number, cell: SheetCell): void {
    if (cell.kind === 'text' && cell.text === '') return;
    this.#width = Math.max(this.#width, column + 1);
    if (!(Math.max(row + 1, this.rows.length) * this.#width <= mostCells))
      throw new OversizedWorkbookError('too far out');
    while (this.rows.length <= row) this.rows.push(noCells);
    let cells = this.rows[row] ?? noCells;
    if (cells === noCells) {
      cells = [];
      this.rows[row] = cells;
    }
    while (cells.length < column) cells.push(blankCell);
    cells[column] = cell;
  }
}
