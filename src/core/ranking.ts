/**
 * Ranks the portal computes: only inside one parent, level and period, with at least half the areas present.
 * Ties share the better rank ("1, 2, 2, 4"). A rank that a document states is quoted as the document's, elsewhere.
 */
import { type Catalog, groupBy } from './catalog.ts';
import { compareDecimals } from './decimal.ts';
import type { AreaKind, Indicator, Observation } from './model.ts';
import { wholeRanking } from './outside-measures.ts';
import { isPoint } from './quantity.ts';
import { agreeingPoints } from './series.ts';
import { decides, quantityOf } from './status.ts';

interface RankedArea {
  readonly area: string;
  readonly rank: number;
  readonly observation: Observation;
}

export interface Ranking {
  readonly parent: string | undefined;
  readonly level: Level | undefined;
  readonly scope: Observation['scope'];
  readonly periodMethod: Observation['periodMethod'];
  readonly period: string;
  readonly ranked: readonly RankedArea[];
  /** Areas that have a figure of the period with no place among points: open values, ranges, documents that differ. */
  readonly unranked: readonly { readonly area: string; readonly observations: readonly Observation[] }[];
  /** Areas of the parent and level without a figure of the period. */
  readonly missing: readonly string[];
}

/** Figures that are points of one indicator, ranked; none for indicators without a better direction. */
export function rankingsOf(indicator: Indicator, observations: readonly Observation[], catalog: Catalog): Ranking[] {
  if (indicator.direction === 'khong_xet') return [];
  const usable = observations.filter(
    (row) => decides(row) && quantityOf(row) !== undefined && !catalog.isSuperseded(row),
  );
  const rankings: Ranking[] = [];
  const group = (row: Observation): string =>
    [
      catalog.areas.get(row.area)?.parent,
      levelOf(row.area, catalog),
      row.scope,
      row.periodMethod,
      row.period.text,
    ].join('\u001f');
  for (const rows of groupBy(usable, group).values()) {
    const first = rows[0] as Observation;
    // Half a list that another body gave would be a table of our own making.
    if (indicator.measuredBy !== undefined && wholeRanking(indicator.id, first.period.text, catalog) === undefined)
      continue;
    const parent = catalog.areas.get(first.area)?.parent;
    const peers = peersInForce(parent, first, catalog);
    const inForce = new Set(peers);
    const agreed: Observation[] = [];
    const unranked: Ranking['unranked'][number][] = [];
    for (const [area, same] of groupBy(rows, (row) => row.area)) {
      if (!inForce.has(area)) continue;
      const [point, other] = agreeingPoints(same);
      const sharpest =
        point === undefined || other !== undefined || !isPoint(point.quantity)
          ? undefined
          : point.observations.find((row) => quantityOf(row)?.value === point.quantity.value);
      if (sharpest === undefined) unranked.push({ area, observations: same });
      else agreed.push(sharpest);
    }
    if (agreed.length * 2 < peers.length || agreed.length < 2) continue;
    const ordered = agreed.sort(
      (a, b) =>
        (indicator.direction === 'cao' ? compareValues(b, a) : compareValues(a, b)) || (a.area < b.area ? -1 : 1),
    );
    const ranked: RankedArea[] = [];
    ordered.forEach((observation, index) => {
      const before = ranked.at(-1);
      const tie = before !== undefined && compareValues(before.observation, observation) === 0;
      ranked.push({ area: observation.area, rank: tie ? before.rank : index + 1, observation });
    });
    const present = new Set([...ranked, ...unranked].map((entry) => entry.area));
    rankings.push({
      parent,
      level: levelOf(first.area, catalog),
      scope: first.scope,
      periodMethod: first.periodMethod,
      period: first.period.text,
      ranked,
      unranked,
      missing: peers.filter((id) => !present.has(id)),
    });
  }
  return rankings;
}

type Level = 'country' | 'province' | 'district' | 'commune';

export const levels: Readonly<Record<AreaKind, Level>> = {
  'quoc-gia': 'country',
  tinh: 'province',
  'thanh-pho-tw': 'province',
  'thanh-pho': 'district',
  quan: 'district',
  'thi-xa': 'district',
  huyen: 'district',
  phuong: 'commune',
  'thi-tran': 'commune',
  xa: 'commune',
  'dac-khu': 'commune',
};

/** Districts and communes can have one parent: communes stand right below their province since 2025-07-01. */
function levelOf(id: string, catalog: Catalog): Level | undefined {
  const area = catalog.areas.get(id);
  return area === undefined ? undefined : levels[area.kind];
}

/** Areas of the same parent and level that existed at the end of the figure's period. */
function peersInForce(parent: string | undefined, row: Observation, catalog: Catalog): string[] {
  const ids =
    parent === undefined ? catalog.provinces.map((area) => area.id) : (catalog.areas.get(parent)?.children ?? []);
  return ids.filter((id) => {
    const area = catalog.areas.get(id);
    return (
      area !== undefined &&
      levelOf(id, catalog) === levelOf(row.area, catalog) &&
      (area.from?.first ?? 0) <= row.period.last &&
      (area.to?.last ?? 99991231) >= row.period.last
    );
  });
}

function compareValues(a: Observation, b: Observation): number {
  const left = quantityOf(a);
  const right = quantityOf(b);
  return left === undefined || right === undefined ? 0 : compareDecimals(left.value, right.value);
}
