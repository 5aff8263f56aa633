/** The file checker: takes dropped files, lets the worker do the work, draws what it says. Nothing is sent anywhere. */
import { dayNumberOf, isoDay } from '#core/partial-date.ts';
import { checkerWords as words } from '#i18n/checker.ts';
import { bundleWords, sampleName, sampleSheet } from '#i18n/checker-document.ts';
import { element } from '../search/dom.ts';
import { forgetReports, keepReport, keptReports } from './answer-store.ts';
import { changeList } from './change-list.ts';
import { button, keepingFocus } from './controls.ts';
import { fetchPublished } from './fetch-published.ts';
import { problemList } from './problem-list.ts';
import type { FileView, Lists, View } from './protocol.ts';
import type { PublishedSource } from './published.ts';
import { reportBody } from './report-card.ts';
import type { ReportHost } from './report-host.ts';
import { saveFile } from './save-file.ts';
import { tableBody, tableSelect } from './table-card.ts';
import { CancelledError, NotLoadedError, WorkerPool } from './worker-pool.ts';

class FileChecker extends HTMLElement {
  #pool: WorkerPool | undefined;
  #source: PublishedSource | undefined;
  #lists: Lists = { areas: [], documents: [], indicators: [] };
  #view: View | undefined;
  /** Calls under way. */
  #busy = 0;

