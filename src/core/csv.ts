/**
 * Bytes → table of cells, strict and without guessing: UTF-8, comma, one line-end, RFC 4180 quotes.
 * The only user of PapaParse. Every fault is a problem with its row; nothing is repaired here (`fix.ts` does that).
 */
import Papa from 'papaparse';
import { type TableSchema, tables } from './columns.ts';
import { hasErrors, type Problem, type ProblemCode, type Severity } from './problem.ts';
import { problemList } from './problem-list.ts';
import type { SourceFile } from './source-file.ts';
import { fold, headerForm } from './text.ts';

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

export const maxFileBytes = 100 * 1024 * 1024;

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
  const text = decode(file.bytes, report);
  if (text === undefined || !checkText(text, report)) return found.problems();
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

type Report = (code: ProblemCode, place?: Partial<Problem>, severity?: Severity) => void;

function decode(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length === 0) {
    report('file/empty');
    return undefined;
  }
  if (bytes.length > maxFileBytes) {
    report('file/too-large', { details: { bytes: bytes.length, limit: maxFileBytes } });
    return undefined;
  }
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    report('file/spreadsheet');
    return undefined;
  }
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    report('file/not-csv', { value: startsWith(bytes, [0x25]) ? 'PDF' : 'gzip' });
    return undefined;
  }
  if (utf16Of(bytes) !== undefined) {
    report('file/utf-16');
    return undefined;
  }
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const body = start === 0 ? bytes : bytes.subarray(start);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    const offset = invalidUtf8Offset(body);
    report('file/not-utf-8', {
      row: countLines(body, offset) + 1,
      details: { offset: offset + start, byte: `0x${(body[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}` },
    });
    return undefined;
  }
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

/** Bytes that are looked through for the signs of an encoding. */
const headBytes = 4096;
const fewestBlanks = 4;

/** Which of the two forms of UTF-16 the bytes are in, by their mark or by where half of a plain letter stands; undefined for neither. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const blanks = [0, 0] as [number, number];
  const end = Math.min(bytes.length, headBytes);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) blanks[at % 2 === 0 ? 0 : 1] += 1;
  const [first, second] = blanks;
  const [few, many] = [Math.min(first, second), Math.max(first, second)];
  // Plain letters are an eighth of any text and more; a NUL or two are a slip.
  if (bytes.length % 2 !== 0 || many < fewestBlanks || many * 8 < end || few * 16 > many) return undefined;
  return second > first ? 'utf-16le' : 'utf-16be';
}

/** Offset of the first byte that is not part of valid UTF-8, found by halving. */
function invalidUtf8Offset(bytes: Uint8Array): number {
  const valid = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (valid(middle)) good = middle;
    else bad = middle;
  }
  // What is valid so far may end inside a letter whose rest never comes: then its first byte is the foreign one.
  while (good > 0 && !isWholeText(bytes.subarray(0, good))) good -= 1;
  return good;
}

function isWholeText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function countLines(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0x0a) lines += 1;
  return lines;
}

const foreignStart = /^\s*(?:<!doctype|<html|<\?xml|<table|\{\s*"|\[\s*\{)/i;
/** Also as a spreadsheet saves it again, with the delimiters of the row behind it. */
const conflictMark = /^"?(?:<{7}|={7}|>{7}|\|{7})(?=[\s,;"]|$)/m;

