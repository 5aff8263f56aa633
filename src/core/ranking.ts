/**
 * Ranks the portal computes: only inside one parent, level and period, with at least half the areas present.
 * Ties share the better rank ("1, 2, 2, 4"). A rank that a document states is quoted as the document's, elsewhere.
 */
import { type Catalog, groupBy } from './catalog.ts';
import { compareDecimals } from './decimal.ts';
import type { Indicator, Observation } from './model.ts';
import { quantityOf } from './status.ts';

export interface RankedArea {
  readonly area: string;
  readonly rank: number;
  readonly observation: Observation;
}

export interface Ranking {
  readonly parent: string | undefined;
  readonly period: string;
  readonly ranked: readonly RankedArea[];
  /** Areas of the parent and level without a comparable figure. */
  readonly missing: readonly string[];
}

/** Figures that are points of one indicator; open values, ranges and indicators without a better direction are left out. */
export function rankingsOf(indicator: Indicator, observations: readonly Observation[], catalog: Catalog): Ranking[] {
  if (indicator.direction === 'khong_xet') return [];
  const comparable = observations.filter((row) => {
    const quantity = quantityOf(row);
    return (
      quantity !== undefined && quantity.valueTo === undefined && (quantity.mark === undefined || quantity.mark === 'dung') &&
      (row.kind === 'thuc_hien' || row.kind === 'uoc_thuc_hien') && !catalog.isSuperseded(row)
    );
  });
  const rankings: Ranking[] = [];
  for (const rows of groupBy(comparable, (row) => [catalog.areas.get(row.area)?.parent, row.scope, row.periodMethod, row.period.text].join('\u001f')).values()) {
    const first = rows[0] as Observation;
    const parent = catalog.areas.get(first.area)?.parent;
    const peers = peersInForce(parent, first, catalog);
    const values = groupBy(rows, (row) => row.area);
    const agreed = [...values.values()].filter((same) => same.every((row) => sameValue(row, same[0] as Observation)));
    if (peers.length < 2 || agreed.length * 2 < peers.length || agreed.length < 2) continue;
    const ordered = agreed
      .map((same) => same[0] as Observation)
      .sort((a, b) => (indicator.direction === 'cao' ? compareValues(b, a) : compareValues(a, b)) || (a.area < b.area ? -1 : 1));
    const ranked: RankedArea[] = [];
    ordered.forEach((observation, index) => {
      const before = ranked.at(-1);
      const tie = before !== undefined && compareValues(before.observation, observation) === 0;
      ranked.push({ area: observation.area, rank: tie ? before.rank : index + 1, observation });
    });
    const present = new Set(ranked.map((entry) => entry.area));
    rankings.push({ parent, period: first.period.text, ranked, missing: peers.filter((id) => !present.has(id)) });
  }
  return rankings;
}

/** Areas of the same parent that existed at the end of the figure's period. */
function peersInForce(parent: string | undefined, row: Observation, catalog: Catalog): string[] {
  const ids = parent === undefined ? catalog.provinces.map((area) => area.id) : (catalog.areas.get(parent)?.children ?? []);
  return ids.filter((id) => {
    const area = catalog.areas.get(id);
    return area !== undefined && (area.from?.first ?? 0) <= row.period.last && (area.to?.last ?? 99991231) >= row.period.last;
  });
}

function sameValue(a: Observation, b: Observation): boolean {
  return compareValues(a, b) === 0;
}

function compareValues(a: Observation, b: Observation): number {
  const left = quantityOf(a);
  const right = quantityOf(b);
  return left === undefined || right === undefined ? 0 : compareDecimals(left.value, right.value);
}
