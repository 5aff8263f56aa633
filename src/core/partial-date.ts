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
