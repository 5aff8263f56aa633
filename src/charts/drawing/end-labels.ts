/** Names and latest values at the ends of the lines, moved apart where they would overlap; no legend is needed. */
import type { Chart, Plugin } from 'chart.js';
import type { Plot, PlotValue } from '../plot.ts';
import { colourOf, joinedValue, pixelOf } from './line-parts.ts';
import { fontOf, type Look } from './look.ts';
import { stroke, widthOf, wrap, write } from './text.ts';

const gap = 12;
const lineHeight = 1.2;

interface Label {
  readonly column: number;
  readonly value: string;
  readonly name: readonly string[];
  readonly context: boolean;
  readonly at: number;
  readonly level: number;
}

export function endLabelRoom(chart: Chart, plot: Plot, look: Look): number {
  const labels = labelsOf(chart, plot, look);
  const value = Math.max(0, ...labels.map((label) => widthOf(chart.ctx, label.value, fontOf(look, 600))));
  const name = Math.max(
    0,
    ...labels.flatMap((label) => label.name.map((line) => widthOf(chart.ctx, line, fontOf(look)))),
  );
  return Math.ceil(Math.max(value, name)) + gap + 2;
}

export function endLabels(plot: Plot, look: Look): Plugin {
  return {
    id: 'endLabels',
    afterDatasetsDraw: (chart) => {
      const labels = labelsOf(chart, plot, look);
      const left = chart.chartArea.right + gap;
      for (const { label, y, top } of arranged(chart, labels, look)) {
        const colour = colourOf(plot, label.column, look);
        const x = pixelOf(chart, 'x', label.at);
        const middle = top + (look.size * lineHeight) / 2;
        if (Math.abs(middle - y) > 6 || (left - x > 64 && plot.columns.length > 1))
          stroke(
            chart.ctx,
            [
              [x + 6, y],
              [left - 8, middle],
              [left - 3, middle],
            ],
            label.context ? look.hair : colour,
            1,
            [1.5, 2.5],
          );
        const text = label.context ? look.soft : colour;
        write(chart.ctx, label.value, left, top, {
          font: fontOf(look, label.context ? 400 : 600),
          colour: text,
          baseline: 'top',
        });
        label.name.forEach((line, index) =>
          write(chart.ctx, line, left, top + (index + 1) * look.size * lineHeight, {
            font: fontOf(look),
            colour: text,
            baseline: 'top',
          }),
        );
      }
      const only = plot.columns.length === 1 ? firstLabel(plot) : undefined;
      if (only !== undefined) startLabel(chart, plot, only, look, colourOf(plot, 0, look));
    },
  };
}

/** Past so many lines, those without a colour go unnamed. */
const mostNamed = 12;

function labelsOf(chart: Chart, plot: Plot, look: Look): Label[] {
  const width = Math.max(chart.width * (chart.width < 520 ? 0.3 : 0.24), look.size * 5);
  return plot.columns.flatMap((column, index): Label[] => {
    if (column.context && plot.columns.length > mostNamed) return [];
    const row = plot.rows.findLast((one) => (one.cells[index]?.values.length ?? 0) > 0);
    const values = row?.cells[index]?.values ?? [];
    if (row === undefined || values[0] === undefined) return [];
    const name = plot.columns.length === 1 ? [] : wrap(chart.ctx, capital(column.label), fontOf(look), width);
    const end: Omit<Label, 'value' | 'level' | 'name'> = { column: index, context: column.context, at: row.at };
    if (values.length > 1)
      return values.map((value, place) => ({
        ...end,
        name: place === 0 ? name : [],
        value: value.text,
        level: value.value,
      }));
    return [{ ...end, name, value: textOf(values), level: values[0].value }];
  });
}

function textOf(values: readonly PlotValue[]): string {
  return values.map((value) => value.text).join('; ');
}

/** From top to bottom without overlap; lines without colour are labelled where there is still room. */
function arranged(chart: Chart, labels: readonly Label[], look: Look): { label: Label; y: number; top: number }[] {
  const height = (label: Label): number => look.size * lineHeight * (1 + label.name.length) + 3;
  const measured = labels.map((label) => {
    const y = pixelOf(chart, 'y', label.level);
    return { label, y, top: y - (look.size * lineHeight) / 2, height: height(label) };
  });
  const main = measured.filter(({ label }) => !label.context).sort((a, b) => a.y - b.y);
  const floor = chart.chartArea.bottom + look.size;
  let free = 0;
  for (const item of main) {
    item.top = Math.max(item.top, free);
    free = item.top + item.height;
  }
  let limit = floor;
  for (const item of [...main].reverse()) {
    item.top = Math.min(item.top, limit - item.height);
    limit = item.top;
  }
  const placed = [...main];
  for (const item of measured.filter(({ label }) => label.context).sort((a, b) => a.y - b.y)) {
    if (placed.every((other) => item.top + item.height <= other.top || other.top + other.height <= item.top))
      placed.push(item);
  }
  return placed;
}

function firstLabel(plot: Plot): { at: number; value: PlotValue } | undefined {
  const row = plot.rows.find((one) => (one.cells[0]?.values.length ?? 0) > 0);
  const last = plot.rows.findLast((one) => (one.cells[0]?.values.length ?? 0) > 0);
  const value = row?.cells[0]?.values[0];
  return row === undefined || value === undefined || row === last || row.cells[0]?.values.length !== 1
    ? undefined
    : { at: row.at, value };
}

/** The first value stands over its point, or under it where the line rises into that place or a point without a line stands there. */
function startLabel(
  chart: Chart,
  plot: Plot,
  { at, value }: { at: number; value: PlotValue },
  look: Look,
  colour: string,
): void {
  const font = fontOf(look, 600);
  const half = widthOf(chart.ctx, value.text, font) / 2;
  const y = pixelOf(chart, 'y', value.value);
  const x = Math.max(pixelOf(chart, 'x', at), chart.chartArea.left + half);
  const isTaken = plot.rows.some((row) =>
    (row.cells[0]?.values ?? []).some((other) => {
      const [aside, above] = [Math.abs(pixelOf(chart, 'x', row.at) - x), y - pixelOf(chart, 'y', other.value)];
      return row.at !== at && aside < half + 4 && above > 4 && above < look.size * 2.2;
    }),
  );
  const below = (isTaken || y - lineAt(chart, plot, x + half + 4, y) > 4) && y + look.size * 2 < chart.chartArea.bottom;
  write(chart.ctx, value.text, x, below ? y + look.size * 0.7 : y - look.size * 0.75, {
    font,
    colour,
    align: 'center',
    baseline: below ? 'top' : 'bottom',
    halo: look.paper,
  });
}

/** Height of the first line at `x`, in px; `otherwise` where it has a gap. */
function lineAt(chart: Chart, plot: Plot, x: number, otherwise: number): number {
  const points = plot.rows.map((row) => ({ x: pixelOf(chart, 'x', row.at), level: joinedValue(row.cells[0]) }));
  const after = points.findIndex((point) => point.x >= x);
  const [a, b] = [points[after - 1], points[after]];
  if (a === undefined || b === undefined || a.level === null || b.level === null) return otherwise;
  return pixelOf(chart, 'y', a.level + ((b.level - a.level) * (x - a.x)) / (b.x - a.x));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
