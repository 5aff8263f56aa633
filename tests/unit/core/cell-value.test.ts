import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '#core/checks/cell-value.ts';
import { type Column, tables } from '#core/columns.ts';
import { runs } from '#tests/support/runs.ts';

const columns: readonly Column[] = Object.values(tables).flatMap((table): readonly Column[] => table.columns);
const column = (header: string): Column => {
  const found = columns.find((candidate) => candidate.header === header);
  if (found === undefined) throw new Error(header);
  return found;
};
const fault = (header: string, cell: string): string | undefined => {
  const parsed = parseValue(column(header), cell);
  if ('code' in parsed) expect(parsed.severity).toBe('error');
  return 'code' in parsed
    ? `${parsed.code}${parsed.details === undefined ? '' : ` ${JSON.stringify(parsed.details)}`}`
    : undefined;
};
const value = (header: string, cell: string): unknown => {
  const parsed = parseValue(column(header), cell);
  return 'code' in parsed ? parsed.code : parsed.value;
};

describe('a number', () => {
  it('is read exactly, zero and minus too', () => {
    expect(value('gia_tri', '61.12')).toEqual({ unscaled: 6112, scale: 2 });
    expect(value('gia_tri', '0')).toEqual({ unscaled: 0, scale: 0 });
    expect(value('gia_tri', '-0.5')).toEqual({ unscaled: -5, scale: 1 });
    expect(value('gia_tri', '1.543')).toEqual({ unscaled: 1543, scale: 3 });
  });

  it.each([
    ['61,12', 'cell/decimal-comma {"meant":"61.12"}'],
    ['-61,1', 'cell/decimal-comma {"meant":"-61.1"}'],
    ['1.234,56', 'cell/decimal-comma {"meant":"1234.56"}'],
    ['04-Oct', 'cell/date-in-number'],
    ['4-Thg10', 'cell/date-in-number'],
    ['Oct-24', 'cell/date-in-number'],
    ['10/4/2024', 'cell/date-in-number'],
    ['2024-10-04 00:00:00', 'cell/date-in-number'],
    ['1,543', 'cell/thousands-separator {"plain":"1543"}'],
    ['1.234.567', 'cell/thousands-separator {"plain":"1234567"}'],
    ['1 543', 'cell/thousands-separator {"plain":"1543"}'],
    ['1,234,567', 'cell/thousands-separator {"plain":"1234567"}'],
    ['87%', 'cell/unit-in-number'],
    ['87 %', 'cell/unit-in-number'],
    ['12,5 triệu đồng', 'cell/unit-in-number'],
    ['1E+05', 'cell/scientific-number'],
    ['1e5', 'cell/scientific-number'],
    ['trên 70', 'cell/mark-in-number'],
    ['tối thiểu 90%', 'cell/mark-in-number'],
    ['>70', 'cell/mark-in-number'],
    ['≥ 70', 'cell/mark-in-number'],
    ['~1550', 'cell/mark-in-number'],
    ['<5', 'cell/mark-in-number'],
    ['43,5%/50%', 'cell/result-and-target'],
    ['43.5%/50%', 'cell/result-and-target'],
    ['209/209', 'cell/fraction'],
    ['04/10', 'cell/fraction'],
    ['85.49999999999999', 'cell/too-many-digits'],
    ['12345678901234567', 'cell/too-many-digits'],
    ['007', 'cell/leading-zero {"plain":"7"}'],
    ['-01.5', 'cell/leading-zero {"plain":"-1.5"}'],
    ['0x1F', 'cell/not-a-number'],
    ['Infinity', 'cell/not-a-number'],
    ['NaN', 'cell/not-a-number'],
    ['thứ 4', 'cell/not-a-number'],
    ['+5', 'cell/not-a-number'],
    ['.5', 'cell/not-a-number'],
    ['−5', 'cell/not-a-number'],
    ['5.', 'cell/not-a-number'],
    // One more sign before or behind is another thing.
    ['x1.234.567', 'cell/not-a-number'],
    ['1234.567.890', 'cell/not-a-number'],
    ['x1,234,567', 'cell/not-a-number'],
    ['1,234,567x', 'cell/unit-in-number'],
    ['12,345,678', 'cell/thousands-separator {"plain":"12345678"}'],
    ['x1.234,56', 'cell/not-a-number'],
    ['12.345.678,90', 'cell/decimal-comma {"meant":"12345678.90"}'],
    ['1.234,56%', 'cell/unit-in-number'],
    ['43,5 % / 50 %', 'cell/result-and-target'],
    ['43,5% / 50', 'cell/result-and-target'],
    ['43,5%/50% và 3', 'cell/not-a-number'],
    ['1e5x', 'cell/not-a-number'],
    ['x1e5', 'cell/not-a-number'],
    ['-1.5e10', 'cell/scientific-number'],
    ['+1e-5', 'cell/scientific-number'],
    ['-12345678901234567', 'cell/too-many-digits'],
    ['0000000000000015', 'cell/too-many-digits'],
    ['000000000000015', 'cell/leading-zero {"plain":"15"}'],
    ['1234567890123456x', 'cell/unit-in-number'],
    ['1234567890123456 & 1', 'cell/not-a-number'],
    ['x0012', 'cell/not-a-number'],
    ['00', 'cell/leading-zero {"plain":"0"}'],
  ])('%j is refused: %s', (cell, expected) => {
    expect(fault('gia_tri', cell)).toBe(expected);
  });

  it('that counts things may not look like a thousand written with a dot', () => {
    expect(fault('tu_so', '1.543')).toBe('cell/thousands-separator {"plain":"1543"}');
    expect(fault('mau_so', '239.723')).toBe('cell/thousands-separator {"plain":"239723"}');
    expect(fault('tu_so', '0.125')).toBeUndefined();
    expect(fault('tu_so', '1543')).toBeUndefined();
    expect(fault('tu_so', '1.5')).toBeUndefined();
    expect(fault('tu_so', '1543.125')).toBeUndefined();
    expect(fault('tu_so', '1.5432')).toBeUndefined();
    expect(fault('gia_tri', '1.543')).toBeUndefined();
  });

  it('is never guessed: whatever is read is what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- %/eE+<>~x'), maxLength: 20 }), (cell) => {
        const parsed = parseValue(column('gia_tri'), cell);
        if (!('code' in parsed)) expect(cell).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
      }),
      runs(1000),
    );
  });
});

