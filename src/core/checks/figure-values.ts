/** What the rules for the values of figures share. */
import { compareDecimals, type Decimal, decimalOf } from '../decimal.ts';
import type { Indicator, Observation } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { FigureRule, Figures } from './rule.ts';

/** Makes a question about one number the check of a figure: of its value and, where it is a range, of the range's upper end. */
export function ofEachValue(
  isWrong: (value: Decimal, indicator: Indicator, isRatio: boolean) => boolean,
  details: (indicator: Indicator) => Problem['details'] = () => undefined,
): FigureRule<keyof Figures>['check'] {
  return (figure, { indicator, isRatio }, add) => {
    if (indicator === undefined) return;
    const { value, valueTo } = figure;
    if (value !== undefined && isWrong(value, indicator, isRatio)) add(figure, 'gia_tri', value, details(indicator));
    if (valueTo !== undefined && isWrong(valueTo, indicator, isRatio))
      add(figure, 'gia_tri_den', valueTo, details(indicator));
  };
}

const hundred = decimalOf(100);

/** The value is in percent and is below 0 or above 100, which no share of a whole can be. */
export function isOutOfPercent(value: Decimal, { unit }: Indicator): boolean {
  return unit === '%' && (value.unscaled < 0 || compareDecimals(value, hundred) > 0);
}

/** 60 of 50 planned is a ratio between two amounts; only a part of a whole is never more than the whole. */
export function isPartAboveWhole(
  { numerator, denominator }: Observation,
  indicator: Indicator | undefined,
  isRatio: boolean,
): boolean {
  return (
    numerator !== undefined &&
    denominator !== undefined &&
    indicator?.unit === '%' &&
    !isRatio &&
    compareDecimals(numerator, denominator) > 0
  );
}

/** Near enough for the size of a number; no status depends on it. */
export function sizeOf({ unscaled, scale }: Decimal): number {
  return unscaled / 10 ** scale;
}

/** A figure by which it can be told whose it is: `61.12` and `1543` are, `60`, `100` and `5` are written by many. */
export function isTelling(value: Decimal): boolean {
  return Math.abs(value.unscaled) >= 100 && value.unscaled % 10 ** value.scale !== 0
    ? true
    : Math.abs(value.unscaled) >= 1000 && value.unscaled % 100 !== 0;
}
