/**
 * Problems as they are found, bounded: so many of one code in one file are kept, the rest are counted, so that a file of
 * a million bad cells neither fills the memory nor hides another file's one.
 */
import type { Problem } from './problem.ts';

/** So many problems of one code are listed for one file. */
export const mostListed = 200;

export interface ProblemList {
  add(problem: Problem): void;
  /** Has an error been added? */
  hasErrors(): boolean;
  /** In the order they were added; the last of a kind that went over the limit tells how many more there are. */
  problems(): Problem[];
}

/** `keepsAll`: kinds that are not to be cut yet, because some of them may still be taken off the list. */
export function problemList(keepsAll: (problem: Problem) => boolean = () => false): ProblemList {
  const listed: Problem[] = [];
  const kinds = new Map<string, { count: number; more: number; last: number }>();
  let errors = false;
  return {
    add(problem) {
      errors ||= problem.severity === 'error';
      const key = `${problem.code} ${problem.file}`;
      let kind = kinds.get(key);
      if (kind === undefined) {
        kind = { count: 0, more: 0, last: 0 };
        kinds.set(key, kind);
      }
      kind.count += 1;
      kind.more += problem.more ?? 0;
      if (kind.count > mostListed && !keepsAll(problem)) {
        kind.more += 1;
        return;
      }
      kind.last = listed.length;
      listed.push(problem);
    },
    hasErrors: () => errors,
    problems() {
      const found = [...listed];
      for (const { more, last } of kinds.values()) {
        const problem = found[last];
        if (more > 0 && problem !== undefined) found[last] = { ...problem, more };
      }
      return found;
    },
  };
}
