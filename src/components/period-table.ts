/** All periods of a figure as a table, with what a chart is drawn from in its rows; see `markup.ts`. */
import { drawnRow, drawnValue, levelRows } from '#charts/chart-markup.ts';
import { chartWords } from '#i18n/chart-words.ts';
import type { PeriodTable, PeriodTableRow } from '#views/period-table.ts';
import { url } from '../url.ts';
import { cellMarkup, type FigureColumn, figureTableRow, periodCell } from './figure-rows.ts';
import { attribute, escaped } from './markup.ts';

const columns: readonly FigureColumn[] = ['period', 'value', 'status', 'source'];
const head =
  '<thead><tr><th scope="col">Kỳ</th><th scope="col" class="n" data-column="value">Số liệu</th><th scope="col">So với mức</th><th scope="col">Nguồn</th></tr></thead>';

/** `name`: of the indicator. */
export function periodTableMarkup({ chart, rows }: PeriodTable, name: string): string {
  const caption = `Các kỳ: ${name}`;
  const foot = chart === undefined ? '' : levelRows(chart, columns.length - 1, url);
  return `<details class="chart-data"><summary>${chartWords.table}</summary><div class="scroll" tabindex="0" role="region"${attribute('aria-label', caption)}><table class="stack figures"><caption>${escaped(caption)}</caption>${head}<tbody>${rows.map(rowMarkup).join('')}</tbody>${foot}</table></div></details>`;
}

function rowMarkup({ period, said, figure, drawn, value }: PeriodTableRow): string {
  const attributes = drawn === undefined ? '' : drawnRow(drawn);
  if (figure === undefined)
    return `<tr${attributes}>${cellMarkup(periodCell(period, columns))}<td${attribute('colspan', columns.length - 1)} class="empty">${escaped(said)}</td></tr>`;
  return figureTableRow(figure, columns, 'above', {
    attributes,
    ...(value === undefined ? {} : { value: (markup) => drawnValue(value, markup) }),
  });
}
