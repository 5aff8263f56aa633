/** Colours and type of a drawing. On a screen they are those of the page; a picture that stands alone has its own. */
import { hasOwnTargets, type Plot, sharedTarget } from '../plot.ts';

export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly hair: string;
  readonly accent: string;
  readonly ok: string;
  readonly low: string;
  readonly unclear: string;
  readonly context: string;
  /** One for each line that is told apart. */
  readonly lines: readonly string[];
  readonly family: string;
  readonly titleFamily: string;
  /** Font size in px. */
  readonly size: number;
}

/**
 * Returns the look of print and of pictures that stand alone: light whatever the theme of the reader.
 * `family` and `titleFamily` are lists as in CSS, `size` is the font size in px.
 */
export function paperLook({ family, titleFamily, size }: Pick<Look, 'family' | 'titleFamily' | 'size'>): Look {
  return {
    paper: '#fff',
    ink: '#1d1f24',
    soft: '#575b63',
    rule: '#cfcabc',
    hair: '#e9e5da',
    accent: '#23408e',
    ok: '#0f6b5c',
    low: '#9a4a00',
    unclear: '#575b63',
    context: '#8b8e94',
    lines: ['#23408e', '#9a3324', '#6b5600', '#6d3f94', '#41525c'],
    family,
    titleFamily,
    size,
  };
}

/** The ground of the site's pages in the light, for pictures that are to look like them. */
export const siteGround = '#fbfaf6';

/** The colours of `paperLook` and `siteGround`, as a drawing writes them, with those of the dark theme in `styles/`. */
export const darkColours: Readonly<Record<string, string>> = {
  '#FBFAF6': '#14161a',
  '#1D1F24': '#eceae4',
  '#575B63': '#a9adb6',
  '#CFCABC': '#3d424c',
  '#E9E5DA': '#272b32',
  '#23408E': '#a9bcff',
  '#0F6B5C': '#6fd3bd',
  '#9A4A00': '#f0b06a',
  '#8B8E94': '#7d828c',
  '#9A3324': '#f2a08f',
  '#6B5600': '#e0c15a',
  '#6D3F94': '#cfaef2',
  '#41525C': '#b4c4cd',
};

export function fontOf(look: Look, weight = 400, scale = 1): string {
  return `${weight} ${look.size * scale}px ${look.family}`;
}

export function toneColour(look: Look, tone: string): string {
  return tone === 'ok'
    ? look.ok
    : tone === 'low'
      ? look.low
      : tone === 'unclear' || tone === 'echo'
        ? look.unclear
        : look.accent;
}

// The room that a page gives a chart: heights are those of `styles/chart.css`, in px at a font size of 14.

/** `beside`: names in a column of their own; `above`: over their bars, where the screen is narrow. */
export type Names = 'beside' | 'above';

/** Font size of a chart on a page, in px. */
export const pageFontSize = 14;

/** Heights of bars in font sizes: of a row, of one with the number of its target, and of the words of a target that all rows share. */
const rowHeights: Readonly<Record<Names, number>> = { beside: 2.35, above: 3.3 };
const labelledRowHeight = 3;
export const headHeight = 1.6;

const widths: Readonly<Record<Names, number>> = { beside: 640, above: 328 };
const lineHeights: Readonly<Record<Names, number>> = { beside: 352, above: 280 };

/** Returns the height of all rows and of what stands above them, in px. */
export function barHeight(plot: Plot, fontSize: number, names: Names): number {
  const row = names === 'beside' && hasOwnTargets(plot) ? labelledRowHeight : rowHeights[names];
  return Math.ceil(fontSize * (row * plot.rows.length + (sharedTarget(plot) === undefined ? 0 : headHeight)));
}

/** Returns the size of the drawing that stands on the page before a script draws, in px. */
export function pageSize(plot: Plot, names: Names): { readonly width: number; readonly height: number } {
  const height = plot.kind === 'line' ? lineHeights[names] : barHeight(plot, pageFontSize, names);
  return { width: widths[names], height };
}
