/** All indicators by content group. */
import { distinctTargets } from '#core/counts.ts';
import type { Indicator } from '#core/model.ts';
import { indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { newestFirst } from './indicator-view.ts';
import { latestInWords } from './latest.ts';
import type { Link } from './source.ts';

export interface IndicatorListGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly indicators: readonly (Link & {
    readonly latest: string | undefined;
    readonly targets: number;
  })[];
}

export function indicatorList(portal: Portal): IndicatorListGroup[] {
  const { catalog } = portal;
  return catalog.groups.map((group) => ({
    id: group.id,
    name: group.name,
    description: group.description,
    indicators: [...catalog.indicators.values()]
      .filter((indicator) => indicator.group === group.id)
      .map((indicator) => {
        const records = catalog.ofIndicator(indicator.id);
        const results = records.observations.filter(decides).sort(newestFirst(portal));
        return {
          href: indicatorPath(indicator.id),
          label: indicator.shortName,
          latest: latestInWords(indicator, results, portal)?.text,
          targets: distinctTargets(records.targets),
        };
      }),
  }));
}

/** The indicator with the most results, the first of several; undefined in a portal without indicators. */
export function mostReported({ catalog }: Portal): Indicator | undefined {
  let [found, most] = [undefined as Indicator | undefined, -1];
  for (const indicator of catalog.indicators.values()) {
    const results = catalog.ofIndicator(indicator.id).observations.filter((row) => row.kind === 'thuc_hien').length;
    if (results > most) [found, most] = [indicator, results];
  }
  return found;
}
