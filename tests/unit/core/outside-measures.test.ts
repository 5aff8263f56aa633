import { describe, expect, it } from 'vitest';
import type { DocumentInfo } from '#core/model.ts';
import { byMeasure, quotedRanks, wholeRanking } from '#core/outside-measures.ts';
import { rankingsOf } from '#core/ranking.ts';
import { area, catalog, document, indicator, observation, period } from '#tests/support/rows.ts';

const score = indicator({ id: 'papi-diem', don_vi_tinh: 'điểm', lien_quan: 'papi-hang', nguon_do: 'danh_gia_ngoai' });
const place = indicator({ id: 'papi-hang', don_vi_tinh: 'hạng', huong_tot: 'thap', nguon_do: 'danh_gia_ngoai' });
const own = indicator({ id: 'thanh-toan' });
const areas = [
  area({ id: 'viet-nam', ten: 'Việt Nam', loai: 'quoc-gia' }),
  ...['a', 'b', 'c', 'd'].map((id) => area({ id, ten: id.toUpperCase() })),
];

const scored = (id: string, ky: string, gia_tri: string) =>
  observation({ chi_tieu: 'papi-diem', dia_phuong: id, ky, gia_tri, van_ban_nguon: `papi-${ky}` });
const list = (ky: string, count: number): DocumentInfo =>
  document({
    id: `papi-${ky}`,
    areas: ['viet-nam'],
    wholeLists: [{ indicator: 'papi-diem', period: period(ky), areas: count }],
  });
const quote = (cells: Parameters<typeof observation>[0] = {}) =>
  observation({
    chi_tieu: 'papi-hang',
    dia_phuong: 'a',
    ky: '2023',
    gia_tri: '',
    xep_hang: '1',
    tong_so_xep_hang: '4',
    xep_hang_trong: 'ca-nuoc',
    thay_doi_hang: '1',
    ...cells,
  });
const scores = [
  scored('a', '2022', '2.5'),
  scored('b', '2022', '3'),
  scored('c', '2022', '2.5'),
  scored('d', '2022', '1'),
  scored('viet-nam', '2022', '2.2'),
  scored('a', '2023', '3.1'),
  scored('b', '2023', '3'),
  scored('c', '2023', '2'),
];

const portal = (rows = [...scores, quote()], documents = [document(), list('2022', 4), list('2023', 3)]) =>
  catalog({ areas, indicators: [score, place, own], observations: rows }, documents);

describe('a rank over a list', () => {
  const ranks = (ky: string, given = portal()): string[] | undefined => {
    const found = wholeRanking('papi-diem', ky, given);
    return found === undefined ? undefined : [...found].map(([id, { rank, areas: of }]) => `${id} ${rank}/${of}`);
  };

  it('is told over the whole list, ties sharing the better place; the country stands in none', () => {
    expect(ranks('2022')).toEqual(['b 1/4', 'a 2/4', 'c 2/4', 'd 4/4']);
    expect(ranks('2023')).toEqual(['a 1/3', 'b 2/3', 'c 3/3']);
  });

  it('is not told where the list is not declared whole, lacks an area, or an area has no point', () => {
    expect(ranks('2022', portal(scores, [document(), document({ id: 'papi-2022' })]))).toBeUndefined();
    expect(ranks('2023', portal(scores, [list('2023', 4)]))).toBeUndefined();
    const open = observation({
      ...{ chi_tieu: 'papi-diem', dia_phuong: 'a', ky: '2022' },
      dau_so_sanh: '>',
      van_ban_nguon: 'papi-2022',
    });
    expect(ranks('2022', portal([open, ...scores.slice(1)]))).toBeUndefined();
  });

  it('of an outside measure needs the whole list; areas that report of themselves are ranked as before', () => {
    const periods = (given = portal()): string[] =>
      rankingsOf(score, given.ofIndicator('papi-diem').observations, given).map((one) => one.period);
    expect(periods()).toEqual(['2022', '2023']);
    expect(periods(portal(scores, [list('2022', 4), document({ id: 'papi-2023' })]))).toEqual(['2022']);
  });
});

describe('a quoted rank beside the measure', () => {
  const told = (cells: Parameters<typeof observation>[0] = {}) =>
    quotedRanks([quote(cells)], portal()).map(({ measured, before, isSameRank, isSameBase, isSameChange }) => ({
      measured: `${measured.rank}/${measured.areas}`,
      before: before === undefined ? undefined : `${before.rank}/${before.areas}`,
      isSameRank,
      isSameBase,
      isSameChange,
    }));

  it('agrees in rank and move, on another base', () => {
    expect(told()).toEqual([
      { measured: '1/3', before: '2/4', isSameRank: true, isSameBase: false, isSameChange: true },
    ]);
  });

  it('says where it does not, and nothing of what the document leaves out', () => {
    expect(told({ xep_hang: '2', thay_doi_hang: '', tong_so_xep_hang: '' })).toEqual([
      { measured: '1/3', before: '2/4', isSameRank: false, isSameBase: undefined, isSameChange: undefined },
    ]);
    expect(told({ thay_doi_hang: '5' })).toMatchObject([{ isSameChange: false }]);
  });

  it('is silent without a list of the period or a rank', () => {
    expect(told({ ky: '2021' })).toEqual([]);
    expect(quotedRanks(scores, portal())).toEqual([]);
  });
});

it('keeps what others measure apart from what areas say', () => {
  const reported = observation({ chi_tieu: 'thanh-toan' });
  const { own: said, outside } = byMeasure([scores[0] ?? reported, reported], portal());
  expect(said).toEqual([reported]);
  expect(outside).toEqual([scores[0]]);
});
