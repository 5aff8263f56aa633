/** Rows of a bar chart: where they stand, what they hold. */
import type { Chart } from 'chart.js';
import type { Look } from './look.ts';
import type { Plot, PlotRow, PlotValue } from './read-table.ts';

export interface RowBox {
  readonly row: PlotRow;
  readonly index: number;
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
}

export function rowBoxes(chart: Chart, plot: Plot): RowBox[] {
  const { top, bottom } = chart.chartArea;
  const height = (bottom - top) / plot.rows.length;
  return plot.rows.map((row, index) => ({
    row,
    index,
    middle: top + (index + 0.5) * height,
    top: top + index * height,
    bottom: top + (index + 1) * height,
  }));
}

export function valuesOf(row: PlotRow): readonly PlotValue[] {
  return row.cells[0]?.values ?? [];
}

export function valueText(row: PlotRow): string {
  return valuesOf(row)
    .map((value) => value.text)
    .join(' / ');
}

/** Every row has the same target: one line through all of them. */
export function sharedTarget(plot: Plot): PlotRow['target'] {
  const first = plot.rows[0]?.target;
  return first !== undefined &&
    first.to === undefined &&
    plot.rows.every((row) => row.target?.value === first.value && row.target.words === first.words)
    ? first
    : undefined;
}

export function thickness(look: Look): number {
  return Math.round(look.size * 0.8);
}
