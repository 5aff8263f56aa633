/** Areas as horizontal bars: name, bar with the mark of the target, value. Chart.js places and fills the bars. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { type Plot, type PlotRow, sharedTarget } from '../plot.ts';
import { valueScale } from '../value-scale.ts';
import { ground, marks, mostNameWidth } from './bar-marks.ts';
import { hasTallRows, thickness, valuesOf, valueText } from './bar-rows.ts';
import { fontOf, type Look, toneColour } from './look.ts';
import { headHeight, type Names } from './page-size.ts';
import { widthOf, wrap } from './text.ts';

export function barConfig(
  plot: Plot,
  look: Look,
  names: (chart: Chart) => Names,
  extra: readonly Plugin[],
): ChartConfiguration<'bar', (number | null)[]> {
  const ends = plot.rows.flatMap((row) => [
    ...valuesOf(row).flatMap((value) => [value.value, value.to ?? value.value]),
    row.target?.to ?? row.target?.value ?? 0,
  ]);
  const shared = sharedTarget(plot);
  return {
    type: 'bar',
    data: {
      labels: plot.rows.map((_, index) => String(index)),
      datasets: [
        {
          data: plot.rows.map((row) => solidEnd(row)),
          backgroundColor: plot.rows.map((row) => toneColour(look, row.tone)),
          barThickness: thickness(look),
          borderRadius: 1,
        },
      ],
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
          return {
            top:
              (shared === undefined ? 0 : topRoom(look)) +
              (!beside && hasTallRows(chart, plot, look) ? look.size * 1.4 : 0),
            left: beside ? nameWidth(chart, plot, look) + 14 : 1,
            right: beside ? valueWidth(chart, plot, look) + 10 : 3,
          };
        },
      },
      scales: {
        x: { type: 'linear', display: false, min: Math.min(0, ...ends), max: longestBar(ends, plot.unit) },
        y: { type: 'category', display: false },
      },
    },
    plugins: [ground(plot, look, names), marks(plot, look, names, shared), ...extra],
  };
}

/** A share is read against the whole, unless all are small; other figures against the greatest. */
function longestBar(ends: readonly number[], unit: string): number {
  const greatest = Math.max(0, ...ends);
  if (unit !== '%') return greatest || 1;
  return greatest > 40 && greatest <= 100 ? 100 : valueScale(ends, true, unit).max;
}

function topRoom(look: Look): number {
  return look.size * headHeight;
}

/** What is sure is filled: a value, the low end of a range; nothing of an open value or of figures that disagree. */
function solidEnd(row: PlotRow): number | null {
  const [value, other] = valuesOf(row);
  if (value === undefined || other !== undefined || value.shape === 'above' || value.shape === 'below') return null;
  return value.value;
}

function nameWidth(chart: Chart, plot: Plot, look: Look): number {
  const most = mostNameWidth(chart, look);
  return Math.max(
    ...plot.rows.flatMap((row) =>
      wrap(chart.ctx, row.label, fontOf(look), most).map((line) => widthOf(chart.ctx, line, fontOf(look))),
    ),
  );
}

function valueWidth(chart: Chart, plot: Plot, look: Look): number {
  const signed = plot.rows.some((row) => row.tone !== 'none');
  return (
    Math.max(...plot.rows.map((row) => widthOf(chart.ctx, valueText(row), fontOf(look, 600)))) +
    (signed ? look.size * 1.15 : 0)
  );
}
