import { describe, expect, it } from 'vitest';
import type { Figure } from '#core/figure.ts';
import type { DocumentInfo, Observation, Tables } from '#core/model.ts';
import type { PackedTable } from '#core/packed-table.ts';
import { buildPortal, type Portal } from '#core/site/portal.ts';
import { documentJson } from '#files/page-json.ts';
import { rowTexts } from '#files/row-texts.ts';
import {
  figureTitle,
  figureWithUnit,
  longStatus,
  noteTexts,
  otherWriting,
  ownValue,
  shortStatus,
} from '#i18n/figure-words.ts';
import { sourceLabel } from '#i18n/source-words.ts';
import { area, catalog, document, indicator, observation, target } from '#tests/support/rows.ts';
import { agreeing, currentFigures, figureOf, figuresOf } from '#views/figure-view.ts';

const areas = [
  area({}),
  area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' }),
];

function portalOf(
  rows: Partial<Tables>,
  documents: readonly DocumentInfo[] = [document({ period: '2024-Q1' })],
): Portal {
  return buildPortal(catalog({ areas, ...rows }, documents));
}

/** The figure of the first of these rows, and of those given to stand for. */
function figure(rows: readonly Observation[], more: Partial<Tables> = {}, documents?: readonly DocumentInfo[]): Figure {
  return figureOf(rows, portalOf({ observations: rows, ...more }, documents));
}

