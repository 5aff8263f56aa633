/** Rows as the JSON beside pages has them, with the tables' own headers → typed rows again. */
import { type Column, type TableId, tables } from './columns.ts';
import type { RowOf } from './model.ts';
import { problemList } from './problem-list.ts';
import { listSeparator } from './read-cells.ts';
import { cellReaders, tableReader } from './read-table.ts';

export type JsonRow = Readonly<Record<string, string | readonly string[]>>;

/** What the portal publishes has passed every check; a row that cannot be read is another version's, and is left out. */
export function rowsFromJson<T extends TableId>(id: T, rows: readonly JsonRow[]): RowOf<T>[] {
  const headers = (tables[id].columns as readonly Column[]).map(({ header }) => header);
  const reader = tableReader(id, `${tables[id].name}.csv`, cellReaders(id), problemList());
  reader.header(headers);
  rows.forEach((row, index) =>
    reader.row(
      headers.map((header) => cellOf(row[header])),
      index + 2,
    ),
  );
  return reader.result().rows;
}

function cellOf(value: JsonRow[string] | undefined): string {
  return value === undefined ? '' : typeof value === 'string' ? value : value.join(listSeparator);
}