function checkText(text: string, report: Report): boolean {
  if (text.trim() === '') {
    report('file/empty');
    return false;
  }
  const foreign = foreignStart.exec(text);
  if (foreign !== null) {
    report('file/not-csv', { row: 1, value: foreign[0].trim() });
    return false;
  }
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    report('file/git-lfs', { row: 1 });
    return false;
  }
  const conflict = conflictMark.exec(text);
  if (conflict !== null) {
    report('file/merge-conflict', { row: lineAt(text, conflict.index), value: conflict[0].trim() });
    return false;
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    report('file/nul', { row: lineAt(text, nul) });
    return false;
  }
  const mark = text.indexOf('\uFEFF');
  if (mark !== -1) {
    report('file/byte-order-mark-inside', { row: lineAt(text, mark) });
    return false;
  }
  const lineEnds = checkLineEnds(text);
  if (lineEnds !== undefined) {
    report(lineEnds.code, { row: lineEnds.row });
    return false;
  }
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (/^sep=.$/i.test(firstLine)) {
    report('file/sep-line', { row: 1, value: firstLine });
    return false;
  }
  const delimiter = foreignDelimiter(firstLine);
  if (delimiter !== undefined) {
    report('file/delimiter', { row: 1, value: delimiter, details: { decimalComma: /\d,\d/.test(text) ? 1 : 0 } });
    return false;
  }
  return true;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Line ends inside quoted cells count too: the file must keep to one kind. */
function checkLineEnds(text: string): { code: ProblemCode; row: number } | undefined {
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn === -1) return undefined;
  const lone = /\r(?!\n)/.exec(text);
  if (lone !== null)
    return {
      code: text.includes('\n') ? 'file/mixed-line-ends' : 'file/old-mac-line-ends',
      row: lineAt(text, lone.index),
    };
  const bare = /(?<!\r)\n/.exec(text);
  return bare === null ? undefined : { code: 'file/mixed-line-ends', row: lineAt(text, bare.index) };
}

/** Headers hold no `;`, tab or `|`, so that one of them on line 1 and no comma means another delimiter. */
function foreignDelimiter(firstLine: string): string | undefined {
  if (firstLine.includes(',')) return undefined;
  for (const delimiter of [';', '\t', '|']) if (firstLine.includes(delimiter)) return delimiter;
  return undefined;
}

export interface QuoteFault {
  readonly code: ProblemCode;
  readonly row: number;
  /** The cell as typed, as far as its line goes. */
  readonly value: string;
}

/** First breach of RFC 4180 quoting; the row is the record's, as a spreadsheet numbers it. Lines without a quote are passed over. */
export function quoteFaultOf(text: string, delimiter = ','): QuoteFault | undefined {
  let index = 0;
  /** Line ends inside cells, which make no record. */
  let inside = 0;
  const fault = (code: ProblemCode, at: number, end: number): QuoteFault => {
    const lineEnd = /[\r\n]|$/gu;
    lineEnd.lastIndex = at;
    return {
      code,
      row: lineAt(text, at) - inside,
      value: text.slice(at, Math.min(end, lineEnd.exec(text)?.index ?? end)),
    };
  };
  let quote = text.indexOf('"');
  while (quote !== -1) {
    index = Math.max(index, text.lastIndexOf('\n', quote) + 1);
    if (text[index] === '"') {
      const opened = index;
      let close = index + 1;
      for (;;) {
        close = text.indexOf('"', close);
        if (close === -1) return fault('row/unclosed-quote', opened, text.length);
        if (text[close + 1] !== '"') break;
        close += 2;
      }
      const after = text[close + 1];
      if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') {
        return fault(
          text[close - 1] === '\\' ? 'row/backslash-quote' : 'row/text-after-quote',
          opened,
          cellEnd(text, close + 1, delimiter),
        );
      }
      for (let end = text.indexOf('\n', opened); end !== -1 && end < close; end = text.indexOf('\n', end + 1))
        inside += 1;
      index = close + 1;
    } else {
      const end = cellEnd(text, index, delimiter);
      if (quote < end)
        return fault(text.slice(index, quote).trim() === '' ? 'row/space-before-quote' : 'row/stray-quote', index, end);
      index = end;
    }
    if (text[index] === '\r') index += 1;
    index += 1;
    if (quote < index) quote = text.indexOf('"', index);
  }
  return undefined;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  const ends = delimiter.charCodeAt(0);
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === ends || code === 0x0a || code === 0x0d) return index;
  }
  return text.length;
}

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
