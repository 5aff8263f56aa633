import { dayNumber, daysInMonth } from './partial-date.ts';

/** A duty that comes back: `hang-quy`, `hang-quy/20`, `hang-quy/<20` (before day 20 of the period's last month). */
export interface Recurrence {
  readonly text: string;
  readonly every: 'hang-thang' | 'hang-quy' | 'hang-nam';
  /** Day of the last month of the period. */
  readonly day: number | undefined;
  readonly before: boolean;
}

const pattern = /^(hang-thang|hang-quy|hang-nam)(?:\/(<?)(\d{1,2}))?$/;

export function parseRecurrence(text: string): Recurrence | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  return { text, every: match[1] as Recurrence['every'], day, before: match[2] === '<' };
}

/** The days of a year on which a duty is due at the latest. */
export interface DueDays {
  readonly months: readonly number[];
  /** Day that each of the months has, or `lastOfMonth`. */
  readonly day: number;
}

export const lastOfMonth = 31;
const february = 2;

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const lastMonths: Readonly<Record<Recurrence['every'], readonly number[]>> = {
  'hang-thang': everyMonth,
  'hang-quy': [3, 6, 9, 12],
  'hang-nam': [12],
};

/** Without a day, the last one of the period. A day that February has not is its last one, in a part of its own. */
export function dueDays({ every, day = lastOfMonth, before }: Recurrence): readonly DueDays[] {
  const months = lastMonths[every];
  const last = before ? day - 1 : day;
  // Before the first of a month is the month before it.
  if (last === 0)
    return [{ months: months.map((month) => (month === 1 ? 12 : month - 1)).sort((a, b) => a - b), day: lastOfMonth }];
  if (last <= 28 || last === lastOfMonth || !months.includes(february)) return [{ months, day: last }];
  return [
    { months: months.filter((month) => month !== february), day: last },
    { months: [february], day: lastOfMonth },
  ];
}

/** First such day from a day on; both `yyyymmdd`. */
export function firstDueDay({ months, day }: DueDays, from: number): number {
  for (let year = Math.floor(from / 10000); ; year += 1) {
    for (const month of months) {
      const due = dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
      if (due >= from) return due;
    }
  }
}
