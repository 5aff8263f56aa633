/** The page that compares: reads its address, fetches the areas it names, shows them, keeps every choice in the address. */
import { compareWords as words } from '#i18n/comparison.ts';
import { type ComparisonState, type StateFault, type StatePart, limits, readState, stateQuery, toggled } from '#views/comparison-state.ts';
import { type ComparisonView, areaLinks, comparisonView, sharedIndicators } from '#views/comparison-view.ts';
import { twinCsv } from '#views/downloads.ts';
import type { Portal } from '#views/portal.ts';
import { portalOfTwins } from '#views/published-portal.ts';
import './data-chart.ts';
import { saveFile } from './checker/save-file.ts';
import { startPicker } from './compare/area-picker.ts';
import { loadArea, loadIndicators } from './compare/area-twins.ts';
import { resultOf } from './compare/result.ts';
import { element } from './search/dom.ts';

interface Loaded {
  readonly portal: Portal;
  readonly unknownAreas: readonly string[];
  readonly unknownIndicators: readonly string[];
}

class ComparePage extends HTMLElement {
  #run = 0;
  #state: ComparisonState = { areas: [], indicators: [], periods: [] };
  readonly #title = document.title;

  connectedCallback(): void {
    const form = this.#part<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    const select = this.#part<HTMLSelectElement>('select');
    select.addEventListener('change', () => {
      const id = select.value;
      select.value = '';
      if (id !== '' && !this.#state.indicators.includes(id)) this.#go(toggled(this.#state, 'indicators', id));
    });
    startPicker({
      input: this.#part('input'), list: this.#part('[data-found]'), status: this.#part('[data-found-status]'), index: this.dataset['index'] ?? '',
      pick: (id) => this.#state.areas.includes(id) || this.#go(toggled(this.#state, 'areas', id)),
    });
    const fromAddress = (): void => {
      const { state, faults } = readState(new URLSearchParams(location.search));
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
    delete this.dataset['state'];
    this.#say(state.areas.length === 0 ? words.nothingChosen : words.loading);
    try {
      const loaded = await load(state);
      if (run !== this.#run) return;
      this.#showLoaded(state, loaded, faults);
      this.dataset['state'] = 'done';
    } catch {
      if (run !== this.#run) return;
      this.#part('[data-result]').replaceChildren();
      this.#part('[data-faults]').replaceChildren(element('p', { class: 'band' }, `${words.failed} `, button(words.retry, () => void this.#show(state, faults))));
      this.#say('');
      this.dataset['state'] = 'failed';
    }
  }

  #showLoaded(state: ComparisonState, { portal, unknownAreas, unknownIndicators }: Loaded, faults: readonly StateFault[]): void {
    const view = comparisonView(state, portal);
    const areas = areaLinks(state.areas, portal);
    const unknownPeriods = view.indicators.length > 0 && areas.length > 0 ? state.periods.filter((text) => !view.periods.some((period) => period.text === text)) : [];
    this.#showFaults([
      ...faults.map(({ part, reason, values }) => (reason === 'form' ? words.badForm(part, values) : words.tooMany(part, limits[part], values))),
      ...(unknownAreas.length > 0 ? [words.unknownArea(unknownAreas)] : []),
      ...(unknownIndicators.length > 0 ? [words.unknownIndicator(unknownIndicators)] : []),
      ...(unknownPeriods.length > 0 ? [words.unknownPeriod(unknownPeriods)] : []),
    ]);
    this.#chips('areas', areas);
    this.#chips('indicators', view.indicators.map(({ id, name }) => ({ id, ...name })));
    this.#periods(view);
    this.#part<HTMLInputElement>('input').disabled = state.areas.length >= limits.areas;
    this.#part<HTMLSelectElement>('select').disabled = state.indicators.length >= limits.indicators;
    const figures = view.indicators.reduce((sum, one) => sum + one.figures.length, 0);
    this.#say(areas.length === 0 ? (view.indicators.length === 0 ? words.nothingChosen : words.chooseArea) : view.indicators.length === 0 ? words.chooseIndicator : words.shown(areas.length, view.indicators.length, figures));
    document.title = areas.length === 0 ? this.#title : `${areas.map(({ label }) => label).join(', ')} · ${this.#title}`;
    const result = this.#part('[data-result]');
    result.dataset['address'] = location.origin + location.pathname + stateQuery(state);
    if (areas.length === 0 || view.indicators.length === 0) result.replaceChildren(...this.#shared(areas.map(({ id }) => id), portal));
    else result.replaceChildren(this.#actions(view, portal), ...resultOf(view));
  }

  #showFaults(sentences: readonly string[]): void {
    this.#part('[data-faults]').replaceChildren(...sentences.map((sentence) => element('p', { class: 'band' }, sentence)));
  }

  /** What is chosen, each with a way to take it out again. */
  #chips(part: StatePart, items: readonly { readonly id: string; readonly label: string; readonly href: string }[]): void {
    this.#part(`[data-chosen="${part}"]`).replaceChildren(
      ...items.map(({ id, label }) => {
        const remove = button('×', () => this.#go(toggled(this.#state, part, id)));
        remove.setAttribute('aria-label', words.remove(label));
        return element('li', {}, label, remove);
      }),
    );
  }

  #periods({ periods }: ComparisonView): void {
    const field = this.#part('[data-periods]');
    field.hidden = periods.length < 2;
    this.#part('[data-chosen="periods"]').replaceChildren(
      ...periods.map(({ text, label }) => {
        const box = element('input', { type: 'checkbox' });
        box.checked = this.#state.periods.includes(text);
        box.addEventListener('change', () => this.#go(toggled(this.#state, 'periods', text)));
        return element('li', {}, element('label', {}, box, ` ${label}`));
      }),
    );
  }

  /** Indicators to go on with, what most of the areas have first. */
  #shared(areas: readonly string[], portal: Portal): HTMLElement[] {
    const shared = sharedIndicators(areas, portal);
    if (shared.length === 0) return [];
    const items = shared.map(({ id, label, areas: count }) => element('li', {}, button(label, () => this.#go(toggled(this.#state, 'indicators', id))), element('small', {}, ` ${words.sharedBy(count, areas.length)}`)));
    return [element('p', { class: 'note' }, words.shared), element('ul', { class: 'compare-shared' }, ...items)];
  }

  #actions({ records }: ComparisonView, portal: Portal): HTMLElement {
    const said = element('span', { role: 'status' });
    const copy = button(words.copyAddress, () => void navigator.clipboard.writeText(location.href).then(() => (said.textContent = ` ${words.copied}`)));
    const save = button(words.saveCsv, () => saveFile(words.file, new TextEncoder().encode(twinCsv(records, portal))));
    return element('ul', { class: 'actions' }, element('li', {}, save), element('li', {}, copy, said));
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

async function load(state: ComparisonState): Promise<Loaded> {
  const [indicators, twins] = await Promise.all([loadIndicators(), Promise.all(state.areas.map(loadArea))]);
  const portal = portalOfTwins(twins.filter((twin) => twin !== undefined), indicators);
  return {
    portal,
    unknownAreas: state.areas.filter((_, place) => twins[place] === undefined),
    unknownIndicators: state.indicators.filter((id) => !portal.catalog.indicators.has(id)),
  };
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
}

customElements.define('compare-page', ComparePage);
