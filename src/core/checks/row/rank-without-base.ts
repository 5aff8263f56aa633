import type { RowRule } from '../rule.ts';

/** A rank is among the areas of some place. */
export const rankWithoutBase: RowRule<'observations'> = {
  code: 'row/rank-without-base',
  severity: 'warning',
  tables: ['observations'],
  check(row, add) {
    if (row.rank !== undefined && row.rankWithin === undefined) add(row, 'xep_hang_trong');
  },
};
