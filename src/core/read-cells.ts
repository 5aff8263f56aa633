/**
 * The cells of a column → their values. A text seen before gives the same value again: the rows of a big table then
 * share their strings and numbers, which makes them several times smaller and faster to read.
 */
import { cellTextFault } from './checks/cell-text.ts';
import { type Parsed, parseValue } from './checks/cell-value.ts';
import type { Column } from './columns.ts';

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
