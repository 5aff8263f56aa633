import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Figure } from '#core/figure.ts';
import type { DocumentInfo, Observation, Tables } from '#core/model.ts';
import { buildPortal } from '#core/site/portal.ts';
import {
  figureWithUnit,
  goalArithmetic,
  goalLabel,
  goalStatus,
  longStatus,
  noGoal,
  noteTexts,
  repeatLabel,
  replacementLabel,
  replacementWords,
  verdictText,
} from '#i18n/figure-words.ts';
import { sourceLabel } from '#i18n/source-words.ts';
import { area, catalog, document, indicator, observation, statement, target } from '#tests/support/rows.ts';
import { indicatorList } from '#views/indicator-list.ts';
import { type IndicatorView, indicatorView } from '#views/indicator-view.ts';
import { figureRows } from '../../../src/components/figure-rows.ts';

const group = {
  id: 'chinh-quyen-so',
  name: 'Chính quyền số',
  order: 1,
  description: undefined,
  file: 'nhom-noi-dung.csv',
  row: 2,
};
const districts = ['aa', 'bb', 'cc', 'dd'].map((name) =>
  area({ id: `bac-giang/${name}`, ten: name.toUpperCase(), loai: 'huyen', truc_thuoc: 'bac-giang' }),
);
const of = (name: string, gia_tri: string, more: Parameters<typeof observation>[0] = {}): Observation =>
  observation({ dia_phuong: `bac-giang/${name}`, gia_tri, ...more });

function view(
  rows: Partial<Tables>,
  documents: readonly DocumentInfo[] = [document({ period: '2024-Q1' })],
): IndicatorView {
  return indicatorView(rows.indicators?.[0] ?? indicator(), buildPortal(catalog(rows, documents)));
}

function latest(observations: readonly Observation[], rows: Partial<Tables> = {}): string | undefined {
  return indicatorList(buildPortal(catalog({ ...rows, groups: [group], observations })))[0]?.indicators[0]?.latest;
}

describe('the newest figure of an indicator', () => {
  it('is named with its area, scope and period', () => {
    expect(latest([observation()])).toBe('quý I/2024: huyện Lạng Giang 61,12%');
    expect(latest([observation({ pham_vi: 'cap-xa', loai_so_lieu: 'uoc_thuc_hien' })])).toBe(
      'quý I/2024: huyện Lạng Giang, cấp xã 61,12% (ước)',
    );
    expect(view({ observations: [observation({ pham_vi: 'cap-xa' })] }).lede).toBe(
      'Quý I/2024, huyện Lạng Giang (cấp xã) 61,12%.',
    );
  });

  it('is never one picked among several: a few are all told, many are counted', () => {
    expect(
      latest([
        observation({ pham_vi: 'cap-huyen', gia_tri: '99.17' }),
        observation({ pham_vi: 'cap-xa', gia_tri: '88.62' }),
      ]),
    ).toBe('quý I/2024: huyện Lạng Giang, cấp huyện 99,17% và cấp xã 88,62%');
    expect(latest([observation(), observation({ gia_tri: '70', lan: '2' })])).toBe(
      'quý I/2024: huyện Lạng Giang 61,12% và 70%',
    );
    const areas = [area({}), ...districts];
    expect(
      latest(
        ['aa', 'bb', 'cc', 'dd'].map((name) => of(name, '90')),
        { areas },
      ),
    ).toBe('quý I/2024: 4 số liệu của 4 địa phương');
  });

  it('counts an agreeing repeat once, leaves out earlier periods, what is no result and what has been replaced', () => {
    const replaced = observation({ gia_tri: '40', van_ban_nguon: 'bao-cao-cu' });
    const rows = [
      observation({ thay_the: 'bao-cao-cu' }),
      observation({ lan: '2', vi_tri: 'I.3' }),
      replaced,
      observation({ ky: '2023-Q4', gia_tri: '12' }),
      observation({ ky: '2024', loai_so_lieu: 'du_kien', gia_tri: '80' }),
    ];
    expect(latest(rows)).toBe('quý I/2024: huyện Lạng Giang 61,12%');
  });

  it('leads with the fraction where the document writes it alone, without digits that nobody measured', () => {
    const share = { gia_tri: '' };
    expect(latest([observation({ ...share, tu_so: '209', mau_so: '209' })])).toBe(
      'quý I/2024: huyện Lạng Giang 209/209 (100%)',
    );
    expect(latest([observation({ ...share, tu_so: '1', mau_so: '8' })])).toBe(
      'quý I/2024: huyện Lạng Giang 1/8 (12,5%)',
    );
    expect(latest([observation({ ...share, tu_so: '11', mau_so: '18' })])).toBe(
      'quý I/2024: huyện Lạng Giang 11/18 (61,11%)',
    );
  });
});

