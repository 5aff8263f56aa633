import { describe, expect, it } from 'vitest';
import type { DocumentInfo, Observation, Tables } from '#core/model.ts';
import { buildPortal } from '#core/site/portal.ts';
import { figureWithUnit, longStatus, noteTexts, ownValue } from '#i18n/figure-words.ts';
import { quotedRankWords } from '#i18n/outside-words.ts';
import { area, catalog, document, indicator, observation, period, statement, target } from '#tests/support/rows.ts';
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
    const { compared, matrices, lede } = view('bac-giang/lang-giang', {
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
    expect(matrices).toEqual([]);
    expect(lede).toBe('Hết quý I/2024, Lạng Giang đã vượt cả 1 chỉ tiêu được giao cho cả năm.');
  });

  it('shows all periods as one table, agreeing figures of a period as one that answers every anchor', () => {
    const rows = [observation({ ky: '2023-Q1' }), observation({ ky: '2023-Q1', lan: '2', vi_tri: 'I.3' })];
    const { matrices } = view('bac-giang/lang-giang', { observations: [observation(), ...rows] });
    expect(matrices.flatMap(({ periods }) => periods).map(({ period }) => period.text)).toEqual(['2023-Q1', '2024-Q1']);
    expect(
      matrices[0]?.rows.map(({ cells }) =>
        cells.map((figures) => figures.map(({ otherAnchors, sources }) => [otherAnchors, sources.length])),
      ),
    ).toEqual([[[[[rows[1]?.anchor], 2]], [[[], 1]]]]);
  });

  it('has one table a period, the newest first, where no indicator has two periods', () => {
    const { matrices } = view('bac-giang/lang-giang', {
      indicators: [indicator(), indicator({ id: 'cap-quang', ten: 'Cáp quang' })],
      observations: [observation({ ky: '2023' }), observation({ chi_tieu: 'cap-quang', ky: '2024-Q1' })],
    });
    expect(
      matrices.map(({ periods, rows }) => [
        periods.map(({ period }) => period.text),
        rows.map(({ first }) => first.indicator.id),
      ]),
    ).toEqual([
      [['2024-Q1'], ['cap-quang']],
      [['2023'], ['thanh-toan']],
    ]);
  });

  it('names in its first sentences the places below that its own report calls lacking, and what is said of each', () => {
    const lacking = statement({
      dia_phuong: 'bac-giang/lang-giang/kep-07390',
      loai: 'ton_tai',
      noi_dung: 'Thị trấn Kép còn thấp.',
    });
    const of = (more: Partial<Tables>): AreaView =>
      view('bac-giang/lang-giang', { observations: [observation()], targets: [target()], ...more });
    expect(of({ statements: [lacking] }).lede).toBe(
      'Hết quý I/2024, Lạng Giang đã vượt cả 1 chỉ tiêu được giao cho cả năm. Báo cáo nêu hạn chế ở 1 nơi: thị trấn Kép.',
    );
    expect(of({ statements: [lacking] }).children.map(({ label, note }) => [label, note])).toEqual([
      ['Thị trấn Kép', 'Thị trấn Kép còn thấp.'],
    ]);
    expect(of({ statements: [{ ...lacking, kind: 'noi_bat' }] }).lede).not.toContain('hạn chế');
  });

  it('shows a fraction alone as the figure and the share as the portal’s', () => {
    const figure = view('bac-giang/lang-giang', {
      observations: [observation({ gia_tri: '', tu_so: '209', mau_so: '209' })],
    }).matrices[0]?.rows[0]?.first;
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
    expect(page.statements.map(({ href }) => href)).toEqual(['/van-ban/cua-kep/#danh-gia']);
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
    const figure = view('bac-giang/lang-giang', rows).matrices[0]?.rows[0]?.first;
    expect(figure && noteTexts(figure, 'row')).toEqual(['văn bản ghi xếp thứ 4/10 toàn tỉnh Bắc Giang']);
  });
});

