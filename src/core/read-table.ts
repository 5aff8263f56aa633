/** Cells → typed rows of one table: stages header and cell. */
import { cellTextFault } from './checks/cell-text.ts';
import { parseValue } from './checks/cell-value.ts';
import { checkHeader } from './checks/header.ts';
import { type Column, type TableId, tables } from './columns.ts';
import type { CellTable } from './csv.ts';
import type { RowOf } from './model.ts';
import type { Problem } from './problem.ts';

export const listSeparator = ' | ';

export interface TableResult<T extends TableId> {
  readonly rows: RowOf<T>[];
  readonly problems: readonly Problem[];
}

/** Rows with a cell that cannot be read are left out; their problems say why. */
export function readTable<T extends TableId>(id: T, table: CellTable): TableResult<T> {
  const schema = tables[id];
  const { positions, problems: headerProblems } = checkHeader(schema, table);
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems };
  const problems: Problem[] = [];
  const rows: RowOf<T>[] = [];
  const columns: readonly Column[] = schema.columns;
  table.rows.forEach((cells, index) => {
    const row = index + 2;
    const record: Record<string, unknown> = { file: table.file, row };
    let sound = true;
    columns.forEach((column, at) => {
      const position = positions[at] ?? -1;
      const cell = position === -1 ? '' : (cells[position] ?? '');
      const result = readCell(column, cell);
      if ('code' in result) {
        problems.push({ ...result, file: table.file, row, column: column.header, value: cell });
        if (result.severity === 'error') sound = false;
        else record[column.field] = valueOrBlank(column, cell);
        return;
      }
      record[column.field] = result.value;
    });
    if (sound) rows.push(record as RowOf<T>);
  });
  return { rows, problems };
}

type CellResult = ReturnType<typeof parseValue>;

function readCell(column: Column, cell: string): CellResult {
  if (cell === '') {
    if (column.required === true) return { code: 'cell/required', severity: 'error' };
    return { value: column.list === true ? [] : undefined };
  }
  const fault = cellTextFault(column, cell);
  if (fault !== undefined && fault.severity === 'error') return fault;
  const parsed = column.list === true ? parseList(column, cell) : parseValue(column, cell);
  return 'code' in parsed ? parsed : (fault ?? parsed);
}

function valueOrBlank(column: Column, cell: string): unknown {
  const parsed = column.list === true ? parseList(column, cell) : parseValue(column, cell);
  return 'code' in parsed ? undefined : parsed.value;
}

function parseList(column: Column, cell: string): CellResult {
  const items = cell.split(listSeparator);
  const values: unknown[] = [];
  for (const item of items) {
    if (item.trim() !== item || item === '' || item.includes('|')) return { code: 'cell/bad-list', severity: 'error' };
    const parsed = parseValue(column, item);
    if ('code' in parsed) return parsed;
    if (values.includes(parsed.value)) return { code: 'cell/repeated-item', severity: 'error', details: { item } };
    values.push(parsed.value);
  }
  return { value: values };
}
