/**
 * A workbook → its sheets, cells as they are stored: text stays text, a number keeps its digits, a percent and a
 * date are told apart from plain numbers by their format. Nothing of a formula but its last result is read.
 * Source: ECMA-376, part 1, 18.
 */
import { type Block, blankCell, demandCellLength, type Sheet, type SheetCell, textCell, tidyText } from './grid.ts';
import { knownFormats, numberFormat, showsDay, showsNoDay } from './number-format.ts';
import { RowBuilder } from './row-builder.ts';
import { dateCell, numberCell } from './stored-cell.ts';
import { UnreadableWorkbookError } from './workbook-error.ts';
import { scanXml, type XmlTag, xmlText } from './xml.ts';
import type { ZipFile } from './zip.ts';

/** Throws `UnreadableWorkbookError`, and whatever its parts do. */
export function readXlsx(zip: ZipFile): Sheet[] {
  const main = relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const book = zip.part(main);
  if (book === undefined) throw new UnreadableWorkbookError('no workbook');
  const relations = relationsOf(zip, main);
  const partOf = (kind: string): string => {
    const path = relations.find((relation) => relation.kind === kind)?.path;
    const bytes = path === undefined ? undefined : zip.part(path);
    return bytes === undefined ? '' : xmlText(bytes);
  };
  const styles = stylesIn(partOf('styles'));
  const strings = stringsIn(partOf('sharedStrings'));
  const { sheets, isFrom1904 } = sheetsIn(xmlText(book));
  return sheets.flatMap(({ name, id, isHidden }) => {
    const relation = relations.find((one) => one.id === id);
    // Sheets of charts and dialogs hold no cells.
    if (relation?.kind !== 'worksheet') return [];
    const bytes = zip.part(relation.path);
    if (bytes === undefined) throw new UnreadableWorkbookError(`no ${relation.path}`);
    const sheet = worksheet(name, xmlText(bytes), { styles, strings, isFrom1904 });
    return [isHidden ? { ...sheet, isHidden: true as const } : sheet];
  });
}

interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  readonly path: string;
}

