/** How a reader moves through bars: one area after the other. */
import { rowBoxes, valuesOf, valueText } from '#charts/drawing/bar-rows.ts';
import type { Look } from '#charts/drawing/look.ts';
import type { Plot } from '#charts/plot.ts';
import { lowerFirst } from '#i18n/capitalised.ts';
import type { Picturable } from './picture.ts';

export function barPicture(plot: Plot, look: Look): Picturable {
  return {
    place: (chart, { row }) => {
      const box = rowBoxes(chart, plot)[row];
      if (box === undefined) return;
      chart.ctx.save();
      chart.ctx.strokeStyle = look.ink;
      chart.ctx.lineWidth = 1.5;
      chart.ctx.strokeRect(0.75, Math.max(box.top + 0.75, 0.75), chart.width - 1.5, box.bottom - box.top - 1.5);
      chart.ctx.restore();
    },
    nearest: (chart, _, y) => {
      const { top, bottom } = chart.chartArea;
      const row = Math.floor(((y - top) / (bottom - top)) * plot.rows.length);
      return { row: Math.min(Math.max(row, 0), plot.rows.length - 1), column: 0 };
    },
    first: { row: 0, column: 0 },
    say: ({ row }) => {
      const one = plot.rows[row];
      if (one === undefined) return '';
      const words = valuesOf(one)
        .map((value) => value.words)
        .join('; ');
      return [`${one.label}: ${words === '' ? valueText(one) : words}`, one.target?.words ?? '', lowerFirst(one.status)]
        .filter((part) => part !== '')
        .join('; ');
    },
    step: ({ row, column }, key) => {
      const last = plot.rows.length - 1;
      switch (key) {
        case 'ArrowUp':
        case 'ArrowLeft':
          return { row: Math.max(0, row - 1), column };
        case 'ArrowDown':
        case 'ArrowRight':
          return { row: Math.min(last, row + 1), column };
        case 'Home':
          return { row: 0, column };
        case 'End':
          return { row: last, column };
        default:
          return undefined;
      }
    },
  };
}