describe('the figures of an indicator', () => {
  it('that agree share one line with every source', () => {
    const [line, ...rest] = view({ observations: [observation(), observation({ lan: '2', vi_tri: 'I.3' })] }).results;
    expect(rest).toEqual([]);
    expect(line?.sources.map(sourceLabel)).toEqual(['Báo cáo quý I/2024, mục I.2', 'Báo cáo quý I/2024, mục I.3']);
  });

  it('stand apart where scope, way of counting or value differs', () => {
    expect(
      view({
        observations: [
          observation(),
          observation({ pham_vi: 'cap-xa' }),
          observation({ cach_tinh_ky: 'luy_ke', lan: '2' }),
          observation({ lan: '3', gia_tri: '70' }),
        ],
      }).results,
    ).toHaveLength(4);
  });

  it('carry level, sum, verdict and a link to each place of the level', () => {
    const goals = [
      target({ dau_so_sanh: '>' }),
      target({ dau_so_sanh: '>', lan: '2', vi_tri: 'phụ lục 1' }),
      target({ ky: '', thoi_han: '2024-10', gia_tri: '70', lan: '3', vi_tri: 'III.1' }),
    ];
    const [line] = view({ observations: [observation({ tu_danh_gia: 'dat' })], targets: goals }).results;
    if (line === undefined) throw new Error('no figure');
    expect(verdictText(line)).toBe('Văn bản tự đánh giá: đạt');
    expect(line.goals.map((goal) => goal.source.href)).toEqual([
      `/van-ban/bao-cao/#v-${goals[0]?.anchor ?? ''}`,
      `/van-ban/bao-cao/#v-${goals[2]?.anchor ?? ''}`,
    ]);
    expect(line.goals.map((goal) => goalLabel(goal, line))).toEqual([
      'Mức giao năm 2024: trên 60%',
      'Mức giao, hạn tháng 10/2024: từ 70% trở lên (văn bản ghi 70%), ở mục III.1',
    ]);
    expect(line.goals.map((goal) => goal.repeats.map((repeat) => [repeat.href, repeatLabel(repeat, goal)]))).toEqual([
      [[`/van-ban/bao-cao/#v-${goals[1]?.anchor ?? ''}`, 'phụ lục 1']],
      [],
    ]);
    expect(line.goals.map((goal) => goalArithmetic(goal, line))).toEqual([
      '61,12% > 60%',
      '70% − 61,12% = 8,88 điểm %',
    ]);
    expect(line.goals.map((goal) => goalStatus(goal, line.row, line.indicator))[1]).toBe(
      'Còn thấp hơn mức giao (hạn tháng 10/2024) 8,88 điểm % (số liệu quý I)',
    );
    expect(
      parse(figureRows([line], ['judgement'], 'none'))
        .querySelectorAll('td small')
        .map(({ text }) => text),
    ).toEqual([
      'Mức giao năm 2024: trên 60% (ghi cả ở phụ lục 1). Phép so: 61,12% > 60%',
      'Mức giao, hạn tháng 10/2024: từ 70% trở lên (văn bản ghi 70%), ở mục III.1. Còn thấp hơn mức giao (hạn tháng 10/2024) 8,88 điểm % (số liệu quý I)',
      'Văn bản tự đánh giá: đạt',
    ]);
  });

  it('name the document of a level that another document sets', () => {
    const [line] = view({ observations: [observation()], targets: [target({ van_ban_nguon: 'ke-hoach' })] }, [
      document({ period: '2024-Q1' }),
      document({ id: 'ke-hoach', kind: 'ke-hoach', period: '2024' }),
    ]).results;
    expect(line?.goals[0] && goalLabel(line.goals[0], line)).toBe(
      'Mức giao năm 2024: từ 60% trở lên (văn bản ghi 60%), theo Kế hoạch năm 2024, mục I.2',
    );
  });

  it('keep a replaced one under the one in its place, linked both ways and held against nothing', () => {
    const old = observation({ gia_tri: '40', van_ban_nguon: 'bao-cao-cu' });
    const now = observation({ thay_the: 'bao-cao-cu' });
    const [first, second, ...rest] = view(
      { observations: [old, now], targets: [target({ van_ban_nguon: 'bao-cao-cu' })] },
      [document({ period: '2024-Q1' }), document({ id: 'bao-cao-cu', period: '2024-Q1' })],
    ).results;
    expect(rest).toEqual([]);
    if (first === undefined || second === undefined) throw new Error('no figures');
    const textOf = ({ row, indicator: of }: Figure): string => figureWithUnit(row, of);
    const replacementsOf = (figure: Figure): unknown[] =>
      figure.replacements.map((one) => [replacementWords[one.role], one.href, replacementLabel(one, figure)]);
    expect(textOf(first)).toBe('61,12%');
    expect(replacementsOf(first)).toEqual([
      ['Thay cho', `/dia-phuong/bac-giang/lang-giang/#${old.anchor}`, '40% (Báo cáo quý I/2024, mục I.2)'],
    ]);
    expect([textOf(second), longStatus(second), second.goals]).toEqual([
      '40%',
      'Đã có văn bản thay thế, không dùng để so sánh',
      [],
    ]);
    expect(replacementsOf(second)).toEqual([
      ['Thay bằng', `/dia-phuong/bac-giang/lang-giang/#${now.anchor}`, '61,12% (Báo cáo quý I/2024, mục I.2)'],
    ]);
  });

  it('of one area in the document of another say whose document it is', () => {
    const documents = [document({ issuer: 'Ủy ban nhân dân huyện Lạng Giang', period: '2024-Q1' })];
    const [line] = view(
      { observations: [observation({ dia_phuong: 'bac-giang', loai_so_lieu: 'chua_ro' })] },
      documents,
    ).others;
    expect(line && noteTexts(line, 'cell')).toEqual(['do UBND huyện Lạng Giang nêu']);
    expect(line?.sources.map(sourceLabel)[0]).toBe('Báo cáo quý I/2024, huyện Lạng Giang, mục I.2');
  });
});

