import { describe, expect, it } from 'vitest';
import { checkOriginals } from '#summary/check-originals.ts';
import { checkReferences } from '#summary/check-references.ts';
import { check, document, period, soundFolder } from '#tests/support/rows.ts';
import { checkText } from '../../support/summary-text.ts';

const common = `trich_yeu: "Xếp hạng chuyển đổi số năm 2022"
co_quan_ban_hanh: "Bộ Thông tin và Truyền thông"
dia_phuong: ["viet-nam"]`;
const problemsOf = (lines: string): string[] =>
  checkText(`---\n${common}\n${lines}\n---\nMột câu.`, 'document').problems.map(
    ({ code, row, column }) => `${code} ${row} ${column}`,
  );
const page = 'loai: "trang-cong-bo"\nnguon: "https://dti.gov.vn/xep-hang-2022"\nngay_truy_cap: "2026-11-20"';

describe('a source that is no administrative document', () => {
  it('needs its address and the day it was read, and no word on the copy', () => {
    expect(problemsOf(page)).toEqual([]);
    expect(problemsOf('loai: "bo-du-lieu"')).toEqual([
      'summary/source-without-address 5 nguon',
      'summary/source-without-access-day 5 ngay_truy_cap',
    ]);
  });

  it('needs what it quotes when it is press', () => {
    const article = page.replace('trang-cong-bo', 'bai-bao');
    expect(problemsOf(article)).toEqual(['summary/press-without-original 5 dan_lai']);
    expect(problemsOf(`${article}\ndan_lai: "Báo cáo DTI 2022"`)).toEqual([]);
  });

  it('was read on a day, not in a month', () => {
    expect(problemsOf(page.replace('2026-11-20', '2026-11'))).toEqual(['summary/front-matter-value 7 ngay_truy_cap']);
  });
});

it('an administrative document says what copy it is', () => {
  expect(problemsOf('loai: "bao-cao"')).toEqual(['summary/front-matter-required 5 tinh_trang_ban']);
});

describe('an original that is kept', () => {
  const digest = 'a'.repeat(64);
  const kept = (path: string) => document({ id: 'bao-cao-mau', original: { path, sha256: digest } });
  const problems = (path: string, digests: Record<string, string>): string[] =>
    checkOriginals(
      [{ file: 'van-ban/bao-cao-mau.mdx', id: 'bao-cao-mau', references: [], keyLines: new Map([['bam_sha256', 9]]) }],
      [kept(path)],
      new Map(Object.entries(digests)),
    ).map(({ code, row, column, value }) => [code, row, column, value].join(' '));

  it('is the file that was read', () => {
    expect(problems('a.pdf', { 'a.pdf': digest })).toEqual([]);
    expect(problems('a.pdf', { 'a.pdf': 'b'.repeat(64) })).toEqual([`summary/original-differs 9 bam_sha256 ${digest}`]);
    expect(problems('a.pdf', {})).toEqual(['summary/original-missing  tep_goc a.pdf']);
  });

  it.each([
    ['tep_goc: "a.pdf"', ['summary/front-matter-required 8 bam_sha256']],
    [`bam_sha256: "${digest}"`, ['summary/front-matter-required 5 tep_goc']],
    [`tep_goc: "../a.pdf"\nbam_sha256: "${digest}"`, ['summary/front-matter-value 8 tep_goc']],
    [`tep_goc: "papi.csv"\nbam_sha256: "${digest}"`, ['summary/front-matter-value 8 tep_goc']],
    [`tep_goc: "bo-du-lieu/papi.csv"\nbam_sha256: "${digest}"`, []],
    [`tep_goc: "a.pdf"\nbam_sha256: "${digest.toUpperCase()}"`, ['summary/front-matter-value 9 bam_sha256']],
  ])('%s', (lines, expected) => {
    expect(problemsOf(`${page}\n${lines}`)).toEqual(expected);
  });
});

