import type { RowRule } from '../rule.ts';

/** A fraction has both of its halves. */
export const halfFraction: RowRule<'observations'> = {
  code: 'row/half-fraction',
  severity: 'error',
  tables: ['observations'],
  check(row, add) {
    const { numerator, denominator } = row;
    if ((numerator === undefined) !== (denominator === undefined))
      add(row, numerator === undefined ? 'tu_so' : 'mau_so');
  },
};
