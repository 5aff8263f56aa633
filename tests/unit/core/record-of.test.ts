import { describe, expect, it } from 'vitest';
import { parsePeriod } from '#core/period.ts';
import { buildPortal } from '#core/site/portal.ts';
import { recordOf, recordPath } from '#core/site/record-of.ts';
import { area, catalog, document, observation } from '#tests/support/rows.ts';
import { arrivalsOf } from '#views/area-arrivals.ts';

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
