/** Finds an area with figures by its name in the search index; each found is a button under the box. */
import { compareWords as words } from '#i18n/comparison.ts';
import { fullTier } from '#search/result.ts';
import { search } from '#search/search.ts';
import { element } from '../search/dom.ts';
import { openIndex, withIndex } from '../search/open-index.ts';
import { whenTyped } from '../search/when-typed.ts';

const most = 8;

export interface AreaPicker {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  /** Address of the folder with the index files. */
  readonly index: string;
  pick(id: string): void;
}

export function startPicker({ input, list, status, index, pick }: AreaPicker): void {
  let asked = 0;
  const clear = (): void => {
    asked += 1;
    list.replaceChildren();
    status.textContent = '';
  };
  const ask = async (): Promise<void> => {
    const run = (asked += 1);
    const text = input.value.trim();
    if (text === '') return clear();
    const found = await withIndex(index, ({ names }) => search(text, names, { isTyping: true })).catch(() => undefined);
    if (run !== asked) return;
    // An area without figures of its own leads to those of what it was made from: they are offered under their own name.
    const areas = new Map<string, { title: string; note: string }>();
    for (const { entry, tier, title, note } of found?.results ?? []) {
      if (entry?.kind !== 'area' || tier > fullTier) continue;
      for (const { area } of entry.cards ?? []) if (!areas.has(area)) areas.set(area, { title, note });
    }
    const shown = [...areas].slice(0, most);
    status.textContent = found === undefined ? words.failed : words.found(shown.length);
    list.replaceChildren(
      ...shown.map(([id, { title, note }]) => {
        const button = element(
          'button',
          { type: 'button' },
          title,
          note === '' ? undefined : element('small', {}, note),
        );
        button.addEventListener('click', () => {
          input.value = '';
          clear();
          pick(id);
          input.focus();
        });
        return element('li', {}, button);
      }),
    );
  };
  whenTyped(input, () => void ask());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      clear();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      list.querySelector('button')?.click();
    }
  });
  input.addEventListener('focus', () => void openIndex(index).catch(() => undefined), { once: true });
}
