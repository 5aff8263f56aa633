/** What the page that compares offers before anything is chosen. */
import { groupBy } from '#core/catalog.ts';
import type { Indicator } from '#core/model.ts';
import { indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { joinWords } from '#i18n/format.ts';
import { areaName } from '#i18n/words.ts';
import { comparePath, limits } from './comparison-state.ts';
import type { Link } from './source.ts';

export interface ComparisonStart {
  readonly groups: readonly {
    readonly name: string;
    readonly indicators: readonly (Link & { readonly id: string })[];
  }[];
  readonly example: Link | undefined;
}

export function comparisonStart(portal: Portal): ComparisonStart {
  const { catalog } = portal;
  const byGroup = groupBy(catalog.indicators.values(), ({ group }) => group);
  const widest = [...catalog.indicators.values()].reduce<
    { indicator: Indicator; areas: readonly string[] } | undefined
  >((best, indicator) => {
    const areas = comparableAreas(indicator, portal);
    return areas.length > Math.max(1, best?.areas.length ?? 0) ? { indicator, areas } : best;
  }, undefined);
  return {
    groups: catalog.groups.flatMap(({ id, name }) => {
      const indicators = byGroup.get(id) ?? [];
      return indicators.length === 0
        ? []
        : [
            {
              name,
              indicators: indicators.map((indicator) => ({
                id: indicator.id,
                href: indicatorPath(indicator.id),
                label: indicator.shortName,
              })),
            },
          ];
    }),
    example:
      widest === undefined
        ? undefined
        : {
            href: comparePath({ areas: widest.areas, indicators: [widest.indicator.id] }),
            label: `${widest.indicator.shortName} của ${joinWords(
              widest.areas.flatMap((id) => {
                const area = catalog.areas.get(id);
                return area === undefined ? [] : [areaName(area)];
              }),
            )}`,
          },
  };
}

/** Areas with a result of the indicator, the newest first, as many as one comparison takes. */
export function comparableAreas(indicator: Indicator, { catalog }: Portal): string[] {
  const results = catalog
    .ofIndicator(indicator.id)
    .observations.filter((row) => decides(row) && quantityOf(row) !== undefined && !catalog.isSuperseded(row));
  const newest = new Map<string, number>();
  for (const { area, period } of results) newest.set(area, Math.max(newest.get(area) ?? 0, period.last));
  return [...newest]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limits.areas)
    .map(([id]) => id);
}
