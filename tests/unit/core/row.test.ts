import { describe, expect, it } from 'vitest';
import { rowChecker } from '#core/checks/run-rules.ts';
import type { TableId } from '#core/columns.ts';
import type { RowOf } from '#core/model.ts';
import type { Problem } from '#core/problem.ts';
import { rowsOf } from '#tests/support/rows.ts';

/** Every problem of a row by the rules of its table, in the order of the list of rules. */
function told<T extends TableId>(id: T, row: RowOf<T>): string[] {
  const found: Problem[] = [];
  rowChecker(id, (problem) => found.push(problem))(row as unknown as RowOf<TableId>);
  return found.map(({ severity, code, column, value, details = {} }) =>
    [severity, code, column, value, Object.keys(details).length === 0 ? undefined : JSON.stringify(details)]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

/** Cells of the columns named, in a row that is sound otherwise. */
function figure(columns: string, line: string): string[] {
  const [row] = rowsOf(
    'observations',
    `chi_tieu,dia_phuong,ky,loai_so_lieu,van_ban_nguon,vi_tri,${columns}\na,b,2024,thuc_hien,d,I,${line}\n`,
  );
  if (row === undefined) throw new Error('no row');
  return told('observations', row);
}

describe('a figure', () => {
  it.each([
    ['gia_tri', '61.12'],
    ['gia_tri', '0'],
    ['tu_so,mau_so', '209,209'],
    ['tu_so,mau_so', '0,5'],
    ['gia_tri,tu_so,mau_so', '86.5,423,489'],
    ['xep_hang,xep_hang_trong', '4,bac-giang'],
    ['xep_hang,tong_so_xep_hang,xep_hang_trong', '10,10,bac-giang'],
    ['dau_so_sanh,gia_tri', '>,60'],
    ['gia_tri,gia_tri_den', '10,15'],
    ['gia_tri,thay_the', '61,van-ban-cu'],
  ])('may say %s = %s', (columns, line) => {
    expect(figure(columns, line)).toEqual([]);
  });

  it.each([
    ['gia_tri', '', 'error row/no-figure gia_tri'],
    ['dau_so_sanh,xep_hang,xep_hang_trong', '>,4,bac-giang', 'error row/mark-without-value dau_so_sanh >'],
    ['dau_so_sanh,tu_so,mau_so', '>,1,2', 'error row/mark-without-value dau_so_sanh >'],
    ['gia_tri,tu_so', '50,1', 'error row/half-fraction mau_so'],
    ['gia_tri,mau_so', '50,2', 'error row/half-fraction tu_so'],
    ['gia_tri,tu_so,mau_so', '50,0,0', 'error row/zero-denominator mau_so 0'],
    ['tu_so,mau_so', '5,0.0', 'error row/zero-denominator mau_so 0.0'],
    ['dau_so_sanh,gia_tri,gia_tri_den', '>,10,15', 'error row/range-with-mark dau_so_sanh >'],
    ['gia_tri,gia_tri_den', '15,10', 'error row/bad-range gia_tri_den 10 {"from":"15"}'],
    ['gia_tri,gia_tri_den', '15,15.0', 'error row/bad-range gia_tri_den 15.0 {"from":"15"}'],
    ['gia_tri_den,tu_so,mau_so', '15,1,2', 'error row/bad-range gia_tri_den 15 {"from":""}'],
    ['gia_tri,tong_so_xep_hang', '50,10', 'error row/rank-parts-without-rank tong_so_xep_hang 10'],
    ['gia_tri,xep_hang_trong', '50,bac-giang', 'error row/rank-parts-without-rank xep_hang_trong bac-giang'],
    ['gia_tri,thay_doi_hang', '50,-3', 'error row/rank-parts-without-rank thay_doi_hang -3'],
    [
      'xep_hang,tong_so_xep_hang,xep_hang_trong',
      '11,10,bac-giang',
      'error row/rank-above-total xep_hang 11 {"rank":11,"total":10}',
    ],
    ['xep_hang', '4', 'warning row/rank-without-base xep_hang_trong'],
    ['gia_tri,thay_the', '61,d', 'error row/replaces-itself thay_the d'],
  ])('may not say %s = %s', (columns, line, fault) => {
    expect(figure(columns, line)).toEqual([fault]);
  });

  it('needs both parts of a fraction to say anything by it', () => {
    expect(figure('tu_so,mau_so', '5,')).toEqual(['error row/half-fraction mau_so']);
    expect(figure('tu_so,mau_so', ',5')).toEqual(['error row/half-fraction tu_so']);
    expect(figure('tu_so,mau_so', ',')).toEqual(['error row/no-figure gia_tri']);
  });

  it('is told all its faults at once', () => {
    expect(figure('dau_so_sanh,tu_so,mau_so,tong_so_xep_hang,thay_doi_hang', '>,7,5,10,1')).toEqual([
      'error row/mark-without-value dau_so_sanh >',
      'error row/rank-parts-without-rank tong_so_xep_hang 10',
      'error row/rank-parts-without-rank thay_doi_hang 1',
    ]);
  });
});

it.each([
  ['80,', []],
  ['80,90', []],
  ['90,80', ['error row/bad-range gia_tri_den 80 {"from":"90"}']],
])('a target of %s: %j', (line, faults) => {
  const [row] = rowsOf(
    'targets',
    `chi_tieu,dia_phuong,loai_muc_tieu,van_ban_nguon,vi_tri,gia_tri,gia_tri_den\na,b,tu_dat,d,I,${line}\n`,
  );
  expect(row === undefined ? undefined : told('targets', row)).toEqual(faults);
});

it.each([
  ['tinh', '24', '1997,2025-06-30', []],
  ['huyen', '217', ',', []],
  ['xa', '07375', '2025,2025', []],
  ['xa', '07375', '2025-07-01,2025-07-01', []],
  ['dac-khu', '21548', '2025-07-01,', []],
  ['xa', '217', ',', ['error row/area-code-length ma_dvhc 217 {"digits":5}']],
  ['tinh', '024', ',', ['error row/area-code-length ma_dvhc 024 {"digits":2}']],
  [
    'huyen',
    '24',
    '2025,2024-12-31',
    [
      'error row/end-before-start den_ngay 2024-12-31 {"from":"2025"}',
      'error row/area-code-length ma_dvhc 24 {"digits":3}',
    ],
  ],
])('an area of kind %s with code %s from and to %s: %j', (kind, code, span, faults) => {
  const [row] = rowsOf('areas', `id,ten,loai,ma_dvhc,tu_ngay,den_ngay\na,A,${kind},${code},${span}\n`);
  expect(row === undefined ? undefined : told('areas', row)).toEqual(faults);
});

it('an agency, too, ends after it begins', () => {
  const rows = rowsOf(
    'agencies',
    'id,ten,tu_ngay,den_ngay\na,A,2025-03-01,2025-02-28\nb,B,2025-03,2025-03-15\nc,C,,2025\n',
  );
  expect(rows.map((row) => told('agencies', row))).toEqual([
    ['error row/end-before-start den_ngay 2025-02-28 {"from":"2025-03-01"}'],
    [],
    [],
  ]);
});

it.each([
  [',,,,', []],
  ['2024-10-15,trước ngày 15/10,,,', []],
  ['2024-10-15,,,,', ['warning row/deadline-without-words thoi_han_ghi_la']],
  [',,hang-quy,,', ['warning row/deadline-without-words thoi_han_ghi_la']],
  [',,,qua_han,', ['error row/state-without-basis can_cu_tinh_trang']],
  [',,,qua_han,Báo cáo số 5', []],
  [
    '2024,,,hoan_thanh,',
    ['error row/state-without-basis can_cu_tinh_trang', 'warning row/deadline-without-words thoi_han_ghi_la'],
  ],
])('a task with %s: %j', (line, faults) => {
  const [row] = rowsOf(
    'tasks',
    `id,dia_phuong,noi_dung,van_ban_nguon,vi_tri,thoi_han,thoi_han_ghi_la,dinh_ky,tinh_trang,can_cu_tinh_trang\nv,b,Làm,d,I,${line}\n`,
  );
  expect(row === undefined ? undefined : told('tasks', row)).toEqual(faults);
});

it.each([
  ['cho_phan_hoi,,', []],
  ['da_giai_thich,Do ngày chốt,2024-05-02', []],
  ['cho_phan_hoi,Do ngày chốt,', ['error row/reply-without-date ngay_phan_hoi']],
  ['da_giai_thich,,', ['error row/explained-without-reply phan_hoi']],
])('a point to clear up with %s: %j', (line, faults) => {
  const [row] = rowsOf(
    'discrepancies',
    `id,loai,muc_do,noi_dung,van_ban_a,vi_tri_a,gia_tri_a,trang_thai,phan_hoi,ngay_phan_hoi\ndiem,ten_goi,thap,Hai tên,d,I,A,${line}\n`,
  );
  expect(row === undefined ? undefined : told('discrepancies', row)).toEqual(faults);
});

it.each([
  ['Văn bản ghi đúng như vậy,Nguyễn Văn A', []],
  ['[ghi lý do],Nguyễn Văn A', ['error row/waiver-not-filled ly_do [ghi lý do]']],
  ['"Đúng như [1] ghi",[ghi tên người duyệt]', ['error row/waiver-not-filled nguoi_duyet [ghi tên người duyệt]']],
])('a waiver with %s: %j', (line, faults) => {
  const [row] = rowsOf(
    'waivers',
    `ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han\nacross/negative,so-lieu/a.csv,ca_tep,${line},2027-01-31\n`,
  );
  expect(row === undefined ? undefined : told('waivers', row)).toEqual(faults);
});

describe('the way the document writes the figure', () => {
  it.each([
    ['gia_tri,ghi_la', '61.12,"61,12%, xếp hạng thứ 4"'],
    ['gia_tri,ghi_la', '1543,1.543 hồ sơ'],
    ['gia_tri,ghi_la', '3,03 kế hoạch'],
    ['gia_tri,ghi_la', '85.0,85%'],
    ['gia_tri,ghi_la', '42.1,"42,1%/85%"'],
    ['tu_so,mau_so,ghi_la', '423,489,423/489'],
    ['gia_tri,tu_so,mau_so,ghi_la', '86.5,423,489,423/489'],
    ['gia_tri,ghi_la', '2000000,hơn 2 triệu'],
    ['gia_tri,ghi_la', '100,toàn bộ hồ sơ'],
    ['gia_tri,ghi_la', '100,'],
  ])('%s %s names no other number in the place of one', (columns, cells) => {
    expect(figure(columns, cells)).toEqual([]);
  });

  it.each([
    ['gia_tri,ghi_la', '61.21,"61,12%"', 'warning row/written-differs ghi_la 61,12% {"own":"61.21"}'],
    ['tu_so,mau_so,ghi_la', '432,498,423/489', 'warning row/written-differs ghi_la 423/489 {"own":"432, 498"}'],
    [
      'gia_tri,xep_hang,xep_hang_trong,ghi_la',
      '51.12,4,bac-giang,"61,12%, xếp hạng thứ 4"',
      'warning row/written-differs ghi_la 61,12%, xếp hạng thứ 4 {"own":"51.12"}',
    ],
  ])('%s %s names another', (columns, cells, line) => {
    expect(figure(columns, cells)).toEqual([line]);
  });
});

it.each([
  ['2024', '2023-12-31', ['warning row/deadline-before-period thoi_han 2023-12-31 {"period":"2024"}']],
  ['2024', '<2024-01-01', ['warning row/deadline-before-period thoi_han <2024-01-01 {"period":"2024"}']],
  ['2024', '2024-01-01', []],
  ['2024', '2024-12-31', []],
  ['2024', '', []],
  ['', '2023-12-31', []],
])('a target of %j due %j: %j', (period, deadline, faults) => {
  const [row] = rowsOf(
    'targets',
    `chi_tieu,dia_phuong,ky,thoi_han,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\na,b,${period},${deadline},60,duoc_giao,d,I\n`,
  );
  expect(row === undefined ? undefined : told('targets', row)).toEqual(faults);
});

it.each([
  ['60,70', '60 đến 70', []],
  ['60,70', '60 đến 71', ['warning row/written-differs ghi_la 60 đến 71 {"own":"70"}']],
  ['60,', '060', []],
  ['60,', '"0060,00"', []],
  ['100,', '1000', ['warning row/written-differs ghi_la 1000 {"own":"100"}']],
  ['60.50,', '"60,5"', []],
  ['60.05,', '"60,5"', ['warning row/written-differs ghi_la 60,5 {"own":"60.05"}']],
  ['0.5,', '"0,50"', []],
  ['10.10,', '"10,1"', []],
  ['60.0,', '60', []],
  ['105,', '1005', ['warning row/written-differs ghi_la 1005 {"own":"105"}']],
])('a target of %s beside the words %s: %j', (numbers, words, faults) => {
  const [row] = rowsOf(
    'targets',
    `chi_tieu,dia_phuong,ky,gia_tri,gia_tri_den,ghi_la,loai_muc_tieu,van_ban_nguon,vi_tri\na,b,2024,${numbers},${words},duoc_giao,d,I\n`,
  );
  expect(row === undefined ? undefined : told('targets', row)).toEqual(faults);
});
