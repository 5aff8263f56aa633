/** A chart that stands alone: title, measure, key, marks, description, source and address, one below the other. */
import type { ChartData } from '#charts/chart-data.ts';
import { chartWords, sourcesOfPicture, tied } from '#i18n/chart-words.ts';
import { fontOf, type Look } from './look.ts';
import { type Context, sign, widthOf, wrap, wrapEvenly, write } from './text.ts';

export interface SheetWords {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly legend: readonly { readonly tone: string; readonly text: string }[];
  readonly source: string;
  /** Where the figures are to be found. */
  readonly address: string;
}

/** All in px of the drawing. */
export const sheetWidth = 960;
export const sheetMargin = 40;
export const sheetRoom = sheetWidth - 2 * sheetMargin;
/** Font size of a sheet's chart. */
export const sheetSize = 16;

export interface SheetPlace {
  /** Top of the chart, whose left edge is the margin. */
  readonly chartTop: number;
  readonly height: number;
}

export function sheetWords(chart: ChartData, address: string): SheetWords {
  return {
    title: tied(chart.title),
    subtitle: tied(chart.subtitle),
    description: tied(chart.description),
    legend: chart.legend,
    source: `${chartWords.sourceLabel} ${sourcesOfPicture(chart.sourceText)}`,
    address,
  };
}

/** Draws the words around a chart of that height, and says where it belongs. The ground is left to the caller. */
export function drawSheet(context: Context, words: SheetWords, look: Look, chartHeight: number): SheetPlace {
  let y = sheetMargin;
  const paragraph = (
    text: string,
    font: string,
    size: number,
    colour: string,
    leading: number,
    broken = wrap,
  ): void => {
    if (text === '') return;
    for (const line of broken(context, text, font, sheetRoom)) {
      write(context, line, sheetMargin, y, { font, colour, baseline: 'top' });
      y += size * leading;
    }
  };
  paragraph(words.title, `600 27px ${look.titleFamily}`, 27, look.ink, 1.25, wrapEvenly);
  y += 6;
  paragraph(words.subtitle, fontOf(look), look.size, look.soft, 1.4);
  y += 8;
  y = legend(context, words.legend, look, y);
  y += 8;
  const chartTop = y;
  y += chartHeight + 18;
  paragraph(words.description, fontOf(look, 400, 0.95), look.size * 0.95, look.ink, 1.4);
  y += 10;
  paragraph(words.source, fontOf(look, 400, 0.85), look.size * 0.85, look.soft, 1.4);
  paragraph(words.address, fontOf(look, 400, 0.85), look.size * 0.85, look.soft, 1.4);
  return { chartTop, height: Math.ceil(y + sheetMargin - 8) };
}

function legend(context: Context, items: SheetWords['legend'], look: Look, top: number): number {
  if (items.length === 0) return top;
  const font = fontOf(look, 400, 0.95);
  let [x, y] = [sheetMargin, top + look.size * 0.7];
  for (const { tone, text } of items) {
    const wide = widthOf(context, text, font) + look.size * 1.1;
    if (x > sheetMargin && x + wide > sheetMargin + sheetRoom) {
      x = sheetMargin;
      y += look.size * 1.5;
    }
    if (tone === 'goal' || tone === 'none') {
      context.fillStyle = tone === 'goal' ? look.ink : look.accent;
      context.fillRect(x + 3, y - (tone === 'goal' ? 8 : 5), tone === 'goal' ? 2.5 : 10, tone === 'goal' ? 16 : 10);
    } else sign(context, tone, x + look.size * 0.4, y, look.size, look);
    write(context, text, x + look.size * 1.1, y + 1, { font, colour: look.ink, baseline: 'middle' });
    x += wide + look.size * 1.4;
  }
  return y + look.size * 0.9;
}
