/** Rows of a bar chart: where they stand, what they hold. */
import type { Chart } from 'chart.js';
import type { Plot, PlotRow, PlotValue } from '../plot.ts';
import type { Look } from './look.ts';

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

export function thickness(look: Look): number {
  return Math.round(look.size * 0.8);
}
