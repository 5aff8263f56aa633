/**
 * What the figures of an indicator say, as data: the thought that its page opens with. Of each area and scope the newest
 * figures count; outcomes of part of a period and of its end are never told together. Words: `i18n/finding-words.ts`.
 */
import { type Catalog, groupBy, newestPeriod, type Pairing } from './catalog.ts';
import { compareDecimals } from './decimal.ts';
import type { Indicator, Observation, Target } from './model.ts';
import { breakBetween, comparePeriods, type Period } from './period.ts';
import { areApart, isPoint, printedInterval } from './quantity.ts';
import { agreeingPoints, isTrend, type Point, seriesOf } from './series.ts';
import { decides, quantityOf } from './status.ts';

/** A figure with the level that decides its status. */
export interface JudgedFigure {
  readonly row: Observation;
  readonly pairing: Pairing | undefined;
}

type Movement = 'rose' | 'fell' | 'same';

export type Finding =
  /** `sentences`: figures that are no result or unclear. */
  | { readonly kind: 'none'; readonly sentences: number }
  /** Levels without a result. */
  | { readonly kind: 'levels'; readonly areas: number; readonly count: number; readonly newest: Target }
  /** One area over time. */
  | { readonly kind: 'course'; readonly first: Observation; readonly last: JudgedFigure; readonly movement: Movement }
  /** Many areas over the same time. `level`: the depth of all of them, undefined where they differ. */
  | {
      readonly kind: 'courses';
      readonly first: Period;
      readonly last: Period;
      readonly areas: number;
      readonly rose: number;
      readonly fell: number;
      readonly level: number | undefined;
    }
  /** The newest figures, few enough to be told one by one. */
  | { readonly kind: 'few'; readonly figures: readonly JudgedFigure[] }
  /** The newest period of many areas. `judged`: those with a level, of which `reached` meet it. */
  | {
      readonly kind: 'spread';
      readonly period: Period;
      readonly areas: number;
      readonly low: Observation;
      readonly high: Observation;
      /** Of the whole country that the areas are in. */
      readonly country: Observation | undefined;
      readonly judged: number;
      readonly reached: number;
      readonly isWholePeriod: boolean;
    }
  /** Bare ranks of one period. `best`: the highest of them; `isWhole`: its publisher lists no other area. */
  | {
      readonly kind: 'ranks';
      readonly period: Period;
      readonly areas: number;
      readonly best: Observation;
      readonly isWhole: boolean;
    }
  /** Bare ranks of some areas, in no period of half of them. */
  | { readonly kind: 'places'; readonly areas: number; readonly first: Period; readonly last: Period }
  /** Many figures that no sentence can hold side by side. */
  | { readonly kind: 'apart'; readonly figures: number; readonly areas: number; readonly period: Period };

/** More figures than this are counted, not told. */
const mostTold = 3;

export function findingOf(indicator: Indicator, catalog: Catalog): Finding {
  const { observations, targets } = catalog.ofIndicator(indicator.id);
  const results = observations.filter((row) => decides(row) && !catalog.isSuperseded(row));
  if (results.length === 0) return levelsFinding(targets, observations.length);
  const newest = newestFigures(results, catalog);
  return coursesFinding(indicator, results, catalog) ?? newestFinding(newest, results, catalog);
}

function levelsFinding(targets: readonly Target[], sentences: number): Finding {
  const [newest] = newestFirst(targets);
  return newest === undefined
    ? { kind: 'none', sentences }
    : { kind: 'levels', areas: new Set(targets.map(({ area }) => area)).size, count: targets.length, newest };
}

function newestFirst(targets: readonly Target[]): Target[] {
  return targets.toSorted((a, b) => (b.period?.last ?? 0) - (a.period?.last ?? 0));
}