describe('what others measure', () => {
  const measures = [
    indicator(),
    indicator({
      id: 'papi-diem',
      ten_ngan: 'PAPI: điểm',
      don_vi_tinh: 'điểm',
      lien_quan: 'papi-hang',
      nguon_do: 'danh_gia_ngoai',
      dut_doan: '2019: thêm một nội dung',
    }),
    indicator({ id: 'papi-hang', don_vi_tinh: 'hạng', huong_tot: 'thap', nguon_do: 'danh_gia_ngoai' }),
  ];
  const provinces = ['bac-giang', 'b', 'c'];
  const scores = ['2018', '2019', '2020', '2021'].flatMap((ky) =>
    provinces.map((id, place) =>
      observation({
        chi_tieu: 'papi-diem',
        dia_phuong: id,
        ky,
        gia_tri: String(3 - place),
        van_ban_nguon: `papi-${ky}`,
      }),
    ),
  );
  const lists = ['2020', '2021'].map((ky) =>
    document({
      id: `papi-${ky}`,
      areas: ['viet-nam'],
      wholeLists: [{ indicator: 'papi-diem', period: period(ky), areas: 3 }],
    }),
  );
  const more = provinces.slice(1).map((id) => area({ id, ten: id.toUpperCase() }));
  const page = (observations: readonly Observation[]): AreaView =>
    view('bac-giang', { indicators: measures, areas: [...areas, ...more], observations }, [document({}), ...lists]);

  it('is all that the first sentence tells of an area without reports, with the rank that the portal computes', () => {
    const { lede, outside, matrices } = page(scores);
    expect(lede).toBe(
      'Cổng chưa có báo cáo của tỉnh Bắc Giang; chỉ có đánh giá từ bên ngoài. PAPI: điểm, năm 2021: 3 điểm; hạng do cổng xếp: 1 trong 3 tỉnh, thành phố. Có số liệu của 1 nơi trực thuộc.',
    );
    expect(matrices).toEqual([]);
    expect(outside?.trends.map(({ chart }) => chart.rows.map(({ label }) => label))).toEqual([
      ['Năm 2018', 'Từ năm 2019', 'Năm 2019', 'Năm 2020', 'Năm 2021'],
    ]);
  });

  it('never joins the results that an area reports itself', () => {
    const own = observation({ dia_phuong: 'bac-giang' });
    const { lede, matrices, outside } = page([own, ...scores]);
    expect(lede).toContain('61,12%');
    expect(matrices[0]?.rows.map(({ first }) => first.row.anchor)).toEqual([own.anchor]);
    expect(outside?.matrices[0]?.rows).toHaveLength(1);
  });

  it('answers a level, which is then no longer one without a result', () => {
    const [measured, open] = ['2021', '2022'].map((ky) =>
      target({ chi_tieu: 'papi-diem', dia_phuong: 'bac-giang', ky, dau_so_sanh: '>=', gia_tri: '4' }),
    );
    const { lede, outside, targets } = view('bac-giang', {
      indicators: measures,
      areas: [...areas, ...more],
      observations: scores,
      targets: [measured, open].flatMap((row) => row ?? []),
    });
    expect(targets.map(({ row }) => row.anchor)).toEqual([open?.anchor]);
    expect(outside?.readings.map(({ judged, targetIds }) => [judged.map(longStatus), targetIds])).toEqual([
      [['Không đạt mức giao cả năm: thấp hơn 1 điểm'], [measured?.anchor]],
    ]);
    expect(lede).toBe(
      'Tỉnh Bắc Giang có 2 chỉ tiêu. Cổng chưa có báo cáo nào về kết quả; 1 chỉ tiêu có số đo từ bên ngoài, là PAPI: điểm: 3 điểm, mức ≥ 4 điểm.',
    );
  });

  it('holds a quoted rank against the list, on its base', () => {
    const quoted = observation({
      ...{ chi_tieu: 'papi-hang', dia_phuong: 'bac-giang', ky: '2021', gia_tri: '', xep_hang: '1' },
      ...{ tong_so_xep_hang: '5', xep_hang_trong: 'ca-nuoc', thay_doi_hang: '2' },
    });
    const [reading] = page([quoted, ...scores]).outside?.readings.filter((one) => one.quoted.length > 0) ?? [];
    expect(reading?.quoted.map(quotedRankWords)).toEqual([
      'Văn bản ghi thứ 1/5, tăng 2 bậc. Cổng xếp từ danh sách đủ: 1/3 (năm 2021), 1/3 (năm 2020); cùng hạng, khác mức đổi, khác số tỉnh được xếp.',
    ]);
  });
});
