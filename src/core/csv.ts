/**
 * Bytes → table of cells: `csv-text.ts` reads the text, `csv-quotes.ts` its quotes, `csv-rows.ts` judges its rows. The only
 * user of PapaParse. Every fault is a problem with its row; nothing is repaired here (`fix.ts` does that).
 */
import Papa from 'papaparse';
import { type TableSchema, tables } from './columns.ts';
import { quoteFaultOf, type Report, textOfTable } from './csv-text.ts';
import { hasErrors, type Problem, problemList } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import { fold, headerForm } from './text.ts';

// What a row of a table may not be: blank, a total, a remark, another header, or of another width.

export function isBlank(cells: readonly string[] | undefined): boolean {
  return cells !== undefined && cells.every((cell) => cell === '' || cell.trim() === '');
}

function isSoundRow(cells: readonly string[], row: number, header: readonly string[], report: Report): boolean {
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
function reportTitleAbove(first: readonly string[], records: readonly (readonly string[])[], report: Report): boolean {
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

export interface CellTable {
  readonly file: string;
  readonly header: readonly string[];
  /** Data rows; `cells[i]` is the row a spreadsheet numbers `i + 2`. Every row has as many cells as the header. */
  readonly rows: readonly (readonly string[])[];
}

export interface CsvResult {
  /** Undefined when the file could not be read as a table at all. */
  readonly table: CellTable | undefined;
  readonly problems: readonly Problem[];
}

export function readCsv(file: SourceFile): CsvResult {
  let header: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const problems = scanCsv(file, { header: (cells) => (header = cells), row: (cells) => rows.push(cells) });
  return { table: hasErrors(problems) ? undefined : { file: file.path, header, rows }, problems };
}

export interface CsvSink {
  /** Called once, before any row. */
  header(cells: readonly string[]): void;
  /** Called for each row that has as many cells as the header; `row` as a spreadsheet numbers it. */
  row(cells: readonly string[], row: number): void;
}

/**
 * A file row by row, never all of its cells at once. What the sink was given is worth nothing when one of the problems
 * is an error.
 */
export function scanCsv(file: SourceFile, sink: CsvSink): readonly Problem[] {
  const found = problemList();
  const report: Report = (code, place = {}, severity = 'error') =>
    found.add({ code, severity, file: file.path, ...place });
  const text = textOfTable(file.bytes, report);
  if (text === undefined) return found.problems();
  const quoteFault = quoteFaultOf(text);
  if (quoteFault !== undefined) report(quoteFault.code, { row: quoteFault.row, value: quoteFault.value });
  else scanText(text, report, sink);
  return found.problems();
}

function scanText(text: string, report: Report, sink: CsvSink): void {
  let header: readonly string[] | undefined;
  let row = 0;
  /** Blank rows above are errors once a row with content follows them, and a warning at the end of the file. */
  let blanks = 0;
  for (const block of blocksOf(text)) {
    const records = parseRecords(block);
    if (header === undefined) {
      header = records.shift() ?? [];
      row = 1;
      if (reportTitleAbove(header, records, report)) return;
      sink.header(header);
    }
    for (const cells of records) {
      row += 1;
      if (isBlank(cells)) {
        blanks += 1;
        continue;
      }
      for (; blanks > 0; blanks -= 1) report('row/blank', { row: row - blanks });
      if (isSoundRow(cells, row, header, report)) sink.row(cells, row);
    }
  }
  if (blanks > 0) report('row/blank-at-end', { row: row - blanks + 1, details: { count: blanks } }, 'warning');
  if (row - blanks <= 1) report('file/no-rows', { row: 1 }, 'warning');
}

/** Letters in a block: some thousand rows, whose cells are gone before the memory has to be tidied for them. */
const blockLength = 1 << 16;

/** Text without quoting faults, cut at line ends that end a record. The line end after the last record makes none more. */
function* blocksOf(text: string): Generator<string> {
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  const isQuoted = text.includes('"');
  let start = 0;
  while (start <= end) {
    let cut = lineEnd(text, start + blockLength, end);
    if (isQuoted) {
      let isInside = false;
      let counted = start;
      for (;;) {
        for (let quote = text.indexOf('"', counted); quote !== -1 && quote < cut; quote = text.indexOf('"', quote + 1))
          isInside = !isInside;
        counted = cut;
        if (!isInside || cut === end) break;
        cut = lineEnd(text, cut + 1, end);
      }
    }
    yield text.slice(start, text[cut - 1] === '\r' ? cut - 1 : cut);
    start = cut + 1;
  }
}

function lineEnd(text: string, from: number, end: number): number {
  const found = from >= end ? -1 : text.indexOf('\n', from);
  return found === -1 ? end : found;
}

/** Text without quoting faults → its records; the only call of PapaParse. A newline at the end gives one empty record more. */
export function parseRecords(text: string, delimiter = ','): string[][] {
  if (text === '') return [['']];
  return Papa.parse<string[]>(text, {
    header: false,
    delimiter,
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    quoteChar: '"',
    escapeChar: '"',
    skipEmptyLines: false,
    dynamicTyping: false,
  }).data;
}

/** The other way round: cells as they are, quoted only where they must be, a newline at the end. */
export function recordsCsv(records: readonly (readonly string[])[]): string {
  return `${records.map((cells) => cells.map((cell) => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`;
}
