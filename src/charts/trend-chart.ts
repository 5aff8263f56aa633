/**
 * Series over time as charts. Series of one kind of period and one way of counting share a chart, each area and scope a
 * line of its own; others get charts of their own. Nothing is joined across them.
 */
import { groupBy } from '#core/catalog.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { type SeriesBreak, seriesKind } from '#core/period.ts';
import { isTrend, type Series } from '#core/series.ts';
import { chartWords } from '#i18n/chart-words.ts';
import {
  breakLabel,
  breakWords,
  joinSubtitle,
  rankName,
  rhythmAndSpan,
  rowLabel,
  spanWords,
  subtitleWords,
  tableCaption,
  tickOf,
} from '#i18n/charts.ts';
import type { ChartCell, ChartColumn, ChartData, ChartRow, ChartValue, SourceRef } from './chart-data.ts';
import { trendKey } from './chart-key.ts';
import { chartTargets } from './chart-targets.ts';
import { type PeriodRow, periodRows } from './period-rows.ts';
import { sourceCell, sourceLine } from './source-line.ts';
import { middleOf, startOf } from './time-axis.ts';
import { breaksOf, type TrendLine, trendDescription, trendTitle } from './trend-words.ts';
import { chartValue, placeValue } from './values.ts';

export interface TrendInput {
  readonly indicator: Indicator;
  /** Of this indicator; series without a trend are left out where no other line of their chart has one. */
  readonly series: readonly Series[];
  /** As inside a sentence: "huyện Lạng Giang". */
  readonly areaNames: ReadonlyMap<string, string>;
  /** Targets of the areas; those of other areas, scopes or indicators are ignored. */
  readonly targets: readonly Target[];
  readonly sourceOf: (observation: Observation) => SourceRef;
  /** The permanent address of a figure. */
  readonly figureHref: (observation: Observation) => string | undefined;
  /** Where a target is written; left out where the page says it beside the chart. */
  readonly targetHref?: (target: Target) => string | undefined;
  readonly csvHref: string | undefined;
  /** The page shows the same figures with their sources right below: the chart's own table leaves the sources to it. */
  readonly leavesSources?: boolean;
  /** Areas to bring out where there are more than `maxLines` lines. */
  readonly emphasis?: ReadonlySet<string>;
}

/** More lines than these are drawn thin and grey, but for the emphasised. */
const maxLines = 5;

export function trendCharts(input: TrendInput): ChartData[] {
  const { indicator, series } = input;
  if (series.some((one) => one.indicator !== indicator.id))
    throw new Error(`A trend of ${indicator.id} cannot hold another indicator's series`);
  const groups = groupBy(
    series.filter((one) => one.points.length > 0),
    ({ points: [first], periodMethod, ranked }) =>
      [first === undefined ? '' : seriesKind(first.period), periodMethod, ranked].join('|'),
  );
  return [...groups.values()].filter((group) => group.some(isTrend)).map((group) => trendChart(group, input));
}

function trendChart(group: readonly Series[], input: TrendInput): ChartData {
  const { indicator } = input;
  const lines = group.map((series) => ({ series, label: lineLabel(series, group, input.areaNames) }));
  const rows = periodRows(group.flatMap((series) => series.points.map((point) => point.period)));
  const [first, last] = [(rows[0] as PeriodRow).first, (rows.at(-1) as PeriodRow).last];
  const only = lines.length === 1 ? lines[0] : undefined;
  const method = group[0]?.periodMethod;
  const ranked = group[0]?.ranked;
  const name = ranked === undefined ? indicator.shortName : rankName(indicator.shortName);
  const unit = ranked === undefined ? indicator.unit : chartWords.place;
  const targets = chartTargets(
    ranked === undefined ? input.targets : [],
    lines.map(({ series, label }) => ({ area: series.area, scope: series.scope, label })),
    indicator,
    input.targetHref,
  );
  const withSource = only !== undefined && input.leavesSources !== true;
  const tableRows = [
    ...rows.map((row) => tableRow(row, lines, input, withSource)),
    ...breaksOf(lines).map((one) => breakRow(one, lines.length, withSource)),
  ].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const drawnLevels = targets.filter((target) => target.drawn).map((target) => target.value);
  const fromZero = startsAtZero(
    [
      ...tableRows
        .flatMap((row) => row.cells)
        .flatMap((cell) => cell.values)
        .flatMap((value) => [value.value, value.to ?? value.value]),
      ...drawnLevels,
    ],
    rows.length,
  );
  const areas = [...new Set(group.map((series) => series.area))];
  const sameScope = new Set(group.map((series) => series.scope)).size === 1;
  return {
    key: trendKey(first, areas, sameScope ? group[0]?.scope : undefined, method, ranked),
    kind: 'line',
    title: trendTitle(indicator, lines, rows),
    subtitle: joinSubtitle([
      areas.length === 1 ? (input.areaNames.get(areas[0] ?? '') ?? '') : '',
      sameScope ? subtitleWords.scope(group[0]?.scope) : '',
      ranked === undefined ? subtitleWords.unit(unit) : subtitleWords.ranked(ranked),
      rhythmAndSpan(first, last),
      subtitleWords.method(method),
      fromZero || ranked !== undefined ? '' : subtitleWords.notFromZero,
    ]),
    description: trendDescription(indicator, lines, rows, targets),
    tableCaption: tableCaption(name, unit, spanWords(first, last)),
    sourceText: sourceLine(
      group.flatMap((series) => series.points.flatMap((point) => point.observations)),
      input.sourceOf,
      only === undefined ? 'links' : 'rows',
    ),
    unit,
    fromZero,
    ranked,
    rowHeader: chartWords.period,
    columns: columnsOf(lines, input, withSource),
    rows: tableRows,
    targets,
    legend: [],
    csvHref: input.csvHref,
  };
}

