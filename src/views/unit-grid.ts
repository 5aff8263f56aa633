/** What the units right below an area report, as one grid: rows are indicators, columns units; of some of that time the portal has nothing. */
import { type Area, groupBy, newestPeriod } from '#core/catalog.ts';
import type { Figure } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Indicator, Observation, Target } from '#core/model.ts';
import { byMeasure } from '#core/outside-measures.ts';
import { openEnd, type Period } from '#core/period.ts';
import { areaPath } from '#core/site/addresses.ts';
import { indexesOf } from '#core/site/indexes.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { figuresOf, indicatorOf } from './figure-view.ts';

export interface UnitGrid {
  readonly units: readonly GridUnit[];
  /** Units of that time of which the portal has neither a result nor a target. */
  readonly silent: readonly Area[];
  readonly rows: readonly GridRow[];
  /** Rows that the page has no room for: they stand on the units' own pages. */
  readonly more: number;
  /** The last day of what the grid tells of. */
  readonly day: number;
}

interface GridUnit {
  readonly area: Area;
  readonly href: string;
  /** Of its newest results; of its targets where it has no result. */
  readonly period: Period | undefined;
}

interface GridRow {
  readonly indicator: Indicator;
  readonly scope: Target['scope'];
  /** One entry a unit. */
  readonly cells: readonly GridCell[];
}

/** A result, or the target of a unit without one, or neither. */
interface GridCell {
  readonly figure?: Figure | undefined;
  readonly target?: Target | undefined;
}

/** A unit before its figures are made: of a province of hundreds most are not shown. */
interface TellingUnit extends GridUnit {
  readonly results: readonly Observation[];
  /** Indicators and scopes of its results. */
  readonly measures: number;
}

interface Unit extends GridUnit {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly targets: ReadonlyMap<string, Target>;
}

/** More rows would be a page of their own, more columns wider than any screen. */
const mostRows = 12;
const mostUnits = 20;

type Measure = Pick<Target, 'indicator' | 'scope'>;

const keyOf = ({ indicator, scope }: Measure): string => joinKey([indicator, scope]);

/** Undefined unless two units, or two indicators of one, have results. */
export function unitGrid(area: Area, portal: Portal): UnitGrid | undefined {
  const { catalog } = portal;
  const telling = area.children
    .flatMap((id) => {
      const child = catalog.areas.get(id);
      return child === undefined || child.parent !== area.id || !catalog.hasRecord(id) ? [] : unitOf(child, portal);
    })
    .sort((a, b) => b.measures - a.measures);
  const units = telling.slice(0, mostUnits).map((unit) => shownUnit(unit, portal));
  const keys = groupBy(
    units.flatMap((unit) =>
      [
        ...new Map<string, Measure>([
          ...unit.targets,
          ...[...unit.figures].map(([key, { row }]) => [key, row] as const),
        ]),
      ].map(([key, { indicator, scope }]) => ({ key, unit, indicator, scope })),
    ),
    ({ key }) => key,
  );
  const reported = units.filter(({ figures }) => figures.size > 0);
  if (reported.length < 2 && (reported[0]?.figures.size ?? 0) < 2) return undefined;
  const told = [...keys].filter(([key]) => units.some(({ figures }) => figures.has(key)));
  // What is held against a level, or told by several, says more than what one unit tells alone.
  const weighty = told.filter(
    ([key, having]) => having.length > 1 || having.some(({ unit }) => (unit.figures.get(key)?.goals.length ?? 0) > 0),
  );
  const chosen = weighty.length > 0 ? weighty : told;
  const { indicatorPlace } = indexesOf(portal);
  const rows = chosen
    .flatMap(([key, having]) =>
      having.slice(0, 1).map(({ indicator, scope }) => ({
        indicator: indicatorOf(indicator, portal),
        scope,
        cells: units.map(({ figures, targets }) =>
          figures.has(key) ? { figure: figures.get(key) } : { target: targets.get(key) },
        ),
        count: having.length,
      })),
    )
    .sort((a, b) => b.count - a.count || indicatorPlace(a.indicator.id) - indicatorPlace(b.indicator.id));
  const day = Math.max(...reported.flatMap(({ period }) => period?.last ?? []));
  return {
    units,
    silent: silentUnits(area, new Set(telling.map((unit) => unit.area)), day, portal),
    rows: rows.slice(0, mostRows),
    more: told.length - Math.min(rows.length, mostRows),
    day,
  };
}

function unitOf(area: Area, portal: Portal): TellingUnit[] {
  const { catalog } = portal;
  const { observations, targets } = catalog.ofArea(area.id);
  const all = byMeasure(observations, catalog).own.filter((row) => decides(row) && !catalog.isSuperseded(row));
  const newest = newestPeriod(all, catalog.documents) ?? all[0]?.period;
  const results = all.filter(({ period }) => period.text === newest?.text);
  if (results.length === 0 && targets.length === 0) return [];
  const period = newest ?? targets.find((target) => target.period !== undefined)?.period;
  return [{ area, href: areaPath(area.id), period, results, measures: new Set(results.map(keyOf)).size }];
}

function shownUnit({ area, href, period, results }: TellingUnit, portal: Portal): Unit {
  const figures = new Map<string, Figure>();
  for (const figure of figuresOf(results, portal)) {
    const key = keyOf(figure.row);
    if (!figures.has(key)) figures.set(key, figure);
  }
  const { targets } = portal.catalog.ofArea(area.id);
  return {
    area,
    href,
    period,
    figures,
    targets: new Map([...targets].reverse().map((target) => [keyOf(target), target])),
  };
}

/** Of the same level, and there on that day. */
function silentUnits(area: Area, told: ReadonlySet<Area>, day: number, { catalog }: Portal): Area[] {
  const depths = new Set([...told].map(({ depth }) => depth));
  return area.children
    .flatMap((id) => catalog.areas.get(id) ?? [])
    .filter(
      (child) =>
        depths.has(child.depth) &&
        !told.has(child) &&
        (child.from?.first ?? 0) <= day &&
        (child.to?.last ?? openEnd) >= day,
    );
}
