/** The page that compares: reads its address, fetches the areas it names, shows them, keeps every choice in the address. */

import type { Portal } from '#core/site/portal.ts';
import { compareWords as words } from '#i18n/comparison.ts';
import {
  type ComparisonState,
  limits,
  readState,
  type StateFault,
  type StatePart,
  stateQuery,
  toggled,
} from '#views/comparison-state.ts';
import type { ComparisonView, SharedView } from '#views/comparison-view.ts';
import type { Link } from '#views/source.ts';
import './data-chart.ts';
import { url } from '../url.ts';
import { saveFile } from './checker/save-file.ts';
import type { Loaded } from './compare/comparison.ts';
import { chartElement, resultOf } from './compare/result.ts';
import { sharedTable } from './compare/shared-table.ts';
import { element } from './search/dom.ts';
import { sharedParameters } from './shared-address.ts';

/** The code that compares, once it has come. */
type Code = typeof import('./compare/comparison.ts');

class ComparePage extends HTMLElement {
  #run = 0;
  #state: ComparisonState = { areas: [], indicators: [], periods: [] };
  readonly #title = document.title;

  connectedCallback(): void {
    const form = this.#part<HTMLFormElement>('form');
    const select = this.#part<HTMLSelectElement>('select');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const id = select.value;
      select.value = '';
      if (id !== '' && !this.#state.indicators.includes(id)) this.#go(toggled(this.#state, 'indicators', id));
    });
    const box = this.#part('[data-only]');
    const input = this.#part<HTMLInputElement>('input');
    input.addEventListener(
      'focus',
      () => void import('./search/listbox.ts').then(({ suggest }) => suggest(box, input)),
      {
        once: true,
      },
    );
    box.addEventListener('chosen', (event) => {
      event.preventDefault();
      const { area } = (event as CustomEvent<{ area: string }>).detail;
      input.value = '';
      if (!this.#state.areas.includes(area)) this.#go(toggled(this.#state, 'areas', area));
    });
    const fromAddress = (): void => {
      const { state, faults } = readState(sharedParameters(location.search));
      void this.#show(state, faults);
    };
    window.addEventListener('popstate', fromAddress);
    fromAddress();
  }

