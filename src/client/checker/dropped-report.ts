/** One dropped file that holds a reporting sheet: what was chosen for it, what was answered, and the tables it makes. */
import { parsePeriod } from '#core/period.ts';
import { fold } from '#core/text.ts';
import type { Sheet } from '#sheet/grid.ts';
import type { IndicatorMatcher } from '#sheet/match-indicator.ts';
import { type ReportColumns, type ReportFigure, type ReportSheet, readReport } from '#sheet/read-report.ts';
import { type CellReading, isRounded, type Reading, rankIn } from '#sheet/report-cell.ts';
import { areaHint, isEstimateTitle, type NamedArea, periodHint, periodMethodHint } from '#sheet/report-hints.ts';
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
  const hints = report === undefined ? undefined : columnHints(report.layout, report.columns);
  const period = periodHint(titles) ?? hints?.period ?? '';
  const area = areaHint(titles, context.areas) ?? '';
  const figures = report?.figures ?? [];
  const choices: ReportChoices = {
    area,
    period,
    targetPeriod: yearOf(period),
    document: '',
    place: usualPlace,
    observationKind: 'thuc_hien',
    targetKind: 'duoc_giao',
    periodMethod: '',
    secondMethod: '',
    secondKind: 'thuc_hien',
    ...hints?.choices,
    // "Xếp thứ 2 toàn tỉnh" is a rank in the province that the area is a part of.
    rankWithin: figures.some(({ row }) => rankIn(row.note).rank !== undefined && /\btoan tinh\b/u.test(fold(row.note)))
      ? (area.split('/')[0] ?? '')
      : '',
    hiddenRows: figures.some(({ row }) => row.isHidden) ? '' : 'take',
  };
  return withTables({ sheets, sheet, report, choices, answers: new Map(), tables: [] }, context);
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
  const kindOf = (title: string): string => (isEstimateTitle(title) ? 'uoc_thuc_hien' : 'thuc_hien');
  const [first, other] = [titleOf(result), titleOf(second)] as const;
  return {
    choices: {
      periodMethod: periodMethodHint(first),
      secondMethod: periodMethodHint(other),
      observationKind: isEstimateTitle(layout.titles.join(' ; ')) ? 'uoc_thuc_hien' : kindOf(first),
      secondKind: kindOf(other),
    },
    period: periodHint([first]),
  };
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
  const hints = columns === undefined || report === undefined ? undefined : columnHints(report.layout, columns);
  const chosen = { ...state.choices, ...hints?.choices, ...choices };
  // The plan of a year stands beside the figures of its quarters.
  if (choices.period !== undefined && choices.targetPeriod === undefined) chosen.targetPeriod = yearOf(choices.period);
  return withTables({ ...state, report, answers, choices: chosen }, context);
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
    return { ...state, tables: [] };
  const published = context.rowsOf(choices.document);
  const rows = reportTables(report.figures, answers, choices, context.matcher, published);
  const tables = (['observations', 'targets'] as const)
    .filter((table) => rows[table].length > published[table].length)
    .map((table) => new DroppedTable(table, choices.document, new TextEncoder().encode(rowsCsv(table, rows[table]))));
  return { ...state, tables };
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
