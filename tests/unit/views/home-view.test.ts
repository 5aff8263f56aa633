import { describe, expect, it } from 'vitest';
import { buildPortal, type Portal } from '#core/site/portal.ts';
import { recordCounts } from '#core/site/record-of.ts';
import { recordInWords } from '#i18n/count-words.ts';
import { gapCountsInWords, gapInWords, tasksInWords } from '#i18n/home-words.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { catalog, document, indicator, observation, target } from '#tests/support/rows.ts';
import { type GapRow, homeView } from '#views/home-view.ts';

function rowOf({ gaps }: { readonly gaps: readonly GapRow[] }, href: string): GapRow {
  const row = gaps.find(({ area }) => area.href === href);
  if (row === undefined) throw new Error(`no row of ${href}`);
  return row;
}

function portalOf(gia_tri: string, more: Parameters<typeof target>[0] = {}, direction: 'cao' | 'thap' = 'cao'): Portal {
  return buildPortal(
    catalog(
      {
        indicators: [indicator({ huong_tot: direction })],
        observations: [observation({ gia_tri })],
        targets: [target({ gia_tri: '60', ...more })],
      },
      [document({ period: '2024-Q1' })],
    ),
  );
}

describe('the picture of gaps', () => {
  it('tells of every area with results against targets in the record, one mark a result, the worst first', async () => {
    const view = homeView(await realPortal());
    const langGiang = rowOf(view, '/dia-phuong/bac-giang/lang-giang/');
    expect(gapCountsInWords(langGiang.period, langGiang.counts, langGiang.isOnlyUnfinished)).toBe(
      'quý I/2024: 4 còn thiếu, 4 từ chỉ tiêu trở lên, 1 chưa kết luận được',
    );
    expect(langGiang.gaps).toHaveLength(9);
    const points = langGiang.gaps.map((gap) => gap.points);
    expect(points).toEqual([...points].sort((a, b) => a - b));
    const bacGiang = rowOf(view, '/dia-phuong/bac-giang/');
    expect(bacGiang.isOnlyUnfinished).toBe(true);
    expect(bacGiang.counts).toEqual({ short: 10, over: 0, undecided: 0 });
    expect(view.silent.map(({ label }) => label)).toContain('Huyện Lục Ngạn');
    expect(view.map?.indicator.id).toBe('papi-quan-tri-dien-tu-diem');
  });

  it('measures the exact distance in the direction that is better', () => {
    const [above] = homeView(portalOf('61.12')).gaps;
    expect(above?.gaps[0]?.points).toBeCloseTo(1.12);
    expect(above?.gaps[0]?.distance).toEqual({ unscaled: 112, scale: 2 });
    const [below] = homeView(portalOf('51.12')).gaps;
    expect(below?.gaps[0]?.points).toBeCloseTo(-8.88);
    expect(below?.counts).toEqual({ short: 1, over: 0, undecided: 0 });
    const [less] = homeView(portalOf('51.12', { dau_so_sanh: '<=' }, 'thap')).gaps;
    expect(less?.gaps[0]?.points).toBeCloseTo(8.88);
    expect(less?.counts.over).toBe(1);
  });
});

describe('the counts of the record', () => {
  it('are one list for the page of the data and for the social card', () => {
    expect(recordInWords(recordCounts(portalOf('61.12')))).toBe(
      '1 văn bản, 1 địa phương có văn bản, 1 chỉ tiêu, 1 số liệu các nơi nêu về mình, 1 mức giao và mục tiêu, 0 nhiệm vụ và 0 chỗ chưa khớp, chưa rõ.',
    );
  });
});

describe('the words of the first page', () => {
  it('say how far a result is from its target, and how many tasks have a date', () => {
    expect(gapInWords('Chữ ký số', { unscaled: 1920, scale: 2 }, true)).toBe('Chữ ký số: thiếu 19,2 điểm');
    expect(gapInWords('Chữ ký số', { unscaled: 50, scale: 2 }, false)).toBe('Chữ ký số: vượt 0,5 điểm');
    expect(tasksInWords(191, 10)).toBe('191 việc được giao, chỉ 10 việc có ngày phải xong');
    expect(tasksInWords(1200, 0)).toBe('1.200 việc được giao, không việc nào có ngày phải xong');
  });
});
