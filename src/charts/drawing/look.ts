/** Colours and type of a drawing. On a screen they are those of the page; a picture that stands alone has its own. */

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
