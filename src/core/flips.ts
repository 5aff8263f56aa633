/** Statuses and ranks that the portal computes and that come out another way with the new tables. */
import type { Catalog } from './catalog.ts';
import type { Observation, Target } from './model.ts';
import { rankingsOf } from './ranking.ts';
import type { Status } from './status.ts';

export interface StatusFlip {
  readonly observation: Observation;
  /** The pair shown first; undefined where nothing decides. */
  readonly before: { readonly target: Target; readonly status: Status } | undefined;
  readonly after: { readonly target: Target; readonly status: Status } | undefined;
}

/** Of figures that are in both. `aliases`: anchors that keys had before → those that they have. */
export function statusFlips(
  before: Catalog,
  after: Catalog,
  aliases: ReadonlyMap<string, string> = new Map(),
): StatusFlip[] {
  const old = new Map(before.observations.map((row) => [aliases.get(row.anchor) ?? row.anchor, row]));
  const found: StatusFlip[] = [];
  for (const observation of after.observations) {
    const was = old.get(observation.anchor);
    if (was === undefined) continue;
    const [first] = before.pairings(was);
    const [second] = after.pairings(observation);
    if (first?.status.outcome !== second?.status.outcome || first?.status.timing !== second?.status.timing)
      found.push({ observation, before: first, after: second });
  }
  return found;
}

export interface RankFlip {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly before: number;
  readonly after: number;
}

/** Of areas that are ranked in both. */
export function rankFlips(before: Catalog, after: Catalog): RankFlip[] {
  const found: RankFlip[] = [];
  for (const [id, indicator] of after.indicators) {
    const old = ranksOf(id, before);
    for (const { key, area, period, rank } of rankEntries(
      rankingsOf(indicator, after.ofIndicator(id).observations, after),
    )) {
      const was = old.get(key);
      if (was !== undefined && was !== rank) found.push({ indicator: id, area, period, before: was, after: rank });
    }
  }
  return found;
}

function ranksOf(id: string, catalog: Catalog): ReadonlyMap<string, number> {
  const indicator = catalog.indicators.get(id);
  if (indicator === undefined) return new Map();
  return new Map(
    rankEntries(rankingsOf(indicator, catalog.ofIndicator(id).observations, catalog)).map(({ key, rank }) => [
      key,
      rank,
    ]),
  );
}

function rankEntries(
  rankings: ReturnType<typeof rankingsOf>,
): { key: string; area: string; period: string; rank: number }[] {
  return rankings.flatMap(({ parent, scope, periodMethod, period, ranked }) =>
    ranked.map(({ area, rank }) => ({
      key: [parent, scope, periodMethod, period, area].join('\u001f'),
      area,
      period,
      rank,
    })),
  );
}
