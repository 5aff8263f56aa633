/** Rows of a table of figures; see `markup.ts`. */

import { goalWords } from '#i18n/status-words.ts';
import type { FigureLine } from '#views/figure-view.ts';
import type { GoalView } from '#views/goal-view.ts';
import { type Link, placeInWords } from '#views/source.ts';
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
const links = (list: readonly Link[], between: string): string =>
  list.map(({ href, label }) => link(href, label)).join(between);

/** A level with its source, what it leads to, and the other places that write it. */
export function goalMarkup({ link: goal, repeats, sum, standing }: GoalView): string {
  const also = repeats.length === 0 ? '' : ` (${goalWords.also} ${links(repeats, '; ')})`;
  return `${link(goal.href, goal.label)}${also}. ${escaped(standing === undefined ? `${goalWords.sum} ${sum}` : standing)}`;
}

export function figureRows(
  lines: readonly FigureLine[],
  columns: readonly FigureColumn[],
  anchors: RowAnchors,
): string {
  return lines.map((line) => figureLineRow(line, columns, anchors)).join('');
}

/** `value`: puts what is drawn of a figure around what is read of it; `attributes`: of the row. */
export function figureLineRow(
  line: FigureLine,
  columns: readonly FigureColumn[],
  anchors: RowAnchors,
  {
    attributes = '',
    value = (markup) => markup,
  }: { readonly attributes?: string; readonly value?: (markup: string) => string } = {},
): string {
  const withPlace = columns.includes('place');
  const anchor = line.href.slice(line.href.indexOf('#') + 1);
  const id = anchors === 'document' ? line.id : anchors === 'area' ? anchor : undefined;
  const first =
    anchors === 'area' ? line.otherIds.map((other) => `<i class="anchor"${attribute('id', other)}></i>`).join('') : '';
  const scope = line.scopeNote === undefined ? '' : small(escaped(line.scopeNote));
  const remarks = [
    ...line.replacements.map((one) => `${one.words} ${link(one.link.href, one.link.label)}`),
    ...line.notes.map(escaped),
    ...line.points.map((point) => link(point.href, point.label)),
  ]
    .map(small)
    .join('');
  const mark = `<span class="mark ${line.tone}">${escaped(line.status)}</span>`;
  const cells: Readonly<Record<FigureColumn, () => string>> = {
    place: () => `<td class="nowrap">${escaped(placeInWords(line.place))}</td>`,
    indicator: () =>
      `<th scope="row">${link(line.indicator.href, line.indicator.label)}${scope}${line.about === undefined ? '' : small(link(line.about.href, line.about.label))}</th>`,
    area: () =>
      `<th scope="row">${link(line.area.href, line.area.label)}${columns.includes('indicator') ? '' : scope}</th>`,
    period: () => periodCell(line.period, columns),
    value: () =>
      `<td class="n">${value(link(anchors === 'area' || anchors === 'above' ? `#${anchor}` : line.href, line.value))}${line.writtenAs === undefined || !withPlace ? '' : small(`ghi: ${escaped(line.writtenAs)}`)}</td>`,
    status: () => `<td>${mark}${remarks}</td>`,
    judgement: () =>
      `<td>${mark}${[...line.goals.map(goalMarkup), ...(line.selfVerdict === undefined ? [] : [escaped(line.selfVerdict)])].map(small).join('')}${remarks}</td>`,
    kind: () =>
      `<td>${escaped(line.kind)}${columns.includes('status') || columns.includes('judgement') ? '' : remarks}</td>`,
    source: () => `<td>${links(line.sources, '; ')}</td>`,
  };
  return `<tr${attribute('id', id)}${attributes}>${columns
    .map((column) => cells[column]())
    .join('')
    .replace('>', (end) => end + first)}</tr>`;
}

/** Names its row where neither an area nor an indicator does. */
export function periodCell(period: string, columns: readonly FigureColumn[]): string {
  return columns.includes('area') || columns.includes('indicator')
    ? `<td class="nowrap">${escaped(period)}</td>`
    : `<th scope="row">${escaped(period)}</th>`;
}
