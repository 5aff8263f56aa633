/** The rows of one area in the order of their days. */
import type { AreaRow, Observation, Target } from '../model.ts';
import { openEnd } from '../period.ts';
import type { FigureContext } from './rule.ts';

export function inOrder(history: readonly AreaRow[]): AreaRow[] {
  return [...history].sort((a, b) => (a.from?.first ?? 0) - (b.from?.first ?? 0));
}

// The time of a figure beside the time in which its area exists.

/**
 * Compares the period of a figure with the life of its area. Undefined when the area exists all that time in one row, or
 * when there is nothing to compare; `isOpen`: some row of the area covers at least a day of the period.
 */
export function besideLife(
  { period }: Observation | Target,
  { life, indicator }: FigureContext,
): { readonly isOpen: boolean; readonly from: string; readonly to: string } | undefined {
  if (indicator === undefined || life === undefined || period === undefined || period.kind === 'open') return undefined;
  if (period.first >= life.first && period.last <= life.last && life.history.length === 1) return undefined;
  const { history } = life;
  return {
    isOpen: history.some(
      (area) => (area.from?.first ?? 0) <= period.last && (area.to?.last ?? openEnd) >= period.first,
    ),
    to: history.at(-1)?.to?.text ?? '',
    from: history[0]?.from?.text ?? '',
  };
}

/** False when following `next` again and again from one id never comes to the other; circles on the way do no harm. */
export function reaches(from: string, to: string, next: (id: string) => Iterable<string>): boolean {
  const passed = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (passed.has(id)) continue;
    passed.add(id);
    open.push(...next(id));
  }
  return false;
}
