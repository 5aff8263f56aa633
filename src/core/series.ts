/**
 * Trends. A series joins only one indicator, area, scope, way of counting and kind of period; agreeing repeats
 * are one point with several sources, disagreeing ones stand apart. One point is no trend.
 */
import { type Catalog, groupBy } from './catalog.ts';
import type { Observation } from './model.ts';
import { comparePeriods, type Period, seriesKind } from './period.ts';
import { areApart, isPoint, printedInterval, type Quantity } from './quantity.ts';
import { decides, quantityOf } from './status.ts';

export interface Point {
  readonly period: Period;
  readonly quantity: Quantity;
  /** Figures that agree on this point, in the order of the tables. */
  readonly observations: readonly Observation[];
}

export interface Series {
  readonly indicator: string;
  readonly area: string;
  readonly scope: Observation['scope'];
  readonly periodMethod: Observation['periodMethod'];
  /** In time; several points of one period disagree with each other. */
  readonly points: readonly Point[];
}

/** Every series among the figures, those with one point too. */
export function seriesOf(observations: readonly Observation[], catalog: Catalog): Series[] {
  const usable = observations.filter(
    (row) => decides(row) && quantityOf(row) !== undefined && !catalog.isSuperseded(row),
  );
  const groups = groupBy(usable, (row) =>
    [row.indicator, row.area, row.scope, row.periodMethod, seriesKind(row.period)].join('\u001f'),
  );
  return [...groups.values()].map((rows) => {
    const first = rows[0] as Observation;
    const points: Point[] = [];
    for (const samePeriod of groupBy(rows, (row) => row.period.text).values())
      points.push(...agreeingPoints(samePeriod));
    points.sort((a, b) => comparePeriods(a.period, b.period));
    return {
      indicator: first.indicator,
      area: first.area,
      scope: first.scope,
      periodMethod: first.periodMethod,
      points,
    };
  });
}

/** Distinct periods of a series; a trend needs two. */
export function isTrend(series: Series): boolean {
  return new Set(series.points.map((point) => point.period.text)).size > 1;
}

/**
 * Figures of one period → points: those whose printed sets meet are one, under its sharpest reading; "trên 60%" stands
 * with a 61,12% it allows for.
 */
export function agreeingPoints(rows: readonly Observation[]): Point[] {
  const points: { period: Period; quantity: Quantity; observations: Observation[] }[] = [];
  for (const row of rows) {
    const quantity = quantityOf(row);
    if (quantity === undefined) continue;
    const same = points.find((point) => !areApart(printedInterval(point.quantity), printedInterval(quantity)));
    if (same === undefined) points.push({ period: row.period, quantity, observations: [row] });
    else {
      same.observations.push(row);
      if (isSharper(quantity, same.quantity)) same.quantity = quantity;
    }
  }
  return points;
}

/** A point says more than an open or approximate value, and a point with more digits says more than one with fewer. */
function isSharper(a: Quantity, b: Quantity): boolean {
  if (isPoint(a) !== isPoint(b)) return isPoint(a);
  return isPoint(a) && a.value.scale > b.value.scale;
}
