/** The picture of one `<data-chart>`: drawn from its table, redrawn when theme, print or fonts change. Loaded on demand. */
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
import { barConfig } from './bar.ts';
import type { Names } from './bar-marks.ts';
import { barPicture } from './bar-picture.ts';
import { lineConfig } from './line.ts';
import { linePicture } from './line-picture.ts';
import { fontOf, type Look, readLook } from './look.ts';
import type { Picturable } from './picture.ts';
import { savePng } from './png.ts';
import { type Plot, readPlot } from './read-table.ts';
import { type Reading, startReading } from './reading.ts';

Chart.register(LineController, BarController, LineElement, PointElement, BarElement, LinearScale, CategoryScale);

export interface Picture {
  /** Downloads the chart as PNG, with all that says what it is. */
  save(): Promise<void>;
  remove(): void;
}

/** Width of a printed chart in CSS px: the text column of A4. */
const printWidth = 660;
const lineHeight = 320;
/** Height of a bar's row in font sizes, where names stand beside the bars. */
const rowHeight = 2.35;

export function draw(host: HTMLElement): Picture {
  const place = host.querySelector<HTMLElement>('.chart-plot');
  const plot = readPlot(host);
  if (place === null || plot.rows.length === 0) return { save: async () => {}, remove: () => {} };

  let look = readLook(host, false);
  let picture = pictureOf(plot, look);
  let reading: Reading | undefined;
  let chart = onScreen();
  host.dataset['state'] = 'drawn';
  reading = startReading(
    host,
    place,
    () => chart,
    () => picture,
  );

  function onScreen(): Chart {
    const canvas = place?.appendChild(document.createElement('canvas')) ?? document.createElement('canvas');
    const names = (): Names =>
      getComputedStyle(place as HTMLElement)
        .getPropertyValue('--chart-names')
        .trim() === 'above'
        ? 'above'
        : 'beside';
    const mark: Plugin = {
      id: 'mark',
      afterDraw: (drawn) => {
        const current = reading?.current();
        if (current !== undefined) picture.place(drawn, current);
      },
    };
    return new Chart(canvas, configOf(plot, look, names, [mark]));
  }

  function redraw(make: () => Chart, onPaper: boolean): void {
    const { canvas } = chart;
    chart.destroy();
    canvas.remove();
    look = readLook(host, onPaper);
    picture = pictureOf(plot, look);
    chart = make();
  }

  const ended = new AbortController();
  const { signal } = ended;
  // Browsers print in the light scheme, and tell of the change while the printed chart stands.
  let printing = false;
  const repaint = (): void => {
    if (!printing) redraw(onScreen, false);
  };
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', repaint, { signal });
  addEventListener(
    'beforeprint',
    () => {
      printing = true;
      redraw(() => {
        const still = stillChart(plot, look, printWidth, stillHeight(plot, look), 3);
        place.append(still.canvas);
        return still;
      }, true);
    },
    { signal },
  );
  addEventListener(
    'afterprint',
    () => {
      printing = false;
      repaint();
    },
    { signal },
  );
  whenFontsCome(look, () => !signal.aborted && repaint());

  return {
    save: () => {
      const paper = { ...readLook(host, true), size: 16 };
      return savePng(host, paper, (width) =>
        stillChart(plot, paper, width, stillHeight(plot, paper) * (plot.kind === 'line' ? 1.3 : 1), 2),
      );
    },
    remove: () => {
      ended.abort();
      reading?.stop();
      const { canvas } = chart;
      chart.destroy();
      canvas.remove();
    },
  };
}

function pictureOf(plot: Plot, look: Look): Picturable {
  return plot.kind === 'line' ? linePicture(plot, look) : barPicture(plot, look);
}

function configOf(plot: Plot, look: Look, names: () => Names, extra: readonly Plugin[]): ChartConfiguration {
  return (
    plot.kind === 'line' ? lineConfig(plot, look, extra) : barConfig(plot, look, names, extra)
  ) as ChartConfiguration;
}

/** For paper and PNG: its own size, whatever the screen has. */
function stillChart(plot: Plot, look: Look, width: number, height: number, devicePixelRatio: number): Chart {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const config = configOf(plot, look, () => 'beside', []);
  return new Chart(canvas, { ...config, options: { ...config.options, responsive: false, devicePixelRatio } });
}

function stillHeight(plot: Plot, look: Look): number {
  return plot.kind === 'line' ? lineHeight : Math.round(look.size * (rowHeight * plot.rows.length + 2));
}

/** Text drawn before a font arrives is drawn again. */
function whenFontsCome(look: Look, then: () => void): void {
  const sample = 'Quý ấ 1%';
  const missing = [fontOf(look), fontOf(look, 600)].filter((font) => !document.fonts.check(font, sample));
  if (missing.length > 0)
    void Promise.all(missing.map((font) => document.fonts.load(font, sample))).then(then, () => {});
}
