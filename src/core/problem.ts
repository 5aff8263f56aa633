/** What a check found, without words for people: `i18n/problems.ts` turns it into Vietnamese. */

export type Severity = 'error' | 'warning';

/** `<level>/<defect>`, permanent: names the rule's file, its test and its help page. */
export type ProblemCode = `${'file' | 'header' | 'row' | 'cell' | 'across' | 'summary' | 'site'}/${string}`;

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path below the data or content folder, with `/`; that of the settings is below the project's. */
  readonly file: string;
  /** As a spreadsheet numbers rows: the header is 1. Undefined when the whole file is meant. */
  readonly row?: number;
  /** Header of the column, as the table schema spells it. */
  readonly column?: string;
  /** The cell as typed. */
  readonly value?: string;
  /** What the message of this code needs to know besides the place and the value. */
  readonly details?: Readonly<Record<string, string | number>>;
  /** How many further problems of this code in this file are counted and not listed one by one; `problem-list.ts`. */
  readonly more?: number;
}

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

export function countProblems(problems: readonly Problem[]): ProblemCount {
  const count = { error: 0, warning: 0 };
  for (const { severity, more = 0 } of problems) count[severity] += 1 + more;
  return { errors: count.error, warnings: count.warning };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** The first `most` in their order, warnings only where the errors leave room for them, and the others. */
export function withinMost(
  problems: readonly Problem[],
  most: number,
): { readonly listed: readonly Problem[]; readonly others: readonly Problem[] } {
  if (problems.length <= most) return { listed: problems, others: [] };
  const isError = ({ severity }: Problem): boolean => severity === 'error';
  const chosen = new Set([...problems.filter(isError), ...problems.filter((one) => !isError(one))].slice(0, most));
  return {
    listed: problems.filter((problem) => chosen.has(problem)),
    others: problems.filter((problem) => !chosen.has(problem)),
  };
}

/** File by file, row by row, errors before warnings in one row: the order a person mends them in. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      compareText(a.severity, b.severity) ||
      compareText(a.code, b.code) ||
      compareText(a.column ?? '', b.column ?? ''),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Problems as they are found, bounded: so many of one code in one file are kept, the rest are counted, so that a file of
// a million bad cells neither fills the memory nor hides another file's one.

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

// One cause, one message: what is the same in many rows of a file is told once, with the number of the rows.

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
