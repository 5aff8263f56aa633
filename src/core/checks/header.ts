/** Stage 2: the header row against the table schema. */
import { type TableId, type TableSchema, tableIds, tables } from '../columns.ts';
import type { CellTable } from '../csv.ts';
import type { Problem } from '../problem.ts';
import { fold, headerForm, nearest } from '../text.ts';

export interface HeaderResult {
  /** For each schema column, its index in the file; -1 when the file leaves it out. */
  readonly positions: readonly number[];
  readonly problems: readonly Problem[];
}

export function checkHeader(schema: TableSchema, table: Pick<CellTable, 'file' | 'header'>): HeaderResult {
  const problems: Problem[] = [];
  const known = schema.columns.map((column) => column.header);
  const seen = new Map<string, number>();
  const meantBySomeHeader = new Set<string>();
  const years = yearColumns(table.header);
  table.header.forEach((name, index) => {
    const place = { severity: 'error', file: table.file, row: 1 } as const;
    const details = { position: index + 1 };
    if (name.trim() === '') {
      // Blank columns side by side are one slip.
      if (index > 0 && (table.header[index - 1] ?? '').trim() === '') return;
      const count = [...table.header.slice(index), 'x'].findIndex((other) => other.trim() !== '');
      problems.push({ ...place, code: 'header/blank', details: count === 1 ? details : { ...details, count } });
      return;
    }
    if (years.includes(name)) {
      if (name === years[0])
        problems.push({
          ...place,
          code: 'header/period-columns',
          value: name,
          details: { ...details, columns: years.join(', ') },
        });
      return;
    }
    const first = seen.get(name);
    if (first !== undefined) {
      problems.push({
        ...place,
        code: 'header/duplicate',
        column: name,
        details: { position: index + 1, first: first + 1 },
      });
      return;
    }
    seen.set(name, index);
    if (known.includes(name)) return;
    const meant = known.find((header) => fold(header) === headerForm(name)) ?? nearest(name, known, 1)[0];
    if (meant !== undefined) meantBySomeHeader.add(meant);
    problems.push({
      ...place,
      code: 'header/unknown',
      value: name,
      details: { ...details, ...(meant === undefined ? {} : { meant }) },
    });
  });
  for (const column of schema.columns) {
    // `Chỉ tiêu` for `chi_tieu` is one slip, told once, where the header stands.
    if (
      column.required === true &&
      !seen.has(column.header) &&
      !meantBySomeHeader.has(column.header) &&
      years.length === 0
    ) {
      problems.push({ code: 'header/missing', severity: 'error', file: table.file, row: 1, column: column.header });
    }
  }
  const isForeign = problems.some(({ code }) => code === 'header/unknown');
  const other = isForeign ? otherTable(schema, table.header) : undefined;
  if (other !== undefined)
    problems.splice(0, problems.length, {
      code: 'header/other-table',
      severity: 'error',
      file: table.file,
      row: 1,
      details: { table: tables[other].name, place: tables[other].place },
    });
  return { positions: schema.columns.map((column) => seen.get(column.header) ?? -1), problems };
}

/** The one other table whose header this is. */
function otherTable(schema: TableSchema, header: readonly string[]): TableId | undefined {
  const names = new Set(header.filter((name) => name !== ''));
  const [only, ...others] = tableIds.filter((id) => {
    const { name, columns }: TableSchema = tables[id];
    return (
      name !== schema.name &&
      [...names].every((one) => columns.some((column) => column.header === one)) &&
      columns.every((column) => column.required !== true || names.has(column.header))
    );
  });
  return others.length === 0 ? only : undefined;
}

/** A period for each column instead of a row for each: `2023`, `Năm 2023`, `Quý I/2024`, `T3/2024`. One alone may be a slip of another kind. */
function yearColumns(header: readonly string[]): string[] {
  const found = header.filter((name) =>
    /^(?:(?:năm|nam|quý|quy|tháng|thang|t|q)\s*)?(?:[ivx\d]{1,4}\s*[/-]\s*)?(?:19|20)\d{2}$/iu.test(name.trim()),
  );
  return found.length > 1 ? found : [];
}
