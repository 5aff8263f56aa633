/**
 * A chart as markup: complete as text and table, with the place where `client/chart` draws the picture from the table's
 * cells when it comes near the screen. Pages make it in the build, comparisons and embeds in the browser.
 */
import { attribute, escaped } from '#core/html.ts';
import { chartWords, tied } from '#i18n/chart-words.ts';
import type { ChartData, ChartRow, ChartTarget, ChartValue } from './chart-data.ts';
import { valueText } from './drawing/bar-rows.ts';
import { type Names, pageSize } from './drawing/page-size.ts';
import { hasOwnTargets, type Plot, plotOf, sharedTarget } from './plot.ts';

export interface ChartFrame {
  /** Unique on the page and stable: it is part of the address printed in the PNG. */
  readonly id: string;
  readonly level: 2 | 3 | 4;
  /** `folded` where the page shows the same figures in a table of its own. */
  readonly table: 'open' | 'folded';
  /** Markup of the page's own table, drawn from in the place of the chart's: rows with `drawnRow`, values with `drawnValue`. */
  readonly ownTable?: string | undefined;
  /** Site paths of the chart as drawings, shown until a script draws it: with names beside the bars, and above them. */
  readonly still?: Readonly<Record<Names, string>> | undefined;
  /** Site path → address. */
  readonly url: (path: string) => string;
}

/** Letters of a name and a value that stand in one line of the narrowest frame. */
const shortRow = 26;

export function chartMarkup(chart: ChartData, frame: ChartFrame): string {
  const { id, level, table, ownTable, still, url } = frame;
  const plot = plotOf(chart);
  const classes = [
    ...(hasOwnTargets(plot) ? ['chart-labelled'] : []),
    ...(plot.rows.some((one) => one.label.length + valueText(one).length > shortRow) ? ['chart-long'] : []),
  ].join(' ');
  const row = `<i${attribute('class', classes === '' ? undefined : classes)}></i>`;
  const head = sharedTarget(plot) === undefined ? '' : '<i class="chart-head"></i>';
  const places = chart.kind === 'bar' ? head + row.repeat(plot.rows.length) : '';
  // A table this small leaves room for the lines beside it.
  const beside =
    chart.kind === 'line' &&
    table === 'open' &&
    ownTable === undefined &&
    chart.columns.length <= 3 &&
    chart.rows.length <= 14;
  const fold = table === 'folded' ? 'details' : 'div';
  const legend =
    chart.legend.length === 0
      ? ''
      : `<ul class="chart-legend">${chart.legend.map((key) => `<li data-tone="${key.tone}">${escaped(key.text)}</li>`).join('')}</ul>`;
  const csv =
    chart.csvHref === undefined ? '' : `<a href="${escaped(url(chart.csvHref))}" download>${chartWords.saveCsv}</a>`;
  return [
    `<data-chart${attribute('id', id)} kind="${chart.kind}"${attribute('data-unit', chart.unit)}${chart.fromZero ? ' data-from-zero' : ''}${attribute('data-ranked', chart.ranked)}>`,
    `<figure class="chart${beside ? ' chart-beside' : ''}"${attribute('aria-labelledby', `${id}-ten`)}>`,
    `<figcaption><h${level} class="chart-title"${attribute('id', `${id}-ten`)}>${escaped(tied(chart.title))}</h${level}><p class="chart-subtitle">${escaped(tied(chart.subtitle))}</p></figcaption>`,
    `<p class="chart-failed" hidden>${chartWords.failed}</p>${legend}`,
    `<p class="chart-reading" role="status"${attribute('id', `${id}-doc`)}>${chartWords.hint}</p>`,
    `<div class="chart-plot" data-role="${chartWords.role}">${places}${still === undefined ? '' : stillMarkup(plot, still, url)}</div>`,
    `<p class="chart-description"${attribute('id', `${id}-mo-ta`)}>${escaped(tied(chart.description))}</p>`,
    ownTable ??
      `<${fold} class="chart-data">${table === 'folded' ? `<summary>${chartWords.table}</summary>` : ''}<div class="chart-scroll">${tableMarkup(chart, url)}</div></${fold}>`,
    `<p class="chart-source">${chartWords.sourceLabel} ${escaped(chart.sourceText)}</p>`,
    `<p class="chart-actions"><button type="button" class="chart-png">${chartWords.savePng}</button>${csv}</p>`,
    '</figure></data-chart>',
  ].join('');
}

