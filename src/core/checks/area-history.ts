/** The rows of one area in the order of their days. */
import type { AreaRow } from '../model.ts';

export function inOrder(history: readonly AreaRow[]): AreaRow[] {
  return [...history].sort((a, b) => (a.from?.first ?? 0) - (b.from?.first ?? 0));
}
