/** The rows of a dropped table, a page at a time: those with problems first, each problem below its row, its cell ready to be mended. */
import { columnName, checkerWords as words } from '#i18n/checker.ts';
import { element } from '../search/dom.ts';
import { button, tableElement } from './controls.ts';
import { problemList } from './problem-list.ts';
import type { RowsPage, ShownRow, TableView } from './protocol.ts';

const rowsAPage = 50;

export interface RowsHost {
  readonly root: string;
  rows(view: TableView, only: 'problems' | 'all', from: number, count: number): Promise<RowsPage>;
  edit(view: TableView, row: number, at: number, text: string): void;
}

interface Place {
  only: 'problems' | 'all';
  from: number;
}

/** Where a person had got to, kept over drawings. */
const places = new Map<string, Place>();

export function rowsTable(view: TableView, key: string, host: RowsHost): HTMLElement {
  const place = places.get(key) ?? { only: view.problemRows > 0 ? 'problems' : 'all', from: 0 };
  places.set(key, place);
  if (place.only === 'problems' && view.problemRows === 0) Object.assign(place, { only: 'all', from: 0 });
  const box = element('div', { class: 'rows' });
  const show = async (): Promise<void> => {
    const page = await host.rows(view, place.only, place.from, rowsAPage);
    if (page.rows.length === 0 && place.from > 0) {
      place.from = 0;
      await show();
      return;
    }
    const active = box.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['key']
      : pending;
    pending = undefined;
    box.replaceChildren(chooser(), pageTable(view, key, page, place.only, host), pager(page));
    if (active !== undefined)
      box.querySelector<HTMLElement>(`[data-key="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
  };
  const go = (change: Partial<Place>): void => {
    Object.assign(place, change);
    void show();
  };
  const chooser = (): HTMLElement => {
    const choice = (only: Place['only'], label: string): HTMLButtonElement =>
      button(`${key}-${only}`, label, () => go({ only, from: 0 }), { 'aria-pressed': String(place.only === only) });
    return element(
      'div',
      { class: 'choices' },
      ...(view.problemRows === 0 ? [] : [choice('problems', words.onlyProblems(view.problemRows))]),
      choice('all', words.allRows(view.rows)),
    );
  };
  const pager = ({ total }: RowsPage): HTMLElement => {
    const last = Math.min(total, place.from + rowsAPage);
    const step = (name: string, label: string, from: number, isOpen: boolean): HTMLButtonElement => {
      const made = button(`${key}-${name}`, label, () => go({ from }));
      made.disabled = !isOpen;
      return made;
    };
    if (total <= rowsAPage) return element('p', { class: 'pager' });
    return element(
      'p',
      { class: 'pager' },
      step('previous', words.previous, Math.max(0, place.from - rowsAPage), place.from > 0),
      element('span', {}, words.pageOf(place.from + 1, last, total)),
      step('next', words.next, place.from + rowsAPage, last < total),
    );
  };
  // The page is drawn before its rows have come: the focus waits with them.
  let pending = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;
  void show();
  return box;
}

/** Columns that this page leaves blank are left out, unless a problem stands in them. */
function pageTable(view: TableView, key: string, page: RowsPage, only: Place['only'], host: RowsHost): HTMLElement {
  const columns = page.header
    .map((_, at) => at)
    .filter((at) =>
      page.rows.some(
        ({ cells, problems }) => (cells[at] ?? '') !== '' || problems.some((problem) => problem.at === at),
      ),
    );
  const rows = page.rows.flatMap((row) => rowElements(view, key, row, columns, page.header, host));
  return tableElement(
    `${view.name}: ${words.rowsCaption(only).toLowerCase()}`,
    [words.row, ...columns.map((at) => columnName(view.table, page.header[at] ?? ''))],
    rows,
  );
}

function rowElements(
  view: TableView,
  key: string,
  { row, cells, problems }: ShownRow,
  columns: readonly number[],
  header: readonly string[],
  host: RowsHost,
): HTMLTableRowElement[] {
  const cell = (at: number): HTMLTableCellElement => {
    const own = problems.filter((problem) => problem.at === at);
    const text = cells[at] ?? '';
    if (own.length === 0) return element('td', {}, text);
    const box = element('input', {
      type: 'text',
      'data-key': `${key}-${row}-${at}`,
      'aria-label': words.editCell(row, header[at] ?? ''),
      'aria-describedby': `${key}-${row}-problems`,
      spellcheck: 'false',
      autocomplete: 'off',
    });
    box.value = text;
    box.size = Math.min(40, Math.max(6, text.length + 1));
    box.addEventListener('change', () => host.edit(view, row, at, box.value));
    return element('td', { class: own.some(({ severity }) => severity === 'error') ? 'error' : 'warning' }, box);
  };
  const line = element('tr', {}, element('th', { scope: 'row' }, String(row)), ...columns.map(cell));
  if (problems.length === 0) return [line];
  const list = problemList(problems, host.root, false);
  list.id = `${key}-${row}-problems`;
  return [line, element('tr', { class: 'below' }, element('td', { colspan: String(columns.length + 1) }, list))];
}
