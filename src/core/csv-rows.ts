/** What a row of a table may not be: blank, a total, a remark, another header, or of another width. */
import { type TableSchema, tables } from './columns.ts';
import type { Report } from './csv-text.ts';
import { fold, headerForm } from './text.ts';

export function isBlank(cells: readonly string[] | undefined): boolean {
  return cells !== undefined && cells.every((cell) => cell === '' || cell.trim() === '');
}

export function isSoundRow(cells: readonly string[], row: number, header: readonly string[], report: Report): boolean {
  const counts = { found: cells.length, expected: header.length };
  if (isTotal(cells)) report('row/total', { row, value: (cells.find((cell) => cell !== '') ?? '').trim() });
  else if (isNote(cells, header))
    report('row/note', {
      row,
      value: cells
        .filter((cell) => cell !== '')
        .join(', ')
        .trim(),
    });
  else if (counts.found < counts.expected) report('row/too-few-cells', { row, details: counts });
  else if (counts.found > counts.expected)
    report('row/too-many-cells', {
      row,
      details: {
        ...counts,
        split: splitNumber(cells, header) ?? '',
        ...(cells.some((cell) => /^\s*[“”]/u.test(cell)) ? { curly: 1 } : {}),
      },
    });
  else if (cells[0] === header[0] && cells.every((cell, at) => cell === header[at]))
    report('row/repeated-header', { row });
  else return true;
  return false;
}

const plainId = /^[a-z0-9/-]*$/u;
const total = /^(?:tong(?: cong| so)?|cong|toan (?:tinh|huyen|xa)|trung binh|binh quan)(?: \(.*\))?:?$/u;

/** A row that adds the others up: its first filled cell says so and nothing else. `tong` may be an id; "Tổng" is a word. */
function isTotal(cells: readonly string[]): boolean {
  const first = cells[0] === '' ? cells.find((cell) => cell !== '') : cells[0];
  return first !== undefined && first.length <= 40 && !plainId.test(first) && total.test(fold(first.trim()));
}

/** A remark among the rows: a comment sign before what is no whole row, or a sentence that is the only thing in a row of several cells. */
function isNote(cells: readonly string[], header: readonly string[]): boolean {
  const isComment = !plainId.test(cells[0] ?? '') && /^\s*(?:#|\/\/)\s*\p{L}/u.test(cells[0] ?? '');
  if (isComment && (cells.length !== header.length || cells.slice(1).every((cell) => cell.trim() === ''))) return true;
  if (header.length < 3) return false;
  let filled: string | undefined;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (filled !== undefined) return false;
    filled = cell;
  }
  return filled !== undefined && /\p{L}.*\s.*\p{L}/u.test(filled);
}

/** Titles, units of measure and blank rows stand above the header of a printed table; so many rows are looked through. */
const rowsAboveHeader = 20;

/** Row 1 is no header and one below is: told once, instead of once for every row of another width. */
export function reportTitleAbove(
  first: readonly string[],
  records: readonly (readonly string[])[],
  report: Report,
): boolean {
  if (knownHeaders(first) > 0) return false;
  const at = records.slice(0, rowsAboveHeader).findIndex((cells) => {
    const known = knownHeaders(cells);
    return known >= 2 && known * 2 >= cells.filter((cell) => cell !== '').length;
  });
  if (at === -1) return false;
  const title = first.find((cell) => cell.trim() !== '')?.trim() ?? '';
  report('header/title-above', { row: 1, ...(title === '' ? {} : { value: title }), details: { headerRow: at + 2 } });
  return true;
}

const allHeaders: ReadonlySet<string> = new Set(
  Object.values<TableSchema>(tables).flatMap(({ columns }) => columns.map(({ header }) => header)),
);

/** Cells that name a column of some table, also with accents and spaces. */
export function knownHeaders(cells: readonly string[]): number {
  return cells.filter((cell) => cell.length < 40 && allHeaders.has(headerForm(cell))).length;
}

const decimalHeaders: ReadonlySet<string> = new Set(
  Object.values<TableSchema>(tables).flatMap(({ columns }) =>
    columns.filter(({ kind }) => kind === 'decimal').map(({ header }) => header),
  ),
);

/** Two neighbouring cells that look like one number with a decimal comma, `61` and `12` → `61,12`: first of all where a number is due. */
function splitNumber(cells: readonly string[], header: readonly string[]): string | undefined {
  const pairs = cells.slice(1).flatMap((fraction, index) => {
    const whole = cells[index] ?? '';
    const isDue = decimalHeaders.has(header[index] ?? '');
    return /^-?\d{1,3}$/.test(whole) && (isDue ? /^\d{1,4}%?$/ : /^\d{1,2}$/).test(fraction)
      ? [{ text: `${whole},${fraction}`, isDue }]
      : [];
  });
  return (pairs.find(({ isDue }) => isDue) ?? pairs[0])?.text;
}
