/** The axis of time: a word for each period where it fits, the year under its periods, thin rules between years. */
import type { Chart, Plugin } from 'chart.js';
import type { Plot } from '../plot.ts';
import { fontOf, type Look } from './look.ts';
import { stroke, widthOf, write } from './text.ts';

const lineHeight = 1.35;
/** Between two labels, in px. */
const labelGap = 4;

export function timeLabelRoom(plot: Plot, look: Look): number {
  return look.size * lineHeight * (hasGroups(plot) ? 2 : 1) + 6;
}

export function timeLabels(plot: Plot, look: Look): Plugin {
  return {
    id: 'timeLabels',
    beforeDatasetsDraw: (chart) => {
      const font = fontOf(look);
      const style = { font, colour: look.soft, align: 'center', baseline: 'top' } as const;
      const top = chart.chartArea.bottom + 6;
      const ticks = plot.rows
        .filter((row) => row.tick !== '')
        .map((row) => ({
          text: row.tick,
          group: row.group,
          width: widthOf(chart.ctx, row.tick, font),
          x: xOf(chart, row.at),
        }))
        .map((tick): Tick => ({ ...tick, x: clamp(tick.x, tick.width, chart.width) }));
      const grouped = hasGroups(plot);
      const all = ticks.every((tick, index) => index === 0 || room(ticks[index - 1] as Tick, tick));
      const shown = all ? ticks : grouped ? [] : thinned(ticks);
      for (const tick of shown) write(chart.ctx, tick.text, tick.x, top, style);
      if (grouped) groups(chart, ticks, top + (all ? look.size * lineHeight : 0), look);
    },
  };
}

export interface Tick {
  readonly text: string;
  readonly group: string;
  readonly x: number;
  readonly width: number;
}

function groups(chart: Chart, ticks: readonly Tick[], top: number, look: Look): void {
  const font = fontOf(look, 600);
  const years = [...Map.groupBy(ticks, ({ group }) => group)].map(([year, own]): Tick => {
    const [first, last] = [own[0] as Tick, own.at(-1) as Tick];
    return { text: year, group: year, x: (first.x + last.x) / 2, width: widthOf(chart.ctx, year, font) };
  });
  for (const { text } of years.slice(1)) {
    const start = xOf(chart, Number(text) * 12);
    if (Number.isFinite(start))
      stroke(
        chart.ctx,
        [
          [start, chart.chartArea.bottom],
          [start, top + look.size],
        ],
        look.rule,
        1,
      );
  }
  for (const { text, x } of apart(years, chart.width))
    write(chart.ctx, text, x, top, { font, colour: look.ink, align: 'center', baseline: 'top' });
}

/**
 * Returns the labels moved aside so far that none touches the next, inside a width in px. Where the width cannot hold
 * them all, the first, the last and those between that fit.
 */
export function apart(labels: readonly Tick[], width: number): Tick[] {
  const needed = labels.reduce((sum, label) => sum + label.width + labelGap, -labelGap);
  if (needed > width) return thinned(labels.map((label) => ({ ...label, x: clamp(label.x, label.width, width) })));
  let free = 0;
  const moved = labels.map((label) => {
    const x = Math.max(label.x, free + label.width / 2);
    free = x + label.width / 2 + labelGap;
    return { ...label, x };
  });
  let limit = width;
  for (const label of moved.reverse()) {
    label.x = Math.min(label.x, limit - label.width / 2);
    limit = label.x - label.width / 2 - labelGap;
  }
  return moved.reverse();
}

/** The first and the last, and from the newest back those between them that fit; the last alone where two do not. */
function thinned(ticks: readonly Tick[]): Tick[] {
  const [first, ...others] = ticks;
  const last = others.pop();
  if (first === undefined || last === undefined) return [...ticks];
  const kept = [last];
  for (const tick of others.reverse()) if (room(first, tick) && room(tick, kept[0] as Tick)) kept.unshift(tick);
  return room(first, last) ? [first, ...kept] : [last];
}

function room(a: Tick, b: Tick): boolean {
  return b.x - a.x >= (a.width + b.width) / 2 + labelGap;
}

function clamp(x: number, width: number, room: number): number {
  return Math.min(Math.max(x, width / 2), room - width / 2);
}

function xOf(chart: Chart, at: number): number {
  return chart.scales['x']?.getPixelForValue(at) ?? 0;
}

function hasGroups(plot: Plot): boolean {
  return plot.rows.some((row) => row.group !== '');
}
