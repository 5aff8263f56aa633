/**
 * `/mau/bao-cao.xlsx`: the reporting sheet as officials know it. Every cell is text, so that no spreadsheet makes a date of
 * `04/10`, and the names of the portal's indicators hang at theirs as lists.
 */
import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Indicator } from '#core/model.ts';

/** Vietnamese words of the template, from `i18n/checker.ts`: this layer has none. */
export interface TemplateWords {
  readonly sheetName: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly headers: readonly [string, string, string, string, string, string, string];
  readonly nameTitle: string;
  readonly nameMessage: string;
  readonly unitTitle: string;
  readonly unitMessage: string;
  readonly listName: string;
  readonly listHeaders: readonly [string, string];
  readonly guideName: string;
  readonly guide: readonly string[];
}

/** Rows that are ready to be filled in. */
const readyRows = 150;

const thin = { style: 'thin' } as const;
const border = { left: thin, right: thin, top: thin, bottom: thin };
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const family = 'Times New Roman';
/** `@` is the format of text. */
const styles = {
  plain: { numFmt: '@', border, alignment: { vertical: 'top', wrapText: true } },
  title: { numFmt: '@', font: { name: family, size: 14, bold: true }, alignment: middle },
  soft: { numFmt: '@', font: { name: family, size: 12, italic: true }, alignment: middle },
  head: {
    numFmt: '@',
    font: { name: family, size: 12, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EAEEF9' } },
    border,
    alignment: middle,
  },
  guide: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
} satisfies Readonly<Record<string, CellStyle>>;

interface Line {
  readonly texts: readonly string[];
  readonly style: keyof typeof styles;
}

/** The same bytes for the same indicators: its day is a fixed one. */
export function reportTemplate(
  indicators: readonly Pick<Indicator, 'name' | 'unit'>[],
  words: TemplateWords,
): Promise<Uint8Array> {
  const top = 1 + words.facts.length + 1;
  const last = top + readyRows;
  const units = [...new Set(indicators.map(({ unit }) => unit))];
  const blank = words.headers.map(() => '');
  const dropDown = (
    column: string,
    source: string,
    count: number,
    inputTitle: string,
    inputMessage: string,
  ): DataValidation => ({
    // Other words may be typed besides: a new indicator is no fault of the sheet.
    type: 'list',
    errorStyle: 'information',
    allowBlank: true,
    showInputMessage: true,
    inputTitle,
    inputMessage,
    range: `${column}${top + 1}:${column}${last}`,
    formula1: `'${words.listName}'!$${source}$2:$${source}$${Math.max(2, count + 1)}`,
  });
  const report: WriteSheet = {
    ...sheetOf(
      words.sheetName,
      [7, 60, 14, 16, 16, 14, 34],
      [
        { texts: [words.title], style: 'title' },
        ...words.facts.map((fact): Line => ({ texts: [fact], style: 'soft' })),
        { texts: words.headers, style: 'head' },
        ...Array.from({ length: readyRows }, (): Line => ({ texts: blank, style: 'plain' })),
      ],
    ),
    merges: Array.from({ length: top - 1 }, (_, row) => ({
      startRow: row,
      endRow: row,
      startCol: 0,
      endCol: words.headers.length - 1,
    })),
    freezePane: { rows: top },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    dataValidations: [
      dropDown('B', 'A', indicators.length, words.nameTitle, words.nameMessage),
      dropDown('C', 'D', units.length, words.unitTitle, words.unitMessage),
    ],
  };
  const list: WriteSheet = {
    ...sheetOf(
      words.listName,
      [90, 16, 4, 16],
      [
        { texts: [words.listHeaders[0], words.listHeaders[1], '', words.listHeaders[1]], style: 'head' },
        ...indicators.map(({ name, unit }, at): Line => ({ texts: [name, unit, '', units[at] ?? ''], style: 'guide' })),
      ],
    ),
    freezePane: { rows: 1 },
  };
  const guide = sheetOf(
    words.guideName,
    [110],
    words.guide.map((text, at) => ({ texts: [text], style: at === 0 ? 'title' : 'guide' })),
  );
  return writeXlsx({
    sheets: [report, guide, list],
    defaultFont: { name: family, size: 12 },
    properties: { created: new Date(0), modified: new Date(0) },
  });
}

/** `widths`: of the columns, in letters. */
function sheetOf(name: string, widths: readonly number[], lines: readonly Line[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  lines.forEach(({ texts, style }, row) =>
    texts.forEach((_, column) => cells.set(`${row},${column}`, { style: styles[style] })),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: lines.map(({ texts }) => texts.map((text) => (text === '' ? null : text))),
    cells,
  };
}
