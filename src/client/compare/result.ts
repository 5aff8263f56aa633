/** A comparison as elements: for each indicator its words, charts and table. */

import type { ChartData } from '#charts/chart-data.ts';
import { chartMarkup } from '#charts/chart-markup.ts';
import type { Figure, Source, StatedTarget } from '#core/figure.ts';
import { areaPath } from '#core/site/addresses.ts';
import { compareWords as words } from '#i18n/comparison.ts';
import {
  areaLabel,
  figurePeriod,
  figureWithUnit,
  figureWords,
  goalArithmetic,
  goalLabel,
  longStatus,
  noGoal,
  noteTexts,
  scopeText,
  targetKind,
  verdictText,
} from '#i18n/figure-words.ts';
import { sourceLabel } from '#i18n/source-words.ts';
import { targetInWords, targetPeriodInWords } from '#i18n/status-words.ts';
import type { ComparedIndicator, ComparisonView } from '#views/comparison-view.ts';
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
  const rows = figures.length + targets.length;
  const rowTable = rows > 0 ? table({ id, name, facts, apart, charts, figures, targets, missing }) : undefined;
  return element(
    'section',
    { id: `so-${id}` },
    element('h2', {}, anchor(name)),
    ...apart.map((reason) => element('p', { class: 'band' }, reason)),
    ...charts.map((chart) => chartElement(chart, `bieu-do-${id}-${chart.key}`)),
    ...(rowTable === undefined
      ? []
      : charts.length === 0
        ? [element('p', { class: 'note' }, words.noChart), rowTable]
        : [fold(words.rows(rows), rowTable)]),
    missing === '' ? undefined : element('p', { class: 'note' }, missing),
    fold(words.definition, element('p', { class: 'note' }, facts.join(' '))),
  );
}

function fold(summary: string, content: HTMLElement): HTMLElement {
  return element('details', { class: 'chart-data' }, element('summary', {}, summary), content);
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
    ...figures.map((figure) =>
      element(
        'tr',
        {},
        areaCell(figure),
        element('td', { class: 'nowrap' }, figurePeriod(figure)),
        element('td', { class: 'n' }, valueLink(figure)),
        element(
          'td',
          {},
          statusMark(figure, 'span'),
          ...firstGoal(figure).map((note) => element('small', {}, ...note)),
          small(verdictText(figure)),
          ...noteTexts(figure, 'cell').map(small),
        ),
        element('td', {}, ...sourceLinks(figure.sources)),
      ),
    ),
    ...targets.map((target) =>
      element(
        'tr',
        {},
        areaCell(target),
        element('td', { class: 'nowrap' }, targetPeriodInWords(target.row)),
        element('td', { class: 'n empty' }, words.noResult),
        element(
          'td',
          {},
          `${targetKind(target)} `,
          anchor({ href: target.href, label: targetInWords(target.row, target.indicator) }),
        ),
        element('td', {}, ...sourceLinks(target.sources)),
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

function areaCell(stated: Figure | StatedTarget): HTMLElement {
  const { row } = stated;
  const area = anchor({ href: areaPath(row.area), label: areaLabel(stated) });
  return element('th', { scope: 'row' }, area, small(scopeText(row)));
}

/** The value, at its permanent address. */
export function valueLink({ href, row, indicator }: Figure): HTMLAnchorElement {
  return anchor({ href, label: figureWithUnit(row, indicator) });
}

export function statusMark(figure: Figure, tag: 'span' | 'p'): HTMLElement {
  return element(tag, { class: `mark ${figure.tone}` }, longStatus(figure) ?? noGoal);
}

export function sourceLinks(sources: readonly Source[]): (HTMLElement | string)[] {
  return sources.flatMap((source, place) => [
    ...(place === 0 ? [] : ['; ']),
    anchor({ href: source.href, label: sourceLabel(source) }),
  ]);
}

/** The level that gave the status, where it is written, and the sum; empty where none decides. */
export function firstGoal(figure: Figure): (HTMLElement | string)[][] {
  return figure.goals
    .slice(0, 1)
    .map((goal) => [
      anchor({ href: goal.source.href, label: goalLabel(goal, figure) }),
      `. ${figureWords.sum} ${goalArithmetic(goal, figure)}`,
    ]);
}

function small(text: string | undefined): HTMLElement | undefined {
  return text === undefined || text === '' ? undefined : element('small', {}, text);
}
