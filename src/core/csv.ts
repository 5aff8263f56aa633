/**
 * Bytes → table of cells, strict and without guessing: UTF-8, comma, one line-end, RFC 4180 quotes.
 * The only user of PapaParse. Every fault is a problem with its row; nothing is repaired here (`fix.ts` does that).
 */
import Papa from 'papaparse';
import type { Problem, ProblemCode, Severity } from './problem.ts';
import type { SourceFile } from './source-file.ts';

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
  const problems: Problem[] = [];
  const report = (code: ProblemCode, place: Partial<Problem> = {}, severity: Severity = 'error'): void => {
    problems.push({ code, severity, file: file.path, ...place });
  };
  const text = decode(file.bytes, report);
  if (text === undefined) return { table: undefined, problems };
  if (!checkText(text, report)) return { table: undefined, problems };

  const quoteFault = quoteFaultOf(text);
  if (quoteFault !== undefined) {
    report(quoteFault.code, { row: quoteFault.row });
    return { table: undefined, problems };
  }
  const records = parseRecords(text);
  if (isBlank(records.at(-1)) && /\n$/.test(text)) records.pop();

  let trailing = 0;
  while (records.length > 1 && isBlank(records.at(-1))) {
    records.pop();
    trailing += 1;
  }
  if (trailing > 0) report('row/blank-at-end', { row: records.length + 1, details: { count: trailing } }, 'warning');

  const header = records.shift() ?? [];
  if (!checkShape(header, records, report)) return { table: undefined, problems };
  return { table: { file: file.path, header, rows: records }, problems };
}

/** Text without quoting faults → its records; the only call of PapaParse. A newline at the end gives one empty record more. */
export function parseRecords(text: string, delimiter = ','): string[][] {
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
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
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
const conflictMark = /^(?:<{7} |={7}$|>{7} )/m;

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
  if (lone !== null) return { code: text.includes('\n') ? 'file/mixed-line-ends' : 'file/old-mac-line-ends', row: lineAt(text, lone.index) };
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
}

/** First breach of RFC 4180 quoting; the row is the record's, as a spreadsheet numbers it. */
export function quoteFaultOf(text: string, delimiter = ','): QuoteFault | undefined {
  let row = 1;
  let index = 0;
  let quote = text.indexOf('"');
  while (quote !== -1) {
    if (text[index] === '"') {
      const opened = row;
      let close = index + 1;
      for (;;) {
        close = text.indexOf('"', close);
        if (close === -1) return { code: 'row/unclosed-quote', row: opened };
        if (text[close + 1] !== '"') break;
        close += 2;
      }
      const after = text[close + 1];
      if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') {
        return { code: text[close - 1] === '\\' ? 'row/backslash-quote' : 'row/text-after-quote', row: opened };
      }
      index = close + 1;
    } else {
      const end = cellEnd(text, index, delimiter);
      if (quote < end) {
        const before = text.slice(index, quote);
        return { code: before.trim() === '' ? 'row/space-before-quote' : 'row/stray-quote', row };
      }
      index = end;
    }
    if (text[index] === '\r') index += 1;
    if (text[index] === '\n') row += 1;
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
  return cells !== undefined && cells.every((cell) => cell.trim() === '');
}

function checkShape(header: readonly string[], rows: readonly (readonly string[])[], report: Report): boolean {
  let sound = true;
  if (rows.length === 0) report('file/no-rows', { row: 1 }, 'warning');
  rows.forEach((cells, index) => {
    const row = index + 2;
    if (isBlank(cells)) {
      report('row/blank', { row });
      sound = false;
    } else if (cells.length < header.length) {
      report('row/too-few-cells', { row, details: { found: cells.length, expected: header.length } });
      sound = false;
    } else if (cells.length > header.length) {
      report('row/too-many-cells', { row, details: { found: cells.length, expected: header.length, split: splitNumber(cells) ?? '' } });
      sound = false;
    } else if (cells.length === header.length && cells.every((cell, at) => cell === header[at])) {
      report('row/repeated-header', { row });
      sound = false;
    }
  });
  return sound;
}

/** Two neighbouring cells that look like one number with a decimal comma: `61` and `12` → `61,12`. */
function splitNumber(cells: readonly string[]): string | undefined {
  for (let index = 0; index + 1 < cells.length; index += 1) {
    const whole = cells[index] ?? '';
    const fraction = cells[index + 1] ?? '';
    if (/^\d{1,3}$/.test(whole) && /^\d{1,2}$/.test(fraction)) return `${whole},${fraction}`;
  }
  return undefined;
}
