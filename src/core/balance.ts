/** How many results of a period stand at their levels, and how many below. */
import type { Catalog } from './catalog.ts';
import { joinKey } from './key.ts';
import type { Observation, Target } from './model.ts';
import { comparePeriods } from './period.ts';
import { quantityOf, type Status } from './status.ts';

export interface Balance {
  readonly period: Observation['period'];
  /** Kind of target that the counts are about. */
  readonly kind: Target['kind'];
  readonly timing: Status['timing'];
  readonly reached: number;
  readonly short: number;
  readonly undecided: number;
}

/** Counts per period, kind of target and timing; mid-period and full period are never added up. */
export function balancesOf(results: readonly Observation[], catalog: Catalog): Balance[] {
  const counts = new Map<string, { -readonly [K in keyof Balance]: Balance[K] }>();
  const counted = new Set<string>();
  for (const row of results) {
    const pairing = catalog.pairings(row)[0];
    if (pairing === undefined) continue;
    const once = joinKey([row.indicator, row.scope, row.period.text, quantityOf(row)?.value.unscaled.toString()]);
    if (counted.has(once)) continue;
    counted.add(once);
    const { status, target } = pairing;
    const key = joinKey([row.period.text, target.kind, status.timing]);
    let balance = counts.get(key);
    if (balance === undefined) {
      balance = { period: row.period, kind: target.kind, timing: status.timing, reached: 0, short: 0, undecided: 0 };
      counts.set(key, balance);
    }
    if (status.outcome === 'dat') balance.reached += 1;
    else if (status.outcome === 'chua_dat') balance.short += 1;
    else balance.undecided += 1;
  }
  const total = (balance: Balance): number => balance.reached + balance.short + balance.undecided;
  return [...counts.values()].sort((a, b) => comparePeriods(b.period, a.period) || total(b) - total(a));
}
