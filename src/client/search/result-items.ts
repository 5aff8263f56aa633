/** Results as items of the list: a link each, the kind as a label; a figure carries its value and leads to its citation. */
import { citedLabel, resultKinds, searchPageWords as words } from '#i18n/search.ts';
import type { AreaCard, CardFigure } from '#search/card.ts';
import type { FigureAnswer } from '#search/figures.ts';
import type { Result } from '#search/result.ts';
import { element } from './dom.ts';

/** `root`: what stands before site paths. `card`: of the area that is the first result. */
export function resultItem(result: Result, root: string, isAnswer: boolean, card: AreaCard | undefined): HTMLLIElement {
  const { kind, entry, answer } = result;
  const label = element('span', { class: 'result-kind' }, entry?.cited === true ? citedLabel : resultKinds[kind].label);
  const link = element('a', { href: root + result.href }, titleOf(result));
  const item = element(
    'li',
    { 'data-kind': resultKinds[kind].id, class: isAnswer ? 'answer' : undefined },
    label,
    element('p', { class: 'result-title' }, link),
  );
  if (answer !== undefined) {
    const cite = citeLink(result, root);
    item.append(...(isAnswer ? figureAnswer(answer, root, cite) : [figureLine(answer, cite)]));
  }
  if (result.note !== '') item.append(element('p', { class: 'result-note' }, result.note));
  if (isAnswer && card !== undefined && card.summary !== '')
    item.append(
      element(
        'p',
        { class: 'result-summary' },
        card.href === result.href && result.title === card.name ? card.summary : `${card.name}. ${card.summary}`,
      ),
    );
  return item;
}

/** To the figure's own row, which opens where its citation stands. */
function citeLink(result: Result, root: string): HTMLElement {
  return element('a', { href: root + result.href, 'aria-label': `${words.cite}: ${titleOf(result)}` }, words.cite);
}

function titleOf({ title, answer }: Result): string {
  return answer === undefined ? title : words.figureOf(title, answer.figure.scope, answer.card.name);
}

/** "61,12% · Quý I/2024 · Đã ở mức giao cả năm". */
function figureLine(answer: FigureAnswer, cite: HTMLElement): HTMLElement {
  const { figure } = answer;
  return element(
    'p',
    { class: 'result-note' },
    element('strong', {}, ...(isLevelWanted(answer) ? [`${figure.level} · `] : []), valueWords(figure)),
    ...barOf(figure),
    ` · ${[figure.periodWords, figure.status].filter((part) => part !== '').join(' · ')} · `,
    cite,
  );
}

/** The length of a share beside its number; a level is no result and has none. */
function barOf(figure: CardFigure): HTMLElement[] {
  const share = /^(\d+(?:,\d+)?)%$/u.exec(figure.value)?.[1];
  if (share === undefined || !isResult(figure)) return [];
  const fill = element('span', {});
  fill.style.width = `${Math.min(100, Number(share.replace(',', '.')))}%`;
  return [element('span', { class: 'result-bar', 'aria-hidden': 'true' }, fill)];
}

/** A level must not be read as a result: "Mục tiêu trên 60%". */
export function valueWords({ kind, level, value, rank }: CardFigure): string {
  return kind === 'muc_tieu' ? `${level} ${value}` : [value, rank].filter((part) => part !== '').join(', ');
}

function isResult({ kind }: CardFigure): boolean {
  return kind === 'thuc_hien' || kind === 'uoc_thuc_hien';
}

/** The level stands where the value stands else. */
function isLevelWanted({ figure, wantsLevel }: FigureAnswer): boolean {
  return wantsLevel && figure.level !== '' && figure.kind !== 'muc_tieu';
}

function figureAnswer(answer: FigureAnswer, root: string, cite: HTMLElement): HTMLElement[] {
  const { card, asked, figure } = answer;
  const isLevel = isLevelWanted(answer);
  const facts = element('dl', { class: 'answer-facts' });
  const add = (term: string, ...value: readonly (Node | string)[]): void =>
    facts.append(element('div', {}, element('dt', {}, term), element('dd', {}, ...value)));
  if (figure.periodWords !== '') add(words.period, figure.periodWords);
  if (isLevel) add(words.result, valueWords(figure));
  else if (figure.level !== '' && figure.kind !== 'muc_tieu') add(words.level, figure.level);
  add(words.source, element('a', { href: root + figure.sourcePlace + figure.anchor }, figure.source), ' · ', cite);
  return [
    element(
      'p',
      { class: isResult(figure) && !isLevel ? 'answer-value' : 'answer-value wanted' },
      isLevel ? figure.level : valueWords(figure),
    ),
    element('p', { class: `mark ${figure.tone}` }, figure.status),
    ...(asked === card.name ? [] : [element('p', { class: 'result-note' }, words.olderRecord(asked, card.name))]),
    facts,
  ];
}
