/** One figure as a row of an area's page; see `markup.ts`. */
import type { FigureView } from '#views/figure-view.ts';
import { bulletBar } from './bullet-bar.ts';
import { goalMarkup } from './figure-rows.ts';
import { attribute, escaped, link } from './markup.ts';

/** `anchors`: addresses that the row answers besides its own. */
export function figureRow(figure: FigureView, anchors: readonly string[]): string {
  const sums = [
    ...figure.goals.map(goalMarkup),
    ...(figure.selfVerdict === undefined ? [] : [escaped(figure.selfVerdict)]),
    ...figure.replacements.map(({ words, link: to }) => `${words} ${link(to.href, to.label)}`),
    ...figure.notes.map(escaped),
  ];
  return [
    `<article class="figure"${attribute('id', figure.id)}>`,
    `<div class="what">${anchors.map((id) => `<i class="anchor"${attribute('id', id)}></i>`).join('')}${link(figure.nameHref, figure.name)}${figure.scopeNote === undefined ? '' : ` <span class="scope">${escaped(figure.scopeNote)}</span>`}</div>`,
    `<div class="bar">${figure.bar === undefined ? '' : bulletBar(figure.bar)}</div>`,
    `<div class="value">${escaped(figure.value)} <small>${escaped(figure.valueNote)}</small></div>`,
    `<div class="state">${figure.statusText === '' ? '' : `<span class="mark ${figure.tone}">${escaped(figure.statusText)}</span>`}`,
    ...sums.map((sum) => ` <span class="sum">${sum}</span>`),
    ` <span class="src">${[...figure.sources, ...figure.points].map(({ href, label }) => link(href, label)).join(' · ')}`,
    ` <a class="own"${attribute('href', `#${figure.id}`)} aria-label="Liên kết tới số liệu này">#</a></span></div></article>`,
  ].join('');
}
