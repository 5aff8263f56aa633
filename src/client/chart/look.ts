/** Colours and type of a chart, read from the page's style so that the picture follows theme, contrast and text size. */

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

const lineNames = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5'];

/** `onPaper`: the light colours, for print and PNG. */
export function readLook(host: HTMLElement, onPaper: boolean): Look {
  const probe = document.createElement('span');
  probe.className = onPaper ? 'chart-probe chart-on-paper' : 'chart-probe';
  const swatch = probe.appendChild(document.createElement('span'));
  host.append(probe);
  // A custom property read by name keeps its text (`light-dark(…)`, `Canvas`); a colour that uses it comes back resolved.
  const colour = (name: string): string => {
    swatch.style.color = `var(${name})`;
    return getComputedStyle(swatch).color;
  };
  const plot = host.querySelector<HTMLElement>('.chart-plot') ?? host;
  const style = getComputedStyle(plot);
  const look: Look = {
    paper: colour('--paper'),
    ink: colour('--ink'),
    soft: colour('--soft'),
    rule: colour('--rule'),
    hair: colour('--hair'),
    accent: colour('--accent'),
    ok: colour('--ok'),
    low: colour('--low'),
    unclear: colour('--unclear'),
    context: colour('--chart-context'),
    lines: lineNames.map(colour),
    family: style.fontFamily,
    titleFamily: getComputedStyle(host.querySelector('.chart-title') ?? host).fontFamily,
    size: Number.parseFloat(style.fontSize) || 14,
  };
  probe.remove();
  return look;
}

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
