/**
 * Mends what is certain in one table file and nothing else: encoding, byte order mark, line ends, delimiter, blank columns, commas
 * missing behind the last cell, composed letters, white space, a decimal comma that can mean nothing else. A number's value never changes, and what a person
 * must decide stays for the check to report. Mending twice changes nothing.
 */

import { type Column, type TableSchema, tables } from './columns.ts';
import { isBlank, knownHeaders, parseRecords, recordsCsv } from './csv.ts';
import { longLineAt, quoteFaultOf, startsWith, utf16Of } from './csv-text.ts';
import { parsePeriod } from './period.ts';
import { type SourceFile, tableOfPath } from './source-file.ts';

export type FixKind =
  | 'encoding'
  | 'byte-order-mark'
  | 'line-ends'
  | 'sep-line'
  | 'delimiter'
  | 'blank-columns'
  | 'missing-commas'
  | 'composed-letters'
  | 'white-space'
  | 'decimal-comma'
  | 'blank-rows';

export interface FixedTable {
  readonly bytes: Uint8Array;
  /** What was mended, each kind once with how often; empty when nothing was. */
  readonly changes: readonly { readonly kind: FixKind; readonly count: number }[];
}

export function fixFile(file: SourceFile): FixedTable {
  const counts = new Map<FixKind, number>();
  const note = (kind: FixKind, count = 1): void => {
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  };
  const untouched: FixedTable = { bytes: file.bytes, changes: [] };
  const decoded = decodeVietnamese(file.bytes);
  if (decoded === undefined || decoded.text.includes('\0')) return untouched;
  if (decoded.encoding !== 'utf-8') note('encoding');
  let { text } = decoded;
  if (text.startsWith('\uFEFF')) {
    note('byte-order-mark');
    text = text.slice(1);
  }
  if (/\r/.test(text)) {
    note('line-ends');
    text = text.replace(/\r\n?/g, '\n');
  }
  if (/^sep=.\n/i.test(text)) {
    note('sep-line');
    text = text.slice(text.indexOf('\n') + 1);
  }
  // No line of a table is as long; there is nothing certain in one.
  if (longLineAt(text) !== -1) return finish(file, text, counts);
  const delimiter = delimiterOf(text);
  if (quoteFaultOf(text, delimiter) !== undefined) return finish(file, text, counts);
  if (delimiter !== ',') note('delimiter');
  const rows = parseRecords(text, delimiter);
  if (text.endsWith('\n')) rows.pop();
  while (rows.length > 1 && isBlank(rows.at(-1))) {
    rows.pop();
    note('blank-rows');
  }
  note('blank-columns', dropBlankColumns(rows));
  note('missing-commas', fillShortRows(file.path, rows));
  const decimal = decimalPositions(file.path, rows[0] ?? []);
  const mended = rows.map((cells, index) =>
    cells.map((cell, at) => mendCell(cell, index > 0 && decimal.has(at), note)),
  );
  return finish(file, counts.size === 0 && text.endsWith('\n') ? text : recordsCsv(mended), counts);
}

function finish(file: SourceFile, text: string, counts: ReadonlyMap<FixKind, number>): FixedTable {
  if (counts.size === 0) return { bytes: file.bytes, changes: [] };
  return { bytes: new TextEncoder().encode(text), changes: [...counts].map(([kind, count]) => ({ kind, count })) };
}

interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1258';
}

/** Vietnamese text and nothing else: what a wrong guess of the encoding would not give. */
const vietnameseText =
  /^[\s\u0020-\u007eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’‚„‹›–—…•°²³†‡‰™€§±×÷½¼¾·\u00a0]*$/u;
/** These are letters in older encodings, where they stand in words. */
const signInWord = /\p{L}[§±×÷½¼¾·†‡‰™€‚„]|[§±×÷½¼¾·†‡‰™€‚„]\p{L}/u;

/** UTF-8; UTF-16 by its mark or its blank halves; Windows-1258 where every letter then comes out Vietnamese. Undefined for anything else. */
function decodeVietnamese(bytes: Uint8Array): Decoded | undefined {
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return undefined;
  const wide = utf16Of(bytes);
  try {
    if (wide !== undefined) return { text: new TextDecoder(wide, { fatal: true }).decode(bytes), encoding: 'utf-16' };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    if (wide !== undefined) return undefined;
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    return vietnameseText.test(text) && !signInWord.test(text) ? { text, encoding: 'windows-1258' } : undefined;
  }
}

/** Lines from which the delimiter is told: titles above a table may hold any of them. */
const linesLookedAt = 40;

