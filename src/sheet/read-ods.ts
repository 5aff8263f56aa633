/**
 * An OpenDocument spreadsheet (.ods) → its sheets, in the same cells as those of a workbook: text stays text, a number keeps
 * its digits, percents and days are told by their type. Nothing of a formula but its last result is read, and no remark
 * that hangs on a cell. Source: OpenDocument 1.3, part 3, 9 and 19.
 */
import { type Block, blankCell, demandCellLength, type Sheet, type SheetCell, textCell, tidyText } from './grid.ts';
import { type CellStyle, type OdsStyles, odsStyles } from './ods-styles.ts';
import { RowBuilder } from './row-builder.ts';
import { dateCell, numberCell } from './stored-cell.ts';
import { OversizedWorkbookError, UnreadableWorkbookError } from './workbook-error.ts';
import { scanXml, type XmlTag, xmlText } from './xml.ts';
import type { ZipFile } from './zip.ts';

const mainPart = 'content.xml';

export function isOds(zip: ZipFile): boolean {
  return zip.paths.includes(mainPart);
}

/** Throws `UnreadableWorkbookError`, and whatever its parts do. */
export function readOds(zip: ZipFile): Sheet[] {
  const [shared, content] = ['styles.xml', mainPart].map((path) => {
    const bytes = zip.part(path);
    return bytes === undefined ? undefined : xmlText(bytes);
  });
  if (content === undefined) throw new UnreadableWorkbookError('no content');
  const reader = new Reader(odsStyles([...(shared === undefined ? [] : [shared]), content]));
  scanXml(content, reader);
  return reader.sheets;
}

/** Cells that repetitions may add; more were not typed. */
const mostRepeated = 1_000_000;

