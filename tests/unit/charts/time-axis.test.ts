import { describe, expect, it } from 'vitest';
import { periodRows } from '#charts/period-rows.ts';
import { endOf, middleOf, nextPeriod, startOf } from '#charts/time-axis.ts';
import { period } from '#tests/support/rows.ts';

describe('nextPeriod', () => {
  it.each([
    ['2024', '2025'],
    ['2024-H1', '2024-H2'],
    ['2024-H2', '2025-H1'],
    ['2024-Q3', '2024-Q4'],
    ['2024-Q4', '2025-Q1'],
    ['2024-11', '2024-12'],
    ['2024-12', '2025-01'],
    ['2022-01/2022-09', '2023-01/2023-09'],
    ['2021/2025', '2026/2030'],
  ])('follows %s with %s', (before, after) => {
    expect(nextPeriod(period(before))?.text).toBe(after);
  });

  it.each(['2024-03-25', '2022-06-01/..'])('expects nothing after %s', (text) => {
    expect(nextPeriod(period(text))).toBeUndefined();
  });
});

describe('place in time', () => {
  it('lets a period end where the next one starts', () => {
    expect(endOf(period('2023-Q4').last)).toBe(startOf(period('2024-Q1').first));
    expect(endOf(20240229)).toBe(startOf(20240301));
  });

  it('is the middle of a period, the start of an open one', () => {
    expect(middleOf(period('2024'))).toBe(2024 * 12 + 6);
    expect(middleOf(period('2022-06/..'))).toBe(2022 * 12 + 5);
  });
});

describe('periodRows', () => {
  const rows = (...texts: string[]): string[] =>
    periodRows(texts.map(period)).map(
      (row) => `${row.first.text}${row.count > 1 ? `..${row.last.text}` : ''}${row.found ? '' : ' ?'}`,
    );

  it('sorts, says each period once and fills what is missing between', () => {
    expect(rows('2024-Q1', '2023-Q2', '2024-Q1')).toEqual(['2023-Q2', '2023-Q3 ?', '2023-Q4 ?', '2024-Q1']);
    expect(rows('2020-01', '2020-06')).toEqual(['2020-01', '2020-02..2020-05 ?', '2020-06']);
  });

  it('expects nothing between days', () => {
    expect(rows('2024-03-25', '2024-01-10')).toEqual(['2024-01-10', '2024-03-25']);
  });
});
