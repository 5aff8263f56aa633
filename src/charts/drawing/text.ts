/** Text on a canvas: measured, wrapped, with the ground's colour around it where lines may pass beneath. */
import type { Look } from './look.ts';

export type Context = CanvasRenderingContext2D;

export interface Style {
  readonly font: string;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
  readonly baseline?: CanvasTextBaseline;
  /** Colour of the ground; none without it. */
  readonly halo?: string;
}

export function write(context: Context, text: string, x: number, y: number, style: Style): void {
  context.save();
  context.font = style.font;
  context.textAlign = style.align ?? 'left';
  context.textBaseline = style.baseline ?? 'alphabetic';
  if (style.halo !== undefined) {
    context.strokeStyle = style.halo;
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = style.colour;
  context.fillText(text, x, y);
  context.restore();
}

export function widthOf(context: Context, text: string, font: string): number {
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}

/** Lines no wider than `width`, broken at spaces; a longer word stays whole. */
export function wrap(context: Context, text: string, font: string, width: number): string[] {
  return linesOf(text, width, (line) => widthOf(context, line, font));
}

/** Like `wrap`, with lines of much the same length: no word is left alone. */
export function wrapEvenly(context: Context, text: string, font: string, width: number): string[] {
  const known = new Map<string, number>();
  const measure = (line: string): number => {
    const wide = known.get(line) ?? widthOf(context, line, font);
    known.set(line, wide);
    return wide;
  };
  const lines = linesOf(text, width, measure);
  let [narrow, wide] = [width / 2, width];
  for (let round = 0; round < 8; round += 1) {
    const middle = (narrow + wide) / 2;
    const fits = linesOf(text, middle, measure).length === lines.length;
    [narrow, wide] = fits ? [narrow, middle] : [middle, wide];
  }
  return linesOf(text, wide, measure);
}

function linesOf(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** At most `most` lines; what does not fit ends in an ellipsis, at the end of a word but for a word that is a line. */
export function wrapTo(context: Context, text: string, font: string, width: number, most: number): string[] {
  const lines = wrap(context, text, font, width);
  const fits = (line: string): boolean => widthOf(context, line, font) <= width;
  if (lines.length <= most && lines.every(fits)) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last.length > 1 && !fits(`${last} …`))
    last = last.slice(0, last.includes(' ') ? last.lastIndexOf(' ') : last.length - 1).trimEnd();
  return [...kept, `${last} …`];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function stroke(
  context: Context,
  points: readonly (readonly [number, number])[],
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
  context.restore();
}

/** Signs of a status, the same as beside its word: a disc, a triangle, a ring. */
export function sign(context: Context, tone: string, x: number, y: number, size: number, look: Look): void {
  const radius = size * 0.31;
  context.save();
  context.beginPath();
  if (tone === 'ok') {
    context.fillStyle = look.ok;
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fill();
  } else if (tone === 'low') {
    context.fillStyle = look.low;
    context.moveTo(x - radius, y - radius * 0.85);
    context.lineTo(x + radius, y - radius * 0.85);
    context.lineTo(x, y + radius * 0.95);
    context.fill();
  } else if (tone === 'unclear') {
    context.strokeStyle = look.unclear;
    context.lineWidth = size * 0.13;
    context.arc(x, y, radius * 0.8, 0, Math.PI * 2);
    context.stroke();
  }
  context.restore();
}
