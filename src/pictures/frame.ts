/** The measures of a chart's picture, and a part of it. In px. */

export const chartWidth = 960;
export const chartMargin = 40;
export const chartRoom = chartWidth - 2 * chartMargin;

/** Marks drawn from some height on, with the height they take. */
export interface Marks {
  readonly parts: readonly string[];
  readonly height: number;
}
