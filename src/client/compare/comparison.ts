/** What makes a comparison of its address: fetched with the first thing chosen. */

import type { Portal } from '#core/site/portal.ts';
import { portalOfTwins } from '#core/site/published-portal.ts';
import type { ComparisonState } from '#views/comparison-state.ts';
import { loadArea, loadIndicators } from './area-twins.ts';

export { twinCsv } from '#files/tables.ts';
export { areaLinks, comparisonView, sharedIndicators } from '#views/comparison-view.ts';

export interface Loaded {
  readonly portal: Portal;
  readonly unknownAreas: readonly string[];
  readonly unknownIndicators: readonly string[];
}

/** Rejects where nothing answers. */
export async function load(state: ComparisonState): Promise<Loaded> {
  const [indicators, twins] = await Promise.all([loadIndicators(), Promise.all(state.areas.map(loadArea))]);
  const portal = portalOfTwins(
    twins.filter((twin) => twin !== undefined),
    indicators,
  );
  return {
    portal,
    unknownAreas: state.areas.filter((_, place) => twins[place] === undefined),
    unknownIndicators: state.indicators.filter((id) => !portal.catalog.indicators.has(id)),
  };
}
