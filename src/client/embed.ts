/** The view in another site's frame: reads its address, fetches what it names, and shows it with its source and the way back. */
import type { Figure } from '#core/figure.ts';
import { escaped } from '#core/html.ts';
import { indicatorEmbedPath, indicatorPath } from '#core/site/addresses.ts';
import { embedWords as words } from '#i18n/embed.ts';
import { figurePeriod, noteTexts, scopeText } from '#i18n/figure-words.ts';
import { type EmbedState, type EmbedSubject, embedPath, readEmbed } from '#views/embed-state.ts';
import type { Embed } from '#views/embed-view.ts';
import { url } from '../url.ts';
import { anchor, chartElement, firstGoal, sourceLinks, statusMark, valueLink } from './compare/result.ts';
import './data-chart.ts';
import { element } from './search/dom.ts';
import { sharedParameters } from './shared-address.ts';

class EmbedView extends HTMLElement {
  connectedCallback(): void {
    const state = readEmbed(sharedParameters(location.search));
    if (state.theme !== undefined) document.documentElement.dataset['theme'] = state.theme;
    void this.#show(state);
  }

  async #show(state: EmbedState): Promise<void> {
    const { subject, odd } = state;
    if (subject === undefined) return this.#miss(odd === undefined ? words.nothing : words.odd(odd));
    this.#say(words.loading);
    try {
      const embed = await load(subject);
      if (typeof embed === 'string') this.#miss(embed);
      else this.#fill(embed, subject);
    } catch {
      const retry = element('button', { type: 'button' }, words.retry);
      retry.addEventListener('click', () => void this.#show(state));
      this.#say(words.failed);
      this.#part('[data-content]').replaceChildren(retry);
      this.dataset['state'] = 'failed';
    }
  }

  #fill({ title, note, chart, figures, href }: Embed, subject: EmbedSubject): void {
    const heading = this.#part('h1');
    heading.textContent = title;
    // The chart's own title says what it is about.
    heading.classList.toggle('sr-only', chart !== undefined);
    document.title = title;
    this.#say(note);
    const back = this.#part<HTMLAnchorElement>('[data-back]');
    back.href = url(href);
    document.querySelector('link[rel="canonical"]')?.setAttribute('href', this.#root + href);
    this.#part('[data-content]').replaceChildren(
      ...(chart === undefined ? [] : [chartElement(chart, 'bieu-do', 2)]),
      ...(figures.length === 1 && figures[0] !== undefined
        ? [one(figures[0])]
        : figures.length === 0
          ? []
          : [list(figures, subject.kind === 'area')]),
      ...(isFramed() ? [] : [this.#code(subject, title)]),
    );
    this.dataset['state'] = 'done';
  }

  /** Nothing to show: why, and what still works. */
  #miss(sentence: string): void {
    this.#say(sentence);
    this.#part('[data-content]').replaceChildren(
      element(
        'p',
        {},
        `${words.stillThere} `,
        anchor({ href: '/chi-tieu/', label: words.indicators }),
        ' · ',
        anchor({ href: '/dia-phuong/', label: words.areas }),
      ),
    );
    this.dataset['state'] = 'missing';
  }

  /** For those who came here to take it along. */
  #code(subject: EmbedSubject, title: string): HTMLElement {
    const code = element('pre', { tabindex: '0' });
    const write = (theme: string): void => {
      const address = this.#root + embedPath(subject) + theme;
      code.textContent = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${heights[subject.kind]}" loading="lazy" frameborder="0"></iframe>`;
    };
    write('');
    const said = element('span', { role: 'status' });
    const copy = element('button', { type: 'button' }, words.copy);
    copy.addEventListener(
      'click',
      () =>
        void navigator.clipboard.writeText(code.textContent ?? '').then(() => (said.textContent = ` ${words.copied}`)),
    );
    return element(
      'section',
      { class: 'code' },
      element('h2', {}, words.code),
      choice(
        words.widths,
        frameWidths.map((width) => [String(width), words.px(width)]),
        (width) => {
          // The page itself is the preview.
          this.style.maxWidth = `${width}px`;
        },
      ),
      choice(words.themes, themes, (theme) => {
        document.documentElement.dataset['theme'] = theme.replace(/^.*=/u, '') === 'toi' ? 'dark' : 'light';
        if (theme === '') delete document.documentElement.dataset['theme'];
        write(theme);
      }),
      code,
      element('p', {}, copy, said),
      element('p', { class: 'note' }, words.codeNote),
    );
  }

  #say(sentence: string): void {
    this.#part('[data-said]').textContent = sentence;
  }

  /** The portal's full address, to stand before site paths. */
  get #root(): string {
    return (this.dataset['root'] ?? '').replace(/\/$/u, '');
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (part === null) throw new Error(`embed-view lacks ${selector}`);
    return part;
  }
}

