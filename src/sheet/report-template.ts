/** `/mau/bao-cao.xlsx`: the reporting sheet as officials know it, with text cells and lists of the indicators' names. */
import type { Indicator } from '#core/model.ts';
import { type WrittenCell, type WrittenSheet, writeXlsx } from './write-xlsx.ts';

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

export function reportTemplate(indicators: readonly Pick<Indicator, 'name' | 'unit'>[], words: TemplateWords): Uint8Array {
  const top = 1 + words.facts.length + 1;
  const last = top + readyRows;
  const units = [...new Set(indicators.map(({ unit }) => unit))];
  const row = (texts: readonly string[], style?: WrittenCell['style']): WrittenCell[] => texts.map((text) => (style === undefined ? { text } : { text, style }));
  const listSource = (column: string, count: number): string => `'${words.listName}'!$${column}$2:$${column}$${Math.max(2, count + 1)}`;
  const report: WrittenSheet = {
    name: words.sheetName,
    widths: [7, 60, 14, 16, 16, 14, 34],
    rows: [
      row([words.title, '', '', '', '', '', ''], 'title'),
      ...words.facts.map((fact) => row([fact, '', '', '', '', '', ''], 'soft')),
      row(words.headers, 'head'),
    ],
    merges: Array.from({ length: 1 + words.facts.length }, (_, at) => `A${at + 1}:G${at + 1}`),
    frozenRows: top,
    textUntilRow: last + 1,
    dropDowns: [
      { cells: `B${top + 1}:B${last}`, source: listSource('A', indicators.length), title: words.nameTitle, message: words.nameMessage },
      { cells: `C${top + 1}:C${last}`, source: listSource('D', units.length), title: words.unitTitle, message: words.unitMessage },
    ],
  };
  const list: WrittenSheet = {
    name: words.listName,
    widths: [90, 16, 4, 16],
    rows: [
      row([words.listHeaders[0], words.listHeaders[1], '', words.listHeaders[1]], 'head'),
      ...indicators.map(({ name, unit }, at) => row([name, unit, '', units[at] ?? ''])),
    ],
    frozenRows: 1,
  };
  const guide: WrittenSheet = { name: words.guideName, widths: [110], rows: words.guide.map((text, at) => row([text], at === 0 ? 'title' : 'plain')) };
  return writeXlsx([report, guide, list]);
}
