import { describe, expect, it } from 'vitest';
import type { Observation, Target } from '#core/model.ts';
import { buildPortal } from '#core/site/portal.ts';
import { figureWithUnit } from '#i18n/figure-words.ts';
import { unitGridTitle, unitName } from '#i18n/unit-grid.ts';
import { area, catalog, document, indicator, observation, target } from '#tests/support/rows.ts';
import { type UnitGrid, unitGrid } from '#views/unit-grid.ts';

const district = (id: string, ten: string, more = {}) =>
  area({ id: `bac-giang/${id}`, ten, loai: 'huyen', truc_thuoc: 'bac-giang', ...more });
const areas = [
  area({}),
  district('lang-giang', 'Lạng Giang'),
  district('luc-ngan', 'Lục Ngạn', { den_ngay: '2024-12-31' }),
  district('luc-ngan-2025', 'Lục Ngạn', { tu_ngay: '2025-01-01' }),
  district('bac-giang', 'Bắc Giang', { loai: 'thanh-pho' }),
];
const indicators = [indicator({}), indicator({ id: 'so-hoa', ten: 'Số hóa', ten_ngan: 'Số hóa' })];

function grid(observations: readonly Observation[], targets: readonly Target[] = []): UnitGrid | undefined {
  const built = catalog(
    {
      areas,
      indicators,
      groups: [
        { id: 'chinh-quyen-so', name: 'Chính quyền số', order: 1, description: undefined, file: 'nhom.csv', row: 2 },
      ],
      observations,
      targets,
    },
    [document({})],
  );
  const province = built.areas.get('bac-giang');
  if (province === undefined) throw new Error('no province');
  return unitGrid(province, buildPortal(built));
}

const cells = (found: UnitGrid | undefined): (string | undefined)[][] | undefined =>
  found?.rows.map((row) =>
    row.cells.map(({ figure, target: level }) =>
      figure === undefined
        ? level === undefined
          ? undefined
          : `> ${level.value.unscaled}`
        : figureWithUnit(figure.row, figure.indicator),
    ),
  );

describe('the grid of the units below an area', () => {
  it('holds the newest results of each, a target where there is no result, and the units of that time that have neither', () => {
    const found = grid(
      [
        observation({ ky: '2023-Q4', gia_tri: '50' }),
        observation({}),
        observation({ chi_tieu: 'so-hoa', gia_tri: '91.36' }),
      ],
      [target({}), target({ dia_phuong: 'bac-giang/luc-ngan', gia_tri: '70' })],
    );
    expect(found?.units.map(({ area: unit }) => unit.id)).toEqual(['bac-giang/lang-giang', 'bac-giang/luc-ngan']);
    expect(cells(found)).toEqual([['61,12%', '> 70']]);
    expect(found?.more).toBe(1);
    const { silent = [], units = [], day = 0 } = found ?? {};
    expect(silent.map(({ id }) => id)).toEqual(['bac-giang/bac-giang']);
    expect(silent.map((unit) => unitName(unit, day))).toEqual(['TP Bắc Giang']);
    expect(
      unitGridTitle(
        units.map((unit) => unit.area),
        silent,
        day,
      ),
    ).toBe('3 huyện, thành phố: cổng chưa có số liệu của 1 nơi');
  });

  it('is drawn only where two units, or two indicators, have results', () => {
    expect(grid([observation({})])).toBeUndefined();
    expect(grid([], [target({}), target({ chi_tieu: 'so-hoa' })])).toBeUndefined();
    expect(cells(grid([observation({}), observation({ dia_phuong: 'bac-giang/luc-ngan', gia_tri: '40' })]))).toEqual([
      ['61,12%', '40%'],
    ]);
  });
});
