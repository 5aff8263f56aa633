import { describe, expect, it } from 'vitest';
import type { DocumentInfo, Tables } from '#core/model.ts';
import { buildPortal } from '#core/site/portal.ts';
import { figureWithUnit, longStatus, noteTexts, ownValue } from '#i18n/figure-words.ts';
import { area, catalog, document, indicator, observation, statement, target } from '#tests/support/rows.ts';
import { type AreaView, areaView } from '#views/area-view.ts';

const group = {
  id: 'chinh-quyen-so',
  name: 'Chính quyền số',
  order: 1,
  description: undefined,
  file: 'nhom-noi-dung.csv',
  row: 2,
};
const areas = [
  area({}),
  area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' }),
  area({ id: 'bac-giang/lang-giang/kep-07390', ten: 'Kép', loai: 'thi-tran', truc_thuoc: 'bac-giang/lang-giang' }),
];

function view(
  id: string,
  rows: Partial<Tables>,
  documents: readonly DocumentInfo[] = [document({ period: '2024-Q1', issuer: 'Ủy ban nhân dân huyện Lạng Giang' })],
): AreaView {
  const built = catalog({ areas, groups: [group], ...rows }, documents);
  const found = built.areas.get(id);
  if (found === undefined) throw new Error(id);
  return areaView(found, buildPortal(built));
}

describe('the page of an area', () => {
  it('keeps a replaced figure beside the one in its place, in one section', () => {
    const old = observation({ gia_tri: '40', van_ban_nguon: 'bao-cao-cu' });
    const { compared, matrix, lede } = view('bac-giang/lang-giang', {
      observations: [old, observation({ thay_the: 'bao-cao-cu' })],
      targets: [target()],
    });
    const [entry] = compared.flatMap(({ rows }) => rows);
    expect(entry && figureWithUnit(entry.figure.row, entry.figure.indicator)).toBe('61,12%');
    expect(
      entry?.replaced.map((figure) => [
        figure.row.anchor,
        figureWithUnit(figure.row, figure.indicator),
        longStatus(figure),
      ]),
    ).toEqual([[old.anchor, '40%', 'Đã có văn bản thay thế, không dùng để so sánh']]);
    expect(matrix).toBeUndefined();
    expect(lede).toBe('Hết quý I/2024, Lạng Giang đã vượt cả 1 chỉ tiêu được giao cho cả năm.');
  });

  it('shows all periods as one table, agreeing figures of a period as one that answers every anchor', () => {
    const rows = [observation({ ky: '2023-Q1' }), observation({ ky: '2023-Q1', lan: '2', vi_tri: 'I.3' })];
    const { matrix } = view('bac-giang/lang-giang', { observations: [observation(), ...rows] });
    expect(matrix?.periods.map(({ period }) => period.text)).toEqual(['2023-Q1', '2024-Q1']);
    expect(
      matrix?.rows.map(({ cells }) =>
        cells.map((figures) => figures.map(({ otherAnchors, sources }) => [otherAnchors, sources.length])),
      ),
    ).toEqual([[[[[rows[1]?.anchor], 2]], [[[], 1]]]]);
  });

  it('shows a fraction alone as the figure and the share as the portal’s', () => {
    const figure = view('bac-giang/lang-giang', {
      observations: [observation({ gia_tri: '', tu_so: '209', mau_so: '209' })],
    }).matrix?.rows[0]?.first;
    if (figure === undefined) throw new Error('no figure');
    expect([ownValue(figure.row, figure.indicator), noteTexts(figure, 'row')]).toEqual([
      '209/209',
      ['100%, tỷ lệ do cổng tính'],
    ]);
  });

  it('calls its own words its own, and says whose document the words of others stand in', () => {
    const kep = 'bac-giang/lang-giang/kep-07390';
    const rows = {
      statements: [statement({ dia_phuong: kep }), statement({ id: 'y-2', dia_phuong: kep, van_ban_nguon: 'cua-kep' })],
    };
    const page = view(kep, rows, [
      document({ issuer: 'Ủy ban nhân dân huyện Lạng Giang' }),
      document({ id: 'cua-kep', areas: [kep] }),
    ]);
    expect(page.statements.flatMap(({ statements }) => statements.map(({ id }) => id))).toEqual(['y-2']);
    expect(
      page.saidByOthers.map(({ title, groups }) => [
        title,
        groups.flatMap(({ statements }) => statements.map(({ id }) => id)),
      ]),
    ).toEqual([['UBND huyện Lạng Giang nêu về thị trấn Kép', ['y-1']]]);
    expect(page.documents.map(({ href }) => href)).toEqual(['/van-ban/bao-cao/', '/van-ban/cua-kep/']);
  });

  it('has a title that tells it from areas of the same name', () => {
    const tail = (id: string, more: Partial<Tables> = {}): string => view(id, more).titleTail;
    expect(tail('bac-giang/lang-giang')).toBe('');
    const twins = [
      ...areas,
      area({ id: 'lang-son', ten: 'Lạng Sơn', den_ngay: '2025-06-30' }),
      area({ id: 'lang-son-2025', ten: 'Lạng Sơn', tu_ngay: '2025-07-01' }),
      area({ id: 'lang-son/lang-giang', ten: 'Lạng Giang', loai: 'xa', truc_thuoc: 'lang-son' }),
    ];
    expect(tail('bac-giang/lang-giang', { areas: twins })).toBe(', tỉnh Bắc Giang');
    expect([tail('lang-son', { areas: twins }), tail('lang-son-2025', { areas: twins })]).toEqual([
      ' (đến 30/6/2025)',
      ' (từ 01/7/2025)',
    ]);
  });

  it('says whose a rank is and where it holds', () => {
    const rows = {
      indicators: [indicator()],
      observations: [
        observation({ gia_tri: '61.12', xep_hang: '4', tong_so_xep_hang: '10', xep_hang_trong: 'bac-giang' }),
      ],
    };
    const figure = view('bac-giang/lang-giang', rows).matrix?.rows[0]?.first;
    expect(figure && noteTexts(figure, 'row')).toEqual(['văn bản ghi xếp thứ 4/10 toàn tỉnh Bắc Giang']);
  });
});