/** Of the frame, in px: what a phone's width needs. */
const heights: Readonly<Record<EmbedSubject['kind'], number>> = {
  indicator: 640,
  area: 560,
  figures: 560,
  figure: 260,
};

/** Of frames that a reader tries, in px. */
const frameWidths = [280, 360, 600, 960] as const;

/** What the address says of the ground, and its words. */
const themes: readonly (readonly [string, string])[] = [
  ['', words.theme.own],
  ['&giao-dien=sang', words.theme.light],
  ['&giao-dien=toi', words.theme.dark],
];

/** Radio buttons: the keys of the options go to `take`. */
function choice(
  legend: string,
  options: readonly (readonly [string, string])[],
  take: (value: string) => void,
): HTMLElement {
  const buttons = options.map(([value, label]) => {
    const radio = element('input', { type: 'radio', name: legend });
    radio.addEventListener('change', () => take(value));
    return element('label', {}, radio, ` ${label}`);
  });
  return element('fieldset', {}, element('legend', {}, legend), ...buttons);
}

function isFramed(): boolean {
  return window.top !== window.self;
}

/** What to show, or why there is nothing. An indicator's view lies ready and needs no more code. */
async function load(subject: EmbedSubject): Promise<Embed | string> {
  if (subject.kind !== 'indicator') return (await import('./embed-area.ts')).loadAreaEmbed(subject);
  const answer = await fetch(url(indicatorEmbedPath(subject.indicator)));
  if (answer.status === 404) return words.unknownIndicator(subject.indicator);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as Embed;
}

function one(figure: Figure): HTMLElement {
  const scope = scopeText(figure.row);
  return element(
    'div',
    { class: 'figure' },
    element(
      'p',
      { class: 'value' },
      valueLink(figure),
      element('small', {}, ` ${figurePeriod(figure)}${scope === undefined ? '' : `, ${scope.toLowerCase()}`}`),
    ),
    statusMark(figure, 'p'),
    ...firstGoal(figure).map((note) => element('p', { class: 'note' }, element('small', {}, ...note))),
    ...noteTexts(figure, 'cell').map((note) => element('p', { class: 'note' }, note)),
    element('p', { class: 'note' }, `${words.source} `, ...sourceLinks(figure.sources)),
  );
}

/** `withIndicator`: rows of one area; else of one indicator there. */
function list(figures: readonly Figure[], withIndicator: boolean): HTMLElement {
  return element(
    'ul',
    { class: 'figures' },
    ...figures.map((figure) =>
      element(
        'li',
        {},
        withIndicator
          ? anchor({ href: indicatorPath(figure.indicator.id), label: figure.indicator.shortName })
          : element('span', {}, figurePeriod(figure)),
        element('strong', {}, valueLink(figure)),
        statusMark(figure, 'span'),
        element('small', {}, `${words.source} `, ...sourceLinks(figure.sources)),
      ),
    ),
  );
}

customElements.define('embed-view', EmbedView);
