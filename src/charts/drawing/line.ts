/** Lines over time: Chart.js draws scale, lines and points; the rest stands in plugins beside this file. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Plot } from '../plot.ts';
import { placeScale, valueScale } from '../value-scale.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { colourOf, joinedValue } from './line-parts.ts';
import type { Look } from './look.ts';
import { loosePoints } from './loose-points.ts';
import { targetLines } from './target-lines.ts';
import { timeLabelRoom, timeLabels } from './time-labels.ts';
import { labelsInside, valueLabelRoom, valueLabels } from './value-labels.ts';

/** Markers of one apparent size, so that lines are told apart without colour. */
const markers = [
  { style: 'circle', scale: 1 },
  { style: 'rect', scale: 1.25 },
  { style: 'triangle', scale: 1.3 },
  { style: 'rectRot', scale: 1.25 },
  { style: 'crossRot', scale: 1.2 },
] as const;
/** With more points than this, only the last of a line is marked. */
const markedPoints = 26;

/**
 * First and last moment shown. Targets of a year reach half a period past its first and last figure, and may reach on
 * by a quarter of the whole; where there are none, the figures have the width.
 */
function timeSpan(plot: Plot): { min: number; max: number } {
  const times = plot.rows.map((row) => row.at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const half = (last - first) / Math.max(2, 2 * (times.length - 1)) || 1;
  const before = plot.targets.some((target) => target.from < first && target.until > first);
  const after = plot.targets.filter((target) => target.from < last + half && target.until > last);
  const reach = Math.max(0, ...after.map((target) => target.until).filter(Number.isFinite));
  return {
    min: first - half * (before ? 1 : 0.4),
    max: Math.max(last + half * (after.length > 0 ? 1 : 0.3), Math.min(reach, last + (last - first) / 4)),
  };
}

export function lineConfig(
  plot: Plot,
  look: Look,
  extra: readonly Plugin[],
): ChartConfiguration<'line', { x: number; y: number | null }[]> {
  const values = plot.rows
    .flatMap((row) => row.cells)
    .flatMap((cell) => cell.values)
    .flatMap((value) => [value.value, value.to ?? value.value]);
  const levels = plot.targets.flatMap((target) => [target.value, target.to ?? target.value]);
  const scale =
    plot.ranked === undefined ? valueScale([...values, ...levels], plot.fromZero, plot.unit) : placeScale(plot.ranked);
  const time = timeSpan(plot);
  const marked = plot.rows.length <= markedPoints;
  return {
    type: 'line',
    data: {
      datasets: plot.columns.map((column, index) => {
        const colour = colourOf(plot, index, look);
        const marker = markers[index % markers.length] ?? markers[0];
        const data = plot.rows.map((row) => ({ x: row.at, y: joinedValue(row.cells[index]) }));
        const last = data.findLastIndex((point) => point.y !== null);
        const radius = data.map((point, place) => {
          const alone =
            point.y !== null && (data[place - 1]?.y ?? null) === null && (data[place + 1]?.y ?? null) === null;
          if (column.context) return alone ? 2 : 0;
          return (place === last ? 4.25 : marked || alone ? 3.25 : 0) * marker.scale;
        });
        const hollow = plot.rows.map((row) => row.cells[index]?.values[0]?.estimate === true);
        return {
          label: column.label,
          data,
          borderColor: colour,
          borderWidth: column.context ? 1.25 : 2.25,
          borderJoinStyle: 'round',
          spanGaps: false,
          pointStyle: marker.style,
          pointRadius: radius,
          pointBorderWidth: hollow.map((estimate) => (estimate || marker.style === 'crossRot' ? 2 : 1.5)),
          pointBackgroundColor: hollow.map((estimate) => (estimate ? look.paper : colour)),
          pointBorderColor: hollow.map((estimate) => (estimate || marker.style === 'crossRot' ? colour : look.paper)),
          clip: false,
          // Lines with a colour lie above those without, the first above all.
          order: column.context ? 100 : index,
        };
      }),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: {
        padding: ({ chart }) => ({
          // A line by itself has its first value written above its first point.
          top: look.size * (plot.columns.length === 1 ? 2 : labelsInside(chart, scale, plot.unit, look) ? 1.4 : 0.9),
          left: valueLabelRoom(chart, scale, plot.unit, look),
          right: endLabelRoom(chart, plot, look),
          bottom: timeLabelRoom(plot, look),
        }),
      },
      scales: {
        x: { type: 'linear', display: false, min: time.min, max: time.max },
        y: {
          type: 'linear',
          min: scale.min,
          max: scale.max,
          reverse: plot.ranked !== undefined,
          border: { display: false },
          grid: { color: look.hair, drawTicks: false, lineWidth: 1 },
          ticks: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = scale.ticks.map((value) => ({ value }));
          },
        },
      },
    },
    plugins: [
      valueLabels(scale, plot.unit, look),
      timeLabels(plot, look),
      targetLines(plot, look),
      loosePoints(plot, look),
      endLabels(plot, look),
      ...extra,
    ],
  };
}
