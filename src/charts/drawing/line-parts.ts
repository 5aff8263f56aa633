/** What the plugins of a line chart share. */
import type { Chart } from 'chart.js';
import type { Plot, PlotCell } from '../plot.ts';
import type { Look } from './look.ts';

/** The value that a line may pass through; null is a gap. */
export function joinedValue(cell: PlotCell | undefined): number | null {
  const value = cell?.values.length === 1 ? cell.values[0] : undefined;
  return value === undefined || value.apart || (value.shape !== 'point' && value.shape !== 'about')
    ? null
    : value.value;
}

export function colourOf(plot: Plot, column: number, look: Look): string {
  if (plot.columns[column]?.context === true) return look.context;
  const rank = plot.columns.slice(0, column).filter((one) => !one.context).length;
  return look.lines[rank % look.lines.length] ?? look.accent;
}

export function pixelOf(chart: Chart, axis: 'x' | 'y', value: number): number {
  return chart.scales[axis]?.getPixelForValue(value) ?? 0;
}
