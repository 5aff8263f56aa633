import { describe, expect, it } from 'vitest';
import type { Catalog } from '#core/catalog.ts';
import { rankFlips, statusFlips } from '#core/flips.ts';
import { area, catalog, indicator, observation, target } from '#tests/support/rows.ts';

const turns = (before: Catalog, after: Catalog): string[] =>
  statusFlips(before, after).map(
    (flip) =>
      `${flip.observation.period.text}: ${[flip.before, flip.after].map((pair) => (pair === undefined ? '-' : `${pair.target.value.unscaled} ${pair.status.outcome} ${pair.status.timing ?? ''}`)).join(' > ')}`,
  );

describe('statuses that come out another way', () => {
  const figure = observation({ ky: '2024' });
  const of = (rows: Parameters<typeof catalog>[0]): Catalog =>
    catalog({ observations: [figure], targets: [target()], ...rows });

  it('there are none between equal tables, nor of figures that only one of them has', () => {
    expect(turns(of({}), of({}))).toEqual([]);
    expect(turns(of({}), of({ observations: [] }))).toEqual([]);
    expect(turns(of({ observations: [] }), of({}))).toEqual([]);
  });

  it('are told with the target on either side, whether the figure, the target or its span changed', () => {
    expect(turns(of({}), of({ observations: [observation({ ky: '2024', gia_tri: '59' })] }))).toEqual([
      '2024: 60 dat het_ky > 60 chua_dat het_ky',
    ]);
    expect(turns(of({}), of({ targets: [target({ gia_tri: '70' })] }))).toEqual([
      '2024: 60 dat het_ky > 70 chua_dat het_ky',
    ]);
    expect(turns(of({}), of({ targets: [target({ ky: '2024/2025' })] }))).toEqual([
      '2024: 60 dat het_ky > 60 dat giua_ky',
    ]);
    expect(turns(of({}), of({ targets: [target({ gia_tri: '61' })] }))).toEqual([]);
  });

  it('are told where a target comes or goes', () => {
    expect(turns(of({ targets: [] }), of({}))).toEqual(['2024: - > 60 dat het_ky']);
    expect(turns(of({}), of({ targets: [] }))).toEqual(['2024: 60 dat het_ky > -']);
  });
});

describe('ranks that come out another way', () => {
  const areas = [
    area({}),
    ...['aa', 'bb', 'cc'].map((name) =>
      area({ id: `bac-giang/${name}`, ten: name.toUpperCase(), loai: 'huyen', truc_thuoc: 'bac-giang' }),
    ),
  ];
  const of = (values: Readonly<Record<string, string>>, more: Parameters<typeof catalog>[0] = {}): Catalog =>
    catalog({
      areas,
      observations: Object.entries(values).map(([name, gia_tri]) =>
        observation({ dia_phuong: `bac-giang/${name}`, gia_tri }),
      ),
      ...more,
    });
  const before = of({ aa: '90', bb: '80', cc: '70' });

  it('are told of areas that are ranked in both', () => {
    expect(rankFlips(before, before)).toEqual([]);
    expect(rankFlips(before, of({ aa: '75', bb: '80', cc: '70' }))).toEqual([
      { indicator: 'thanh-toan', area: 'bac-giang/bb', period: '2024-Q1', before: 2, after: 1 },
      { indicator: 'thanh-toan', area: 'bac-giang/aa', period: '2024-Q1', before: 1, after: 2 },
    ]);
    expect(
      rankFlips(before, of({ bb: '80', cc: '70' })).map((flip) => `${flip.area} ${flip.before}>${flip.after}`),
    ).toEqual(['bac-giang/bb 2>1', 'bac-giang/cc 3>2']);
  });

  it('are not told between different periods, scopes and ways to count, nor of an indicator that is new', () => {
    const other = (cells: Parameters<typeof observation>[0]): Catalog =>
      of(
        {},
        {
          observations: ['cc', 'bb', 'aa'].map((name, at) =>
            observation({ dia_phuong: `bac-giang/${name}`, gia_tri: String(90 - at), ...cells }),
          ),
        },
      );
    expect(rankFlips(before, other({}))).toHaveLength(2);
    for (const cells of [{ ky: '2024-Q2' }, { pham_vi: 'cap-xa' }, { cach_tinh_ky: 'luy_ke' }])
      expect(rankFlips(before, other(cells))).toEqual([]);
    expect(rankFlips(of({}, { indicators: [] }), before)).toEqual([]);
    expect(
      rankFlips(before, of({ cc: '99', bb: '80', aa: '70' }, { indicators: [indicator({ id: 'khac' })] })),
    ).toEqual([]);
  });
});
