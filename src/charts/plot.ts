/** What a chart draws: numbers, and the few words beside them. Made from the chart in the build, from its table in a browser. */
import { chartWords } from '#i18n/chart-words.ts';
import type { ChartCell, ChartData, ChartRow } from './chart-data.ts';

export interface Plot {
  readonly kind: 'line' | 'bar';
  readonly unit: string;
  readonly fromZero: boolean;
  /** The values are places in a list of so many areas. */
  readonly ranked: number | undefined;
  /** The columns that are drawn. */
  readonly columns: readonly PlotColumn[];
  readonly rows: readonly PlotRow[];
  readonly targets: readonly PlotTarget[];
}

interface PlotColumn {
  readonly label: string;
  readonly context: boolean;
}

export interface PlotRow {
  readonly label: string;
  readonly at: number;
  readonly tick: string;
  readonly group: string;
  readonly tone: string;
  /** One entry a drawn column. */
  readonly cells: readonly PlotCell[];
  /** A bar's own target. */
  readonly target: PlotValue | undefined;
  /** How it stands to the target, in words. */
  readonly status: string;
}

export interface PlotCell {
  /** Empty where the period or area has no figure. */
  readonly values: readonly PlotValue[];
  readonly text: string;
}

export interface PlotValue {
  readonly value: number;
  readonly to: number | undefined;
  readonly shape: string;
  readonly apart: boolean;
  readonly estimate: boolean;
  readonly text: string;
  readonly words: string;
}

export interface PlotTarget {
  readonly label: string;
  readonly short: string;
  readonly words: string;
  readonly value: number;
  readonly to: number | undefined;
  readonly from: number;
  readonly until: number;
}

/** Returns the plot that a browser reads from the table of the chart's markup. */
export function plotOf(chart: ChartData): Plot {
  const drawn = chart.rows.map((row) => plotRow(row, chart));
  return {
    kind: chart.kind,
    unit: chart.unit,
    fromZero: chart.fromZero,
    ranked: chart.ranked,
    columns: chart.columns.filter(({ role }) => role === 'value').map(({ label, context }) => ({ label, context })),
    rows: chart.kind === 'line' ? rowsInTime(drawn) : drawn.filter((row, index) => isDrawn(row, chart.rows[index])),
    targets: chart.targets
      .filter((target) => target.drawn)
      .map(({ label, short, words, value, to, from, until }) => ({
        label,
        short,
        words,
        value,
        to,
        from: from ?? -Infinity,
        until: until ?? Infinity,
      })),
  };
}

function isDrawn(drawn: PlotRow, row: ChartRow | undefined): boolean {
  return row?.undrawn !== true && hasMarks(drawn);
}

/** Has a bar's row anything to draw: a value, or the target of an area without one? */
export function hasMarks({ cells, target }: PlotRow): boolean {
  return target !== undefined || cells.some(({ values }) => values.length > 0);
}

function plotRow({ label, at, tick, tone, cells }: ChartRow, { columns }: ChartData): PlotRow {
  const ofRole = (role: string): ChartCell[] => cells.filter((_, index) => columns[index]?.role === role);
  return {
    label,
    at: at ?? NaN,
    tick: tick?.text ?? '',
    group: tick?.group ?? '',
    tone,
    cells: ofRole('value').map(plotCell),
    target: ofRole('target').map(plotCell)[0]?.values[0],
    status: ofRole('status')[0]?.text ?? '',
  };
}

function plotCell({ values, text }: ChartCell): PlotCell {
  return {
    values: values.map(({ value, to, shape, apart, estimate, text: shown, words }) => ({
      value,
      to,
      shape,
      apart,
      estimate,
      text: shown,
      words,
    })),
    text: values.length === 0 ? text : values.map((value) => value.text).join(` ${chartWords.joinValues} `),
  };
}

/** Returns periods in the order of time, those of several rows as one; a row without a place in time stands in the table alone. */
export function rowsInTime(rows: readonly PlotRow[]): PlotRow[] {
  const periods = new Map<number, PlotRow>();
  for (const row of rows) {
    if (Number.isNaN(row.at)) continue;
    const same = periods.get(row.at);
    const cells = row.cells.map((cell, column) => ({
      ...cell,
      values: [...(same?.cells[column]?.values ?? []), ...cell.values],
    }));
    periods.set(row.at, { ...row, cells });
  }
  return [...periods.values()].sort((a, b) => a.at - b.at);
}

/** Do rows of bars have targets that are not one and the same? Each then has its number under its mark. */
export function hasOwnTargets(plot: Plot): boolean {
  return sharedTarget(plot) === undefined && plot.rows.some(({ target }) => target !== undefined);
}

/** Returns the target that every row of bars has: one line goes through all of them, with its words above. */
export function sharedTarget(plot: Plot): PlotRow['target'] {
  const first = plot.rows[0]?.target;
  return first !== undefined &&
    first.to === undefined &&
    plot.rows.every((row) => row.target?.value === first.value && row.target.words === first.words)
    ? first
    : undefined;
}
