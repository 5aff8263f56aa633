import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarDay, calendarText, component, contentLine, recurrenceRule } from '#core/icalendar.ts';
import { dueDays, firstDueDay, lastOfMonth, parseRecurrence } from '#core/partial-date.ts';
import { runs } from '#tests/support/runs.ts';

function calendarOf(properties: readonly (readonly [string, string])[]): string {
  return component(
    'VCALENDAR',
    [
      ['VERSION', '2.0'],
      ['PRODID', 'thử'],
    ],
    component('VEVENT', [['UID', '1'], ['DTSTAMP', '20240101T000000Z'], ...properties]),
  );
}

function eventOf(text: string): ICAL.Event {
  const event = new ICAL.Component(ICAL.parse(text) as [string, never[], never[]]).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no event');
  return new ICAL.Event(event);
}

describe('a content line', () => {
  it('is cut after 75 bytes at most, never inside a letter, and goes on after a space', () => {
    const line = contentLine([
      'SUMMARY',
      'Đẩy mạnh chuyển đổi số ở cơ sở; báo cáo trước ngày 20 của tháng cuối quý 🙂 '.repeat(4),
    ]);
    const pieces = line.split('\r\n');
    expect(pieces.pop()).toBe('');
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
    expect(pieces.slice(1).every((piece) => piece.startsWith(' '))).toBe(true);
    expect(line).not.toContain('\uFFFD');
  });

  it('is cut as late as it may be: 75 bytes stand in one piece, and a space goes before the next 74', () => {
    expect(contentLine(['X', 'a'.repeat(73)])).toBe(`X:${'a'.repeat(73)}\r\n`);
    expect(contentLine(['X', 'a'.repeat(74)])).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
    expect(contentLine(['X', 'a'.repeat(73 + 74)])).toBe(`X:${'a'.repeat(73)}\r\n ${'a'.repeat(74)}\r\n`);
    expect(contentLine(['X', `${'a'.repeat(72)}đb`])).toBe(`X:${'a'.repeat(72)}\r\n đb\r\n`);
  });

  it('of a text keeps its lines, whatever ends them, and its signs', () => {
    expect(calendarText('a\r\nb\rc\nd')).toBe('a\\nb\\nc\\nd');
    expect(calendarText('a\\b; c, d')).toBe('a\\\\b\\; c\\, d');
  });

  it('gives any text back through a parser of others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (raw) => {
        const text = raw.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, '');
        expect(eventOf(calendarOf([['DESCRIPTION', calendarText(`a${text}b`)]])).description).toBe(`a${text}b`);
      }),
      runs(300),
    );
  });
});

describe('a duty that comes back', () => {
  const days = (text: string, from: number, until: number | undefined, count: number): string[] => {
    const recurrence = parseRecurrence(text);
    if (recurrence === undefined) throw new Error(text);
    return dueDays(recurrence)
      .flatMap((due) => {
        const event = eventOf(
          calendarOf([
            ['DTSTART;VALUE=DATE', String(firstDueDay(due, from))],
            ['RRULE', recurrenceRule(due, until)],
          ]),
        );
        const iterator = event.iterator();
        const found: string[] = [];
        for (
          let next = iterator.next();
          next !== null && next !== undefined && found.length < count;
          next = iterator.next()
        )
          found.push(next.toString());
        return found;
      })
      .sort()
      .slice(0, count);
  };

  it('is a rule without months where it is due in each of them, and with its last day where it has one', () => {
    expect(recurrenceRule({ months: Array.from({ length: 12 }, (_, at) => at + 1), day: 5 }, undefined)).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=5',
    );
    expect(recurrenceRule({ months: [3, 6], day: lastOfMonth }, 20241231)).toBe(
      'FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=-1;UNTIL=20241231',
    );
    expect(calendarDay(9991231)).toBe('09991231');
  });

  it.each([
    ['hang-quy/<20', 20240205, 20241231, ['2024-03-19', '2024-06-19', '2024-09-19', '2024-12-19']],
    ['hang-quy/20', 20240321, undefined, ['2024-06-20', '2024-09-20', '2024-12-20', '2025-03-20']],
    ['hang-quy', 20240101, undefined, ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']],
    ['hang-thang', 20240115, undefined, ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']],
    ['hang-thang/30', 20250115, undefined, ['2025-01-30', '2025-02-28', '2025-03-30', '2025-04-30']],
    ['hang-thang/<1', 20250101, undefined, ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30']],
    ['hang-nam/<1', 20250101, undefined, ['2025-11-30', '2026-11-30', '2027-11-30', '2028-11-30']],
    ['hang-nam/15', 20241216, 20261231, ['2025-12-15', '2026-12-15']],
  ])('%s from %i comes on those days and no other', (text, from, until, expected) => {
    expect(days(text, from, until, 4)).toEqual(expected);
  });
});
