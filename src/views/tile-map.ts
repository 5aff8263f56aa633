/** A map of equal tiles: one indicator in one period, a tile for each province of that time, in five classes of equal width. */
import type { Area } from '#core/catalog.ts';
import { compareDecimals, type Decimal, decimalOf, toNumber } from '#core/decimal.ts';
import type { DocumentInfo, Indicator, Observation } from '#core/model.ts';
import { wholeRanking } from '#core/outside-measures.ts';
import { breakBetween, comparePeriods, type Period } from '#core/period.ts';
import { isPoint } from '#core/quantity.ts';
import { agreeingPoints } from '#core/series.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { compareVietnamese } from '#core/text.ts';
import { type Tile, type TileLayout, tileLayoutOn } from '#i18n/tile-layout.ts';

/** Darker, and on dark ground lighter, from 0 to 4. */
type TileTone = 0 | 1 | 2 | 3 | 4;

export interface ProvinceTile extends Tile {
  readonly province: Area;
  /** Undefined without a figure. */
  readonly observation: Observation | undefined;
  /** Place that the portal computes; undefined where no whole list of the period is held. */
  readonly rank: number | undefined;
  /** Undefined without a figure that is one number. */
  readonly tone: TileTone | undefined;
}

/** Values from `low` on and below `high`; undefined ends are open. A class of ranks holds both of its ends. */
interface TileClass {
  readonly tone: TileTone;
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly count: number;
}

export interface TileMap {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly layout: TileLayout;
  /** `rank`: the source gives places and too few values. */
  readonly shows: 'value' | 'rank';
  /** In the order of the layout. */
  readonly tiles: readonly ProvinceTile[];
  /** Five, the strongest tone first. */
  readonly classes: readonly TileClass[];
  /** Provinces without a figure that is one number. */
  readonly unclassed: number;
  /** How many areas the whole list has that the portal ranks; undefined where it ranks none. */
  readonly ranked: number | undefined;
  readonly documents: readonly DocumentInfo[];
}

/** The map of a period, by default of the newest that has one; undefined where fewer than half of the provinces have a figure. */
export function tileMapOf(indicator: Indicator, portal: Portal, period?: Period): TileMap | undefined {
  const rows = provinceRows(indicator, portal);
  const periods = period === undefined ? periodsOf(rows).reverse() : [period];
  for (const one of periods) {
    const map = mapOf(indicator, one, rows, portal);
    if (map !== undefined) return map;
  }
  return undefined;
}

/** The maps of all periods that have one, the newest first. */
export function tileMaps(indicator: Indicator, portal: Portal): TileMap[] {
  const rows = provinceRows(indicator, portal);
  return periodsOf(rows)
    .reverse()
    .flatMap((period) => mapOf(indicator, period, rows, portal) ?? []);
}

/** How the provinces of a map moved since the first period measured the same way. */
export interface TileCourse {
  readonly since: Period;
  /** Provinces with a value in both periods, and those whose value rose. */
  readonly both: number;
  readonly risen: number;
}

/** Undefined where the map shows ranks or no earlier period is measured the same way. */
export function tileCourse(map: TileMap, portal: Portal): TileCourse | undefined {
  const { indicator, period } = map;
  if (map.shows === 'rank') return undefined;
  for (const since of periodsOf(provinceRows(indicator, portal))) {
    if (since.kind !== period.kind || comparePeriods(since, period) >= 0) continue;
    if (breakBetween(indicator.breaks, since, period) !== undefined) continue;
    const before = tileMapOf(indicator, portal, since);
    if (before?.shows !== 'value') continue;
    const earlier = new Map(before.tiles.map((tile) => [tile.area, pointOf(tile.observation)]));
    const pairs = map.tiles.flatMap(({ area, observation }) => {
      const [from, to] = [earlier.get(area), pointOf(observation)];
      return from === undefined || to === undefined ? [] : [compareDecimals(from, to)];
    });
    return { since, both: pairs.length, risen: pairs.filter((order) => order < 0).length };
  }
  return undefined;
}

/** Figures of whole provinces that stand. */
function provinceRows({ id }: Indicator, { catalog }: Portal): Observation[] {
  return catalog
    .ofIndicator(id)
    .observations.filter(
      (row) =>
        decides(row) &&
        row.scope === undefined &&
        row.period.kind !== 'open' &&
        !catalog.isSuperseded(row) &&
        catalog.areas.get(row.area)?.depth === 1,
    );
}

/** In time. */
function periodsOf(rows: readonly Observation[]): Period[] {
  return [...new Map(rows.map(({ period }) => [period.text, period])).values()].sort(comparePeriods);
}

function pointOf(observation: Observation | undefined): Decimal | undefined {
  const quantity = observation === undefined ? undefined : quantityOf(observation);
  return quantity === undefined || !isPoint(quantity) ? undefined : quantity.value;
}

