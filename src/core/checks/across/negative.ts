import { fold } from '../../text.ts';
import { isPartAboveWhole, ofEachValue } from '../figures.ts';
import type { FigureRule } from '../rule.ts';

const checkValues = ofEachValue(
  ({ unscaled }, { unit }) => unscaled < 0 && unit !== '%' && !isChange(unit),
  ({ unit }) => ({ unit }),
);

/** "% so với năm trước", "điểm phần trăm", "°C": what is measured from another value may lie below 0. */
function isChange(unit: string): boolean {
  return /^% ?\p{L}|\bso voi\b|\b(?:tang|giam|chenh|chenh lech|thay doi|bien dong|tang truong|tang them)\b|\bdiem (?:phan tram|%)|^do c\b|°c/u.test(
    fold(unit),
  );
}

/** Nothing is counted below 0. Values in percent have rules of their own. */
export const negative: FigureRule<'observations' | 'targets'> = {
  code: 'across/negative',
  severity: 'error',
  tables: ['observations', 'targets'],
  check(figure, context, add) {
    checkValues(figure, context, add);
    const { indicator, isRatio } = context;
    if (indicator === undefined || !('numerator' in figure) || isPartAboveWhole(figure, indicator, isRatio)) return;
    const { numerator, denominator } = figure;
    const { unit } = indicator;
    if (numerator === undefined) return;
    if (numerator.unscaled < 0) add(figure, 'tu_so', numerator, { unit });
    if (denominator !== undefined && denominator.unscaled < 0) add(figure, 'mau_so', denominator, { unit });
  },
};
