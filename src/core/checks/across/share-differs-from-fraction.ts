import { compareDecimals, decimalText, halfPrintedUnit, percentOf, subtractDecimals } from '../../decimal.ts';
import { isPartAboveWhole } from '../figures.ts';
import type { FigureRule } from '../rule.ts';

/** A share beside its fraction must be the fraction, rounded to the decimals that the document writes. */
export const shareDiffersFromFraction: FigureRule<'observations'> = {
  code: 'across/share-differs-from-fraction',
  severity: 'warning',
  tables: ['observations'],
  check(figure, { indicator, isRatio }, add) {
    const { value, valueTo, mark, numerator, denominator } = figure;
    if (numerator === undefined || denominator === undefined || value === undefined) return;
    if (indicator?.unit !== '%' || valueTo !== undefined || mark !== undefined) return;
    if (isPartAboveWhole(figure, indicator, isRatio)) return;
    const share = percentOf(numerator, denominator, value.scale + 3);
    if (share === undefined) return;
    const difference = subtractDecimals(share, value);
    const magnitude = { ...difference, unscaled: Math.abs(difference.unscaled) };
    if (compareDecimals(magnitude, halfPrintedUnit(value)) > 0)
      add(figure, 'gia_tri', value, { computed: decimalText(share) });
  },
};
