/**
 * Value against target as inline SVG. Solid: what is certain. Dashed outline: where an open value may lie. A broken end:
 * "about". A tick with its words: the target, its foot on the side that meets it. Dashes: the distance left.
 * Lengths are shares of the width, so that the bar fills any column while words and strokes keep their size.
 */
import type { Bar, Figure } from '#core/figure.ts';
import { targetLabel } from '#i18n/status-words.ts';
import { escaped } from './markup.ts';

/** The narrowest column a bar stands in, and the mean width of a letter of its label, in px. */
const narrowest = 190;
const letter = 6;

export function bulletBar(bar: Bar, { tone, indicator }: Figure): string {
  const { value, valueTo, goal: level, shape } = bar;
  const share = (of: number): number =>
    Math.round((1000 * Math.min(Math.max(of - bar.min, 0), bar.max - bar.min)) / (bar.max - bar.min)) / 10;
  const end = value === undefined ? undefined : share(value);
  const solid = end === undefined || shape === 'below' ? undefined : end;
  const open =
    end === undefined
      ? undefined
      : shape === 'above'
        ? { from: end, to: 100 }
        : shape === 'below'
          ? { from: 0, to: end }
          : shape === 'range' && valueTo !== undefined
            ? { from: end, to: share(valueTo) }
            : undefined;
  const goals = level === undefined ? [] : [level.value, level.valueTo].filter((of) => of !== undefined).map(share);
  const goal = goals[0];
  const gap =
    tone === 'low' && end !== undefined && goal !== undefined && shape !== 'above' && goal > (open?.to ?? end)
      ? { from: open?.to ?? end, to: goal }
      : undefined;
  const foot = level?.side === 'at-least' ? 'h4' : level?.side === 'at-most' ? 'h-4' : '';
  return [
    '<svg class="bullet" width="100%" height="40" aria-hidden="true"><rect class="track" y="19" width="100%" height="4" rx="2"></rect>',
    solid === undefined
      ? ''
      : `<rect class="${tone}" y="16" width="${solid < 1 ? '2' : percent(solid)}" height="10" rx="1"></rect>`,
    shape === 'about' && end !== undefined && end > 4
      ? `<svg x="${percent(end)}"><path class="halo" d="M-4 15v12M-9 15v12"></path></svg>`
      : '',
    open === undefined
      ? ''
      : `<rect class="${tone} open" x="${percent(open.from)}" y="16.5" width="${percent(open.to - open.from)}" height="9" rx="1"></rect>`,
    gap === undefined
      ? ''
      : `<line class="gap" x1="${percent(gap.from)}" x2="${percent(gap.to)}" y1="21" y2="21"></line>`,
    ...goals.map((at) => `<svg x="${percent(at)}"><path class="goal" d="M0 11v20${foot}"></path></svg>`),
    level === undefined || goal === undefined ? '' : labelled(goal, targetLabel(level.target, indicator)),
    '</svg>',
  ].join('');
}

function percent(of: number): string {
  return `${Math.round(of * 10) / 10}%`;
}

/** Over the tick where there is room on both sides, else beginning or ending at it, else at the edge. */
function labelled(at: number, text: string): string {
  const left = (at / 100) * narrowest;
  const width = text.length * letter;
  const [x, anchor] =
    left >= width / 2 && narrowest - left >= width / 2
      ? [percent(at), 'middle']
      : at < 50
        ? [narrowest - left >= width ? percent(at) : '0', 'start']
        : [left >= width ? percent(at) : '100%', 'end'];
  return `<text x="${x}" y="8" text-anchor="${anchor}">${escaped(text)}</text>`;
}
