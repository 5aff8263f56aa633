/** How a reader moves through lines: every period, those without figures too, and in it every line. */
import { pixelOf } from '#charts/drawing/line-parts.ts';
import type { Look } from '#charts/drawing/look.ts';
import { stroke } from '#charts/drawing/text.ts';
import type { Plot } from '#charts/plot.ts';
import { lowerFirst } from '#i18n/capitalised.ts';
import type { Picturable } from './picture.ts';

export function linePicture(plot: Plot, look: Look): Picturable {
  return {
    place: (chart, { row, column }) => {
      const one = plot.rows[row];
      const area = chart.chartArea;
      const x = pixelOf(chart, 'x', one?.at ?? 0);
      stroke(
        chart.ctx,
        [
          [x, area.top],
          [x, area.bottom],
        ],
        look.soft,
        1,
      );
      for (const value of one?.cells[column]?.values ?? []) {
        const { ctx } = chart;
        ctx.save();
        ctx.beginPath();
        ctx.arc(x, pixelOf(chart, 'y', value.value), 6.5, 0, Math.PI * 2);
        ctx.strokeStyle = look.ink;
        ctx.lineWidth = 2;
        ctx.stroke();
        ctx.restore();
      }
    },
    nearest: (chart, x, y) => {
      const distance = (row: number): number => Math.abs(pixelOf(chart, 'x', plot.rows[row]?.at ?? 0) - x);
      const row = plot.rows.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
      const height = (column: number): number =>
        Math.min(
          ...(plot.rows[row]?.cells[column]?.values ?? []).map((value) =>
            Math.abs(pixelOf(chart, 'y', value.value) - y),
          ),
          Infinity,
        );
      const column = plot.columns.reduce((best, _, index) => (height(index) < height(best) ? index : best), 0);
      return { row, column };
    },
    first: { row: plot.rows.length - 1, column: 0 },
    say: ({ row, column }) => {
      const one = plot.rows[row];
      if (one === undefined) return '';
      const cell = one.cells[column];
      const name = plot.columns.length > 1 ? `, ${plot.columns[column]?.label ?? ''}` : '';
      const words =
        cell === undefined || cell.values.length === 0
          ? (cell?.text ?? '')
          : cell.values.map((value) => value.words).join('; ');
      const targets = plot.targets.filter((target) => target.from < one.at && one.at < target.until);
      return [
        `${one.label}${name}: ${words}`,
        ...targets.map((target) => `${lowerFirst(target.label)}: ${target.words}`),
      ].join('; ');
    },
    step: ({ row, column }, key) => {
      const rows = plot.rows.length - 1;
      const columns = plot.columns.length - 1;
      switch (key) {
        case 'ArrowLeft':
          return { row: Math.max(0, row - 1), column };
        case 'ArrowRight':
          return { row: Math.min(rows, row + 1), column };
        case 'ArrowUp':
          return { row, column: Math.max(0, column - 1) };
        case 'ArrowDown':
          return { row, column: Math.min(columns, column + 1) };
        case 'Home':
          return { row: 0, column };
        case 'End':
          return { row: rows, column };
        default:
          return undefined;
      }
    },
  };
}
