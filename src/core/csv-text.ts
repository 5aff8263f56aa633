/** Bytes → text, strict and without guessing: UTF-8, one kind of line end, a comma, and nothing that is no table. */
import type { Problem, ProblemCode, Severity } from './problem.ts';

// Quotes as RFC 4180 has them.

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

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Where a fault of a file goes. */
export type Report = (code: ProblemCode, place?: Partial<Problem>, severity?: Severity) => void;

export const maxFileBytes = 100 * 1024 * 1024;

/** Undefined for a file that cannot be read as a table at all; the fault is reported. */
export function textOfTable(bytes: Uint8Array, report: Report): string | undefined {
  const text = decode(bytes, report);
  return text !== undefined && checkText(text, report) ? text : undefined;
}

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
  const long = longLineAt(text);
  if (long !== -1) {
    report('row/too-long', { row: lineAt(text, long), details: { limit: mostLineLetters } });
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

/** Letters of a line: all columns of a table with as much in each as a spreadsheet can hold. */
export const mostLineLetters = 1_000_000;

/** Where a line of more letters begins; -1 where there is none. */
export function longLineAt(text: string): number {
  let start = 0;
  while (text.length - start > mostLineLetters) {
    const end = text.lastIndexOf('\n', start + mostLineLetters);
    if (end < start) return start;
    start = end + 1;
  }
  return -1;
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
