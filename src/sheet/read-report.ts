/** A reporting sheet → its rows, each with its indicator and its two cells read, and what is still to be asked. */
import {
  compareDecimals,
  type Decimal,
  halfPrintedUnit,
  parseDecimal,
  percentOf,
  subtractDecimals,
} from '#core/decimal.ts';
import type { Scope } from '#core/model.ts';
import { fold } from '#core/text.ts';
import { cellAt, type Sheet } from './grid.ts';
import { type IndicatorMatch, type IndicatorMatcher, scopesIn, withoutScope } from './match-indicator.ts';
import { type CellReading, readReportCell, scaledCell } from './report-cell.ts';
import { periodMethodHint } from './report-hints.ts';
import { columnsWith, columnWith, type ReportColumn, type ReportLayout, reportLayout } from './report-layout.ts';
import { type ReportRow, reportRows } from './report-rows.ts';

/** The columns that are taken; -1 for none, undefined where a sheet has several of a kind and a person has to choose. */
export interface ReportColumns {
  readonly target: number | undefined;
  readonly result: number | undefined;
  /** A second column of results, that of the year so far beside that of the quarter; undefined or -1 for none. */
  readonly second?: number | undefined;
}

export interface ReportFigure {
  readonly row: ReportRow;
  readonly match: IndicatorMatch;
  /** What was looked for: the row's name without its level, or the name it is a part of. */
  readonly asked: string;
  /** The levels of government that the row names. */
  readonly scopes: readonly Scope[];
  readonly target: CellReading;
  readonly result: CellReading;
  readonly second: CellReading;
  /** Another heading has a row of this name with other figures: which of them is the indicator, a person says. */
  readonly isRepeated: boolean;
  /** The ratio the sheet gives, where it is not the one that its own two numbers make. */
  readonly otherRatio: { readonly written: string; readonly computed: Decimal } | undefined;
}

export interface ReportSheet {
  readonly name: string;
  readonly layout: ReportLayout;
  readonly columns: ReportColumns;
  readonly figures: readonly ReportFigure[];
  /** Rows that are no figures: sub-headings, totals, notes. */
  readonly passedOver: readonly ReportRow[];
}

/** Undefined where the sheet is no reporting sheet. */
export function readReport(sheet: Sheet, matcher: IndicatorMatcher, chosen?: ReportColumns): ReportSheet | undefined {
  const layout = reportLayout(sheet);
  if (layout === undefined) return undefined;
  const columns = chosen ?? proposedColumns(layout);
  const rows = reportRows(sheet, layout);
  const figures = askedWhereRepeated(
    rows.filter(({ kind }) => kind === 'figure').map((row) => readFigure(row, sheet, layout, columns, matcher)),
  );
  return { name: sheet.name, layout, columns, figures, passedOver: rows.filter(({ kind }) => kind !== 'figure') };
}

/** One name under two headings, with other figures: parts of a whole, bodies or places, none of which is certain to be the area's. */
function askedWhereRepeated(figures: readonly ReportFigure[]): readonly ReportFigure[] {
  const claimOf = ({ row, match, scopes, asked }: ReportFigure): string =>
    match.certain === undefined || row.isHidden ? '' : JSON.stringify([match.certain, scopes, fold(asked)]);
  const sections = new Map<string, Set<string>>();
  const readings = new Map<string, Set<string>>();
  const note = (kept: Map<string, Set<string>>, claim: string, text: string): void => {
    kept.set(claim, (kept.get(claim) ?? new Set()).add(text));
  };
  for (const figure of figures) {
    note(sections, claimOf(figure), figure.row.section);
    note(readings, claimOf(figure), JSON.stringify([figure.result, figure.second, figure.target]));
  }
  return figures.map((figure) => {
    const claim = claimOf(figure);
    const isRepeated = claim !== '' && (sections.get(claim)?.size ?? 0) > 1 && (readings.get(claim)?.size ?? 0) > 1;
    const { certain } = figure.match;
    return isRepeated && certain !== undefined
      ? { ...figure, isRepeated, match: { certain: undefined, nearest: [certain], otherUnit: false } }
      : figure;
  });
}

function proposedColumns(layout: ReportLayout): ReportColumns {
  const results = seenColumns(layout, 'result');
  const [inPeriod, soFar] = (['trong_ky', 'luy_ke'] as const).map((method) =>
    results.find(({ title }) => periodMethodHint(title) === method),
  );
  const target = onlyColumn(layout, 'target');
  return results.length === 2 && inPeriod !== undefined && soFar !== undefined
    ? { target, result: inPeriod.index, second: soFar.index }
    : { target, result: onlyColumn(layout, 'result') };
}