  connectedCallback(): void {
    this.#pool = new WorkerPool((stage, name, rows) =>
      this.#say(
        stage === 'reading' ? words.reading(name) : stage === 'checking' ? words.checking(rows) : words.comparing,
      ),
    );
    const input = this.#part<HTMLInputElement>('input[type=file]');
    input.addEventListener('change', () => {
      void this.#take([...(input.files ?? [])]);
      input.value = '';
    });
    const zone = this.#part('.drop');
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('over'));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('over');
      void this.#take([...(event.dataTransfer?.files ?? [])]);
    });
    this.#part('[data-sample]').addEventListener('click', () => void this.#takeSample());
    this.#part('[data-cancel]').addEventListener('click', () => void this.#cancel());
    void this.#start();
  }

  async #start(): Promise<void> {
    this.#say(words.loading);
    this.dataset['state'] = 'loading';
    try {
      this.#source ??= await fetchPublished(this.#root);
      this.#lists = await this.#call((pool) => pool.call('start', this.#source as PublishedSource, this.#today()));
    } catch (error) {
      const isMissing = this.#source === undefined || error instanceof NotLoadedError;
      this.#say(
        this.#source === undefined ? words.notLoaded : isMissing ? words.codeNotLoaded : words.failed,
        button('retry', words.retry, () => void this.#start()),
      );
      if (!isMissing) console.error(error);
      return;
    }
    this.#part<HTMLInputElement>('input[type=file]').disabled = false;
    this.#part<HTMLButtonElement>('[data-sample]').disabled = false;
    this.dataset['state'] = 'ready';
    this.#say(words.ready);
    this.#tellKept();
  }

  /** What was answered on an earlier visit, until its document is published. */
  #tellKept(): void {
    const published = new Set(this.#lists.documents.map(({ id }) => id));
    forgetReports(({ newDocument }) => published.has(newDocument));
    const place = this.#part('[data-kept-before]');
    const { length } = keptReports();
    if (length === 0) return;
    const forget = button('forget-all', bundleWords.forgetAll, () => {
      forgetReports(() => true);
      place.replaceChildren(bundleWords.forgotten);
    });
    place.replaceChildren(bundleWords.keptBefore(length), ' ', forget);
  }

  async #take(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.dataset['state'] !== 'ready') return;
    const dropped = await Promise.all(
      files.map(async (file) => ({
        name: file.name.normalize('NFC'),
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    await this.#update((pool) => pool.call('open', dropped, keptReports()));
    [...this.querySelectorAll<HTMLElement>('.checked-file h2')].at(-dropped.length)?.focus();
  }

  /** A sheet of the portal's own indicators, with figures that are made up and say so. */
  async #takeSample(): Promise<void> {
    const bytes = new TextEncoder().encode(sampleSheet(this.#lists.indicators));
    await this.#take([new File([bytes], sampleName)]);
  }

  async #cancel(): Promise<void> {
    this.#pool?.cancel();
    this.#view = undefined;
    this.#draw();
    await this.#start();
    this.#say(words.cancelled);
  }

  async #update(work: (pool: WorkerPool) => Promise<View>): Promise<void> {
    try {
      this.#view = await this.#call(work);
    } catch (error) {
      if (error instanceof CancelledError) return;
      console.error(error);
      this.#say(words.failed);
      return;
    }
    for (const file of this.#view.files)
      if (file.kind === 'report' && file.memory !== undefined) keepReport(file.memory);
    this.#draw();
    this.#say(this.#summary());
  }

  /** The button to stop stands there while something is under way. */
  async #call<Value>(work: (pool: WorkerPool) => Promise<Value>): Promise<Value> {
    if (this.#pool === undefined) throw new Error('the checker is not connected');
    this.#busy += 1;
    this.#showBusy();
    try {
      return await work(this.#pool);
    } finally {
      this.#busy -= 1;
      this.#showBusy();
    }
  }

  #showBusy(): void {
    this.#part('.busy').hidden = this.#busy === 0;
    this.toggleAttribute('data-busy', this.#busy > 0);
  }

  #summary(): string {
    const tables = (this.#view?.files ?? []).flatMap((file) =>
      file.kind === 'table' ? [file] : file.kind === 'report' ? file.output : [],
    );
    const open = (this.#view?.files ?? []).reduce((sum, file) => sum + (file.kind === 'report' ? file.open : 0), 0);
    const counts = tables.reduce(
      (sum, { errors, warnings }) => ({ errors: sum.errors + errors, warnings: sum.warnings + warnings }),
      { errors: 0, warnings: 0 },
    );
    const unread = (this.#view?.files ?? []).filter(({ kind }) => kind === 'unread').length;
    const parts = [
      ...(unread === 0 ? [] : [words.notRead(unread)]),
      ...(tables.length === 0 ? [] : [words.done(counts.errors, counts.warnings)]),
      ...(open === 0 ? [] : [words.toAnswer(open)]),
    ];
    return parts.length === 0 ? words.ready : parts.join(' ');
  }

  #draw(): void {
    const place = this.#part('[data-files]');
    keepingFocus(place, () =>
      place.replaceChildren(...(this.#view?.files ?? []).map((file) => this.#card(file)), ...this.#changes()),
    );
  }

  #card(view: FileView): HTMLElement {
    const id = `tep-${view.id}`;
    const body =
      view.kind === 'table'
        ? tableBody(view, this.#host, false)
        : view.kind === 'report'
          ? reportBody(view, this.#host)
          : this.#unread(view);
    return element(
      'section',
      { class: 'checked-file', 'aria-labelledby': id, 'data-kind': view.kind },
      element(
        'div',
        { class: 'card-head' },
        element('h2', { id, tabindex: '-1' }, view.name),
        button(`close-${view.id}`, words.close, () => void this.#update((pool) => pool.call('close', view.id)), {
          'aria-label': words.closeNamed(view.name),
        }),
      ),
      ...body,
    );
  }

  #unread(view: Extract<FileView, { kind: 'unread' }>): HTMLElement[] {
    return [
      element('p', { class: 'verdict error' }, words.unread[view.reason]),
      ...(view.reason === 'unknown-table'
        ? [
            element('div', { class: 'fields' }, tableSelect(view, undefined, this.#host)),
            problemList(view.problems, this.#root, true),
          ]
        : []),
    ];
  }

  #changes(): HTMLElement[] {
    if (
      this.#view === undefined ||
      !this.#view.files.some((file) => file.kind === 'table' || (file.kind === 'report' && file.output.length > 0))
    )
      return [];
    const { changes, elsewhere } = this.#view;
    const body =
      changes === undefined
        ? [element('p', {}, words.changesWait)]
        : changeList(changes, {
            root: this.#root,
            today: isoDay(this.#today()),
            redraw: () => this.#draw(),
            save: (name, text) => saveFile(name, new TextEncoder().encode(text)),
          });
    const affected =
      elsewhere.length === 0
        ? []
        : [element('h3', { class: 'group' }, words.elsewhere), problemList(elsewhere, this.#root, true)];
    return [
      element(
        'section',
        { class: 'changes', 'aria-label': words.changes, 'data-changes': changes === undefined ? 'waiting' : 'done' },
        element('h2', {}, words.changes),
        ...affected,
        ...body,
      ),
    ];
  }

  get #host(): ReportHost {
    const update = (work: (pool: WorkerPool) => Promise<View>): void => void this.#update(work);
    return {
      root: this.#root,
      lists: this.#lists,
      rows: (view, only, from, count) =>
        this.#call((pool) => pool.call('rows', view.id, view.table, only, from, count)),
      edit: (view, row, at, text) => update((pool) => pool.call('edit', view.id, row, at, text)),
      setTable: (view, table) => update((pool) => pool.call('setTable', view.id, table)),
      mend: (view) => update((pool) => pool.call('mend', view.id)),
      download: (view) =>
        void this.#call((pool) => pool.call('download', view.id, view.table)).then(({ name, bytes }) =>
          saveFile(name, bytes),
        ),
      acceptDocument: (id, day) => update((pool) => pool.call('acceptDocument', id, day)),
      setReport: (view, patch) => update((pool) => pool.call('setReport', view.id, patch)),
      setSheet: (view, sheet) => update((pool) => pool.call('setSheet', view.id, sheet)),
      forget: (view) => {
        forgetReports(({ key }) => key === view.memory?.key);
        update((pool) => pool.call('forget', view.id));
      },
      bundle: (view) =>
        void this.#call((pool) => pool.call('bundle', view.id, this.#contact)).then(({ name, bytes }) =>
          saveFile(name, bytes),
        ),
      contact: this.#contact,
      openSheet: (view, sheet) => update((pool) => pool.call('openSheet', view.id, sheet)),
      redraw: () => this.#draw(),
    };
  }

  #say(text: string, ...more: readonly Node[]): void {
    this.#part('[role=status]').replaceChildren(text, ...more.flatMap((node) => [' ', node]));
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (part === null) throw new Error(`the checker has no ${selector}`);
    return part;
  }

  /** What stands before site paths. */
  get #root(): string {
    return this.dataset['root'] ?? '';
  }

  /** Where the portal takes files by mail or on a page; blank where its settings name nothing. */
  get #contact(): string {
    return this.dataset['contact'] ?? '';
  }

  /** The person's day, `yyyymmdd`; the day that the portal was checked for where the device's clock is behind it. */
  #today(): number {
    const now = new Date();
    return Math.max(
      now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate(),
      dayNumberOf(this.dataset['day'] ?? '') ?? 0,
    );
  }
}

customElements.define('file-checker', FileChecker);
