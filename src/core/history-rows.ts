/** The rows in which two editions of a file differ. */
import type { Catalog } from './catalog.ts';
import type { FigureRow, FigureTable } from './changes.ts';
import { finishObservation, finishTarget } from './check-files.ts';
import { tables as schemas } from './columns.ts';
import { scanCsv } from './csv.ts';
import type { Revision, RowOf } from './model.ts';
import { problemList } from './problem-list.ts';
import type { CellReader } from './read-cells.ts';
import { cellReaders, tableReader } from './read-table.ts';

export type EditionTable = FigureTable | 'revisions';

type Rows = readonly (FigureRow | Revision)[];
type RowReader = (
  table: EditionTable,
  before: string | undefined,
  after: string | undefined,
) => { readonly removed: Rows; readonly added: Rows };

/** Rows of one edition of a file that the other has not. Rows that cannot be read were never published. */
export function rowReader(catalog: Catalog): RowReader {
  const shares = new Set([...catalog.indicators.values()].filter((row) => row.unit === '%').map((row) => row.id));
  const encoder = new TextEncoder();
  const readers: Record<EditionTable, readonly CellReader[]> = {
    observations: cellReaders('observations'),
    targets: cellReaders('targets'),
    revisions: cellReaders('revisions'),
  };
  const rowsOf = (table: EditionTable, text: string): Rows => {
    if (text === '') return [];
    const reader = tableReader(table, schemas[table].name, readers[table], problemList());
    const problems = scanCsv({ path: schemas[table].name, bytes: encoder.encode(text) }, reader);
    if (problems.some(({ severity }) => severity === 'error')) return [];
    const { rows } = reader.result();
    if (table === 'observations')
      return (rows as RowOf<'observations'>[]).map((row) => finishObservation(row, shares.has(row.indicator)));
    return table === 'targets' ? (rows as RowOf<'targets'>[]).map(finishTarget) : (rows as Revision[]);
  };
  return (table, before, after) => {
    const [removed, added] = withoutCommonLines(before ?? '', after ?? '');
    return { removed: rowsOf(table, removed), added: rowsOf(table, added) };
  };
}

/** Both texts with their header and the lines that only one of them has; whole, where records may be longer than a line. */
function withoutCommonLines(before: string, after: string): readonly [string, string] {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old === undefined || now === undefined || old[0] !== now[0]) return [before, after];
  const counts = new Map<string, number>();
  for (const line of now) counts.set(line, (counts.get(line) ?? 0) + 1);
  const removed = old.filter((line, at) => {
    const count = counts.get(line) ?? 0;
    if (at > 0 && count > 0) counts.set(line, count - 1);
    return at === 0 || count === 0;
  });
  const added = now.filter((line, at) => {
    const count = counts.get(line) ?? 0;
    if (at > 0 && count > 0) counts.set(line, count - 1);
    return at === 0 || count > 0;
  });
  return [removed, added].map((lines) => (lines.length < 2 ? '' : `${lines.join('\n')}\n`)) as [string, string];
}

/** Undefined for a text in which a quoted cell may hold a line end. */
function linesOf(text: string): string[] | undefined {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n/gu, '\n')
    .replace(/\n+$/u, '')
    .split('\n');
  const isOpen = (line: string): boolean => line.includes('"') && line.split('"').length % 2 === 0;
  return lines.some(isOpen) ? undefined : lines;
}
