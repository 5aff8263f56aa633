/** The picture of one `<data-chart>`: drawn from its table, redrawn when theme, print or fonts change. Loaded on demand. */
import { Chart, type Plugin } from 'chart.js';
import { fontOf, type Look, paperLook } from '#charts/drawing/look.ts';
import type { Names } from '#charts/drawing/page-size.ts';
import { chartConfig, stillChart, stillHeight } from '#charts/drawing/plot-chart.ts';
import { sheetSize } from '#charts/drawing/sheet.ts';
import type { Plot } from '#charts/plot.ts';
import { chartWords } from '#i18n/chart-words.ts';
import { barPicture } from './bar-picture.ts';
import { linePicture } from './line-picture.ts';
import type { Picturable } from './picture.ts';
import { readLook } from './read-look.ts';
import { readPlot } from './read-table.ts';
import { type Reading, startReading } from './reading.ts';
import { savePng } from './save-png.ts';

export interface DrawnChart {
  /** Downloads the chart as PNG, with all that says what it is. */
  save(): Promise<void>;
  remove(): void;
}

/** Width of a printed chart in CSS px: the text column of A4. */
const printWidth = 660;
export function draw(host: HTMLElement): DrawnChart {
  const place = host.querySelector<HTMLElement>('.chart-plot');
  const plot = readPlot(host);
  if (place === null || plot.rows.length === 0) return { save: async () => {}, remove: () => {} };

  let look = readLook(host);
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
    return new Chart(canvas, chartConfig(plot, look, names, [mark]));
  }

  function redraw(make: () => Chart, onPaper: boolean): void {
    const { canvas } = chart;
    chart.destroy();
    canvas.remove();
    look = onPaper ? paperLook(readLook(host)) : readLook(host);
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
        const canvas = place.appendChild(document.createElement('canvas'));
        const height = stillHeight(plot, look);
        return stillChart(plot, look, canvas, { width: printWidth, height, devicePixelRatio: 3, names: 'beside' });
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
    save: () => savePng(host, plot, { ...paperLook(readLook(host)), size: sheetSize }),
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

/** Text drawn before a font arrives is drawn again. */
function whenFontsCome(look: Look, then: () => void): void {
  const sample = chartWords.fontSample;
  const missing = [fontOf(look), fontOf(look, 600)].filter((font) => !document.fonts.check(font, sample));
  if (missing.length > 0)
    void Promise.all(missing.map((font) => document.fonts.load(font, sample))).then(then, () => {});
}
