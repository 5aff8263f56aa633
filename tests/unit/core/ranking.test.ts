import { describe, expect, it } from 'vitest';
import type { AreaRow, Observation } from '#core/model.ts';
import { rankingsOf } from '#core/ranking.ts';
import { area, catalog, indicator, observation } from '#tests/support/rows.ts';

const district = (name: string, more: Parameters<typeof area>[0] = {}): AreaRow =>
  area({ id: `bac-giang/${name}`, ten: name.toUpperCase(), loai: 'huyen', truc_thuoc: 'bac-giang', ...more });
const value = (name: string, gia_tri: string, more: Parameters<typeof observation>[0] = {}): Observation =>
  observation({ dia_phuong: `bac-giang/${name}`, gia_tri, ...more });
const province = [area({}), district('aa'), district('bb'), district('cc'), district('dd')];

function ranks(observations: Observation[], areas: AreaRow[] = province, direction = 'cao'): string[] {
  const row = indicator({ huong_tot: direction });
  return rankingsOf(row, observations, catalog({ areas, observations, indicators: [row] })).map(
    ({ parent, period, scope, ranked, unranked, missing }) =>
      `${parent ?? '-'} ${period}${scope === undefined ? '' : ` ${scope}`}: ${ranked.map((entry) => `${entry.rank} ${entry.area.split('/').at(-1) ?? ''}`).join(', ')}${unranked.length === 0 ? '' : ` ? ${unranked.map((entry) => entry.area.split('/').at(-1)).join(', ')}`}${missing.length === 0 ? '' : ` | ${missing.map((id) => id.split('/').at(-1)).join(', ')}`}`,
  );
}

