/** A comparison as elements: for each indicator its words, charts and table. */

import type { ChartData } from '#charts/chart-data.ts';
import { chartMarkup } from '#charts/chart-markup.ts';
import { compareWords as words } from '#i18n/comparison.ts';
import { goalWords } from '#i18n/status-words.ts';
import type { ComparedIndicator, ComparisonView } from '#views/comparison-view.ts';
import type { GoalView } from '#views/goal-view.ts';
import type { Link } from '#views/source.ts';
import { url } from '../../url.ts';
import { element } from '../search/dom.ts';

export function resultOf(view: ComparisonView): HTMLElement[] {
  return [...view.notes.map((note) => element('p', { class: 'note' }, note)), ...view.indicators.map(indicatorSection)];
}

function indicatorSection({
  id,
  name,
  facts,
  apart,
  charts,
  figures,
  targets,
  missing,
}: ComparedIndicator): HTMLElement {
  const hasRows = figures.length + targets.length > 0;
  return element(
    'section',
    { id: `so-${id}` },
    element('h2', {}, anchor(name)),
    element('p', { class: 'note' }, facts.join(' ')),
    ...apart.map((reason) => element('p', { class: 'band' }, reason)),
    ...charts.map((chart) => chartElement(chart, `bieu-do-${id}-${chart.key}`)),
    hasRows && charts.length === 0 ? element('p', { class: 'note' }, words.noChart) : undefined,
    hasRows ? table({ id, name, facts, apart, charts, figures, targets, missing }) : undefined,
    missing === '' ? undefined : element('p', { class: 'note' }, missing),
  );
}

export function chartElement(chart: ChartData, id: string, level: 2 | 3 = 3): Node {
  const template = document.createElement('template');
  // Every text in it is escaped where the markup is made.
  template.innerHTML = chartMarkup(chart, { id, level, table: 'folded', url });
  return document.importNode(template.content, true);
}

function table({ name, figures, targets }: ComparedIndicator): HTMLElement {
  const { area, period, value, status, source } = words.columns;
  const caption = words.table(name.label);
  const head = [area, period, value, status, source].map((text, place) =>
    element('th', { scope: 'col', class: place === 2 ? 'n' : undefined }, text),
  );
  const rows = [
    ...figures.map((line) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, anchor(line.area), small(line.scopeNote)),
        element('td', { class: 'nowrap' }, line.period),
        element('td', { class: 'n' }, anchor({ href: line.href, label: line.value })),
        element(
          'td',
          {},
          element('span', { class: `mark ${line.tone}` }, line.status),
          ...line.goals.slice(0, 1).map(goalNote),
          small(line.selfVerdict),
          ...line.notes.map(small),
        ),
        element('td', {}, ...inRow(line.sources)),
      ),
    ),
    ...targets.map((target) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, anchor(target.area), small(target.scopeNote)),
        element('td', { class: 'nowrap' }, target.period),
        element('td', { class: 'n empty' }, words.noResult),
        element('td', {}, `${target.kind} `, anchor({ href: target.href, label: target.value })),
        element('td', {}, ...inRow(target.sources)),
      ),
    ),
  ];
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: 'stack' },
      element('caption', { class: 'sr-only' }, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}

export function anchor({ href, label }: Link): HTMLAnchorElement {
  return element('a', { href: url(href) }, label);
}

export function inRow(links: readonly Link[]): (HTMLElement | string)[] {
  return links.flatMap((link, place) => (place === 0 ? [anchor(link)] : ['; ', anchor(link)]));
}

/** The level that gave the status, where it is written, and the sum. */
export function goalNote({ link, sum }: GoalView): HTMLElement {
  return element('small', {}, anchor(link), `. ${goalWords.sum} ${sum}`);
}

function small(text: string | undefined): HTMLElement | undefined {
  return text === undefined || text === '' ? undefined : element('small', {}, text);
}
