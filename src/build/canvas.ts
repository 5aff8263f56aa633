/** Pictures without a browser: the drawings of `charts/drawing`, with the fonts of the site's own packages. The same bytes every time. */
import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, type SvgCanvas, SvgExportFlag } from '@napi-rs/canvas';
import sharp from 'sharp';
import { type Card, cardSize, drawCard } from '#charts/drawing/card.ts';
import { darkColours, type Look, paperLook, siteGround } from '#charts/drawing/look.ts';
import { type Names, pageFontSize, pageSize } from '#charts/drawing/page-size.ts';
import { type ChartCanvas, type StillSize, stillChart, stillHeight } from '#charts/drawing/plot-chart.ts';
import {
  drawSheet,
  type SheetPlace,
  type SheetWords,
  sheetMargin,
  sheetRoom,
  sheetSize,
  sheetWidth,
} from '#charts/drawing/sheet.ts';
import type { Context } from '#charts/drawing/text.ts';
import type { Plot } from '#charts/plot.ts';
import { escaped } from '#core/html.ts';

const fonts = [
  ['@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf', 'Portal Sans'],
  ['@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf', 'Portal Sans'],
  ['@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', 'Portal Serif'],
] as const;

/** Of PNGs of charts, in pixels a unit of the drawing. */
const devicePixelRatio = 2;

/** All that a picture shows. */
export type Drawing =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'png' | 'svg'; readonly plot: Plot; readonly words: SheetWords }
  | { readonly kind: 'still'; readonly plot: Plot; readonly names: Names };

export function draw(drawing: Drawing): Promise<Uint8Array> | string {
  switch (drawing.kind) {
    case 'card':
      return cardPng(drawing.card);
    case 'png':
      return chartPng(drawing.plot, drawing.words);
    case 'svg':
      return chartSvg(drawing.plot, drawing.words);
    case 'still':
      return plotSvg(drawing.plot, drawing.names);
  }
}

let look: Look | undefined;

/** Registers the fonts at its first call; a missing one ends the build. */
function pictureLook(): Look {
  if (look !== undefined) return look;
  const require = createRequire(import.meta.url);
  for (const [file, family] of fonts)
    if (GlobalFonts.registerFromPath(require.resolve(file), family) === null) throw new Error(`${file} is no font`);
  look = {
    ...paperLook({ family: '"Portal Sans"', titleFamily: '"Portal Serif"', size: sheetSize }),
    paper: siteGround,
  };
  return look;
}

export function cardPng(card: Card): Promise<Uint8Array> {
  const canvas = createCanvas(cardSize.width, cardSize.height);
  drawCard(contextOf(canvas), card, pictureLook());
  return encoded(canvas);
}

export function chartPng(plot: Plot, words: SheetWords): Promise<Uint8Array> {
  const { chartHeight, chartTop, height } = measured(plot, words);
  const canvas = createCanvas(sheetWidth * devicePixelRatio, height * devicePixelRatio);
  const context = canvas.getContext('2d');
  context.scale(devicePixelRatio, devicePixelRatio);
  context.fillStyle = pictureLook().paper;
  context.fillRect(0, 0, sheetWidth, height);
  drawSheet(contextOf(canvas), words, pictureLook(), chartHeight);
  const own = createCanvas(1, 1);
  const chart = stillChart(plot, pictureLook(), own as unknown as ChartCanvas, {
    width: sheetRoom,
    height: chartHeight,
    devicePixelRatio,
    names: 'beside',
  });
  context.drawImage(own, sheetMargin, chartTop, sheetRoom, chartHeight);
  chart.destroy();
  return encoded(canvas);
}

/** Returns a drawing whose letters are outlines, so that it looks alike where the fonts are missing. */
export function chartSvg(plot: Plot, words: SheetWords): string {
  const { chartHeight, chartTop, height } = measured(plot, words);
  const sheet = createCanvas(sheetWidth, height, SvgExportFlag.ConvertTextToPaths);
  drawSheet(contextOf(sheet), words, pictureLook(), chartHeight);
  const chart = plotMarks(
    plot,
    pictureLook(),
    { width: sheetRoom, height: chartHeight, devicePixelRatio: 1, names: 'beside' },
    100,
  );
  // Outlines hold no words: these are for those who do not see them, and for programs.
  const said = [words.subtitle, words.description, words.source, words.address]
    .filter((text) => text !== '')
    .join('\n');
  return svgOf(
    { width: sheetWidth, height },
    `<title>${escaped(words.title)}</title><desc>${escaped(said)}</desc><rect width="100%" height="100%" fill="${pictureLook().paper}"/>${marksOf(sheet, 100)}<g transform="translate(${sheetMargin} ${chartTop})">${chart}</g>`,
  );
}

/** Returns the marks alone, on no ground, in the colours of the reader's theme, of the size that a page has for them. */
export function plotSvg(plot: Plot, names: Names): string {
  const dark = Object.entries(darkColours)
    .map(([light, colour]) => `[fill="${light}"]{fill:${colour}}[stroke="${light}"]{stroke:${colour}}`)
    .join('');
  const size = pageSize(plot, names);
  const own = { ...pictureLook(), size: pageFontSize };
  const marks = plotMarks(plot, own, { ...size, devicePixelRatio: 1, names }, 10);
  return svgOf(size, `<style>@media (prefers-color-scheme:dark){${dark}}</style>${marks}`);
}

function measured(plot: Plot, words: SheetWords): SheetPlace & { readonly chartHeight: number } {
  const chartHeight = stillHeight(plot, pictureLook());
  return { chartHeight, ...drawSheet(contextOf(createCanvas(1, 1)), words, pictureLook(), chartHeight) };
}

function plotMarks(plot: Plot, own: Look, size: StillSize, exactness: number): string {
  const canvas = createCanvas(1, 1, SvgExportFlag.ConvertTextToPaths);
  const chart = stillChart(plot, own, canvas as unknown as ChartCanvas, size);
  const marks = marksOf(canvas, exactness);
  chart.destroy();
  return marks;
}

/** What stands inside the canvas's own `<svg>`, with numbers as exact as one part in `exactness` of a pixel. */
function marksOf(canvas: SvgCanvas, exactness: number): string {
  const svg = canvas.getContent().toString();
  const marks = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  // The canvas numbers its clip paths through the life of the process; a file has numbers of its own.
  const ids = [...new Set(marks.match(/\bcl_\w+/gu))];
  return marks
    .replace(/\bcl_\w+/gu, (id) => `c${ids.indexOf(id)}`)
    .replace(/>\s+</gu, '><')
    .trim()
    .replace(/<rect fill-opacity="0"[^>]*\/>/gu, '')
    .replace(/-?\d*\.\d{2,}(?:e-?\d+)?/gu, (number) => String(Math.round(Number(number) * exactness) / exactness));
}

function svgOf({ width, height }: { readonly width: number; readonly height: number }, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="vi">${content}</svg>\n`;
}

function contextOf(canvas: Canvas | SvgCanvas): Context {
  return canvas.getContext('2d') as unknown as Context;
}

/** Without a palette: choosing its colours takes three times as long as all the rest of the encoding and saves half of the bytes. More packing saves a thirtieth. */
function encoded(canvas: Canvas): Promise<Uint8Array> {
  const { width, height } = canvas;
  return sharp(canvas.data(), { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 4 })
    .toBuffer();
}