/** Of each area, scope and way of counting the figures of its newest period, those that agree as one, the newest period first. */
function newestFigures(results: readonly Observation[], catalog: Catalog): Observation[] {
  const groups = groupBy(results, (row) => [row.area, row.scope, row.periodMethod].join('\u001f'));
  return [...groups.values()]
    .flatMap((same) => {
      const period = newestPeriod(same, catalog.documents) ?? same[0]?.period;
      const current = same.filter((row) => row.period.text === period?.text);
      const points = agreeingPoints(current).flatMap((point) => sharpest(point) ?? []);
      // A bare rank has no quantity.
      return points.length > 0 ? points : current.filter((row) => row.rank !== undefined).slice(0, 1);
    })
    .sort((a, b) => comparePeriods(b.period, a.period));
}

function sharpest({ quantity, observations }: Point): Observation | undefined {
  return observations.find((row) => quantityOf(row)?.value === quantity.value) ?? observations[0];
}

/** Undefined where fewer than two areas, and not one alone, have figures of one measure in several periods. */
function coursesFinding(indicator: Indicator, results: readonly Observation[], catalog: Catalog): Finding | undefined {
  const series = seriesOf(results, catalog);
  const courses = series.filter(isTrend).flatMap(({ points }) => courseOf(points, indicator) ?? []);
  const [only] = courses;
  if (only !== undefined && series.length === 1)
    return {
      kind: 'course',
      first: only.first,
      last: { row: only.last, pairing: catalog.pairings(only.last)[0] },
      movement: only.movement,
    };
  const spans = groupBy(
    courses,
    ({ first, last }) => `${first.period.text}\u001f${last.period.text}\u001f${last.scope}`,
  );
  const [longest = []] = [...spans.values()].sort((a, b) => b.length - a.length);
  const [one] = longest;
  if (one === undefined || longest.length <= mostTold) return undefined;
  const count = (movement: Movement): number => longest.filter((course) => course.movement === movement).length;
  const levels = new Set(longest.map(({ last }) => catalog.areas.get(last.area)?.depth));
  return {
    kind: 'courses',
    first: one.first.period,
    last: one.last.period,
    areas: longest.length,
    rose: count('rose'),
    fell: count('fell'),
    level: levels.size === 1 ? [...levels][0] : undefined,
  };
}

interface Course {
  readonly first: Observation;
  readonly last: Observation;
  readonly movement: Movement;
}

/** From the first figure after the last redefinition to the newest; undefined where either disagrees with another, or is no point. */
function courseOf(points: readonly Point[], { breaks }: Indicator): Course | undefined {
  const end = points.at(-1);
  if (end === undefined) return undefined;
  const joined = points.filter(({ period }) => breakBetween(breaks, period, end.period) === undefined);
  const [start] = joined;
  if (start === undefined || start.period.text === end.period.text) return undefined;
  const isAlone = (point: Point): boolean =>
    isPoint(point.quantity) && joined.filter(({ period }) => period.text === point.period.text).length === 1;
  const [first, last] = [sharpest(start), sharpest(end)];
  if (first === undefined || last === undefined || !isAlone(start) || !isAlone(end)) return undefined;
  const order = areApart(printedInterval(start.quantity), printedInterval(end.quantity))
    ? compareDecimals(end.quantity.value, start.quantity.value)
    : 0;
  return { first, last, movement: order > 0 ? 'rose' : order < 0 ? 'fell' : 'same' };
}

