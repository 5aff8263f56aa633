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

/** What stands at the end of a row: its values, or that there are none. */
export function valueText(row: PlotRow): string {
  const values = valuesOf(row);
  return values.length === 0 ? (row.cells[0]?.text ?? '') : values.map((value) => value.text).join(' / ');
}

/** Are rows so tall that a name over its bar may take a second line? `styles/chart.css` makes them so on a narrow screen. */
export function hasTallRows(chart: Chart, plot: Plot, look: Look): boolean {
  return chart.height / plot.rows.length >= look.size * 4;
}

export function thickness(look: Look): number {
  return Math.round(look.size * 0.8);
}
