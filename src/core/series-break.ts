/** Breaks of a series: a measure was redefined, so that figures from a period on are not joined to those before it. */
import { comparePeriods, type Period, parsePeriod } from './period.ts';

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
