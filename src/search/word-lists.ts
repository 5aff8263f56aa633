/** Word lists of the index while numbers of entries are weighed. */
import type { Steps } from './index-format.ts';

/** Weight of each entry, by its number. */
export type Weights = Map<number, number>;

/** True when the list says no more than "nearly all". The greater weight stands where an entry is there already. */
export function takeGreater(steps: Steps | undefined, weight: number, into: Weights): boolean {
  if (steps === 0) return true;
  eachNumber(steps, (number) => into.set(number, Math.max(into.get(number) ?? 0, weight)));
  return false;
}

/** Adds to those that are there already. */
export function addToKnown(steps: Steps | undefined, weight: number, into: Weights): void {
  eachNumber(steps, (number) => {
    const known = into.get(number);
    if (known !== undefined) into.set(number, known + weight);
  });
}

export function addAll(from: Weights, into: Weights): void {
  for (const [number, weight] of from) into.set(number, (into.get(number) ?? 0) + weight);
}

export function eachNumber(steps: Steps | undefined, work: (number: number) => void): void {
  if (steps === undefined || steps === 0) return;
  let number = -1;
  for (const step of steps) {
    number += step;
    work(number);
  }
}

/** Numbers of the heaviest from `least` on, equals in their order. */
export function heaviest(weights: Weights, least: number, most: number): number[] {
  return [...weights]
    .filter(([, weight]) => weight >= least)
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
    .slice(0, most)
    .map(([number]) => number);
}
