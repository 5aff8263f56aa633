/** A result held against a level, as a row that opens at a tap; see `markup.ts`. */
import type { Figure, ResultRow } from '#core/figure.ts';
import { discrepancyPath, indicatorPath, revisionPath } from '#core/site/addresses.ts';
import { lowerFirst } from '#i18n/capitalised.ts';
import {
  discrepancyLabel,
  figurePeriod,
  figureTitle,
  figureWords,
  longStatus,
  noteTexts,
  otherWriting,
  ownValue,
  rowGoal,
  rowStatus,
  scopeText,
  verdictText,
} from '#i18n/figure-words.ts';
import { sourceLabel } from '#i18n/source-words.ts';

import { bulletBar } from './bullet-bar.ts';
import { anchorMarks, goalMarkup, replacementMarkup } from './figure-rows.ts';
import { attribute, escaped, link } from './markup.ts';

/** The row and, after it, those of the figures that it took the place of. */
export function resultRow({ figure, targetIds, replaced }: ResultRow): string {
  return (
    row(figure, [...figure.otherAnchors, ...targetIds]) + replaced.map((one) => row(one, one.otherAnchors)).join('')
  );
}

/** `anchors`: addresses that the row answers besides its own. */
function row(figure: Figure, anchors: readonly string[]): string {
  const { indicator } = figure;
  const { anchor } = figure.row;
  const scope = scopeText(figure.row);
  const goal = rowGoal(figure);
  const value = escaped(ownValue(figure.row, indicator));
  const status = rowStatus(figure);
  return [
    `<li class="figure"${attribute('id', anchor)}>${anchorMarks(anchors)}<details><summary>`,
    `<span class="line"><span class="what">${escaped(indicator.shortName)}${scope === undefined ? '' : `, ${escaped(lowerFirst(scope))}`}</span>`,
    ` <span class="value"><b>${value}</b>${goal === undefined ? '' : ` / ${escaped(goal)}`}</span></span>`,
    ` <span class="bar">${figure.bar === undefined ? '' : bulletBar(figure.bar, figure)}</span>`,
    ` <span class="mark ${figure.tone}">${escaped(figure.isReplaced || status === undefined ? (longStatus(figure) ?? '') : status)}</span>`,
    `</summary><div class="state">${opened(figure)}</div></details></li>`,
  ].join('');
}

/** What a row says when it is opened: its status in full, the sums, where it is written, and how to cite it. */
function opened(figure: Figure): string {
  const { row, indicator } = figure;
  const status = longStatus(figure);
  const verdict = verdictText(figure);
  const written = otherWriting(figure);
  const lines = [
    `${link(indicatorPath(indicator.id), indicator.name)}, ${escaped(lowerFirst(figurePeriod(figure)))}.${status === undefined ? '' : ` ${escaped(status)}.`}`,
    ...(verdict === undefined ? [] : [escaped(verdict)]),
    ...noteTexts(figure, 'row').map(escaped),
  ];
  const sums = [
    ...figure.goals.map((goal) => goalMarkup(goal, figure)),
    ...figure.replacements.map((one) => replacementMarkup(one, figure)),
  ];
  const links = [
    ...figure.sources.map((source) => link(source.href, sourceLabel(source))),
    ...figure.discrepancies.map((one) => link(discrepancyPath(one.id), discrepancyLabel(one))),
    ...figure.revisions.map(({ id }) => link(revisionPath(id), figureWords.revised)),
  ];
  return [
    ...lines.slice(0, 1).map((line) => `<p>${line}</p>`),
    ...sums.map((sum) => `<p class="sum">${sum}</p>`),
    ...lines.slice(1).map((line) => `<p>${line}</p>`),
    `<p class="src">${written === undefined ? '' : `${figureWords.writtenAs} “${escaped(written)}”. `}${links.join(' · ')}`,
    ` · <a class="own"${attribute('href', `#${row.anchor}`)} aria-label="${escaped(`${figureWords.own}: ${figureTitle(row, indicator, figure.area)}`)}">${figureWords.own}</a></p>`,
  ].join('');
}
