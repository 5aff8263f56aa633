import type { RowRule } from '../rule.ts';

/** A document replaces another document. */
export const replacesItself: RowRule<'observations'> = {
  code: 'row/replaces-itself',
  severity: 'error',
  tables: ['observations'],
  check(row, add) {
    if (row.replaces === row.document) add(row, 'thay_the', row.replaces);
  },
};
