/**
 * An outside measure of many areas over the years: a row an area, a column a period, in the order of the newest whole list,
 * with the portal's places in it; without such a list in the order that the source gives.
 */
import { groupBy } from '#core/catalog.ts';
import type { Figure } from '#core/figure.ts';
import type { Indicator, Observation } from '#core/model.ts';
import { type ListRank, wholeRanking } from '#core/outside-measures.ts';
import { comparePeriods, type Period } from '#core/period.ts';
import { areaPath } from '#core/site/addresses.ts';
import { indexesOf } from '#core/site/indexes.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { areaTitle } from '#i18n/words.ts';
import { figuresOf } from './figure-view.ts';
import type { Link } from './source.ts';

export interface AreaYears {
  readonly indicator: Indicator;
  /** The oldest first. `document`: the one that all figures of the period come from, undefined where there are several. */
  readonly periods: readonly { readonly period: Period; readonly document: string | undefined }[];
  /** The newest whole list and how many areas it has; undefined where the portal ranks none. */
  readonly ranked: { readonly period: Period; readonly areas: number } | undefined;
  readonly rows: readonly AreaYearsRow[];
}

interface AreaYearsRow {
  readonly area: Link;
  /** One entry a period. */
  readonly cells: readonly (readonly Figure[])[];
  /** The portal's place in the newest whole list. */
  readonly place: number | undefined;
}

/** So many areas and fewer stand in the table of their newest figures. */
const fewAreas = 3;

/** Undefined where an indicator is what areas report themselves, where few areas have a figure, or parts of areas have. */
export function areaYears(indicator: Indicator, portal: Portal): AreaYears | undefined {
  if (indicator.measuredBy === undefined) return undefined;
  const results = resultsOf(indicator, portal);
  if (results.some(({ scope }) => scope !== undefined)) return undefined;
  const list = newestList(indicator, results, portal);
  const order = inOrder(results, list, portal);
  if (order.length <= fewAreas) return undefined;
  const periods = [...groupBy(results, ({ period }) => period.text).values()]
    .flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      const documents = new Set([first, ...rest].map(({ document }) => document));
      return [{ period: first.period, document: documents.size === 1 ? first.document : undefined }];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
  const byArea = groupBy(results, ({ area }) => area);
  return {
    indicator,
    periods,
    ranked: list && { period: list.period, areas: list.ranks.values().next().value?.areas ?? 0 },
    rows: order.flatMap((id) => {
      const area = portal.catalog.areas.get(id);
      const own = groupBy(byArea.get(id) ?? [], ({ period }) => period.text);
      return area === undefined
        ? []
        : [
            {
              area: { href: areaPath(id), label: area.depth === 1 ? area.name : areaTitle(area) },
              cells: periods.map(({ period }) => figuresOf(own.get(period.text) ?? [], portal)),
              place: list?.ranks.get(id)?.rank,
            },
          ];
    }),
  };
}

/** Areas with a result: by the portal's place in the newest whole list, then by the place that the source gives in the period with most of them, then by name. */
export function areaOrder(indicator: Indicator, portal: Portal): string[] {
  const results = resultsOf(indicator, portal);
  return inOrder(results, newestList(indicator, results, portal), portal);
}

function inOrder(results: readonly Observation[], list: NewestList | undefined, portal: Portal): string[] {
  const { namePlace } = indexesOf(portal);
  const placed = groupBy(
    results.filter(({ rank }) => rank !== undefined),
    ({ period }) => period.text,
  );
  const [most = []] = [...placed.values()].sort((a, b) => b.length - a.length);
  const stated = new Map(most.map(({ area, rank }) => [area, rank]));
  const place = (id: string): number => list?.ranks.get(id)?.rank ?? stated.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...new Set(results.map(({ area }) => area))].sort(
    (a, b) => place(a) - place(b) || namePlace(a) - namePlace(b),
  );
}

function resultsOf({ id }: Indicator, { catalog }: Portal): Observation[] {
  return catalog.ofIndicator(id).observations.filter((row) => decides(row) && !catalog.isSuperseded(row));
}

interface NewestList {
  readonly period: Period;
  readonly ranks: ReadonlyMap<string, ListRank>;
}

function newestList({ id }: Indicator, results: readonly Observation[], { catalog }: Portal): NewestList | undefined {
  const periods = new Map(results.map(({ period }) => [period.text, period]));
  for (const period of [...periods.values()].sort((a, b) => comparePeriods(b, a))) {
    const ranks = wholeRanking(id, period.text, catalog);
    if (ranks !== undefined) return { period, ranks };
  }
  return undefined;
}
