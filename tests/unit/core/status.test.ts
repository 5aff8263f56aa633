import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationKinds } from '#core/columns.ts';
import { decimalText } from '#core/decimal.ts';
import type { Observation, Target } from '#core/model.ts';
import type { Direction } from '#core/quantity.ts';
import { levelKey, printedQuantity, quantityOf, type Status, standingOf, statusOf, targetSpan } from '#core/status.ts';
import { observation, target } from '#tests/support/rows.ts';
import { runs } from '#tests/support/runs.ts';

/** `> 60` → the cells of mark and value; `10..15` → a range. */
function cells(written: string): { dau_so_sanh?: string; gia_tri: string; gia_tri_den?: string } {
  const parts = /^(?:(>=?|<=?|~|dung) ?)?([\d.-]+?)(?:\.\.([\d.-]+))?$/.exec(written);
  if (parts === null) throw new Error(written);
  return {
    ...(parts[1] === undefined ? {} : { dau_so_sanh: parts[1] }),
    gia_tri: parts[2] ?? '',
    ...(parts[3] === undefined ? {} : { gia_tri_den: parts[3] }),
  };
}

function told(status: Status | undefined): string {
  if (status === undefined) return 'nothing';
  return [
    status.outcome,
    status.timing,
    status.undecided,
    status.shortfall === undefined ? undefined : decimalText(status.shortfall),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

const decide = (figure: string, goal: string, direction: Direction = 'cao'): string =>
  told(statusOf(observation({ ky: '2024', ...cells(figure) }), target({ ky: '2024', ...cells(goal) }), direction));

describe('sets decide', () => {
  it.each([
    // A figure without a mark is a point.
    ['61.12', '> 60', 'dat het_ky'],
    ['60', '> 60', 'chua_dat het_ky'],
    ['60', '>= 60', 'dat het_ky'],
    ['59.99', '>= 60', 'chua_dat het_ky 0.01'],
    ['91.46', '100', 'chua_dat het_ky 8.54'],
    ['100', '100', 'dat het_ky'],
    ['0', '> 0', 'chua_dat het_ky'],
    // A target without a mark follows the direction; only `dung` is a point.
    ['95', '80', 'dat het_ky'],
    ['80', '80', 'dat het_ky'],
    ['79.9', '80', 'chua_dat het_ky 0.1'],
    ['80', 'dung 80', 'dat het_ky'],
    ['80.0', 'dung 80', 'dat het_ky'],
    ['95', 'dung 80', 'chua_dat het_ky 15'],
    ['75', 'dung 80', 'chua_dat het_ky 5'],
    // Open figures.
    ['> 86.4', '90', 'chua_du_can_cu het_ky open-figure'],
    ['> 90', '90', 'dat het_ky'],
    ['>= 90', '> 90', 'chua_du_can_cu het_ky open-figure'],
    ['> 90', '> 90', 'dat het_ky'],
    ['< 90', '90', 'chua_dat het_ky'],
    ['< 80', '90', 'chua_dat het_ky'],
    ['dung 75', '80', 'chua_dat het_ky 5'],
    ['<= 90', '90', 'chua_du_can_cu het_ky open-figure'],
    ['<= 90', '> 90', 'chua_dat het_ky'],
    // Ranges.
    ['10..15', '10', 'dat het_ky'],
    ['10..15', '12', 'chua_du_can_cu het_ky range-figure'],
    ['10..15', '20', 'chua_dat het_ky'],
    ['12', '10..15', 'dat het_ky'],
    ['15', '10..15', 'dat het_ky'],
    ['8', '10..15', 'chua_dat het_ky 2'],
    ['18', '10..15', 'chua_dat het_ky 3'],
    ['12..14', '10..15', 'dat het_ky'],
    // `~` decides only when clear of the bound by more than half a unit of its last printed digit.
    ['~ 90', '90', 'chua_du_can_cu het_ky approximate-figure'],
    ['~ 90', '90.5', 'chua_du_can_cu het_ky approximate-figure'],
    ['~ 90', '90.6', 'chua_dat het_ky 0.6'],
    ['~ 90', '89.5', 'chua_du_can_cu het_ky approximate-figure'],
    ['~ 90', '89', 'dat het_ky'],
    ['~ 0.8', '0.9', 'chua_dat het_ky 0.1'],
    ['~ 0.8', '0.85', 'chua_du_can_cu het_ky approximate-figure'],
    ['~ 1550', '1500', 'dat het_ky'],
    // A target "khoảng" is reached by more, and missed only by more than its own rounding.
    ['95', '~ 90', 'dat het_ky'],
    ['90', '~ 90', 'dat het_ky'],
    ['89.7', '~ 90', 'chua_du_can_cu het_ky approximate-target'],
    ['89.5', '~ 90', 'chua_du_can_cu het_ky approximate-target'],
    ['89.4', '~ 90', 'chua_dat het_ky 0.6'],
    ['~ 90', '~ 90', 'chua_du_can_cu het_ky approximate-figure'],
  ])('%s against %s, more is better: %s', (figure, goal, expected) => {
    expect(decide(figure, goal)).toBe(expected);
  });

  it.each([
    ['5', '5', 'dat het_ky'],
    ['3', '5', 'dat het_ky'],
    ['5.1', '5', 'chua_dat het_ky 0.1'],
    ['> 4', '5', 'chua_du_can_cu het_ky open-figure'],
    ['> 5', '5', 'chua_dat het_ky'],
    ['< 5', '5', 'dat het_ky'],
    ['3', '~ 5', 'dat het_ky'],
    ['5', '< 5', 'chua_dat het_ky'],
    ['6', '~ 5', 'chua_dat het_ky 1'],
    // A written mark is stronger than the direction.
    ['6', '> 5', 'dat het_ky'],
  ])('%s against %s, less is better: %s', (figure, goal, expected) => {
    expect(decide(figure, goal, 'thap')).toBe(expected);
  });

  it.each([
    ['80', '80', 'nothing'],
    ['80', '>= 80', 'dat het_ky'],
    ['80', 'dung 80', 'dat het_ky'],
    ['81', '~ 80', 'chua_dat het_ky'],
    ['80.4', '~ 80', 'dat het_ky'],
  ])('%s against %s, neither is better: %s', (figure, goal, expected) => {
    expect(decide(figure, goal, 'khong_xet')).toBe(expected);
  });

  it('reaches no target that any number the figure allows would miss', () => {
    const written = fc
      .tuple(fc.constantFrom('', '> ', '>= ', '< ', '<= ', 'dung ', '~ '), fc.integer({ min: 0, max: 20 }))
      .map(([mark, value]) => `${mark}${value}`);
    fc.assert(
      fc.property(written, written, fc.constantFrom<Direction>('cao', 'thap'), (figure, goal, direction) => {
        const outcome = decide(figure, goal, direction).split(' ')[0];
        const mark = /^\D*/.exec(figure)?.[0].trim();
        const value = Number(figure.replace(/\D/g, ''));
        const allowed =
          mark === '>'
            ? [value + 0.1, 1000]
            : mark === '>='
              ? [value, 1000]
              : mark === '<'
                ? [value - 0.1, -1000]
                : mark === '<='
                  ? [value, -1000]
                  : mark === '~'
                    ? [value - 0.4, value, value + 0.4]
                    : [value];
        const outcomes = allowed.map((number) => decide(number.toFixed(1), goal, direction).split(' ')[0]);
        if (outcome === 'dat') expect(outcomes.every((single) => single === 'dat')).toBe(true);
        if (outcome === 'chua_dat') expect(outcomes.some((single) => single === 'dat')).toBe(false);
      }),
      runs(300),
    );
  });
});

describe('a fraction without a value', () => {
  it('decides by the share we compute', () => {
    expect(
      told(
        statusOf(
          observation({ ky: '2024', tu_so: '209', mau_so: '209' }),
          target({ ky: '2024', gia_tri: '100' }),
          'cao',
        ),
      ),
    ).toBe('dat het_ky');
    expect(
      told(
        statusOf(observation({ ky: '2024', tu_so: '11', mau_so: '18' }), target({ ky: '2024', gia_tri: '90' }), 'cao'),
      ),
    ).toBe('chua_dat het_ky 28.89');
  });

  it('is not lifted to its target by the rounding of that share', () => {
    const figure = observation({ ky: '2024', tu_so: '22499', mau_so: '25000' });
    expect(decimalText(quantityOf(figure)?.value ?? { unscaled: 0, scale: 0 })).toBe('90.00');
    expect(told(statusOf(figure, target({ ky: '2024', gia_tri: '90' }), 'cao'))).toBe('chua_dat het_ky');
  });

  it('decides as a point: three fifths are not more and not less than 60%', () => {
    const figure = observation({ ky: '2024', tu_so: '3', mau_so: '5' });
    const against = (mark: string): string =>
      told(statusOf(figure, target({ ky: '2024', gia_tri: '60', dau_so_sanh: mark }), 'cao'));
    expect(['>', '<', '>=', '<=', 'dung'].map(against)).toEqual([
      'chua_dat het_ky',
      'chua_dat het_ky',
      'dat het_ky',
      'dat het_ky',
      'dat het_ky',
    ]);
  });

  it('does not speak where the document writes the value', () => {
    expect(
      told(
        statusOf(
          observation({ ky: '2024', gia_tri: '90', tu_so: '22499', mau_so: '25000' }),
          target({ ky: '2024', gia_tri: '90' }),
          'cao',
        ),
      ),
    ).toBe('dat het_ky');
  });

  it('is zero only when it says zero', () => {
    expect(quantityOf(observation({ tu_so: '0', mau_so: '7' }))?.value).toEqual({ unscaled: 0, scale: 2 });
    expect(quantityOf(observation({ xep_hang: '4' }))).toBeUndefined();
  });
});

describe('what never decides', () => {
  it.each(observationKinds)('of all kinds, results and estimates alone decide: %s', (kind) => {
    const status = statusOf(observation({ ky: '2024', loai_so_lieu: kind }), target(), 'cao');
    expect(status !== undefined).toBe(kind === 'thuc_hien' || kind === 'uoc_thuc_hien');
  });

  it('a bare rank decides nothing', () => {
    expect(statusOf(observation({ xep_hang: '4', tong_so_xep_hang: '10' }), target(), 'cao')).toBeUndefined();
  });
});

describe('part of a period is not its end', () => {
  const timing = (figure: Parameters<typeof observation>[0], goal: Parameters<typeof target>[0]): string => {
    const status = statusOf(observation(figure), target(goal), 'cao');
    return status === undefined ? 'nothing' : (status.timing ?? 'no period');
  };

  it.each([
    ['2024', '2024', 'het_ky'],
    ['2024-Q1', '2024', 'giua_ky'],
    ['2024-01/2024-09', '2024', 'giua_ky'],
    ['2024-H1', '2024', 'giua_ky'],
    ['2024-Q1', '2024-Q1', 'het_ky'],
    ['2024', '2021/2025', 'giua_ky'],
    ['2021/2025', '2021/2025', 'het_ky'],
    // The last quarter on its own is not the year.
    ['2024-Q4', '2024', 'giua_ky'],
    ['2024-H2', '2024', 'giua_ky'],
    ['2025', '2021/2025', 'giua_ky'],
    // "Tính đến" the last day is the whole of it.
    ['2024-12-31', '2024', 'het_ky'],
    ['2024-12-30', '2024', 'giua_ky'],
    ['2024-03-25', '2024', 'giua_ky'],
    // Outside the span, and longer than it.
    ['2023', '2024', 'nothing'],
    ['2025-Q1', '2024', 'nothing'],
    ['2024', '2024-Q1', 'nothing'],
    ['2023-11/2024-02', '2024', 'nothing'],
    // "Từ … trở đi".
    ['2024-Q1', '2022-06-01/..', 'het_ky'],
    ['2022-Q2', '2022-06-01/..', 'nothing'],
    ['2022-06-01/..', '2024', 'nothing'],
  ])('a figure of %s against a target for %s: %s', (figure, goal, expected) => {
    expect(timing({ ky: figure }, { ky: goal })).toBe(expected);
  });

  it.each(['luy_ke', 'thoi_diem'])('a last quarter counted %s is the whole year, an earlier one is not', (method) => {
    expect(timing({ ky: '2024-Q4', cach_tinh_ky: method }, { ky: '2024' })).toBe('het_ky');
    expect(timing({ ky: '2024-Q3', cach_tinh_ky: method }, { ky: '2024' })).toBe('giua_ky');
  });

  it.each([
    ['2022-01/2022-09', '<2022-10-31', '', 'giua_ky'],
    ['2022', '<2022-10-31', '', 'nothing'],
    ['2022-10-30', '<2022-10-31', '', 'het_ky'],
    ['2022-10-31', '<2022-10-31', '', 'nothing'],
    ['2022-10-31', '2022-10-31', '', 'het_ky'],
    ['2024', '2025', '2021/2025', 'giua_ky'],
    ['2024', '2024', '', 'het_ky'],
    ['2024', '2025', '', 'giua_ky'],
  ])('a figure of %s against a target due %s (period %j): %s', (figure, deadline, goal, expected) => {
    expect(timing({ ky: figure }, { ky: goal, thoi_han: deadline })).toBe(expected);
  });

  it('a target without period and deadline has no timing', () => {
    expect(timing({ ky: '2024' }, { ky: '' })).toBe('no period');
    expect(targetSpan(target({ ky: '' }))).toBeUndefined();
  });

  it('gives a whole verdict never to a figure that ends before its target does', () => {
    const quarter = fc.integer({ min: 1, max: 4 }).map((q) => `2024-Q${q}`);
    const method = fc.constantFrom('', 'trong_ky', 'luy_ke', 'thoi_diem');
    fc.assert(
      fc.property(
        quarter,
        method,
        fc.constantFrom('2024', '2024-H1', '2024-H2', '2021/2025', '2024-Q2'),
        (figurePeriod, counted, goalPeriod) => {
          const figure: Observation = observation({ ky: figurePeriod, cach_tinh_ky: counted });
          const goal: Target = target({ ky: goalPeriod });
          const status = statusOf(figure, goal, 'cao');
          if (status?.timing === 'het_ky') expect(figure.period.last).toBe(goal.period?.last);
          if (status !== undefined)
            expect(
              goal.period !== undefined &&
                figure.period.first >= goal.period.first &&
                figure.period.last <= goal.period.last,
            ).toBe(true);
        },
      ),
    );
  });
});

describe('a share that we compute, as it is printed', () => {
  const printed = (tu_so: string, mau_so: string, more: Parameters<typeof observation>[0] = {}): string | undefined => {
    const quantity = printedQuantity(observation({ tu_so, mau_so, ...more }));
    return quantity === undefined ? undefined : decimalText(quantity.value);
  };

  it.each([
    ['209', '209', '100'],
    ['1', '2', '50'],
    ['1', '8', '12.5'],
    ['1', '3', '33.33'],
    ['0', '7', '0'],
    ['423', '489', '86.5'],
    ['1', '16', '6.25'],
  ])('%s of %s is %s', (top, bottom, share) => {
    expect(printed(top, bottom)).toBe(share === '86.5' ? '86.50' : share);
  });

  it('is as the document prints it where it prints one, and none where there is none', () => {
    expect(printed('1', '2', { gia_tri: '50.00' })).toBe('50.00');
    expect(printedQuantity(observation({ gia_tri: '100.00' }))?.value).toEqual({ unscaled: 10_000, scale: 2 });
    expect(printedQuantity(observation({ xep_hang: '4' }))).toBeUndefined();
    expect(printedQuantity(observation({ tu_so: '4' }))).toBeUndefined();
  });
});

describe('what two targets of one figure ask', () => {
  const key = (cells: Parameters<typeof target>[0], direction: Direction = 'cao'): string =>
    levelKey(target(cells), direction);

  it('is the same however it is written and wherever', () => {
    for (const same of [
      { gia_tri: '60.0' },
      { dau_so_sanh: '>=' },
      { vi_tri: 'II.9', van_ban_nguon: 'khac', lan: '2' },
    ])
      expect(key(same)).toBe(key({}));
    expect(key({}, 'thap')).toBe(key({ dau_so_sanh: '<=' }, 'thap'));
  });

  it('differs with the level, its sense, its kind and its days', () => {
    const levels = [
      {},
      { gia_tri: '61' },
      { gia_tri: '60', gia_tri_den: '70' },
      { gia_tri: '60', gia_tri_den: '71' },
      { dau_so_sanh: '>' },
      { dau_so_sanh: '<=' },
      { loai_muc_tieu: 'tu_dat' },
      { ky: '2025' },
      { ky: '' },
      { thoi_han: '2024-10-31' },
      { thoi_han: '<2024-10-31' },
      { thoi_han: '2024-10' },
      { ky: '', thoi_han: '2024-10-31' },
    ];
    expect(new Set(levels.map((cells) => key(cells))).size).toBe(levels.length);
  });
});

it('a target whose deadline lies before its period speaks of the first day alone', () => {
  expect(targetSpan(target({ ky: '2024', thoi_han: '2023-06-30' }))).toEqual({ first: 20240101, last: 20240101 });
  expect(targetSpan(target({ ky: '2024', thoi_han: '2024-01-01' }))).toEqual({ first: 20240101, last: 20240101 });
  expect(targetSpan(target({ ky: '2024', thoi_han: '2024-06-30' }))).toEqual({ first: 20240101, last: 20240630 });
});

describe('a status in one word', () => {
  it.each([
    ['dat', 'het_ky', 'dat'],
    ['chua_dat', 'het_ky', 'chua_dat'],
    ['dat', 'giua_ky', 'da_o_muc'],
    ['chua_dat', 'giua_ky', 'con_thap_hon'],
    ['dat', undefined, 'da_o_muc'],
    ['chua_dat', undefined, 'con_thap_hon'],
    ['chua_du_can_cu', 'giua_ky', 'chua_du_can_cu'],
    ['chua_du_can_cu', 'het_ky', 'chua_du_can_cu'],
  ] as const)('%s at %s is %s', (outcome, timing, word) => {
    expect(standingOf({ outcome, timing })).toBe(word);
  });
});
