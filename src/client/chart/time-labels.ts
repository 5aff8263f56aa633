/** The axis of time: a word for each period where it fits, the year under its periods, thin rules between years. */
import type { Chart, Plugin } from 'chart.js';
import { fontOf, type Look } from './look.ts';
import type { Plot } from './read-table.ts';
import { stroke, widthOf, write } from './text.ts';

const lineHeight = 1.35;

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
          x: xOf(chart, row.at),
          width: widthOf(chart.ctx, row.tick, font),
        }));
      const grouped = hasGroups(plot);
      const all = ticks.every((tick, index) => index === 0 || room(ticks[index - 1] as Tick, tick));
      const shown = all ? ticks : grouped ? [] : thinned(ticks);
      for (const tick of shown) write(chart.ctx, tick.text, clamp(tick.x, tick.width, chart), top, style);
      if (grouped) groups(chart, ticks, top + (all ? look.size * lineHeight : 0), look);
    },
  };
}

interface Tick {
  readonly text: string;
  readonly group: string;
  readonly x: number;
  readonly width: number;
}

function groups(chart: Chart, ticks: readonly Tick[], top: number, look: Look): void {
  const font = fontOf(look, 600);
  let end = -Infinity;
  const years = [...new Set(ticks.map((tick) => tick.group))];
  years.forEach((year, index) => {
    const own = ticks.filter((tick) => tick.group === year);
    const [first, last] = [own[0] as Tick, own.at(-1) as Tick];
    const start = xOf(chart, Number(year) * 12);
    if (index > 0 && Number.isFinite(start))
      stroke(
        chart.ctx,
        [
          [start, chart.chartArea.bottom],
          [start, top + look.size],
        ],
        look.rule,
        1,
      );
    const width = widthOf(chart.ctx, year, font);
    const x = clamp((first.x + last.x) / 2, width, chart);
    if (x - width / 2 < end + 6) return;
    write(chart.ctx, year, x, top, { font, colour: look.ink, align: 'center', baseline: 'top' });
    end = x + width / 2;
  });
}

/** From the newest back, so that it always keeps its label. */
function thinned(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of [...ticks].reverse()) if (kept.length === 0 || room(tick, kept[0] as Tick)) kept.unshift(tick);
  return kept;
}

function room(a: Tick, b: Tick): boolean {
  return b.x - a.x >= (a.width + b.width) / 2 + 4;
}

function clamp(x: number, width: number, chart: Chart): number {
  return Math.min(Math.max(x, width / 2), chart.width - width / 2);
}

function xOf(chart: Chart, at: number): number {
  return chart.scales['x']?.getPixelForValue(at) ?? 0;
}

function hasGroups(plot: Plot): boolean {
  return plot.rows.some((row) => row.group !== '');
}
