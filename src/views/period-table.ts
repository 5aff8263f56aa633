/** Figures of one indicator, area and scope over time: the table of all periods, and the charts that are drawn from it. */
import type { ChartData, ChartRow, ChartValue } from '#charts/chart-data.ts';
import { middleOf } from '#charts/time-axis.ts';
import type { Figure } from '#core/figure.ts';
import type { Observation } from '#core/model.ts';
import { trendsAmong } from '#core/series.ts';
import { figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { figurePeriod } from '#i18n/figure-words.ts';
import { figureOf, figuresWithRows } from './figure-view.ts';
import { trendsOf } from './trend-view.ts';

export interface PeriodTable {
  /** Undefined: no two figures are comparable. */
  readonly chart: ChartData | undefined;
  /** The newest first. */
  readonly rows: readonly PeriodTableRow[];
}

export interface PeriodTableRow {
  /** "Quý I/2024"; for a run without figures its first and last. */
  readonly period: string;
  /** Said where there is no figure: that there is none, or why the lines end here. */
  readonly said: string;
  /** Undefined: the portal has no figure of the period. */
  readonly figure: Figure | undefined;
  /** The page shows the figure above, with its permanent address. */
  readonly isAbove: boolean;
  /** Undefined: in the table alone. */
  readonly drawn: ChartRow | undefined;
  readonly value: ChartValue | undefined;
}

type Placed = PeriodTableRow & { readonly at: number };

/**
 * A table for each chart; what is in no chart stands in the first table, or in one of its own. `current`: figures that
 * the page shows above; `older`: all others, the newest first. Empty where there is none of them.
 */
export function periodTables(
  current: readonly Observation[],
  older: readonly Observation[],
  portal: Portal,
): PeriodTable[] {
  if (older.length === 0) return [];
  const figures = figuresWithRows([...current, ...older], portal);
  const byHref = new Map(
    figures.flatMap((entry) => entry.rows.map((row) => [figurePath(row), { ...entry, row }] as const)),
  );
  const above = new Set(current.map(figurePath));
  const placed = new Set<Figure>();
  /** Each figure once; a row whose figure stands already has one of its own. */
  const take = (href: string | undefined): Figure | undefined => {
    const found = byHref.get(href ?? '');
    if (found === undefined) return undefined;
    if (placed.has(found.figure)) return figureOf([found.row], portal);
    placed.add(found.figure);
    return found.figure;
  };
  const charts = trendsOf(trendsAmong([...current, ...older], portal.catalog), portal, true);
  const tables = charts.map((chart) => ({
    chart: chart as ChartData | undefined,
    rows: chart.rows.flatMap((row): Placed[] => {
      const place = { period: row.label, drawn: row, at: row.at ?? 0, said: row.cells[0]?.text ?? '' };
      const values = row.cells[0]?.values ?? [];
      return values.length === 0
        ? [{ ...place, figure: undefined, isAbove: false, value: undefined }]
        : values.map((value) => ({ ...place, figure: take(value.href), isAbove: above.has(value.href ?? ''), value }));
    }),
  }));
  const others = figures
    .filter(({ figure }) => !placed.has(figure) && !above.has(figure.href))
    .map(
      ({ figure }): Placed => ({
        period: figurePeriod(figure),
        said: '',
        figure,
        isAbove: false,
        drawn: undefined,
        value: undefined,
        at: middleOf(figure.row.period),
      }),
    );
  const [table] = tables;
  if (table === undefined) tables.push({ chart: undefined, rows: others });
  else
    for (const other of others) {
      const gap = table.rows.findIndex(({ at, figure }) => at === other.at && figure === undefined);
      if (gap < 0) table.rows.push(other);
      else table.rows[gap] = { ...other, drawn: table.rows[gap]?.drawn };
    }
  return tables.map(({ chart, rows }) => ({ chart, rows: rows.sort((a, b) => b.at - a.at) }));
}
