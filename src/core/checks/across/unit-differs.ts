import { compareDecimals, type Decimal, parseDecimal } from '../../decimal.ts';
import { numbersIn } from '../../text.ts';
import type { FigureRule } from '../rule.ts';

/** The document must not write a value with a percent sign whose indicator has another unit. */
export const unitDiffers: FigureRule<'observations' | 'targets'> = {
  code: 'across/unit-differs',
  severity: 'warning',
  tables: ['observations', 'targets'],
  check(figure, { indicator }, add) {
    const { writtenAs, value, valueTo } = figure;
    if (writtenAs === undefined || indicator === undefined || indicator.unit.includes('%')) return;
    if ([value, valueTo].some((number) => number !== undefined && isWrittenAsPercent(writtenAs, number)))
      add(figure, 'ghi_la', writtenAs, { unit: indicator.unit, indicator: indicator.shortName });
  },
};

/** The document writes this very number with a percent sign. */
function isWrittenAsPercent(writtenAs: string, value: Decimal): boolean {
  return [...writtenAs.matchAll(/(\d+(?:[.,]\d+)*)\s*%/gu)].some(([, number = '']) =>
    [...numbersIn(number)].some((text) => {
      const written = parseDecimal(text);
      return written !== undefined && compareDecimals(written, value) === 0;
    }),
  );
}