describe('a whole number', () => {
  it('is read within its bounds', () => {
    expect(value('xep_hang', '4')).toBe(4);
    expect(value('xep_hang', '1')).toBe(1);
    expect(value('xep_hang', '20000')).toBe(20000);
    expect(value('thay_doi_hang', '-20000')).toBe(-20000);
    expect(value('thay_doi_hang', '-3')).toBe(-3);
    expect(Object.is(value('thay_doi_hang', '0'), 0)).toBe(true);
  });

  it.each([
    ['xep_hang', '0', 'cell/out-of-range {"min":1,"max":20000}'],
    ['xep_hang', '-4', 'cell/out-of-range {"min":1,"max":20000}'],
    ['xep_hang', '20001', 'cell/out-of-range {"min":1,"max":20000}'],
    ['xep_hang', '9'.repeat(400), 'cell/out-of-range {"min":1,"max":20000}'],
    ['xep_hang', '04', 'cell/leading-zero {"plain":"4"}'],
    ['xep_hang', '04/10', 'cell/fraction'],
    ['xep_hang', 'thứ 4', 'cell/not-a-number'],
    ['xep_hang', '4,5', 'cell/decimal-comma {"meant":"4.5"}'],
    ['thay_doi_hang', '-0', 'cell/not-a-number'],
    ['thay_doi_hang', '+3', 'cell/not-a-number'],
    ['lan', '100', 'cell/out-of-range {"min":1,"max":99}'],
    ['thu_tu', '1.543', 'cell/thousands-separator {"plain":"1543"}'],
  ])('in %s is not %j: %s', (header, cell, expected) => {
    expect(fault(header, cell)).toBe(expected);
  });
});