describe('a figure', () => {
  it('keeps the cells of its row, and leads to its permanent address and its row in the document', () => {
    const row = observation();
    const { row: own, href, sources, otherAnchors, about, isReplaced } = figure([row]);
    expect(own).toBe(row);
    expect([href, otherAnchors, about, isReplaced]).toEqual([
      `/dia-phuong/bac-giang/lang-giang/#${row.anchor}`,
      [],
      undefined,
      false,
    ]);
    expect(sources).toMatchObject([{ href: `/van-ban/bao-cao/#v-${row.anchor}`, areas: [], place: 'I.2' }]);
  });

  it('stands for repeats that agree: every anchor, each place once, the first verdict', () => {
    const rows = [
      observation(),
      observation({ lan: '2', vi_tri: 'I.3', tu_danh_gia: 'vuot' }),
      observation({ lan: '3', vi_tri: 'I.3', tu_danh_gia: 'dat' }),
    ];
    const { otherAnchors, sources, selfVerdict } = figure(rows);
    expect(otherAnchors).toEqual(rows.slice(1).map(({ anchor }) => anchor));
    expect(sources.map(({ place }) => place)).toEqual(['I.2', 'I.3']);
    expect(selfVerdict).toBe('vuot');
  });

  it('holds as notes what its value does not say, as data in one order', () => {
    const rows = [
      observation({
        gia_tri: '61.12',
        tu_so: '11',
        mau_so: '18',
        xep_hang: '4',
        xep_hang_trong: 'ca-nuoc',
        ngay_chot: '2024-03-15',
        loai_so_lieu: 'uoc_thuc_hien',
        ghi_chu: 'Theo bản ký.',
      }),
    ];
    const one = figure(rows, { indicators: [indicator({ don_vi_tinh: 'hồ sơ' })] });
    expect(one.notes.map(({ kind }) => kind)).toEqual(['unit', 'fraction', 'rank', 'cutoff', 'estimate', 'remark']);
    expect(noteTexts(one, 'row')).toEqual([
      'đơn vị: hồ sơ',
      '11/18',
      'văn bản ghi xếp thứ 4 cả nước',
      'số chốt 15/3/2024',
      'ước thực hiện',
      'Theo bản ký.',
    ]);
    expect(noteTexts(one, 'cell')).toEqual(noteTexts(one, 'row').slice(1));
    expect([ownValue(one.row, one.indicator), figureWithUnit(one.row, one.indicator)]).toEqual([
      '61,12',
      '61,12 hồ sơ',
    ]);
  });

  it('has the share that the portal computes as a note of its own', () => {
    const one = figure([observation({ gia_tri: '', tu_so: '11', mau_so: '18' })]);
    expect(one.notes.map(({ kind }) => kind)).toEqual(['computed-share']);
    expect([ownValue(one.row, one.indicator), ...noteTexts(one, 'row')]).toEqual([
      '11/18',
      '61,11%, tỷ lệ do cổng tính',
    ]);
    expect([figureWithUnit(one.row, one.indicator), ...noteTexts(one, 'cell')]).toEqual([
      '11/18 (61,11%)',
      'tỷ lệ do cổng tính',
    ]);
  });

  it.each([
    [{}, []],
    [{ xep_hang_trong: 'bac-giang' }, ['toàn tỉnh Bắc Giang']],
    [{ thay_doi_hang: '33' }, ['tăng 33 bậc']],
    [{ xep_hang_trong: 'bac-giang', thay_doi_hang: '-2' }, ['toàn tỉnh Bắc Giang, giảm 2 bậc']],
  ])('that is a rank notes of %j only what the value leaves out', (cells, notes) => {
    const one = figure([observation({ gia_tri: '', xep_hang: '7', tong_so_xep_hang: '63', ...cells })]);
    expect([figureWithUnit(one.row, one.indicator), noteTexts(one, 'cell')]).toEqual(['thứ 7/63', notes]);
    expect(one.bar).toBeUndefined();
  });

  it('names who states it once, and whose document it is, where that is another area', () => {
    const rows = [
      observation({ dia_phuong: 'bac-giang' }),
      observation({ dia_phuong: 'bac-giang', lan: '2', vi_tri: 'I.3' }),
    ];
    const one = figure(rows, {}, [document({ issuer: 'Ủy ban nhân dân huyện Lạng Giang', period: '2024-Q1' })]);
    expect(one.notes.map(({ kind }) => kind)).toEqual(['author']);
    expect(noteTexts(one, 'row')).toEqual(['do UBND huyện Lạng Giang nêu']);
    expect(one.sources.map(sourceLabel)[0]).toBe('Báo cáo quý I/2024, huyện Lạng Giang, mục I.2');
  });

  it('says otherwise than the value only what the document writes otherwise', () => {
    expect(otherWriting(figure([observation({ ghi_la: '61,12 %' })]))).toBeUndefined();
    expect(otherWriting(figure([observation({ ghi_la: '61,12 phần trăm' })]))).toBe('61,12 phần trăm');
  });

  it('takes tone, status and bar from the level that decides first', () => {
    const one = figure([observation()], { targets: [target({ gia_tri: '70' })] });
    expect([one.tone, shortStatus(one), longStatus(one)]).toEqual([
      'low',
      'chưa tới mức (giữa kỳ)',
      'Còn thấp hơn mức giao cả năm 8,88 điểm % (số liệu quý I)',
    ]);
    expect(one.bar).toMatchObject({
      min: 0,
      max: 100,
      shape: 'point',
      value: 61.12,
      goal: { value: 70, side: 'at-least' },
    });
  });

  it.each([
    ['thuc_hien', 'none', 'không so', undefined],
    ['uoc_thuc_hien', 'none', 'không so', 'Ước thực hiện'],
    ['nhac_lai_muc_tieu', 'echo', 'chỉ nhắc lại mục tiêu', 'Chỉ nhắc lại mục tiêu'],
    ['chua_ro', 'unclear', 'chưa rõ là kết quả hay mục tiêu', 'Chưa rõ là kết quả hay mục tiêu'],
  ] as const)('%s without a level has the tone %s', (loai_so_lieu, tone, short, long) => {
    const one = figure([observation({ loai_so_lieu })]);
    expect([one.tone, shortStatus(one), longStatus(one)]).toEqual([tone, short, long]);
  });

  it('draws a count only beside a target, and no sentence that may be no result', () => {
    const count = { indicators: [indicator({ don_vi_tinh: 'hồ sơ' })] };
    expect(figure([observation()], count).bar).toBeUndefined();
    const beside = figure([observation({ gia_tri: '50' })], { ...count, targets: [target({ gia_tri: '100' })] }).bar;
    expect([beside?.value, beside?.goal?.value]).toEqual([50, 100]);
    expect(beside?.max).toBeCloseTo(110);
    expect(figure([observation({ loai_so_lieu: 'chua_ro' })]).bar).toBeUndefined();
    expect(figure([observation({ dau_so_sanh: '>' })]).bar?.shape).toBe('above');
    expect(figure([observation({ gia_tri_den: '70' })]).bar).toMatchObject({ shape: 'range', valueTo: 70 });
  });

  it('carries each point to clear up that concerns one of its rows once', () => {
    const rows = [observation(), observation({ gia_tri: '70', lan: '2', vi_tri: 'I.3' })];
    const portal = portalOf({ observations: rows });
    const [point] = portal.discrepancies;
    expect(point?.rule).toBe('results-differ');
    expect(figureOf(rows, portal).discrepancies).toEqual([point]);
  });

  it('that another has replaced is grey, held against nothing, and linked both ways', () => {
    const old = observation({ gia_tri: '40', van_ban_nguon: 'bao-cao-cu' });
    const now = observation({ thay_the: 'bao-cao-cu' });
    const portal = portalOf({ observations: [old, now] }, [document({}), document({ id: 'bao-cao-cu' })]);
    const [first, second, ...rest] = figuresOf([old, now], portal);
    expect(rest).toEqual([]);
    expect(first?.replacements.map(({ role, row }) => [role, row])).toEqual([['replaces', old]]);
    expect(second?.replacements.map(({ role, row }) => [role, row])).toEqual([['replaced-by', now]]);
    expect(second && [second.isReplaced, second.tone, shortStatus(second)]).toEqual([true, 'echo', 'đã thay']);
    expect(currentFigures([old, now], portal)).toEqual([{ rows: [now], replaced: [old] }]);
  });
});