/** Of a table, that of its header; of anything else, the one that cuts most lines into the same number of cells. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', linesLookedAt).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const candidates = [',', ';', '\t'];
  const ofTable = candidates.find((sign) => first.includes(sign) && knownHeaders(first.split(sign)) >= 2);
  if (ofTable !== undefined) return ofTable;
  const cuts = candidates.map((sign) => {
    const counts = lines
      .map((line) => line.replace(/"[^"]*"/gu, '').split(sign).length - 1)
      .filter((count) => count > 0);
    const same = new Map<number, number>();
    for (const count of counts) same.set(count, (same.get(count) ?? 0) + 1);
    return { sign, size: Math.max(0, ...[...same].map(([count, rows]) => count * rows)) };
  });
  return cuts.reduce((best, cut) => (cut.size > best.size ? cut : best)).sign;
}

/** Takes away columns without a name and without a cell, and blank cells behind the last named column. Returns how many columns. */
function dropBlankColumns(rows: string[][]): number {
  const [header = []] = rows;
  if (knownHeaders(header) < 2) return 0;
  const isFilled: boolean[] = [];
  for (const cells of rows)
    for (let at = 0; at < cells.length; at += 1) if ((cells[at] ?? '').trim() !== '') isFilled[at] = true;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const blank = Array.from({ length: width }, (_, at) => at).filter((at) => isFilled[at] !== true);
  if (blank.length === 0 || !blank.some((at) => (header[at] ?? '').trim() === '')) return 0;
  const gone = new Set(blank.filter((at) => (header[at] ?? '').trim() === ''));
  for (let row = 0; row < rows.length; row += 1) rows[row] = (rows[row] ?? []).filter((_, at) => !gone.has(at));
  return gone.size;
}

/**
 * Spreadsheets leave out the commas behind the last filled cell once a column is blank for some rows. Certain where the missing cells are
 * those of columns that may be blank, and all others stand where their kind of content belongs. Returns how many rows.
 */
function fillShortRows(path: string, rows: string[][]): number {
  const id = tableOfPath(path);
  const [header = []] = rows;
  if (id === undefined) return 0;
  const schema: TableSchema = tables[id];
  const columns = header.map((name) => schema.columns.find((column) => column.header === name.trim()));
  const isWhole = schema.columns.every((column) => column.required !== true || columns.includes(column));
  if (!isWhole || columns.some((column) => column === undefined)) return 0;
  const lastRequired = columns.findLastIndex((column) => column?.required === true);
  const short = rows.filter((cells, row) => row > 0 && cells.length < header.length && !isBlank(cells));
  const isCertain = short.every(
    (cells) =>
      cells.length > lastRequired &&
      cells.every((cell, at) => (at > lastRequired ? cell.trim() === '' : standsInPlace(cell.trim(), columns[at]))),
  );
  if (!isCertain) return 0;
  for (const cells of short) while (cells.length < header.length) cells.push('');
  return short.length;
}

/** A cell of the kind its column has; text may be anything, and only a required cell may not be blank. */
function standsInPlace(cell: string, column: Column | undefined): boolean {
  if (column === undefined) return false;
  if (cell === '') return column.required !== true;
  if (column.kind === 'choice') return column.choices?.includes(cell) === true;
  if (column.kind === 'decimal' || column.kind === 'integer') return /^-?\d[\d.,]*$/u.test(cell);
  if (column.kind === 'period') return parsePeriod(cell) !== undefined;
  return column.kind === 'text' || !/\s/u.test(cell);
}

function decimalPositions(path: string, header: readonly string[]): ReadonlySet<number> {
  const id = tableOfPath(path);
  if (id === undefined) return new Set();
  const decimals = new Set(
    (tables[id].columns as readonly Column[])
      .filter((column) => column.kind === 'decimal')
      .map((column) => column.header),
  );
  return new Set(header.flatMap((name, index) => (decimals.has(name.trim()) ? [index] : [])));
}

function mendCell(cell: string, isDecimal: boolean, note: (kind: FixKind, count?: number) => void): string {
  let text = cell;
  const composed = text.normalize('NFC');
  if (composed !== text) note('composed-letters');
  text = composed;
  const spaced = text
    .replace(/[\u00a0\t]/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
  if (spaced !== text) note('white-space');
  text = spaced;
  if (isDecimal && isCertainDecimalComma(text)) {
    note('decimal-comma');
    text = text.replace(',', '.');
  }
  return text;
}

/** `61,12` can be nothing else; `1,543` may be one thousand five hundred and forty-three. */
function isCertainDecimalComma(text: string): boolean {
  const match = /^-?(\d+),(\d+)$/.exec(text);
  if (match === null) return false;
  const [, whole = '', fraction = ''] = match;
  return fraction.length !== 3 || whole.length > 3 || whole === '0';
}
