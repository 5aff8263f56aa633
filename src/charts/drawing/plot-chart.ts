/** A plot as a Chart.js chart: on the page, where it follows its box, or still, with a size of its own. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js';
import type { Plot } from '../plot.ts';
import { barConfig } from './bar.ts';
import { lineConfig } from './line.ts';
import type { Look } from './look.ts';
import { barHeight, type Names } from './page-size.ts';

Chart.register(LineController, BarController, LineElement, PointElement, BarElement, LinearScale, CategoryScale);

/** A canvas of the browser, or one that draws like it. */
export type ChartCanvas = Pick<HTMLCanvasElement, 'width' | 'height' | 'getContext'>;

/** Height of a still chart of lines, in px. */
const lineHeight = 320;

export function chartConfig(plot: Plot, look: Look, names: () => Names, extra: readonly Plugin[]): ChartConfiguration {
  return (
    plot.kind === 'line' ? lineConfig(plot, look, extra) : barConfig(plot, look, names, extra)
  ) as ChartConfiguration;
}

/** Returns the height of a chart on paper or in a picture, in px. */
export function stillHeight(plot: Plot, look: Look): number {
  return plot.kind === 'line' ? lineHeight : barHeight(plot, look.size, 'beside');
}

export interface StillSize {
  readonly width: number;
  readonly height: number;
  readonly devicePixelRatio: number;
  readonly names: Names;
}

/** Draws at once, on the whole canvas: its size becomes `size` in px times the ratio. */
export function stillChart(plot: Plot, look: Look, canvas: ChartCanvas, size: StillSize): Chart {
  const { width, height, devicePixelRatio, names } = size;
  canvas.width = width;
  canvas.height = height;
  const config = chartConfig(plot, look, () => names, []);
  return new Chart(canvas as HTMLCanvasElement, {
    ...config,
    options: { ...config.options, responsive: false, devicePixelRatio },
  });
}