describe('a ranking', () => {
  it('gives ties the better rank: 1, 2, 2, 4', () => {
    expect(ranks([value('cc', '80'), value('aa', '90'), value('dd', '70'), value('bb', '80.0')])).toEqual([
      'bac-giang 2024-Q1: 1 aa, 2 bb, 2 cc, 4 dd',
    ]);
  });

  it('puts the lowest first where less is better', () => {
    expect(ranks([value('aa', '9'), value('bb', '1'), value('cc', '0'), value('dd', '9')], province, 'thap')).toEqual([
      'bac-giang 2024-Q1: 1 cc, 2 bb, 3 aa, 3 dd',
    ]);
  });

  it('there is none where neither is better', () => {
    expect(ranks([value('aa', '9'), value('bb', '1')], province, 'khong_xet')).toEqual([]);
  });

  it('needs half the areas, and names those that are missing', () => {
    expect(ranks([value('aa', '90'), value('cc', '80')])).toEqual(['bac-giang 2024-Q1: 1 aa, 2 cc | bb, dd']);
    expect(ranks([value('aa', '90'), value('cc', '80')], [...province, district('ee')])).toEqual([]);
    expect(ranks([value('aa', '90')], [area({}), district('aa'), district('bb')])).toEqual([]);
    expect(ranks([value('aa', '90')], [area({}), district('aa')])).toEqual([]);
  });

  it('stays inside one parent', () => {
    const other = [
      area({ id: 'lang-son', ten: 'Lạng Sơn' }),
      area({ id: 'lang-son/aa', ten: 'A', loai: 'huyen', truc_thuoc: 'lang-son' }),
      area({ id: 'lang-son/bb', ten: 'B', loai: 'huyen', truc_thuoc: 'lang-son' }),
    ];
    const theirs = ['aa', 'bb'].map((name) => observation({ dia_phuong: `lang-son/${name}`, gia_tri: '99' }));
    expect(ranks([value('aa', '90'), value('bb', '80'), ...theirs], [...province, ...other])).toEqual([
      'bac-giang 2024-Q1: 1 aa, 2 bb | cc, dd',
      'lang-son 2024-Q1: 1 aa, 1 bb',
    ]);
  });

  it('compares provinces with provinces', () => {
    const provinces = ['lang-son', 'quang-ngai', 'bac-giang'].map((id) => area({ id, ten: id }));
    expect(
      ranks(
        provinces.map(({ id }, index) => observation({ dia_phuong: id, gia_tri: String(index) })),
        provinces,
      ),
    ).toEqual(['- 2024-Q1: 1 bac-giang, 2 quang-ngai, 3 lang-son']);
  });

  it('stays inside one period, scope and way of counting', () => {
    expect(
      ranks([
        value('aa', '90'),
        value('bb', '80', { ky: '2024' }),
        value('cc', '70', { pham_vi: 'cap-xa' }),
        value('dd', '60', { cach_tinh_ky: 'luy_ke' }),
      ]),
    ).toEqual([]);
    expect(ranks([value('aa', '90', { pham_vi: 'cap-xa' }), value('bb', '80', { pham_vi: 'cap-xa' })])).toEqual([
      'bac-giang 2024-Q1 cap-xa: 1 aa, 2 bb | cc, dd',
    ]);
  });

  it('stays inside one level and counts only the areas that stood at the end of the period', () => {
    const reform = [
      area({}),
      district('aa', { den_ngay: '2025-06-30' }),
      district('bb', { den_ngay: '2025-06-30' }),
      district('xa-07375', { loai: 'xa', tu_ngay: '2025-07-01' }),
      district('xa-07381', { loai: 'xa', tu_ngay: '2025-07-01' }),
    ];
    const names = ['aa', 'bb', 'xa-07375', 'xa-07381'];
    const all = (ky: string): Observation[] => names.map((name, index) => value(name, String(90 - index), { ky }));
    expect(ranks(all('2025-H1'), reform)).toEqual(['bac-giang 2025-H1: 1 aa, 2 bb']);
    expect(ranks(all('2025'), reform)).toEqual(['bac-giang 2025: 1 xa-07375, 2 xa-07381']);
    const edge = [
      area({}),
      district('aa', { den_ngay: '2024-03-31' }),
      district('bb', { tu_ngay: '2024-03-31' }),
      district('cc', { den_ngay: '2024-03-30' }),
      district('dd', { tu_ngay: '2024-04-01' }),
    ];
    expect(
      ranks(
        ['aa', 'bb', 'cc', 'dd'].map((name) => value(name, '50')),
        edge,
      ),
    ).toEqual(['bac-giang 2024-Q1: 1 aa, 1 bb']);
    // A commune right below the province is no peer of its districts.
    expect(
      ranks(
        [value('aa', '90'), value('bb', '80'), value('xx', '70')],
        [area({}), district('aa'), district('bb'), district('xx', { loai: 'xa' })],
      ),
    ).toEqual(['bac-giang 2024-Q1: 1 aa, 2 bb']);
  });

  it('gives open values and ranges no rank and tells them from areas without a result; what has been replaced counts for nothing', () => {
    const rest = [value('cc', '70'), value('dd', '60')];
    const left = 'bac-giang 2024-Q1: 1 cc, 2 dd';
    expect(ranks([value('aa', '90', { dau_so_sanh: '>' }), value('bb', '80', { gia_tri_den: '85' }), ...rest])).toEqual(
      [`${left} ? aa, bb`],
    );
    expect(
      ranks([value('aa', '90', { dau_so_sanh: '~' }), value('bb', '80', { loai_so_lieu: 'chua_ro' }), ...rest]),
    ).toEqual([`${left} ? aa | bb`]);
    expect(
      ranks([
        value('aa', '90', { loai_so_lieu: 'nhac_lai_muc_tieu' }),
        value('bb', '80', { loai_so_lieu: 'du_kien' }),
        ...rest,
      ]),
    ).toEqual([`${left} | aa, bb`]);
    expect(
      ranks([value('aa', '90', { dau_so_sanh: '>', van_ban_nguon: 'khac' }), value('aa', '91.5'), ...rest]),
    ).toEqual(['bac-giang 2024-Q1: 1 aa, 2 cc, 3 dd | bb']);
    expect(
      ranks([value('aa', '1'), value('aa', '90', { van_ban_nguon: 'dinh-chinh', thay_the: 'bao-cao' }), ...rest]),
    ).toEqual(['bac-giang 2024-Q1: 1 aa, 2 cc, 3 dd | bb']);
  });

  it('does not choose between figures that disagree, and takes the sharper of two that agree', () => {
    expect(
      ranks([value('aa', '91.36'), value('aa', '100', { lan: '2' }), value('cc', '70'), value('dd', '60')]),
    ).toEqual(['bac-giang 2024-Q1: 1 cc, 2 dd ? aa | bb']);
    expect(
      ranks([value('aa', '70'), value('aa', '70.4', { lan: '2' }), value('cc', '70.1'), value('dd', '60')]),
    ).toEqual(['bac-giang 2024-Q1: 1 aa, 2 cc, 3 dd | bb']);
  });

  it('takes no place from a rank that a document states without a value', () => {
    const stated = observation({ dia_phuong: 'bac-giang/aa', xep_hang: '1', xep_hang_trong: 'bac-giang' });
    expect(ranks([stated, value('bb', '80'), value('cc', '70')])).toEqual(['bac-giang 2024-Q1: 1 bb, 2 cc | aa, dd']);
  });

  it('is apart for each scope, way of counting and period', () => {
    const more = [{}, { pham_vi: 'cap-xa' }, { cach_tinh_ky: 'luy_ke' }, { ky: '2024' }];
    expect(ranks(more.flatMap((cells) => [value('aa', '90', cells), value('bb', '80', cells)]))).toEqual([
      'bac-giang 2024-Q1: 1 aa, 2 bb | cc, dd',
      'bac-giang 2024-Q1 cap-xa: 1 aa, 2 bb | cc, dd',
      'bac-giang 2024-Q1: 1 aa, 2 bb | cc, dd',
      'bac-giang 2024: 1 aa, 2 bb | cc, dd',
    ]);
  });

  it('is the same whatever the order of rows', () => {
    const rows = [value('aa', '90'), value('bb', '80'), value('cc', '80'), value('dd', '70')];
    expect(ranks([...rows].reverse())).toEqual(ranks(rows));
  });
});
