import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '#core/decimal.ts';
import { parseDeadline, parsePartialDate } from '#core/partial-date.ts';
import type { Mark } from '#core/quantity.ts';
import {
  type FormattableQuantity,
  formatDate,
  formatDay,
  formatDeadline,
  formatDecimal,
  formatInteger,
  formatPeriod,
  formatQuantity,
  isOpen,
  joinWords,
  periodInSentence,
  periodWithoutYear,
  quantityInWords,
  withUnit,
} from '#i18n/format.ts';
import { period } from '#tests/support/rows.ts';

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('nothing');
  return value;
}
const decimal = (text: string): ReturnType<typeof present<NonNullable<ReturnType<typeof parseDecimal>>>> =>
  present(parseDecimal(text));
const quantity = (value: string, mark?: Mark, valueTo?: string): FormattableQuantity => ({
  mark,
  value: decimal(value),
  valueTo: valueTo === undefined ? undefined : decimal(valueTo),
});

describe('numbers', () => {
  it.each([
    ['61.12', '61,12'],
    ['61.10', '61,10'],
    ['0', '0'],
    ['0.8', '0,8'],
    ['999', '999'],
    ['1543', '1.543'],
    ['239723', '239.723'],
    ['1234567.5', '1.234.567,5'],
    ['999999999999999', '999.999.999.999.999'],
    ['-0.5', '−0,5'],
    ['-1234', '−1.234'],
    ['1000.125', '1.000,125'],
  ])('%s is written %s', (canonical, written) => {
    expect(formatDecimal(decimal(canonical))).toBe(written);
  });

  it('keep every digit the document prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat({ max: 5 }), (unscaled, scale) => {
        const back = formatDecimal({ unscaled, scale }).replace('−', '-').replaceAll('.', '').replace(',', '.');
        expect(parseDecimal(back)).toEqual({ unscaled: unscaled + 0, scale });
      }),
    );
  });

  it('of things have no comma', () => {
    expect([0, 7, 1000, -25_000].map(formatInteger)).toEqual(['0', '7', '1.000', '−25.000']);
  });

  it('take % without a space and other units with one', () => {
    expect(withUnit('61,12', '%')).toBe('61,12%');
    expect(withUnit('1.550', 'người')).toBe('1.550 người');
  });
});

describe('quantities', () => {
  it.each([
    [quantity('61.12'), '61,12%', '61,12%'],
    [quantity('86.4', '>'), '> 86,4%', 'trên 86,4%'],
    [quantity('2', '>='), '≥ 2%', 'từ 2% trở lên'],
    [quantity('5', '<'), '< 5%', 'dưới 5%'],
    [quantity('5', '<='), '≤ 5%', 'không quá 5%'],
    [quantity('90', '~'), '≈ 90%', 'khoảng 90%'],
    [quantity('80', 'dung'), '80%', 'đúng 80%'],
    [quantity('10', undefined, '15'), '10–15%', 'từ 10% đến 15%'],
    [quantity('0'), '0%', '0%'],
  ])('in a table and in a sentence: %#', (value, inTable, inSentence) => {
    expect(formatQuantity(value, '%')).toBe(inTable);
    expect(quantityInWords(value, '%')).toBe(inSentence);
  });

  it('with units of more than a sign', () => {
    expect(formatQuantity(quantity('1550', '~'), 'người')).toBe('≈ 1.550 người');
    expect(quantityInWords(quantity('1550', '~'), 'người')).toBe('khoảng 1.550 người');
    expect(quantityInWords(quantity('1000', undefined, '2000'), 'hồ sơ')).toBe('từ 1.000 hồ sơ đến 2.000 hồ sơ');
  });

  it('without a unit are the bare number', () => {
    expect(formatQuantity(quantity('1234.5', '>'))).toBe('> 1.234,5');
  });
});

describe('dates', () => {
  it.each([
    ['2024-03-07', '07/3/2024'],
    ['2025-07-01', '01/7/2025'],
    ['2024-01-25', '25/01/2024'],
    ['2024-02-05', '05/02/2024'],
    ['2024-12-31', '31/12/2024'],
    ['2024-03', 'tháng 3/2024'],
    ['2024-02', 'tháng 2/2024'],
    ['2024', 'năm 2024'],
  ])('%s is written %s, as administrative documents write it', (canonical, written) => {
    expect(formatDate(present(parsePartialDate(canonical)))).toBe(written);
  });

  it('given as numbers are the same', () => {
    expect([20240307, 20241231].map(formatDay)).toEqual(['07/3/2024', '31/12/2024']);
  });

  it.each([
    ['<2022-10-31', 'trước ngày 31/10/2022'],
    ['2024-10-15', 'hạn 15/10/2024'],
    ['<2024-10', 'trước tháng 10/2024'],
    ['2024-09', 'hạn tháng 9/2024'],
    ['2024', 'hạn năm 2024'],
    ['<2025', 'trước năm 2025'],
  ])('a deadline %s is written %s', (canonical, written) => {
    expect(formatDeadline(present(parseDeadline(canonical)))).toBe(written);
  });
});

describe('periods', () => {
  it.each([
    ['2024', 'Năm 2024', 'năm 2024'],
    ['2024-H1', '6 tháng đầu năm 2024', '6 tháng đầu năm'],
    ['2024-H2', '6 tháng cuối năm 2024', '6 tháng cuối năm'],
    ['2024-Q1', 'Quý I/2024', 'quý I'],
    ['2024-Q2', 'Quý II/2024', 'quý II'],
    ['2024-Q3', 'Quý III/2024', 'quý III'],
    ['2024-Q4', 'Quý IV/2024', 'quý IV'],
    ['2024-03', 'Tháng 3/2024', 'tháng 3'],
    ['2022-01/2022-09', '9 tháng đầu năm 2022', '9 tháng đầu năm'],
    ['2022-04/2022-09', 'Tháng 4 đến tháng 9/2022', 'tháng 4 đến tháng 9'],
    ['2021/2025', 'Giai đoạn 2021–2025', 'giai đoạn 2021–2025'],
    ['2024-03-25', 'Tính đến 25/3/2024', 'tính đến 25/3/2024'],
    ['2022-06-01/..', 'Từ 01/6/2022 trở đi', 'từ 01/6/2022 trở đi'],
    ['2022-06/..', 'Từ tháng 6/2022 trở đi', 'từ tháng 6/2022 trở đi'],
    ['2022/..', 'Từ năm 2022 trở đi', 'từ năm 2022 trở đi'],
  ])('%s is %j, and %j where the year stands near', (canonical, alone, withoutYear) => {
    expect(formatPeriod(period(canonical))).toBe(alone);
    expect(periodWithoutYear(period(canonical))).toBe(withoutYear);
  });

  it('begin small inside a sentence', () => {
    expect(periodInSentence(period('2024-Q1'))).toBe('quý I/2024');
    expect(periodInSentence(period('2023-11/2024-02'))).toBe('tháng 11/2023 đến tháng 2/2024');
  });

  it('are open when they have no end', () => {
    expect(['2022-06-01/..', '2024'].map((text) => isOpen(period(text)))).toEqual([true, false]);
  });
});

it.each([
  [[], ''],
  [['một'], 'một'],
  [['một', 'hai'], 'một và hai'],
  [['một', 'hai', 'ba'], 'một, hai và ba'],
])('%j are joined as %j', (words, joined) => {
  expect(joinWords(words)).toBe(joined);
});

it('joins with another last word when asked to', () => {
  expect(joinWords(['a', 'b', 'c'], 'hoặc')).toBe('a, b hoặc c');
});
