/** One cause, one message: what is the same in many rows of a file is told once, with the number of the rows. */
import type { Problem } from './problem.ts';

/** From so many rows on, problems of the code and with one value in a file have one cause. */
const fromRows: ReadonlyMap<string, number> = new Map([
  ['across/document-before-period-end', 2],
  ['across/unknown-reference', 4],
]);

/** May one waiver for the whole file stand for all rows? */
export function isToldOfWholeFile(code: string): boolean {
  return code === 'across/document-before-period-end';
}

export function byCause(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, ({ code, file, row, column, value, details }) =>
    fromRows.has(code) && row !== undefined ? JSON.stringify([code, file, column, value, details]) : undefined,
  );
  const merged = new Map<Problem, Problem>();
  const same = new Set<Problem>();
  for (const [key, group] of groups) {
    const [first] = group;
    if (key === undefined || first === undefined || group.length < (fromRows.get(first.code) ?? 0)) continue;
    const count = group.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
    const { row, more: _, ...whole } = first;
    merged.set(first, {
      ...whole,
      ...(isToldOfWholeFile(first.code) || row === undefined ? {} : { row }),
      details: { ...first.details, rows: count },
    });
    for (const other of group.slice(1)) same.add(other);
  }
  return problems.flatMap((problem) => (same.has(problem) ? [] : [merged.get(problem) ?? problem]));
}
