/**
 * Dates as documents give them: a year, a month or a day. Kept as text and as the first and last day they
 * can mean, so that comparisons come out certain, possible or no. No time zone ever enters.
 */
export interface PartialDate {
  /** ISO 8601: `2024`, `2024-03` or `2024-03-25`. */
  readonly text: string;
  readonly precision: 'year' | 'month' | 'day';
  /** First and last day it can mean, as numbers `yyyymmdd`. */
  readonly first: number;
  readonly last: number;
}

/** A deadline; `before` for "trước ngày …", which the day itself no longer meets. */
export interface Deadline {
  readonly date: PartialDate;
  readonly before: boolean;
}

export type Certainty = 'certain' | 'possible' | 'no';

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function dayNumber(year: number, month: number, day: number): number {
  return year * 10000 + month * 100 + day;
}

/** Undefined when malformed, impossible (`2023-02-29`) or outside 1945–2100. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1945 || year > 2100) return undefined;
  if (match[2] === undefined) {
    return { text, precision: 'year', first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) {
    return {
      text,
      precision: 'month',
      first: dayNumber(year, month, 1),
      last: dayNumber(year, month, daysInMonth(year, month)),
    };
  }
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const number = dayNumber(year, month, day);
  return { text, precision: 'day', first: number, last: number };
}

/** A date, or `<` and a date. */
export function parseDeadline(text: string): Deadline | undefined {
  const before = text.startsWith('<');
  const date = parsePartialDate(before ? text.slice(1) : text);
  return date === undefined ? undefined : { date, before };
}

export function deadlineText(deadline: Deadline): string {
  return (deadline.before ? '<' : '') + deadline.date.text;
}

/** Last day (`yyyymmdd`) on which the deadline is still met for certain or possibly. */
export function lastDayOf(deadline: Deadline): number {
  return deadline.before ? previousDay(deadline.date.first) : deadline.date.last;
}

export function previousDay(day: number): number {
  return shiftDay(day, -1);
}

export function nextDay(day: number): number {
  return shiftDay(day, 1);
}

function shiftDay(day: number, by: number): number {
  const date = new Date(Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, (day % 100) + by));
  return dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `20240325` → `2024-03-25`. */
export function isoDay(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** Is `a` before `b`? */
export function isBefore(a: PartialDate, b: PartialDate): Certainty {
  if (a.last < b.first) return 'certain';
  return a.first < b.last ? 'possible' : 'no';
}

/** Chronological order: by first day, the shorter span first. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a.first - b.first || a.last - b.last;
}

/** `2024-03-25` → `20240325`; undefined unless it is a whole, possible day. */
export function dayNumberOf(text: string): number | undefined {
  const date = parsePartialDate(text);
  return date?.precision === 'day' ? date.first : undefined;
}

// The week of a day, from Monday to Sunday.

export interface Week {
  /** ISO 8601. */
  readonly monday: string;
  readonly sunday: string;
}

const dayLength = 86_400_000;

/** `day`: ISO 8601, complete. */
export function weekOf(day: string): Week {
  const time = Date.parse(`${day}T00:00:00Z`);
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * dayLength;
  const text = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return { monday: text(monday), sunday: text(monday + 6 * dayLength) };
}

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
