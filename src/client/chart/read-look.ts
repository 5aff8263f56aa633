/** Colours and type of the page, for the charts on it. */
import type { Look } from '#charts/drawing/look.ts';

const lineNames = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5'];

/** Returns the look that the page gives its charts, so that they follow theme, contrast and text size. */
export function readLook(host: HTMLElement): Look {
  const probe = document.createElement('span');
  probe.className = 'chart-probe';
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
