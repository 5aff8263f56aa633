import { describe, expect, it } from 'vitest';
import { mostPrinted, problemJson, problemText } from '#cli/problem-report.ts';
import type { Problem } from '#core/problem.ts';

const words = ({ row, value }: Problem) => ({
  place: row === undefined ? 'Cả tệp' : `Dòng ${row}`,
  message: `"${value ?? ''}" không phải là số.`,
  hint: 'Viết 12.5.',
});
const problem = (file: string, row: number, severity: Problem['severity'] = 'error'): Problem => ({
  code: 'cell/not-a-number',
  severity,
  file,
  row,
  column: 'gia_tri',
  value: '12,5',
});

describe('the report for a person', () => {
  it('groups by file, with the place, and ends with the counts', () => {
    expect(
      problemText(
        [
          problem('so-lieu/a.csv', 2),
          problem('so-lieu/b.csv', 3, 'warning'),
          { code: 'file/missing', severity: 'error', file: 'chi-tieu.csv' },
        ],
        words,
      ),
    ).toMatchInlineSnapshot(`
      "so-lieu/a.csv
        Lỗi [cell/not-a-number] Dòng 2: "12,5" không phải là số.
            Cách sửa: Viết 12.5.

      so-lieu/b.csv
        Cảnh báo [cell/not-a-number] Dòng 3: "12,5" không phải là số.
            Cách sửa: Viết 12.5.

      chi-tieu.csv
        Lỗi [file/missing] Cả tệp: "" không phải là số.
            Cách sửa: Viết 12.5.

      2 lỗi, 1 cảnh báo trong 3 tệp."
    `);
  });

  it('counts what is not listed one by one', () => {
    const text = problemText([problem('so-lieu/a.csv', 2), { ...problem('so-lieu/a.csv', 3), more: 50 }], words);
    expect(text.match(/Cách sửa/gu)).toHaveLength(2);
    expect(text).toContain('… và 50 chỗ nữa cùng loại (cell/not-a-number)');
    expect(text.split('\n').at(-1)).toBe('52 lỗi, 0 cảnh báo trong 1 tệp.');
  });

  it('prints no more than a person can read, errors before warnings, and says how many are left', () => {
    const warnings = Array.from({ length: 900 }, (_, at) => problem(`so-lieu/a-${at}.csv`, 2, 'warning'));
    const errors = Array.from({ length: 900 }, (_, at) => ({ ...problem(`so-lieu/b-${at}.csv`, 2), more: 1 }));
    const text = problemText([...warnings, ...errors], words);
    expect([text.match(/Lỗi \[/gu)?.length, text.match(/Cảnh báo \[/gu)?.length]).toEqual([900, mostPrinted - 900]);
    expect(text).toContain('Còn 0 lỗi, 800 cảnh báo nữa không in');
    expect(text.split('\n').at(-1)).toBe('1.800 lỗi, 900 cảnh báo trong 1.800 tệp.');
    const json = JSON.parse(problemJson([...warnings, ...errors], words));
    expect([json.problems.length, json.counts]).toMatchObject([
      mostPrinted,
      { errors: 1800, warnings: 900, notListed: { errors: 0, warnings: 800 } },
    ]);
  });

  it('says so when there is nothing', () => {
    expect(problemText([], words)).toBe('Không có lỗi.');
  });
});

describe('the report for programs', () => {
  it('counts what is not listed one by one', () => {
    expect(JSON.parse(problemJson([{ ...problem('so-lieu/a.csv', 3), more: 50 }], words))).toMatchObject({
      counts: { errors: 51, warnings: 0, byCode: { 'cell/not-a-number': 51 }, notListed: { errors: 0, warnings: 0 } },
    });
  });

  it('has the form of the contract', () => {
    const summary: Problem = { code: 'summary/import', severity: 'warning', file: 'van-ban/a.mdx' };
    expect(JSON.parse(problemJson([problem('so-lieu/a.csv', 2), summary], words))).toEqual({
      problems: [
        {
          code: 'cell/not-a-number',
          severity: 'error',
          file: 'so-lieu/a.csv',
          row: 2,
          column: 'gia_tri',
          value: '12,5',
          message: '"12,5" không phải là số.',
          hint: 'Viết 12.5.',
        },
        {
          code: 'summary/import',
          severity: 'warning',
          file: 'van-ban/a.mdx',
          row: null,
          column: null,
          value: null,
          message: '"" không phải là số.',
          hint: 'Viết 12.5.',
        },
      ],
      counts: {
        errors: 1,
        warnings: 1,
        byCode: { 'cell/not-a-number': 1, 'summary/import': 1 },
        notListed: { errors: 0, warnings: 0 },
      },
    });
  });
});
