/** Problems in words, each with the way to its help page. */
import { checkerWords as words } from '#i18n/checker.ts';
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
