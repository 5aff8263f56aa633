import { describe, expect, it } from 'vitest';
import { breakBetween, breakInside, parseSeriesBreak } from '#core/period.ts';
import { period } from '#tests/support/rows.ts';

const breaks = ['2020: thêm một phần', '2019: đổi thang điểm'].flatMap((text) => parseSeriesBreak(text) ?? []);

describe('a break of a series', () => {
  it('is a period, a colon and a reason, which may have colons of its own', () => {
    expect(parseSeriesBreak('2019-Q1: thang điểm mới: 0–10')).toMatchObject({
      period: { text: '2019-Q1' },
      reason: 'thang điểm mới: 0–10',
    });
  });

  it.each(['2020', '2020:', '2020: ', '2020:đổi', 'năm 2020: đổi', ': đổi', '2020-06-01/..: đổi'])(
    'is not %j',
    (text) => {
      expect(parseSeriesBreak(text)).toBeUndefined();
    },
  );

  it('stands between periods on its two sides, the earliest first', () => {
    const reasonOf = (before: string, after: string) => breakBetween(breaks, period(before), period(after))?.reason;
    expect(reasonOf('2018', '2019')).toBe('đổi thang điểm');
    expect(reasonOf('2019', '2021')).toBe('thêm một phần');
    expect(reasonOf('2018', '2021')).toBe('đổi thang điểm');
    expect(reasonOf('2020', '2021')).toBeUndefined();
    expect(reasonOf('2017', '2018')).toBeUndefined();
  });

  it('falls inside a period that began before it', () => {
    expect(breakInside(breaks, period('2019/2020'))?.period.text).toBe('2020');
    expect(breakInside(breaks, period('2020'))).toBeUndefined();
    expect(breakInside(breaks, period('2020/2021'))).toBeUndefined();
  });
});
