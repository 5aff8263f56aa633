/** What the worker keeps between two calls: the published portal, the dropped files, and what the check said of them. */
import type { TableId } from '#core/columns.ts';
import { readCsv } from '#core/csv.ts';
import type { Problem } from '#core/problem.ts';
import { noSeriesReason } from '#core/series.ts';
import { nextSteps, nextStepsName } from '#i18n/checker-document.ts';
import { type LearnedNames, learnedNames, withLearnedNames } from '#sheet/learned-names.ts';
import { indicatorMatcher } from '#sheet/match-indicator.ts';
import { packed } from '#sheet/pack.ts';
import { columnsWith, reportLayout } from '#sheet/report-layout.ts';
import { namedScopes } from '#sheet/report-tables.ts';
import { changesView } from './changes-view.ts';
import { checkDropped, type DroppedCheck } from './check-dropped.ts';
import {
  changeReport,
  likelyNames,
  memoryOf,
  openCount,
  openReport,
  type ReportContext,
  type ReportState,
} from './dropped-report.ts';
import { DroppedTable } from './dropped-table.ts';
import { listsOf } from './lists.ts';
import { documentOf, documentOfDay, missingFacts, summaryText } from './new-document.ts';
import { type Opened, openFile } from './open-file.ts';
import type {
  Changes,
  DroppedFile,
  FileView,
  Lists,
  ReportPatch,
  ReportView,
  RowsPage,
  ShownProblem,
  Stage,
  TableView,
  UnreadView,
  View,
} from './protocol.ts';
import { encode, type Published, type PublishedSource, publishedRows, readPublished, recordsOf } from './published.ts';
import type { ReportMemory } from './report-memory.ts';
import { shownProblem } from './shown-problem.ts';
import { rowsPage, tableView } from './table-view.ts';

type Kept = { readonly id: number; readonly name: string } & (
  | { readonly kind: 'table'; readonly table: DroppedTable }
  | { readonly kind: 'report'; readonly state: ReportState }
  | { readonly kind: 'unread'; readonly reason: UnreadView['reason']; readonly bytes: Uint8Array }
);

export class Session {
  readonly #notify: (stage: Stage, name: string, rows: number) => void;
  #published: Published | undefined;
  #context: ReportContext | undefined;
  #today = 0;
  #files: readonly Kept[] = [];
  /** Documents that come together with the tables, each with its day as a person said it. */
  #newDocuments: ReadonlyMap<string, string> = new Map();
  #nextId = 1;
  #memories: readonly ReportMemory[] = [];
  /** `chi-tieu.csv` with the names that were answered, where there are any. */
  #indicators: DroppedTable | undefined;
  #check: DroppedCheck | undefined;

  /** `notify` hears of each stage of a long call before it begins. */
  constructor(notify: (stage: Stage, name: string, rows: number) => void) {
    this.#notify = notify;
  }

