/** Filters the tasks by agency, area and deadline; the choice is kept in the address. Parts with a match are opened. */
import { taskWords, unknownChoice } from '#i18n/tasks.ts';
import './due.ts';
import { sharedParameters } from './shared-address.ts';

const names = ['co-quan', 'dia-phuong', 'han'] as const;

class TaskFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const wanted = sharedParameters(location.search);
    const unknown: string[] = [];
    for (const name of names) {
      const select = form.elements.namedItem(name);
      const value = wanted.get(name) ?? '';
      if (!(select instanceof HTMLSelectElement) || value === '') continue;
      if ([...select.options].some((option) => option.value === value)) select.value = value;
      else unknown.push(unknownChoice(name, value));
    }
    form.addEventListener('change', () => this.apply(form));
    form.addEventListener('reset', () => setTimeout(() => this.apply(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.apply(form, false);
    const status = form.querySelector('[role="status"]');
    if (status !== null) status.textContent = unknown.join(' ');
    if (unknown.length > 0) this.querySelector('details')?.setAttribute('open', '');
  }

  private apply(form: HTMLFormElement, remember = true): void {
    const choice = new FormData(form);
    const of = (name: string): string => String(choice.get(name) ?? '');
    const isFiltered = names.some((name) => of(name) !== '');
    const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    let shown = 0;
    for (const item of document.querySelectorAll<HTMLElement>('.tasks > li')) {
      const { due = '', agencies = '', area = '' } = item.dataset;
      const fits =
        (of('co-quan') === '' || agencies.split(' ').includes(of('co-quan'))) &&
        (of('dia-phuong') === '' || area === of('dia-phuong')) &&
        (of('han') === '' ||
          (of('han') === 'khong' ? due === '' : due !== '' && due < today === (of('han') === 'da-qua')));
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const part of document.querySelectorAll<HTMLElement>('main :is(section, .by, .share, .tasks, .shared)')) {
      const items = (part.matches('.shared') ? part.nextElementSibling : part)?.querySelectorAll<HTMLElement>(
        'li[data-area]',
      );
      if (items === undefined || items.length === 0) continue;
      part.hidden = [...items].every((item) => item.hidden);
      if (part instanceof HTMLDetailsElement && (isFiltered || remember)) part.open = isFiltered && !part.hidden;
    }
    for (const picture of document.querySelectorAll<HTMLElement>('[data-whole]')) picture.hidden = isFiltered;
    const output = this.querySelector('output');
    if (output !== null) output.textContent = taskWords.count(shown);
    if (isFiltered) this.querySelector('details')?.setAttribute('open', '');
    if (!remember) return;
    const status = form.querySelector('[role="status"]');
    if (status !== null) status.textContent = '';
    const address = new URL(location.href);
    for (const name of names) {
      if (of(name) === '') address.searchParams.delete(name);
      else address.searchParams.set(name, of(name));
    }
    history.replaceState(null, '', address);
  }
}

customElements.define('task-filter', TaskFilter);
