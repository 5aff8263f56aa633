import { isOutOfPercent, ofEachValue } from '../figures.ts';
import type { FigureRule } from '../rule.ts';

/** A share of a whole is never below 0% or above 100%. */
export const percentOutOfRange: FigureRule<'observations' | 'targets'> = {
  code: 'across/percent-out-of-range',
  severity: 'error',
  tables: ['observations', 'targets'],
  check: ofEachValue((value, indicator, isRatio) => !isRatio && isOutOfPercent(value, indicator)),
};
