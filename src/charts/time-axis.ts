/** Where periods stand on an axis of time, and which period of the same kind is due next. */
import { daysInMonth } from '#core/partial-date.ts';
import { openEnd, type Period, parsePeriod } from '#core/period.ts';

/** Months since year 0, with days as fractions of their month. */
export function startOf(day: number): number {
  const { year, month, date } = partsOf(day);
  return round(year * 12 + month - 1 + (date - 1) / daysInMonth(year, month));
}

/** End of the day, so that a month ends where the next one starts. */
export function endOf(day: number): number {
  const { year, month, date } = partsOf(day);
  return round(year * 12 + month - 1 + date / daysInMonth(year, month));
}

/** Where its figure is drawn: the middle; an open period has only a start. */
export function middleOf(period: Period): number {
  if (period.last === openEnd) return startOf(period.first);
  return round((startOf(period.first) + endOf(period.last)) / 2);
}

/** Nine months of one year are followed by nine months of the next. Undefined for days and open periods, which no rhythm expects. */
export function nextPeriod(period: Period): Period | undefined {
  const { year, month } = partsOf(period.first);
  const end = partsOf(period.last);
  switch (period.kind) {
    case 'year':
      return parsePeriod(String(year + 1));
    case 'half':
      return parsePeriod(month === 1 ? `${year}-H2` : `${year + 1}-H1`);
    case 'quarter':
      return parsePeriod(month === 10 ? `${year + 1}-Q1` : `${year}-Q${(month - 1) / 3 + 2}`);
    case 'month':
      return parsePeriod(month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`);
    case 'months':
      return parsePeriod(`${year + 1}-${two(month)}/${end.year + 1}-${two(end.month)}`);
    case 'years': {
      const length = end.year - year + 1;
      return parsePeriod(`${year + length}/${end.year + length}`);
    }
    default:
      return undefined;
  }
}

function partsOf(day: number): { year: number; month: number; date: number } {
  return { year: Math.floor(day / 10000), month: Math.floor(day / 100) % 100, date: day % 100 };
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}

function round(months: number): number {
  return Math.round(months * 1000) / 1000;
}
