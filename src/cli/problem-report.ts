/** Problems as a person reads them at the screen, and as JSON for other programs. */
import { countProblems, type Problem, withinMost } from '#core/problem.ts';
import { checkWords, problemLines } from '#i18n/commands.ts';

/** So many problems are printed: with thousands of files, what a person can read and a log can hold. */
export const mostPrinted = 1000;

/** Words for a problem; `describeProblem` of `i18n/problems.ts`. */
export type Describe = (problem: Problem) => {
  readonly place: string;
  readonly message: string;
  readonly hint: string;
};

/** Grouped by file, in the order given; ends with the counts, which hold also what is not listed one by one. */
export function problemText(
  problems: readonly Problem[],
  describe: Describe,
  waiverOf: (problem: Problem) => string | undefined = () => undefined,
): string {
  const lines: string[] = [];
  const { listed, others } = withinMost(problems, mostPrinted);
  const byFile = Map.groupBy(listed, ({ file }) => file);
  for (const [file, inFile] of byFile) {
    lines.push('', file);
    for (const problem of inFile) {
      lines.push(...problemLines(problem.severity, problem.code, describe(problem), waiverOf(problem)));
    }
    for (const { code, more } of inFile) if (more !== undefined) lines.push(`  ${checkWords.andMore(more, code)}`);
  }
  if (others.length > 0) lines.push('', checkWords.notListed(countProblems(others), mostPrinted));
  lines.push('', checkWords.total(countProblems(problems), new Set(problems.map(({ file }) => file)).size));
  return lines.map(printable).join('\n').trimStart();
}

/** The form of the public contract; absent facts are `null`. */
export function problemJson(problems: readonly Problem[], describe: Describe): string {
  const { errors, warnings } = countProblems(problems);
  const { listed, others } = withinMost(problems, mostPrinted);
  const byCode = [...Map.groupBy(problems, ({ code }) => code)].map(
    ([code, list]) => [code, list.reduce((sum, { more = 0 }) => sum + 1 + more, 0)] as const,
  );
  return JSON.stringify({
    problems: listed.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      file: problem.file,
      row: problem.row ?? null,
      column: problem.column ?? null,
      value: problem.value ?? null,
      ...messageOf(problem, describe),
    })),
    counts: {
      errors,
      warnings,
      byCode: Object.fromEntries(byCode.sort(([a], [b]) => (a < b ? -1 : 1))),
      notListed: countProblems(others),
    },
  });
}

function messageOf(problem: Problem, describe: Describe): { message: string; hint: string } {
  const { message, hint } = describe(problem);
  return { message, hint };
}

/** Text of others as a line of output: nothing in it steers the terminal, and no runner takes it for a command. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export function printable(text: string): string {
  const plain = text.replace(
    unprintable,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
  // GitHub reads `::name::` and `##[name]` at the start of a line.
  return plain.replace(/^(\s*)(?=::|##\[)/u, '$1./');
}
