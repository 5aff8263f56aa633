/** Typed rows → CSV text, in the canonical form (which `readCsv` reads back the same) or for Vietnamese Excel. */
import type { Column } from './columns.ts';
import { type Decimal, decimalText } from './decimal.ts';
import { type Deadline, deadlineText } from './partial-date.ts';
import { listSeparator } from './read-table.ts';

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

/** First characters with which a spreadsheet takes a cell for a formula. */
const formulaStart = /^[\s]*[=+@＝﹦＋﹢＠﹫]|^[\t\r]|^-(?!\d+(?:[.,]\d+)?$)/u;

function quoted(text: string, delimiter: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || safe.includes('"') || safe.includes('\n') || safe.includes('\r') || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The header row and one row each, every line ended; the Excel form begins with a byte order mark. */
export function toCsv<Row>(columns: readonly OutputColumn<Row>[], rows: Iterable<Row>, form: CsvForm): string {
  const delimiter = form === 'excel' ? ';' : ',';
  const lineEnd = form === 'excel' ? '\r\n' : '\n';
  const lines = [columns.map((column) => quoted(column.header, delimiter)).join(delimiter)];
  for (const row of rows) {
    lines.push(
      columns
        .map((column) => {
          const text = column.cell(row);
          return quoted(form === 'excel' && column.decimal ? text.replace('.', ',') : text, delimiter);
        })
        .join(delimiter),
    );
  }
  return (form === 'excel' ? '\uFEFF' : '') + lines.join(lineEnd) + lineEnd;
}