function mapOf(indicator: Indicator, period: Period, all: readonly Observation[], portal: Portal): TileMap | undefined {
  const { catalog } = portal;
  const layout = tileLayoutOn(period.last);
  const rows = all.filter((row) => row.period.text === period.text);
  const numberOf = (observation: Observation, shows: TileMap['shows']): Decimal | undefined =>
    shows === 'rank' ? rankOf(observation) : pointOf(observation);
  const places = layout.tiles.flatMap((tile) => {
    const province = catalog.areas.get(tile.area);
    return province === undefined ? [] : [{ ...tile, province, rows: rows.filter((row) => row.area === tile.area) }];
  });
  if (places.length < layout.tiles.length) return undefined;
  const numbered = (shows: TileMap['shows']): number =>
    places.filter((place) => place.rows.some((row) => numberOf(row, shows) !== undefined)).length;
  const isEnough = (shows: TileMap['shows']): boolean => 2 * numbered(shows) >= places.length;
  const shows = isEnough('value') ? 'value' : 'rank';
  if (!isEnough(shows)) return undefined;
  const shown = places.map(({ rows: ofPlace, ...place }) => {
    const observation = agreedRow(ofPlace, shows);
    return { ...place, observation, value: observation === undefined ? undefined : numberOf(observation, shows) };
  });
  const values = shown.flatMap(({ value }) => value ?? []).sort(compareDecimals);
  const lowIsStrong = shows === 'rank' || indicator.direction === 'thap';
  const limits = shows === 'rank' ? rankLimits(places.length) : valueLimits(values);
  const toneOf = (value: Decimal): TileTone => {
    const below = limits.filter((limit) => compareDecimals(limit, value) <= 0).length;
    return (lowIsStrong ? 4 - below : below) as TileTone;
  };
  const ranks = wholeRanking(indicator.id, period.text, catalog);
  const tiles = shown.map(
    ({ value, ...place }): ProvinceTile => ({
      ...place,
      rank: ranks?.get(place.area)?.rank,
      tone: value === undefined ? undefined : toneOf(value),
    }),
  );
  const documents = new Set(tiles.flatMap(({ observation }) => observation?.document ?? []));
  return {
    indicator,
    period,
    layout,
    shows,
    tiles,
    classes: ([4, 3, 2, 1, 0] as const).map((tone) => {
      const at = lowIsStrong ? 4 - tone : tone;
      return {
        tone,
        low: limits[at - 1],
        high: limits[at],
        count: tiles.filter((tile) => tile.tone === tone).length,
      };
    }),
    unclassed: tiles.filter((tile) => tile.tone === undefined).length,
    ranked: ranks?.values().next().value?.areas,
    documents: [...documents].flatMap((id) => catalog.documents.get(id) ?? []),
  };
}

function rankOf({ rank }: Observation): Decimal | undefined {
  return rank === undefined ? undefined : decimalOf(rank);
}

/** The figure of a province; undefined where there is none, or where two disagree. */
function agreedRow(rows: readonly Observation[], shows: TileMap['shows']): Observation | undefined {
  if (shows === 'rank') {
    const ranked = rows.filter((row) => row.rank !== undefined);
    return new Set(ranked.map((row) => row.rank)).size === 1 ? ranked[0] : undefined;
  }
  const [point, ...others] = agreeingPoints(rows);
  return others.length > 0 ? undefined : point?.observations.find((row) => pointOf(row) !== undefined);
}

/** The first place of each class but the first, so that all have as many places, the last aside. */
function rankLimits(areas: number): Decimal[] {
  const size = Math.ceil(areas / 5);
  return [1, 2, 3, 4].map((at) => decimalOf(at * size + 1));
}

const roundSteps = [1, 2, 2.5, 3, 4, 5, 10];

/** Four round limits at equal distances around the middle value, which leave about a tenth of the values to each end. `values`: ascending. */
function valueLimits(values: readonly Decimal[]): Decimal[] {
  const at = (part: number): number => toNumber(values[Math.round(part * (values.length - 1))] ?? decimalOf(0));
  const printed = 10 ** -Math.max(...values.map(({ scale }) => scale));
  const width = Math.max((at(0.9) - at(0.1)) / 3 || (at(1) - at(0)) / 3, printed);
  const power = Math.floor(Math.log10(width));
  const step = roundSteps.find((one) => one * 10 ** power >= width * 0.9) ?? 10;
  // Whole numbers at this scale, so that no limit is a float.
  const scale = Math.max(0, 1 - power);
  const whole = Math.round(step * 10 ** (power + scale));
  const first = Math.round((at(0.5) * 10 ** scale) / whole - 1.5);
  return [0, 1, 2, 3].map((more) => decimalOf((first + more) * whole, scale));
}

/** The tiles for a table: by the portal's rank, without one by the source's, without one by name. */
export function tilesInOrder({ tiles, shows }: TileMap): ProvinceTile[] {
  const place = ({ rank, observation }: ProvinceTile): number =>
    rank ?? (shows === 'rank' ? observation?.rank : undefined) ?? Number.MAX_SAFE_INTEGER;
  return [...tiles].sort((a, b) => place(a) - place(b) || compareVietnamese(a.province.name, b.province.name));
}
