import type { RowRule } from '../rule.ts';

/** A range says both of its ends, so no mark of comparison can belong to it. */
export const rangeWithMark: RowRule<'observations' | 'targets'> = {
  code: 'row/range-with-mark',
  severity: 'error',
  tables: ['observations', 'targets'],
  check(row, add) {
    if (row.valueTo !== undefined && row.mark !== undefined) add(row, 'dau_so_sanh', row.mark);
  },
};