  start(source: PublishedSource, today: number): Lists {
    const published = readPublished(source, today);
    const lists = listsOf(published);
    this.#published = published;
    this.#today = today;
    this.#context = {
      matcher: indicatorMatcher(published.tables.indicators, published.tables.abbreviations),
      areas: lists.areas.map(({ id, name }) => ({ id, title: name })),
      documents: new Set(published.documents.map(({ id }) => id)),
      rowsOf: (document) => ({
        observations: publishedRows(published, 'observations', document),
        targets: publishedRows(published, 'targets', document),
      }),
    };
    return lists;
  }

  async open(files: readonly DroppedFile[], memories: readonly ReportMemory[] = []): Promise<View> {
    this.#memories = memories;
    for (const { name, bytes } of files) {
      this.#notify('reading', name, 0);
      const opened = await openFile({ name, bytes });
      for (const one of opened) this.#keep(name, one);
    }
    return this.#view();
  }

  #keep(name: string, opened: Opened): void {
    const base = { id: this.#nextId, name };
    this.#nextId += 1;
    const kept: Kept =
      opened.kind === 'table'
        ? {
            ...base,
            kind: 'table',
            table: new DroppedTable(opened.table, name, opened.bytes, { isCertain: opened.isCertain }),
          }
        : opened.kind === 'report'
          ? { ...base, kind: 'report', state: this.#openReport(name, opened.sheets, opened.sheet) }
          : { ...base, kind: 'unread', reason: opened.reason, bytes: opened.bytes };
    this.#files = [...this.#files, kept];
  }

  #openReport(name: string, sheets: ReportState['sheets'], sheet: number): ReportState {
    return openReport(name, sheets, sheet, this.#ready.context, this.#memories);
  }

  close(file: number): View {
    this.#files = this.#files.filter(({ id }) => id !== file);
    return this.#view();
  }

  setTable(file: number, table: TableId): View {
    return this.#replace(file, (kept) => {
      const bytes = kept.kind === 'table' ? kept.table.bytes : kept.kind === 'unread' ? kept.bytes : undefined;
      return bytes === undefined
        ? kept
        : { id: kept.id, name: kept.name, kind: 'table', table: new DroppedTable(table, kept.name, bytes) };
    });
  }

  setSheet(file: number, sheet: number): View {
    return this.#replace(file, (kept) =>
      kept.kind === 'report' ? { ...kept, state: this.#openReport(kept.name, kept.state.sheets, sheet) } : kept,
    );
  }

  forget(file: number): View {
    return this.#replace(file, (kept) => {
      if (kept.kind !== 'report') return kept;
      this.#memories = this.#memories.filter(({ key }) => key !== kept.state.key);
      return { ...kept, state: this.#openReport(kept.name, kept.state.sheets, kept.state.sheet) };
    });
  }

  openSheet(file: number, sheet: number): View {
    const kept = this.#files.find(({ id }) => id === file);
    if (kept?.kind === 'report') this.#keep(kept.name, { kind: 'report', sheets: kept.state.sheets, sheet });
    return this.#view();
  }

  setReport(file: number, patch: ReportPatch): View {
    return this.#replace(file, (kept) =>
      kept.kind === 'report' ? { ...kept, state: changeReport(kept.state, patch, this.#ready.context) } : kept,
    );
  }

  mend(file: number): View {
    return this.#replace(file, (kept) =>
      kept.kind === 'table' ? { ...kept, table: kept.table.mend(kept.name) } : kept,
    );
  }

  edit(file: number, row: number, at: number, text: string): View {
    return this.#replace(file, (kept) =>
      kept.kind === 'table' ? { ...kept, table: kept.table.edit(kept.name, row, at, text) } : kept,
    );
  }

  /** A document that comes together with these files is no fault of theirs. */
  acceptDocument(id: string, day = ''): View {
    this.#newDocuments = new Map([...this.#newDocuments, [id, day]]);
    return this.#view();
  }

  rows(file: number, table: TableId, only: 'problems' | 'all', from: number, count: number): RowsPage {
    const dropped = this.#tableOf(file, table);
    return rowsPage(dropped, this.#problemsOf(dropped), this.#waiverOf, only, from, count);
  }

  download(file: number, table: TableId): { name: string; bytes: Uint8Array } {
    const dropped = this.#tableOf(file, table);
    return { name: dropped.path.slice(dropped.path.lastIndexOf('/') + 1), bytes: dropped.download };
  }

  bundle(file: number, contact: string): { name: string; bytes: Uint8Array } {
    const kept = this.#files.find(({ id }) => id === file);
    if (kept?.kind !== 'report') throw new Error(`file ${file} is no report`);
    const { document } = kept.state.choices;
    const { context } = this.#ready;
    const files = new Map(this.#bundleFiles(kept.state));
    const steps = nextSteps([...files.keys()], document, !context.documents.has(document), contact);
    files.set(nextStepsName, new TextEncoder().encode(`\uFEFF${steps}`));
    return { name: `${document}.zip`, bytes: packed(files) };
  }

  /** Path in the repository → bytes, of all that the report makes. */
  #bundleFiles(state: ReportState): (readonly [path: string, bytes: Uint8Array])[] {
    const { published, context } = this.#ready;
    const { choices, facts, rows } = state;
    const tables = this.#tablesOf(state);
    if (tables.length === 0) return [];
    const names = new Map(published.tables.indicators.map(({ id, shortName }) => [id, shortName]));
    const isWritten = !context.documents.has(choices.document) && missingFacts(facts).length === 0;
    return [
      ...tables.map((table) => [`data/${table.path}`, table.download] as const),
      ...(isWritten
        ? [
            [
              `content/van-ban/${choices.document}.mdx`,
              new TextEncoder().encode(summaryText(facts, choices, rows, (id) => names.get(id) ?? id)),
            ] as const,
          ]
        : []),
    ];
  }

  /** The tables of a report, with that of the indicators where its answers add names to them. */
  #tablesOf(state: ReportState): readonly DroppedTable[] {
    const isLearning = this.#indicators !== undefined && state.tables.length > 0 && this.#learnedFrom(state).size > 0;
    return isLearning && this.#indicators !== undefined ? [...state.tables, this.#indicators] : state.tables;
  }

  #learnedFrom({ report, answers }: ReportState): LearnedNames {
    return learnedNames(report?.figures ?? [], answers, this.#ready.context.matcher);
  }

  /** One table for all sheets; none where a person has dropped `chi-tieu.csv` itself. */
  #learnedTable(): DroppedTable | undefined {
    if (this.#files.some((kept) => kept.kind === 'table' && kept.table.table === 'indicators')) return undefined;
    const all = new Map<string, { name: string; indicators: Set<string> }>();
    for (const kept of this.#files)
      if (kept.kind === 'report')
        for (const [form, { name, indicators }] of this.#learnedFrom(kept.state))
          all.set(form, { name, indicators: new Set([...(all.get(form)?.indicators ?? []), ...indicators]) });
    const { published } = this.#ready;
    const records = published.files
      .filter(({ table }) => table === 'indicators')
      .flatMap(({ bytes }) => recordsOf(bytes));
    const learned = withLearnedNames(records, all);
    return learned === undefined ? undefined : new DroppedTable('indicators', 'chi-tieu.csv', encode(learned));
  }

  get #ready(): { readonly published: Published; readonly context: ReportContext } {
    if (this.#published === undefined || this.#context === undefined)
      throw new Error('the session has not been started');
    return { published: this.#published, context: this.#context };
  }

  #replace(file: number, change: (kept: Kept) => Kept): View {
    this.#files = this.#files.map((kept) => (kept.id === file ? change(kept) : kept));
    return this.#view();
  }

  #tableOf(file: number, table: TableId): DroppedTable {
    const kept = this.#files.find(({ id }) => id === file);
    const found =
      kept?.kind === 'table'
        ? kept.table
        : kept?.kind === 'report'
          ? this.#tablesOf(kept.state).find((one) => one.table === table)
          : undefined;
    if (found === undefined) throw new Error(`file ${file} holds no table ${table}`);
    return found;
  }

  readonly #waiverOf = (problem: Problem): string | undefined => this.#check?.waiverOf(problem);

  #problemsOf(dropped: DroppedTable): readonly Problem[] {
    return this.#check?.problems.get(dropped) ?? [];
  }

  #view(): View {
    const { published, context } = this.#ready;
    this.#indicators = this.#learnedTable();
    const dropped = [
      ...new Set(
        this.#files.flatMap((kept) =>
          kept.kind === 'table' ? [kept.table] : kept.kind === 'report' ? this.#tablesOf(kept.state) : [],
        ),
      ),
    ];
    // A document that a person names for a reporting sheet is one that comes with it.
    const told = new Map([
      ...[...this.#newDocuments].flatMap(([id, day]) => {
        const known = documentOfDay(id, day);
        return known === undefined ? [] : [[id, known] as const];
      }),
      ...this.#files.flatMap((kept) =>
        kept.kind === 'report' &&
        kept.state.choices.document !== '' &&
        !context.documents.has(kept.state.choices.document)
          ? [[kept.state.choices.document, documentOf(kept.state.facts, kept.state.choices)] as const]
          : [],
      ),
    ]);
    this.#notify(
      'checking',
      this.#files.at(-1)?.name ?? '',
      dropped.reduce((sum, { records }) => sum + Math.max(0, (records?.length ?? 1) - 1), 0),
    );
    this.#check =
      dropped.length === 0
        ? undefined
        : checkDropped(
            dropped,
            published,
            { unread: new Set(this.#newDocuments.keys()), told: [...told.values()] },
            this.#today,
          );
    let changes: Changes | undefined;
    if (this.#check?.after !== undefined) {
      this.#notify('comparing', '', 0);
      changes = changesView(published, this.#check.after, this.#revisions());
    }
    const elsewhere = (this.#check?.elsewhere ?? []).map(
      (problem): ShownProblem => ({
        ...shownProblem(problem),
        place: `${problem.file}: ${shownProblem(problem).place}`,
      }),
    );
    return {
      files: this.#files.map((kept) => this.#fileView(kept)),
      changes,
      elsewhere,
    };
  }

  #apart({ rows, choices }: ReportState): ReportView['apart'] {
    const after = this.#check?.after;
    if (after === undefined || rows.observations.length === 0) return undefined;
    const keyOf = (indicator: string, scope = ''): string => `${indicator}\u001f${scope}`;
    const own = new Set(rows.observations.map((row) => keyOf(row['chi_tieu'] ?? '', row['pham_vi'])));
    const ofArea = after.tables.observations.filter(({ area }) => area === choices.area);
    const reasons = [...Map.groupBy(ofArea, ({ indicator, scope }) => keyOf(indicator, scope))].flatMap(
      ([key, figures]) => {
        const why = own.has(key) ? noSeriesReason(figures, after.catalog) : undefined;
        return why?.kind === 'methods' ? [why] : [];
      },
    );
    const methods = new Set(reasons.flatMap((why) => why.methods));
    return reasons.length === 0
      ? undefined
      : { indicators: reasons.length, why: { kind: 'methods', methods: [...methods] } };
  }

  #revisions(): Changes['revisions'] {
    const dropped = this.#files.findLast((kept) => kept.kind === 'table' && kept.table.table === 'revisions');
    if (dropped?.kind === 'table' && dropped.table.records !== undefined) return dropped.table.records;
    return this.#ready.published.files
      .filter(({ table }) => table === 'revisions')
      .flatMap(({ bytes }) => recordsOf(bytes));
  }

  #tableView({ id, name }: Kept, table: DroppedTable): TableView {
    return tableView(id, name, table, this.#problemsOf(table), this.#newDocuments, this.#waiverOf);
  }

  #fileView(kept: Kept): FileView {
    const { id, name } = kept;
    if (kept.kind === 'table') return this.#tableView(kept, kept.table);
    if (kept.kind === 'unread')
      return {
        kind: 'unread',
        id,
        name,
        reason: kept.reason,
        // What is no table has no faults of one.
        problems:
          kept.reason === 'unknown-table'
            ? readCsv({ path: name, bytes: kept.bytes }).problems.map((problem) => shownProblem(problem))
            : [],
      };
    const { sheets, sheet, report, choices, facts, answers, isRestored } = kept.state;
    const { context } = this.#ready;
    const columnsOf = (role: 'target' | 'result' | 'other'): ReportView['headers']['target'] =>
      (report === undefined ? [] : columnsWith(report.layout, role)).map(({ index, title, isHidden }) => ({
        index,
        title,
        isHidden,
      }));
    // The sheets of one workbook are one list, whichever card they are on.
    const opened = new Set(
      this.#files.flatMap((one) => (one.kind === 'report' && one.state.sheets === sheets ? [one.state.sheet] : [])),
    );
    return {
      kind: 'report',
      id,
      name,
      sheets: sheets.map((one, at) => ({
        name: one.name,
        isHidden: one.isHidden === true,
        isOffered: !opened.has(at) && reportLayout(one) !== undefined,
      })),
      sheet,
      legacyFont: sheets[sheet]?.legacyFont,
      choices,
      titles: report?.layout.titles ?? [],
      headers: { target: columnsOf('target'), result: columnsOf('result'), other: columnsOf('other') },
      columns: report?.columns ?? { target: -1, result: -1 },
      figures: (report?.figures ?? []).map((figure) => {
        const answer = answers.get(figure.row.row) ?? {};
        return { ...figure, answer, named: namedScopes(figure, answer, context.matcher) };
      }),
      passedOver: report?.passedOver ?? [],
      open: openCount(kept.state, context),
      hasHeader: report !== undefined,
      likely: likelyNames(kept.state),
      facts: context.documents.has(choices.document) ? undefined : facts,
      learned: this.#learnedFrom(kept.state).size,
      apart: this.#apart(kept.state),
      memory: memoryOf(kept.state, context),
      isRestored,
      output: this.#tablesOf(kept.state).map((table) => this.#tableView(kept, table)),
      bundle: this.#bundleFiles(kept.state).map(([path]) => path),
    };
  }
}