describe('a date, a deadline, a period', () => {
  it('may come before a day', () => {
    expect(value('thoi_han', '<2022-10-31')).toMatchObject({ before: true, date: { text: '2022-10-31' } });
  });

  it.each([
    ['ngay', '25/03/2024', 'cell/bad-date {"meant":"2024-03-25"}'],
    ['ngay', '3.4.2024', 'cell/bad-date {"meant":"2024-04-03"}'],
    ['ngay', '31/02/2024', 'cell/bad-date {}'],
    ['ngay', '45292', 'cell/bad-date {"serial":"2024-01-01"}'],
    ['ngay', '20240', 'cell/bad-date {}'],
    ['ngay', '32874', 'cell/bad-date {"serial":"1990-01-01"}'],
    ['ngay', '32873', 'cell/bad-date {}'],
    ['ngay', '55153', 'cell/bad-date {"serial":"2050-12-31"}'],
    ['ngay', '55154', 'cell/bad-date {}'],
    ['ngay', '145292', 'cell/bad-date {}'],
    ['ngay', '25/03/20245', 'cell/bad-date {}'],
    ['ngay', '125/03/2024', 'cell/bad-date {}'],
    ['ngay', 'Jan-24', 'cell/bad-date {}'],
    ['ngay', '2023-02-29', 'cell/bad-date {}'],
    ['ngay', '<2024', 'cell/bad-date {}'],
    ['thoi_han', '<31/10/2022', 'cell/bad-date {"meant":"2022-10-31","deadline":1}'],
    ['thoi_han', '< 2022', 'cell/bad-date {"deadline":1}'],
    ['ky', 'Quý I/2024', 'cell/bad-period {"meant":"2024-Q1"}'],
    ['ky', 'quý 1/2024', 'cell/bad-period {"meant":"2024-Q1"}'],
    ['ky', 'QUÝ IV/2024', 'cell/bad-period {"meant":"2024-Q4"}'],
    ['ky', 'quý 4 năm 2024', 'cell/bad-period {"meant":"2024-Q4"}'],
    ['ky', 'Quý III năm 2023', 'cell/bad-period {"meant":"2023-Q3"}'],
    ['ky', 'QuýII/2024', 'cell/bad-period {"meant":"2024-Q2"}'],
    ['ky', 'Quý  II/2024', 'cell/bad-period {"meant":"2024-Q2"}'],
    ['ky', 'báo cáo quý I/2024', 'cell/bad-period {}'],
    ['ky', 'Quý I/2024 (ước)', 'cell/bad-period {}'],
    ['ky', 'năm 2024', 'cell/bad-period {"meant":"2024"}'],
    ['ky', 'năm  2024', 'cell/bad-period {"meant":"2024"}'],
    ['ky', 'năm 2024-2025', 'cell/bad-period {}'],
    ['ky', '9 tháng/2022', 'cell/bad-period {"meant":"2022-01/2022-09"}'],
    ['ky', '9 tháng đầu năm  2022', 'cell/bad-period {"meant":"2022-01/2022-09"}'],
    ['ky', '19 tháng 2022', 'cell/bad-period {}'],
    ['ky', '9 tháng 2022 (ước)', 'cell/bad-period {}'],
    ['ky', '9 tháng đầu năm 2022', 'cell/bad-period {"meant":"2022-01/2022-09"}'],
    ['ky', '9 tháng 2022', 'cell/bad-period {"meant":"2022-01/2022-09"}'],
    ['ky', '2024-01/2024-06', 'cell/bad-period {"meant":"2024-H1"}'],
    ['ky', '2024-10/2024-12', 'cell/bad-period {"meant":"2024-Q4"}'],
    ['ky', '2021-01/2025-12', 'cell/bad-period {"meant":"2021/2025"}'],
    ['ky', '2025-01/2021-12', 'cell/bad-period {}'],
    ['ky', '20166', 'cell/bad-period {}'],
    ['dinh_ky', 'hàng quý', 'cell/bad-recurrence'],
  ])('in %s is not %j: %s', (header, cell, expected) => {
    expect(fault(header, cell)).toBe(expected);
  });
});