type Url = ChartFrame['url'];

/** The style shows the one that fits the width; the words of the chart say what it shows. */
function stillMarkup(plot: Plot, paths: Readonly<Record<Names, string>>, url: Url): string {
  const image = (names: Names): string => {
    const { width, height } = pageSize(plot, names);
    return `<img class="chart-still" data-names="${names}" src="${escaped(url(paths[names]))}" alt="" width="${width}" height="${height}" loading="lazy">`;
  };
  return image('beside') + image('above');
}

function tableMarkup(chart: ChartData, url: Url): string {
  const head = chart.columns
    .map(
      (column) =>
        `<th scope="col" data-column="${column.role}"${column.context ? ' data-context' : ''}>${escaped(column.label)}</th>`,
    )
    .join('');
  const foot = levelRows(chart, chart.columns.length, url);
  return `<table class="chart-table"><caption>${escaped(chart.tableCaption)}</caption><thead><tr><th scope="col">${escaped(chart.rowHeader)}</th>${head}</tr></thead><tbody>${chart.rows.map((row) => chartRow(row, chart, url)).join('')}</tbody>${foot}</table>`;
}

/** The levels of a chart of lines as the foot of its table; `columns`: those beside the row headers. */
export function levelRows({ targets }: ChartData, columns: number, url: Url): string {
  return targets.length === 0
    ? ''
    : `<tfoot>${targets.map((target) => targetRow(target, columns, url)).join('')}</tfoot>`;
}

function targetRow(target: ChartTarget, columns: number, url: Url): string {
  const data = `<data value="${target.value}"${attribute('data-to', target.to)}${attribute('data-sense', target.sense)}>${linked(target.href, target.words, url)}</data>`;
  return `<tr${attribute('data-from', target.from)}${attribute('data-until', target.until)}${attribute('data-short', target.short === target.label ? undefined : target.short)}${target.drawn ? ' data-drawn' : ''}><th scope="row">${escaped(target.label)}</th><td colspan="${columns}" data-column="value">${data}</td></tr>`;
}

/** The row of a table; what stands in its last cell goes on over the columns that have nothing to say of it. */
function chartRow(row: ChartRow, chart: ChartData, url: Url): string {
  const end = row.cells.findLastIndex(({ values, text, links }) => values.length + text.length + links.length > 0);
  const cells = row.cells.slice(0, end + 1).map((cell, index) => {
    const values = cell.values
      .map(
        (value, place) =>
          `${place > 0 ? `<span> ${escaped(chartWords.joinValues)} </span>` : ''}${chartValue(value, url)}`,
      )
      .join('');
    const said = cell.text === '' ? '' : `<span class="chart-said">${escaped(cell.text)}</span>`;
    const links = cell.links
      .map(({ href, text }, place) => `<span>${place > 0 ? '; ' : ''}${linked(href, tied(text), url)}</span>`)
      .join('');
    const columns = index === end ? row.cells.length - end : 1;
    return `<td${attribute('data-column', chart.columns[index]?.role)}${attribute('colspan', columns === 1 ? undefined : columns)}>${values}${said}${links}</td>`;
  });
  return `<tr${drawnRow(row)}><th scope="row">${linked(row.href, row.label, url)}</th>${cells.join('')}</tr>`;
}

function chartValue(value: ChartValue, url: Url): string {
  return drawnValue(value, linked(value.href, value.text, url));
}

/** Attributes of a row that is drawn. */
export function drawnRow({ at, tick, tone, undrawn }: ChartRow): string {
  return `${attribute('data-at', at)}${attribute('data-tick', tick?.text)}${attribute('data-group', tick?.group)}${attribute('data-tone', tone === 'none' ? undefined : tone)}${undrawn ? ' data-undrawn' : ''}`;
}

/** A value that is drawn, around the markup that a reader sees of it. */
export function drawnValue({ value, to, shape, apart, estimate, text, words }: ChartValue, markup: string): string {
  const attributes = `${attribute('value', value)}${attribute('data-to', to)}${attribute('data-shape', shape === 'point' ? undefined : shape)}${apart ? ' data-apart' : ''}${estimate ? ' data-estimate' : ''}${attribute('data-words', words === text ? undefined : words)}`;
  return `<data${attributes}>${markup}</data>`;
}

function linked(href: string | undefined, text: string, url: Url): string {
  return href === undefined ? escaped(text) : `<a href="${escaped(url(href))}">${escaped(text)}</a>`;
}
