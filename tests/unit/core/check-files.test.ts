import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '#core/check-files.ts';
import { tableIds, tables } from '#core/columns.ts';
import { decimalText } from '#core/decimal.ts';
import { countProblems } from '#core/problem.ts';
import { tableOfPath } from '#core/source-file.ts';
import { check, document, file, folder, problemLine, soundFolder } from '#tests/support/rows.ts';

const told = (...of: Parameters<typeof check>): string[] => check(...of).problems.map(problemLine);
const figures =
  'chi_tieu,dia_phuong,ky,gia_tri,tu_so,mau_so,xep_hang,xep_hang_trong,loai_so_lieu,van_ban_nguon,vi_tri,lan\n';
/** `numbers`: value, numerator, denominator, rank and where it holds. */
const figure = (numbers: string, occurrence = '', indicator = 'thanh-toan'): string =>
  `${indicator},bac-giang/lang-giang,2024-Q1,${numbers},thuc_hien,bao-cao,I.2,${occurrence}\n`;

describe('which table a file belongs to', () => {
  it.each([
    ['chi-tieu.csv', 'indicators'],
    ['so-lieu/bao-cao.csv', 'observations'],
    ['muc-tieu/2024.csv', 'targets'],
    ['mien-tru.csv', 'waivers'],
    ['so-lieu.csv', undefined],
    ['so-lieu/sau/bao-cao.csv', undefined],
    ['so-lieu/bao-cao.CSV', undefined],
    ['so-lieu/bao-cao.xlsx', undefined],
    ['chi-tieu/a.csv', undefined],
    ['cu/chi-tieu.csv', undefined],
    ['README.md', undefined],
  ])('%s: %s', (path, id) => {
    expect(tableOfPath(path)).toBe(id);
  });

  it('every table has a place of its own', () => {
    for (const id of tableIds)
      expect(tableOfPath(tables[id].place === 'file' ? `${tables[id].name}.csv` : `${tables[id].name}/x.csv`)).toBe(id);
  });
});

describe('a sound folder', () => {
  it('has no problem and gives its tables', () => {
    const report = check();
    expect(report.problems.map(problemLine)).toEqual([]);
    expect(report.tables?.observations.map((row) => [row.indicator, row.value])).toEqual([
      ['thanh-toan', { unscaled: 6112, scale: 2 }],
    ]);
    expect(report.tables?.targets.map((row) => row.mark)).toEqual(['>']);
  });

  it('may be split over files in any order, and files that are no table are left alone', () => {
    const files = [
      ...folder({ 'so-lieu/them.csv': figures + figure('61.2,,,,', '2') }),
      file('README.md', 'Số liệu'),
      file('.DS_Store', '\0'),
    ];
    const context = { documents: [document({ date: '2024-04-05' })], today: 20241001 };
    const there = checkFiles(files, context);
    const back = checkFiles([...files].reverse(), context);
    expect(there.problems).toEqual([]);
    expect(back.problems).toEqual([]);
    expect(new Set(back.tables?.observations.map((row) => row.anchor))).toEqual(
      new Set(there.tables?.observations.map((row) => row.anchor)),
    );
    expect(there.tables?.observations).toHaveLength(2);
  });
});

