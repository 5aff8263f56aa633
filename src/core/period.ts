/**
 * Periods as reports name them: a year, a half, a quarter, a month, a span of months, a span of years,
 * "from … on", or a day ("tính đến").
 */
import { dayNumber, daysInMonth, parsePartialDate } from './partial-date.ts';

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'months' | 'years' | 'open' | 'day';

export interface Period {
  /** As in the cell: `2024`, `2024-H1`, `2024-Q1`, `2024-03`, `2022-01/2022-09`, `2021/2025`, `2022-06-01/..`, `2024-03-25`. */
  readonly text: string;
  readonly kind: PeriodKind;
  /** First and last day, `yyyymmdd`; an open period ends at `openEnd`. */
  readonly first: number;
  readonly last: number;
}

export const openEnd = 99991231;

/** Undefined when malformed, impossible or reversed. */
export function parsePeriod(text: string): Period | undefined {
  const part = /^(\d{4})-([QH])(\d)$/.exec(text);
  if (part !== null) {
    const year = Number(part[1]);
    const index = Number(part[3]);
    const months = part[2] === 'Q' ? 3 : 6;
    if (index < 1 || index > 12 / months || parsePartialDate(String(year)) === undefined) return undefined;
    const lastMonth = index * months;
    return {
      text,
      kind: part[2] === 'Q' ? 'quarter' : 'half',
      first: dayNumber(year, lastMonth - months + 1, 1),
      last: dayNumber(year, lastMonth, daysInMonth(year, lastMonth)),
    };
  }
  const slash = text.indexOf('/');
  if (slash === -1) {
    const date = parsePartialDate(text);
    return date === undefined ? undefined : { text, kind: date.precision, first: date.first, last: date.last };
  }
  const start = parsePartialDate(text.slice(0, slash));
  if (start === undefined) return undefined;
  const endText = text.slice(slash + 1);
  if (endText === '..') return { text, kind: 'open', first: start.first, last: openEnd };
  const end = parsePartialDate(endText);
  if (end === undefined || end.precision !== start.precision || start.precision === 'day') return undefined;
  if (end.first <= start.first || shorterName(text) !== undefined) return undefined;
  return { text, kind: start.precision === 'year' ? 'years' : 'months', first: start.first, last: end.last };
}

/** A span of months that is a quarter, a half or whole years is written so, because one period has one spelling: `2024-01/2024-03` → `2024-Q1`. */
export function shorterName(text: string): string | undefined {
  const span = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/.exec(text);
  if (span === null) return undefined;
  const [, year = '', from, lastYear = '', to] = span;
  if (from === '01' && to === '12' && year <= lastYear) return year === lastYear ? year : `${year}/${lastYear}`;
  if (year !== lastYear) return undefined;
  const months = Number(to) - Number(from) + 1;
  if ((months !== 3 && months !== 6) || Number(to) % months !== 0) return undefined;
  return `${year}-${months === 3 ? 'Q' : 'H'}${Number(to) / months}`;
}

/** Does `outer` hold every day of `inner`? */
export function contains(outer: Period, inner: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/**
 * Kind for series: spans of months are told apart by their length and first month, because nine months
 * add up another way than a quarter does.
 */
export function seriesKind(period: Period): string {
  if (period.kind !== 'months' && period.kind !== 'years') return period.kind;
  const months = monthIndex(period.last) - monthIndex(period.first) + 1;
  return `${period.kind}-${months}-from-${Math.floor(period.first / 100) % 100}`;
}

function monthIndex(day: number): number {
  return Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100);
}

/** By end, then by start: the newest last. */
export function comparePeriods(a: Period, b: Period): number {
  return a.last - b.last || a.first - b.first;
}

// Breaks of a series: a measure was redefined, so that figures from a period on are not joined to those before it.

export interface SeriesBreak {
  /** As in the cell: `2019: đổi thang điểm`. */
  readonly text: string;
  /** The first period of the new measure. */
  readonly period: Period;
  readonly reason: string;
}

/** Undefined without a period, a colon and a reason. */
export function parseSeriesBreak(text: string): SeriesBreak | undefined {
  const [, start = '', reason = ''] = /^([^:]+): (.+)$/u.exec(text) ?? [];
  const period = parsePeriod(start);
  return period === undefined || period.kind === 'open' || reason.trim() === '' ? undefined : { text, period, reason };
}

/** The first break after `before` and no later than `after`; undefined when both are of one measure. */
export function breakBetween(breaks: readonly SeriesBreak[], before: Period, after: Period): SeriesBreak | undefined {
  return [...breaks]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .find(({ period }) => before.first < period.first && period.first <= after.first);
}

/** The break that falls inside a period: it began under one measure and ended under another. */
export function breakInside(breaks: readonly SeriesBreak[], period: Period): SeriesBreak | undefined {
  return breaks.find((one) => period.first < one.period.first && one.period.first <= period.last);
}
