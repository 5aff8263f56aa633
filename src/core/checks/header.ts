/** Stage 2: the header row against the table schema. */
import type { TableSchema } from '../columns.ts';
import type { CellTable } from '../csv.ts';
import type { Problem } from '../problem.ts';
import { fold, nearest } from '../text.ts';

export interface HeaderResult {
  /** For each schema column, its index in the file; -1 when the file leaves it out. */
  readonly positions: readonly number[];
  readonly problems: readonly Problem[];
}

export function checkHeader(schema: TableSchema, table: CellTable): HeaderResult {
  const problems: Problem[] = [];
  const known = schema.columns.map((column) => column.header);
  const seen = new Map<string, number>();
  const meantBySomeHeader = new Set<string>();
  table.header.forEach((name, index) => {
    const place = { severity: 'error', file: table.file, row: 1 } as const;
    const details = { position: index + 1 };
    if (name.trim() === '') {
      problems.push({ ...place, code: 'header/blank', details });
      return;
    }
    const first = seen.get(name);
    if (first !== undefined) {
      problems.push({ ...place, code: 'header/duplicate', column: name, details: { position: index + 1, first: first + 1 } });
      return;
    }
    seen.set(name, index);
    if (known.includes(name)) return;
    const meant = known.find((header) => fold(header) === normalised(name)) ?? nearest(name, known, 1)[0];
    if (meant !== undefined) meantBySomeHeader.add(meant);
    problems.push({ ...place, code: 'header/unknown', value: name, details: { ...details, ...(meant === undefined ? {} : { meant }) } });
  });
  for (const column of schema.columns) {
    // `Chỉ tiêu` for `chi_tieu` is one slip, told once, where the header stands.
    if (column.required === true && !seen.has(column.header) && !meantBySomeHeader.has(column.header)) {
      problems.push({ code: 'header/missing', severity: 'error', file: table.file, row: 1, column: column.header });
    }
  }
  return { positions: schema.columns.map((column) => seen.get(column.header) ?? -1), problems };
}

/** `Gía trị`, `gia-tri`, `GIA TRI` → `gia_tri`. */
function normalised(name: string): string {
  return fold(name)
    .trim()
    .replace(/[\s-]+/gu, '_');
}