describe('missing files', () => {
  it.each(Object.keys(soundFolder).filter((path) => !path.includes('/')))('%s is missed by name', (path) => {
    expect(told({ [path]: undefined })).toEqual([`error file/missing ${path}`]);
  });

  it('are all named, with the want of figures left out', () => {
    expect(checkFiles([], { documents: [], today: 20241001 }).problems.map(problemLine)).toEqual(
      [
        'chi-tieu.csv',
        'co-quan.csv',
        'dia-phuong.csv',
        'dieu-chinh.csv',
        'doi-chieu.csv',
        'mien-tru.csv',
        'nhom-noi-dung.csv',
        'viet-tat.csv',
      ].map((path) => `error file/missing ${path}`),
    );
  });

  it('a folder without figures and without targets publishes nothing', () => {
    expect(told({ 'so-lieu/bao-cao.csv': undefined, 'muc-tieu/bao-cao.csv': undefined })).toEqual([
      'error file/no-figures so-lieu/',
    ]);
    expect(told({ 'so-lieu/bao-cao.csv': undefined })).toEqual([]);
  });

  it('a header alone is a full answer for corrections, waivers and points to clear up, and a warning elsewhere', () => {
    expect(told({ 'viet-tat.csv': 'viet_tat,day_du\n' })).toEqual(['warning file/no-rows viet-tat.csv:1']);
    expect(told({ 'so-lieu/trong.csv': figures })).toEqual(['warning file/no-rows so-lieu/trong.csv:1']);
  });
});

describe('stages stop, so that one cause is told once', () => {
  it('a file that is no CSV is told at that, and nothing of what its rows would have answered', () => {
    expect(told({ 'chi-tieu.csv': 'id;ten\nx;y\n' })).toEqual([
      'error file/delimiter chi-tieu.csv:1 ";" {"decimalComma":0}',
    ]);
  });

  it('a wrong header hides the cells below it', () => {
    expect(
      told({
        'so-lieu/bao-cao.csv': `chi_tieu,dia_phuong,ky,gia_trị,loai_so_lieu,van_ban_nguon,vi_tri\nx,y,Quý I,"1,5",z,,\n`,
      }),
    ).toEqual(['error header/unknown so-lieu/bao-cao.csv:1 "gia_trị" {"position":4,"meant":"gia_tri"}']);
  });

  it('a bad cell hides the rules for rows of its file and the rules across files, but not bad cells elsewhere', () => {
    expect(
      told({
        'so-lieu/bao-cao.csv': figures + figure('"1,5",,,,', '', 'khong-co') + figure(',,,,'),
        'viet-tat.csv': 'viet_tat,day_du\nDVC,\n',
      }),
    ).toEqual([
      'error cell/decimal-comma so-lieu/bao-cao.csv:2 gia_tri "1,5" {"meant":"1.5"}',
      'error cell/required viet-tat.csv:2 day_du ""',
    ]);
  });

  it('a bad row hides the rules across files', () => {
    expect(told({ 'so-lieu/bao-cao.csv': figures + figure(',,,,', '', 'khong-co') })).toEqual([
      'error row/no-figure so-lieu/bao-cao.csv:2 gia_tri',
    ]);
  });

  it('only across files are references looked up', () => {
    const report = check({ 'so-lieu/bao-cao.csv': figures + figure('5,,,,', '', 'khong-co') });
    expect(report.problems.map(problemLine)).toEqual([
      'error across/unknown-reference so-lieu/bao-cao.csv:2 chi_tieu "khong-co" {"refTo":"indicator"}',
    ]);
    expect(report.tables).toBeUndefined();
  });

  it('warnings stop nothing', () => {
    const report = check({ 'viet-tat.csv': 'viet_tat,day_du\nDVC,dịch vụ {công}\n\n' });
    expect(report.problems.map(problemLine)).toEqual([
      'warning cell/markup viet-tat.csv:2 day_du "dịch vụ {công}"',
      'warning row/blank-at-end viet-tat.csv:3 {"count":1}',
    ]);
    expect(report.tables?.abbreviations).toHaveLength(1);
  });

  it('problems come file by file and row by row', () => {
    expect(
      told({ 'viet-tat.csv': 'viet_tat,day_du\nA,\n,b\n', 'nhom-noi-dung.csv': 'id,ten,thu_tu\nchinh-quyen-so,,1\n' }),
    ).toEqual([
      'error cell/required nhom-noi-dung.csv:2 ten ""',
      'error cell/required viet-tat.csv:2 day_du ""',
      'error cell/required viet-tat.csv:3 viet_tat ""',
    ]);
  });

  it('of 1,000 bad cells 200 are listed and all are counted', () => {
    const report = check({
      'so-lieu/bao-cao.csv': figures + figure('hai,,,,').repeat(1_000),
      'viet-tat.csv': 'viet_tat,day_du\nDVC,\n',
    });
    expect(report.problems.map(({ file: path, row, more }) => [path, row, more]).slice(-3)).toEqual([
      ['so-lieu/bao-cao.csv', 200, undefined],
      ['so-lieu/bao-cao.csv', 201, 800],
      ['viet-tat.csv', 2, undefined],
    ]);
    expect(countProblems(report.problems)).toEqual({ errors: 1_001, warnings: 0 });
  });

  it('a waiver beyond the two hundredth warning is still found', () => {
    const rows = Array.from({ length: 250 }, (_, index) => `v${index},mục ${index},xem {Bảng}\n`).join('');
    const problems = (waivers: string): number =>
      countProblems(
        check({
          'viet-tat.csv': `viet_tat,day_du,ghi_chu\n${rows}`,
          'mien-tru.csv': `ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\n${waivers}`,
        }).problems,
      ).warnings;
    expect(problems('')).toBe(250);
    expect(problems('cell/markup,viet-tat.csv,v249 | mục 1,Lý do,Người duyệt,2030\n')).toBe(251);
    expect(problems('cell/markup,viet-tat.csv,v249 | mục 249,Lý do,Người duyệt,2030\n')).toBe(249);
  });
});

