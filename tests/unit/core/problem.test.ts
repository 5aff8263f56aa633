import { expect, it } from 'vitest';
import { type Problem, countProblems, hasErrors, sortProblems } from '#core/problem.ts';

const problem = (file: string, row: number | undefined, more: Partial<Problem> = {}): Problem => ({ code: 'cell/required', severity: 'error', file, ...(row === undefined ? {} : { row }), ...more });

it('sorts file by file, row by row, the whole file first, errors before warnings', () => {
  const sorted = [
    problem('a.csv', undefined, { severity: 'warning' }), problem('a.csv', 2, { code: 'row/blank', column: 'a' }), problem('a.csv', 2, { code: 'row/blank', column: 'b' }),
    problem('a.csv', 2, { code: 'cell/markup', severity: 'warning' }), problem('a.csv', 10), problem('b.csv', 1),
  ];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
});

it('counts errors and warnings apart', () => {
  const problems = [problem('a', 1), problem('a', 2, { severity: 'warning' }), problem('a', 3)];
  expect(countProblems(problems)).toEqual({ errors: 2, warnings: 1 });
  expect(countProblems([])).toEqual({ errors: 0, warnings: 0 });
  expect([hasErrors(problems), hasErrors(problems.slice(1, 2)), hasErrors([])]).toEqual([true, false, false]);
});
