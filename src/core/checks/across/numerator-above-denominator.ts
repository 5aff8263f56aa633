import { decimalText } from '../../decimal.ts';
import { isPartAboveWhole } from '../figures.ts';
import type { FigureRule } from '../rule.ts';

/** A part is never more than its whole. */
export const numeratorAboveDenominator: FigureRule<'observations'> = {
  code: 'across/numerator-above-denominator',
  severity: 'error',
  tables: ['observations'],
  check(figure, { indicator, isRatio }, add) {
    const { numerator, denominator } = figure;
    if (denominator !== undefined && isPartAboveWhole(figure, indicator, isRatio))
      add(figure, 'tu_so', numerator, { denominator: decimalText(denominator) });
  },
};
