/**
 * Areas side by side: for each indicator its definition, what is kept apart and why, charts, and one table of all figures
 * and targets. Made in the browser, of a portal that holds the chosen areas alone.
 */
import type { ChartData } from '#charts/chart-data.ts';
import { type Area, groupBy } from '#core/catalog.ts';
import type { Figure, StatedTarget } from '#core/figure.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { comparePeriods, type Period, seriesKind } from '#core/period.ts';
import { isTrend, seriesOf } from '#core/series.ts';
import { areaPath, indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { compareWords as words } from '#i18n/comparison.ts';
import { figureWithUnit } from '#i18n/figure-words.ts';
import { differenceInWords } from '#i18n/finding-words.ts';
import { formatPeriod } from '#i18n/format.ts';
import { rankWords } from '#i18n/status-words.ts';
import { areaName, areaTitle, notStated } from '#i18n/words.ts';
import type { ComparisonState } from './comparison-state.ts';
import { figuresOf } from './figure-view.ts';
import { newestSideBySide } from './indicator-picture.ts';
import type { Link } from './source.ts';
import { agreeingTargets, statedTarget } from './target-view.ts';
import { comparisonOf, trendsOf } from './trend-view.ts';

export interface ComparedIndicator {
  readonly id: string;
  readonly name: Link;
  readonly facts: readonly string[];
  /** Why some of it stands apart. */
  readonly apart: readonly string[];
  readonly charts: readonly ChartData[];
  readonly figures: readonly Figure[];
  /** Those that no figure is held against. */
  readonly targets: readonly StatedTarget[];
  /** Said of areas that have nothing here; empty when all have. */
  readonly missing: string;
}

export interface ComparisonView {
  readonly notes: readonly string[];
  readonly indicators: readonly ComparedIndicator[];
  /** Periods that the figures have, in time. */
  readonly periods: readonly { readonly text: string; readonly label: string }[];
  /** What is shown, as rows of the tables. */
  readonly records: { readonly observations: readonly Observation[]; readonly targets: readonly Target[] };
}

/** Ids that the portal does not hold are left out; the caller says so. */
export function comparisonView(state: ComparisonState, portal: Portal): ComparisonView {
  const { catalog } = portal;
  const areas = state.areas.flatMap((id) => catalog.areas.get(id) ?? []);
  const indicators = state.indicators.flatMap((id) => catalog.indicators.get(id) ?? []);
  const rowsOf = (indicator: Indicator): Observation[] =>
    areas.flatMap((area) => catalog.ofArea(area.id).observations.filter((row) => row.indicator === indicator.id));
  const targetsOf = (indicator: Indicator): Target[] =>
    areas.flatMap((area) => catalog.ofArea(area.id).targets.filter((row) => row.indicator === indicator.id));
  const chosen = state.periods.length === 0 ? undefined : new Set(state.periods);
  const periods = new Map<string, Period>();
  for (const indicator of indicators) for (const { period } of rowsOf(indicator)) periods.set(period.text, period);
  const spans = [...periods.values()].filter(({ text }) => chosen?.has(text) ?? true);
  const shown = indicators.map((indicator) => ({
    indicator,
    rows: rowsOf(indicator).filter(({ period }) => chosen?.has(period.text) ?? true),
    targets: targetsOf(indicator).filter(
      ({ period }) => chosen === undefined || period === undefined || spans.some((span) => meets(span, period)),
    ),
  }));
  return {
    notes: [
      ...(new Set(areas.map(({ depth }) => depth)).size > 1 ? [words.levels(areas)] : []),
      ...(indicators.length > 1 ? [words.separate] : []),
    ],
    indicators: shown.map(({ indicator, rows, targets }) =>
      comparedIndicator(indicator, areas, rows, targets, indicators, chosen !== undefined, portal),
    ),
    periods: [...periods.values()]
      .sort(comparePeriods)
      .map((period) => ({ text: period.text, label: formatPeriod(period) })),
    records: { observations: shown.flatMap(({ rows }) => rows), targets: shown.flatMap(({ targets }) => targets) },
  };
}

function comparedIndicator(
  indicator: Indicator,
  areas: readonly Area[],
  rows: readonly Observation[],
  targets: readonly Target[],
  others: readonly Indicator[],
  inPeriods: boolean,
  portal: Portal,
): ComparedIndicator {
  const { catalog } = portal;
  const place = new Map(areas.map((area, index) => [area.id, index]));
  const ordered = [...rows].sort(
    (a, b) =>
      comparePeriods(b.period, a.period) ||
      (place.get(a.area) ?? 0) - (place.get(b.area) ?? 0) ||
      a.occurrence - b.occurrence,
  );
  const held = new Set(rows.flatMap((row) => catalog.pairings(row).map(({ target }) => target.anchor)));
  const absent = areas.filter(
    ({ id }) => !rows.some((row) => row.area === id) && !targets.some((row) => row.area === id),
  );
  const names = absent.map((area) => areaName(area));
  return {
    id: indicator.id,
    name: { href: indicatorPath(indicator.id), label: indicator.shortName },
    facts: factsOf(indicator),
    apart: [...apartWords(rows), ...relatedWords(indicator, others)],
    charts: alwaysDrawn(chartsOf(indicator, rows, areas, portal), indicator, rows, portal),
    figures: figuresOf(ordered, portal),
    targets: agreeingTargets(targets.filter(({ anchor }) => !held.has(anchor))).map((same) =>
      statedTarget(same, portal),
    ),
    missing: names.length === 0 ? '' : inPeriods ? words.missingInPeriods(names) : words.missing(names),
  };
}

function factsOf({ unit, definition, numeratorMeaning, denominatorMeaning }: Indicator): string[] {
  return [
    words.unit(unit),
    ...(definition === undefined ? [] : [definition]),
    ...(unit === '%' ? [words.fraction(numeratorMeaning ?? notStated, denominatorMeaning ?? notStated)] : []),
  ];
}

/**
 * Lines of the areas that have a trend; where some have none, the areas side by side in the newest period that two share;
 * without any trend, in every such period. Each definition has charts of its own.
 */
function chartsOf(
  indicator: Indicator,
  rows: readonly Observation[],
  areas: readonly Area[],
  portal: Portal,
): ChartData[] {
  const usable = rows.filter(
    (row) => decides(row) && quantityOf(row) !== undefined && !portal.catalog.isSuperseded(row),
  );
  const definitions = groupBy(usable, (row) => [row.scope, row.periodMethod, seriesKind(row.period)].join('\u001f'));
  return [...definitions.values()].flatMap((same) => {
    const series = seriesOf(same, portal.catalog);
    const trends = series.filter(isTrend);
    if (trends.length === series.length) return trendsOf(trends, portal);
    const byPeriod = [...groupBy(same, (row) => row.period.text).values()].sort(([a], [b]) =>
      a === undefined || b === undefined ? 0 : comparePeriods(b.period, a.period),
    );
    const comparisons = byPeriod.flatMap((samePeriod) => comparisonOf(indicator, samePeriod, portal, areas) ?? []);
    return trends.length === 0 ? comparisons : [...trendsOf(trends, portal), ...comparisons.slice(0, 1)];
  });
}

/** Where no two figures can stand in one chart, the newest of each area in a row of its own, with its period. */
function alwaysDrawn(
  charts: readonly ChartData[],
  indicator: Indicator,
  rows: readonly Observation[],
  portal: Portal,
): ChartData[] {
  const beside =
    charts.length > 0 || new Set(rows.map(({ area }) => area)).size < 2
      ? undefined
      : newestSideBySide(indicator, portal);
  return [...charts, ...(beside === undefined ? [] : [beside])].map((chart) => ({ ...chart, csvHref: undefined }));
}

function apartWords(rows: readonly Observation[]): string[] {
  const results = rows.filter(decides);
  const scopes = [...new Set(results.map(({ scope }) => scope))];
  const methods = [...new Set(results.map(({ periodMethod }) => periodMethod))];
  const kinds = [...new Map(results.map(({ period }) => [seriesKind(period), period.kind])).values()];
  return [
    ...(scopes.length > 1 ? [words.scopes(scopes)] : []),
    ...(methods.length > 1 ? [words.methods(methods)] : []),
    ...(kinds.length > 1 ? [words.rhythms([...new Set(kinds)])] : []),
  ];
}

function relatedWords(indicator: Indicator, others: readonly Indicator[]): string[] {
  return others
    .filter(
      (other) => other !== indicator && (indicator.related.includes(other.id) || other.related.includes(indicator.id)),
    )
    .map((other) => words.related(other, differenceInWords(indicator, other)));
}

function meets(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** An indicator of which two areas or more have a result, with the newest of each. */
export interface SharedIndicator {
  readonly id: string;
  readonly label: string;
  /** In the order of the areas; undefined where one has none. */
  readonly cells: readonly ({ readonly value: string; readonly period: string } | undefined)[];
}

export interface SharedView {
  /** "Tỉnh Lạng Sơn và tỉnh Bắc Giang cùng có số của 12 chỉ tiêu: …" */
  readonly lede: string;
  /** What is of one period first, then what the areas report of themselves, then what most of them have. */
  readonly rows: readonly SharedIndicator[];
}

export function sharedIndicators(ids: readonly string[], portal: Portal): SharedView {
  const { catalog } = portal;
  const areas = ids.flatMap((id) => catalog.areas.get(id) ?? []);
  const shared = [...catalog.indicators.values()].flatMap((indicator) => {
    const newest = areas.map(({ id }) => newestResult(id, indicator, portal));
    const count = newest.filter((row) => row !== undefined).length;
    const periods = new Set(newest.flatMap((row) => row?.period.text ?? []));
    const isOutside = indicator.measuredBy === 'danh_gia_ngoai';
    return count < 2 ? [] : [{ indicator, newest, count, isOutside, isOneTime: periods.size === 1 }];
  });
  const rows = shared.toSorted(
    (a, b) =>
      Number(b.isOneTime) - Number(a.isOneTime) || Number(a.isOutside) - Number(b.isOutside) || b.count - a.count,
  );
  return {
    lede: words.sharedLede(
      areas.map((area) => areaName(area)),
      shared.length,
      shared.filter(({ isOutside }) => isOutside).length,
    ),
    rows: rows.map(({ indicator, newest }) => {
      const asRanks = areRanks(newest);
      return {
        id: indicator.id,
        label: indicator.shortName,
        cells: newest.map((row) =>
          row === undefined
            ? undefined
            : { value: asRanks ? rankWords(row) : figureWithUnit(row, indicator), period: formatPeriod(row.period) },
        ),
      };
    }),
  };
}

/** A score beside a rank says nothing: where one of them is but a rank and all have one, ranks are shown. */
function areRanks(rows: readonly (Observation | undefined)[]): boolean {
  const known = rows.filter((row) => row !== undefined);
  return known.every(({ rank }) => rank !== undefined) && known.some((row) => quantityOf(row) === undefined);
}

function newestResult(area: string, { id }: Indicator, { catalog }: Portal): Observation | undefined {
  return catalog
    .ofArea(area)
    .observations.filter((row) => row.indicator === id && decides(row) && !catalog.isSuperseded(row))
    .reduce<Observation | undefined>(
      (best, row) => (best === undefined || comparePeriods(row.period, best.period) > 0 ? row : best),
      undefined,
    );
}

export function areaLinks(ids: readonly string[], portal: Portal): (Link & { readonly id: string })[] {
  return ids.flatMap((id) => {
    const area = portal.catalog.areas.get(id);
    return area === undefined ? [] : [{ id, href: areaPath(id), label: areaTitle(area) }];
  });
}
