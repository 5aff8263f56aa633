import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  halfPrintedUnit,
  parseDecimal,
  percentOf,
  roundDecimal,
  subtractDecimals,
  toNumber,
  withoutZeros,
} from '#core/decimal.ts';

const decimal = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(text);
  return value;
};

/** Decimals as people print them: up to nine digits and six behind the point. */
const printed = fc.record({ unscaled: fc.integer({ min: -999_999_999, max: 999_999_999 }), scale: fc.nat({ max: 6 }) });

const exact = (value: Decimal, scale: number): bigint => BigInt(value.unscaled) * 10n ** BigInt(scale - value.scale);

describe('reading a number', () => {
  it.each([
    ['0', 0, 0],
    ['1543', 1543, 0],
    ['61.12', 6112, 2],
    ['61.10', 6110, 2],
    ['-0.5', -5, 1],
    ['0.000001', 1, 6],
    ['999999999999999', 999_999_999_999_999, 0],
  ])('reads %s exactly, with the digits it is printed with', (text, unscaled, scale) => {
    expect(parseDecimal(text)).toEqual({ unscaled, scale });
  });

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '5.',
    '01',
    '00',
    '007.5',
    '+5',
    '--5',
    '1,5',
    '1.234.567',
    '1 543',
    '1e5',
    '0x1F',
    'Infinity',
    'NaN',
    '５',
    '٣',
    '61.12%',
    ' 1',
    '1 ',
    '1\n',
    '1234567890123456',
    '0.1234567890123456',
  ])('does not read %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('knows no negative zero', () => {
    expect(Object.is(decimal('-0').unscaled, 0)).toBe(true);
    expect(decimalText(decimal('-0.00'))).toBe('0.00');
  });

  it('never takes a blank for zero', () => {
    expect(parseDecimal('')).not.toEqual(decimalOf(0));
    expect(decimalOf(0)).toEqual({ unscaled: 0, scale: 0 });
  });

  it('writes every number in the form it reads', () => {
    fc.assert(
      fc.property(printed, (value) => {
        expect(parseDecimal(decimalText(value))).toEqual({ unscaled: value.unscaled + 0, scale: value.scale });
      }),
    );
  });

  it('reads nothing but the canonical form, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+ eE%x') }), (text) => {
        const value = parseDecimal(text);
        if (value !== undefined) expect(decimalText(value)).toBe(value.unscaled === 0 ? text.replace('-', '') : text);
      }),
    );
  });
});

describe('comparing', () => {
  it('takes 61.1 and 61.10 for one number', () => {
    expect(compareDecimals(decimal('61.1'), decimal('61.10'))).toBe(0);
  });

  it('tells apart what floats cannot', () => {
    expect(compareDecimals(addDecimals(decimal('0.1'), decimal('0.2')), decimal('0.3'))).toBe(0);
    expect(compareDecimals(decimal('999999999999999'), decimal('99999999999999.9'))).toBeGreaterThan(0);
  });

  it('orders as exact integers do', () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        const [left, right] = [exact(a, 6), exact(b, 6)];
        expect(Math.sign(compareDecimals(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});

describe('adding', () => {
  it('adds and takes away exactly', () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        expect(exact(addDecimals(a, b), 6)).toBe(exact(a, 6) + exact(b, 6));
        expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('keeps the digits of the more precise number: 100 − 91.46 is 8.54', () => {
    expect(decimalText(subtractDecimals(decimal('100'), decimal('91.46')))).toBe('8.54');
  });

  it('drops digits behind the point before it drops a whole number', () => {
    const sum = addDecimals(decimal('999999999999999'), decimal('0.999999'));
    expect(Number.isSafeInteger(sum.unscaled)).toBe(true);
    expect(Math.trunc(toNumber(sum))).toBe(999_999_999_999_999);
  });
});

describe('rounding', () => {
  it.each([
    ['61.12', '0.005'],
    ['90', '0.5'],
    ['61.10', '0.005'],
    ['0', '0.5'],
  ])('half a unit of the last printed digit of %s is %s', (value, half) => {
    expect(decimalText(halfPrintedUnit(decimal(value)))).toBe(half);
  });

  it.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.344', 2, '2.34'],
    ['9.995', 2, '10.00'],
    ['61.1', 2, '61.1'],
    ['0.49', 0, '0'],
  ])('rounds %s to %i digits, halves away from zero: %s', (value, scale, rounded) => {
    expect(decimalText(roundDecimal(decimal(value), scale))).toBe(rounded);
  });

  it('moves a number by half a unit of the new last digit at most', () => {
    fc.assert(
      fc.property(printed, fc.nat({ max: 6 }), (value, scale) => {
        const moved = exact(roundDecimal(value, scale), 6) - exact(value, 6);
        expect((moved < 0n ? -moved : moved) * 2n <= 10n ** BigInt(6 - Math.min(scale, 6))).toBe(true);
      }),
    );
  });
});

describe('a share of a fraction', () => {
  it.each([
    ['209', '209', 2, '100.00'],
    ['11', '18', 2, '61.11'],
    ['2', '3', 2, '66.67'],
    ['1', '8', 1, '12.5'],
    ['1', '200', 0, '1'],
    ['234745', '239723', 2, '97.92'],
    ['0', '5', 2, '0.00'],
    ['1.5', '3', 0, '50'],
    ['-1', '3', 2, '-33.33'],
    ['1', '-3', 2, '-33.33'],
  ])('%s of %s to %i digits is %s%%', (numerator, denominator, scale, share) => {
    const value = percentOf(decimal(numerator), decimal(denominator), scale);
    expect(value === undefined ? undefined : decimalText(value)).toBe(share);
  });

  it('has none of nothing', () => {
    expect(percentOf(decimal('5'), decimal('0'), 2)).toBeUndefined();
    expect(percentOf(decimal('0'), decimal('0.0'), 2)).toBeUndefined();
  });

  it('lies within half a unit of the true share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat({ max: 4 }),
        (part, whole, scale) => {
          const share = percentOf(decimalOf(part), decimalOf(whole), scale);
          const off = BigInt(share?.unscaled ?? -1) * BigInt(whole) - BigInt(part) * 100n * 10n ** BigInt(scale);
          expect((off < 0n ? -off : off) * 2n <= BigInt(whole)).toBe(true);
        },
      ),
    );
  });
});

