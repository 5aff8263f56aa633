/** One dropped file that holds a reporting sheet: what was chosen for it, what was answered, and the tables it makes. */
import { parsePeriod } from '#core/period.ts';
import { fold } from '#core/text.ts';
import type { Sheet } from '#sheet/grid.ts';
import type { IndicatorMatcher } from '#sheet/match-indicator.ts';
import { type ReportColumns, type ReportFigure, type ReportSheet, readReport } from '#sheet/read-report.ts';
import { type CellReading, isRounded, type Reading, rankIn } from '#sheet/report-cell.ts';
import { areaHint, kindHint, type NamedArea, periodHint, periodMethodHint } from '#sheet/report-hints.ts';
import type { ReportLayout } from '#sheet/report-layout.ts';
import {
  openQuestions,
  type ReportAnswer,
  type ReportChoices,
  type ReportTables,
  reportTables,
  rowsCsv,
} from '#sheet/report-tables.ts';
import { DroppedTable } from './dropped-table.ts';
import { type DocumentFacts, proposedFacts, proposedId } from './new-document.ts';
import type { ReportPatch } from './protocol.ts';
import { memoryKey, type ReportMemory, rowKeys } from './report-memory.ts';

export interface ReportState {
  readonly sheets: readonly Sheet[];
  readonly sheet: number;
  /** Undefined where the chosen sheet of the workbook is no reporting sheet. */
  readonly report: ReportSheet | undefined;
  /** What the answers are kept by. */
  readonly key: string;
  readonly choices: ReportChoices;
  /** Of the document, where it is a new one. */
  readonly facts: DocumentFacts;
  readonly answers: ReadonlyMap<number, ReportAnswer>;
  /** A person has chosen or answered something. */
  readonly isTouched: boolean;
  /** What was said of the sheet before is put back. */
  readonly isRestored: boolean;
  /** Empty until area, period, document and columns are chosen. */
  readonly tables: readonly DroppedTable[];
  /** Their rows. */
  readonly rows: ReportTables;
}

/** What a sheet is read against. */
export interface ReportContext {
  readonly matcher: IndicatorMatcher;
  readonly areas: readonly NamedArea[];
  /** Ids of the published documents. */
  readonly documents: ReadonlySet<string>;
  /** The published rows of a document. */
  rowsOf(document: string): ReportTables;
}

const noRows: ReportTables = { observations: [], targets: [] };

/** Once for the sheet, until a person says otherwise. */
const usualPlace = 'biểu số liệu';

export function openReport(
  name: string,
  sheets: readonly Sheet[],
  sheet: number,
  context: ReportContext,
  memories: readonly ReportMemory[] = [],
): ReportState {
  const one = sheets[sheet];
  const report = one === undefined ? undefined : readReport(one, context.matcher);
  const titles = report?.layout.titles ?? [];
  const hints = report === undefined ? undefined : columnHints(report.layout, report.columns);
  const period = periodHint(titles) ?? hints?.period ?? '';
  const area = areaHint(titles, context.areas) ?? '';
  const figures = report?.figures ?? [];
  const facts = proposedFacts(titles);
  const choices: ReportChoices = {
    area,
    period,
    targetPeriod: yearOf(period),
    document: freeId(facts, { area, period }, context),
    place: usualPlace,
    observationKind: 'thuc_hien',
    targetKind: 'duoc_giao',
    periodMethod: '',
    secondMethod: '',
    secondKind: 'thuc_hien',
    ...hints?.choices,
    rankWithin: figures.some(isRankedInProvince) ? (area.split('/')[0] ?? '') : '',
    hiddenRows: figures.some(({ row }) => row.isHidden) ? '' : 'take',
  };
  const key = memoryKey(name, one?.name ?? '', titles);
  const opened: ReportState = {
    ...{ sheets, sheet, report, key, choices, facts },
    ...{ answers: new Map(), isTouched: false, isRestored: false, tables: [], rows: noRows },
  };
  const memory = memories.find((kept) => kept.key === key);
  return withTables(memory === undefined ? opened : withMemory(opened, memory, context), context);
}

