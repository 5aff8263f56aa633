/**
 * Mends what is certain in one table file and nothing else: encoding, byte order mark, line ends, delimiter, composed
 * letters, white space, a decimal comma that can mean nothing else. A number's value never changes, and what a person
 * must decide stays for the check to report. Mending twice changes nothing.
 */
import { tableOfPath } from './check-files.ts';
import { type Column, tables } from './columns.ts';
import { isBlank, parseRecords, quoteFaultOf, recordsCsv, startsWith } from './csv.ts';
import type { SourceFile } from './source-file.ts';

export type FixKind =
  | 'encoding'
  | 'byte-order-mark'
  | 'line-ends'
  | 'sep-line'
  | 'delimiter'
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
  const delimiter = delimiterOf(text);
  if (quoteFaultOf(text, delimiter) !== undefined) return finish(file, text, counts);
  if (delimiter !== ',') note('delimiter');
  const rows = parseRecords(text, delimiter);
  if (text.endsWith('\n')) rows.pop();
  while (rows.length > 1 && isBlank(rows.at(-1))) {
    rows.pop();
    note('blank-rows');
  }
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
const vietnameseText = /^[\s\u0020-\u007eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’–—…°²³\u00a0]*$/u;

/** UTF-8; UTF-16 by its mark; Windows-1258 where every letter then comes out Vietnamese. Undefined for anything else. */
function decodeVietnamese(bytes: Uint8Array): Decoded | undefined {
  try {
    if (startsWith(bytes, [0xff, 0xfe]))
      return { text: new TextDecoder('utf-16le', { fatal: true }).decode(bytes), encoding: 'utf-16' };
    if (startsWith(bytes, [0xfe, 0xff]))
      return { text: new TextDecoder('utf-16be', { fatal: true }).decode(bytes), encoding: 'utf-16' };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    if (
      startsWith(bytes, [0x50, 0x4b]) ||
      startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ||
      startsWith(bytes, [0xff, 0xfe]) ||
      startsWith(bytes, [0xfe, 0xff])
    )
      return undefined;
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    return vietnameseText.test(text) ? { text, encoding: 'windows-1258' } : undefined;
  }
}

/** Headers hold none of these, so that the first line tells. */
function delimiterOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  if (first.includes(',')) return ',';
  return [';', '\t'].find((candidate) => first.includes(candidate)) ?? ',';
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
