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
import type { IndicatorMatch, IndicatorMatcher } from './match-indicator.ts';
import { type CellReading, readReportCell } from './report-cell.ts';
import { columnsWith, columnWith, type ReportLayout, reportLayout } from './report-layout.ts';
import { type ReportRow, reportRows } from './report-rows.ts';

/** The columns that are taken; -1 for none, undefined where a sheet has several of a kind and a person has to choose. */
export interface ReportColumns {
  readonly target: number | undefined;
  readonly result: number | undefined;
}

export interface ReportFigure {
  readonly row: ReportRow;
  readonly match: IndicatorMatch;
  readonly scope: Scope | undefined;
  readonly target: CellReading;
  readonly result: CellReading;
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
  const columns = chosen ?? { target: onlyColumn(layout, 'target'), result: onlyColumn(layout, 'result') };
  const rows = reportRows(sheet, layout);
  const figures = rows
    .filter(({ kind }) => kind === 'figure')
    .map((row) => readFigure(row, sheet, layout, columns, matcher));
  return { name: sheet.name, layout, columns, figures, passedOver: rows.filter(({ kind }) => kind !== 'figure') };
}

function onlyColumn(layout: ReportLayout, role: 'target' | 'result'): number | undefined {
  const [first, ...others] = columnsWith(layout, role);
  return others.length > 0 ? undefined : (first?.index ?? -1);
}

const scopeNames: readonly (readonly [RegExp, Scope])[] = [
  [/^(?:o )?cap tinh$/u, 'cap-tinh'],
  [/^(?:o )?cap huyen$/u, 'cap-huyen'],
  [/^(?:o )?cap xa$/u, 'cap-xa'],
  [/^(?:o )?cap thon$/u, 'cap-thon'],
];

function readFigure(
  row: ReportRow,
  sheet: Sheet,
  layout: ReportLayout,
  columns: ReportColumns,
  matcher: IndicatorMatcher,
): ReportFigure {
  const bare = fold(row.name)
    .replace(/^[-+–•\s]+/u, '')
    .replace(/[:.\s]+$/u, '');
  const scope = scopeNames.find(([pattern]) => pattern.test(bare))?.[1];
  const match = matcher.match(scope === undefined ? row.name : row.under, row.unit);
  const surroundings = { unit: row.unit, isRank: /\bhang\b/u.test(fold(`${row.name} ${row.unit}`)) };
  const read = (column: number | undefined): CellReading =>
    column === undefined || column < 0
      ? { state: 'blank' }
      : readReportCell(cellAt(sheet, row.row - 1, column), surroundings);
  const [target, result] = [read(columns.target), read(columns.result)];
  const ratioColumn = columnWith(layout, 'ratio');
  const ratio =
    ratioColumn === undefined
      ? undefined
      : readReportCell(cellAt(sheet, row.row - 1, ratioColumn.index), { unit: '%', isRank: false });
  return { row, match, scope, target, result, otherRatio: otherRatio(target, result, ratio) };
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
