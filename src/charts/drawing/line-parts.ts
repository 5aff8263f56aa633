/** What the plugins of a line chart share. */
import type { Chart, Plugin } from 'chart.js';
import type { Plot, PlotCell, PlotValue } from '../plot.ts';
import { axisNumber, type ValueScale } from '../value-scale.ts';
import { fontOf, type Look } from './look.ts';
import { type Context, stroke, widthOf, write } from './text.ts';

/** The value that a line may pass through; null is a gap. */
export function joinedValue(cell: PlotCell | undefined): number | null {
  const value = cell?.values.length === 1 ? cell.values[0] : undefined;
  return value === undefined || value.apart || (value.shape !== 'point' && value.shape !== 'about')
    ? null
    : value.value;
}

export function colourOf(plot: Plot, column: number, look: Look): string {
  if (plot.columns[column]?.context === true) return look.context;
  const rank = plot.columns.slice(0, column).filter((one) => !one.context).length;
  return look.lines[rank % look.lines.length] ?? look.accent;
}

export function pixelOf(chart: Chart, axis: 'x' | 'y', value: number): number {
  return chart.scales[axis]?.getPixelForValue(value) ?? 0;
}

// Points that no line may pass through: open values with the side they are open to, ranges from end to end, figures that disagree.

export function loosePoints(plot: Plot, look: Look): Plugin {
  return {
    id: 'loosePoints',
    afterDatasetsDraw: (chart) => {
      for (const row of plot.rows) {
        row.cells.forEach((cell, column) => {
          const x = pixelOf(chart, 'x', row.at);
          for (const value of cell.values) {
            if (!value.apart && (value.shape === 'point' || value.shape === 'about')) continue;
            const y = pixelOf(chart, 'y', value.value);
            draw(
              chart.ctx,
              value,
              x,
              y,
              value.to === undefined ? y : pixelOf(chart, 'y', value.to),
              colourOf(plot, column, look),
              look,
            );
          }
        });
      }
    },
  };
}

function draw(context: Context, value: PlotValue, x: number, y: number, yTo: number, colour: string, look: Look): void {
  if (value.shape === 'range') {
    stroke(
      context,
      [
        [x, y],
        [x, yTo],
      ],
      colour,
      2,
    );
    for (const end of [y, yTo])
      stroke(
        context,
        [
          [x - 5, end],
          [x + 5, end],
        ],
        colour,
        2,
      );
    return;
  }
  if (value.shape === 'above' || value.shape === 'below') {
    const way = value.shape === 'above' ? -1 : 1;
    stroke(
      context,
      [
        [x, y],
        [x, y + way * 15],
      ],
      colour,
      1.75,
    );
    stroke(
      context,
      [
        [x - 4, y + way * 10.5],
        [x, y + way * 15],
        [x + 4, y + way * 10.5],
      ],
      colour,
      1.75,
    );
  }
  context.save();
  context.beginPath();
  if (value.apart)
    for (const [dx, dy] of [
      [0, -5],
      [5, 0],
      [0, 5],
      [-5, 0],
      [0, -5],
    ] as const)
      context.lineTo(x + dx, y + dy);
  else context.arc(x, y, 4, 0, Math.PI * 2);
  context.fillStyle = look.paper;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
  context.restore();
}

// The axis of values: numbers beside the lines of the scale, or on them where they are long and the screen is narrow; zero in ink.

const gap = 7;

/** Labels that would take more than a seventh of the chart's width stand on its lines instead. */
export function labelsInside(chart: Chart, scale: ValueScale, unit: string, look: Look): boolean {
  return labelWidth(chart, scale, unit, look) > chart.width / 7;
}

export function valueLabelRoom(chart: Chart, scale: ValueScale, unit: string, look: Look): number {
  return labelsInside(chart, scale, unit, look) ? 0 : labelWidth(chart, scale, unit, look) + gap;
}

function labelWidth(chart: Chart, scale: ValueScale, unit: string, look: Look): number {
  return Math.ceil(Math.max(...scale.ticks.map((value) => widthOf(chart.ctx, axisNumber(value, unit), fontOf(look)))));
}

export function valueLabels(scale: ValueScale, unit: string, look: Look): Plugin {
  return {
    id: 'valueLabels',
    beforeDatasetsDraw: (chart) => {
      const { left, right } = chart.chartArea;
      const base = Math.min(Math.max(0, scale.min), scale.max);
      const y = pixelOf(chart, 'y', base);
      stroke(
        chart.ctx,
        [
          [left, y],
          [right, y],
        ],
        base === 0 ? look.ink : look.rule,
        1,
      );
      const inside = labelsInside(chart, scale, unit, look);
      for (const value of scale.ticks) {
        const text = axisNumber(value, unit);
        const level = pixelOf(chart, 'y', value);
        if (inside)
          write(chart.ctx, text, left, level - 3, {
            font: fontOf(look, 400, 0.93),
            colour: look.soft,
            baseline: 'bottom',
          });
        else
          write(chart.ctx, text, left - gap, level + 1, {
            font: fontOf(look),
            colour: look.soft,
            align: 'right',
            baseline: 'middle',
          });
      }
    },
  };
}
