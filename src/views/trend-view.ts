/** The charts of an area's or indicator's page, with names, sources and permanent addresses filled in. */
import type { ChartData, SourceRef } from '#charts/chart-data.ts';
import { type ComparisonInput, comparisonChart } from '#charts/comparison-chart.ts';
import { trendCharts } from '#charts/trend-chart.ts';
import type { Area, Catalog } from '#core/catalog.ts';
import { compareDecimals } from '#core/decimal.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { comparePeriods, openEnd, type Period } from '#core/period.ts';
import { type Series, seriesOf } from '#core/series.ts';
import { areaPath, dataPath, documentPath, figurePath, indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { areaName } from '#i18n/words.ts';
import { indicatorOf } from './figure-view.ts';
import { documentName, rowInDocument, sourceLink } from './source.ts';

/**
 * Charts of series that belong to one indicator: one for each kind of period and way of counting that has a trend.
 * `leavesSources`: the page shows the same figures with their sources right below.
 */
export function trendsOf(series: readonly Series[], portal: Portal, leavesSources = false): ChartData[] {
  const first = series[0];
  if (first === undefined) return [];
  const indicator = indicatorOf(first.indicator, portal);
  return trendCharts({
    indicator,
    series,
    areaNames: areaNames(
      series.map((one) => one.area),
      series.length > crowd,
      portal,
    ),
    emphasis: endsOfNewest(series),
    targets: targetsOf(indicator, new Set(series.map((one) => one.area)), portal),
    sourceOf: (row) => sourceOf(row, portal),
    figureHref: figurePath,
    ...(leavesSources ? {} : { targetHref }),
    leavesSources,
    csvHref: dataPath(indicatorPath(indicator.id), 'csv'),
  });
}

/** More lines than these are of provinces, named without their kind as in the table beside them. */
const crowd = 12;

/** The areas with the highest and the lowest value of the newest period. */
function endsOfNewest(series: readonly Series[]): ReadonlySet<string> {
  const lasts = series.flatMap(({ area, points }) => {
    const point = points.at(-1);
    return point === undefined ? [] : [{ area, point }];
  });
  const newest = lasts.map(({ point }) => point.period).sort((a, b) => comparePeriods(b, a))[0];
  const current = lasts
    .filter(({ point }) => point.period.text === newest?.text)
    .sort((a, b) => compareDecimals(a.point.quantity.value, b.point.quantity.value));
  return new Set([current[0], current.at(-1)].flatMap((one) => one?.area ?? []));
}

/** Targets of an indicator in some areas, in the order of the table. */
function targetsOf(indicator: Indicator, areas: ReadonlySet<string>, portal: Portal): readonly Target[] {
  const [only] = areas;
  if (areas.size === 1 && only !== undefined)
    return portal.catalog.ofArea(only).targets.filter((target) => target.indicator === indicator.id);
  return portal.catalog.ofIndicator(indicator.id).targets.filter((target) => areas.has(target.area));
}

/** Areas side by side in one period, `areas` or those that belong together; undefined where there is nothing to compare. */
export function comparisonOf(
  indicator: Indicator,
  rows: readonly Observation[],
  portal: Portal,
  areas?: readonly Area[],
): ChartData | undefined {
  const { catalog } = portal;
  const period = rows[0]?.period;
  if (period === undefined) return undefined;
  const input: ComparisonInput = {
    indicator,
    period,
    series: seriesOf(rows, catalog),
    areas: new Map(
      (areas ?? comparedAreas(rows, period, catalog)).map((area) => [
        area.id,
        { name: areaName(area, period.last), href: catalog.hasPage(area.id) ? areaPath(area.id) : undefined },
      ]),
    ),
    pairingOf: (row) => catalog.pairings(row)[0],
    sourceOf: (row) => sourceOf(row, portal),
    figureHref: figurePath,
    targetHref,
    csvHref: dataPath(indicatorPath(indicator.id), 'csv'),
  };
  return comparisonChart(input);
}

/** Inside one parent, every area of it that existed then, so that those without a figure are named; else those with one. */
function comparedAreas(rows: readonly Observation[], period: Period, catalog: Catalog): Area[] {
  const present = [...new Set(rows.map((row) => row.area))].flatMap((id) => catalog.areas.get(id) ?? []);
  const parents = new Set(present.map((area) => area.parent));
  const parent = parents.size === 1 ? present[0]?.parent : undefined;
  if (parent === undefined) return present;
  const ids = catalog.areas.get(parent)?.children ?? [];
  return ids
    .flatMap((id) => catalog.areas.get(id) ?? [])
    .filter(
      (area) =>
        (area.depth === present[0]?.depth &&
          (area.from?.first ?? 0) <= period.last &&
          (area.to?.last ?? openEnd) >= period.last) ||
        present.includes(area),
    );
}

function targetHref(target: Target): string {
  return `${documentPath(target.document)}#${rowInDocument(target)}`;
}

function areaNames(ids: readonly string[], isShort: boolean, portal: Portal): Map<string, string> {
  return new Map(
    ids.flatMap((id) => {
      const area = portal.catalog.areas.get(id);
      return area === undefined ? [] : [[id, isShort && area.depth === 1 ? area.name : areaName(area)] as const];
    }),
  );
}

export function sourceOf(row: Observation | Target, portal: Portal): SourceRef {
  const document = portal.catalog.documents.get(row.document);
  return {
    document: document === undefined ? row.document : documentName(document, portal.catalog),
    text: sourceLink(row, portal.catalog).label,
    href: `${documentPath(row.document)}#${rowInDocument(row)}`,
  };
}