/** "Xếp thứ 2 toàn tỉnh", "trong 99 xã của tỉnh" beside a rank: it is one in the province that the area is a part of. */
function isRankedInProvince({ row, result, second }: ReportFigure): boolean {
  const isRanked =
    rankIn(row.note).rank !== undefined ||
    [result, second].some((cell) => cell.state === 'certain' && cell.reading.rank !== undefined);
  return isRanked && /\b(?:toan|cua|trong|dia ban) tinh\b/u.test(fold(row.note));
}

/** What was said before, as far as the sheet still has the rows and columns that it was said of. */
function withMemory(state: ReportState, memory: ReportMemory, context: ReportContext): ReportState {
  const sheet = state.sheets[state.sheet];
  const width = Math.max(0, ...(state.report?.layout.columns.map(({ index }) => index + 1) ?? []));
  const fits = Object.values(memory.columns).every((at) => at === undefined || at < width);
  const columns = fits ? memory.columns : state.report?.columns;
  const report = sheet === undefined ? undefined : readReport(sheet, context.matcher, columns);
  const kept = new Map(memory.answers);
  const figures = report?.figures ?? [];
  const answers = rowKeys(figures).flatMap((key, at) => {
    const answer = kept.get(key);
    const row = figures[at]?.row.row;
    return answer === undefined || row === undefined ? [] : [[row, answer] as const];
  });
  return {
    ...state,
    report,
    choices: { ...state.choices, ...memory.choices },
    facts: { ...state.facts, ...memory.facts },
    answers: new Map(answers),
    isTouched: true,
    isRestored: true,
  };
}

/** Undefined until a person has said something. */
export function memoryOf(state: ReportState, { documents }: ReportContext): ReportMemory | undefined {
  const { key, choices, facts, report, answers, isTouched } = state;
  if (!isTouched || report === undefined) return undefined;
  const keys = rowKeys(report.figures);
  return {
    key,
    newDocument: documents.has(choices.document) ? '' : choices.document,
    choices,
    facts,
    columns: report.columns,
    answers: report.figures.flatMap(({ row }, at) => {
      const answer = answers.get(row.row);
      return answer === undefined ? [] : [[keys[at] ?? '', answer] as const];
    }),
  };
}

/** Blank where the portal has a document of that kind, area and period: which one the sheet belongs to, a person says. */
function freeId(
  facts: DocumentFacts,
  choices: Pick<ReportChoices, 'area' | 'period'>,
  { documents }: ReportContext,
): string {
  const id = proposedId(facts, choices, new Set());
  return documents.has(id) ? '' : id;
}

/** What the names of the chosen columns say: of the way their period is counted, of estimates, of the period itself. */
function columnHints(
  layout: ReportLayout,
  { result, second }: ReportColumns,
): {
  readonly choices: Pick<ReportChoices, 'periodMethod' | 'secondMethod' | 'observationKind' | 'secondKind'>;
  readonly period: string | undefined;
} {
  const titleOf = (column: number | undefined): string =>
    layout.columns.find(({ index }) => index === column)?.title ?? '';
  const [first, other] = [titleOf(result), titleOf(second)] as const;
  return {
    choices: {
      periodMethod: periodMethodHint(first),
      secondMethod: periodMethodHint(other),
      observationKind:
        [layout.titles.join(' ; '), first].map(kindHint).find((kind) => kind !== 'thuc_hien') ?? 'thuc_hien',
      secondKind: kindHint(other),
    },
    period: periodHint([first]),
  };
}

