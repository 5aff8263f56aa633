import { describe, expect, it } from 'vitest';
import { distinctTargets } from '#core/counts.ts';
import { buildPortal } from '#core/site/portal.ts';
import { recordCounts } from '#core/site/record-of.ts';
import { recordInWords } from '#i18n/count-words.ts';
import { area, catalog, document, indicator, observation, target } from '#tests/support/rows.ts';
import { coverageView } from '#views/coverage-view.ts';
import { documentCounts } from '#views/document-view.ts';
import { homeView } from '#views/home-view.ts';

/** Of the same level, as the text and the annex write it. */
const twice = [target(), target({ lan: '2', vi_tri: 'biểu I.4', dau_so_sanh: '>' })];

describe('the count of targets', () => {
  it('is of what they ask for, however often a document writes it', () => {
    expect(distinctTargets(twice)).toBe(1);
    expect(
      distinctTargets([
        ...twice,
        target({ ky: '2025' }),
        target({ pham_vi: 'cap-xa' }),
        target({ loai_muc_tieu: 'tu_dat' }),
        target({ dia_phuong: 'bac-giang' }),
      ]),
    ).toBe(5);
    expect(
      distinctTargets([target({ ky: '', thoi_han: '2024' }), target({ ky: '', thoi_han: '2025', lan: '2' })]),
    ).toBe(2);
  });

  it('is the same on the first page, beside the document and in the coverage', () => {
    const portal = buildPortal(catalog({ targets: twice }, [document({ period: '2024' })]));
    expect(documentCounts('bao-cao', portal)).toBe('1 mức giao, mục tiêu');
    expect(recordInWords(recordCounts(portal))).toContain(' 1 mức giao và mục tiêu, ');
    expect(homeView(portal).newest[0]?.note).toContain('1 mức giao, mục tiêu');
    expect(coverageView(portal).rows[0]?.cells.map(({ text }) => text)).toEqual(['1 mục tiêu']);
  });
});

describe('the coverage', () => {
  const portal = buildPortal(
    catalog({
      observations: [
        observation(),
        observation({ gia_tri: '100', loai_so_lieu: 'chua_ro' }),
        observation({ ky: '2023', loai_so_lieu: 'nhac_lai_muc_tieu' }),
      ],
      targets: [target(), target({ ky: '' }), target({ ky: '2022-06-01/..' })],
    }),
  );
  const { periods, rows } = coverageView(portal);

  it('shows targets of open periods and those that name none', () => {
    expect(periods).toEqual(['Từ 01/6/2022 trở đi', 'Năm 2023', 'Quý I/2024', 'Năm 2024', 'Văn bản không nêu kỳ']);
    expect([0, 3, 4].map((at) => rows[0]?.cells[at]?.text)).toEqual(['1 mục tiêu', '1 mục tiêu', '1 mục tiêu']);
  });

  it('keeps areas that others alone measure apart', () => {
    const view = coverageView(
      buildPortal(
        catalog({
          areas: [area({}), area({ id: 'lang-son', ten: 'Lạng Sơn' })],
          indicators: [indicator(), indicator({ id: 'papi', ten: 'PAPI', nguon_do: 'danh_gia_ngoai' })],
          observations: [
            observation({ dia_phuong: 'bac-giang' }),
            observation({ dia_phuong: 'bac-giang', chi_tieu: 'papi' }),
            observation({ dia_phuong: 'lang-son', chi_tieu: 'papi' }),
          ],
        }),
      ),
    );
    expect([view.rows, view.measuredOnly].map((some) => some.map((row) => row.area))).toEqual([
      ['Tỉnh Bắc Giang'],
      ['Tỉnh Lạng Sơn'],
    ]);
  });

  it('counts results apart from sentences that are none', () => {
    expect(rows[0]?.cells.slice(1, 3).map(({ text }) => text)).toEqual([
      '1 câu chưa phải kết quả',
      '1 kết quả, 1 câu chưa phải kết quả',
    ]);
  });
});
