/** The targets that one document sets beside its own results. */
import { joinKey } from '../key.ts';
import type { Observation, Tables, Target } from '../model.ts';

/** Gives for each of the results the targets of the same document, indicator, area and scope; nothing is read where there is no result. */
export function ownTargets({ targets }: Tables, results: readonly Observation[]): (result: Observation) => Target[] {
  if (results.length === 0) return () => [];
  const keyOf = (row: Observation | Target): string => joinKey([row.document, row.indicator, row.area, row.scope]);
  const keys = new Set(results.map(keyOf));
  const byKey = Map.groupBy(
    targets.filter((row) => keys.has(keyOf(row))),
    keyOf,
  );
  return (result) => byKey.get(keyOf(result)) ?? [];
}
