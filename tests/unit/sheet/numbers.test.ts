import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFormat, showsNoDay } from '#sheet/number-format.ts';
import { movePoint, plainNumber, shownNumber } from '#sheet/plain-number.ts';

describe('a number format', () => {
  it.each([
    [undefined, 'number', undefined],
    ['General', 'number', undefined],
    ['@', 'number', undefined],
    ['0', 'number', 0],
    ['#,##0.00', 'number', 2],
    ['0.0%', 'percent', 1],
    ['0%', 'percent', 0],
    ['0.0"%"', 'number', 1],
    ['#,##0" hồ sơ";[Red]-#,##0.00', 'number', 0],
    ['_-* #,##0.0_-;-* #,##0.0_-', 'number', 1],
    ['0.00E+00', 'number', undefined],
    ['# ?/?', 'number', undefined],
  ] as const)('%s shows a %s with %s digits after the point', (code, kind, decimals) => {
    expect(numberFormat(code)).toEqual({ kind, decimals });
  });

  it('says whether a day is shown', () => {
    expect(
      [
        ['dd/mm', false],
        ['[$-42A]d mmmm yyyy', false],
        ['m/d/yyyy', false],
        ['mmm-yy', true],
        ['yyyy"ngày"mm', true],
      ].map(([code]) => showsNoDay(String(code))),
    ).toEqual([false, false, false, true, true]);
  });
});

describe('a stored number', () => {
  it('has the fewest digits that mean it, and no exponent', () => {
    expect([61.12, 61.119999999999997, 1543, 0.1 + 0.2, 1e21, 1.5e-7, -0.5].map(plainNumber)).toEqual([
      '61.12',
      '61.12',
      '1543',
      '0.30000000000000004',
      '1000000000000000000000',
      '0.00000015',
      '-0.5',
    ]);
    expect([Number.NaN, Infinity].map(plainNumber)).toEqual([undefined, undefined]);
  });

  it('means the same number again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Number(plainNumber(value)) === value),
    );
  });

  it('moves its point without a float', () => {
    expect([
      movePoint('0.6112', 2),
      movePoint('1', 2),
      movePoint('0.005', 2),
      movePoint('-0.5', 2),
      movePoint('61.12', -2),
    ]).toEqual(['61.12', '100', '0.5', '-50', '0.6112']);
  });

  it('is shown with fewer digits only where it has more', () => {
    expect([
      shownNumber('98.7654321', 1),
      shownNumber('98.8', 1),
      shownNumber('2.5', 0),
      shownNumber('33.33333333333333', 2),
      shownNumber('0.30000000000000004', 1),
    ]).toEqual(['98.8', undefined, '3', '33.33', '0.3']);
  });
});