describe('a number without the zeros at its end', () => {
  it.each([
    ['100.00', '100'],
    ['61.10', '61.1'],
    ['-0.50', '-0.5'],
    ['0.000', '0'],
    ['100', '100'],
    ['61.12', '61.12'],
    ['1.010', '1.01'],
  ])('%s is %s', (text, shorter) => {
    expect(decimalText(withoutZeros(decimal(text)))).toBe(shorter);
  });

  it('is the same number, and cannot be shorter', () => {
    fc.assert(
      fc.property(printed, (value) => {
        const shorter = withoutZeros(value);
        expect(compareDecimals(shorter, value)).toBe(0);
        expect(shorter.scale === 0 || shorter.unscaled % 10 !== 0).toBe(true);
      }),
    );
  });
});

describe('numbers of more digits than a whole number can hold exactly', () => {
  it('are compared exactly', () => {
    const large = decimalOf(9_007_199_254_740_991);
    expect(compareDecimals(large, decimalOf(9_007_199_254_740_991, 1))).toBeGreaterThan(0);
    expect(compareDecimals(decimalOf(-9_007_199_254_740_991), decimalOf(1, 3))).toBeLessThan(0);
    expect(compareDecimals(decimal('999999999999999'), decimal('0.00000000000001'))).toBeGreaterThan(0);
    // Brought to one scale, both are the same double.
    expect(
      compareDecimals(decimalOf(9_007_199_254_740_991, 1), decimalOf(9_007_199_254_740_991 - 1, 1)),
    ).toBeGreaterThan(0);
    expect(compareDecimals(decimalOf(4_503_599_627_370_497), decimalOf(4_503_599_627_370_497, 1))).toBeGreaterThan(0);
    expect(compareDecimals(decimalOf(4_503_599_627_370_497, 1), decimalOf(4_503_599_627_370_497, 1))).toBe(0);
  });

  it('lose digits behind the point alone when they are added', () => {
    expect(addDecimals(decimalOf(9_007_199_254_740_990), decimalOf(1))).toEqual(decimalOf(Number.MAX_SAFE_INTEGER));
    expect(addDecimals(decimalOf(9_007_199_254_740_990, 1), decimalOf(1, 1))).toEqual(
      decimalOf(Number.MAX_SAFE_INTEGER, 1),
    );
    expect(addDecimals(decimalOf(9_007_199_254_740_990, 1), decimalOf(9, 1))).toEqual(
      decimalOf(900_719_925_474_099, 0),
    );
    expect(addDecimals(decimalOf(-9_007_199_254_740_990, 1), decimalOf(-1, 1))).toEqual(
      decimalOf(Number.MIN_SAFE_INTEGER, 1),
    );
    expect(addDecimals(decimalOf(-9_007_199_254_740_990, 1), decimalOf(-9, 1))).toEqual(
      decimalOf(-900_719_925_474_099, 0),
    );
    expect(subtractDecimals(decimal('999999999999999'), decimal('0.01'))).toEqual(decimalOf(999_999_999_999_998));
  });
});
