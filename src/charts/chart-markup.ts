/**
 * A chart as markup: complete as text and table, with the place where `client/chart` draws the picture from the table's
 * cells when it comes near the screen. Pages make it in the build, comparisons and embeds in the browser.
 */
import { attribute, escaped } from '#core/html.ts';
import { chartWords, tied } from '#i18n/charts.ts';
import type { ChartCell, ChartData, ChartRow, ChartTarget, ChartValue } from './chart-data.ts';

export interface ChartFrame {
  /** Unique on the page and stable: it is part of the address printed in the PNG. */
  readonly id: string;
  readonly level: 2 | 3 | 4;
  /** `folded` where the page shows the same figures in a table of its own. */
  readonly table: 'open' | 'folded';
  /** Site path → address. */
  readonly url: (path: string) => string;
}

export function chartMarkup(chart: ChartData, frame: ChartFrame): string {
  const { id, level, table, url } = frame;
  const drawn = (cells: readonly ChartCell[]): boolean => cells.some((cell, index) => chart.columns[index]?.role === 'value' && cell.values.length > 0);
  const places = chart.kind === 'bar' ? chart.rows.filter((row) => !row.undrawn && drawn(row.cells)) : [];
  // A table this small leaves room for the lines beside it.
  const beside = chart.kind === 'line' && table === 'open' && chart.columns.length <= 3 && chart.rows.length <= 14;
  const fold = table === 'folded' ? 'details' : 'div';
  const legend = chart.legend.length === 0 ? '' : `<ul class="chart-legend">${chart.legend.map((key) => `<li data-tone="${key.tone}">${escaped(key.text)}</li>`).join('')}</ul>`;
  const csv = chart.csvHref === undefined ? '' : `<a href="${escaped(url(chart.csvHref))}" download>${chartWords.saveCsv}</a>`;
  return [
    `<data-chart${attribute('id', id)} kind="${chart.kind}"${attribute('data-unit', chart.unit)}${chart.fromZero ? ' data-from-zero' : ''}>`,
    `<figure class="chart${beside ? ' chart-beside' : ''}"${attribute('aria-labelledby', `${id}-ten`)}>`,
    `<figcaption><h${level} class="chart-title"${attribute('id', `${id}-ten`)}>${escaped(tied(chart.title))}</h${level}><p class="chart-subtitle">${escaped(tied(chart.subtitle))}</p></figcaption>`,
    `<p class="chart-failed" hidden>${chartWords.failed}</p>${legend}`,
    `<p class="chart-reading" role="status"${attribute('id', `${id}-doc`)}>${chartWords.hint}</p>`,
    `<div class="chart-plot" data-role="${chartWords.role}">${'<i></i>'.repeat(places.length)}</div>`,
    `<p class="chart-description"${attribute('id', `${id}-mo-ta`)}>${escaped(tied(chart.description))}</p>`,
    `<${fold} class="chart-data">${table === 'folded' ? `<summary>${chartWords.table}</summary>` : ''}<div class="chart-scroll">${tableMarkup(chart, url)}</div></${fold}>`,
    `<p class="chart-source">${chartWords.sourceLabel} ${escaped(chart.sourceText)}</p>`,
    `<p class="chart-actions"><button type="button" class="chart-png">${chartWords.savePng}</button>${csv}</p>`,
    '</figure></data-chart>',
  ].join('');
}

type Url = ChartFrame['url'];

function tableMarkup(chart: ChartData, url: Url): string {
  const head = chart.columns.map((column) => `<th scope="col" data-column="${column.role}"${column.context ? ' data-context' : ''}>${escaped(column.label)}</th>`).join('');
  const foot = chart.targets.length === 0 ? '' : `<tfoot>${chart.targets.map((target) => targetRow(target, chart, url)).join('')}</tfoot>`;
  return `<table class="chart-table"><caption>${escaped(chart.tableCaption)}</caption><thead><tr><th scope="col">${escaped(chart.rowHeader)}</th>${head}</tr></thead><tbody>${chart.rows.map((row) => chartRow(row, chart, url)).join('')}</tbody>${foot}</table>`;
}

function targetRow(target: ChartTarget, chart: ChartData, url: Url): string {
  const data = `<data value="${target.value}"${attribute('data-to', target.to)}${attribute('data-sense', target.sense)}>${linked(target.href, target.words, url)}</data>`;
  return `<tr${attribute('data-from', target.from)}${attribute('data-until', target.until)}${target.drawn ? ' data-drawn' : ''}><th scope="row">${escaped(target.label)}</th><td colspan="${chart.columns.length}" data-column="value">${data}</td></tr>`;
}

function chartRow(row: ChartRow, chart: ChartData, url: Url): string {
  const attributes = `${attribute('data-at', row.at)}${attribute('data-tick', row.tick?.text)}${attribute('data-group', row.tick?.group)}${attribute('data-tone', row.tone === 'none' ? undefined : row.tone)}${row.undrawn ? ' data-undrawn' : ''}`;
  const cells = row.cells.map((cell, index) => {
    const values = cell.values.map((value, place) => `${place > 0 ? `<span> ${escaped(chartWords.joinValues)} </span>` : ''}${chartValue(value, url)}`).join('');
    const said = cell.text === '' ? '' : `<span class="chart-said">${escaped(cell.text)}</span>`;
    const links = cell.links.map(({ href, text }, place) => `<span>${place > 0 ? '; ' : ''}${linked(href, tied(text), url)}</span>`).join('');
    return `<td${attribute('data-column', chart.columns[index]?.role)}>${values}${said}${links}</td>`;
  });
  return `<tr${attributes}><th scope="row">${linked(row.href, row.label, url)}</th>${cells.join('')}</tr>`;
}

function chartValue({ value, to, shape, apart, estimate, text, words, href }: ChartValue, url: Url): string {
  const attributes = `${attribute('value', value)}${attribute('data-to', to)}${attribute('data-shape', shape === 'point' ? undefined : shape)}${apart ? ' data-apart' : ''}${estimate ? ' data-estimate' : ''}${attribute('data-words', words === text ? undefined : words)}`;
  return `<data${attributes}>${linked(href, text, url)}</data>`;
}

function linked(href: string | undefined, text: string, url: Url): string {
  return href === undefined ? escaped(text) : `<a href="${escaped(url(href))}">${escaped(text)}</a>`;
}
