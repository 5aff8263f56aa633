import { describe, expect, it } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import type { Observation } from '#core/model.ts';
import {
  isTrend,
  noSeriesReason,
  rankSeriesOf,
  type Series,
  seriesOf,
  stretchesOf,
  trendsAmong,
} from '#core/series.ts';
import { catalog, indicator, observation } from '#tests/support/rows.ts';

const series = (observations: Observation[]): string[] =>
  seriesOf(observations, catalog({ observations })).map((found) =>
    found.points
      .map(
        ({ period, quantity, observations: sources }) =>
          `${period.text} ${quantity.mark ?? ''}${decimalText(quantity.value)}${quantity.valueTo === undefined ? '' : `..${decimalText(quantity.valueTo)}`} ×${sources.length}`,
      )
      .join(', '),
  );
const figure = (ky: string, gia_tri: string, more: Parameters<typeof observation>[0] = {}): Observation =>
  observation({ ky, gia_tri, ...more });

describe('a series', () => {
  it('stands in time, whatever the order of rows', () => {
    expect(series([figure('2024-Q1', '3'), figure('2023-Q1', '1'), figure('2023-Q4', '2')])).toEqual([
      '2023-Q1 1 ×1, 2023-Q4 2 ×1, 2024-Q1 3 ×1',
    ]);
  });

  it.each([
    ['indicator', { chi_tieu: 'khac' }],
    ['area', { dia_phuong: 'bac-giang' }],
    ['scope', { pham_vi: 'cap-xa' }],
    ['way of counting', { cach_tinh_ky: 'luy_ke' }],
  ])('joins one %s only', (_, more) => {
    expect(series([figure('2023-Q1', '1'), figure('2024-Q1', '2', more)])).toHaveLength(2);
  });

  it('never joins nine months with a quarter, a half, a year or other nine months', () => {
    expect(
      series([
        figure('2022-01/2022-09', '1'),
        figure('2022-Q3', '2'),
        figure('2022-H1', '3'),
        figure('2022', '4'),
        figure('2022-02/2022-10', '5'),
        figure('2022-09', '6'),
        figure('2023-01/2023-09', '7'),
      ]),
    ).toEqual([
      '2022-01/2022-09 1 ×1, 2023-01/2023-09 7 ×1',
      '2022-Q3 2 ×1',
      '2022-H1 3 ×1',
      '2022 4 ×1',
      '2022-02/2022-10 5 ×1',
      '2022-09 6 ×1',
    ]);
  });

  it('holds results alone: no forecast, no rate, no repeated target, nothing unclear, no bare rank', () => {
    const kinds = ['du_kien', 'quy_dinh', 'nhac_lai_muc_tieu', 'chua_ro'].map((loai_so_lieu) =>
      figure('2024-Q1', '9', { loai_so_lieu }),
    );
    expect(
      series([
        ...kinds,
        observation({ xep_hang: '4' }),
        figure('2023-Q1', '1'),
        figure('2024-Q1', '2', { loai_so_lieu: 'uoc_thuc_hien' }),
      ]),
    ).toEqual(['2023-Q1 1 ×1, 2024-Q1 2 ×1']);
  });

  it('leaves out what a later document has replaced', () => {
    expect(
      series([figure('2024-Q1', '61'), figure('2024-Q1', '65', { van_ban_nguon: 'dinh-chinh', thay_the: 'bao-cao' })]),
    ).toEqual(['2024-Q1 65 ×1']);
  });

  it('takes the share of a fraction where no value is written', () => {
    expect(series([observation({ ky: '2024', tu_so: '11', mau_so: '18' })])).toEqual(['2024 61.11 ×1']);
  });

  it('of nothing is none', () => {
    expect(series([])).toEqual([]);
  });
});

