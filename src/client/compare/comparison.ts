/** What makes a comparison of its address: fetched with the first thing chosen. */

import type { Portal } from '#core/site/portal.ts';
import { portalOfAreas } from '#core/site/published-portal.ts';
import type { ComparisonState } from '#views/comparison-state.ts';
import { loadArea, loadIndicators } from './area-data.ts';

export { rowsApart } from '#files/row-texts.ts';
export { areaLinks, comparisonView, sharedIndicators } from '#views/comparison-view.ts';

export interface Loaded {
  readonly portal: Portal;
  readonly unknownAreas: readonly string[];
  readonly unknownIndicators: readonly string[];
}

/** Rejects where nothing answers. */
export async function load(state: ComparisonState): Promise<Loaded> {
  const [indicators, areas] = await Promise.all([loadIndicators(), Promise.all(state.areas.map(loadArea))]);
  const portal = portalOfAreas(
    areas.filter((area) => area !== undefined),
    indicators,
  );
  return {
    portal,
    unknownAreas: state.areas.filter((_, place) => areas[place] === undefined),
    unknownIndicators: state.indicators.filter((id) => !portal.catalog.indicators.has(id)),
  };
}
