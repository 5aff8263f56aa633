import type { RowRule } from '../rule.ts';

/** A rank is at most the number of those ranked. */
export const rankAboveTotal: RowRule<'observations'> = {
  code: 'row/rank-above-total',
  severity: 'error',
  tables: ['observations'],
  check(row, add) {
    const { rank, rankTotal } = row;
    if (rank !== undefined && rankTotal !== undefined && rank > rankTotal)
      add(row, 'xep_hang', rank, { rank, total: rankTotal });
  },
};
