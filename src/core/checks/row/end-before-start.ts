import type { RowRule } from '../rule.ts';

/** What exists ends on or after the day on which it begins. */
export const endBeforeStart: RowRule<'areas' | 'agencies'> = {
  code: 'row/end-before-start',
  severity: 'error',
  tables: ['areas', 'agencies'],
  check(row, add) {
    if (row.from !== undefined && row.to !== undefined && row.to.last < row.from.first)
      add(row, 'den_ngay', row.to, { from: row.from.text });
  },
};
