import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '#core/check-files.ts';
import { mostLineLetters } from '#core/csv-text.ts';
import type { Problem } from '#core/problem.ts';
import { problemsOf } from '#i18n/problem-catalogue/example-problem.ts';
import { sampleContext, sampleFolder } from '#i18n/problem-catalogue/sample-portal.ts';
import { allProblemTexts, type BadExample, describeProblem, exampleMessage, summaryProblems } from '#i18n/problems.ts';
import { tooMany, utf16, windows1258 } from '#tests/support/stored-bytes.ts';

const withExamples = [...allProblemTexts].filter(([code]) => !Object.hasOwn(summaryProblems, code));

function problemsOfBad(bad: BadExample): readonly Problem[] {
  switch (bad.stored) {
    case 'utf-16':
      return problemsOf(bad, utf16(bad.csv));
    case 'windows-1258':
      return problemsOf(bad, windows1258(bad.csv));
    case 'over-limit':
      return problemsOf(bad, tooMany());
    case 'long-line':
      return problemsOf(bad, new TextEncoder().encode(bad.csv.trimEnd() + 'a'.repeat(mostLineLetters)));
    default:
      return problemsOf(bad);
  }
}

describe('the sample around the examples', () => {
  it('has no problem', () => {
    expect(checkFiles(sampleFolder(), sampleContext).problems).toEqual([]);
  });
});

describe.each(withExamples)('the example of %s', (code, { severity, example }) => {
  const problems = problemsOfBad(example.bad);

  it('provokes this code and no other', () => {
    expect([...new Set(problems.map((problem) => `${problem.severity} ${problem.code}`))]).toEqual([
      `${severity} ${code}`,
    ]);
  });

  it('shows the problem where the help page says', () => {
    const { row, column } = example.bad;
    expect(problems.map((problem) => ({ row: problem.row, column: problem.column }))).toContainEqual({ row, column });
    expect(exampleMessage(code)).toEqual(describeProblem(problems[0] as Problem));
  });

  it('is clean once mended', () => {
    expect(example.good === undefined ? [] : problemsOf(example.good)).toEqual([]);
  });
});

describe('the catalogue of problems', () => {
  const source = (folder: string): string[] =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`src/${folder}/${name}`, 'utf8'));

  it('has words for every code of the checks', () => {
    const codes = ['core', 'data', 'summary']
      .flatMap(source)
      .flatMap((text) => text.match(/(?<=')(?:file|header|row|cell|across|summary|site)\/[a-z0-9-]+(?=')/gu) ?? []);
    expect([...new Set(codes)].filter((code) => !allProblemTexts.has(code as Problem['code'])).sort()).toEqual([]);
  });

  it('has no words for a code that no check knows', () => {
    const text = ['core', 'data', 'summary'].flatMap(source).join('\n');
    expect([...allProblemTexts.keys()].filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });

  it('lists its codes stage by stage, each stage once', () => {
    const stages = [...allProblemTexts.values()].map(({ stage }) => stage);
    expect(stages.filter((stage, index) => stage !== stages[index - 1])).toEqual([
      'Tệp',
      'Dòng tên cột',
      'Dòng',
      'Ô',
      'Giữa các dòng và các bảng',
      'Bài tóm tắt và trang',
      'Cài đặt của cổng',
    ]);
  });

  it.each(withExamples)('speaks of %s in full sentences, without blame', (code, { title, why }) => {
    const { message = '', hint = '' } = exampleMessage(code) ?? {};
    for (const text of [message, hint, why]) {
      expect(text).toMatch(/^[\p{Lu}"].*[.)]$/su);
      // What is quoted is the writer's, not ours.
      expect(text.replace(/"[^"]*"/gu, '""')).not.toMatch(/!|undefined|NaN|\bsai\b|mâu thuẫn|khai khống| {2}/iu);
    }
    expect(title).toMatch(/^[\p{Lu}"][^.!]+$/u);
  });
});
