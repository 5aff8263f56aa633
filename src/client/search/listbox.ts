/**
 * Suggestions under the search box, by the ARIA combobox pattern: the focus stays in the box, arrows move the active
 * option, Enter follows it or asks the search page, Escape closes. A host with `data-only="area"` offers areas with figures alone;
 * a page that takes the choice itself says so by `preventDefault` on the event.
 */
import { resultKinds, searchPageWords as words } from '#i18n/search.ts';
import { fullTier, type Result } from '#search/result.ts';
import { search } from '#search/search.ts';
import styles from '#styles/suggest.css?url';
import { loadStyle } from '../load-style.ts';
import { element } from './dom.ts';
import { openIndex, withIndex } from './open-index.ts';
import { valueWords } from './result-items.ts';
import { whenTyped } from './when-typed.ts';

const most = 8;

export function suggest(host: HTMLElement, input: HTMLInputElement): void {
  const base = host.dataset['index'] ?? '';
  const listId = `goi-y-${host.id}`;
  const root = base.replace(/\/tim-kiem\/$/u, '');
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': words.suggestions, hidden: '' });
  const status = element('p', { class: 'sr-only', role: 'status' });
  loadStyle(styles);
  host.append(list, status);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', listId],
    ['aria-expanded', 'false'],
  ] as const)
    input.setAttribute(name, value);
  const isOnlyChoice = host.dataset['only'] !== undefined;
  const say = (text: string): void => {
    status.textContent = text;
    status.classList.toggle('sr-only', text !== words.suggestionsFailed);
  };
  let active = -1;
  let asked = 0;
  const drop = whenTyped(input, () => void ask());

  const isOffered = ({ kind, entry }: Result): boolean =>
    host.dataset['only'] !== 'area' || (kind === 'area' && (entry?.cards ?? []).length > 0);
  const options = (): HTMLElement[] => [...list.children] as HTMLElement[];
  const isOpen = (): boolean => !list.hidden;
  const open = (results: readonly Result[]): void => {
    active = -1;
    list.replaceChildren(...results.map((result, place) => option(result, `${listId}-${place}`, root)));
    list.hidden = results.length === 0;
    input.setAttribute('aria-expanded', String(isOpen()));
    input.removeAttribute('aria-activedescendant');
    say(input.value.trim() === '' ? '' : words.suggestionCount(results.length));
  };
  const close = (): void => {
    asked += 1;
    drop();
    open([]);
    say('');
  };
  const move = (to: number): void => {
    const all = options();
    active = (to + all.length) % all.length;
    all.forEach((one, place) => one.setAttribute('aria-selected', String(place === active)));
    const chosen = all[active];
    if (chosen === undefined) return;
    input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  };
  /** Tells the page what was chosen before it goes there. */
  const follow = ({ dataset: { href = '', kind, name, area } }: HTMLElement): void => {
    close();
    const detail = { kind, name, href, area };
    if (host.dispatchEvent(new CustomEvent('chosen', { bubbles: true, cancelable: true, detail })))
      location.assign(href);
  };
  const ask = async (): Promise<void> => {
    const run = (asked += 1);
    const text = input.value.trim();
    if (text === '') return close();
    try {
      const { results } = await withIndex(base, ({ names }) => search(text, names, { isTyping: true }));
      if (run === asked && document.activeElement === input)
        open(results.filter((result) => result.tier <= fullTier && isOffered(result)).slice(0, most));
    } catch {
      if (run !== asked) return;
      close();
      // The search page answers without suggestions; a page that only takes a choice has nothing else.
      if (isOnlyChoice) say(words.suggestionsFailed);
    }
  };

  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isOpen()) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      move(active < 0 && step < 0 ? -1 : active + step);
    } else if (event.key === 'ArrowDown') {
      void ask();
    } else if (event.key === 'Enter') {
      const chosen = options()[isOnlyChoice ? Math.max(active, 0) : active];
      if (chosen === undefined) return;
      event.preventDefault();
      follow(chosen);
    }
  });
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  // The focus stays in the box while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const chosen = (event.target as Element).closest<HTMLElement>('[data-href]');
    if (chosen !== null) follow(chosen);
  });
  void openIndex(base).catch(() => undefined);
  if (input.value.trim() !== '' && input.value !== input.defaultValue) void ask();
}

function option({ kind, title, note, href, answer, entry }: Result, id: string, root: string): HTMLLIElement {
  const name = answer === undefined ? title : words.figureOf(title, answer.figure.scope, answer.card.name);
  const about =
    answer === undefined
      ? note
      : [valueWords(answer.figure), answer.figure.periodWords, answer.figure.status]
          .filter((part) => part !== '')
          .join(' · ');
  return element(
    'li',
    {
      role: 'option',
      id,
      'aria-selected': 'false',
      'data-href': root + href,
      'data-kind': kind,
      'data-name': name,
      // An area without figures of its own is answered for by what it was made from.
      'data-area': entry?.cards?.[0]?.area,
    },
    element('span', { class: 'option-title' }, name),
    element('span', { class: 'option-kind' }, resultKinds[kind].label),
    about === '' ? undefined : element('span', { class: 'option-note' }, about),
  );
}