function seenColumns(layout: ReportLayout, role: 'target' | 'result'): readonly ReportColumn[] {
  return columnsWith(layout, role).filter((column) => column.role === role && !column.isHidden);
}

/** Columns that the sheet hides, and such as may hold either kind, are taken by nobody but a person. */
function onlyColumn(layout: ReportLayout, role: 'target' | 'result'): number | undefined {
  const [first, ...others] = seenColumns(layout, role);
  if (first !== undefined) return others.length > 0 ? undefined : first.index;
  return columnsWith(layout, role).length > 0 ? undefined : -1;
}

function readFigure(
  row: ReportRow,
  sheet: Sheet,
  layout: ReportLayout,
  columns: ReportColumns,
  matcher: IndicatorMatcher,
): ReportFigure {
  const { match, asked, scopes } = matchRow(row, matcher);
  const surroundings = {
    unit: row.unit,
    isRank: /\bhang\b/u.test(fold(`${row.name} ${row.unit}`)),
    isCounted: matcher.isCounted(row.unit),
  };
  const read = (column: number | undefined): CellReading => {
    if (column === undefined || column < 0) return { state: 'blank' };
    const cell = readReportCell(cellAt(sheet, row.row - 1, column), surroundings);
    return match.otherUnit ? scaledCell(cell, row.unit) : cell;
  };
  const [target, result, second] = [read(columns.target), read(columns.result), read(columns.second)] as const;
  const ratioColumn = columnWith(layout, 'ratio');
  const ratio =
    ratioColumn === undefined
      ? undefined
      : readReportCell(cellAt(sheet, row.row - 1, ratioColumn.index), { unit: '%', isRank: false });
  // "423/489" of an indicator in % is the same measure, whatever the sheet counts in.
  const isShare = match.otherUnit && result.state === 'certain' && result.reading.numerator !== undefined;
  const inPercent = isShare ? matcher.match(asked, '%') : match;
  return {
    ...{ row, match: inPercent.certain === undefined ? match : inPercent, asked, scopes },
    ...{ target, result, second, isRepeated: false, otherRatio: otherRatio(target, result, ratio) },
  };
}

/** A row that is named by a level alone is a part of the indicator above; one without a name of its own is asked about. */
function matchRow(row: ReportRow, matcher: IndicatorMatcher): Pick<ReportFigure, 'match' | 'asked' | 'scopes'> {
  const scopes = [...new Set([...scopesIn(row.scope), ...scopesIn(row.name)])];
  const rest = withoutScope(row.name)
    .replace(/^(?:[-+–—•*]|[a-zđ]\))\s*/u, '')
    .replace(/[-+–—•*:.\s]+$/u, '');
  const whole = matcher.match(row.name, row.unit);
  const asked = rest === '' ? row.under : whole.certain === undefined && scopes.length > 0 ? rest : row.name;
  const own = asked === row.name ? whole : matcher.match(asked, row.unit);
  const match =
    row.isUnnamed && scopes.length === 0 && own.certain !== undefined
      ? { certain: undefined, nearest: [own.certain], otherUnit: false }
      : own;
  return { match, asked, scopes };
}

function otherRatio(
  target: CellReading,
  result: CellReading,
  ratio: CellReading | undefined,
): ReportFigure['otherRatio'] {
  const [plan, done, written] = [target, result, ratio].map(numberOf);
  if (plan === undefined || done === undefined || written === undefined) return undefined;
  const computed = percentOf(done, plan, written.scale + 2);
  if (computed === undefined) return undefined;
  const difference = subtractDecimals(computed, written);
  const size = { ...difference, unscaled: Math.abs(difference.unscaled) };
  return compareDecimals(size, halfPrintedUnit(written)) > 0
    ? { written: ratioText(ratio), computed: percentOf(done, plan, written.scale) ?? computed }
    : undefined;
}

function numberOf(cell: CellReading | undefined): Decimal | undefined {
  return cell?.state === 'certain' && cell.reading.value !== undefined && cell.reading.valueTo === undefined
    ? parseDecimal(cell.reading.value)
    : undefined;
}

function ratioText(ratio: CellReading | undefined): string {
  return ratio?.state === 'certain' ? ratio.writtenAs || (ratio.reading.value ?? '') : '';
}