describe('blank is never zero', () => {
  const row = (line: string): unknown => {
    const [found] = check({ 'so-lieu/bao-cao.csv': figures + figure(line) }).tables?.observations ?? [];
    return found === undefined
      ? undefined
      : {
          value: found.value,
          share: found.computedShare === undefined ? undefined : decimalText(found.computedShare),
          rank: found.rank,
        };
  };

  it('a value that is not written stays unknown, beside a rank and beside a fraction', () => {
    expect(row(',,,4,bac-giang')).toEqual({ value: undefined, share: undefined, rank: 4 });
    expect(row(',11,18,,')).toEqual({ value: undefined, share: '61.11', rank: undefined });
    expect(row('0,,,,')).toEqual({ value: { unscaled: 0, scale: 0 }, share: undefined, rank: undefined });
  });

  it('a share is computed only where the value is not written and the indicator is a share', () => {
    expect(row('61.1,11,18,,')).toEqual({ value: { unscaled: 611, scale: 1 }, share: undefined, rank: undefined });
    const counted = check({
      'chi-tieu.csv':
        'id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\nthanh-toan,Số dịch vụ,Dịch vụ,chinh-quyen-so,dịch vụ,0,cao\n',
      'so-lieu/bao-cao.csv': figures + figure(',11,18,,'),
    });
    expect(counted.problems).toEqual([]);
    expect(counted.tables?.observations[0]).toMatchObject({ value: undefined, computedShare: undefined });
  });

  it('no figure whatever becomes a number that nobody typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '0', '5', '61.12'),
        fc.constantFrom('', '0', '3'),
        fc.constantFrom('', '4'),
        fc.constantFrom('', '2'),
        (value, numerator, denominator, rank) => {
          const [found] =
            check({
              'so-lieu/bao-cao.csv':
                figures + figure(`${value},${numerator},${denominator},${rank},${rank === '' ? '' : 'bac-giang'}`),
            }).tables?.observations ?? [];
          if (found === undefined) return;
          expect(found.value === undefined ? '' : decimalText(found.value)).toBe(value);
          expect(found.numerator === undefined ? '' : decimalText(found.numerator)).toBe(numerator);
          expect(found.rank === undefined ? '' : String(found.rank)).toBe(rank);
        },
      ),
    );
  });
});

