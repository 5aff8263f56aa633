/**
 * Value against target as inline SVG, 16 px high. Solid: what is certain. Dashed outline: where an open value may lie.
 * A tick: the target. Dots: the distance left. Lengths are shares of the width, so that the bar fills any column.
 */
import type { Bar, Figure } from '#core/figure.ts';

export function bulletBar(bar: Bar, { tone }: Figure): string {
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
  const [goal] = goals;
  const gap =
    tone === 'low' && end !== undefined && goal !== undefined && shape !== 'above' && goal > (open?.to ?? end)
      ? { from: open?.to ?? end, to: goal }
      : undefined;
  return [
    '<svg class="bullet" aria-hidden="true"><rect class="track" width="100%" y="3" height="10"/>',
    solid === undefined ? '' : `<rect class="${tone}" width="${solid < 1 ? '2' : percent(solid)}" y="3" height="10"/>`,
    open === undefined
      ? ''
      : `<rect class="open ${tone}" x="${percent(open.from)}" width="${percent(open.to - open.from)}" y="3.5" height="9"/>`,
    gap === undefined ? '' : `<line class="gap" x1="${percent(gap.from)}" x2="${percent(gap.to)}" y1="8" y2="8"/>`,
    ...goals.map(
      (at) => `<svg x="${percent(at)}" overflow="visible"><rect class="goal" x="-1.25" width="2.5" height="16"/></svg>`,
    ),
    '</svg>',
  ].join('');
}

function percent(of: number): string {
  return `${Math.round(of * 10) / 10}%`;
}
