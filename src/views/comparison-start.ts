/** What the page that compares offers before anything is chosen. */
import { groupBy } from '#core/catalog.ts';
import type { Indicator } from '#core/model.ts';
import { byMeasure } from '#core/outside-measures.ts';
import { indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { presetLabel } from '#i18n/comparison.ts';
import { areaName } from '#i18n/words.ts';
import { comparePath, limits } from './comparison-state.ts';
import type { Link } from './source.ts';

export interface ComparisonStart {
  readonly groups: readonly {
    readonly name: string;
    readonly indicators: readonly (Link & { readonly id: string })[];
  }[];
  /** Comparisons at a tap. */
  readonly presets: readonly Link[];
}

export function comparisonStart(portal: Portal): ComparisonStart {
  const { catalog } = portal;
  const byGroup = groupBy(catalog.indicators.values(), ({ group }) => group);
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
    presets: presetsOf(portal),
  };
}

/** Areas of one level that report results of themselves, and a province beside its districts. */
function presetsOf({ catalog }: Portal): Link[] {
  const reporting = [...catalog.areas.values()].filter(({ id }) =>
    byMeasure(catalog.ofArea(id).observations, catalog).own.some(decides),
  );
  const levels = [...groupBy(reporting, ({ depth }) => depth).values()];
  const families = [
    ...groupBy(reporting, ({ id, depth }) => (depth === 1 ? id : (catalog.lineage(id).at(-1)?.id ?? id))).values(),
  ];
  return [...levels, ...families].flatMap((areas) => {
    const chosen = areas.slice(0, limits.areas);
    return chosen.length < 2
      ? []
      : [
          {
            href: comparePath({ areas: chosen.map(({ id }) => id) }),
            label: presetLabel(chosen.map((area) => areaName(area))),
          },
        ];
  });
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
