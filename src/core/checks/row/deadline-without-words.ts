import type { RowRule } from '../rule.ts';

/** A deadline is given with the document's own words for it. */
export const deadlineWithoutWords: RowRule<'tasks'> = {
  code: 'row/deadline-without-words',
  severity: 'warning',
  tables: ['tasks'],
  check(row, add) {
    if ((row.deadline !== undefined || row.recurrence !== undefined) && row.deadlineWrittenAs === undefined)
      add(row, 'thoi_han_ghi_la');
  },
};
