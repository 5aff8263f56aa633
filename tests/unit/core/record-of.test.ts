import { describe, expect, it } from 'vitest';
import { parsePeriod } from '#core/period.ts';
import { buildPortal } from '#core/site/portal.ts';
import { recordOf, recordPath } from '#core/site/record-of.ts';
import { siteAddresses } from '#core/site/site-addresses.ts';
import { area, catalog, document, indicator, observation } from '#tests/support/rows.ts';
import { arrivalsOf } from '#views/area-arrivals.ts';
import { areaView } from '#views/area-view.ts';

const built = catalog(
  {
    areas: [
      area({}),
      area({ id: 'bac-ninh-2025', ten: 'Bắc Ninh', ma_dvhc: '24', tu_ngay: '2025-07-01' }),
      area({
        id: 'bac-giang/lang-giang',
        ten: 'Lạng Giang',
        loai: 'huyen',
        truc_thuoc: 'bac-giang',
        nay_la: 'bac-ninh-2025/kep-07399',
      }),
      area({
        id: 'bac-giang/luc-nam',
        ten: 'Lục Nam',
        loai: 'huyen',
        truc_thuoc: 'bac-giang',
        nay_la: 'bac-ninh-2025/kep-07399 | bac-ninh-2025/luc-nam-07444',
      }),
      area({ id: 'bac-ninh-2025/kep-07399', ten: 'Kép', loai: 'xa', truc_thuoc: 'bac-ninh-2025' }),
      area({ id: 'bac-ninh-2025/luc-nam-07444', ten: 'Lục Nam', loai: 'xa', truc_thuoc: 'bac-ninh-2025' }),
    ],
    observations: [observation({})],
  },
  [document({})],
);
const of = (id: string) => {
  const found = built.areas.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('a unit of today that has reported nothing', () => {
  it('leads to the page of what it was made from, which says whose figures these are', () => {
    const path = recordPath(of('bac-ninh-2025/kep-07399'), built);
    expect(path).toBe('/dia-phuong/bac-giang/lang-giang/#tu-bac-ninh-2025.kep-07399');
    expect(arrivalsOf(of('bac-giang/lang-giang'), parsePeriod('2024-Q1'), buildPortal(built))).toEqual([
      {
        id: path?.split('#')[1],
        text: 'Bạn tìm xã Kép, tỉnh Bắc Ninh. Cổng chưa có báo cáo của xã; số liệu gần nhất là của huyện Lạng Giang cũ, quý I/2024.',
      },
    ]);
  });

  it('leads nowhere where nothing it goes back to has a page', () => {
    expect(recordOf(of('bac-ninh-2025/luc-nam-07444'), built)).toBeUndefined();
    expect(recordPath(of('bac-ninh-2025/luc-nam-07444'), built)).toBeUndefined();
    expect(arrivalsOf(of('bac-giang/luc-nam'), undefined, buildPortal(built))).toEqual([]);
  });
});

describe('a province of today that was made from one with a record', () => {
  const merged = catalog(
    {
      areas: [
        area({ nay_la: 'bac-ninh-2025', den_ngay: '2025-06-30' }),
        area({ id: 'bac-ninh', ten: 'Bắc Ninh', nay_la: 'bac-ninh-2025', den_ngay: '2025-06-30' }),
        area({ id: 'bac-ninh-2025', ten: 'Bắc Ninh', tu_ngay: '2025-07-01' }),
        area({ id: 'phu-tho', ten: 'Phú Thọ', nay_la: 'phu-tho-2025', den_ngay: '2025-06-30' }),
        area({ id: 'phu-tho-2025', ten: 'Phú Thọ', tu_ngay: '2025-07-01' }),
        area({ id: 'bac-ninh-2025/kep-07399', ten: 'Kép', loai: 'xa', truc_thuoc: 'bac-ninh-2025' }),
      ],
      indicators: [indicator()],
      observations: ['bac-giang', 'bac-ninh'].map((dia_phuong) => observation({ dia_phuong })),
    },
    [document({})],
  );
  const today = merged.areas.get('bac-ninh-2025');
  if (today === undefined) throw new Error('no province');

  it('has a page without a record, and readers are led there; its communes have none', () => {
    const ids = [...merged.areas.keys()];
    expect(ids.filter((id) => merged.hasRecord(id))).toEqual(['bac-giang', 'bac-ninh']);
    expect(ids.filter((id) => merged.hasPage(id))).toEqual(['bac-giang', 'bac-ninh', 'bac-ninh-2025']);
    expect(recordPath(today, merged)).toBe('/dia-phuong/bac-ninh-2025/');
    expect(siteAddresses(merged.tables, [], []).hasPage('/dia-phuong/bac-ninh-2025/')).toBe(true);
    expect(siteAddresses(merged.tables, [], []).hasPage('/dia-phuong/phu-tho-2025/')).toBe(false);
  });

  it('says what it was made from, and what is known of each, as theirs', () => {
    const { lede, beforeTitle, predecessors, matrices, outside } = areaView(today, buildPortal(merged));
    expect(lede).toBe(
      'Tỉnh Bắc Ninh có địa giới này từ 01/7/2025, gồm tỉnh Bắc Giang và tỉnh Bắc Ninh cũ. Cổng chưa có số liệu của tỉnh này; số liệu trước đó ghi riêng cho từng nơi.',
    );
    expect(beforeTitle).toBe('Số liệu của những nơi nay là tỉnh Bắc Ninh');
    expect(predecessors).toEqual([
      {
        href: '/dia-phuong/bac-giang/',
        label: 'Tỉnh Bắc Giang',
        note: expect.stringContaining('61,12%'),
      },
      {
        href: '/dia-phuong/bac-ninh/',
        label: 'Tỉnh Bắc Ninh (đến 30/6/2025)',
        note: expect.stringContaining('61,12%'),
      },
    ]);
    expect([matrices, outside]).toEqual([[], undefined]);
  });
});