/** What tells a line from the others: its area, its scope, or both. */
function lineLabel(series: Series, group: readonly Series[], names: TrendInput['areaNames']): string {
  const area = names.get(series.area) ?? series.area;
  const scope = series.scope === undefined ? chartWords.wholeArea : subtitleWords.scope(series.scope);
  if (group.every((other) => other.scope === series.scope)) return area;
  return group.every((other) => other.area === series.area) ? scope : `${area}, ${scope}`;
}

function columnsOf(lines: readonly TrendLine[], input: TrendInput, withSource: boolean): ChartColumn[] {
  const many = lines.length > maxLines;
  const columns: ChartColumn[] = lines.map(({ series, label }) => ({
    label,
    role: 'value',
    context: many && input.emphasis?.has(series.area) !== true,
  }));
  if (withSource) columns.push({ label: chartWords.source, role: 'text', context: false });
  return columns;
}

function tableRow(row: PeriodRow, lines: readonly TrendLine[], input: TrendInput, withSource: boolean): ChartRow {
  const cells = lines.map(({ series }): ChartCell => {
    const points = row.found ? series.points.filter((point) => point.period.text === row.first.text) : [];
    const values = points.map(
      (point): ChartValue =>
        series.ranked === undefined
          ? chartValue(point, input.indicator.unit, points.length > 1, input.figureHref)
          : placeValue(point, series.ranked, points.length > 1, input.figureHref),
    );
    return { values, text: values.length === 0 ? chartWords.missing : '', links: [] };
  });
  if (withSource) {
    const points = row.found
      ? lines.flatMap(({ series }) => series.points).filter((point) => point.period.text === row.first.text)
      : [];
    cells.push(
      sourceCell(
        points.flatMap((point) => point.observations),
        input.sourceOf,
      ),
    );
  }
  const start = middleOf(row.first);
  return {
    label: rowLabel(row.first, row.last),
    href: undefined,
    at: row.first === row.last ? start : (start + middleOf(row.last)) / 2,
    tick: row.count === 1 ? tickOf(row.first) : undefined,
    tone: 'none',
    undrawn: false,
    cells,
  };
}

/** A row without a value, where a new measure begins: the lines end before it and begin again after it. */
function breakRow(one: SeriesBreak, lines: number, withSource: boolean): ChartRow {
  const cell = (text: string): ChartCell => ({ values: [], text, links: [] });
  return {
    label: breakLabel(one),
    href: undefined,
    at: startOf(one.period.first),
    tick: undefined,
    tone: 'none',
    undrawn: false,
    cells: [
      cell(breakWords(one)),
      ...Array.from({ length: lines - 1 }, () => cell(chartWords.broken)),
      ...(withSource ? [cell('')] : []),
    ],
  };
}

/** A line may leave zero out only where three periods or more lie close together, and then the subtitle says so. */
function startsAtZero(values: readonly number[], periods: number): boolean {
  if (periods < 3) return true;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low <= 0 || low < high * 0.7;
}
