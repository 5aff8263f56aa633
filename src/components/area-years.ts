/** An outside measure of many areas over the years as a table; a chart of them is drawn from it. See `markup.ts`. */
import type { ChartData } from '#charts/chart-data.ts';
import { drawnRow, drawnValue } from '#charts/chart-markup.ts';
import type { Figure } from '#core/figure.ts';
import { breakBetween } from '#core/period.ts';
import { documentPath } from '#core/site/addresses.ts';
import { quantityOf } from '#core/status.ts';
import { chartWords } from '#i18n/chart-words.ts';
import { breakLabel } from '#i18n/charts.ts';
import { figureValue, noteTexts } from '#i18n/figure-words.ts';
import { formatPeriod } from '#i18n/format.ts';
import { outsideWords, placesTitle } from '#i18n/outside-words.ts';
import { rankWords } from '#i18n/status-words.ts';
import type { AreaYears } from '#views/area-years.ts';
import { attribute, escaped, link } from './markup.ts';

/** `chart`: the lines that are drawn from the table. */
export function areaYearsMarkup(years: AreaYears, chart?: ChartData): string {
  const { indicator, periods, ranked, rows } = years;
  const drawn = new Map(chart?.rows.map((row) => [row.label, row]));
  const values = new Map(
    chart?.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell.values.map((value) => [value.href, value] as const)),
    ),
  );
  const context = new Map(chart?.columns.map((column) => [column.label, column.context]));
  /** The columns: a redefinition stands before the period that it begins. */
  const columns = periods.flatMap(({ period, document }, index) => {
    const before = periods[index - 1]?.period;
    const cut = before === undefined ? undefined : breakBetween(indicator.breaks, before, period);
    return [...(cut === undefined ? [] : [{ cut }]), { index, period, document }];
  });
  const head = columns.map((column) => {
    if ('cut' in column) {
      const row = drawn.get(breakLabel(column.cut));
      return `<th scope="col" class="cut"${row === undefined ? '' : drawnRow(row)}><span class="sr-only">${escaped(breakLabel(column.cut))}</span></th>`;
    }
    const label = formatPeriod(column.period);
    const row = drawn.get(label);
    const text = column.document === undefined ? escaped(label) : link(documentPath(column.document), label);
    return `<th scope="col" class="n"${row === undefined ? '' : drawnRow(row)}>${text}</th>`;
  });
  const cellOf = (figure: Figure): string => {
    const value = values.get(figure.href);
    const text = link(figure.href, figureValue(figure.row, figure.indicator));
    const place = quantityOf(figure.row) === undefined ? '' : rankWords(figure.row);
    const press = noteTexts({ ...figure, notes: figure.notes.filter(({ kind }) => kind === 'press') }, 'cell');
    const notes = [place, ...press].filter((note) => note !== '');
    return `<div>${value === undefined ? text : drawnValue(value, text)}${notes.map((note) => ` <small>${escaped(note)}</small>`).join('')}</div>`;
  };
  const body = rows.map(({ area, cells, place }) => {
    const own = columns.map((column) => {
      if ('cut' in column) return `<td class="cut"><span class="sr-only">${chartWords.broken}</span></td>`;
      const figures = cells[column.index] ?? [];
      return figures.length === 0
        ? `<td class="hole"><span class="sr-only">${chartWords.missing}</span></td>`
        : `<td class="n">${figures.map(cellOf).join('')}</td>`;
    });
    const last = ranked === undefined ? '' : `<td class="n">${place ?? ''}</td>`;
    const isContext = chart !== undefined && context.get(area.label) !== false;
    return `<tr${isContext ? ' data-context' : ''}><th scope="row">${link(area.href, area.label)}</th>${own.join('')}${last}</tr>`;
  });
  const places = ranked === undefined ? '' : `<th scope="col" class="n">${escaped(placesTitle(ranked))}</th>`;
  const caption = outsideWords.years(indicator.shortName, indicator.unit);
  return `<div class="scroll" tabindex="0" role="region"${attribute('aria-label', caption)}><table class="years"${chart === undefined ? '' : ' data-lines="rows"'}><caption class="sr-only">${escaped(caption)}</caption><thead><tr><th scope="col">${chartWords.area}</th>${head.join('')}${places}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