describe('the targets of an indicator', () => {
  it('that body and annex both write are one with two sources', () => {
    const [one, ...rest] = view({ targets: [target(), target({ lan: '2', vi_tri: 'biểu I.4' })] }).targets;
    expect(rest).toEqual([]);
    expect(one?.sources.map(sourceLabel)).toEqual(['Báo cáo quý I/2024, mục I.2', 'Báo cáo quý I/2024, biểu I.4']);
  });
});

describe('the documents of an indicator', () => {
  it('are all that hold anything of it, sentences that are no result too', () => {
    const documents = [
      document({ period: '2024-Q1' }),
      document({ id: 'nhac-lai', date: '2024-06-01', period: '2024-Q2' }),
      document({ id: 'y-kien', date: '2024-07-01', period: '2024-H1' }),
      document({ id: 'khac' }),
    ];
    const rows = {
      observations: [
        observation(),
        observation({ van_ban_nguon: 'nhac-lai', ky: '2024-Q2', loai_so_lieu: 'nhac_lai_muc_tieu' }),
      ],
      targets: [target()],
      statements: [statement({ chi_tieu: 'thanh-toan', van_ban_nguon: 'y-kien' })],
    };
    expect(view(rows, documents).documents.map(({ href, note }) => [href, note])).toEqual([
      ['/van-ban/y-kien/', '1 ý tự đánh giá, kiến nghị'],
      ['/van-ban/nhac-lai/', '1 câu không phải kết quả'],
      ['/van-ban/bao-cao/', '1 kết quả · 1 mức giao, mục tiêu'],
    ]);
  });
});

describe('the ranking of an indicator', () => {
  const areas = [area({}), ...districts];

  it('says what each area lacks, marks estimates, and tells an open figure from none', () => {
    const [ranking] = view({
      areas,
      observations: [
        of('aa', '90'),
        of('bb', '70', { loai_so_lieu: 'uoc_thuc_hien' }),
        of('cc', '60', { dau_so_sanh: '>' }),
      ],
      targets: [target({ dia_phuong: 'bac-giang/bb', gia_tri: '80' })],
    }).rankings;
    expect(ranking?.rows.map(({ rank, value, figure }) => [rank, value.label, longStatus(figure) ?? noGoal])).toEqual([
      [1, '90%', 'Chưa có mức để so'],
      [2, '70% (ước)', 'Còn thấp hơn mức giao cả năm 10 điểm % (số liệu quý I)'],
    ]);
    expect(ranking?.unranked.map(({ area: name, figures }) => [name, figures.map(({ label }) => label)])).toEqual([
      ['Huyện CC', ['> 60%']],
    ]);
    expect(ranking?.missing).toEqual(['Huyện DD']);
  });

  it('counts an area that has reported a later period among those of the one ranked', () => {
    const rows = ['aa', 'bb', 'cc'].map((name) => of(name, '90'));
    const [ranking, ...rest] = view({ areas, observations: [...rows, of('aa', '95', { ky: '2024-Q2' })] }).rankings;
    expect(rest).toEqual([]);
    expect(ranking?.rows).toHaveLength(3);
    expect(ranking?.missing).toEqual(['Huyện DD']);
  });
});
