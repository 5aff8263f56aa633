/** OpenDocument spreadsheets made part by part. */
import { strToU8, zipSync } from 'fflate';
import type { Sheet, SheetCell } from '#sheet/grid.ts';
import { movePoint } from '#sheet/plain-number.ts';

export interface OdsParts {
  /** Inside `<office:spreadsheet>`. */
  readonly tables: string;
  /** Inside `<office:automatic-styles>`. */
  readonly styles?: string;
}

const names = ['office', 'table', 'text', 'style', 'number', 'fo']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

export function ods({ tables, styles = '' }: OdsParts): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'styles.xml': strToU8(`<office:document-styles ${names}/>`),
    'content.xml': strToU8(content),
  });
}

/** Sheets as LibreOffice writes them: blank cells and rows as repetitions, merged cells above covered ones. */
export function odsOf(sheets: readonly Sheet[]): Uint8Array {
  return ods({ tables: sheets.map(tableOf).join(''), styles: [0, 1, 2].map(formatOf).join('') });
}

/** The style `ce1` shows a digit after the point. */
function formatOf(decimals: number): string {
  return `<number:number-style style:name="N${decimals}"><number:number number:decimal-places="${decimals}" number:min-integer-digits="1"/></number:number-style><style:style style:name="ce${decimals}" style:family="table-cell" style:data-style-name="N${decimals}"/>`;
}

function tableOf(sheet: Sheet): string {
  const width = Math.max(1, ...sheet.rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => `<table:table-column${hidden(sheet.hiddenColumns, at)}/>`);
  const rows = sheet.rows.map((cells, row) => {
    const xml = Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      const block = sheet.merges.find(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      if (block !== undefined && (block.top !== row || block.left !== column)) return '<table:covered-table-cell/>';
      const spans =
        block === undefined
          ? ''
          : ` table:number-columns-spanned="${block.right - block.left + 1}" table:number-rows-spanned="${block.bottom - block.top + 1}"`;
      return cell === undefined || cell.text === '' ? `<table:table-cell${spans}/>` : filled(cell, spans);
    });
    return `<table:table-row${hidden(sheet.hiddenRows, row)}>${xml.join('')}<table:table-cell table:number-columns-repeated="${16_384 - width}"/></table:table-row>`;
  });
  const rest = `<table:table-row table:number-rows-repeated="${1_048_576 - rows.length}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
  return `<table:table table:name="${escaped(sheet.name)}">${columns.join('')}${rows.join('')}${rest}</table:table>`;
}

function hidden(numbers: ReadonlySet<number> | undefined, at: number): string {
  return numbers?.has(at) === true ? ' table:visibility="collapse"' : '';
}

function filled({ kind, text, rounded }: SheetCell, spans: string): string {
  const type =
    kind === 'number'
      ? `office:value-type="float" office:value="${text}"`
      : kind === 'percent'
        ? `office:value-type="percentage" office:value="${movePoint(text, -2)}"`
        : kind === 'date'
          ? `office:value-type="date" office:date-value="${text}"`
          : 'office:value-type="string"';
  const style = rounded === undefined ? '' : `table:style-name="ce${(rounded.split('.')[1] ?? '').length}" `;
  return `<table:table-cell ${style}${type}${spans}><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
