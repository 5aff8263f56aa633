/** The search page: runs the query of its address, shows the results, keeps query and filters in the address. */
import { searchPageWords as words } from '#i18n/search.ts';
import {
  type FilterName,
  filterResults,
  readState,
  type SearchState,
  soundChoice,
  stateAddress,
} from '#search/filters.ts';
import type { Root } from '#search/index-format.ts';
import type { Result } from '#search/result.ts';
import { type Answer, answerQuery } from './search/answer-query.ts';
import { element } from './search/dom.ts';
import { readFilters, showFilters } from './search/filter-form.ts';
import { openIndex, withIndex } from './search/open-index.ts';
import { remarksOn } from './search/remarks.ts';
import { resultItem } from './search/result-items.ts';
import { sharedParameters } from './shared-address.ts';

const shownAtOnce = 20;

class SearchPage extends HTMLElement {
  #run = 0;
  #state: SearchState = { query: '', choice: {} };
  readonly #title = document.title;

  connectedCallback(): void {
    const filters = this.#part<HTMLFormElement>('form');
    filters.addEventListener('change', () => this.#go({ ...this.#state, choice: readFilters(filters) }));
    filters.addEventListener('submit', (event) => event.preventDefault());
    filters.addEventListener(
      'click',
      (event) => (event.target as Element).matches('[name=clear]') && this.#go({ ...this.#state, choice: {} }),
    );
    // The box in the header asks this page; elsewhere its form leads here.
    document.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      if (form.getAttribute('role') !== 'search') return;
      event.preventDefault();
      this.#go({ query: String(new FormData(form).get('q') ?? '').trim(), choice: {} });
    });
    this.#part('[data-search-results]').addEventListener('keydown', moveAmongResults);
    const fromAddress = (): void => void this.#show(readState(sharedParameters(location.search)));
    window.addEventListener('popstate', fromAddress);
    fromAddress();
  }

  #go(state: SearchState): void {
    const address = `${location.pathname}?${stateAddress(state)}`;
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#show(state);
  }

  async #show(state: SearchState, withPages = false): Promise<void> {
    const run = (this.#run += 1);
    this.#state = state;
    const list = this.#part('[data-search-results]');
    delete list.dataset['state'];
    this.#fillBox(state.query);
    document.title = state.query === '' ? this.#title : `${state.query} · ${this.#title}`;
    if (state.query === '') {
      this.#clear();
      list.dataset['state'] = 'done';
      void openIndex(this.#base).catch(() => undefined);
      return;
    }
    this.#say(words.searching);
    this.toggleAttribute('data-asked', true);
    this.toggleAttribute('data-empty', false);
    this.#showLists(false);
    const isCurrent = (): boolean => run === this.#run;
    try {
      await withIndex(this.#base, async (readers) => {
        const { choice, unknown } = soundChoice(state.choice, readers.names.root);
        const sound = { query: state.query, choice };
        const show = (answer: Answer): void =>
          void (isCurrent() && this.#showAnswer(answer, sound, unknown, readers.names.root));
        const onNames = (answer: Answer): void => {
          show(answer);
          if (isCurrent()) this.#say(words.searchingPages(answer.results.length));
        };
        show(await answerQuery(sound, readers, { withPages, onNames }));
      });
    } catch {
      if (!isCurrent()) return;
      this.#clear();
      this.#part('[data-remarks]').append(
        element(
          'p',
          { role: 'alert' },
          `${words.failed} `,
          button(words.retry, () => void this.#show(state)),
        ),
      );
      list.dataset['state'] = 'failed';
      return;
    }
    if (!isCurrent()) return;
    list.dataset['state'] = 'done';
  }

  #showAnswer(answer: Answer, state: SearchState, unknown: readonly FilterName[], root: Root): void {
    const shown = this.#showResults(answer, state);
    showFilters(this.#part('form'), answer.results, state.choice, root);
    this.#say(words.count(shown.length, answer.pages === 'more'));
    this.#part('[data-remarks]').replaceChildren(
      ...remarksOn(answer, shown, state.query, unknown).map((text) => element('p', {}, text)),
    );
    const offersPages = answer.pages === undefined;
    this.#part('[data-pages]').replaceChildren(
      ...(offersPages ? [button(words.inPages, () => void this.#show(state, true))] : []),
    );
    this.toggleAttribute('data-empty', shown.length === 0);
    this.#showLists(shown.length === 0);
  }

  /** Returns the results that the filters leave; the first ones are shown, the others on demand. */
  #showResults({ results, found, card }: Answer, { choice }: SearchState): Result[] {
    const shown = filterResults(results, choice);
    const list = this.#part('[data-search-results]');
    const item = (result: Result): HTMLLIElement => {
      const isAnswer = found.isAnswered && result === found.results[0];
      return resultItem(result, this.#root, isAnswer, isAnswer ? card : undefined);
    };
    list.replaceChildren(...shown.slice(0, shownAtOnce).map(item));
    const more = this.#part('[data-more]');
    more.replaceChildren();
    if (shown.length > shownAtOnce) {
      more.append(
        button(words.more, () => {
          const rest = shown.slice(shownAtOnce).map(item);
          list.append(...rest);
          more.replaceChildren();
          rest[0]?.querySelector('a')?.focus();
        }),
      );
    }
    return shown;
  }

  /** As the page is without a query. */
  #clear(): void {
    for (const name of ['[data-search-results]', '[data-remarks]', '[data-more]', '[data-pages]'])
      this.#part(name).replaceChildren();
    this.#part('form').hidden = true;
    this.#say('');
    this.toggleAttribute('data-asked', false);
    this.#showLists(true);
  }

  #fillBox(query: string): void {
    const box = document.querySelector<HTMLInputElement>('[role=search] input[name=q]');
    if (box !== null && box.value.trim() !== query) box.value = query;
  }

  #say(text: string): void {
    this.#part('[role=status]').textContent = text;
  }

  /** The lists below stand where there is nothing better to choose from. */
  #showLists(isShown: boolean): void {
    const lists = document.querySelector<HTMLElement>('.search-index');
    if (lists !== null) lists.hidden = !isShown;
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (part === null) throw new Error(`the search page has no ${selector}`);
    return part;
  }

  get #base(): string {
    return this.dataset['index'] ?? '';
  }

  /** What stands before site paths. */
  get #root(): string {
    return this.#base.replace(/\/tim-kiem\/$/u, '');
  }
}

/** Arrows go from result to result; Tab does too, and stops at the links between. */
function moveAmongResults(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.result-title a')];
  const item = (event.target as Element).closest('li');
  const next = links[links.findIndex((link) => item?.contains(link)) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function button(label: string, work: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', work);
  return made;
}

customElements.define('search-page', SearchPage);
