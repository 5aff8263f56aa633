/** Sheets of text → an `.xlsx`, the same bytes for the same sheets. Every cell is text, so that no spreadsheet makes a date of `04/10`. */
import { packTexts } from './zip.ts';

/** `head`: the row of column names; `title` stands large above it; `soft`: a remark. */
export type CellStyle = 'plain' | 'title' | 'head' | 'soft';

export interface WrittenCell {
  readonly text: string;
  readonly style?: CellStyle;
}

export interface WrittenSheet {
  readonly name: string;
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** `A1:G1`. */
  readonly merges?: readonly string[];
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  /** Empty cells below that are text already; the row after the last of them. */
  readonly textUntilRow?: number;
  readonly dropDowns?: readonly DropDown[];
}

export interface DropDown {
  /** The cells it hangs at: `B6:B120`. */
  readonly cells: string;
  /** Where its entries stand: `'Danh mục'!$A$2:$A$89`. */
  readonly source: string;
  readonly title: string;
  readonly message: string;
}

const styleNumbers: Readonly<Record<CellStyle, number>> = { plain: 1, title: 2, head: 3, soft: 4 };

export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  return packTexts([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', relations([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']])],
    ['xl/styles.xml', styles],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)] as const),
  ]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function contentTypes(sheets: number): string {
  const type = (part: string, name: string): string => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, at) => type(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('');
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/styles.xml', 'styles')}${parts}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join('');
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`;
}

/** Format 49 is "Text". Order as in `styleNumbers`. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="4"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><i/><sz val="11"/><color rgb="FF5A5E66"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEAEEF9"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="3" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function worksheet({ widths, rows, merges = [], frozenRows = 0, textUntilRow = 0, dropDowns = [] }: WrittenSheet): string {
  const pane = frozenRows === 0 ? '' : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const blank = widths.map((): WrittenCell => ({ text: '' }));
  const all = [...rows, ...Array.from({ length: Math.max(0, textUntilRow - 1 - rows.length) }, () => blank)];
  const lines = all.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`)).join('')}</row>`).join('');
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const lists = dropDowns.map(dropDownXml).join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${lines}</sheetData>${merged}${lists === '' ? '' : `<dataValidations count="${dropDowns.length}">${lists}</dataValidations>`}</worksheet>`;
}

function cellXml({ text, style = 'plain' }: WrittenCell, reference: string): string {
  const number = styleNumbers[style];
  return text === '' ? `<c r="${reference}" s="${number}"/>` : `<c r="${reference}" s="${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Other words may be typed besides: a new indicator is no fault of the sheet. */
function dropDownXml({ cells, source, title, message }: DropDown): string {
  return `<dataValidation type="list" errorStyle="information" allowBlank="1" showInputMessage="1" promptTitle="${escaped(title)}" prompt="${escaped(message)}" sqref="${cells}"><formula1>${escaped(source)}</formula1></dataValidation>`;
}

function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');
}
