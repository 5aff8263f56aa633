/** The periods of a chart in time, those without figures among them, so that gaps stay gaps. */
import { comparePeriods, type Period } from '#core/period.ts';
import { nextPeriod } from './time-axis.ts';

/** One period with figures, or a run of periods without. */
export interface PeriodRow {
  readonly first: Period;
  readonly last: Period;
  readonly found: boolean;
  /** Periods in the row; 1 but for a long run without figures. */
  readonly count: number;
}

/** Longer runs without figures become one row of the table. */
const longestListed = 3;

export function periodRows(periods: readonly Period[]): PeriodRow[] {
  const known = [...new Map(periods.map((period) => [period.text, period])).values()].sort(comparePeriods);
  const rows: PeriodRow[] = [];
  known.forEach((period, index) => {
    const before = known[index - 1];
    if (before !== undefined) rows.push(...missingBetween(before, period));
    rows.push({ first: period, last: period, found: true, count: 1 });
  });
  return rows;
}

function missingBetween(before: Period, after: Period): PeriodRow[] {
  const missing: Period[] = [];
  for (
    let period = nextPeriod(before);
    period !== undefined && comparePeriods(period, after) < 0;
    period = nextPeriod(period)
  )
    missing.push(period);
  const [first, last] = [missing[0], missing.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (missing.length > longestListed) return [{ first, last, found: false, count: missing.length }];
  return missing.map((period) => ({ first: period, last: period, found: false, count: 1 }));
}
