/** Points that no line may pass through: open values with the side they are open to, ranges from end to end, figures that disagree. */
import type { Plugin } from 'chart.js';
import type { Plot, PlotValue } from '../plot.ts';
import { colourOf, pixelOf } from './line-parts.ts';
import type { Look } from './look.ts';
import { type Context, stroke } from './text.ts';

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
