/** The search page: runs the query of its address, shows the results, keeps query and filters in the address. */
import { searchPageWords as words } from '#i18n/search.ts';
import type { AreaCard } from '#search/card.ts';
import { type Choice, type SearchState, filterResults, readState, stateAddress } from '#search/filters.ts';
import type { Reader } from '#search/reader.ts';
import { type Result, fullTier, isFull } from '#search/result.ts';
import { type Found, search } from '#search/search.ts';
import { element } from './search/dom.ts';
import { readFilters, showFilters } from './search/filter-form.ts';
import { findPages, pagesAtOnce, preparePages } from './search/find-pages.ts';
import { openIndex, withIndex } from './search/open-index.ts';
import { resultItem } from './search/result-items.ts';

const shownAtOnce = 20;

class SearchPage extends HTMLElement {
  #run = 0;
  #state: SearchState = { query: '', choice: {} };
  #isPrepared = false;

  get #list(): HTMLElement {
    return this.querySelector('[data-search-results]') as HTMLElement;
  }

  get #filters(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #base(): string {
    return this.dataset['index'] ?? '';
  }

  get #pagefind(): string {
    return new URL(this.dataset['pagefind'] ?? '', location.href).href;
  }

  /** What stands before site paths. */
  get #root(): string {
    return this.#base.replace(/\/tim-kiem\/$/u, '');
  }

  connectedCallback(): void {
    this.#filters.addEventListener('change', () => this.#go({ ...this.#state, choice: readFilters(this.#filters) }));
    this.#filters.addEventListener('click', (event) => (event.target as Element).matches('[name=clear]') && this.#go({ ...this.#state, choice: {} }));
    this.#filters.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', () => void this.#show(readState(new URLSearchParams(location.search))));
    // The box in the header asks this page first, and where nobody listens goes there by itself.
    document.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      if (form.getAttribute('role') !== 'search') return;
      event.preventDefault();
      this.#go(readState(new URLSearchParams(new FormData(form) as unknown as Record<string, string>)));
    });
    void this.#show(readState(new URLSearchParams(location.search)));
  }

  #go(state: SearchState): void {
    const address = `${location.pathname}?${stateAddress(state)}`;
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#show(state);
  }

  async #show(state: SearchState, withPages = false): Promise<void> {
    const run = (this.#run += 1);
    this.#state = state;
    const box = document.querySelector<HTMLInputElement>('input[name=q]');
    if (box !== null && box.value.trim() !== state.query) box.value = state.query;
    const isAsked = state.query !== '';
    this.toggleAttribute('data-asked', isAsked);
    this.#indexLists(!isAsked);
    this.#message();
    delete this.#list.dataset['state'];
    if (!isAsked) {
      this.#render([], state.choice, undefined, undefined);
      this.#filters.hidden = true;
      this.#status('');
      this.#list.dataset['state'] = 'done';
      void openIndex(this.#base).catch(() => undefined);
      return;
    }
    this.#status(words.searching);
    try {
      await withIndex(this.#base, (reader) => this.#answer(state, withPages, reader, () => run === this.#run));
    } catch {
      if (run !== this.#run) return;
      this.#render([], state.choice, undefined, undefined);
      this.#status('');
      this.#message(element('p', { role: 'alert' }, `${words.failed} `, this.#button(words.retry, () => void this.#show(state))));
      this.#indexLists(true);
      this.#list.dataset['state'] = 'failed';
    }
  }

  async #answer(state: SearchState, withPages: boolean, reader: Reader, isCurrent: () => boolean): Promise<void> {
    const { query, choice } = state;
    const found = await search(query, reader);
    const [first] = found.results;
    const cardPlace = found.isAnswered && first?.kind === 'area' ? first.entry?.cards?.[0] : undefined;
    const card = cardPlace === undefined ? undefined : await reader.card(cardPlace);
    if (!isCurrent()) return;
    const asksPages = withPages || choice.loai === 'trang' || (!found.isAnswered && choice.loai === undefined);
    const full = found.results.filter(isFull);
    if (asksPages && full.length > 0) this.#render(full, choice, card, found);
    const pages = asksPages ? await this.#pages(found, choice, reader) : { results: [], hasMore: false, failed: false };
    if (!isCurrent()) return;
    const results = [...full, ...pages.results.filter(isFull), ...found.results.filter((result) => !isFull(result)), ...pages.results.filter((result) => !isFull(result))];
    showFilters(this.#filters, results, choice, reader.root);
    const shown = this.#render(results, choice, card, found);
    this.#status(words.count(shown.length, pages.hasMore));
    this.#message(...this.#remarks(found, shown, query, pages), ...(asksPages || choice.loai !== undefined ? [] : [this.#button(words.inPages, () => void this.#show(state, true))]));
    this.#indexLists(shown.length === 0);
    this.toggleAttribute('data-asked', shown.length > 0);
    this.#list.dataset['state'] = 'done';
    this.#prepare();
  }

  /** After the first answer, so that later queries move little; not where the reader saves data. */
  #prepare(): void {
    const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
    if (this.#isPrepared || connection?.saveData === true) return;
    this.#isPrepared = true;
    setTimeout(() => preparePages(this.#pagefind), 200);
  }

  async #pages(found: Found, choice: Choice, reader: Reader): Promise<{ results: readonly Result[]; hasMore: boolean; failed: boolean }> {
    const chosen = {
      ...named('tinh', reader.root.provinces, choice.tinh),
      ...named('nhom', reader.root.groups, choice.nhom),
      ...(choice.nam === undefined ? {} : { nam: choice.nam }),
    };
    const listed = new Set(found.results.filter(isFull).map(({ href }) => href));
    try {
      const most = choice.loai === 'trang' ? pagesAtOnce * 4 : pagesAtOnce;
      return { ...(await findPages(this.#pagefind, found.queries, reader, chosen, listed, most, found.results.length === 0)), failed: false };
    } catch {
      return { results: [], hasMore: false, failed: true };
    }
  }

  /** The results that the filters leave. */
  #render(results: readonly Result[], choice: Choice, card: AreaCard | undefined, found: Found | undefined): Result[] {
    const shown = filterResults(results, choice);
    const item = (result: Result): HTMLLIElement => {
      const isAnswer = found?.isAnswered === true && result === found.results[0];
      return resultItem(result, this.#root, isAnswer, isAnswer ? card : undefined);
    };
    this.#list.replaceChildren(...shown.slice(0, shownAtOnce).map(item));
    const more = this.querySelector('[data-more]') as HTMLElement;
    more.replaceChildren();
    if (shown.length > shownAtOnce) {
      more.append(
        this.#button(words.more, () => {
          const [next] = shown.slice(shownAtOnce).map(item).map((made) => this.#list.appendChild(made)).slice(0, 1);
          more.replaceChildren();
          next?.querySelector('a')?.focus();
        }),
      );
    }
    return shown;
  }

  #remarks(found: Found, shown: readonly Result[], query: string, pages: { readonly failed: boolean }): HTMLElement[] {
    const [first] = shown;
    const texts: string[] = [];
    if (first === undefined) texts.push(words.nothing(query));
    else if (first.tier > fullTier) texts.push(words.partial);
    const isFound = first !== undefined && first === found.results[0];
    if (isFound && first.slips.length > 0) texts.push(words.assumed(first.slips));
    if (isFound) texts.push(...found.used.map(({ short, full, note }) => words.abbreviation(short, full, note)));
    if (found.missing !== undefined) texts.push(words.missing(found.missing.area, found.missing.indicator));
    if (pages.failed) texts.push(words.pagesFailed);
    return texts.map((text) => element('p', {}, text));
  }

  #button(label: string, work: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', work);
    return made;
  }

  #message(...children: readonly HTMLElement[]): void {
    const isButton = (child: HTMLElement): boolean => child instanceof HTMLButtonElement;
    (this.querySelector('[data-remarks]') as HTMLElement).replaceChildren(...children.filter((child) => !isButton(child)));
    (this.querySelector('[data-pages]') as HTMLElement).replaceChildren(...children.filter(isButton));
  }

  #status(text: string): void {
    (this.querySelector('[role=status]') as HTMLElement).textContent = text;
  }

  /** The lists below stand where there is nothing better to choose from. */
  #indexLists(isShown: boolean): void {
    const lists = document.querySelector<HTMLElement>('.search-index');
    if (lists !== null) lists.hidden = !isShown;
  }
}

function named(name: string, list: readonly (readonly [string, string])[], id: string | undefined): Record<string, string> {
  const found = list.find(([one]) => one === id);
  return found === undefined ? {} : { [name]: found[1] };
}

customElements.define('search-page', SearchPage);
