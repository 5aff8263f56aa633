/** The axis of values: numbers beside the lines of the scale, or on them where they are long and the screen is narrow; zero in ink. */
import type { Chart, Plugin } from 'chart.js';
import { axisNumber, type ValueScale } from '../value-scale.ts';
import { pixelOf } from './line-parts.ts';
import { fontOf, type Look } from './look.ts';
import { stroke, widthOf, write } from './text.ts';

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
