/** Filters the list of tasks by agency, area and deadline; the choice is kept in the address. */
import { formatInteger } from '#i18n/format.ts';
import './due.ts';

const names = ['co-quan', 'dia-phuong', 'han'] as const;

class TaskFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const wanted = new URLSearchParams(location.search);
    for (const name of names) {
      const select = form.elements.namedItem(name);
      const value = wanted.get(name);
      if (
        select instanceof HTMLSelectElement &&
        value !== null &&
        [...select.options].some((option) => option.value === value)
      )
        select.value = value;
    }
    form.addEventListener('change', () => this.apply(form));
    form.addEventListener('reset', () => setTimeout(() => this.apply(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.apply(form, false);
  }

  private apply(form: HTMLFormElement, remember = true): void {
    const choice = new FormData(form);
    const of = (name: string): string => String(choice.get(name) ?? '');
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
    for (const section of document.querySelectorAll<HTMLElement>('main section')) {
      const items = section.querySelectorAll<HTMLElement>('.tasks > li');
      if (items.length > 0) section.hidden = [...items].every((item) => item.hidden);
    }
    const output = form.querySelector('output');
    if (output !== null) output.textContent = `${formatInteger(shown)} nhiệm vụ`;
    if (!remember) return;
    const address = new URL(location.href);
    for (const name of names) {
      if (of(name) === '') address.searchParams.delete(name);
      else address.searchParams.set(name, of(name));
    }
    history.replaceState(null, '', address);
  }
}

customElements.define('task-filter', TaskFilter);
