/** The figures and targets that a row of corrections names, by anchor. */
import type { Observation, Tables, Target } from '../model.ts';

export function correctedFigures({ revisions, observations, targets }: Tables): Map<string, Observation | Target> {
  const figures = new Map<string, Observation | Target>();
  if (revisions.length === 0) return figures;
  const asked = new Set(revisions.map(({ anchor }) => anchor));
  for (const rows of [observations, targets])
    for (const row of rows) if (asked.has(row.anchor)) figures.set(row.anchor, row);
  return figures;
}
