/** Colours, faces and pieces of a picture: SVG as text, on light ground whatever the theme, as in print. */
import { attribute, escaped } from '#core/html.ts';

/** The light tokens of `styles/site.css` and `styles/chart.css`. */
export const colours = {
  paper: '#fbfaf6',
  ink: '#1d1f24',
  soft: '#5a5e66',
  rule: '#cfcabd',
  hair: '#e6e3da',
  accent: '#23408e',
  ok: '#0f6b5c',
  low: '#9a4a00',
  unclear: '#5a5e66',
  context: '#8b8e94',
  lines: ['#23408e', '#9a3324', '#6b5600', '#6d3f94', '#41525c'],
} as const;

export type Face = 'text' | 'strong' | 'title';

const faces: Readonly<Record<Face, { readonly family: string; readonly fallback: string; readonly weight: number }>> = {
  text: { family: 'Source Sans 3', fallback: 'sans-serif', weight: 400 },
  strong: { family: 'Source Sans 3', fallback: 'sans-serif', weight: 600 },
  title: { family: 'Source Serif 4', fallback: 'serif', weight: 600 },
};

/** Width of a text in px. */
export type Measure = (text: string, face: Face, size: number) => number;

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Colour of the ground, where lines may pass beneath. */
  readonly halo?: string;
}

/** `y` is the base line. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { face, size, colour, anchor = 'start', halo }: TextStyle,
): string {
  const { family, fallback, weight } = faces[face];
  const around =
    halo === undefined ? '' : ` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${round(x)}" y="${round(y)}" font-family="'${family}', ${fallback}" font-weight="${weight}" font-size="${size}" fill="${colour}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${around}>${escaped(text)}</text>`;
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}" fill="${fill}"${attributes(more)}/>`;
}

export function polyline(
  points: readonly (readonly [number, number])[],
  stroke: string,
  width: number,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${width}"${attributes(more)}/>`;
}

export function circle(
  x: number,
  y: number,
  radius: number,
  fill: string,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}"${attributes(more)}/>`;
}

function attributes(more: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(more)
    .map(([name, value]) => attribute(name, value))
    .join('');
}

/** The sign of a status, the same as beside its word on pages: a disc, a triangle, a ring. */
export function toneSign(tone: string, x: number, y: number, size: number): string {
  const radius = size * 0.31;
  if (tone === 'ok') return circle(x, y, round(radius), colours.ok);
  if (tone === 'low')
    return `<path d="M${round(x - radius)} ${round(y - radius * 0.85)}h${round(radius * 2)}L${round(x)} ${round(y + radius * 0.95)}z" fill="${colours.low}"/>`;
  if (tone === 'unclear')
    return circle(x, y, round(radius * 0.8), 'none', { stroke: colours.unclear, 'stroke-width': round(size * 0.13) });
  return '';
}

export function toneColour(tone: string): string {
  return tone === 'ok'
    ? colours.ok
    : tone === 'low'
      ? colours.low
      : tone === 'unclear' || tone === 'echo'
        ? colours.unclear
        : colours.accent;
}

/** `title` and `description` are what the picture says to those who do not see it. */
export function document(
  width: number,
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}" role="img" lang="vi"><title>${escaped(title)}</title>${description === '' ? '' : `<desc>${escaped(description)}</desc>`}${rectangle(0, 0, width, Math.ceil(height), colours.paper)}${parts.join('')}</svg>\n`;
}

/** Lines no wider than `width`, broken at spaces, at most `most`; what does not fit ends in an ellipsis. */
export function wrapped(
  text: string,
  face: Face,
  size: number,
  width: number,
  most: number,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, face, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const fits = (line: string): boolean => measure(line, face, size) <= width;
  if (lines.length <= most && lines.every(fits)) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  // At a word's end, but for a word that is a line.
  while (last.length > 1 && !fits(`${last} …`))
    last = last.slice(0, Math.max(last.lastIndexOf(' '), last.includes(' ') ? 0 : last.length - 1)).trimEnd();
  return [...kept, `${last} …`];
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
