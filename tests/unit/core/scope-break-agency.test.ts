import { describe, expect, it } from 'vitest';
import { check, document, problemLine, soundFolder } from '#tests/support/rows.ts';

const told = (...of: Parameters<typeof check>): string[] => check(...of).problems.map(problemLine);

const figureFile = (
  cells: Readonly<Record<'dia_phuong' | 'ky' | 'pham_vi' | 'ghi_chu', string>>,
): Record<string, string> => ({
  'so-lieu/bao-cao.csv': `chi_tieu,dia_phuong,pham_vi,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri,ghi_chu\nthanh-toan,${cells.dia_phuong},${cells.pham_vi},${cells.ky},61.12,thuc_hien,bao-cao,I.2,${cells.ghi_chu}\n`,
});
const figure = (cells: Partial<Parameters<typeof figureFile>[0]>): Record<string, string> =>
  figureFile({ dia_phuong: 'bac-giang/lang-giang', ky: '2024-Q1', pham_vi: '', ghi_chu: '', ...cells });
const today = 20261001;
const documents = [document({ date: '2026-04-05' })];

describe('a district’s part', () => {
  const communes: Record<string, string> = {
    'dia-phuong.csv': `${soundFolder['dia-phuong.csv'] ?? ''}bac-giang/kep-07399,Kép,xa,bac-giang\n`,
  };
  it.each([
    ['2025-Q2', 'bac-giang', []],
    ['2025', 'bac-giang', []],
    ['2025-Q3', 'bac-giang', ['{"why":"later"}']],
    ['2025-07-01/..', 'bac-giang', ['{"why":"later"}']],
    ['2024-Q1', 'bac-giang/kep-07399', ['{"why":"commune"}']],
    ['2024-Q1', 'bac-giang/lang-giang', []],
  ])('of %s in %s: %j', (ky, dia_phuong, why) => {
    expect(
      told({ ...communes, ...figure({ ky, dia_phuong, pham_vi: 'cap-huyen' }) }, { today, documents }).filter((line) =>
        line.includes('district-scope'),
      ),
    ).toEqual(why.map((one) => `error across/district-scope so-lieu/bao-cao.csv:2 pham_vi "cap-huyen" ${one}`));
    expect(
      told({ ...communes, ...figure({ ky, dia_phuong, pham_vi: 'cap-xa' }) }, { today, documents }).filter((line) =>
        line.includes('district-scope'),
      ),
    ).toEqual([]);
  });

  it('is asked of a target by its deadline, where it names no period', () => {
    const target = (deadline: string): Record<string, string> => ({
      'muc-tieu/bao-cao.csv': `chi_tieu,dia_phuong,pham_vi,thoi_han,dau_so_sanh,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang,cap-huyen,${deadline},>,60,duoc_giao,bao-cao,I.2\n`,
    });
    expect(told(target('2025-06-30'))).toEqual([]);
    expect(told(target('2025-12-31'))).toEqual([
      'error across/district-scope muc-tieu/bao-cao.csv:2 pham_vi "cap-huyen" {"why":"later"}',
    ]);
  });
});

describe('a figure across a break of its measure', () => {
  const broken = {
    'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '')
      .replace('huong_tot\n', 'huong_tot,dut_doan\n')
      .replace(/,cao\n/u, ',cao,2024-Q2: đổi mẫu số\n'),
  };
  it.each([
    ['2024', '', true],
    ['2024', 'Theo mẫu số mới', false],
    ['2024-Q1', '', false],
    ['2024-Q2', '', false],
    ['2023/2025', '', true],
  ])('of %s with the remark %j is told: %s', (ky, ghi_chu, isTold) => {
    expect(told({ ...broken, ...figure({ ky, ghi_chu }) }, { today, documents })).toEqual(
      isTold
        ? [`error across/break-inside so-lieu/bao-cao.csv:2 ky "${ky}" {"from":"2024-Q2","reason":"đổi mẫu số"}`]
        : [],
    );
  });
});

describe('the lead agency of a task', () => {
  const names = {
    'co-quan.csv': `id,ten,ten_khac,dia_phuong
ubnd,Ủy ban nhân dân huyện Lạng Giang,,bac-giang/lang-giang
so,Sở Thông tin và Truyền thông tỉnh Bắc Giang,Sở TT&TT,bac-giang
doanh-nghiep,Các doanh nghiệp trên địa bàn huyện Lạng Giang,,bac-giang/lang-giang
`,
    'viet-tat.csv': 'viet_tat,day_du\nUBND,Ủy ban nhân dân\n',
  };
  const tasks = (...rows: readonly (readonly [string, string, string, string?])[]): string[] =>
    told(
      {
        ...names,
        'nhiem-vu/bao-cao.csv': [
          'id,dia_phuong,noi_dung,co_quan_chu_tri,van_ban_nguon,vi_tri,ghi_chu',
          ...rows.map(
            ([content, place, agency, note = ''], at) =>
              `viec-${at},bac-giang/lang-giang,${content},${agency},bao-cao,"${place}",${note}`,
          ),
          '',
        ].join('\n'),
      },
      { documents: [document({ date: '2024-04-05' })] },
    );
  const asked = (agency: string, place = 'III.1', row = 2): string =>
    `warning across/agency-not-named nhiem-vu/bao-cao.csv:${row} co_quan_chu_tri "${agency}" {"place":"${place}"}`;

  it.each([
    ['in the sentence, in short and without the area', ['UBND lập kế hoạch', 'III.1', 'ubnd']],
    ['in the heading', ['Lập kế hoạch', 'III.1, Sở Thông tin và Truyền thông', 'so']],
    ['by another name of it', ['Sở TT&TT lập kế hoạch', 'III.1', 'so']],
    ['in a list', ['Lập kế hoạch', 'III.1, doanh nghiệp, hợp tác xã', 'doanh-nghiep']],
    ['in the remark', ['Lập kế hoạch', 'III.1', 'ubnd', 'Đầu mục ghi UBND huyện']],
  ] as const)('that can be seen %s is not asked about', (_, row) => {
    expect(tasks(row)).toEqual([]);
  });

  it('that nothing names is asked about, whoever issued the document; a blank one is not', () => {
    expect(tasks(['Lập kế hoạch', 'III.1', 'ubnd'])).toEqual([asked('ubnd')]);
    expect(tasks(['Sở Thông tin lập kế hoạch', 'III.1', 'so'])).toEqual([asked('so')]);
    expect(tasks(['Lập kế hoạch', 'III.1', ''])).toEqual([]);
  });

  it('is asked about once for each place, and each of several agencies by itself', () => {
    expect(
      tasks(
        ['Lập kế hoạch', 'III.1', 'ubnd'],
        ['Gửi báo cáo', 'III.1', 'ubnd'],
        ['Gửi báo cáo', 'III.2', 'ubnd | so'],
        ['UBND huyện gửi báo cáo', 'III.3', 'ubnd | so'],
      ),
    ).toEqual([asked('ubnd'), asked('ubnd', 'III.2', 4), asked('so', 'III.2', 4), asked('so', 'III.3', 5)]);
  });
});
