/** The chart of a page as a PNG that can stand alone, two pixels a point. */
import { fontOf, type Look } from '#charts/drawing/look.ts';
import { stillChart, stillHeight } from '#charts/drawing/plot-chart.ts';
import { drawSheet, type SheetWords, sheetMargin, sheetRoom, sheetWidth } from '#charts/drawing/sheet.ts';
import type { Plot } from '#charts/plot.ts';
import { chartWords } from '#i18n/chart-words.ts';

const devicePixelRatio = 2;

export async function savePng(host: HTMLElement, plot: Plot, look: Look): Promise<void> {
  await Promise.all([
    document.fonts.load(`600 20px ${look.titleFamily}`, chartWords.fontSample),
    document.fonts.load(fontOf(look, 600), chartWords.fontSample),
  ]).catch(() => []);
  const height = stillHeight(plot, look);
  const size = { width: sheetRoom, height, devicePixelRatio, names: 'beside' } as const;
  const chart = stillChart(plot, look, document.createElement('canvas'), size);
  const canvas = document.createElement('canvas');
  canvas.width = sheetWidth * devicePixelRatio;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const words = wordsOf(host);
  // Twice: the first time to learn the height.
  const sheet = drawSheet(context, words, look, height);
  canvas.height = sheet.height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, sheetWidth, sheet.height);
  drawSheet(context, words, look, height);
  context.drawImage(chart.canvas, sheetMargin, sheet.chartTop, sheetRoom, height);
  chart.destroy();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${host.id || 'bieu-do'}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function wordsOf(host: HTMLElement): SheetWords {
  const textOf = (selector: string): string =>
    (host.querySelector(selector)?.textContent ?? '').replace(/[ \n\t]+/gu, ' ').trim();
  return {
    title: textOf('.chart-title'),
    subtitle: textOf('.chart-subtitle'),
    description: textOf('.chart-description'),
    legend: [...host.querySelectorAll<HTMLElement>('.chart-legend li')].map((item) => ({
      tone: item.dataset['tone'] ?? 'none',
      text: (item.textContent ?? '').trim(),
    })),
    source: textOf('.chart-source'),
    address: address(host),
  };
}

/** The permanent address, without what a reader's visit added to it; where the address holds the choice, all of it. */
function address(host: HTMLElement): string {
  const chosen = host.closest<HTMLElement>('[data-address]')?.dataset['address'];
  if (chosen !== undefined) return chosen;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return `${canonical ?? location.origin + location.pathname}#${host.id}`;
}
