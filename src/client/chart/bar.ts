/** Areas as horizontal bars: name, bar with the mark of the target, value. Chart.js places and fills the bars. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { type Look, fontOf, toneColour } from './look.ts';
import type { Plot, PlotRow } from './read-table.ts';
import { valueScale } from './scale.ts';
import { sign, stroke, widthOf, wrap, wrapTo, write } from './text.ts';

/** `beside`: names in a column of their own; `above`: over their bars, where the screen is narrow. */
export type Names = 'beside' | 'above';

export function barConfig(plot: Plot, look: Look, names: (chart: Chart) => Names, extra: readonly Plugin[]): ChartConfiguration<'bar', (number | null)[]> {
  const scale = valueScale(plot.rows.flatMap((row) => [...valuesOf(row).flatMap((value) => [value.value, value.to ?? value.value]), row.target?.value ?? 0, row.target?.to ?? 0]), true, plot.unit);
  // A bar of a share is read against the whole.
  const max = plot.unit === '%' && scale.max > 50 && scale.max < 100 ? 100 : plot.unit === '%' ? scale.max : Math.max(0, ...plot.rows.flatMap((row) => [...valuesOf(row).map((value) => value.to ?? value.value), row.target?.to ?? row.target?.value ?? 0]));
  const shared = sharedTarget(plot);
  return {
    type: 'bar',
    data: {
      labels: plot.rows.map((_, index) => String(index)),
      datasets: [{
        data: plot.rows.map((row) => solidEnd(row)),
        backgroundColor: plot.rows.map((row) => toneColour(look, row.tone)),
        barThickness: thickness(look),
        borderRadius: 1,
      }],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: {
        padding: ({ chart }) => {
          const beside = names(chart) === 'beside';
          return { top: shared === undefined ? 0 : topRoom(look), bottom: 2, left: beside ? nameWidth(chart, plot, look) + 14 : 1, right: beside ? valueWidth(chart, plot, look) + 10 : 3 };
        },
      },
      scales: {
        x: { type: 'linear', display: false, min: Math.min(0, scale.min), max: max || 1 },
        y: { type: 'category', display: false },
      },
    },
    plugins: [ground(plot, look, names), marks(plot, look, names, shared), ...extra],
  };
}

function thickness(look: Look): number {
  return Math.round(look.size * 0.8);
}

function topRoom(look: Look): number {
  return look.size * 1.6;
}

export function valuesOf(row: PlotRow): PlotRow['cells'][number]['values'] {
  return row.cells[0]?.values ?? [];
}

/** What is sure is filled: a value, the low end of a range; nothing of an open value or of figures that disagree. */
function solidEnd(row: PlotRow): number | null {
  const [value, other] = valuesOf(row);
  if (value === undefined || other !== undefined || value.shape === 'above' || value.shape === 'below') return null;
  return value.value;
}

function valueText(row: PlotRow): string {
  return valuesOf(row).map((value) => value.text).join(' / ');
}

/** Every row has the same target: one line through all of them. */
function sharedTarget(plot: Plot): PlotRow['target'] {
  const first = plot.rows[0]?.target;
  return first !== undefined && first.to === undefined && plot.rows.every((row) => row.target?.value === first.value && row.target.words === first.words) ? first : undefined;
}

function nameWidth(chart: Chart, plot: Plot, look: Look): number {
  const most = Math.min(chart.width * 0.34, look.size * 17);
  return Math.max(...plot.rows.flatMap((row) => wrap(chart.ctx, row.label, fontOf(look), most).map((line) => widthOf(chart.ctx, line, fontOf(look)))));
}

function valueWidth(chart: Chart, plot: Plot, look: Look): number {
  const signed = plot.rows.some((row) => row.tone !== 'none');
  return Math.max(...plot.rows.map((row) => widthOf(chart.ctx, valueText(row), fontOf(look, 600)))) + (signed ? look.size * 1.15 : 0);
}

export interface RowBox {
  readonly row: PlotRow;
  readonly index: number;
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
}

export function rowBoxes(chart: Chart, plot: Plot): RowBox[] {
  const { top, bottom } = chart.chartArea;
  const height = (bottom - top) / plot.rows.length;
  return plot.rows.map((row, index) => ({ row, index, middle: top + (index + 0.5) * height, top: top + index * height, bottom: top + (index + 1) * height }));
}

/** Under the bars: rules between rows, the length of the whole. */
function ground(plot: Plot, look: Look, names: (chart: Chart) => Names): Plugin {
  return {
    id: 'ground',
    beforeDatasetsDraw: (chart) => {
      const { left, right } = chart.chartArea;
      const bar = thickness(look);
      for (const box of rowBoxes(chart, plot)) {
        if (box.index > 0 && names(chart) === 'beside') stroke(chart.ctx, [[0, box.top], [chart.width, box.top]], look.hair, 1);
        chart.ctx.save();
        chart.ctx.fillStyle = look.hair;
        chart.ctx.fillRect(left, box.middle - bar * 0.2, right - left, bar * 0.4);
        chart.ctx.restore();
      }
    },
  };
}

function marks(plot: Plot, look: Look, names: (chart: Chart) => Names, shared: PlotRow['target']): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw: (chart) => {
      const beside = names(chart) === 'beside';
      const boxes = rowBoxes(chart, plot);
      const bar = thickness(look);
      const most = Math.min(chart.width * 0.34, look.size * 17);
      for (const box of boxes) {
        unsure(chart, box, look, bar);
        const { row, middle } = box;
        if (shared === undefined && row.target !== undefined) goal(chart, row.target, middle, bar, look);
        const textY = beside ? middle : middle - bar / 2 - look.size * 0.76;
        const value = valueText(row);
        const valueFont = fontOf(look, 600);
        write(chart.ctx, value, chart.width - 1, textY + 1, { font: valueFont, colour: look.ink, align: 'right', baseline: 'middle' });
        sign(chart.ctx, row.tone, chart.width - 1 - widthOf(chart.ctx, value, valueFont) - look.size * 0.65, textY, look.size, look);
        const room = beside ? most : chart.width - widthOf(chart.ctx, value, valueFont) - look.size * 2;
        const shown = wrapTo(chart.ctx, row.label, fontOf(look), room, beside ? 2 : 1);
        shown.forEach((line, index) => {
          const y = textY + (index - (shown.length - 1) / 2) * look.size * 1.08;
          write(chart.ctx, line, 0, y + 1, { font: fontOf(look), colour: look.ink, baseline: 'middle' });
        });
      }
      if (shared !== undefined) sharedLine(chart, shared, look, boxes, beside, bar);
      const zero = chart.scales['x']?.getPixelForValue(0) ?? 0;
      for (const box of boxes) stroke(chart.ctx, [[zero, beside ? box.top : box.middle - bar], [zero, beside ? box.bottom : box.middle + bar]], look.ink, 1);
    },
  };
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
    stroke(ctx, [[left, middle - bar / 2], [right, middle - bar / 2], [right, middle + bar / 2], [left, middle + bar / 2], [left, middle - bar / 2]], colour, 1.5, [4, 3]);
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
    stroke(ctx, [[tip - way * 4, middle - 4], [tip, middle], [tip - way * 4, middle + 4]], colour, 1.75);
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

function sharedLine(chart: Chart, target: NonNullable<PlotRow['target']>, look: Look, boxes: readonly RowBox[], beside: boolean, bar: number): void {
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
  stroke(chart.ctx, [[x, look.size * 1.25], [x, chart.chartArea.bottom]], look.paper, 4);
  stroke(chart.ctx, [[x, look.size * 1.25], [x, chart.chartArea.bottom]], look.ink, 1.75);
}
