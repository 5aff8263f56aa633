import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  dayNumberOf,
  deadlineText,
  isBefore,
  isoDay,
  lastDayOf,
  nextDay,
  type PartialDate,
  parseDeadline,
  parsePartialDate,
  previousDay,
} from '#core/partial-date.ts';

const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const lastDay = (text: string): number | undefined => {
  const deadline = parseDeadline(text);
  return deadline === undefined ? undefined : lastDayOf(deadline);
};

describe('reading a date', () => {
  it.each([
    ['2024', 'year', 20240101, 20241231],
    ['2024-02', 'month', 20240201, 20240229],
    ['2023-02', 'month', 20230201, 20230228],
    ['2024-03-25', 'day', 20240325, 20240325],
    ['2024-02-29', 'day', 20240229, 20240229],
    ['1945', 'year', 19450101, 19451231],
    ['2100-12-31', 'day', 21001231, 21001231],
  ])('reads %s as a %s and all days it can mean', (text, precision, first, last) => {
    expect(parsePartialDate(text)).toEqual({ text, precision, first, last });
  });

  it.each([
    '',
    '24',
    '2023-02-29',
    '2100-02-29',
    '2024-13',
    '2024-00',
    '2024-04-31',
    '2024-04-00',
    '2024-3',
    '2024-3-5',
    '03/04/2024',
    '2024/03/04',
    '20240325',
    '1944',
    '2101',
    '2024-03-25T00:00',
    ' 2024',
    '2024\n',
    '-2024',
    '２０２４',
  ])('does not read %j', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  it('never lets a time zone move a day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(Date.UTC(1945, 0, 1)), max: new Date(Date.UTC(2100, 11, 31)), noInvalidDate: true }),
        (moment) => {
          const text = moment.toISOString().slice(0, 10);
          const parsed = date(text);
          expect(isoDay(parsed.first)).toBe(text);
          expect(isoDay(nextDay(parsed.first))).toBe(
            new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate() + 1))
              .toISOString()
              .slice(0, 10),
          );
          expect(previousDay(nextDay(parsed.first))).toBe(parsed.first);
        },
      ),
    );
  });

  it('gives the number of a whole day and of nothing less', () => {
    expect(dayNumberOf('2024-03-25')).toBe(20240325);
    expect(dayNumberOf('2024-03')).toBeUndefined();
    expect(dayNumberOf('hôm nay')).toBeUndefined();
  });
});

describe('days around the ends of months and years', () => {
  it.each([
    [20231231, 20240101],
    [20240228, 20240229],
    [20240229, 20240301],
    [20230228, 20230301],
  ])('after %i comes %i', (day, next) => {
    expect(nextDay(day)).toBe(next);
    expect(previousDay(next)).toBe(day);
  });
});

describe('a deadline', () => {
  it.each([
    ['2022-10-31', 20221031],
    ['<2022-10-31', 20221030],
    ['2022-10', 20221031],
    ['<2022-10', 20220930],
    ['2022', 20221231],
    ['<2023', 20221231],
    ['<2024-03-01', 20240229],
  ])('%s is met up to %i', (text, last) => {
    expect(lastDay(text)).toBe(last);
  });

  it.each(['<', '< 2022-10-31', '<=2022-10-31', '>2022-10-31', '<<2022', 'trước 31/10/2022'])(
    'does not read %j',
    (text) => {
      expect(parseDeadline(text)).toBeUndefined();
    },
  );

  it('is written as it was read', () => {
    for (const text of ['<2022-10-31', '2022-10', '<2022']) {
      const deadline = parseDeadline(text);
      expect(deadline === undefined ? undefined : deadlineText(deadline)).toBe(text);
    }
  });
});

describe('comparing dates of unlike precision', () => {
  it.each([
    ['2024-03-24', '2024-03-25', 'certain'],
    ['2024-03-25', '2024-03-25', 'no'],
    ['2024-03-26', '2024-03-25', 'no'],
    ['2024-02', '2024-03', 'certain'],
    ['2024-02', '2024-03-01', 'certain'],
    ['2024-03', '2024-03-25', 'possible'],
    ['2024', '2024-03-25', 'possible'],
    ['2024-03-25', '2024', 'possible'],
    ['2024', '2024', 'possible'],
    ['2024-01-01', '2024', 'possible'],
    ['2024-12-31', '2024', 'no'],
    ['2025', '2024-12-31', 'no'],
    ['2024-03', '2024-03-01', 'no'],
  ])('%s before %s: %s', (a, b, certainty) => {
    expect(isBefore(date(a), date(b))).toBe(certainty);
  });

  it('is never possible both ways for sure', () => {
    const texts = fc
      .tuple(
        fc.integer({ min: 2020, max: 2022 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, month, day, parts]) =>
        [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts).join('-'),
      );
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        if (isBefore(date(a), date(b)) === 'certain') expect(isBefore(date(b), date(a))).toBe('no');
      }),
    );
  });

  it('orders by the first day, the shorter span first', () => {
    expect(
      ['2024', '2023-12-31', '2024-01', '2024-01-01']
        .map(date)
        .sort(compareDates)
        .map(({ text }) => text),
    ).toEqual(['2023-12-31', '2024-01-01', '2024-01', '2024']);
  });
});