describe('ids, codes, lists and words', () => {
  it.each([
    ['ma_dvhc', '24'],
    ['ma_dvhc', '01'],
    ['id', 'bac-giang/lang-giang'],
    ['ghi_la', 'a'.repeat(60)],
    ['ma_dvhc', '217'],
    ['ma_dvhc', '07375'],
    ['neo', 'f-p6ra7e8b0'],
    ['dau_so_sanh', '>='],
    ['loai_so_lieu', 'thuc_hien'],
    ['van_ban_nguon', 'bat-cu-van-ban-nao'],
  ])('%s may be %j, kept as text', (header, cell) => {
    expect(value(header, cell)).toBe(cell);
  });

  it.each([
    ['ma_dvhc', '7375', 'cell/bad-area-code'],
    ['ma_dvhc', '1', 'cell/bad-area-code'],
    ['ma_dvhc', '21O', 'cell/bad-area-code'],
    ['ma_dvhc', '021523', 'cell/bad-area-code'],
    ['neo', 'f-123', 'cell/bad-anchor'],
    ['neo', 'x-p6ra7e8b0', 'cell/bad-anchor'],
    ['neo', '#f-p6ra7e8b0', 'cell/bad-anchor'],
    ['neo', 'f-p6ra7e8b01', 'cell/bad-anchor'],
    ['nhom_van_ban', 'Kế hoạch 48', 'cell/bad-id {"fault":"form"}'],
    ['nhom_van_ban', 'a/b', 'cell/bad-id {"fault":"form"}'],
    ['nhom_van_ban', 'a'.repeat(81), 'cell/bad-id {"fault":"too-long"}'],
    ['nhom_van_ban', 'constructor', 'cell/bad-id {"fault":"reserved"}'],
    ['dau_so_sanh', '≥', 'cell/not-in-list {"choices":">, >=, <, <=, ~, dung","meant":">="}'],
    ['dau_so_sanh', '≤', 'cell/not-in-list {"choices":">, >=, <, <=, ~, dung","meant":"<="}'],
    ['dau_so_sanh', '≈', 'cell/not-in-list {"choices":">, >=, <, <=, ~, dung","meant":"~"}'],
    ['dau_so_sanh', '=', 'cell/not-in-list {"choices":">, >=, <, <=, ~, dung"}'],
    ['dau_so_sanh', 'đúng', 'cell/not-in-list {"choices":">, >=, <, <=, ~, dung","meant":"dung"}'],
    ['huong_tot', 'cao nhất', 'cell/not-in-list {"choices":"cao, thap, khong_xet"}'],
    ['huong_tot', 'Cao', 'cell/not-in-list {"choices":"cao, thap, khong_xet","meant":"cao"}'],
    ['huong_tot', 'không - xét', 'cell/not-in-list {"choices":"cao, thap, khong_xet","meant":"khong_xet"}'],
    ['huong_tot', 'không xét', 'cell/not-in-list {"choices":"cao, thap, khong_xet","meant":"khong_xet"}'],
    ['ghi_la', 'a'.repeat(61), 'cell/too-long {"length":61,"max":60}'],
  ])('%s may not be %j: %s', (header, cell, expected) => {
    expect(fault(header, cell)).toBe(expected);
  });
});
