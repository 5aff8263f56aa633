/** Rows of a chart's table, from which `client/chart/read-table.ts` draws; see `markup.ts`. */
import type { ChartData, ChartRow, ChartValue } from '#charts/chart-data.ts';
import { chartWords, tied } from '#i18n/charts.ts';
import { attribute, escaped, link } from './markup.ts';

export function chartRows(chart: ChartData): string {
  return chart.rows.map((row) => chartRow(row, chart)).join('');
}

function chartRow(row: ChartRow, chart: ChartData): string {
  const attributes = `${attribute('data-at', row.at)}${attribute('data-tick', row.tick?.text)}${attribute('data-group', row.tick?.group)}${attribute('data-tone', row.tone === 'none' ? undefined : row.tone)}${row.undrawn ? ' data-undrawn' : ''}`;
  const head = row.href === undefined ? escaped(row.label) : link(row.href, row.label);
  const cells = row.cells.map((cell, index) => {
    const values = cell.values.map((value, place) => `${place > 0 ? `<span> ${escaped(chartWords.joinValues)} </span>` : ''}${chartValue(value)}`).join('');
    const said = cell.text === '' ? '' : `<span class="chart-said">${escaped(cell.text)}</span>`;
    const links = cell.links.map(({ href, text }, place) => `<span>${place > 0 ? '; ' : ''}${link(href, tied(text))}</span>`).join('');
    return `<td${attribute('data-column', chart.columns[index]?.role)}>${values}${said}${links}</td>`;
  });
  return `<tr${attributes}><th scope="row">${head}</th>${cells.join('')}</tr>`;
}

function chartValue({ value, to, shape, apart, estimate, text, words, href }: ChartValue): string {
  const attributes = `${attribute('value', value)}${attribute('data-to', to)}${attribute('data-shape', shape === 'point' ? undefined : shape)}${apart ? ' data-apart' : ''}${estimate ? ' data-estimate' : ''}${attribute('data-words', words === text ? undefined : words)}`;
  return `<data${attributes}>${href === undefined ? escaped(text) : link(href, text)}</data>`;
}
