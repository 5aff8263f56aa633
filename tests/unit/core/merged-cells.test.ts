import { describe, expect, it } from 'vitest';
import { check, problemLine } from '#tests/support/rows.ts';

const header = 'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\n';
const told = (...lines: string[]): string[] =>
  check({ 'so-lieu/bao-cao.csv': header + lines.map((line) => `${line}\n`).join('') }).problems.map(problemLine);
const row = (indicator: string, period: string, area = 'bac-giang/lang-giang'): string =>
  `${indicator},${area},${period},61.12,thuc_hien,bao-cao,I.2`;

describe('cells left blank below a filled one', () => {
  it('filled in every row are fine', () => {
    expect(told(row('thanh-toan', '2024-Q1'), row('thanh-toan', '2023-Q4'))).toEqual([]);
  });

  it('are told once for the run, with the cell above and the last row', () => {
    expect(told(row('thanh-toan', '2024-Q1'), row('', '2023-Q4'), row('', '2023-Q3'))).toEqual([
      'error cell/merged so-lieu/bao-cao.csv:3 chi_tieu "" {"above":"thanh-toan","aboveRow":2,"last":4}',
    ]);
  });

  it('are told for each run and each column', () => {
    expect(
      told(row('thanh-toan', '2024-Q1'), row('', '', ''), row('thanh-toan', '2023-Q3'), row('', '2023-Q2')),
    ).toEqual([
      'error cell/merged so-lieu/bao-cao.csv:3 chi_tieu "" {"above":"thanh-toan","aboveRow":2,"last":3}',
      'error cell/merged so-lieu/bao-cao.csv:3 dia_phuong "" {"above":"bac-giang/lang-giang","aboveRow":2,"last":3}',
      'error cell/merged so-lieu/bao-cao.csv:3 ky "" {"above":"2024-Q1","aboveRow":2,"last":3}',
      'error cell/merged so-lieu/bao-cao.csv:5 chi_tieu "" {"above":"thanh-toan","aboveRow":4,"last":5}',
    ]);
  });

  it('with nothing above, and in a column that no table merges, are simply missing', () => {
    expect(told(row('', '2024-Q1'), row('thanh-toan', '2023-Q4').replace('I.2', ''))).toEqual([
      'error cell/required so-lieu/bao-cao.csv:2 chi_tieu ""',
      'error cell/required so-lieu/bao-cao.csv:3 vi_tri ""',
    ]);
  });
});
