/** The room that a page gives a chart: heights are those of `styles/chart.css`, in px at a font size of 14. */
import { hasOwnTargets, type Plot, sharedTarget } from '../plot.ts';

/** `beside`: names in a column of their own; `above`: over their bars, where the screen is narrow. */
export type Names = 'beside' | 'above';

/** Font size of a chart on a page, in px. */
export const pageFontSize = 14;

/** Heights of bars in font sizes: of a row, of one with the number of its target, and of the words of a target that all rows share. */
const rowHeights: Readonly<Record<Names, number>> = { beside: 2.35, above: 3.3 };
const labelledRowHeight = 3;
export const headHeight = 1.6;

const widths: Readonly<Record<Names, number>> = { beside: 640, above: 328 };
const lineHeights: Readonly<Record<Names, number>> = { beside: 352, above: 280 };

/** Returns the height of all rows and of what stands above them, in px. */
export function barHeight(plot: Plot, fontSize: number, names: Names): number {
  const row = names === 'beside' && hasOwnTargets(plot) ? labelledRowHeight : rowHeights[names];
  return Math.ceil(fontSize * (row * plot.rows.length + (sharedTarget(plot) === undefined ? 0 : headHeight)));
}

/** Returns the size of the drawing that stands on the page before a script draws, in px. */
export function pageSize(plot: Plot, names: Names): { readonly width: number; readonly height: number } {
  const height = plot.kind === 'line' ? lineHeights[names] : barHeight(plot, pageFontSize, names);
  return { width: widths[names], height };
}
