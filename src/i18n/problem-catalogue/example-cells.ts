/** Examples of problems cell by cell, for pages that show them as a spreadsheet does. */
import { type CellTable, readCsv } from '#core/csv.ts';
import type { BadExample, ExampleFile, ProblemExample } from './problem-entry.ts';

export interface ExampleCell {
  readonly column: string;
  /** Blank for an empty cell. */
  readonly text: string;
}

/** What differs in the row of the fault; undefined where the fault is not in the cells of one row. */
export interface MendedCells {
  readonly before: readonly ExampleCell[];
  readonly after: readonly ExampleCell[];
}

/** The cells of an example; undefined where it is no table, or where the fault lies in how the table is written. */
export function exampleCells({ file, csv, stored }: ExampleFile & Pick<BadExample, 'stored'>): CellTable | undefined {
  if (stored !== undefined || !file.endsWith('.csv')) return undefined;
  const { table, problems } = readCsv({ path: file, bytes: new TextEncoder().encode(csv) });
  return problems.length === 0 ? table : undefined;
}

export function mendedCells({ bad, good }: ProblemExample): MendedCells | undefined {
  if (bad.row === undefined || good === undefined) return undefined;
  const [was, is] = [cellsOfRow(bad, bad.row), cellsOfRow(good, bad.row)];
  if (was === undefined || is === undefined) return undefined;
  const columns = [...new Set([...was.keys(), ...is.keys()])].filter(
    (column) => (was.get(column) ?? '') !== (is.get(column) ?? ''),
  );
  const cells = (row: ReadonlyMap<string, string>): ExampleCell[] =>
    columns.filter((column) => row.has(column)).map((column) => ({ column, text: row.get(column) ?? '' }));
  return { before: cells(was), after: cells(is) };
}

function cellsOfRow(
  example: ExampleFile & Pick<BadExample, 'stored'>,
  row: number,
): ReadonlyMap<string, string> | undefined {
  const table = exampleCells(example);
  const cells = table?.rows[row - 2];
  return table === undefined || cells === undefined
    ? undefined
    : new Map(table.header.map((column, index) => [column, cells[index] ?? '']));
}
