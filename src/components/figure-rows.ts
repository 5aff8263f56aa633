/** Rows of a table of figures; see `markup.ts`. */

import type { Figure, Goal, Replacement, Source } from '#core/figure.ts';
import { areaPath, discrepancyPath, indicatorPath, revisionPath } from '#core/site/addresses.ts';
import {
  aboutLabel,
  areaLabel,
  discrepancyLabel,
  figurePeriod,
  figureWithUnit,
  figureWords,
  goalArithmetic,
  goalLabel,
  goalStatus,
  longStatus,
  noGoal,
  noteTexts,
  otherWriting,
  repeatLabel,
  replacementLabel,
  replacementWords,
  scopeText,
  verdictText,
} from '#i18n/figure-words.ts';
import { placeInWords, sourceLabel } from '#i18n/source-words.ts';
import { observationKindWords } from '#i18n/status-words.ts';
import { rowInDocument } from '#views/source.ts';
import { attribute, escaped, link } from './markup.ts';

/** `judgement` says with the status what it was held against, by which sum, and the document's own verdict. */
export type FigureColumn =
  | 'place'
  | 'indicator'
  | 'area'
  | 'period'
  | 'value'
  | 'status'
  | 'judgement'
  | 'kind'
  | 'source';
/** Whose rows carry ids: `document` (fragments of the document's page), `area` (the permanent anchors), `none`; `above`: the page's own, elsewhere on it. */
export type RowAnchors = 'document' | 'area' | 'above' | 'none';

const small = (markup: string): string => ` <small>${markup}</small>`;
const sourceLinks = (sources: readonly Source[], label: (source: Source) => string = sourceLabel): string =>
  sources.map((source) => link(source.href, label(source))).join('; ');

/** A level with its source, what it leads to, and the other places that write it. */
export function goalMarkup(goal: Goal, figure: Figure): string {
  const { source, repeats } = goal;
  const also =
    repeats.length === 0 ? '' : ` (${figureWords.also} ${sourceLinks(repeats, (repeat) => repeatLabel(repeat, goal))})`;
  // The first level gives the figure its status, which stands above.
  const said =
    goal === figure.goals[0]
      ? `${figureWords.sum} ${goalArithmetic(goal, figure)}`
      : goalStatus(goal, figure.row, figure.indicator);
  return `${link(source.href, goalLabel(goal, figure))}${also}. ${escaped(said)}`;
}

export function replacementMarkup(replacement: Replacement, figure: Figure): string {
  return `${replacementWords[replacement.role]} ${link(replacement.href, replacementLabel(replacement, figure))}`;
}

/** Places that answer an address each. */
export function anchorMarks(ids: readonly string[]): string {
  return ids.map((id) => `<i class="anchor"${attribute('id', id)}></i>`).join('');
}

export function figureRows(figures: readonly Figure[], columns: readonly FigureColumn[], anchors: RowAnchors): string {
  return figures.map((figure) => figureTableRow(figure, columns, anchors)).join('');
}

/** `value`: puts what is drawn of a figure around what is read of it; `attributes`: of the row. */
export function figureTableRow(
  figure: Figure,
  columns: readonly FigureColumn[],
  anchors: RowAnchors,
  {
    attributes = '',
    value = (markup) => markup,
  }: { readonly attributes?: string; readonly value?: (markup: string) => string } = {},
): string {
  const { row, indicator, about } = figure;
  const id = anchors === 'document' ? rowInDocument(row) : anchors === 'area' ? row.anchor : undefined;
  const scopeWords = scopeText(row);
  const scope = scopeWords === undefined ? '' : small(escaped(scopeWords));
  const verdict = verdictText(figure);
  const written = columns.includes('place') ? otherWriting(figure) : undefined;
  const remarks = [
    ...figure.replacements.map((one) => replacementMarkup(one, figure)),
    ...noteTexts(figure, 'cell').map(escaped),
    ...figure.discrepancies.map((one) => link(discrepancyPath(one.id), discrepancyLabel(one))),
    ...figure.revisions.map((one) => link(revisionPath(one.id), figureWords.revised)),
  ]
    .map(small)
    .join('');
  const mark = `<span class="mark ${figure.tone}">${escaped(longStatus(figure) ?? noGoal)}</span>`;
  const judged = [
    ...figure.goals.map((goal) => goalMarkup(goal, figure)),
    ...(verdict === undefined ? [] : [escaped(verdict)]),
  ];
  const ownHref = anchors === 'area' || anchors === 'above' ? `#${row.anchor}` : figure.href;
  const cells: Readonly<Record<FigureColumn, () => Cell>> = {
    place: () => ['td', ' class="nowrap"', escaped(placeInWords(row.place))],
    indicator: () => [
      'th',
      ' scope="row"',
      `${link(indicatorPath(indicator.id), indicator.shortName)}${scope}${about === undefined ? '' : small(link(areaPath(about.id), aboutLabel(about, row)))}`,
    ],
    area: () => [
      'th',
      ' scope="row"',
      `${link(areaPath(row.area), areaLabel(figure))}${columns.includes('indicator') ? '' : scope}`,
    ],
    period: () => periodCell(figurePeriod(figure), columns),
    value: () => [
      'td',
      ' class="n"',
      `${value(link(ownHref, figureWithUnit(row, indicator)))}${written === undefined ? '' : small(`${figureWords.writtenAs} ${escaped(written)}`)}`,
    ],
    status: () => ['td', '', `${mark}${remarks}`],
    judgement: () => ['td', '', `${mark}${judged.map(small).join('')}${remarks}`],
    kind: () => [
      'td',
      '',
      `${escaped(observationKindWords[row.kind])}${columns.includes('status') || columns.includes('judgement') ? '' : remarks}`,
    ],
    source: () => ['td', '', sourceLinks(figure.sources)],
  };
  const marks = anchors === 'area' ? anchorMarks(figure.otherAnchors) : '';
  const all = columns.map((column, place) => cellMarkup(cells[column](), place === 0 ? marks : ''));
  return `<tr${attribute('id', id)}${attributes}>${all.join('')}</tr>`;
}

type Cell = readonly [tag: 'td' | 'th', attributes: string, content: string];

/** `before`: markup that comes first inside the cell. */
export function cellMarkup([tag, attributes, content]: Cell, before = ''): string {
  return `<${tag}${attributes}>${before}${content}</${tag}>`;
}

/** Names its row where neither an area nor an indicator does. */
export function periodCell(period: string, columns: readonly FigureColumn[]): Cell {
  return columns.includes('area') || columns.includes('indicator')
    ? ['td', ' class="nowrap"', escaped(period)]
    : ['th', ' scope="row"', escaped(period)];
}
