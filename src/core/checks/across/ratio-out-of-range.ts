import { isOutOfPercent, ofEachValue } from '../figures.ts';
import type { FigureRule } from '../rule.ts';

/** A ratio in percent is seldom below 0 or above 100. */
export const ratioOutOfRange: FigureRule<'observations' | 'targets'> = {
  code: 'across/ratio-out-of-range',
  severity: 'warning',
  tables: ['observations', 'targets'],
  check: ofEachValue((value, indicator, isRatio) => isRatio && isOutOfPercent(value, indicator)),
};
