import { expect, it } from 'vitest';
import { countProblems, hasErrors, mostListed, type Problem, problemList, sortProblems } from '#core/problem.ts';

const problem = (file: string, row: number | undefined, more: Partial<Problem> = {}): Problem => ({
  code: 'cell/required',
  severity: 'error',
  file,
  ...(row === undefined ? {} : { row }),
  ...more,
});

it('sorts file by file, row by row, the whole file first, errors before warnings', () => {
  const sorted = [
    problem('a.csv', undefined, { severity: 'warning' }),
    problem('a.csv', 2, { code: 'row/blank', column: 'a' }),
    problem('a.csv', 2, { code: 'row/blank', column: 'b' }),
    problem('a.csv', 2, { code: 'cell/markup', severity: 'warning' }),
    problem('a.csv', 10),
    problem('b.csv', 1),
  ];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
});

it('counts errors and warnings apart', () => {
  const problems = [problem('a', 1), problem('a', 2, { severity: 'warning' }), problem('a', 3)];
  expect(countProblems(problems)).toEqual({ errors: 2, warnings: 1 });
  expect(countProblems([])).toEqual({ errors: 0, warnings: 0 });
  expect([hasErrors(problems), hasErrors(problems.slice(1, 2)), hasErrors([])]).toEqual([true, false, false]);
});

it('counts those that are not listed one by one', () => {
  expect(countProblems([problem('a', 1, { more: 3 }), problem('a', 2, { severity: 'warning', more: 1 })])).toEqual({
    errors: 4,
    warnings: 2,
  });
});

it('puts what names no column before what does', () => {
  const sorted = [problem('a.csv', 2), problem('a.csv', 2, { column: 'A' }), problem('a.csv', 2, { column: 'b' })];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
});

it('lists so many of one code in one file and counts the rest, those that were counted before too', () => {
  const list = problemList();
  for (let row = 1; row <= mostListed + 2; row += 1) list.add(problem('a.csv', row));
  list.add(problem('b.csv', 1, { more: 5 }));
  list.add(problem('a.csv', 1, { code: 'row/blank', severity: 'warning' }));
  const found = list.problems();
  expect(found).toHaveLength(mostListed + 2);
  expect(found.map(({ more }) => more).filter((more) => more !== undefined)).toEqual([2, 5]);
  expect([found[mostListed - 1]?.row, found[mostListed - 1]?.more]).toEqual([mostListed, 2]);
  expect(list.hasErrors()).toBe(true);
});

it('lists all of what may still be taken off the list', () => {
  const list = problemList(({ severity }) => severity === 'warning');
  expect([list.hasErrors(), list.problems()]).toEqual([false, []]);
  for (let row = 1; row <= mostListed + 2; row += 1) list.add(problem('a.csv', row, { severity: 'warning' }));
  expect([list.hasErrors(), list.problems().length]).toEqual([false, mostListed + 2]);
});
