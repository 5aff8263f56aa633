/** Cells → typed rows of one table: stages header and cell. */

import { cellTextFault } from './checks/cell-text.ts';
import { type Parsed, parseValue } from './checks/cell-value.ts';
import { checkHeader } from './checks/header.ts';
import { type Column, type TableId, tables } from './columns.ts';
import type { CellTable, CsvSink } from './csv.ts';
import type { RowOf } from './model.ts';
import { type Problem, type ProblemList, problemList } from './problem.ts';

// The cells of a column → their values. A text seen before gives the same value again: the rows of a big table then
// share their strings and numbers, which makes them several times smaller and faster to read.

export const listSeparator = ' | ';

export type CellReader = (cell: string) => CellReading;

interface CellReading {
  /** Undefined for a blank cell and for one that cannot be read. */
  readonly value: unknown;
  readonly fault: Extract<Parsed, { readonly code: unknown }> | undefined;
}

/** So many texts of one column are remembered; a column of more has little that repeats. */
const mostRemembered = 50_000;

export function cellReader(column: Column): CellReader {
  const known = new Map<string, CellReading>();
  let lastText = '';
  let last = readCell(column, '');
  return (cell) => {
    // Most cells say what the one above says.
    if (cell === lastText) return last;
    let reading = known.get(cell);
    if (reading === undefined) {
      const text = ownText(cell);
      reading = readCell(column, text);
      if (known.size < mostRemembered) known.set(text, reading);
    }
    lastText = cell;
    last = reading;
    return reading;
  };
}

/** A part cut from a long text keeps the whole of it in memory and is slow to go through; a text of its own does neither. */
function ownText(part: string): string {
  return JSON.parse(JSON.stringify(part)) as string;
}

/** What our own downloads put before a text that a spreadsheet would take for a formula; `serialise.ts` does it. */
function withoutGuard(cell: string): string {
  return /^'[+-]\d/u.test(cell) ? cell.slice(1) : cell;
}

function readCell(column: Column, given: string): CellReading {
  const cell = withoutGuard(given);
  if (cell === '') {
    return {
      value: column.list === true ? [] : undefined,
      fault: column.required === true ? { code: 'cell/required', severity: 'error' } : undefined,
    };
  }
  const fault = cellTextFault(column, cell);
  if (fault?.severity === 'error') return { value: undefined, fault };
  const parsed = column.list === true ? parseList(column, cell) : parseValue(column, cell);
  return 'code' in parsed ? { value: undefined, fault: parsed } : { value: parsed.value, fault };
}

function parseList(column: Column, cell: string): Parsed {
  const values: unknown[] = [];
  const items = cell.split(listSeparator);
  for (const [index, item] of items.entries()) {
    if (item.trim() !== item || item === '' || item.includes('|')) return { code: 'cell/bad-list', severity: 'error' };
    const parsed = parseValue(column, item);
    if ('code' in parsed) return parsed;
    if (items.indexOf(item) < index) return { code: 'cell/repeated-item', severity: 'error', details: { item } };
    values.push(parsed.value);
  }
  return { value: values };
}

export interface TableResult<T extends TableId> {
  readonly rows: RowOf<T>[];
  readonly problems: readonly Problem[];
}

/** One reader for each column of a table, in the schema's order. Files of one table may share them. */
export function cellReaders(id: TableId): readonly CellReader[] {
  return tables[id].columns.map(cellReader);
}

export function readTable<T extends TableId>(id: T, table: CellTable): TableResult<T> {
  const reader = tableReader(id, table.file, cellReaders(id), problemList());
  reader.header(table.header);
  table.rows.forEach((cells, index) => reader.row(cells, index + 2));
  return reader.result();
}

export interface TableReader<T extends TableId> extends CsvSink {
  /** Rows with a cell that cannot be read are left out; their problems say why. */
  result(): TableResult<T>;
}

