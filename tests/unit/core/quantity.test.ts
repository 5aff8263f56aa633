import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, parseDecimal } from '#core/decimal.ts';
import {
  areApart,
  type Direction,
  figureInterval,
  type Interval,
  isClearOf,
  isInside,
  isPoint,
  type Mark,
  printedInterval,
  type Quantity,
  targetInterval,
  targetSense,
} from '#core/quantity.ts';
import { runs } from '#tests/support/runs.ts';

/** `> 60`, `60`, `10..15`, `dung 60`. */
function quantity(text: string): Quantity {
  const parts = /^(?:(>=?|<=?|~|dung) ?)?([\d.-]+?)(?:\.\.([\d.-]+))?$/.exec(text);
  const value = parseDecimal(parts?.[2] ?? '');
  if (parts === null || value === undefined) throw new Error(text);
  return {
    mark: parts[1] as Mark | undefined,
    value,
    valueTo: parts[3] === undefined ? undefined : parseDecimal(parts[3]),
  };
}

const text = (interval: Interval | undefined): string | undefined => {
  if (interval === undefined) return undefined;
  const end = (value: Interval['low']): string =>
    value === undefined ? '∞' : String(value.unscaled / 10 ** value.scale);
  return `${interval.lowClosed ? '[' : '('}${end(interval.low)}, ${end(interval.high)}${interval.highClosed ? ']' : ')'}`;
};

describe('what a figure says', () => {
  it.each([
    ['61.12', '[61.12, 61.12]'],
    ['dung 61.12', '[61.12, 61.12]'],
    ['> 60', '(60, ∞)'],
    ['>= 60', '[60, ∞)'],
    ['< 5', '(∞, 5)'],
    ['<= 5', '(∞, 5]'],
    ['~ 90', '[89.5, 90.5]'],
    ['~ 0.8', '[0.75, 0.85]'],
    ['~ 1550', '[1549.5, 1550.5]'],
    ['10..15', '[10, 15]'],
    ['0', '[0, 0]'],
  ])('%s is %s', (written, set) => {
    expect(text(figureInterval(quantity(written)))).toBe(set);
  });

  it('is a point only without a mark that opens it', () => {
    expect(['61.12', 'dung 61.12', '~ 90', '> 60', '10..15'].filter((written) => isPoint(quantity(written)))).toEqual([
      '61.12',
      'dung 61.12',
    ]);
  });
});

describe('what a target asks for', () => {
  it.each<[string, Direction, string | undefined]>([
    ['80', 'cao', '[80, ∞)'],
    ['5', 'thap', '(∞, 5]'],
    ['80', 'khong_xet', undefined],
    ['dung 80', 'cao', '[80, 80]'],
    ['dung 80', 'khong_xet', '[80, 80]'],
    ['> 60', 'cao', '(60, ∞)'],
    ['> 60', 'thap', '(60, ∞)'],
    ['>= 60', 'khong_xet', '[60, ∞)'],
    ['< 5', 'cao', '(∞, 5)'],
    ['<= 5', 'cao', '(∞, 5]'],
    ['10..15', 'cao', '[10, 15]'],
    ['~ 90', 'cao', '[90, ∞)'],
    ['~ 90', 'thap', '(∞, 90]'],
    ['~ 90', 'khong_xet', '[89.5, 90.5]'],
  ])('%s where %s is better is %s', (written, direction, set) => {
    expect(text(targetInterval(quantity(written), direction))).toBe(set);
  });

  it.each<[string, Direction, string | undefined]>([
    ['80', 'cao', 'at-least'],
    ['80', 'thap', 'at-most'],
    ['80', 'khong_xet', undefined],
    ['> 80', 'thap', 'more-than'],
    ['>= 80', 'thap', 'at-least'],
    ['< 80', 'cao', 'less-than'],
    ['<= 80', 'cao', 'at-most'],
    ['~ 80', 'cao', 'about'],
    ['dung 80', 'cao', 'exactly'],
    ['10..15', 'cao', 'range'],
  ])('%s where %s is better reads %s', (written, direction, sense) => {
    expect(targetSense(quantity(written), direction)).toBe(sense);
  });
});

