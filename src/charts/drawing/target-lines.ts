/** Targets as dashed lines over the span they speak of, with their words where they cover least. */
import type { Chart, Plugin } from 'chart.js';
import type { Plot, PlotTarget } from '../plot.ts';
import { joinedValue, pixelOf } from './line-parts.ts';
import { fontOf, type Look } from './look.ts';
import { type Box, overlap, stroke, widthOf, wrap, write } from './text.ts';

const leading = 1.25;

export function targetLines(plot: Plot, look: Look): Plugin {
  return {
    id: 'targetLines',
    beforeDatasetsDraw: (chart) => {
      for (const target of plot.targets) {
        const span = spanOf(chart, target);
        if (span === undefined) continue;
        const y = pixelOf(chart, 'y', target.value);
        if (target.to !== undefined) {
          const top = pixelOf(chart, 'y', target.to);
          chart.ctx.save();
          chart.ctx.fillStyle = look.hair;
          chart.ctx.fillRect(span.left, top, span.right - span.left, y - top);
          chart.ctx.restore();
          stroke(
            chart.ctx,
            [
              [span.left, top],
              [span.right, top],
            ],
            look.ink,
            1.5,
            [5, 4],
          );
        }
        stroke(
          chart.ctx,
          [
            [span.left, y],
            [span.right, y],
          ],
          look.ink,
          1.5,
          [5, 4],
        );
      }
    },
    afterDatasetsDraw: (chart) => {
      for (const { lines, box } of targetLabels(chart, plot, look)) {
        lines.forEach((line, index) =>
          write(chart.ctx, line, box.left + 2, box.top + index * look.size * leading, {
            font: fontOf(look),
            colour: look.ink,
            baseline: 'top',
            halo: look.paper,
          }),
        );
      }
    },
  };
}

/** Words and place of each target's label. Where all do not fit, all leave out their kind: description and table have it. */
export function targetLabels(chart: Chart, plot: Plot, look: Look): readonly Placing[] {
  const taken = obstacles(chart, plot, look);
  const full = placed(chart, plot, look, taken, { nameOf: ({ label }) => label, awayPrice: 1 });
  return full.length === plot.targets.length
    ? full
    : placed(chart, plot, look, taken, { nameOf: ({ short }) => short, awayPrice: 4 });
}

/** Places for the labels that lie on no other. */
function placed(chart: Chart, plot: Plot, look: Look, taken: readonly Box[], form: LabelForm): Placing[] {
  const placings: Placing[] = [];
  for (const target of plot.targets) {
    const labels = placings.map(({ box }) => box);
    const placing = placingOf(chart, target, form, look, taken, labels);
    if (placing !== undefined && !labels.some((other) => overlap(placing.box, other))) placings.push(placing);
  }
  return placings;
}

function spanOf(chart: Chart, target: PlotTarget): { left: number; right: number } | undefined {
  const { left, right } = chart.chartArea;
  const from = Number.isFinite(target.from) ? Math.max(left, pixelOf(chart, 'x', target.from)) : left;
  const until = Number.isFinite(target.until) ? Math.min(right, pixelOf(chart, 'x', target.until)) : right;
  return until - from > 2 ? { left: from, right: until } : undefined;
}

/** The lines in short pieces, so that a label finds a place clear of them. */
function obstacles(chart: Chart, plot: Plot, look: Look): Box[] {
  const boxes: Box[] = [];
  const around = (x: number, y: number, radius: number): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  });
  plot.columns.forEach((_, column) => {
    let before: { x: number; y: number } | undefined;
    for (const row of plot.rows) {
      const joined = joinedValue(row.cells[column]);
      const x = pixelOf(chart, 'x', row.at);
      for (const value of row.cells[column]?.values ?? []) boxes.push(around(x, pixelOf(chart, 'y', value.value), 7));
      const point = joined === null ? undefined : { x, y: pixelOf(chart, 'y', joined) };
      if (before !== undefined && point !== undefined) {
        for (let part = 1; part < 8; part += 1)
          boxes.push(
            around(before.x + ((point.x - before.x) * part) / 8, before.y + ((point.y - before.y) * part) / 8, 4),
          );
      }
      before = point;
    }
  });
  for (const target of plot.targets) {
    const span = spanOf(chart, target);
    const y = pixelOf(chart, 'y', target.value);
    if (span !== undefined) boxes.push({ left: span.left, right: span.right, top: y - 1, bottom: y + 1 });
  }
  const first = plot.columns.length === 1 ? plot.rows.find((row) => (row.cells[0]?.values.length ?? 0) > 0) : undefined;
  if (first?.cells[0]?.values[0] !== undefined)
    boxes.push(
      around(pixelOf(chart, 'x', first.at), pixelOf(chart, 'y', first.cells[0].values[0].value), look.size * 2),
    );
  return boxes;
}

interface LabelForm {
  readonly nameOf: (target: PlotTarget) => string;
  /** What it costs to lie wholly beside the line's own span. */
  readonly awayPrice: number;
}

export interface Placing {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly cost: number;
}

/** Tries places along the line, above and below it, in one line of text or two; the one that covers least wins. */
function placingOf(
  chart: Chart,
  target: PlotTarget,
  { nameOf, awayPrice }: LabelForm,
  look: Look,
  taken: readonly Box[],
  labels: readonly Box[],
): Placing | undefined {
  const span = spanOf(chart, target);
  if (span === undefined) return undefined;
  const name = nameOf(target);
  const font = fontOf(look);
  const area = chart.chartArea;
  const top = pixelOf(chart, 'y', target.to ?? target.value);
  const bottom = pixelOf(chart, 'y', target.value);
  let best: Placing | undefined;
  for (const lines of [
    wrap(chart.ctx, `${name}: ${target.words}`, font, area.right - area.left),
    [name, target.words],
  ]) {
    const width = Math.max(...lines.map((line) => widthOf(chart.ctx, line, font)));
    const height = lines.length * look.size * leading;
    const [first, last] = [Math.max(area.left, span.left - width - 6), Math.min(area.right - width, span.right + 6)];
    for (let left = first; left <= Math.max(first, last); left += 6) {
      const away = (awayPrice * Math.max(0, span.left - left, left + width - span.right)) / width;
      for (const [y, price] of [
        [top - height - 4, 0],
        [bottom + 5, 0.4],
        [top - height - look.size, 1.5],
        [bottom + look.size, 1.7],
      ] as const) {
        const box = { left: left - 2, right: left + width + 2, top: y, bottom: y + height };
        const outside = y < 0 || y + height > area.bottom || left + width > area.right + 1 ? 100 : 0;
        const covered = (boxes: readonly Box[]): number => boxes.filter((other) => overlap(box, other)).length;
        const cost = outside + price + away + lines.length * 0.3 + 2 * covered(taken) + 20 * covered(labels);
        if (best === undefined || cost < best.cost) best = { lines, box, cost };
      }
    }
  }
  return best;
}
