/** The form of iCalendar files: content lines, folded and escaped. Source: RFC 5545, sections 3.1 and 3.3. */
import { type DueDays, lastOfMonth } from './partial-date.ts';

/** A property as name (with its parameters) and value, or the lines of a component. */
export type CalendarLine = readonly [name: string, value: string];

const lineBytes = 75;
const encoder = new TextEncoder();

/** Ends with CRLF, in pieces of at most 75 bytes that cut no character. */
export function contentLine([name, value]: CalendarLine): string {
  let text = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const size = encoder.encode(character).length;
    if (bytes + size > lineBytes) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return `${text}\r\n`;
}

/** A value of the type TEXT. */
export function calendarText(text: string): string {
  return text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/gu, '\\n');
}

/** `20241031` → `20241031`, the form of DATE; a number of that form is the date's own. */
export function calendarDay(day: number): string {
  return String(day).padStart(8, '0');
}

/** `until`: the last day on which it may come, `yyyymmdd`. */
export function recurrenceRule({ months, day }: DueDays, until: number | undefined): string {
  const ofYear = months.length === 12 ? '' : `BYMONTH=${months.join(',')};`;
  return `FREQ=MONTHLY;${ofYear}BYMONTHDAY=${day === lastOfMonth ? -1 : day}${until === undefined ? '' : `;UNTIL=${calendarDay(until)}`}`;
}

/** Components inside one another: `component('VEVENT', [['UID', '1']])`. */
export function component(name: string, lines: readonly CalendarLine[], inner = ''): string {
  return `${contentLine(['BEGIN', name])}${lines.map(contentLine).join('')}${inner}${contentLine(['END', name])}`;
}
