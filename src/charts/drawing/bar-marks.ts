/** What stands around and over the bars: names, values, targets, outlines of what is not sure. */
import type { Chart, Plugin } from 'chart.js';
import type { Plot, PlotRow } from '../plot.ts';
import { hasTallRows, type RowBox, rowBoxes, thickness, valuesOf, valueText } from './bar-rows.ts';
import { fontOf, type Look, toneColour } from './look.ts';
import type { Names } from './page-size.ts';
import { type Context, sign, stroke, widthOf, wrap, wrapTo, write } from './text.ts';

/** Widest column of names beside the bars, in px. */
export function mostNameWidth(chart: Chart, look: Look): number {
  return Math.min(chart.width * 0.34, look.size * 17);
}

/** Under the bars: rules between rows, the length of the whole. */
export function ground(plot: Plot, look: Look, names: (chart: Chart) => Names): Plugin {
  return {
    id: 'ground',
    beforeDatasetsDraw: (chart) => {
      const { left, right } = chart.chartArea;
      const bar = thickness(look);
      for (const box of rowBoxes(chart, plot)) {
        if (box.index > 0 && names(chart) === 'beside')
          stroke(
            chart.ctx,
            [
              [0, box.top],
              [chart.width, box.top],
            ],
            look.hair,
            1,
          );
        chart.ctx.save();
        chart.ctx.fillStyle = look.hair;
        chart.ctx.fillRect(left, box.middle - bar * 0.2, right - left, bar * 0.4);
        chart.ctx.restore();
      }
    },
  };
}

export function marks(plot: Plot, look: Look, names: (chart: Chart) => Names, shared: PlotRow['target']): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw: (chart) => {
      const beside = names(chart) === 'beside';
      const boxes = rowBoxes(chart, plot);
      const bar = thickness(look);
      const most = mostNameWidth(chart, look);
      const tall = !beside && hasTallRows(chart, plot, look);
      for (const box of boxes) {
        unsure(chart, box, look, bar);
        const { row, middle } = box;
        if (shared === undefined && row.target !== undefined) {
          goal(chart, row.target, middle, bar, look);
          if (beside) goalLabel(chart, row.target, middle, bar, look);
          else if (!hasValue(row)) goalAside(chart, row.target, middle, look);
        }
        const textY = beside ? middle : middle - bar / 2 - look.size * 0.76;
        // Names above their bars leave no room for a number under the mark.
        const level = beside || shared !== undefined || !hasValue(row) ? '' : levelText(row);
        const end = chart.width - 1 - widthOf(chart.ctx, level, fontOf(look));
        write(chart.ctx, level, chart.width - 1, textY + 1, {
          font: fontOf(look),
          colour: look.soft,
          align: 'right',
          baseline: 'middle',
        });
        const value = valueText(row);
        const valueFont = fontOf(look, hasValue(row) ? 600 : 400);
        write(chart.ctx, value, end, textY + 1, {
          font: valueFont,
          colour: hasValue(row) ? look.ink : look.soft,
          align: 'right',
          baseline: 'middle',
        });
        const before = end - widthOf(chart.ctx, value, valueFont);
        sign(chart.ctx, row.tone, before - look.size * 0.65, textY, look.size, look);
        const room = beside ? most : before - look.size * 2;
        const shown = tall
          ? linesAbove(chart.ctx, row.label, fontOf(look), chart.width, room)
          : wrapTo(chart.ctx, row.label, fontOf(look), room, beside ? 2 : 1);
        shown.forEach((line, index) => {
          const y = textY + (index - (shown.length - 1) / (beside ? 2 : 1)) * look.size * 1.08;
          write(chart.ctx, line, 0, y + 1, { font: fontOf(look), colour: look.ink, baseline: 'middle' });
        });
      }
      if (shared !== undefined) sharedLine(chart, shared, look, boxes, beside, bar);
      const zero = chart.scales['x']?.getPixelForValue(0) ?? 0;
      for (const box of boxes)
        stroke(
          chart.ctx,
          [
            [zero, beside ? box.top : box.middle - bar],
            [zero, beside ? box.bottom : box.middle + bar],
          ],
          look.ink,
          1,
        );
    },
  };
}

/** A name over its bar: in one line where it leaves `room` for the value, else begun in a line of its own above it. */
function linesAbove(context: Context, name: string, font: string, width: number, room: number): string[] {
  if (widthOf(context, name, font) <= room) return [name];
  const [first = '', ...rest] = wrap(context, name, font, width);
  return [first, ...(rest.length === 0 ? [''] : wrapTo(context, rest.join(' '), font, room, 1))];
}