const { catalog: plain } = portalOf({});

describe('rows', () => {
  it.each([
    ['the same value to fewer digits', { gia_tri: '61.12' }, 1],
    ['another value', { gia_tri: '61.2' }, 2],
    ['another mark', { dau_so_sanh: '>' }, 2],
    ['another scope', { pham_vi: 'cap-xa' }, 2],
    ['another kind', { loai_so_lieu: 'chua_ro' }, 2],
    ['another period', { ky: '2024-Q2' }, 2],
  ] as const)('with %s', (_, cells, count) => {
    expect(agreeing([observation(), observation({ lan: '2', ...cells })], plain)).toHaveLength(count);
  });

  it('with two ranks agree only where the ranks do', () => {
    const ranked = (xep_hang: string, lan: string): Observation => observation({ xep_hang, lan });
    const rows = [ranked('4', '1'), ranked('4', '2'), ranked('5', '3')];
    expect(agreeing(rows, plain).map((same) => same.length)).toEqual([2, 1]);
  });

  it('with ranks in lists of different lengths do not agree', () => {
    const ranked = (tong_so_xep_hang: string): Observation =>
      observation({ gia_tri: '', xep_hang: '1', tong_so_xep_hang, lan: tong_so_xep_hang });
    expect(agreeing([ranked('63'), ranked('34')], plain)).toHaveLength(2);
  });

  it('are led by what others than the press publish, whatever the order of the files, then by who says most', () => {
    const ofRank = { gia_tri: '', xep_hang: '15' };
    const press = observation({ ...ofRank, van_ban_nguon: 'bao', thay_doi_hang: '12', tong_so_xep_hang: '63' });
    const page = observation({ ...ofRank, van_ban_nguon: 'trang' });
    const news = observation({ van_ban_nguon: 'tin', gia_tri: '61.12', xep_hang: '15' });
    const documents = [
      document({ id: 'bao', kind: 'bai-bao' }),
      document({ id: 'tin', kind: 'tin-bai' }),
      document({ id: 'trang', kind: 'trang-cong-bo' }),
    ];
    const portal = buildPortal(catalog({ areas: [area({})], indicators: [indicator()] }, documents));
    const leads = (...rows: Observation[]): string[][] =>
      agreeing(rows, portal.catalog).map((same) => same.map((row) => row.document));
    expect(leads(press, page)).toEqual([['trang', 'bao']]);
    expect(leads(press, page, news)).toEqual([['tin', 'trang', 'bao']]);
    // The value that only the press gives is not told as the publisher's.
    expect(leads(observation({ van_ban_nguon: 'bao', gia_tri: '61.12', xep_hang: '15' }), page)).toEqual([
      ['trang'],
      ['bao'],
    ]);
    const [figure] = figuresOf([press, page], portal);
    expect(figure && noteTexts(figure, 'cell')).not.toContain('báo dẫn lại');
    expect(figure?.sources.map(({ documentId }) => documentId)).toEqual(['trang', 'bao']);
  });
});

describe('the data of a document', () => {
  it('calls each figure and target what a citation calls it, with the edition of its row', () => {
    const row = observation({ loai_so_lieu: 'chua_ro' });
    const portal = portalOf({ observations: [row], targets: [target()] });
    const json = JSON.parse(documentJson('bao-cao', portal, rowTexts(portal))) as Readonly<
      Record<'so-lieu' | 'muc-tieu', PackedTable>
    >;
    const first = (table: PackedTable): Record<string, string> =>
      Object.fromEntries(table.columns.map((column, place) => [column, table.rows[0]?.[place] ?? '']));
    const title = figureTitle(row, figureOf([row], portal).indicator, portal.catalog.areas.get(row.area));
    expect(first(json['so-lieu'])).toMatchObject({
      trich_dan: title,
      neo: `/dia-phuong/bac-giang/lang-giang/#${row.anchor}`,
    });
    expect(title).toMatch(/: 61,12% \(chưa rõ là kết quả hay mục tiêu\), Quý I\/2024, Huyện Lạng Giang$/u);
    expect(first(json['muc-tieu'])['trich_dan']).toMatch(
      /: mức giao từ 60% trở lên \(văn bản ghi 60%\), năm 2024, Huyện Lạng Giang$/u,
    );
    expect(first(json['so-lieu'])['ban']).toMatch(/^[0-9a-z]{9}$/u);
  });
});
