/** Where a reporting sheet stands on its way, and all its files in one zip at the end. */
import { nextStepsName, bundleWords as words } from '#i18n/checker-document.ts';
import { element } from '../search/dom.ts';
import { button } from './controls.ts';
import { missingFacts } from './new-document.ts';
import type { ReportView } from './protocol.ts';
import type { ReportHost } from './report-host.ts';

/** Choose, answer, mend, take away: the first that is not done is the present one. */
export function stepsLine(view: ReportView, isMissing: boolean): HTMLElement {
  const errors = view.output.reduce((sum, table) => sum + table.errors, 0);
  const present = isMissing ? 0 : view.open > 0 ? 1 : errors > 0 ? 2 : 3;
  return element(
    'ol',
    { class: 'stages', 'aria-label': words.stepsLabel },
    ...words.steps.map((step, at) =>
      element('li', at === present ? { 'aria-current': 'step' } : at < present ? { class: 'done' } : {}, step),
    ),
  );
}

export function wholeReport(view: ReportView, host: ReportHost): HTMLElement[] {
  if (view.output.length === 0) return [];
  const missing = view.facts === undefined ? [] : missingFacts(view.facts);
  const errors = view.output.reduce((sum, table) => sum + table.errors, 0);
  const name = `${view.choices.document}.zip`;
  const isReady = errors === 0 && missing.length === 0 && view.open === 0;
  return [
    element(
      'div',
      { class: 'output', 'data-bundle': isReady ? 'ready' : 'open' },
      element('h4', {}, words.title),
      element('p', {}, words.contents),
      element(
        'ul',
        {},
        ...view.bundle.map((path) => element('li', {}, element('code', {}, path))),
        element('li', {}, element('code', {}, nextStepsName), ` (${words.next})`),
      ),
      ...(missing.length === 0
        ? []
        : [element('p', { class: 'ask' }, words.factsMissing(missing.map((fact) => words.facts[fact])))]),
      element(
        'p',
        { class: 'save' },
        button(`bundle-${view.id}`, words.download(name), () => host.bundle(view), {
          'data-download': 'bundle',
          ...(isReady ? { class: 'main' } : {}),
        }),
        element('small', {}, errors > 0 ? words.unfinished : isReady ? words.ready : ''),
      ),
      ...(host.contact === '' ? [] : [element('p', { class: 'note' }, words.sendNote(host.contact))]),
    ),
  ];
}