/** What a part names besides itself; `path` is blank for the file as a whole. */
function relationsOf(zip: ZipFile, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const bytes = zip.part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const found: Relation[] = [];
  if (bytes === undefined) return found;
  scanXml(xmlText(bytes), {
    open(tag) {
      if (tag.name !== 'Relationship') return;
      const target = (tag.attribute('Target') ?? '').replaceAll('\\', '/');
      const parts: string[] = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
      for (const part of target.split('/')) {
        if (part === '..') parts.pop();
        else if (part !== '' && part !== '.') parts.push(part);
      }
      found.push({
        id: tag.attribute('Id') ?? '',
        kind: (tag.attribute('Type') ?? '').replace(/^.*\//u, ''),
        path: parts.join('/'),
      });
    },
  });
  return found;
}

function sheetsIn(xml: string): {
  sheets: { name: string; id: string; isHidden: boolean }[];
  isFrom1904: boolean;
} {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let isFrom1904 = false;
  scanXml(xml, {
    open(tag) {
      if (tag.name === 'workbookPr') isFrom1904 = isTrue(tag.attribute('date1904'));
      if (tag.name === 'sheet')
        sheets.push({
          name: tag.attribute('name') ?? '',
          id: tag.attribute('id') ?? '',
          isHidden: /hidden/iu.test(tag.attribute('state') ?? ''),
        });
    },
  });
  return { sheets, isFrom1904 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

interface Style {
  readonly format: string;
  /** All that stands in the cell is raised, lowered or struck through. */
  readonly isMarked: boolean;
}

/** Longer ones are no format that a spreadsheet program would write. */
const longestFormat = 255;

function stylesIn(xml: string): Style[] {
  const formats = new Map(Object.entries(knownFormats).map(([id, code]) => [Number(id), code]));
  const marked: boolean[] = [];
  const styles: Style[] = [];
  let within = '';
  scanXml(xml, {
    open(tag) {
      if (/^(?:numFmts|fonts|cellXfs|cellStyleXfs|dxfs)$/u.test(tag.name)) within = tag.name;
      if (tag.name === 'numFmt' && within === 'numFmts') {
        const code = tag.attribute('formatCode') ?? '';
        formats.set(Number(tag.attribute('numFmtId')), code.length > longestFormat ? '' : code);
      }
      if (within === 'fonts' && tag.name === 'font') marked.push(false);
      if (within === 'fonts' && isMark(tag)) marked[marked.length - 1] = true;
      if (within === 'cellXfs' && tag.name === 'xf')
        styles.push({
          format: formats.get(Number(tag.attribute('numFmtId'))) ?? '',
          isMarked: marked[Number(tag.attribute('fontId') ?? -1)] === true,
        });
    },
  });
  return styles;
}

/** A property of letters that sets them apart from the words of their cell. */
function isMark(tag: XmlTag): boolean {
  if (tag.name === 'vertAlign') return tag.attribute('val') !== 'baseline';
  return tag.name === 'strike' && !/^(?:0|false|off)$/u.test(tag.attribute('val') ?? '');
}

interface Text {
  readonly text: string;
  readonly plain?: string;
  /** What stands in runs with properties of their own, and is not set apart by them; absent where nothing does. */
  readonly own?: string;
}

/** Collects the runs of one text: the way to read a word aloud, which some have besides, is left out. */
class TextRuns {
  #text = '';
  #plain = '';
  #own = '';
  #hasOwn = false;
  #isMarked = false;
  #isAloud = false;
  #isText = false;

  open(tag: XmlTag): void {
    if (tag.name === 'r') [this.#isMarked, this.#hasOwn] = [false, false];
    else if (tag.name === 'rPr') this.#hasOwn = true;
    else if (tag.name === 'rPh') this.#isAloud = true;
    else if (tag.name === 't') this.#isText = true;
    else if (isMark(tag)) this.#isMarked = true;
  }

  add(text: string): void {
    if (!this.#isText || this.#isAloud) return;
    this.#text += text;
    demandCellLength(this.#text);
    if (this.#isMarked) return;
    this.#plain += text;
    if (this.#hasOwn) this.#own += text;
  }

  close(name: string): void {
    if (name === 'r') [this.#isMarked, this.#hasOwn] = [false, false];
    else if (name === 'rPh') this.#isAloud = false;
    else if (name === 't') this.#isText = false;
  }

  get whole(): Text {
    const [text = '', plain = '', own = ''] = [this.#text, this.#plain, this.#own].map((one) =>
      tidyText(withoutEscapes(one)),
    );
    return { text, ...(text === plain ? {} : { plain }), ...(own === '' ? {} : { own }) };
  }
}

/** `_x000D_`: letters that XML cannot hold. */
function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

function stringsIn(xml: string): Text[] {
  const strings: Text[] = [];
  let runs = new TextRuns();
  scanXml(xml, {
    open(tag) {
      if (tag.name === 'si') runs = new TextRuns();
      else runs.open(tag);
    },
    text: (text) => runs.add(text),
    close(name) {
      if (name === 'si') strings.push(runs.whole);
      else runs.close(name);
    },
  });
  return strings;
}

interface Shared {
  readonly styles: readonly Style[];
  readonly strings: readonly Text[];
  readonly isFrom1904: boolean;
}

function worksheet(name: string, xml: string, shared: Shared): Sheet {
  const rows = new RowBuilder();
  const merges: Block[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let [row, column] = [-1, -1];
  let cell: XmlTag | undefined;
  let within: 'v' | 'f' | 'is' | undefined;
  let [value, formula] = ['', ''];
  let [hasValue, hasFormula] = [false, false];
  let runs = new TextRuns();
  const isUnseen = (tag: XmlTag, size: string): boolean =>
    isTrue(tag.attribute('hidden')) || Number(tag.attribute(size) ?? 1) === 0;
  scanXml(xml, {
    open(tag) {
      if (within === 'is') runs.open(tag);
      else if (tag.name === 'row') {
        row = Number(tag.attribute('r') ?? row + 2) - 1;
        column = -1;
        if (isUnseen(tag, 'ht')) hiddenRows.add(row);
      } else if (tag.name === 'c') {
        cell = tag;
        column = columnOf(tag.attribute('r')) ?? column + 1;
        [value, formula] = ['', ''];
        [hasValue, hasFormula] = [false, false];
        runs = new TextRuns();
      } else if (cell !== undefined && (tag.name === 'v' || tag.name === 'f' || tag.name === 'is')) {
        within = tag.name;
        if (within !== 'f') hasValue = true;
        else hasFormula = true;
      } else if (tag.name === 'col' && isUnseen(tag, 'width')) {
        const last = Math.min(Number(tag.attribute('max')), mostColumns);
        for (let at = Number(tag.attribute('min')); at <= last; at += 1) hiddenColumns.add(at - 1);
      } else if (tag.name === 'mergeCell') {
        const block = blockOf(tag.attribute('ref') ?? '');
        if (block !== undefined) merges.push(block);
      }
    },
    text(text) {
      if (within === 'is') runs.add(text);
      else if (within === 'v') demandCellLength((value += text));
      else if (within === 'f') formula += text;
    },
    close(tagName) {
      if (tagName === within) within = undefined;
      else if (within === 'is') runs.close(tagName);
      else if (tagName === 'c' && cell !== undefined) {
        const read = hasValue
          ? cellOf(cell, value, runs, shared)
          : // A formula that was never computed has no value, yet somebody wrote it.
            hasFormula && { kind: 'error' as const, text: `=${formula}` };
        if (read !== false) rows.set(row, column, read);
        cell = undefined;
      }
    },
  });
  return { name, rows: rows.rows, merges, hiddenRows, hiddenColumns };
}

const mostColumns = 16_384;

function cellOf(tag: XmlTag, value: string, runs: TextRuns, { styles, strings, isFrom1904 }: Shared): SheetCell {
  const style = styles[Number(tag.attribute('s') ?? 0)] ?? { format: '', isMarked: false };
  const marked = (cell: SheetCell): SheetCell => (style.isMarked && cell.text !== '' ? { ...cell, plain: '' } : cell);
  // A run with properties of its own has none of its cell's.
  const ofRuns = ({ text, plain, own = '' }: Text): SheetCell => {
    const seen = style.isMarked ? own : (plain ?? text);
    return { kind: 'text', text, ...(seen === text ? {} : { plain: seen }) };
  };
  const type = tag.attribute('t') ?? 'n';
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 's') return ofRuns(strings[Number(value)] ?? { text: '' });
  if (type === 'inlineStr') return ofRuns(runs.whole);
  if (type === 'b') return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
  if (type === 'd') return dateCell(value, showsNoDay(style.format) && style.format !== '');
  if (type === 'str') return marked(textCell(withoutEscapes(value)));
  return value.trim() === '' ? blankCell : marked(storedNumber(value, style.format, isFrom1904));
}

function storedNumber(value: string, code: string, isFrom1904: boolean): SheetCell {
  const stored = Number(value);
  return showsDay(code) && Number.isFinite(stored)
    ? dayOf(stored, isFrom1904, showsNoDay(code))
    : numberCell(value, numberFormat(code, stored).kind, code);
}

/** Days are counted from 1900 or 1904 on. */
function dayOf(stored: number, isFrom1904: boolean, isMonth: boolean): SheetCell {
  // The calendar that counts from 1900 has a 29th of February in that year, which was none.
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, stored < 60 ? 31 : 30);
  const day = new Date(start + Math.round(stored * 86_400) * 1000);
  // What spreadsheets show of a day that their calendar does not have.
  if (stored < 0 || Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999) return { kind: 'error', text: '#####' };
  return stored < 1 ? textCell(day.toISOString().slice(11, 16)) : dateCell(day.toISOString(), isMonth);
}

/** `AB12` → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/iu.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A1:C2`. */
function blockOf(reference: string): Block | undefined {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  const [left, right] = [columnOf(first), columnOf(last)];
  const [top, bottom] = [first, last].map((corner) => Number(/\d+$/u.exec(corner)?.[0] ?? 0) - 1) as [number, number];
  return left === undefined || right === undefined || top < 0 || bottom < 0 ? undefined : { top, left, bottom, right };
}
