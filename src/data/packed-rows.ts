/**
 * Rows of a table by column, each value once: text that rows share is written once, and shared again by those that read it.
 * Read back as it stands, a snapshot of a country has a copy of every text in every row.
 */
interface PackedColumn {
  readonly field: string;
  /** In the order in which they come; one alone stands in every row. */
  readonly values: readonly unknown[];
  /** Of each row, the place of its value. */
  readonly places: Uint32Array;
}

export interface PackedRows {
  readonly count: number;
  readonly columns: readonly PackedColumn[];
}

type Row = Record<string, unknown>;

/** All rows have the same fields in the same order, as those of one table do. */
export function packRows(rows: readonly object[]): PackedRows {
  const columns = Object.keys(rows[0] ?? {}).map((field): PackedColumn => {
    const known = new Map<unknown, number>();
    const places = new Uint32Array(rows.length);
    rows.forEach((row, index) => {
      const value = (row as Row)[field];
      let place = known.get(value);
      if (place === undefined) known.set(value, (place = known.size));
      places[index] = place;
    });
    return { field, values: [...known.keys()], places: known.size === 1 ? new Uint32Array(0) : places };
  });
  return { count: rows.length, columns };
}

export function unpackRows({ count, columns }: PackedRows): object[] {
  const first = Object.fromEntries(columns.map(({ field, values }) => [field, values[0]]));
  const rows = Array.from({ length: count }, (): Row => ({ ...first }));
  for (const { field, values, places } of columns)
    for (const [index, place] of places.entries()) (rows[index] as Row)[field] = values[place];
  return rows;
}