class Reader {
  readonly sheets: Sheet[] = [];
  readonly #styles: OdsStyles;
  #table: Table | undefined;
  /** Tags that are open inside what is passed over: deleted rows, tables inside cells. */
  #aside = 0;
  #cell: OpenCell | undefined;

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (this.#aside > 0 || name === 'tracked-changes' || (name === 'table' && this.#table !== undefined))
      this.#aside += 1;
    else if (this.#cell !== undefined) this.#cell.open(tag);
    else if (name === 'table') this.#table = new Table(tag, this.#styles);
    else if (this.#table === undefined) return;
    else if (name === 'table-column') this.#table.addColumns(tag);
    else if (name === 'table-row') this.#table.openRow(tag);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#cell = new OpenCell(tag, this.#styles);
    // The copy of a table of another file.
    else if (name === 'table-source') this.#table.isForeign = true;
  }

  text(text: string): void {
    if (this.#aside === 0) this.#cell?.add(text);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (this.#cell !== undefined && !this.#cell.close()) {
      this.#table?.addCell(this.#cell);
      this.#cell = undefined;
    } else if (this.#cell !== undefined) return;
    else if (name === 'table-row') this.#table?.closeRow();
    else if (name === 'table' && this.#table !== undefined) {
      if (!this.#table.isForeign) this.sheets.push(this.#table.sheet);
      this.#table = undefined;
    }
  }
}

/** A cell while its tags are read. */
class OpenCell {
  readonly tag: XmlTag;
  readonly #styles: OdsStyles;
  #depth = 0;
  #isParagraph = false;
  /** Of the spans that are open, whether each sets its letters apart. */
  #spans: boolean[] = [];
  text = '';
  plain = '';

  constructor(tag: XmlTag, styles: OdsStyles) {
    this.tag = tag;
    this.#styles = styles;
  }

  open(tag: XmlTag): void {
    this.#depth += 1;
    if (this.#depth === 1) {
      this.#isParagraph = tag.name === 'p';
      if (this.#isParagraph) this.add(' ');
      return;
    }
    this.#spans.push(tag.name === 'span' && this.#styles.isMarkedText(tag.attribute('style-name')));
    if (tag.name === 's' || tag.name === 'tab' || tag.name === 'line-break') this.add(' ');
  }

  add(text: string): void {
    if (!this.#isParagraph) return;
    this.text += text;
    demandCellLength(this.text);
    if (!this.#spans.includes(true)) this.plain += text;
  }

  /** False where it is the cell itself that ends. */
  close(): boolean {
    if (this.#depth === 0) return false;
    this.#depth -= 1;
    if (this.#depth === 0) this.#isParagraph = false;
    else this.#spans.pop();
    return true;
  }
}

class Table {
  isForeign = false;
  readonly #styles: OdsStyles;
  readonly #tag: XmlTag;
  readonly #rows = new RowBuilder();
  readonly #merges: Block[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  /** Styles of cells that name none, each up to a column. */
  readonly #columns: { readonly end: number; readonly style: string | undefined }[] = [];
  #row = 0;
  #repeated = 1;
  #rowStyle: string | undefined;
  #cells: { readonly column: number; readonly count: number; readonly cell: SheetCell }[] = [];
  #column = 0;
  #added = 0;

  constructor(tag: XmlTag, styles: OdsStyles) {
    this.#tag = tag;
    this.#styles = styles;
  }

  addColumns(tag: XmlTag): void {
    const start = this.#columns.at(-1)?.end ?? 0;
    const end = start + countOf(tag, 'number-columns-repeated');
    this.#columns.push({ end, style: tag.attribute('default-cell-style-name') });
    if (isHidden(tag)) for (let at = start; at < Math.min(end, mostColumns); at += 1) this.#hiddenColumns.add(at);
  }

  openRow(tag: XmlTag): void {
    this.#repeated = countOf(tag, 'number-rows-repeated');
    this.#rowStyle = tag.attribute('default-cell-style-name');
    if (isHidden(tag))
      for (let at = 0; at < Math.min(this.#repeated, mostRows); at += 1) this.#hiddenRows.add(this.#row + at);
    this.#cells = [];
    this.#column = 0;
  }

  addCell({ tag, text, plain }: OpenCell): void {
    const count = countOf(tag, 'number-columns-repeated');
    const style =
      tag.attribute('style-name') ?? this.#rowStyle ?? this.#columns.find(({ end }) => end > this.#column)?.style;
    // What stands below a merged cell is not shown.
    const cell = tag.name === 'table-cell' ? cellOf(tag, this.#styles.cell(style), text, plain) : blankCell;
    if (cell.text !== '' || cell.kind !== 'text') this.#cells.push({ column: this.#column, count, cell });
    const [width, height] = [countOf(tag, 'number-columns-spanned'), countOf(tag, 'number-rows-spanned')];
    if (width > 1 || height > 1)
      this.#merges.push({
        top: this.#row,
        left: this.#column,
        bottom: this.#row + height - 1,
        right: this.#column + width - 1,
      });
    this.#column += count;
  }

  /** Throws `OversizedWorkbookError` where a few tags stand for more cells than anybody typed. */
  closeRow(): void {
    if (this.#cells.length > 0)
      for (let row = this.#row; row < this.#row + this.#repeated; row += 1)
        for (const { column, count, cell } of this.#cells)
          for (let at = column; at < column + count; at += 1) {
            this.#rows.set(row, at, cell);
            this.#added += row > this.#row || at > column ? 1 : 0;
            if (this.#added > mostRepeated) throw new OversizedWorkbookError('repeated');
          }
    this.#row += this.#repeated;
  }

  get sheet(): Sheet {
    const isUnseen =
      this.#styles.isHiddenTable(this.#tag.attribute('style-name')) || this.#tag.attribute('display') === 'false';
    return {
      name: this.#tag.attribute('name') ?? '',
      rows: this.#rows.rows,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      ...(isUnseen ? { isHidden: true as const } : {}),
    };
  }
}

/** As many as the largest sheet has. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

function countOf(tag: XmlTag, name: string): number {
  const count = Number(tag.attribute(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function isHidden(tag: XmlTag): boolean {
  return /^(?:collapse|filter)$/u.test(tag.attribute('visibility') ?? '');
}

function cellOf(tag: XmlTag, style: CellStyle, shown: string, unmarked: string): SheetCell {
  const [text, plain] = [tidyText(shown), tidyText(unmarked)];
  const marked = (cell: SheetCell): SheetCell => (style.isMarked && cell.text !== '' ? { ...cell, plain: '' } : cell);
  if (tag.attribute('calcext:value-type') === 'error') return { kind: 'error', text };
  const value = tag.attribute('value') ?? '';
  switch (tag.attribute('value-type')) {
    case 'float':
    case 'currency':
      return marked(numberCell(value, 'number', style.format));
    case 'percentage':
      return marked(numberCell(value, 'percent', style.format));
    case 'date':
      return dateCell(tag.attribute('date-value') ?? '', style.isMonth);
    case 'boolean':
      return textCell(tag.attribute('boolean-value') === 'true' ? 'TRUE' : 'FALSE');
    default:
      // A formula that was never computed has no value, yet somebody wrote it.
      if (text === '' && tag.attribute('formula') !== undefined && tag.attribute('value-type') === undefined)
        return { kind: 'error', text: (tag.attribute('formula') ?? '').replace(/^[a-z]+:(?==)/u, '') };
      return marked({ kind: 'text', text, ...(plain === text ? {} : { plain }) });
  }
}
