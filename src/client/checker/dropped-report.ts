/** One dropped file that holds a reporting sheet: what was chosen for it, what was answered, and the tables it makes. */
import { parsePeriod } from '#core/period.ts';
import type { Sheet } from '#sheet/grid.ts';
import type { IndicatorMatcher } from '#sheet/match-indicator.ts';
import { type ReportFigure, type ReportSheet, readReport } from '#sheet/read-report.ts';
import { type CellReading, isRounded, type Reading } from '#sheet/report-cell.ts';
import { areaHint, type NamedArea, periodHint } from '#sheet/report-hints.ts';
import {
  openQuestions,
  type ReportAnswer,
  type ReportChoices,
  type ReportTables,
  reportTables,
  rowsCsv,
} from '#sheet/report-tables.ts';
import { DroppedTable } from './dropped-table.ts';
import type { ReportPatch } from './protocol.ts';

export interface ReportState {
  readonly sheets: readonly Sheet[];
  readonly sheet: number;
  /** Undefined where the chosen sheet of the workbook is no reporting sheet. */
  readonly report: ReportSheet | undefined;
  readonly choices: ReportChoices;
  readonly answers: ReadonlyMap<number, ReportAnswer>;
  /** Empty until area, period, document and columns are chosen. */
  readonly tables: readonly DroppedTable[];
}

/** What a sheet is read against. */
export interface ReportContext {
  readonly matcher: IndicatorMatcher;
  readonly areas: readonly NamedArea[];
  /** The published rows of a document. */
  rowsOf(document: string): ReportTables;
}

/** Once for the sheet, until a person says otherwise. */
const usualPlace = 'biểu số liệu';

export function openReport(sheets: readonly Sheet[], sheet: number, context: ReportContext): ReportState {
  const one = sheets[sheet];
  const report = one === undefined ? undefined : readReport(one, context.matcher);
  const titles = report?.layout.titles ?? [];
  const period = periodHint(titles) ?? '';
  const choices: ReportChoices = {
    area: areaHint(titles, context.areas) ?? '',
    period,
    targetPeriod: yearOf(period),
    document: '',
    place: usualPlace,
    observationKind: 'thuc_hien',
    targetKind: 'duoc_giao',
    periodMethod: '',
    rankWithin: '',
  };
  return withTables({ sheets, sheet, report, choices, answers: new Map(), tables: [] }, context);
}

export function changeReport(
  state: ReportState,
  { choices = {}, columns, answer, takesShown = false }: ReportPatch,
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
  const chosen = { ...state.choices, ...choices };
  // The plan of a year stands beside the figures of its quarters.
  if (choices.period !== undefined && choices.targetPeriod === undefined) chosen.targetPeriod = yearOf(choices.period);
  return withTables({ ...state, report, answers, choices: chosen }, context);
}

function shownDigits(figure: ReportFigure): ReportAnswer {
  const shown = (cell: CellReading): Reading | undefined =>
    cell.state === 'doubt' && isRounded(cell) ? cell.options[0] : undefined;
  const [target, result] = [shown(figure.target), shown(figure.result)];
  return { ...(target === undefined ? {} : { target }), ...(result === undefined ? {} : { result }) };
}

function yearOf(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === undefined ? '' : parsed.kind === 'years' ? period : period.slice(0, 4);
}

function withTables(state: ReportState, context: ReportContext): ReportState {
  const { report, choices, answers } = state;
  const isChosen = choices.area !== '' && parsePeriod(choices.period) !== undefined && choices.document !== '';
  if (report === undefined || !isChosen || report.columns.result === undefined || report.columns.target === undefined)
    return { ...state, tables: [] };
  const published = context.rowsOf(choices.document);
  const rows = reportTables(report.figures, answers, choices, published);
  const tables = (['observations', 'targets'] as const)
    .filter((table) => rows[table].length > published[table].length)
    .map((table) => new DroppedTable(table, choices.document, new TextEncoder().encode(rowsCsv(table, rows[table]))));
  return { ...state, tables };
}

export function openCount({ report, answers }: ReportState): number {
  const figures = report?.figures ?? [];
  return figures.reduce(
    (sum, figure) => sum + Object.values(openQuestions(figure, answers.get(figure.row.row))).filter(Boolean).length,
    0,
  );
}
