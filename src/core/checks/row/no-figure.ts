import type { RowRule } from '../rule.ts';

/** A figure says at least one number. */
export const noFigure: RowRule<'observations'> = {
  code: 'row/no-figure',
  severity: 'error',
  tables: ['observations'],
  check(row, add) {
    if ([row.value, row.numerator, row.denominator, row.rank].every((cell) => cell === undefined)) add(row, 'gia_tri');
  },
};
