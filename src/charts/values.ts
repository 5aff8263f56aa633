/** Quantities as a chart holds them, and what may be said of two or more. */
import type { Decimal } from '#core/decimal.ts';
import { compareDecimals, toNumber } from '#core/decimal.ts';
import type { Observation } from '#core/model.ts';
import { areApart, type Interval, isPoint, type Mark, printedInterval, type Quantity } from '#core/quantity.ts';
import type { Point } from '#core/series.ts';
import { printedQuantity, quantityOf } from '#core/status.ts';
import { chartWords } from '#i18n/chart-words.ts';
import type { Movement } from '#i18n/charts.ts';
import { formatDecimal, formatQuantity, quantityInWords } from '#i18n/format.ts';
import { rankWords } from '#i18n/status-words.ts';
import type { ChartValue, ValueShape } from './chart-data.ts';

const shapes: Readonly<Record<Mark, ValueShape>> = {
  '>': 'above',
  '>=': 'above',
  '<': 'below',
  '<=': 'below',
  '~': 'about',
  dung: 'point',
};

export function shapeOf(quantity: Quantity): ValueShape {
  if (quantity.valueTo !== undefined) return 'range';
  return quantity.mark === undefined ? 'point' : shapes[quantity.mark];
}

export function chartValue(
  point: Point,
  unit: string,
  apart: boolean,
  hrefOf: (observation: Observation) => string | undefined,
): ChartValue {
  const { quantity, observations } = point;
  const estimate = observations.length > 0 && observations.every((row) => row.kind === 'uoc_thuc_hien');
  const note = estimate ? chartWords.estimate : '';
  const source = observations.find((row) => quantityOf(row)?.value === quantity.value);
  const printed = (source === undefined ? undefined : printedQuantity(source)) ?? quantity;
  return {
    value: toNumber(quantity.value),
    to: quantity.valueTo === undefined ? undefined : toNumber(quantity.valueTo),
    shape: shapeOf(quantity),
    apart,
    estimate,
    text: formatQuantity(printed, unit === '%' ? unit : undefined) + note,
    words: quantityInWords(printed, unit) + note,
    href: observations[0] === undefined ? undefined : hrefOf(observations[0]),
  };
}

/** A place in a list of `areas`. */
export function placeValue(
  { quantity, observations }: Point,
  areas: number,
  apart: boolean,
  hrefOf: (observation: Observation) => string | undefined,
): ChartValue {
  const text = formatDecimal(quantity.value);
  return {
    value: toNumber(quantity.value),
    to: undefined,
    shape: 'point',
    apart,
    estimate: false,
    text,
    words: rankWords({ rank: toNumber(quantity.value), rankTotal: areas }),
    href: observations[0] === undefined ? undefined : hrefOf(observations[0]),
  };
}

/** How one quantity stands to an earlier one; undefined where their sets meet, so that nothing can be said. */
export function movementOf(before: Quantity, after: Quantity): Movement | undefined {
  if (isPoint(before) && isPoint(after) && compareDecimals(before.value, after.value) === 0) return 'same';
  const [from, to] = [printedInterval(before), printedInterval(after)];
  if (!areApart(from, to)) return undefined;
  return endsBelow(from, to) ? 'up' : 'down';
}

function endsBelow(a: Interval, b: Interval): boolean {
  return a.high !== undefined && b.low !== undefined && compareDecimals(a.high, b.low) <= 0;
}

export interface Extremes<T> {
  readonly lowest: readonly T[];
  readonly highest: readonly T[];
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Lowest and highest with all that share them; undefined unless every quantity is one number and they differ. */
export function extremesOf<T>(items: readonly T[], quantityOf: (item: T) => Quantity): Extremes<T> | undefined {
  const sorted = [...items].sort((a, b) => compareDecimals(quantityOf(a).value, quantityOf(b).value));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || !items.every((item) => isPoint(quantityOf(item)))) return undefined;
  const low = quantityOf(first).value;
  const high = quantityOf(last).value;
  if (compareDecimals(low, high) === 0) return undefined;
  const at = (value: Decimal): T[] => items.filter((item) => compareDecimals(quantityOf(item).value, value) === 0);
  return { lowest: at(low), highest: at(high), low, high };
}
