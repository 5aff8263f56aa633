import { describe, expect, it } from 'vitest';
import { printable, problemText } from '#cli/problem-report.ts';

describe('a line of output', () => {
  it.each([
    ['so-lieu/x\n::add-mask::a\u001b[31m\n.csv', 'so-lieu/x\\u{A}::add-mask::a\\u{1B}[31m\\u{A}.csv'],
    ['::add-mask::a', './::add-mask::a'],
    ['  ##[group]a', '  ./##[group]a'],
    ['a\u202eb\u009b', 'a\\u{202E}b\\u{9B}'],
    ['so-lieu/báo-cáo.csv: "61,12%"', 'so-lieu/báo-cáo.csv: "61,12%"'],
  ])('%j is printed as %j', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('of the check starts no command, whatever the name of a file', () => {
    const text = problemText(
      [{ code: 'file/unknown', severity: 'error', file: '::add-mask::a\n::error::b\u001b' }],
      ({ file }) => ({ place: 'Tệp', message: `${file} lạ`, hint: '' }),
    );
    expect(text).not.toMatch(/^\s*::/mu);
    expect(text).not.toMatch(/\u001b/u);
  });
});
