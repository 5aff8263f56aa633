import { ofEachValue } from '../figures.ts';
import type { FigureRule } from '../rule.ts';

/** A value must not have more decimals than its indicator is measured with. */
export const tooManyDecimals: FigureRule<'observations' | 'targets'> = {
  code: 'across/too-many-decimals',
  severity: 'error',
  tables: ['observations', 'targets'],
  check: ofEachValue(
    ({ scale }, { decimals }) => scale > decimals,
    ({ decimals, shortName }) => ({ decimals, indicator: shortName }),
  ),
};
