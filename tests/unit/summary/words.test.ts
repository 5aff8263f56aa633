import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/problem.ts';
import type { ProblemEntry } from '#i18n/problem-catalogue/problem-entry.ts';
import { describeProblem, exampleMessage, summaryProblems } from '#i18n/problems.ts';
import { summaryCodes } from '#summary/codes.ts';
import { bodyProblems, checkText, documentFrontMatter } from '../../support/summary-text.ts';

const entries = Object.entries(summaryProblems) as [string, ProblemEntry][];
const good = ({ example }: ProblemEntry): string => example.good?.csv ?? '';

it('has words for every code of summaries, and for no other', () => {
  expect(
    entries
      .map(([code]) => code)
      .filter((code) => code.startsWith('summary/'))
      .sort(),
  ).toEqual([...summaryCodes].sort());
});

describe('the words of', () => {
  it.each(entries)('%s are whole sentences with a bad and a good example', (code, words) => {
    const { message, hint } = describeProblem({
      code,
      severity: 'error',
      file: 'van-ban/a.mdx',
      row: 3,
      value: 'x',
      details: { component: 'SoLieu', attribute: 'ky' },
    } as Problem);
    expect(message).toMatch(/^[\p{Lu}"<].+\.$/u);
    expect(hint).toMatch(/\.\)?$/u);
    expect(`${message} ${hint}`).not.toMatch(/undefined|!(?:\s|$)/u);
    expect(words.title).not.toBe('');
    expect(words.example.bad.csv).not.toBe(good(words));
  });
});

it('says where, what and how to mend', () => {
  const [problem] = checkText(`${documentFrontMatter}Cấp định danh đạt 91,46% dân số.`, 'document').problems;
  expect(problem === undefined ? undefined : describeProblem(problem)).toMatchInlineSnapshot(`
    {
      "hint": "Dùng <SoLieu chi-tieu="…" /> hoặc <MucTieu chi-tieu="…" />. Chỉ ngày, kỳ, số ký hiệu văn bản và số thứ tự được viết bằng chữ số ("năm 2024", "quý I/2024", "749/QĐ-TTg", "mức độ 4").",
      "message": "Số "91,46%" gõ thẳng vào bài. Số liệu phải lấy từ bảng.",
      "place": "Dòng 8, ký tự 19",
      "title": "Số liệu gõ tay trong bài",
    }
  `);
});

it('shows hidden letters by their number', () => {
  expect(
    describeProblem({ code: 'summary/link', severity: 'error', file: 'a', row: 1, value: 'a\u202eb' }).message,
  ).toBe('Liên kết "aU+202Eb" bị chặn.');
});

/** Examples whose fault lies in the file's name, size or bytes, or in another table, cannot be shown as a text alone. */
const shownAsText = entries.filter(
  ([code, { example }]) =>
    code.startsWith('summary/') && !example.bad.csv.includes('(') && !/^(?:content|data)\//u.test(example.bad.csv),
);

describe('the example of', () => {
  const needsMore =
    /unknown-|dead-link|no-figure|several-figures|too-deep|markup|syntax|empty|front-matter|source-|press-|original-|list-/u;
  it.each(shownAsText.filter(([code]) => !needsMore.test(code)))(
    '%s shows the fault and its mending',
    (code, entry) => {
      expect(bodyProblems(entry.example.bad.csv).map((line) => line.split(' ')[0])).toContain(code);
      expect(bodyProblems(good(entry)).map((line) => line.split(' ')[0])).not.toContain(code);
    },
  );

  const needsTables = /unknown-|dead-link|no-figure|several-figures|too-deep|markup|summary\/syntax|original-|list-/u;
  it.each(shownAsText.filter(([code]) => !needsTables.test(code)))(
    '%s finds what its help page says',
    (code, { example }) => {
      const { value, column, csv: bad, details: found = {} } = example.bad;
      const texts = bad.startsWith('---') ? [bad, `${bad}\n\nNội dung.`] : [documentFrontMatter + bad, bad];
      const [problem] = texts.flatMap((text) =>
        checkText(text, 'document').problems.filter((found) => found.code === code),
      );
      const { line, columnNumber, ...details } = problem?.details ?? {};
      expect([typeof line, typeof columnNumber]).toEqual(['number', 'number']);
      expect({ value, column, details: found }).toEqual({
        value: problem?.value,
        column: problem?.column,
        details,
      });
    },
  );

  it('every code is told on its help page without a gap', () => {
    for (const [code] of entries) {
      const { message, hint } = exampleMessage(code) ?? { message: '', hint: '' };
      expect(message, code).toMatch(/^[\p{Lu}"<].+\.$/u);
      expect(`${message} ${hint}`, code).not.toMatch(/(?<=[\s(])""(?=[\s.,;)])|undefined|NaN| {2}/u);
    }
  });
});
