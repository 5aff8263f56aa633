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