/** Open values are a dashed outline up to the value with the way they are open; a range goes on dashed to its high end. */
function unsure(chart: Chart, { row, middle }: RowBox, look: Look, bar: number): void {
  const x = (value: number): number => chart.scales['x']?.getPixelForValue(value) ?? 0;
  const { ctx } = chart;
  const values = valuesOf(row);
  const colour = toneColour(look, row.tone);
  const outline = (from: number, to: number): void => {
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    ctx.save();
    ctx.fillStyle = look.paper;
    ctx.fillRect(left, middle - bar / 2, right - left, bar);
    ctx.restore();
    stroke(
      ctx,
      [
        [left, middle - bar / 2],
        [right, middle - bar / 2],
        [right, middle + bar / 2],
        [left, middle + bar / 2],
        [left, middle - bar / 2],
      ],
      colour,
      1.5,
      [4, 3],
    );
  };
  if (values.length > 1) {
    const slice = bar / values.length;
    values.forEach((value, index) => {
      ctx.save();
      ctx.fillStyle = colour;
      ctx.fillRect(x(0), middle - bar / 2 + index * slice + 0.5, x(value.value) - x(0), slice - 1);
      ctx.restore();
    });
    return;
  }
  const value = values[0];
  if (value?.shape === 'range' && value.to !== undefined) outline(value.value, value.to);
  if (value?.shape === 'above' || value?.shape === 'below') {
    outline(0, value.value);
    const way = value.shape === 'above' ? 1 : -1;
    const tip = x(value.value) + (way === 1 ? 9 : -5);
    stroke(
      ctx,
      [
        [tip - way * 4, middle - 4],
        [tip, middle],
        [tip - way * 4, middle + 4],
      ],
      colour,
      1.75,
    );
  }
}

function goal(chart: Chart, target: NonNullable<PlotRow['target']>, middle: number, bar: number, look: Look): void {
  for (const value of target.to === undefined ? [target.value] : [target.value, target.to]) {
    const x = chart.scales['x']?.getPixelForValue(value) ?? 0;
    chart.ctx.save();
    chart.ctx.fillStyle = look.paper;
    chart.ctx.fillRect(x - 2.25, middle - bar / 2 - 4, 4.5, bar + 8);
    chart.ctx.fillStyle = look.ink;
    chart.ctx.fillRect(x - 1.25, middle - bar / 2 - 4, 2.5, bar + 8);
    chart.ctx.restore();
  }
}

function hasValue(row: PlotRow): boolean {
  return valuesOf(row).length > 0;
}

function levelText({ target }: PlotRow): string {
  return target === undefined ? '' : ` / ${target.text}`;
}

/** The target's number beside its mark, where no bar is. */
function goalAside(chart: Chart, target: NonNullable<PlotRow['target']>, middle: number, look: Look): void {
  const font = fontOf(look);
  const x = chart.scales['x']?.getPixelForValue(target.value) ?? 0;
  const gap = look.size / 2;
  const fits = x + gap + widthOf(chart.ctx, target.text, font) <= chart.chartArea.right;
  write(chart.ctx, target.text, fits ? x + gap : x - gap, middle, {
    font,
    colour: look.ink,
    align: fits ? 'left' : 'right',
    baseline: 'middle',
  });
}

/** The target's number under its mark. */
function goalLabel(
  chart: Chart,
  target: NonNullable<PlotRow['target']>,
  middle: number,
  bar: number,
  look: Look,
): void {
  const font = fontOf(look, 400, 0.85);
  const half = widthOf(chart.ctx, target.text, font) / 2;
  const x = chart.scales['x']?.getPixelForValue(target.value) ?? 0;
  const { left, right } = chart.chartArea;
  write(chart.ctx, target.text, Math.min(Math.max(x, left + half + 2), right - half), middle + bar / 2 + 5, {
    font,
    colour: look.ink,
    align: 'center',
    baseline: 'top',
  });
}

function sharedLine(
  chart: Chart,
  target: NonNullable<PlotRow['target']>,
  look: Look,
  boxes: readonly RowBox[],
  beside: boolean,
  bar: number,
): void {
  const x = chart.scales['x']?.getPixelForValue(target.value) ?? 0;
  const font = fontOf(look);
  const text = target.words.charAt(0).toUpperCase() + target.words.slice(1);
  const width = widthOf(chart.ctx, text, font);
  const left = Math.min(Math.max(x - width / 2, beside ? chart.chartArea.left : 0), chart.width - width);
  write(chart.ctx, text, left, 1, { font, colour: look.ink, baseline: 'top' });
  if (!beside) {
    for (const box of boxes) goal(chart, target, box.middle, bar, look);
    return;
  }
  stroke(
    chart.ctx,
    [
      [x, look.size * 1.25],
      [x, chart.chartArea.bottom],
    ],
    look.paper,
    4,
  );
  stroke(
    chart.ctx,
    [
      [x, look.size * 1.25],
      [x, chart.chartArea.bottom],
    ],
    look.ink,
    1.75,
  );
}
