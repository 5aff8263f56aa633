/** One figure as a row of an area's page; see `markup.ts`. */
import type { Figure } from '#core/figure.ts';
import { discrepancyPath, indicatorPath, revisionPath } from '#core/site/addresses.ts';
import {
  discrepancyLabel,
  figurePeriod,
  figureWords,
  longStatus,
  noteTexts,
  ownValue,
  scopeText,
  verdictText,
} from '#i18n/figure-words.ts';
import { sourceLabel } from '#i18n/source-words.ts';
import { bulletBar } from './bullet-bar.ts';
import { anchorMarks, goalMarkup, replacementMarkup } from './figure-rows.ts';
import { attribute, escaped, link } from './markup.ts';

/** `anchors`: addresses that the row answers besides its own. */
export function figureRow(figure: Figure, anchors: readonly string[]): string {
  const { row, indicator } = figure;
  const scope = scopeText(row);
  const status = longStatus(figure);
  const verdict = verdictText(figure);
  const sums = [
    ...figure.goals.map((goal) => goalMarkup(goal, figure)),
    ...(verdict === undefined ? [] : [escaped(verdict)]),
    ...figure.replacements.map((one) => replacementMarkup(one, figure)),
    ...noteTexts(figure, 'row').map(escaped),
  ];
  const links = [
    ...figure.sources.map((source) => link(source.href, sourceLabel(source))),
    ...figure.discrepancies.map((one) => link(discrepancyPath(one.id), discrepancyLabel(one))),
    ...figure.revisions.map(({ id }) => link(revisionPath(id), figureWords.revised)),
  ];
  return [
    `<article class="figure"${attribute('id', row.anchor)}>`,
    `<div class="what">${anchorMarks(anchors)}${link(indicatorPath(indicator.id), indicator.shortName)}${scope === undefined ? '' : ` <span class="scope">${escaped(scope)}</span>`}</div>`,
    `<div class="bar">${figure.bar === undefined ? '' : bulletBar(figure.bar, figure)}</div>`,
    `<div class="value">${escaped(ownValue(row, indicator))} <small>${escaped(figurePeriod(figure))}</small></div>`,
    `<div class="state">${status === undefined ? '' : `<span class="mark ${figure.tone}">${escaped(status)}</span>`}`,
    ...sums.map((sum) => ` <span class="sum">${sum}</span>`),
    ` <span class="src">${links.join(' · ')}`,
    ` <a class="own"${attribute('href', `#${row.anchor}`)} aria-label="${figureWords.own}">#</a></span></div></article>`,
  ].join('');
}
