/**
 * A quantity is a value with the mark the document writes before it, read as a set of numbers.
 * Source: public contract, section 2, "Intervals decide".
 */
import type { directions, marks } from './columns.ts';
import { addDecimals, compareDecimals, type Decimal, halfPrintedUnit, subtractDecimals } from './decimal.ts';

export type Mark = (typeof marks)[number];
export type Direction = (typeof directions)[number];

export interface Quantity {
  readonly mark: Mark | undefined;
  readonly value: Decimal;
  /** Upper end of a range written "từ … đến …". */
  readonly valueTo: Decimal | undefined;
}

/** An undefined end is unbounded. A `closed` end belongs to the set. */
export interface Interval {
  readonly low: Decimal | undefined;
  readonly lowClosed: boolean;
  readonly high: Decimal | undefined;
  readonly highClosed: boolean;
}

function atLeast(value: Decimal, closed: boolean): Interval {
  return { low: value, lowClosed: closed, high: undefined, highClosed: false };
}

function atMost(value: Decimal, closed: boolean): Interval {
  return { low: undefined, lowClosed: false, high: value, highClosed: closed };
}

function between(low: Decimal, high: Decimal): Interval {
  return { low, lowClosed: true, high, highClosed: true };
}

/** Is it one number as printed, without a mark that opens it? */
export function isPoint(figure: Quantity): boolean {
  return figure.valueTo === undefined && (figure.mark === undefined || figure.mark === 'dung');
}

/** What a reported figure says: a blank mark is a point; `~` spans half a printed unit to each side. */
export function figureInterval(figure: Quantity): Interval {
  const { mark, value, valueTo } = figure;
  if (valueTo !== undefined) return between(value, valueTo);
  switch (mark) {
    case '>':
      return atLeast(value, false);
    case '>=':
      return atLeast(value, true);
    case '<':
      return atMost(value, false);
    case '<=':
      return atMost(value, true);
    case '~':
      return widened(value);
    default:
      return between(value, value);
  }
}

function widened(value: Decimal): Interval {
  const half = halfPrintedUnit(value);
  return between(subtractDecimals(value, half), addDecimals(value, half));
}

/** How a target is to be read; `undefined` when it has no mark and its indicator no better direction. */
export type TargetSense = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'exactly' | 'about' | 'range';

export function targetSense(target: Quantity, direction: Direction): TargetSense | undefined {
  if (target.valueTo !== undefined) return 'range';
  switch (target.mark) {
    case '>':
      return 'more-than';
    case '>=':
      return 'at-least';
    case '<':
      return 'less-than';
    case '<=':
      return 'at-most';
    case '~':
      return 'about';
    case 'dung':
      return 'exactly';
    default:
      return direction === 'cao' ? 'at-least' : direction === 'thap' ? 'at-most' : undefined;
  }
}

/**
 * The set of values that meet the target; undefined when its sense is unknown. "Khoảng 90%" follows the indicator's
 * direction as a bare 90% does: more is no failure where more is better.
 */
export function targetInterval(target: Quantity, direction: Direction): Interval | undefined {
  switch (targetSense(target, direction)) {
    case 'more-than':
      return atLeast(target.value, false);
    case 'at-least':
      return atLeast(target.value, true);
    case 'less-than':
      return atMost(target.value, false);
    case 'at-most':
      return atMost(target.value, true);
    case 'exactly':
      return between(target.value, target.value);
    case 'about':
      return direction === 'cao'
        ? atLeast(target.value, true)
        : direction === 'thap'
          ? atMost(target.value, true)
          : widened(target.value);
    case 'range':
      return between(target.value, target.valueTo ?? target.value);
    default:
      return undefined;
  }
}

/** Is every value of `inner` in `outer`? */
export function isInside(inner: Interval, outer: Interval): boolean {
  return lowerEndInside(inner, outer) && upperEndInside(inner, outer);
}

function lowerEndInside(inner: Interval, outer: Interval): boolean {
  if (outer.low === undefined) return true;
  if (inner.low === undefined) return false;
  const order = compareDecimals(inner.low, outer.low);
  return order > 0 || (order === 0 && (outer.lowClosed || !inner.lowClosed));
}

function upperEndInside(inner: Interval, outer: Interval): boolean {
  if (outer.high === undefined) return true;
  if (inner.high === undefined) return false;
  const order = compareDecimals(inner.high, outer.high);
  return order < 0 || (order === 0 && (outer.highClosed || !inner.highClosed));
}

/** Have the two sets no value in common? */
export function areApart(a: Interval, b: Interval): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

function endsBefore(a: Interval, b: Interval): boolean {
  if (a.high === undefined || b.low === undefined) return false;
  const order = compareDecimals(a.high, b.low);
  return order < 0 || (order === 0 && !(a.highClosed && b.lowClosed));
}

/**
 * "Khoảng 90%" decides only when it is clear of every end of the target by more than the printed rounding.
 */
export function isClearOf(value: Decimal, target: Interval): boolean {
  const half = halfPrintedUnit(value);
  for (const end of [target.low, target.high]) {
    if (end === undefined) continue;
    const distance = subtractDecimals(value, end);
    const magnitude = distance.unscaled < 0 ? { ...distance, unscaled: -distance.unscaled } : distance;
    if (compareDecimals(magnitude, half) <= 0) return false;
  }
  return true;
}

/**
 * The set a figure can mean once its printed rounding is allowed for: all that rounds to a point as printed. The upper
 * end is open, so that 85 and 86 have nothing in common.
 */
export function printedInterval(figure: Quantity): Interval {
  if (isPoint(figure)) return { ...widened(figure.value), highClosed: false };
  return figureInterval(figure);
}
