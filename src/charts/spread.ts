/** How the values of many areas lie, in columns of equal width: as tall for three areas as for seven hundred. */
import type { ChartData } from './chart-data.ts';
import { axisNumber, valueScale } from './value-scale.ts';

export interface Spread {
  readonly columns: readonly SpreadColumn[];
  /** Areas of the tallest column. */
  readonly most: number;
}

interface SpreadColumn {
  /** Ends in the measure's unit; the lower one belongs to the column, the upper one only to the last. */
  readonly from: string;
  readonly to: string;
  readonly areas: number;
}

/** Returns the spread of a chart's points; undefined where fewer than two differ. */
export function spreadOf(chart: ChartData): Spread | undefined {
  const place = chart.columns.findIndex(({ role }) => role === 'value');
  const values = chart.rows.flatMap(({ cells }) =>
    (cells[place]?.values ?? []).filter(({ shape, apart }) => shape === 'point' && !apart).map(({ value }) => value),
  );
  if (new Set(values).size < 2) return undefined;
  const { min, max, step } = valueScale(values, false, chart.unit);
  const width = step / 2;
  const count = Math.round((max - min) / width);
  const at = (place: number): number => Number((min + place * width).toPrecision(12));
  const columns = Array.from({ length: count }, (_, place) => ({
    from: axisNumber(at(place), chart.unit),
    to: axisNumber(at(place + 1), chart.unit),
    areas: values.filter((value) => placeOf(value, min, width, count) === place).length,
  }));
  return { columns, most: Math.max(...columns.map(({ areas }) => areas)) };
}

function placeOf(value: number, min: number, width: number, count: number): number {
  return Math.min(Math.floor((value - min) / width + 1e-9), count - 1);
}
