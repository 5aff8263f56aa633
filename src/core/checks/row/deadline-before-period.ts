import { lastDayOf } from '../../partial-date.ts';
import type { RowRule } from '../rule.ts';

/** A target is seldom due before its period begins. */
export const deadlineBeforePeriod: RowRule<'targets'> = {
  code: 'row/deadline-before-period',
  severity: 'warning',
  tables: ['targets'],
  check(row, add) {
    const { deadline, period } = row;
    if (deadline !== undefined && period !== undefined && lastDayOf(deadline) < period.first)
      add(row, 'thoi_han', deadline, { period: period.text });
  },
};