  #go(state: ComparisonState): void {
    history.pushState(null, '', location.pathname + stateQuery(state));
    void this.#show(state, []);
  }

  async #show(state: ComparisonState, faults: readonly StateFault[]): Promise<void> {
    const run = (this.#run += 1);
    this.#state = state;
    // Until the first answer the page is kept still, so that nothing in it moves.
    if (this.dataset['state'] !== undefined) this.dataset['state'] = 'loading';
    if (state.areas.length === 0 && state.indicators.length === 0) return this.#showNothing(state, faults);
    this.#say(state.areas.length === 0 ? words.nothingChosen : words.loading);
    try {
      const code = await import('./compare/comparison.ts');
      const loaded = await code.load(state);
      if (run !== this.#run) return;
      this.#showLoaded(state, loaded, faults, code);
      this.dataset['state'] = 'done';
    } catch {
      if (run !== this.#run) return;
      this.#part('[data-result]').replaceChildren();
      this.#part('[data-faults]').replaceChildren(
        element(
          'p',
          { class: 'band' },
          `${words.failed} `,
          button(words.retry, () => void this.#show(state, faults)),
        ),
      );
      this.#say('');
      this.dataset['state'] = 'failed';
    }
  }

  #showNothing(state: ComparisonState, faults: readonly StateFault[]): void {
    this.#showFaults(faultWords(faults));
    this.#chips('areas', []);
    this.#chips('indicators', []);
    this.#periods([]);
    this.#close(state);
    this.#say(words.nothingChosen);
    document.title = this.#title;
    this.#part('[data-result]').replaceChildren();
    this.dataset['state'] = 'done';
  }

  #showLoaded(
    state: ComparisonState,
    { portal, unknownAreas, unknownIndicators }: Loaded,
    faults: readonly StateFault[],
    code: Code,
  ): void {
    const view = code.comparisonView(state, portal);
    const areas = code.areaLinks(state.areas, portal);
    const unknownPeriods =
      view.indicators.length > 0 && areas.length > 0
        ? state.periods.filter((text) => !view.periods.some((period) => period.text === text))
        : [];
    this.#showFaults([
      ...faultWords(faults),
      ...(unknownAreas.length > 0 ? [words.unknownArea(unknownAreas)] : []),
      ...(unknownIndicators.length > 0 ? [words.unknownIndicator(unknownIndicators)] : []),
      ...(unknownPeriods.length > 0 ? [words.unknownPeriod(unknownPeriods)] : []),
    ]);
    this.#chips('areas', areas);
    this.#chips(
      'indicators',
      view.indicators.map(({ id, name }) => ({ id, ...name })),
    );
    this.#periods(view.periods);
    this.#close(state);
    const figures = view.indicators.reduce((sum, one) => sum + one.figures.length, 0);
    const shared =
      view.indicators.length > 0
        ? undefined
        : code.sharedIndicators(
            areas.map(({ id }) => id),
            portal,
          );
    this.#say(
      areas.length === 0
        ? shared === undefined
          ? words.chooseArea
          : words.nothingChosen
        : (shared?.lede ?? words.shown(areas.length, view.indicators.length, figures)),
    );
    document.title =
      areas.length === 0 ? this.#title : `${areas.map(({ label }) => label).join(', ')} · ${this.#title}`;
    const result = this.#part('[data-result]');
    result.dataset['address'] = location.origin + location.pathname + stateQuery(state);
    const shown =
      shared !== undefined
        ? this.#shared(areas, shared, state, portal, code)
        : areas.length === 0
          ? []
          : [this.#actions(view, portal, code), ...resultOf(view)];
    redraw(result, shown, this.#part('[data-said]'));
  }

  /** No more can be chosen than fits. */
  #close({ areas, indicators }: ComparisonState): void {
    this.#part<HTMLInputElement>('input').disabled = areas.length >= limits.areas;
    this.#part<HTMLSelectElement>('select').disabled = indicators.length >= limits.indicators;
  }

  #showFaults(sentences: readonly string[]): void {
    this.#part('[data-faults]').replaceChildren(
      ...sentences.map((sentence) => element('p', { class: 'band' }, sentence)),
    );
  }

  /** What is chosen, each with a way to take it out again. */
  #chips(
    part: StatePart,
    items: readonly { readonly id: string; readonly label: string; readonly href: string }[],
  ): void {
    const list = this.#part(`[data-chosen="${part}"]`);
    redraw(
      list,
      items.map(({ id, label }) => {
        const remove = button('×', () => this.#go(toggled(this.#state, part, id)));
        remove.setAttribute('aria-label', words.remove(label));
        return element('li', {}, label, remove);
      }),
      this.#part(part === 'areas' ? 'input' : 'summary'),
    );
  }

  #periods(periods: ComparisonView['periods']): void {
    const field = this.#part('[data-periods]');
    field.hidden = periods.length < 2;
    redraw(
      this.#part('[data-chosen="periods"]'),
      periods.map(({ text, label }) => {
        const box = element('input', { type: 'checkbox' });
        box.checked = this.#state.periods.includes(text);
        box.addEventListener('change', () => this.#go(toggled(this.#state, 'periods', text)));
        return element('li', {}, element('label', {}, box, ` ${label}`));
      }),
      this.#part('summary'),
    );
  }

  /** What the areas share: the first as a chart, all as a table of the newest values; a name leads on to its own chart. */
  #shared(areas: readonly Link[], { rows }: SharedView, state: ComparisonState, portal: Portal, code: Code): Node[] {
    const [first] = rows;
    if (first === undefined) return [];
    const [drawn] = code.comparisonView({ ...state, indicators: [first.id] }, portal).indicators;
    const charts = (drawn?.charts ?? []).slice(0, 1).map((chart) => chartElement(chart, `bieu-do-${chart.key}`, 2));
    const table = sharedTable(areas, rows, (id) => this.#go(toggled(this.#state, 'indicators', id)));
    return [...charts, table];
  }

  #actions({ records, indicators }: ComparisonView, portal: Portal, code: Code): HTMLElement {
    const said = element('span', { role: 'status' });
    const copy = button(
      words.copyAddress,
      () => void navigator.clipboard.writeText(location.href).then(() => (said.textContent = ` ${words.copied}`)),
    );
    const whole = (path: string): string => new URL(url(path), location.href).href;
    const saves = (['canonical', 'excel'] as const).map((form) =>
      button(words.save[form], () =>
        saveFile(
          words.file(
            indicators.map(({ id }) => id),
            this.#state.areas.length,
            form === 'excel',
          ),
          new TextEncoder().encode(code.rowsApart(records, portal, form, whole)),
        ),
      ),
    );
    return element(
      'ul',
      { class: 'actions' },
      ...[...saves].map((save) => element('li', {}, save)),
      element('li', {}, copy, said),
    );
  }

  #say(sentence: string): void {
    this.#part('[data-said]').textContent = sentence;
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (part === null) throw new Error(`compare-page lacks ${selector}`);
    return part;
  }
}

function faultWords(faults: readonly StateFault[]): string[] {
  return faults.map(({ part, reason, values }) =>
    reason === 'form' ? words.badForm(part, values) : words.tooMany(part, limits[part], values),
  );
}

/** What is redrawn while the keyboard is in it leaves the keyboard at the same place of what comes, else at `next`. */
function redraw(place: HTMLElement, nodes: readonly Node[], next: HTMLElement): void {
  const reached = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('button, input')];
  const at = reached().indexOf(document.activeElement as HTMLElement);
  place.replaceChildren(...nodes);
  if (at !== -1) (place.matches('[data-chosen]') ? (reached()[at] ?? reached().at(-1) ?? next) : next).focus();
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
}

customElements.define('compare-page', ComparePage);
