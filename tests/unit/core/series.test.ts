import { describe, expect, it } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import type { Observation } from '#core/model.ts';
import { isTrend, seriesOf } from '#core/series.ts';
import { catalog, observation } from '#tests/support/rows.ts';

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
