import type { RowRule } from '../rule.ts';

/** A mark of comparison stands before a value. */
export const markWithoutValue: RowRule<'observations'> = {
  code: 'row/mark-without-value',
  severity: 'error',
  tables: ['observations'],
  check(row, add) {
    if (row.value === undefined && row.mark !== undefined) add(row, 'dau_so_sanh', row.mark);
  },
};