describe('waivers', () => {
  const withWarning = {
    'chi-tieu.csv': `${soundFolder['chi-tieu.csv'] ?? ''}thua,Tỷ lệ thừa,Thừa,chinh-quyen-so,%,2,cao\n`,
  };
  const warning = 'warning across/unused-indicator chi-tieu.csv:3 id "thua"';
  const waivers = (...lines: string[]): Record<string, string> => ({
    ...withWarning,
    'mien-tru.csv': `ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\n${lines.map((line) => `${line}\n`).join('')}`,
  });

  it('take one warning off the list until their day, that day still', () => {
    expect(told(withWarning)).toEqual([warning]);
    expect(told(waivers('across/unused-indicator,chi-tieu.csv,thua,Chờ số liệu,Nguyễn Văn A,2024-10-01'))).toEqual([]);
    expect(told(waivers('across/unused-indicator,chi-tieu.csv,thua,Chờ số liệu,Nguyễn Văn A,2024'))).toEqual([]);
  });

  it('that have ended no longer count and are told', () => {
    expect(told(waivers('across/unused-indicator,chi-tieu.csv,thua,Chờ số liệu,Nguyễn Văn A,2024-09-30'))).toEqual([
      warning,
      'warning across/waiver-ended mien-tru.csv:2 het_han "2024-09-30" {"code":"across/unused-indicator"}',
    ]);
  });

  it.each([
    ['across/same-name,chi-tieu.csv,thua'],
    ['across/unused-indicator,co-quan.csv,thua'],
    ['across/unused-indicator,chi-tieu.csv,thanh-toan'],
  ])('for something else (%s) waive nothing and are told to be idle', (waiver) => {
    const [code, , key] = waiver.split(',');
    for (const end of ['2030', '2024-10-01']) {
      expect(told(waivers(`${waiver},Chờ số liệu,Nguyễn Văn A,${end}`))).toEqual([
        warning,
        `warning across/waiver-idle mien-tru.csv:2 khoa ${JSON.stringify(key)} ${JSON.stringify({ code })}`,
      ]);
    }
  });

  it('take a warning that is about no row off the list by the word for the whole file', () => {
    const empty = { 'so-lieu/cho.csv': 'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\n' };
    const waiver = (key: string): Record<string, string> => ({
      ...empty,
      'mien-tru.csv': `ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\nfile/no-rows,so-lieu/cho.csv,${key},Chờ báo cáo,Nguyễn Văn A,2030\n`,
    });
    expect(told(empty)).toEqual(['warning file/no-rows so-lieu/cho.csv:1']);
    expect(told(waiver('ca_tep'))).toEqual([]);
    expect(told(waiver('thanh-toan'))).toHaveLength(2);
    expect(told(waivers('across/unused-indicator,chi-tieu.csv,ca_tep,Chờ số liệu,Nguyễn Văn A,2030'))).toHaveLength(2);
  });

  it('never waive an error', () => {
    expect(
      told({
        ...waivers(
          'across/unknown-reference,so-lieu/bao-cao.csv,khong-co | bac-giang/lang-giang | - | 2024-Q1 | - | thuc_hien | bao-cao | 1,Lý do,Người duyệt,2030',
        ),
        'so-lieu/bao-cao.csv': figures + figure('5,,,,', '', 'khong-co'),
      }),
    ).toContain('error across/unknown-reference so-lieu/bao-cao.csv:2 chi_tieu "khong-co" {"refTo":"indicator"}');
  });

  it('name a figure by its key, a blank cell of it as `-`', () => {
    const key = 'thanh-toan | bac-giang/lang-giang | - | 2024-Q1 | - | thuc_hien | bao-cao | 1';
    const rank = { 'so-lieu/bao-cao.csv': figures + figure('61.12,,,4,') };
    expect(told(rank)).toEqual(['warning row/rank-without-base so-lieu/bao-cao.csv:2 xep_hang_trong']);
    expect(
      told({
        ...rank,
        'mien-tru.csv': `ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\nrow/rank-without-base,so-lieu/bao-cao.csv,${key},Lý do,Người duyệt,2030\n`,
      }),
    ).toEqual([]);
  });
});