describe('a list that its publisher gave whole', () => {
  const list = 'danh_sach_day_du: [{chi_tieu: "dti", ky: "2022", so_dia_phuong: "63"}]';

  it('names an indicator, a period and how many areas', () => {
    expect(problemsOf(`${page}\n${list}`)).toEqual([]);
    expect(problemsOf(`${page}\n${list.replace('63', 'x')}`)).toEqual([
      'summary/front-matter-value 8 danh_sach_day_du',
    ]);
    expect(
      problemsOf(`${page}\n${list.replace(']', ', {chi_tieu: "dti", ky: "2022", so_dia_phuong: "34"}]')}`),
    ).toEqual(['summary/front-matter-value 8 danh_sach_day_du']);
  });

  it('has a figure of every area; a mean of the country is none of them', () => {
    const { tables } = check({
      'dia-phuong.csv':
        'id,ma_dvhc,ten,loai,truc_thuoc\nviet-nam,,Việt Nam,quoc-gia,\nbac-giang,24,Bắc Giang,tinh,\nbac-giang/lang-giang,217,Lạng Giang,huyen,bac-giang\n',
      'so-lieu/bao-cao.csv':
        'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\nthanh-toan,viet-nam,2022,50,thuc_hien,bao-cao,I\nthanh-toan,bac-giang,2022,60,thuc_hien,bao-cao,I\n',
    });
    if (tables === undefined) throw new Error('the tables have errors');
    const problems = (areas: number): string[] =>
      checkReferences(
        [{ file: 'van-ban/bao-cao.mdx', id: 'bao-cao', references: [] }],
        [document({ wholeLists: [{ indicator: 'thanh-toan', period: period('2022'), areas }] })],
        tables,
      ).map(({ code, value, details }) => `${code} ${value} ${details?.['areas']} ${details?.['count']}`);
    expect(problems(1)).toEqual([]);
    expect(problems(2)).toEqual(['summary/list-not-whole thanh-toan 2022 2 1']);
  });

  it.each([
    ['that is no point', 'thanh-toan,lang-son,2022,,>,60,,,bao-cao', 2, 1],
    ['of a part of the area', 'thanh-toan,lang-son,2022,cap-xa,,60,,,bao-cao', 2, 1],
    ['of a part of the measure alone', 'mot-phan,lang-son,2022,,,60,,,bao-cao', 1, 2],
    ['in a longer list', 'thanh-toan,lang-son,2022,,,60,1,63,bao-cao', 2, 63],
    ['of another measure', 'khac,lang-son,2022,,,60,,,bao-cao', 2, 1],
    ['of another document', 'thanh-toan,lang-son,2022,,,60,,,van-ban-khac', 2, 1],
  ])('is not believed for a row %s', (_, row, areas, count) => {
    const { tables } = check(
      {
        'dia-phuong.csv':
          'id,ma_dvhc,ten,loai,truc_thuoc\nbac-giang,24,Bắc Giang,tinh,\nbac-giang/lang-giang,217,Lạng Giang,huyen,bac-giang\nlang-son,20,Lạng Sơn,tinh,\n',
        'chi-tieu.csv': `${soundFolder['chi-tieu.csv']?.split('\n')[0]},thuoc_tong\n${['thanh-toan', 'mot-phan', 'khac']
          .map((id) => `${id},${id},${id},chinh-quyen-so,%,2,cao,${id === 'mot-phan' ? 'thanh-toan' : ''}`)
          .join('\n')}\n`,
        'so-lieu/bao-cao.csv': `chi_tieu,dia_phuong,ky,pham_vi,dau_so_sanh,gia_tri,xep_hang,tong_so_xep_hang,van_ban_nguon,loai_so_lieu,vi_tri\n${[
          'thanh-toan,bac-giang,2022,,,50,,,bao-cao',
          row,
        ]
          .map((line) => `${line},thuc_hien,I`)
          .join('\n')}\n`,
      },
      { documents: [document({}), document({ id: 'van-ban-khac' })] },
    );
    if (tables === undefined) throw new Error('the tables have errors');
    const problems = checkReferences(
      [{ file: 'van-ban/bao-cao.mdx', id: 'bao-cao', references: [] }],
      [document({ wholeLists: [{ indicator: 'thanh-toan', period: period('2022'), areas }] })],
      tables,
    );
    expect(problems.map(({ code, details }) => [code, details?.['count']])).toEqual([
      ['summary/list-not-whole', count],
    ]);
  });
});