/** `found`: where the problems of the file go. */
export function tableReader<T extends TableId>(
  id: T,
  file: string,
  readers: readonly CellReader[],
  found: ProblemList,
): TableReader<T> {
  const columns: readonly Column[] = tables[id].columns;
  const rows: RowOf<T>[] = [];
  const blank = blankRow(id, file);
  /** The columns that the file has. */
  let present: readonly { readonly column: Column; readonly position: number; readonly read: CellReader }[] = [];
  let hasGoodHeader = false;
  const merged = mergedCells(file, found);
  return {
    header(cells) {
      const { positions, problems } = checkHeader(tables[id], { file, header: cells });
      for (const problem of problems) found.add(problem);
      hasGoodHeader = problems.length === 0;
      present = columns.flatMap((column, at) => {
        const position = positions[at] ?? -1;
        const read = readers[at];
        return position === -1 || read === undefined ? [] : [{ column, position, read }];
      });
    },
    row(cells, row) {
      if (!hasGoodHeader) return;
      const record = { ...blank, row };
      let isSound = true;
      for (const { column, position, read } of present) {
        const cell = cells[position] as string;
        if (cell === '' && column.required !== true) continue;
        const { value, fault } = read(cell);
        if (cell !== '' && merges(column)) merged.filled(column.header, cell, row);
        if (fault?.code === 'cell/required' && merges(column) && merged.blank(column.header, row)) isSound = false;
        else if (fault !== undefined) {
          found.add({ ...fault, file, row, column: column.header, value: cell });
          if (fault.severity === 'error') isSound = false;
        }
        record[column.field as keyof typeof record] = value as never;
      }
      if (isSound) rows.push(record as unknown as RowOf<T>);
    },
    result: () => {
      merged.close();
      return { rows, problems: found.problems() };
    },
  };
}

/** Columns in which printed tables merge cells, so that only the first row of a group has the text. */
function merges({ kind, required }: Column): boolean {
  return required === true && (kind === 'reference' || kind === 'period' || kind === 'choice');
}

interface MergedCells {
  filled(column: string, cell: string, row: number): void;
  /** True when the blank cell belongs to one that is filled above it. */
  blank(column: string, row: number): boolean;
  close(): void;
}

/** Blank cells right below a filled one are told once for each run, with the rows it spans. */
function mergedCells(file: string, found: ProblemList): MergedCells {
  const above = new Map<string, { cell: string; row: number; last: number }>();
  const close = (column: string): void => {
    const run = above.get(column);
    if (run === undefined || run.last === run.row) return;
    found.add({
      code: 'cell/merged',
      severity: 'error',
      file,
      row: run.row + 1,
      column,
      value: '',
      details: { above: run.cell, aboveRow: run.row, last: run.last },
    });
  };
  return {
    filled(column, cell, row) {
      const run = above.get(column);
      if (run !== undefined && run.last === run.row) {
        run.cell = cell;
        run.row = row;
        run.last = row;
        return;
      }
      close(column);
      above.set(column, { cell, row, last: row });
    },
    blank(column, row) {
      const run = above.get(column);
      if (run === undefined || run.last !== row - 1) return false;
      run.last = row;
      return true;
    },
    close: () => [...above.keys()].forEach(close),
  };
}

const noItems: readonly string[] = [];

/** What figures and targets get besides their cells; `check-files.ts` fills it in. */
const computedFields: Partial<Record<TableId, readonly string[]>> = {
  observations: ['computedShare', 'anchor'],
  targets: ['anchor'],
};

/**
 * The row of which every row of a file starts as a copy, so that all have one shape. It comes from JSON because engines
 * keep what they read from there in their compact form; an object filled key by key becomes a table of hashes, which
 * takes four times the memory and the time.
 */
function blankRow(id: TableId, file: string): Record<string, unknown> {
  const columns: readonly Column[] = tables[id].columns;
  const names = ['file', 'row', ...columns.map(({ field }) => field), ...(computedFields[id] ?? [])];
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Record<
    string,
    unknown
  >;
  for (const name of names) {
    // Any value at all: told before the first row, not found out by rebuilding a thousand of them.
    blank[name] = 0;
    blank[name] = '';
    blank[name] = undefined;
  }
  for (const { field, list } of columns) if (list === true) blank[field] = noItems;
  blank['file'] = file;
  return blank;
}
