/** A problem as the page shows it. */
import type { Problem } from '#core/problem.ts';
import { hintWithButton } from '#i18n/checker.ts';
import { describeProblem } from '#i18n/problems.ts';
import type { ShownProblem } from './protocol.ts';

export function shownProblem(problem: Problem, header: readonly string[] = [], waiver?: string): ShownProblem {
  const { code, severity, row, column, details, more = 0 } = problem;
  const position = details?.['position'];
  const at = typeof position === 'number' ? position - 1 : header.indexOf(column ?? '');
  const { place, title, message, hint } = describeProblem(problem);
  return {
    code,
    severity,
    place,
    title,
    message,
    hint: hintWithButton(hint),
    help: `/huong-dan/loi/${code}/`,
    more,
    waiver,
    row,
    at: at === -1 ? undefined : at,
  };
}
