import { compareDecimals, decimalText } from '../../decimal.ts';
import type { RowRule } from '../rule.ts';

/** The upper end of a range is above its lower end. */
export const badRange: RowRule<'observations' | 'targets'> = {
  code: 'row/bad-range',
  severity: 'error',
  tables: ['observations', 'targets'],
  check(row, add) {
    const { mark, value, valueTo } = row;
    // A range with a mark is a fault of its own.
    if (valueTo === undefined || mark !== undefined) return;
    if (value === undefined || compareDecimals(value, valueTo) >= 0)
      add(row, 'gia_tri_den', valueTo, { from: value === undefined ? '' : decimalText(value) });
  },
};
