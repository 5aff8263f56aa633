/** A table in the JSON beside pages, its columns named once. */

/** Each row has a cell for each column: the text that a CSV file has there, blank where that is blank. */
export interface PackedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The columns of the documents that an area's rows are taken from. */
export const documentColumns = ['id', 'loai', 'so_ky_hieu', 'co_quan_ban_hanh', 'dia_phuong', 'ngay', 'ky'] as const;

/** The columns that a document's figures and targets have besides those of their tables. */
export const citationColumns = ['trich_dan', 'ban'] as const;
export type CitationColumn = (typeof citationColumns)[number];

/** Returns the cell of a row by the name of its column; blank where the table has no such column. */
export function cellsByName({ columns }: PackedTable): (row: readonly string[], column: string) => string {
  const places = new Map(columns.map((column, place) => [column, place]));
  return (row, column) => row[places.get(column) ?? -1] ?? '';
}
