import { describe, expect, it } from 'vitest';
import { periodFit, readPeriod } from '#search/period-words.ts';
import { wordsOf } from '#search/word.ts';

const read = (text: string): ReturnType<typeof readPeriod> => readPeriod(wordsOf(text).map((word) => word.text));

describe('periods in a query', () => {
  it.each([
    ['lang giang quý 1 2024', '2024', 'Q1'],
    ['quý I/2024', '2024', 'Q1'],
    ['quý iv năm 2023', '2023', 'Q4'],
    ['q1/2024', '2024', 'Q1'],
    ['2024 Q3', '2024', 'Q3'],
    ['9 tháng đầu năm 2022', '2022', '01..09'],
    ['9 tháng 2022', '2022', '01..09'],
    ['6 tháng đầu năm 2024', '2024', 'H1'],
    ['6 tháng cuối năm 2024', '2024', 'H2'],
    ['tháng 3/2024', '2024', '03'],
    ['năm 2024', '2024', undefined],
    ['ke hoach 2024', '2024', undefined],
    ['quy 2', undefined, 'Q2'],
  ])('%s', (text, year, part) => {
    expect(read(text).wish).toEqual({ year, part });
  });

  it('are not seen in a document number or a count', () => {
    expect(read('48/KH-UBND').wish).toBeUndefined();
    expect(read('13 tháng').wish).toBeUndefined();
    expect(read('quý hòa').wish).toBeUndefined();
  });

  it('say which words they are', () => {
    expect([...read('lang giang quý 1 2024').places]).toEqual([2, 3, 4]);
    expect([...read('lang giang').places]).toEqual([]);
  });

  it('fit the very period best, then one inside the year, then none', () => {
    expect(periodFit({ year: '2022', part: '01..09' }, '2022-01/2022-09')).toBe(2);
    expect(periodFit({ year: '2024', part: undefined }, '2024')).toBe(2);
    expect(periodFit({ year: '2024', part: undefined }, '2024-Q1')).toBe(1);
    expect(periodFit({ year: '2024', part: 'Q2' }, '2024-Q1')).toBe(0);
    expect(periodFit({ year: '2023', part: undefined }, '2024-Q1')).toBe(0);
    expect(periodFit(undefined, '2024-Q1')).toBe(2);
  });
});
