import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acrossRules, figureRules, rowRules } from '#core/checks/index.ts';
import { problemsOf } from '#i18n/problem-catalogue/example-problem.ts';
import { allProblemTexts } from '#i18n/problems.ts';

const rules = [...rowRules, ...figureRules, ...acrossRules];
const filesOf = (level: string): string[] =>
  readdirSync(`src/core/checks/${level}`).map((name) => `${level}/${basename(name, '.ts')}`);

describe('a rule of the stages that read whole rows', () => {
  it('has a file named by its code, and stands once in the list', () => {
    expect(rules.map(({ code }) => code).sort()).toEqual([...filesOf('row'), ...filesOf('across')].sort());
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    '%s has words of its severity, from which its help page is built, and an example that provokes it',
    (code, { severity }) => {
      const text = allProblemTexts.get(code);
      expect(text?.severity).toBe(severity);
      expect(text === undefined ? [] : problemsOf(text.example.bad).map((problem) => problem.code)).toContain(code);
    },
  );
});
