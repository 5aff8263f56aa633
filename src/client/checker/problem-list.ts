/** Problems in words, each with the way to its help page. */

import type { Problem } from '#core/problem.ts';
import { hintWithButton, checkerWords as words } from '#i18n/checker.ts';
import { describeProblem } from '#i18n/problems.ts';
import { element } from '../search/dom.ts';
import type { ShownProblem } from './protocol.ts';

/** `root`: what stands before site paths. `withPlace`: the list stands apart from the cells. */
export function problemList(problems: readonly ShownProblem[], root: string, withPlace: boolean): HTMLUListElement {
  return element('ul', { class: 'problems' }, ...problems.map((problem) => problemItem(problem, root, withPlace)));
}

function problemItem(
  { severity, place, title, message, hint, help, more, waiver }: ShownProblem,
  root: string,
  withPlace: boolean,
): HTMLLIElement {
  return element(
    'li',
    { class: severity },
    element('strong', {}, severity === 'error' ? words.error : words.warning),
    withPlace ? ` ${place}: ` : ': ',
    message,
    hint === '' ? '' : ` ${hint}`,
    ' ',
    element('a', { href: root + help, target: '_blank', 'aria-label': words.helpFor(title) }, words.help),
    more === 0 ? '' : ` (${words.moreOfKind(more)})`,
    waiver === undefined
      ? ''
      : element('details', {}, element('summary', {}, words.waiver), element('code', {}, waiver)),
  );
}

// A problem as the page shows it.

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
