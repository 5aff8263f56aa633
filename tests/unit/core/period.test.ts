import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods, contains, openEnd, parsePeriod, seriesKind, shorterName } from '#core/period.ts';
import { period } from '#tests/support/rows.ts';
import { runs } from '#tests/support/runs.ts';

const year = fc.integer({ min: 2020, max: 2022 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const text = fc.oneof(
  year,
  month,
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
  fc.tuple(month, month).map(([a, b]) => `${a}/${b}`),
  fc.tuple(year, year).map(([a, b]) => `${a}/${b}`),
);
const parsedPeriod = fc
  .oneof(
    text,
    fc
      .oneof(
        year,
        month.map((start) => `${start}-01`),
      )
      .map((start) => `${start}/..`),
  )
  .map(parsePeriod)
  .filter((parsed) => parsed !== undefined);

describe('reading a period', () => {
  it.each([
    ['2024', 'year', 20240101, 20241231],
    ['2024-H1', 'half', 20240101, 20240630],
    ['2024-H2', 'half', 20240701, 20241231],
    ['2024-Q1', 'quarter', 20240101, 20240331],
    ['2024-Q4', 'quarter', 20241001, 20241231],
    ['2024-02', 'month', 20240201, 20240229],
    ['2022-01/2022-09', 'months', 20220101, 20220930],
    ['2023-11/2024-02', 'months', 20231101, 20240229],
    ['2021/2025', 'years', 20210101, 20251231],
    ['2022-06-01/..', 'open', 20220601, openEnd],
    ['2022/..', 'open', 20220101, openEnd],
    ['2024-03-25', 'day', 20240325, 20240325],
  ])('reads %s as a %s from %i to %i', (text, kind, first, last) => {
    expect(parsePeriod(text)).toEqual({ text, kind, first, last });
  });

  it.each([
    '',
    'Quý I/2024',
    '2024-Q0',
    '2024-Q5',
    '2024-H0',
    '2024-H3',
    '2024-q1',
    '2024Q1',
    '2024-9M',
    '2024-13',
    '2023-02-29',
    '1944-Q1',
    '2101-H1',
    '2024/2024',
    '2025/2021',
    '2024-09/2024-01',
    '2024/2024-09',
    '2024-01/2025',
    '2024-03-01/2024-03-31',
    '..',
    '../2024',
    '/',
    '2024/',
    '2024-Q1/..',
    '2024/../',
    '2024-Q1/2024-Q2',
    '2024-Q1 ',
  ])('does not read %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('gives a period one spelling: months that are a quarter, a half or whole years are not written as months', () => {
    for (const text of [
      '2024-01/2024-03',
      '2024-10/2024-12',
      '2024-01/2024-06',
      '2024-07/2024-12',
      '2024-01/2024-12',
      '2021-01/2025-12',
    ])
      expect(parsePeriod(text)).toBeUndefined();
    expect(['2024-01/2024-03', '2024-07/2024-12', '2024-01/2024-12', '2021-01/2025-12'].map(shorterName)).toEqual([
      '2024-Q1',
      '2024-H2',
      '2024',
      '2021/2025',
    ]);
    expect(
      [
        '2024-02/2024-04',
        '2024-02/2024-07',
        '2023-07/2024-06',
        '2023-12/2024-02',
        '2023-10/2024-12',
        '2025-01/2021-12',
        '2024-01/2024-02',
        'x2024-01/2024-03',
        '2024-01/2024-03x',
        '2024',
      ].map(shorterName),
    ).toEqual(Array.from({ length: 10 }, () => undefined));
    for (const text of ['2024-02/2024-04', '2024-02/2024-07', '2023-12/2024-02', '2023-07/2024-06'])
      expect(parsePeriod(text)?.kind).toBe('months');
  });

  it('ends after it starts, and no two spellings mean the same days', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(text, (written) => {
        const parsed = parsePeriod(written);
        if (parsed === undefined) return;
        expect(parsed.last).toBeGreaterThan(parsed.first);
        const days = `${parsed.first}-${parsed.last}`;
        expect(seen.get(days) ?? written).toBe(written);
        seen.set(days, written);
      }),
      runs(1000),
    );
  });
});

describe('which period holds which', () => {
  it.each([
    ['2024', '2024-Q1', true],
    ['2024', '2024', true],
    ['2024-Q1', '2024', false],
    ['2021/2025', '2022-01/2022-09', true],
    ['2022-06-01/..', '2024-Q1', true],
    ['2022-06-01/..', '2022-Q2', false],
    ['2024-H1', '2024-Q3', false],
    ['2024', '2023-11/2024-02', false],
  ])('%s holds all of %s: %s', (outer, inner, expected) => {
    expect(contains(period(outer), period(inner))).toBe(expected);
  });
});

describe('whatever the periods', () => {
  it('one holds another when it holds all of its days', () => {
    fc.assert(
      fc.property(
        parsedPeriod,
        parsedPeriod,
        fc.integer({ min: 2019, max: 2024 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (outer, inner, y, m, d) => {
          const day = y * 10_000 + m * 100 + d;
          const holds = ({ first, last }: typeof outer): boolean => first <= day && day <= last;
          if (contains(outer, inner) && holds(inner)) expect(holds(outer)).toBe(true);
          expect(contains(outer, inner) && contains(inner, outer)).toBe(
            outer.first === inner.first && outer.last === inner.last,
          );
          expect(contains(outer, outer)).toBe(true);
        },
      ),
    );
  });

  it('they have one order, in which none but the same days are equal', () => {
    fc.assert(
      fc.property(parsedPeriod, parsedPeriod, parsedPeriod, (a, b, c) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(a.first === b.first && a.last === b.last);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('kinds of period for series', () => {
  it('joins nine months only with nine months from January', () => {
    expect(seriesKind(period('2022-01/2022-09'))).toBe(seriesKind(period('2024-01/2024-09')));
    for (const other of ['2022-Q3', '2022', '2022-01/2022-10', '2022-02/2022-10', '2022-H1', '2022-09']) {
      expect(seriesKind(period('2022-01/2022-09'))).not.toBe(seriesKind(period(other)));
    }
  });

  it('joins all quarters, all months, all halves and all days', () => {
    const kinds = (...texts: string[]): Set<string> => new Set(texts.map((text) => seriesKind(period(text))));
    for (const texts of [
      ['2024-Q1', '2023-Q4'],
      ['2024-01', '2024-12'],
      ['2024-H1', '2024-H2'],
      ['2024-03-25', '2023-12-31'],
      ['2024', '2023'],
    ])
      expect(kinds(...texts).size, texts[0]).toBe(1);
    expect(kinds('2024-Q1', '2024-01', '2024-H1', '2024-03-25', '2024', '2022/..').size).toBe(6);
  });

  it('joins five years with five years alone', () => {
    expect(seriesKind(period('2016/2020'))).toBe(seriesKind(period('2021/2025')));
    expect(seriesKind(period('2021/2025'))).not.toBe(seriesKind(period('2021/2030')));
  });
});

it('orders by the end, then by the start, the newest last', () => {
  expect(
    ['2024', '2024-Q4', '2023', '2022-06-01/..', '2024-12', '2021/2025']
      .map(period)
      .sort(comparePeriods)
      .map(({ text }) => text),
  ).toEqual(['2023', '2024', '2024-Q4', '2024-12', '2021/2025', '2022-06-01/..']);
});
