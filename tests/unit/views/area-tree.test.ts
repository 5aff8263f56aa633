import { describe, expect, it } from 'vitest';
import { buildPortal } from '#core/site/portal.ts';
import { area, catalog } from '#tests/support/rows.ts';
import { distinctTitles } from '#views/area-titles.ts';
import { areaTree } from '#views/area-tree.ts';

/** Lục Ngạn as it was until the end of 2024, its new borders, and the thị xã that took some of its communes. */
const areas = [
  area({ den_ngay: '2025-06-30' }),
  area({
    id: 'bac-giang/luc-ngan',
    ten: 'Lục Ngạn',
    loai: 'huyen',
    truc_thuoc: 'bac-giang',
    ma_dvhc: '219',
    den_ngay: '2024-12-31',
  }),
  area({
    id: 'bac-giang/luc-ngan-2025',
    ten: 'Lục Ngạn',
    loai: 'huyen',
    truc_thuoc: 'bac-giang',
    ma_dvhc: '219',
    tu_ngay: '2025-01-01',
    den_ngay: '2025-06-30',
  }),
  area({
    id: 'bac-giang/chu',
    ten: 'Chũ',
    loai: 'thi-xa',
    truc_thuoc: 'bac-giang',
    tu_ngay: '2025-01-01',
    den_ngay: '2025-06-30',
  }),
  area({
    id: 'bac-giang/luc-ngan/chu-07525',
    ten: 'Chũ',
    loai: 'thi-tran',
    truc_thuoc: 'bac-giang/luc-ngan',
    ma_dvhc: '07525',
    den_ngay: '2024-12-31',
  }),
  area({
    id: 'bac-giang/luc-ngan/chu-07525',
    ten: 'Chũ',
    loai: 'phuong',
    truc_thuoc: 'bac-giang/chu',
    ma_dvhc: '07525',
    tu_ngay: '2025-01-01',
    den_ngay: '2025-06-30',
  }),
  area({
    id: 'bac-giang/luc-ngan/tan-son-07531',
    ten: 'Tân Sơn',
    loai: 'xa',
    truc_thuoc: 'bac-giang/luc-ngan',
    ma_dvhc: '07531',
    den_ngay: '2024-12-31',
  }),
  area({
    id: 'bac-giang/luc-ngan/tan-son-07531',
    ten: 'Tân Sơn',
    loai: 'xa',
    truc_thuoc: 'bac-giang/luc-ngan-2025',
    ma_dvhc: '07531',
    tu_ngay: '2025-01-01',
    den_ngay: '2025-06-30',
  }),
];
const [province] = areaTree(buildPortal(catalog({ areas, indicators: [] }, [])));
const unit = (label: string) => province?.children.find((node) => node.label === label);

describe('the tree of areas', () => {
  it('names an area under each parent as it was called there, and says what became of it', () => {
    expect(unit('Huyện Lục Ngạn (đến 31/12/2024)')?.children.map(({ label, note }) => `${label}: ${note}`)).toEqual([
      'Thị trấn Chũ: từ 01/01/2025 là phường Chũ thuộc thị xã Chũ',
      'Xã Tân Sơn: từ 01/01/2025 thuộc huyện Lục Ngạn',
    ]);
    expect(unit('Thị xã Chũ')?.children.map(({ label, note }) => `${label}: ${note}`)).toEqual([
      'Phường Chũ: từ 01/01/2025; kết thúc từ 01/7/2025',
    ]);
  });

  it('counts a redrawn unit once and lists both, told apart', () => {
    expect(province?.count).toBe(2);
    expect(province?.children.map(({ label }) => label)).toEqual([
      'Thị xã Chũ',
      'Huyện Lục Ngạn (đến 31/12/2024)',
      'Huyện Lục Ngạn (đến 30/6/2025)',
    ]);
  });
});

describe('the tree of a country', () => {
  it('leaves communes that have a page to the page above them, under a district and under a province alike', () => {
    const { areas: made } = catalog(
      {
        indicators: [],
        areas: [
          area({ id: 'tinh-mau', ten: 'Mẫu', loai: 'tinh' }),
          area({ id: 'tinh-mau/huyen', ten: 'Huyện', loai: 'huyen', truc_thuoc: 'tinh-mau' }),
          ...Array.from({ length: 3_000 }, (_, number) =>
            area({ id: `tinh-mau/huyen/xa-${number}`, ten: `Xã ${number}`, loai: 'xa', truc_thuoc: 'tinh-mau/huyen' }),
          ),
          area({ id: 'tinh-mau/phuong', ten: 'Phường', loai: 'phuong', truc_thuoc: 'tinh-mau' }),
          area({ id: 'tinh-mau/xa-khong-so-lieu', ten: 'Không số liệu', loai: 'xa', truc_thuoc: 'tinh-mau' }),
        ],
      },
      [],
    );
    const withPage = (id: string): boolean => id !== 'tinh-mau/xa-khong-so-lieu';
    const portal = buildPortal({
      ...catalog({ areas, indicators: [] }, []),
      areas: made,
      provinces: [...made.values()].filter(({ depth }) => depth === 1),
      hasRecord: withPage,
    });
    const [only] = areaTree(portal);
    expect(only?.children.map(({ label, count, children }) => [label, count, children.length])).toEqual([
      ['Huyện Huyện', 3_000, 0],
      ['Xã Không số liệu', 0, 0],
    ]);
    expect(only?.count).toBe(3);
  });
});

describe('names that read the same', () => {
  it('are told apart by their parent first, then by their code', () => {
    const built = catalog(
      {
        indicators: [],
        areas: [
          ...areas,
          area({
            id: 'bac-giang/chu/tan-son-09999',
            ten: 'Tân Sơn',
            loai: 'xa',
            truc_thuoc: 'bac-giang/chu',
            ma_dvhc: '09999',
          }),
          area({
            id: 'bac-giang/chu/tan-son-09998',
            ten: 'Tân Sơn',
            loai: 'xa',
            truc_thuoc: 'bac-giang/chu',
            ma_dvhc: '09998',
          }),
        ],
      },
      [],
    );
    const titles = distinctTitles(
      [...built.areas.values()].filter(({ name }) => name === 'Tân Sơn' || name === 'Chũ'),
      built,
    );
    expect([...titles.values()].sort()).toEqual([
      'Phường Chũ',
      'Thị xã Chũ',
      'Xã Tân Sơn (huyện Lục Ngạn)',
      'Xã Tân Sơn (thị xã Chũ, mã 09998)',
      'Xã Tân Sơn (thị xã Chũ, mã 09999)',
    ]);
  });
});