describe('repeats', () => {
  const again = (gia_tri: string, lan: string, more: Parameters<typeof observation>[0] = {}): Observation =>
    figure('2024-Q1', gia_tri, { lan, ...more });

  it('that agree are one point with several sources, at its most precise', () => {
    expect(
      series([again('61.12', '1'), again('61.12', '2'), figure('2024-Q1', '61.12', { van_ban_nguon: 'khac' })]),
    ).toEqual(['2024-Q1 61.12 ×3']);
    expect(series([again('61', '1'), again('61.12', '2'), again('61.1', '3')])).toEqual(['2024-Q1 61.12 ×3']);
    expect(series([again('61.1', '1'), again('61.10', '2')])).toEqual(['2024-Q1 61.10 ×2']);
    expect(series([again('61', '1'), again('61', '2', { dau_so_sanh: 'dung' })])).toEqual(['2024-Q1 61 ×2']);
  });

  it('that disagree stand apart', () => {
    expect(series([again('91.36', '1'), again('100', '2')])).toEqual(['2024-Q1 91.36 ×1, 2024-Q1 100 ×1']);
    expect(series([again('85', '1'), again('86', '2')])).toEqual(['2024-Q1 85 ×1, 2024-Q1 86 ×1']);
    expect(series([again('61.12', '1'), again('61.13', '2'), again('61.12', '3')])).toEqual([
      '2024-Q1 61.12 ×2, 2024-Q1 61.13 ×1',
    ]);
  });

  it('that say less than another do not disagree with it', () => {
    expect(series([again('60', '1', { dau_so_sanh: '>' }), again('61.12', '2')])).toEqual(['2024-Q1 61.12 ×2']);
    expect(series([again('61.12', '1'), again('60', '2', { dau_so_sanh: '>' })])).toEqual(['2024-Q1 61.12 ×2']);
    expect(series([again('60.5', '1', { dau_so_sanh: '>' }), again('61', '2')])).toEqual(['2024-Q1 61 ×2']);
    expect(series([again('61', '1', { dau_so_sanh: '~' }), again('61.4', '2')])).toEqual(['2024-Q1 61.4 ×2']);
    expect(series([again('60', '1', { dau_so_sanh: '>' }), again('59', '2')])).toEqual([
      '2024-Q1 >60 ×1, 2024-Q1 59 ×1',
    ]);
  });
});

it('one point is no trend, and neither are two that disagree about one period', () => {
  const of = (observations: Observation[]): boolean[] => seriesOf(observations, catalog({ observations })).map(isTrend);
  expect(of([figure('2024-Q1', '1')])).toEqual([false]);
  expect(of([figure('2024-Q1', '91.36'), figure('2024-Q1', '100', { lan: '2' })])).toEqual([false]);
  expect(of([figure('2023-Q1', '1'), figure('2024-Q1', '1')])).toEqual([true]);
});

describe('a break of a measure', () => {
  const broken = [indicator({ dut_doan: '2019: thêm một nội dung | 2021: đổi thang điểm' })];
  const years = (...texts: string[]): Observation[] =>
    texts.map((text, index) => figure(text, String(index + 1), { cach_tinh_ky: 'trong_ky' }));
  const only = (observations: Observation[]): Series => {
    const [found] = seriesOf(observations, catalog({ observations, indicators: broken }));
    if (found === undefined) throw new Error('no series');
    return found;
  };
  const stretches = (...texts: string[]): string[] =>
    stretchesOf(only(years(...texts))).map((points) => points.map(({ period }) => period.text).join(' '));

  it('parts the points before it from those of its first period and after', () => {
    expect(stretches('2018', '2019', '2020', '2021', '2022')).toEqual(['2018', '2019 2020', '2021 2022']);
    expect(stretches('2019', '2020')).toEqual(['2019 2020']);
    expect(stretches('2017', '2022')).toEqual(['2017', '2022']);
  });

  it('is told by the series where it falls between two of its points', () => {
    const told = (...texts: string[]): string[] => only(years(...texts)).breaks.map(({ period }) => period.text);
    expect(told('2018', '2022')).toEqual(['2019', '2021']);
    expect(told('2019', '2020')).toEqual([]);
    expect(told('2020', '2021')).toEqual(['2021']);
  });

  it('leaves no trend where no two periods are of one measure', () => {
    expect(isTrend(only(years('2018', '2019')))).toBe(false);
    expect(isTrend(only(years('2018', '2019', '2020')))).toBe(true);
  });
});

