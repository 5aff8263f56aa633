/** Typed rows → CSV text, in the canonical form (which `readCsv` reads back the same) or for Vietnamese Excel. */
import type { Column } from './columns.ts';
import { type Decimal, decimalText } from './decimal.ts';
import { type Deadline, deadlineText } from './partial-date.ts';
import { listSeparator } from './read-table.ts';
import { withoutFormula } from './text.ts';

export type CsvForm = 'canonical' | 'excel';

/** A column of a download: its header and its cell, as canonical text. */
export interface OutputColumn<Row> {
  readonly header: string;
  /** Decimal cells get a decimal comma in the Excel form. */
  readonly decimal: boolean;
  cell(row: Row): string;
}

export function schemaColumns<Row extends object>(columns: readonly Column[]): OutputColumn<Row>[] {
  return columns.map((column) => ({
    header: column.header,
    decimal: column.kind === 'decimal',
    cell: (row) => cellText((row as Record<string, unknown>)[column.field]),
  }));
}

/** Canonical text of a cell's value; blank for undefined. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(cellText).join(listSeparator);
  if (isDecimal(value)) return decimalText(value);
  if (isDeadline(value)) return deadlineText(value);
  if (typeof value === 'object' && 'text' in value) return String(value.text);
  throw new TypeError('a cell holds a value without a canonical text');
}

function isDecimal(value: object): value is Decimal {
  return 'unscaled' in value && 'scale' in value;
}

function isDeadline(value: object): value is Deadline {
  return 'before' in value && 'date' in value;
}

/** A cell without any of these characters, the greatest part of them, stands as it is. */
const special = /[\s",;'=+@＝﹦＋﹢＠﹫-]/u;

function quoted(text: string, delimiter: string): string {
  if (!special.test(text)) return text;
  const safe = withoutFormula(text);
  return safe.includes(delimiter) ||
    safe.includes('"') ||
    safe.includes('\n') ||
    safe.includes('\r') ||
    safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** Rows of one block of text: neither a string for each row nor one for a whole table. */
const blockRows = 1_000;

/** The header row and one row each, every line ended, in blocks; the Excel form begins with a byte order mark. */
export function* csvBlocks<Row>(
  columns: readonly OutputColumn<Row>[],
  rows: Iterable<Row>,
  form: CsvForm,
): Generator<{ readonly text: string; readonly rows: number }> {
  let text = csvHeader(columns, form);
  let count = 0;
  for (const row of rows) {
    text += csvLine(columns, row, form);
    count += 1;
    if (count < blockRows) continue;
    yield { text, rows: count };
    text = '';
    count = 0;
  }
  if (text !== '') yield { text, rows: count };
}

/** The line of one row, ended. */
export function csvLine<Row>(columns: readonly OutputColumn<Row>[], row: Row, form: CsvForm): string {
  const delimiter = form === 'excel' ? ';' : ',';
  const cells = columns.map((column) => {
    const cell = column.cell(row);
    return cell === '' ? '' : quoted(form === 'excel' && column.decimal ? cell.replace('.', ',') : cell, delimiter);
  });
  // The line end belongs to the last cell, so that the line is one flat string: pieces that are added up are gone over
  // again by each file that the line stands in.
  cells.push(`${cells.pop() ?? ''}${form === 'excel' ? '\r\n' : '\n'}`);
  return cells.join(delimiter);
}

/** The header row with what goes before it. */
export function csvHeader<Row>(columns: readonly OutputColumn<Row>[], form: CsvForm): string {
  const delimiter = form === 'excel' ? ';' : ',';
  return `${form === 'excel' ? '\uFEFF' : ''}${columns.map((column) => quoted(column.header, delimiter)).join(delimiter)}${form === 'excel' ? '\r\n' : '\n'}`;
}

export function toCsv<Row>(columns: readonly OutputColumn<Row>[], rows: Iterable<Row>, form: CsvForm): string {
  return [...csvBlocks(columns, rows, form)].map(({ text }) => text).join('');
}
