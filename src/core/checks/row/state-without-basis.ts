import type { RowRule } from '../rule.ts';

/** The state of a task is given with what it is based on. */
export const stateWithoutBasis: RowRule<'tasks'> = {
  code: 'row/state-without-basis',
  severity: 'error',
  tables: ['tasks'],
  check(row, add) {
    if (row.state !== undefined && row.stateBasis === undefined) add(row, 'can_cu_tinh_trang');
  },
};
