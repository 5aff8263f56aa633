/**
 * A workbook → its visible sheets, cells as they are stored: text stays text, a number keeps its digits, a percent and a
 * date are told apart from plain numbers by their format. Nothing of a formula but its last result is read.
 */
import type { Block, Sheet, SheetCell } from './grid.ts';
import { blankCell } from './grid.ts';
import { type NumberFormat, generalFormat, numberFormat } from './number-format.ts';
import { movePoint, plainNumber, shownNumber } from './plain-number.ts';
import { readXml } from './xml.ts';
import { UnreadableZipError, unpackTexts } from './zip.ts';

/** The file is no workbook, is protected by a password, or is damaged. */
export class UnreadableWorkbookError extends Error {}

export function readXlsx(bytes: Uint8Array): Sheet[] {
  try {
    return readParts(unpackTexts(bytes, (path) => /^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/iu.test(path)));
  } catch (error) {
    if (error instanceof UnreadableZipError || error instanceof Error) throw new UnreadableWorkbookError(error.message);
    throw error;
  }
}

function readParts(parts: ReadonlyMap<string, string>): Sheet[] {
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) throw new UnreadableWorkbookError('no workbook inside');
  const book = readWorkbook(workbook);
  const targets = readRelations(parts.get('xl/_rels/workbook.xml.rels') ?? '<x/>');
  const strings = readStrings(parts.get('xl/sharedStrings.xml') ?? '<x/>');
  const formats = readFormats(parts.get('xl/styles.xml') ?? '<x/>');
  return book.sheets.flatMap(({ name, relation }) => {
    const target = targets.get(relation)?.replace(/^\/?(?:xl\/)?/u, 'xl/');
    const xml = target === undefined ? undefined : parts.get(target);
    return xml === undefined ? [] : [{ name, ...readSheet(xml, strings, formats, book.dayZero) }];
  });
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  /** Day number 0, in milliseconds. */
  readonly dayZero: number;
}

function readWorkbook(xml: string): Workbook {
  const sheets: { name: string; relation: string }[] = [];
  let dayZero = Date.UTC(1899, 11, 30);
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(?:1|true)$/u.test(attributes['date1904'] ?? '')) dayZero = Date.UTC(1904, 0, 1);
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') sheets.push({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? '' });
    },
  });
  return { sheets, dayZero };
}

function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, { open: (name, attributes) => void (name === 'Relationship' && targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')) });
  return targets;
}

/** Texts that cells point at; runs of one text joined, readings of foreign scripts left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      isText = name === 't';
      if (name === 'rPh') isReading = true;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
    },
    text: (part) => void (isText && !isReading && (text += part)),
  });
  return strings;
}

/** The format of each cell style, by its number. */
function readFormats(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCellStyles = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => void (name === 'cellXfs' && (isCellStyles = false)),
  });
  return ids.map((id) => numberFormat(id, codes));
}

/** What a spreadsheet can number. */
const maxRows = 1_048_576;
const maxColumns = 16_384;

function readSheet(xml: string, strings: readonly string[], formats: readonly NumberFormat[], dayZero: number): Pick<Sheet, 'rows' | 'merges'> {
  const rows: SheetCell[][] = [];
  const merges: Block[] = [];
  let [row, column] = [-1, -1];
  let cell: Readonly<Record<string, string>> = {};
  let stored = '';
  let isValue = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
      } else if (name === 'c') {
        cell = attributes;
        column = attributes['r'] === undefined ? column + 1 : placeOf(attributes['r']).column;
        stored = '';
      } else if (name === 'mergeCell') {
        const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
        const [first, last] = [placeOf(from), placeOf(to)];
        merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
      }
      isValue = name === 'v' || name === 't';
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || stored === '' || !(row >= 0 && row < maxRows && column >= 0 && column < maxColumns)) return;
      const read = cellOf(cell['t'] ?? 'n', stored, formats[Number(cell['s'] ?? 0)] ?? generalFormat, strings, dayZero);
      if (read.text === '') return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] as SheetCell[];
      while (cells.length < column) cells.push(blankCell);
      cells[column] = read;
    },
    text: (part) => void (isValue && (stored += part)),
  });
  return { rows, merges };
}

/** `B7` → row 6, column 1. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function cellOf(type: string, stored: string, format: NumberFormat, strings: readonly string[], dayZero: number): SheetCell {
  if (type === 's') return { kind: 'text', text: tidy(strings[Number(stored)] ?? '') };
  if (type === 'e') return { kind: 'error', text: stored };
  if (type === 'b') return { kind: 'text', text: stored === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { kind: 'date', text: stored.slice(0, 10) };
  if (type !== 'n') return { kind: 'text', text: tidy(stored) };
  const number = plainNumber(stored);
  if (number === undefined) return { kind: 'text', text: tidy(stored) };
  if (format.kind === 'date') return { kind: 'date', text: new Date(dayZero + Math.floor(Number(number)) * 86_400_000).toISOString().slice(0, 10) };
  const text = format.kind === 'percent' ? movePoint(number, 2) : number;
  const rounded = format.decimals === undefined ? undefined : shownNumber(text, format.decimals);
  return { kind: format.kind, text, ...(rounded === undefined ? {} : { rounded }) };
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0]+/gu, ' ').trim();
}