/** `results`: of every period; a list of ranks is told whole, those included that have a newer figure. */
function newestFinding(newest: readonly Observation[], results: readonly Observation[], catalog: Catalog): Finding {
  const judged = (row: Observation): JudgedFigure => ({ row, pairing: catalog.pairings(row)[0] });
  if (newest.length <= mostTold) return { kind: 'few', figures: newest.map(judged) };
  const measureOf = (row: Observation): string =>
    [row.period.text, row.scope, row.periodMethod, catalog.areas.get(row.area)?.depth].join('\u001f');
  const groups = groupBy(newest, measureOf);
  const [[measure, largest] = ['', []]] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const points = largest.filter((row) => {
    const quantity = quantityOf(row);
    return quantity !== undefined && isPoint(quantity);
  });
  const ordered = points.sort((a, b) => compareValues(a, b));
  const [low] = ordered;
  const high = ordered.at(-1);
  const areas = new Set(largest.map(({ area }) => area)).size;
  if (largest.every(({ rank }) => rank !== undefined) && points.length < largest.length) {
    const list = results.filter((row) => row.rank !== undefined && measureOf(row) === measure);
    const [best] = list.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const ranked = new Set(list.map(({ area }) => area)).size;
    if (best !== undefined && isKnownHalf(list, ranked))
      return { kind: 'ranks', period: best.period, areas: ranked, best, isWhole: isWholeList(best, catalog) };
    const inTime = results.map(({ period }) => period).sort(comparePeriods);
    const [first, last] = [inTime[0], inTime.at(-1)];
    if (first !== undefined && last !== undefined)
      return { kind: 'places', areas: new Set(results.map(({ area }) => area)).size, first, last };
  }
  if (low === undefined || high === undefined || areas <= mostTold || points.length < largest.length)
    return {
      kind: 'apart',
      figures: newest.length,
      areas: new Set(newest.map(({ area }) => area)).size,
      period: (newest[0] as Observation).period,
    };
  const pairings = largest.flatMap((row) => catalog.pairings(row)[0] ?? []);
  const timings = new Set(pairings.map(({ status }) => status.timing));
  return {
    kind: 'spread',
    period: low.period,
    areas,
    low,
    high,
    country: newest.find(
      (row) =>
        catalog.areas.get(row.area)?.depth === 0 &&
        [row.period.text, row.scope, row.periodMethod].join() === [low.period.text, low.scope, low.periodMethod].join(),
    ),
    judged: timings.size === 1 ? pairings.length : 0,
    reached: pairings.filter(({ status }) => status.outcome === 'dat').length,
    isWholePeriod: timings.has('het_ky'),
  };
}

/** Are the areas half of those that the list counts, where it says how many? */
function isKnownHalf(list: readonly Observation[], areas: number): boolean {
  return 2 * areas >= Math.max(0, ...list.map(({ rankTotal }) => rankTotal ?? 0));
}

function isWholeList({ indicator, period, document }: Observation, { documents }: Catalog): boolean {
  const lists = documents.get(document)?.wholeLists ?? [];
  return lists.some((one) => one.indicator === indicator && one.period.text === period.text);
}

function compareValues(a: Observation, b: Observation): number {
  const [left, right] = [quantityOf(a), quantityOf(b)];
  return left === undefined || right === undefined ? 0 : compareDecimals(left.value, right.value);
}

/** Areas without a result, by what the portal holds of them; an area stands once, where most is said of it. */
export interface SilentAreas {
  readonly levels: readonly Target[];
  /** Areas with sentences that are no result or unclear. */
  readonly unclear: readonly string[];
  readonly tasks: readonly string[];
  /** Areas whose own reports give figures, none of them of this indicator. */
  readonly reporting: readonly string[];
}

export function silentAreas(indicator: Indicator, catalog: Catalog): SilentAreas {
  const { observations, targets, tasks } = catalog.ofIndicator(indicator.id);
  const known = new Set(observations.filter(decides).map(({ area }) => area));
  const take = <T extends { readonly area: string }>(rows: readonly T[]): T[] => {
    const fresh = [...groupBy(rows, ({ area }) => area)].flatMap(([area, [row]]) =>
      known.has(area) || row === undefined ? [] : [row],
    );
    for (const { area } of fresh) known.add(area);
    return fresh;
  };
  const levels = take(newestFirst(targets));
  const unclear = take(observations).map(({ area }) => area);
  const inTasks = take(tasks).map(({ area }) => area);
  // What others measure is in no report.
  const reports =
    indicator.measuredBy === 'danh_gia_ngoai'
      ? []
      : [...catalog.documents.values()].filter(
          ({ id, kind }) => kind === 'bao-cao' && catalog.ofDocument(id).observations.some(decides),
        );
  const reporting = take(reports.flatMap(({ areas }) => areas.map((area) => ({ area })))).map(({ area }) => area);
  return { levels, unclear, tasks: inTasks, reporting };
}
