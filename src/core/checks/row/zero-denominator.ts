import type { RowRule } from '../rule.ts';

/** Nothing can be divided by 0. */
export const zeroDenominator: RowRule<'observations'> = {
  code: 'row/zero-denominator',
  severity: 'error',
  tables: ['observations'],
  check(row, add) {
    if (row.denominator?.unscaled === 0) add(row, 'mau_so', row.denominator);
  },
};
