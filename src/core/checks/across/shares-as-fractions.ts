import type { Observation } from '../../model.ts';
import { decides } from '../../status.ts';
import { sizeOf } from '../figures.ts';
import type { AcrossRule } from '../rule.ts';

/** So many shares of a file, all of them at most 1, were hardly meant as percentages. */
const leastShares = 5;

/** The shares of a file must not be written as fractions of 1. */
export const sharesAsFractions: AcrossRule = {
  code: 'across/shares-as-fractions',
  severity: 'warning',
  check({ tables: { observations, indicators } }, add) {
    const shares = new Set(indicators.filter(({ unit }) => unit === '%').map(({ id }) => id));
    let first: Observation | undefined;
    let count = 0;
    let file = '';
    const close = (): void => {
      if (first?.value !== undefined && count >= leastShares) add(first, 'gia_tri', first.value, { count });
      first = undefined;
      count = 0;
    };
    for (const row of observations) {
      if (row.file !== file) {
        close();
        file = row.file;
      }
      if (row.value === undefined || count < 0 || !decides(row) || !shares.has(row.indicator)) continue;
      if (sizeOf(row.value) > 1) count = -1;
      else {
        count += 1;
        if (first === undefined && row.value.scale > 0) first = row;
      }
    }
    close();
  },
};
