/** Indicators that areas share, as a table: the newest value of each area with its period. */
import { compareWords as words } from '#i18n/comparison.ts';
import type { SharedIndicator } from '#views/comparison-view.ts';
import type { Link } from '#views/source.ts';
import { element } from '../search/dom.ts';

/** So many rows are read at once; the rest opens at a tap. */
const shown = 7;

/** `choose`: what a tap on an indicator does. */
export function sharedTable(
  areas: readonly Link[],
  rows: readonly SharedIndicator[],
  choose: (indicator: string) => void,
): HTMLElement {
  const rest = rows.slice(shown);
  return element(
    'div',
    {},
    tableOf(areas, rows.slice(0, shown), choose),
    rest.length === 0
      ? undefined
      : element('details', {}, element('summary', {}, words.more(rest.length)), tableOf(areas, rest, choose)),
  );
}

function tableOf(
  areas: readonly Link[],
  rows: readonly SharedIndicator[],
  choose: (indicator: string) => void,
): HTMLElement {
  const head = areas.map(({ label }) => element('th', { scope: 'col', class: 'n' }, label));
  const body = rows.map(({ id, label, cells }) => {
    const open = element('button', { type: 'button' }, label);
    open.addEventListener('click', () => choose(id));
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, open),
      ...cells.map((cell) =>
        cell === undefined
          ? element('td', { class: 'n empty' }, words.none)
          : element('td', { class: 'n' }, cell.value, element('small', {}, cell.period)),
      ),
    );
  });
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.sharedCaption },
    element(
      'table',
      { class: 'shared' },
      element('caption', {}, words.sharedCaption),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words.columns.indicator), ...head)),
      element('tbody', {}, ...body),
    ),
  );
}
