/** A chart as PNG that can stand alone: title, measure, key, picture, description, source and address on light ground, two pixels a point. */
import type { Chart } from 'chart.js';
import { fontOf, type Look } from './look.ts';
import { type Context, sign, widthOf, wrap, wrapEvenly, write } from './text.ts';

const width = 960;
const margin = 40;
const ratio = 2;

export async function savePng(host: HTMLElement, look: Look, chartAt: (width: number) => Chart): Promise<void> {
  await Promise.all([
    document.fonts.load(`600 20px ${look.titleFamily}`, 'Quý ấ'),
    document.fonts.load(fontOf(look, 600), 'Quý ấ'),
  ]).catch(() => []);
  const chart = chartAt(width - 2 * margin);
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  const context = canvas.getContext('2d');
  if (context === null) return;
  // Twice: the first time to learn the height.
  const height = compose(context, host, look, chart.canvas);
  canvas.height = Math.ceil(height * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, width, height);
  compose(context, host, look, chart.canvas);
  chart.destroy();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${host.id || 'bieu-do'}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Draws from top to bottom and gives the height used. */
function compose(context: Context, host: HTMLElement, look: Look, picture: HTMLCanvasElement): number {
  const textOf = (selector: string): string =>
    (host.querySelector(selector)?.textContent ?? '').replace(/[ \n\t]+/gu, ' ').trim();
  const room = width - 2 * margin;
  let y = margin;
  const paragraph = (
    text: string,
    font: string,
    size: number,
    colour: string,
    leading: number,
    broken = wrap,
  ): void => {
    if (text === '') return;
    for (const line of broken(context, text, font, room)) {
      write(context, line, margin, y, { font, colour, baseline: 'top' });
      y += size * leading;
    }
  };
  paragraph(textOf('.chart-title'), `600 27px ${look.titleFamily}`, 27, look.ink, 1.25, wrapEvenly);
  y += 6;
  paragraph(textOf('.chart-subtitle'), fontOf(look), look.size, look.soft, 1.4);
  y += 8;
  y = legend(context, host, look, y, room);
  y += 8;
  context.drawImage(picture, margin, y, picture.width / ratio, picture.height / ratio);
  y += picture.height / ratio + 18;
  paragraph(textOf('.chart-description'), fontOf(look, 400, 0.95), look.size * 0.95, look.ink, 1.4);
  y += 10;
  paragraph(textOf('.chart-source'), fontOf(look, 400, 0.85), look.size * 0.85, look.soft, 1.4);
  paragraph(address(host), fontOf(look, 400, 0.85), look.size * 0.85, look.soft, 1.4);
  return y + margin - 8;
}

function legend(context: Context, host: HTMLElement, look: Look, top: number, room: number): number {
  const items = [...host.querySelectorAll<HTMLElement>('.chart-legend li')];
  if (items.length === 0) return top;
  const font = fontOf(look, 400, 0.95);
  let [x, y] = [margin, top + look.size * 0.7];
  for (const item of items) {
    const text = (item.textContent ?? '').trim();
    const tone = item.dataset['tone'] ?? 'none';
    const wide = widthOf(context, text, font) + look.size * 1.1;
    if (x > margin && x + wide > margin + room) {
      x = margin;
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

/** The permanent address, without what a reader's visit added to it; where the address holds the choice, all of it. */
function address(host: HTMLElement): string {
  const chosen = host.closest<HTMLElement>('[data-address]')?.dataset['address'];
  if (chosen !== undefined) return chosen;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return `${canonical ?? location.origin + location.pathname}#${host.id}`;
}
