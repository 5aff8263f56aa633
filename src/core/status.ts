/**
 * How a figure stands to a target. Source: public contract, section 2.
 *
 * Inside the target's set: `dat`. Apart from it: `chua_dat`. Overlapping in part: `chua_du_can_cu`, with the reason.
 * Repeated targets, unclear sentences, forecasts and policy rates never decide.
 */
import { compareDecimals, type Decimal, decimalText, percentOf, subtractDecimals, withoutZeros } from './decimal.ts';
import type { Observation, Target } from './model.ts';
import { lastDayOf } from './partial-date.ts';
import { openEnd, type Period } from './period.ts';
import {
  areApart,
  type Direction,
  figureInterval,
  type Interval,
  isClearOf,
  isInside,
  type Quantity,
  targetInterval,
  targetSense,
} from './quantity.ts';

export type Outcome = 'dat' | 'chua_dat' | 'chua_du_can_cu';
/** `giua_ky`: the figure covers part of the target's period. Undefined: the target states no period. */
export type Timing = 'giua_ky' | 'het_ky' | undefined;
type Undecided = 'open-figure' | 'approximate-figure' | 'range-figure' | 'approximate-target';

export interface Status {
  readonly outcome: Outcome;
  readonly timing: Timing;
  /** Why an outcome is `chua_du_can_cu`. */
  readonly undecided: Undecided | undefined;
  /**
   * Distance to the nearest value that meets the target, in the indicator's own unit (percentage points
   * when the unit is %): always positive. Undefined unless `chua_dat` with a point or about a point, and where the figure
   * stands on an end that the target leaves out ("60%" against "trên 60%").
   */
  readonly shortfall: Decimal | undefined;
}

/** A status in one word: `dat` and `chua_dat` stand for a full period alone. Source: public contract, section 3. */
export type Standing = Outcome | 'da_o_muc' | 'con_thap_hon';

export function standingOf({ outcome, timing }: Pick<Status, 'outcome' | 'timing'>): Standing {
  if (outcome === 'chua_du_can_cu' || timing === 'het_ky') return outcome;
  return outcome === 'dat' ? 'da_o_muc' : 'con_thap_hon';
}

/** Undefined when the pair decides nothing: wrong kind of figure, no value, a target without a sense, or periods that do not fit. */
export function statusOf(observation: Observation, target: Target, direction: Direction): Status | undefined {
  const figure = quantityOf(observation);
  if (figure === undefined || !decides(observation)) return undefined;
  const goal = targetInterval(target, direction);
  if (goal === undefined) return undefined;
  const timing = timingOf(observation, target);
  if (timing === 'apart') return undefined;
  const judged = judge(figure, goal, exactShare(observation));
  if (target.mark !== '~' || judged.outcome !== 'chua_dat') return { ...judged, timing };
  // A target "khoảng 90%" is missed only by more than its own printed rounding.
  if (!areApart(figureInterval(figure), figureInterval(target)))
    return { outcome: 'chua_du_can_cu', undecided: 'approximate-target', shortfall: undefined, timing };
  return { ...judged, ...(direction === 'khong_xet' ? { shortfall: undefined } : {}), timing };
}

/** Digits with which a fraction is held against a target, so that the two we print cannot lift 89,996% to 90%. */
const exactScale = 12;

function exactShare(observation: Observation): Interval | undefined {
  const { value, numerator, denominator } = observation;
  if (value !== undefined || numerator === undefined || denominator === undefined) return undefined;
  const share = percentOf(numerator, denominator, exactScale);
  return share === undefined ? undefined : { low: share, lowClosed: true, high: share, highClosed: true };
}

/** Only results, measured or estimated, are held against a target. */
export function decides(observation: Observation): boolean {
  return observation.kind === 'thuc_hien' || observation.kind === 'uoc_thuc_hien';
}

/** The figure's own quantity; the share we compute when only a fraction is written. Undefined for a bare rank. */
export function quantityOf(observation: Observation): Quantity | undefined {
  const value = observation.value ?? observation.computedShare;
  return value === undefined ? undefined : { mark: observation.mark, value, valueTo: observation.valueTo };
}