describe('why there is no series', () => {
  const why = (observations: Observation[], dut_doan = ''): unknown =>
    noSeriesReason(observations, catalog({ observations, indicators: [indicator({ dut_doan })] }));

  it('is not asked of a trend or of one period', () => {
    expect(why([figure('2023', '1'), figure('2024', '2')])).toBeUndefined();
    expect(why([figure('2024', '1'), figure('2024', '2', { lan: '2' })])).toBeUndefined();
    expect(why([figure('2023', '1', { loai_so_lieu: 'du_kien' }), figure('2024', '2')])).toBeUndefined();
  });

  it('is the way of counting, the rhythm, the break or the want of values', () => {
    expect(why([figure('2023', '1', { cach_tinh_ky: 'luy_ke' }), figure('2024', '2')])).toEqual({
      kind: 'methods',
      methods: ['luy_ke', undefined],
    });
    expect(why([figure('2023', '1'), figure('2024-Q1', '2')])).toEqual({ kind: 'rhythms' });
    expect(why([figure('2018', '1'), figure('2019', '2')], '2019: đổi thang')).toMatchObject({
      kind: 'break',
      break: { reason: 'đổi thang' },
    });
    expect(why([figure('2023', '', { xep_hang: '3' }), figure('2024', '2')])).toEqual({
      kind: 'ranks',
      among: [undefined],
    });
  });

  it('says among how many the places are that do not join', () => {
    const place = (ky: string, xep_hang: string, tong_so_xep_hang: string): Observation =>
      figure(ky, '', { xep_hang, tong_so_xep_hang });
    expect(why([place('2023', '5', '63'), place('2024', '6', '34')])).toEqual({ kind: 'ranks', among: [63, 34] });
    expect(why([place('2023', '5', ''), place('2024', '6', '34')])).toEqual({ kind: 'ranks', among: [undefined, 34] });
    expect(why([place('2023', '5', '63'), place('2024', '6', '63')])).toBeUndefined();
    expect(why([place('2023', '5', '63'), place('2024', '6', '63')], '2024: đổi')).toMatchObject({ kind: 'break' });
  });
});

describe('places over time', () => {
  const place = (ky: string, xep_hang: string, tong_so_xep_hang: string, gia_tri = ''): Observation =>
    figure(ky, gia_tri, { xep_hang, tong_so_xep_hang });
  const places = (...observations: Observation[]): string[] =>
    rankSeriesOf(observations, catalog({ observations })).map(
      ({ ranked, points }) =>
        `${points.map(({ period, quantity }) => `${period.text} ${decimalText(quantity.value)}`).join(', ')} of ${ranked}`,
    );

  it('join in lists of one length alone, and none whose length is not written', () => {
    expect(places(place('2021', '60', '63'), place('2022', '26', '63'), place('2023', '21', '34'))).toEqual([
      '2021 60, 2022 26 of 63',
      '2023 21 of 34',
    ]);
    expect(places(place('2021', '60', ''), place('2022', '26', '63'))).toEqual(['2022 26 of 63']);
  });

  it('stand apart where documents of one period differ, and are one where they agree', () => {
    expect(places(place('2021', '50', '63'), place('2021', '60', '63'))).toEqual(['2021 50, 2021 60 of 63']);
    expect(places(place('2021', '50', '63'), { ...place('2021', '50', '63'), document: 'khac' })).toEqual([
      '2021 50 of 63',
    ]);
  });

  it('are drawn where there is no trend of values', () => {
    const drawn = (...observations: Observation[]): (number | undefined)[] =>
      trendsAmong(observations, catalog({ observations })).map(({ ranked }) => ranked);
    expect(drawn(place('2021', '60', '63'), place('2022', '26', '63'))).toEqual([63]);
    expect(drawn(place('2021', '60', '63', '1'), place('2022', '26', '63', '2'))).toEqual([undefined]);
  });
});
