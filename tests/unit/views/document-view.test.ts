import { describe, expect, it } from 'vitest';
import type { DocumentInfo, Tables } from '#core/model.ts';
import { buildPortal } from '#core/site/portal.ts';
import { sentencesTitle } from '#i18n/document-words.ts';
import { catalog, document, observation, target, task } from '#tests/support/rows.ts';
import { type DocumentView, documentView } from '#views/document-view.ts';

function view(rows: Partial<Tables>, info: Parameters<typeof document>[0] = {}): DocumentView {
  const one: DocumentInfo = document({ period: '2024-Q1', ...info });
  return documentView(one, buildPortal(catalog(rows, [one])));
}

describe('what the sentences of a document are', () => {
  const observations = [
    observation(),
    observation({ loai_so_lieu: 'nhac_lai_muc_tieu', gia_tri: '70', lan: '2' }),
    observation({ loai_so_lieu: 'chua_ro', gia_tri: '100', lan: '3' }),
    observation({ loai_so_lieu: 'chua_ro', gia_tri: '90', lan: '4' }),
    observation({ loai_so_lieu: 'du_kien', gia_tri: '80', ky: '2025' }),
  ];

  it('is counted by kind, kinds without any left out', () => {
    expect(view({ observations }).sentences).toEqual([
      { kind: 'result', count: 1 },
      { kind: 'echo', count: 1 },
      { kind: 'unclear', count: 2 },
      { kind: 'other', count: 1 },
    ]);
    expect(view({ observations: observations.slice(0, 1) }).sentences).toEqual([{ kind: 'result', count: 1 }]);
    expect(sentencesTitle(51, 22)).toBe('51 câu nêu số: 22 câu là kết quả');
    expect(sentencesTitle(5, 5)).toBe('5 câu nêu số: đều là kết quả');
  });

  it('opens the page, with how the results stand to their levels', () => {
    expect(view({ observations }).lead).toBe('Trong 5 câu nêu số, 1 câu là kết quả.');
    const targets = [target(), target({ ky: '2025', gia_tri: '95' })];
    expect(view({ observations, targets, tasks: [task()] }).lead).toBe(
      'Trong 5 câu nêu số, 1 câu là kết quả: 1 đã ở mức giao, mục tiêu. Văn bản nêu 2 mức giao, mục tiêu và 1 việc phải làm.',
    );
  });

  it('counts once what two sections write, and says “đạt” of a whole period alone', () => {
    const twice = [observation({ ky: '2024' }), observation({ ky: '2024', lan: '2', vi_tri: 'I.3' })];
    expect(view({ observations: twice, targets: [target()] }, { period: '2024' }).lead).toBe(
      '2 câu nêu số, đều là kết quả: 1 đạt mức giao, mục tiêu. Văn bản nêu 1 mức giao, mục tiêu.',
    );
    expect(view({ observations: twice, targets: [target({ gia_tri: '70' })] }, { period: '2024' }).lead).toBe(
      '2 câu nêu số, đều là kết quả: 1 không đạt. Văn bản nêu 1 mức giao, mục tiêu.',
    );
  });

  it('makes no tally of a list of what is unfinished', () => {
    expect(view({ observations: [observation()], targets: [target()] }, { listsOnly: 'chua_hoan_thanh' }).lead).toBe(
      '1 câu nêu số, đều là kết quả. Văn bản chỉ kể những chỉ tiêu chưa hoàn thành. Văn bản nêu 1 mức giao, mục tiêu.',
    );
  });

  it('of a plan says that it has no result', () => {
    expect(view({ targets: [target()], tasks: [task()] }).lead).toBe(
      'Văn bản nêu 1 mức giao, mục tiêu và 1 việc phải làm; không nêu kết quả.',
    );
    expect(view({}).lead).toBe('');
  });
});

describe('the head of a document’s page', () => {
  it('says in a line its number, day, signer and what copy it is', () => {
    expect(
      view({}, { number: '/BC-UBND', date: '2024-03', signer: 'Nguyễn Văn A', signerTitle: 'Chủ tịch' }).factLine,
    ).toEqual([
      '…/BC-UBND (bản cổng có để trống phần số)',
      'tháng 3/2024 (bản cổng có để trống phần ngày)',
      'Chủ tịch Nguyễn Văn A ký',
      'bản chính',
    ]);
  });

  it('leads to the original and to the kept copy, where there are any', () => {
    expect(view({}).originals).toEqual([]);
    const original = { path: 'bao-cao.pdf', sha256: 'x' };
    expect(view({}, { source: 'https://a.vn/x', original }).originals).toEqual([
      { href: 'https://a.vn/x', label: 'Đọc bản gốc' },
      { href: '/van-ban/bao-cao.pdf', label: 'Bản cổng lưu' },
    ]);
  });
});