export function changeReport(
  state: ReportState,
  { choices = {}, facts: said = {}, columns, answer, takesShown = false, takesLikely = false }: ReportPatch,
  context: ReportContext,
): ReportState {
  const sheet = state.sheets[state.sheet];
  const report =
    columns === undefined || sheet === undefined ? state.report : readReport(sheet, context.matcher, columns);
  const answers = new Map(state.answers);
  // What was answered for the row before stays: two answers may be under way at once.
  if (answer !== undefined) answers.set(answer.row, { ...answers.get(answer.row), ...answer.answer });
  if (takesShown)
    for (const figure of report?.figures ?? [])
      answers.set(figure.row.row, { ...shownDigits(figure), ...answers.get(figure.row.row) });
  if (takesLikely)
    for (const [row, indicator] of likelyNames(state)) answers.set(row, { ...answers.get(row), indicator });
  const hints = columns === undefined || report === undefined ? undefined : columnHints(report.layout, columns);
  const chosen = { ...state.choices, ...hints?.choices, ...choices };
  // The plan of a year stands beside the figures of its quarters.
  if (choices.period !== undefined && choices.targetPeriod === undefined) chosen.targetPeriod = yearOf(choices.period);
  const facts = { ...state.facts, ...said };
  // A name that the page made itself follows what it was made of.
  if (choices.document === '') chosen.document = proposedId(facts, chosen, context.documents);
  else if (choices.document === undefined && state.choices.document === freeId(state.facts, state.choices, context))
    chosen.document = freeId(facts, chosen, context);
  return withTables({ ...state, report, answers, facts, choices: chosen, isTouched: true }, context);
}

/** Row → indicator, for names that are open, likely, and the only ones of their indicator and level: one answer may do for all. */
export function likelyNames({ report, answers, choices }: ReportState): ReadonlyMap<number, string> {
  const figures = (report?.figures ?? []).filter(({ row }) => !row.isHidden || choices.hiddenRows === 'take');
  const claimOf = (figure: ReportFigure): string =>
    JSON.stringify([
      answers.get(figure.row.row)?.indicator ?? figure.match.certain ?? figure.match.likely ?? '',
      figure.scopes,
    ]);
  const claims = new Map<string, number>();
  for (const figure of figures) claims.set(claimOf(figure), (claims.get(claimOf(figure)) ?? 0) + 1);
  return new Map(
    figures.flatMap((figure) => {
      const { row, match } = figure;
      const isOpen = match.certain === undefined && answers.get(row.row)?.indicator === undefined;
      return isOpen && match.likely !== undefined && claims.get(claimOf(figure)) === 1 ? [[row.row, match.likely]] : [];
    }),
  );
}

function shownDigits(figure: ReportFigure): ReportAnswer {
  const shown = (cell: CellReading): Reading | undefined =>
    cell.state === 'doubt' && isRounded(cell) ? cell.options[0] : undefined;
  const [target, result, second] = [shown(figure.target), shown(figure.result), shown(figure.second)];
  return {
    ...(target === undefined ? {} : { target }),
    ...(result === undefined ? {} : { result }),
    ...(second === undefined ? {} : { second }),
  };
}

function yearOf(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === undefined ? '' : parsed.kind === 'years' ? period : period.slice(0, 4);
}

function withTables(state: ReportState, context: ReportContext): ReportState {
  const { report, choices, answers } = state;
  const isChosen =
    choices.area !== '' &&
    parsePeriod(choices.period) !== undefined &&
    choices.document !== '' &&
    choices.hiddenRows !== '';
  if (report === undefined || !isChosen || report.columns.result === undefined || report.columns.target === undefined)
    return { ...state, tables: [], rows: noRows };
  const published = context.rowsOf(choices.document);
  const rows = reportTables(report.figures, answers, choices, context.matcher, published);
  const tables = (['observations', 'targets'] as const)
    .filter((table) => rows[table].length > published[table].length)
    .map((table) => new DroppedTable(table, choices.document, new TextEncoder().encode(rowsCsv(table, rows[table]))));
  return { ...state, tables, rows };
}

export function openCount({ report, answers, choices }: ReportState, { matcher }: ReportContext): number {
  const figures = report?.figures ?? [];
  return figures.reduce(
    (sum, figure) =>
      sum +
      Object.values(openQuestions(figure, answers.get(figure.row.row), matcher, choices.hiddenRows)).filter(Boolean)
        .length,
    0,
  );
}