/** For print: a share we compute that comes out even has no digits that nobody measured; 209/209 is 100, not 100.00. */
export function printedQuantity(observation: Observation): Quantity | undefined {
  const quantity = quantityOf(observation);
  const exact = exactShare(observation)?.low;
  return quantity === undefined || exact === undefined || compareDecimals(exact, quantity.value) !== 0
    ? quantity
    : { ...quantity, value: withoutZeros(quantity.value) };
}

/** Equal for targets of one figure that ask the same of the same days, wherever they are written. */
export function levelKey(target: Target, direction: Direction): string {
  const ends = [target.value, target.valueTo].map((end) => (end === undefined ? '' : decimalText(withoutZeros(end))));
  return [
    target.kind,
    targetSense(target, direction),
    ...ends,
    target.period?.text,
    target.deadline?.before,
    target.deadline?.date.text,
  ].join('\u001f');
}

/** Judges a figure by the set of values that it can mean. A share that follows from its two counts gives a narrower `set` than its printed digits. */
function judge(figure: Quantity, goal: Interval, set: Interval = figureInterval(figure)): Omit<Status, 'timing'> {
  if (figure.mark === '~' && !isClearOf(figure.value, goal)) {
    return { outcome: 'chua_du_can_cu', undecided: 'approximate-figure', shortfall: undefined };
  }
  if (isInside(set, goal)) return { outcome: 'dat', undecided: undefined, shortfall: undefined };
  if (areApart(set, goal)) return { outcome: 'chua_dat', undecided: undefined, shortfall: shortfallOf(figure, goal) };
  return {
    outcome: 'chua_du_can_cu',
    undecided: figure.valueTo === undefined ? 'open-figure' : 'range-figure',
    shortfall: undefined,
  };
}

function shortfallOf(figure: Quantity, goal: Interval): Decimal | undefined {
  if (!isOneNumber(figure)) return undefined;
  if (goal.low !== undefined && compareDecimals(figure.value, goal.low) < 0)
    return subtractDecimals(goal.low, figure.value);
  if (goal.high !== undefined && compareDecimals(figure.value, goal.high) > 0)
    return subtractDecimals(figure.value, goal.high);
  return undefined;
}

/**
 * The distance by which a figure passes the one end of a target that it meets, in the indicator's own unit: 0 where it
 * stands on that end. Undefined for an open figure or a range, and for a target with two ends.
 */
export function surplusOf(observation: Observation, target: Target, direction: Direction): Decimal | undefined {
  const figure = quantityOf(observation);
  const goal = targetInterval(target, direction);
  if (figure === undefined || goal === undefined || !isOneNumber(figure)) return undefined;
  const { low, high } = goal;
  if (low !== undefined && high === undefined) return subtractDecimals(figure.value, low);
  return high !== undefined && low === undefined ? subtractDecimals(high, figure.value) : undefined;
}

/** Whether a quantity is one number, exactly or about. */
function isOneNumber({ mark, valueTo }: Quantity): boolean {
  return valueTo === undefined && (mark === undefined || mark === 'dung' || mark === '~');
}

/** `apart`: the figure lies outside the span the target speaks of. */
function timingOf(observation: Observation, target: Target): Timing | 'apart' {
  const span = targetSpan(target);
  if (span === undefined) return undefined;
  const { first, last } = observation.period;
  if (first < span.first || last > span.last) return 'apart';
  if (span.last === openEnd) return 'het_ky';
  if (last < span.last) return 'giua_ky';
  // A day is "tính đến": at the end of the span it tells of the whole of it. A deadline alone has no start to miss.
  const whole = first === span.first || observation.period.kind === 'day' || target.period === undefined;
  return whole || observation.periodMethod === 'luy_ke' || observation.periodMethod === 'thoi_diem'
    ? 'het_ky'
    : 'giua_ky';
}

/** The days a target speaks of, by its period and its deadline; undefined when it states neither. */
export function targetSpan(target: Target): Pick<Period, 'first' | 'last'> | undefined {
  const { period, deadline } = target;
  if (period === undefined && deadline === undefined) return undefined;
  const first = period?.first ?? 0;
  const last = deadline === undefined ? (period?.last ?? openEnd) : lastDayOf(deadline);
  return first <= last ? { first, last } : { first, last: first };
}
