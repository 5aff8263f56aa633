/**
 * Trends. A series joins only one indicator, area, scope, way of counting and kind of period; agreeing repeats
 * are one point with several sources, disagreeing ones stand apart. One point is no trend, and no line goes across a
 * break: before and after it are two measures.
 */
import { type Catalog, groupBy } from './catalog.ts';
import { decimalOf } from './decimal.ts';
import { joinKey } from './key.ts';
import type { Observation } from './model.ts';
import { breakBetween, comparePeriods, type Period, type SeriesBreak, seriesKind } from './period.ts';
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
  /** Those that fall between two of its points, in time. */
  readonly breaks: readonly SeriesBreak[];
  /** Its points are places in a list of so many areas; undefined where they are values. */
  readonly ranked: number | undefined;
}

/** Every series among the figures, those with one point too. */
export function seriesOf(observations: readonly Observation[], catalog: Catalog): Series[] {
  const valued = observations.filter((row) => quantityOf(row) !== undefined);
  return joined(valued, ({ periodMethod }) => ({ periodMethod, ranked: undefined }), agreeingPoints, catalog);
}

/**
 * Every series among the places that documents state. Only places in lists of one length join, and a place whose document
 * does not say among how many joins none.
 */
export function rankSeriesOf(observations: readonly Observation[], catalog: Catalog): Series[] {
  const placed = observations.filter((row) => row.rank !== undefined && row.rankTotal !== undefined);
  return joined(placed, ({ rankTotal }) => ({ periodMethod: undefined, ranked: rankTotal }), agreeingPlaces, catalog);
}

function joined(
  observations: readonly Observation[],
  measureOf: (row: Observation) => Pick<Series, 'periodMethod' | 'ranked'>,
  pointsOf: (rows: readonly Observation[]) => Point[],
  catalog: Catalog,
): Series[] {
  const usable = observations.filter((row) => decides(row) && !catalog.isSuperseded(row));
  const groups = groupBy(usable, (row) => {
    const { periodMethod, ranked } = measureOf(row);
    const within = ranked === undefined ? undefined : row.rankWithin;
    return [row.indicator, row.area, row.scope, periodMethod, ranked, within, seriesKind(row.period)].join('\u001f');
  });
  return [...groups.values()].map((rows) => {
    const first = rows[0] as Observation;
    const points = [...groupBy(rows, (row) => row.period.text).values()].flatMap(pointsOf);
    points.sort((a, b) => comparePeriods(a.period, b.period));
    return {
      indicator: first.indicator,
      area: first.area,
      scope: first.scope,
      ...measureOf(first),
      points,
      breaks: breaksAmong(points, catalog.indicators.get(first.indicator)?.breaks ?? []),
    };
  });
}

/** Places of one period → points: those that are the same are one. */
function agreeingPlaces(rows: readonly Observation[]): Point[] {
  return [...groupBy(rows, ({ rank }) => String(rank)).values()].flatMap((same) => {
    const [first] = same;
    if (first?.rank === undefined) return [];
    const quantity = { mark: undefined, value: decimalOf(first.rank), valueTo: undefined };
    return [{ period: first.period, quantity, observations: same }];
  });
}

function breaksAmong(points: readonly Point[], breaks: readonly SeriesBreak[]): SeriesBreak[] {
  const [first, last] = [points[0]?.period, points.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  return breaks
    .filter((one) => breakBetween([one], first, last) !== undefined)
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** Points that one line may join: the breaks of the series stand between them. */
export function stretchesOf({ points, breaks }: Pick<Series, 'points' | 'breaks'>): Point[][] {
  const stretches: Point[][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const isJoined = before !== undefined && breakBetween(breaks, before.period, point.period) === undefined;
    if (isJoined) stretches.at(-1)?.push(point);
    else stretches.push([point]);
  });
  return stretches;
}

/** Do two periods of the series lie on one side of its breaks? */
export function isTrend(series: Series): boolean {
  return stretchesOf(series).some((points) => new Set(points.map((point) => point.period.text)).size > 1);
}

/** What charts draw of figures: trends of values, and of places where an area and scope has none of values. */
export function trendsAmong(observations: readonly Observation[], catalog: Catalog): Series[] {
  const whose = ({ indicator, area, scope }: Series): string => joinKey([indicator, area, scope]);
  const valued = seriesOf(observations, catalog).filter(isTrend);
  const drawn = new Set(valued.map(whose));
  const placed = rankSeriesOf(observations, catalog).filter((series) => isTrend(series) && !drawn.has(whose(series)));
  return [...valued, ...placed];
}

/** Why figures of one indicator, area and scope in several periods make no series. */
export type NoSeries =
  /** They are counted in ways that are not compared; undefined: the text does not say which. */
  | { readonly kind: 'methods'; readonly methods: readonly Observation['periodMethod'][] }
  /** A quarter and a year, say. */
  | { readonly kind: 'rhythms' }
  | { readonly kind: 'break'; readonly break: SeriesBreak }
  /** All but one period, or all, have ranks alone. `among`: how many areas each list has; undefined where a document does not say. */
  | { readonly kind: 'ranks'; readonly among: readonly (number | undefined)[] };

/** Undefined where there is a trend, or no second period with a result. */
export function noSeriesReason(observations: readonly Observation[], catalog: Catalog): NoSeries | undefined {
  const results = observations.filter((row) => decides(row) && !catalog.isSuperseded(row));
  const periodsOf = (rows: readonly Observation[]): number => new Set(rows.map(({ period }) => period.text)).size;
  const series = [...seriesOf(results, catalog), ...rankSeriesOf(results, catalog)];
  if (periodsOf(results) < 2 || series.some(isTrend)) return undefined;
  const broken = series.find(({ breaks }) => breaks.length > 0)?.breaks.at(-1);
  if (broken !== undefined) return { kind: 'break', break: broken };
  const valued = results.filter((row) => quantityOf(row) !== undefined);
  if (periodsOf(valued) < 2) {
    const placed = results.filter(({ rank }) => rank !== undefined);
    return { kind: 'ranks', among: [...new Set(placed.map(({ rankTotal }) => rankTotal))] };
  }
  const methods = [...new Set(valued.map(({ periodMethod }) => periodMethod))];
  return methods.length > 1 ? { kind: 'methods', methods } : { kind: 'rhythms' };
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
