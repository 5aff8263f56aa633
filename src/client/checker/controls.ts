/** Controls of the checker. Each carries a key, by which the focus finds its way back after the page is drawn anew. */

import { fold } from '#core/text.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { element } from '../search/dom.ts';
import type { Choice } from './protocol.ts';

export function button(
  key: string,
  label: string,
  work: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-key': key, ...attributes }, label);
  made.addEventListener('click', work);
  return made;
}

export function option(value: string, label: string, isChosen: boolean): HTMLOptionElement {
  const made = element('option', { value }, label);
  made.selected = isChosen;
  return made;
}

/** A select under its label; `choices` may hold groups. */
export function select(
  key: string,
  label: string,
  options: readonly (HTMLOptionElement | HTMLOptGroupElement)[],
  choose: (value: string) => void,
  { hideLabel = false } = {},
): HTMLLabelElement {
  const control = element('select', { 'data-key': key });
  control.append(...options);
  control.addEventListener('change', () => choose(control.value));
  return element('label', {}, element('span', hideLabel ? { class: 'sr-only' } : {}, label), control);
}

/** A select of the values of a column, in their words. */
export function fromList(
  key: string,
  label: string,
  choices: Readonly<Record<string, string>>,
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  return select(
    key,
    label,
    Object.entries(choices).map(([value, text]) => option(value, text, value === chosen)),
    choose,
  );
}

/** What was typed into the search boxes, kept over drawings. */
const typed = new Map<string, string>();
/** A native list of this many entries is searched by typing alone. */
const shortList = 8;

/** A select with a box above it that narrows it by folded text. */
export function searchSelect(
  key: string,
  label: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const control = element('select', { 'data-key': key });
  const fill = (): void => {
    const wanted = fold(typed.get(key) ?? '').trim();
    const fits = choices.filter(
      (choice) => choice.id === chosen || wanted === '' || fold(`${choice.label} ${choice.id}`).includes(wanted),
    );
    control.replaceChildren(
      option('', words.choose, chosen === ''),
      ...fits.map((choice) => option(choice.id, choice.label, choice.id === chosen)),
    );
  };
  fill();
  control.addEventListener('change', () => choose(control.value));
  const field = element('label', {}, element('span', {}, label), control);
  if (choices.length <= shortList) return field;
  const box = element('input', {
    type: 'search',
    'data-key': `${key}-find`,
    'aria-label': words.find(label),
    placeholder: words.findPlaceholder,
    autocomplete: 'off',
  });
  box.value = typed.get(key) ?? '';
  box.addEventListener('input', () => {
    typed.set(key, box.value);
    fill();
    // One entry left besides "choose": it is the one that is looked for.
    if (control.options.length === 2 && box.value.trim() !== '') control.selectedIndex = 1;
  });
  box.addEventListener('change', () => control.value !== chosen && choose(control.value));
  return element('div', { class: 'search-select' }, field, box);
}

/** Text that is told when it is settled, not at each letter. */
export function textField(
  key: string,
  label: string,
  value: string,
  change: (text: string) => void,
  { help = '', fault = '', hideLabel = false, placeholder = '' } = {},
): HTMLElement {
  const helpId = `${key}-help`;
  const box = element('input', {
    type: 'text',
    'data-key': key,
    autocomplete: 'off',
    spellcheck: 'false',
    ...(placeholder === '' ? {} : { placeholder }),
    ...(help + fault === '' ? {} : { 'aria-describedby': helpId }),
    ...(fault === '' ? {} : { 'aria-invalid': 'true' }),
  });
  box.value = value;
  box.addEventListener('change', () => change(box.value.trim()));
  const field = element('label', {}, element('span', hideLabel ? { class: 'sr-only' } : {}, label), box);
  if (help + fault === '') return field;
  return element(
    'div',
    { class: 'field' },
    field,
    element('small', { id: helpId }, fault === '' ? help : `${fault} ${help}`),
  );
}

/** Opened ones stay open. */
const opened = new Map<string, boolean>();

export function details(
  key: string,
  summary: string,
  isOpen: boolean,
  ...children: readonly (Node | string)[]
): HTMLDetailsElement {
  const made = element('details', {}, element('summary', { 'data-key': key }, summary), ...children);
  made.open = opened.get(key) ?? isOpen;
  made.addEventListener('toggle', () => opened.set(key, made.open));
  return made;
}

/** On a phone each row becomes a block, its cells named by their columns. */
export function tableElement(
  caption: string,
  headers: readonly string[],
  rows: readonly HTMLTableRowElement[],
): HTMLElement {
  for (const row of rows)
    if (row.cells.length === headers.length)
      for (const [at, cell] of [...row.cells].entries()) cell.dataset['label'] = headers[at];
  const table = element(
    'table',
    { class: 'stack' },
    element('caption', { class: 'sr-only' }, caption),
    element('thead', {}, element('tr', {}, ...headers.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows),
  );
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, table);
}

/** Draws anew and puts the focus, and the caret, where they were. */
export function keepingFocus(host: HTMLElement, draw: () => void): void {
  const active = host.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  const key = active?.dataset['key'];
  const places = new Map(
    [...host.querySelectorAll<HTMLElement>('.scroll')].map((region) => [
      region.getAttribute('aria-label'),
      region.scrollLeft,
    ]),
  );
  draw();
  for (const region of host.querySelectorAll<HTMLElement>('.scroll'))
    region.scrollLeft = places.get(region.getAttribute('aria-label')) ?? 0;
  if (key === undefined) return;
  const now = host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  now?.focus({ preventScroll: true });
  // What is being typed meanwhile is not lost.
  if (active instanceof HTMLInputElement && now instanceof HTMLInputElement && now.value !== active.value) {
    now.value = active.value;
    now.setSelectionRange(active.selectionStart, active.selectionEnd);
  }
}