describe('inside and apart', () => {
  it.each([
    ['61.12', '> 60', true, false],
    ['60', '> 60', false, true],
    ['60', '>= 60', true, false],
    ['> 60', '> 60', true, false],
    ['>= 60', '> 60', false, false],
    ['> 60', '>= 60', true, false],
    ['> 86.4', '>= 90', false, false],
    ['< 60', '>= 60', false, true],
    ['<= 60', '>= 60', false, false],
    ['<= 60', '> 60', false, true],
    ['10..15', '>= 10', true, false],
    ['10..15', '>= 12', false, false],
    ['10..15', '>= 15.1', false, true],
    ['10..15', '9..16', true, false],
    ['61.10', 'dung 61.1', true, false],
    ['61.1', 'dung 61.12', false, true],
    ['> 60', 'dung 100', false, false],
  ])('%s against %s: inside %s, apart %s', (figure, goal, inside, apart) => {
    const [a, b] = [figureInterval(quantity(figure)), figureInterval(quantity(goal))];
    expect([isInside(a, b), areApart(a, b)]).toEqual([inside, apart]);
  });

  it('agrees with every single number that lies in the sets', () => {
    const end = fc.record({ unscaled: fc.integer({ min: -4, max: 4 }), scale: fc.constantFrom(0, 1) });
    const interval: fc.Arbitrary<Interval> = fc
      .record({
        low: fc.option(end, { nil: undefined }),
        high: fc.option(end, { nil: undefined }),
        lowClosed: fc.boolean(),
        highClosed: fc.boolean(),
      })
      .filter(
        ({ low, high, lowClosed, highClosed }) =>
          low === undefined ||
          high === undefined ||
          compareDecimals(low, high) < 0 ||
          (compareDecimals(low, high) === 0 && lowClosed && highClosed),
      );
    const holds = ({ low, lowClosed, high, highClosed }: Interval, unscaled: number): boolean => {
      const value = { unscaled, scale: 2 };
      const [fromLow, fromHigh] = [
        low === undefined ? 1 : compareDecimals(value, low),
        high === undefined ? -1 : compareDecimals(value, high),
      ];
      return (fromLow > 0 || (fromLow === 0 && lowClosed)) && (fromHigh < 0 || (fromHigh === 0 && highClosed));
    };
    // Every end is a multiple of 0.1 between −4 and 4; steps of 0.05 also meet every open gap.
    const samples = Array.from({ length: 201 }, (_, index) => (index - 100) * 5);
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(isInside(a, b)).toBe(samples.every((value) => !holds(a, value) || holds(b, value)));
        expect(areApart(a, b)).toBe(!samples.some((value) => holds(a, value) && holds(b, value)));
        expect(areApart(a, b)).toBe(areApart(b, a));
      }),
      runs(500),
    );
  });
});

describe('an approximate figure', () => {
  it.each([
    ['~ 90', '>= 90', false],
    ['~ 90', '>= 89.5', false],
    ['~ 90', '>= 89.4', true],
    ['~ 90', '>= 90.5', false],
    ['~ 90', '>= 90.6', true],
    ['~ 90.0', '>= 89.9', true],
    ['~ 90.0', '>= 89.95', false],
    ['~ 1550', '>= 1500', true],
    ['~ 90', '80..90', false],
    ['~ 85', '80..90', true],
  ])('%s is clear of %s by more than its printed rounding: %s', (figure, goal, clear) => {
    expect(isClearOf(quantity(figure).value, figureInterval(quantity(goal)))).toBe(clear);
  });
});

describe('printed precision', () => {
  const meet = (a: string, b: string): boolean => !areApart(printedInterval(quantity(a)), printedInterval(quantity(b)));

  it.each([
    ['61.1', '61.12'],
    ['61.1', '61.15'],
    ['61', '61.12'],
    ['90', '89.5'],
    ['61.12', '61.12'],
    ['61.12', 'dung 61.12'],
    ['> 60', '61.12'],
    ['~ 90', '90.4'],
    ['10..15', '12'],
    ['> 60', '60'],
  ])('%s and %s can be one number', (a, b) => {
    expect([meet(a, b), meet(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['85', '86'],
    ['61.12', '61.13'],
    ['91.36', '100'],
    ['61.1', '61.16'],
    ['> 60', '59'],
    ['< 5', '6'],
    ['10..15', '16'],
  ])('%s and %s cannot', (a, b) => {
    expect([meet(a, b), meet(b, a)]).toEqual([false, false]);
  });

  it('never brings two different numbers of the same printed precision together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        fc.nat({ max: 3 }),
        (a, b, scale) => {
          const [left, right] = [a, b].map((unscaled) =>
            printedInterval({ mark: undefined, value: { unscaled, scale }, valueTo: undefined }),
          ) as [Interval, Interval];
          expect(areApart(left, right)).toBe(a !== b);
        },
      ),
    );
  });
});
