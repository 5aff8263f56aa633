/**
 * What others measure beside what areas say of themselves. A rank that the portal computes needs the whole list, as its
 * publisher gave it for the period. Source: public contract, section 2.
 */
import type { Catalog } from './catalog.ts';
import { compareDecimals } from './decimal.ts';
import type { Indicator, Observation, WholeList } from './model.ts';
import type { Period } from './period.ts';
import { isPoint } from './quantity.ts';
import { quantityOf } from './status.ts';

export interface ByMeasure {
  /** What areas and those above them report. */
  readonly own: readonly Observation[];
  /** Figures of bodies that measure others; never added to what an area says of itself. */
  readonly outside: readonly Observation[];
}

export function byMeasure(observations: readonly Observation[], { indicators }: Catalog): ByMeasure {
  const isOutside = (row: Observation): boolean => indicators.get(row.indicator)?.measuredBy === 'danh_gia_ngoai';
  return {
    own: observations.filter((row) => !isOutside(row)),
    outside: observations.filter(isOutside),
  };
}

/** A place that the portal computes in one whole list; ties share the better one. */
export interface ListRank {
  readonly rank: number;
  /** How many areas the list has. */
  readonly areas: number;
  readonly observation: Observation;
}

/** The places of all areas of a list, by area; undefined where a figure is missing, is no point, or no direction is better. */
function ranksInList(list: WholeList, document: string, catalog: Catalog): ReadonlyMap<string, ListRank> | undefined {
  const direction = catalog.indicators.get(list.indicator)?.direction;
  if (direction === undefined || direction === 'khong_xet') return undefined;
  const rows = new Map<string, Observation>();
  for (const row of catalog.ofDocument(document).observations) {
    const isListed =
      row.indicator === list.indicator && row.period.text === list.period.text && row.scope === undefined;
    if (isListed && catalog.areas.get(row.area)?.depth !== 0) rows.set(row.area, row);
  }
  const valued = [...rows.values()].flatMap((observation) => {
    const quantity = quantityOf(observation);
    return quantity === undefined || !isPoint(quantity) ? [] : [{ observation, value: quantity.value }];
  });
  if (rows.size !== list.areas || valued.length !== list.areas) return undefined;
  const sign = direction === 'cao' ? -1 : 1;
  valued.sort((a, b) => sign * compareDecimals(a.value, b.value));
  const ranks = new Map<string, ListRank>();
  let rank = 0;
  valued.forEach(({ observation, value }, index) => {
    const before = valued[index - 1]?.value;
    if (before === undefined || compareDecimals(before, value) !== 0) rank = index + 1;
    ranks.set(observation.area, { rank, areas: list.areas, observation });
  });
  return ranks;
}

/** Places of the areas in the whole list of an indicator and period; undefined where no document gives one. */
export function wholeRanking(
  indicator: string,
  period: Period['text'],
  catalog: Catalog,
): ReadonlyMap<string, ListRank> | undefined {
  for (const { id, wholeLists } of catalog.documents.values()) {
    for (const list of wholeLists) {
      if (list.indicator !== indicator || list.period.text !== period) continue;
      const ranks = ranksInList(list, id, catalog);
      if (ranks !== undefined) return ranks;
    }
  }
  return undefined;
}

/** A rank that a document quotes, beside the one that the measure's own list gives. */
export interface QuotedRank {
  readonly quoted: Observation;
  readonly measured: ListRank;
  /** Place in the list of the year before; undefined where no whole list of it is held. */
  readonly before: ListRank | undefined;
  readonly isSameRank: boolean;
  /** The document counts the areas otherwise than the list does; undefined where it does not say how many. */
  readonly isSameBase: boolean | undefined;
  /** Does the quoted move come out? Undefined where either is not known. */
  readonly isSameChange: boolean | undefined;
}

/** Ranks among the figures that the portal can hold against the measure itself, in their order. */
export function quotedRanks(observations: readonly Observation[], catalog: Catalog): QuotedRank[] {
  return observations.flatMap((quoted) => {
    const indicator = catalog.indicators.get(quoted.indicator);
    const measure = indicator === undefined ? undefined : measureOf(indicator, catalog);
    if (quoted.rank === undefined || measure === undefined) return [];
    const measured = wholeRanking(measure.id, quoted.period.text, catalog)?.get(quoted.area);
    if (measured === undefined || measured.observation.document === quoted.document) return [];
    const year = /^\d{4}$/.test(quoted.period.text) ? String(Number(quoted.period.text) - 1) : '';
    const before = wholeRanking(measure.id, year, catalog)?.get(quoted.area);
    return [
      {
        quoted,
        measured,
        before,
        isSameRank: quoted.rank === measured.rank,
        isSameBase: quoted.rankTotal === undefined ? undefined : quoted.rankTotal === measured.areas,
        isSameChange:
          before === undefined || quoted.rankChange === undefined
            ? undefined
            : before.rank - measured.rank === quoted.rankChange,
      },
    ];
  });
}

/** The outside measure that a quoted rank is of: the indicator itself where a list of it is held, or the one related to it that is part of no other. */
function measureOf(indicator: Indicator, { indicators, documents }: Catalog): Indicator | undefined {
  const listed = new Set([...documents.values()].flatMap(({ wholeLists }) => wholeLists.map((list) => list.indicator)));
  const isMeasure = ({ id, measuredBy }: Indicator): boolean => measuredBy === 'danh_gia_ngoai' && listed.has(id);
  if (isMeasure(indicator)) return indicator;
  const related = [...indicators.values()].filter(
    (one) =>
      isMeasure(one) &&
      one.partOf === undefined &&
      (one.related.includes(indicator.id) || indicator.related.includes(one.id)),
  );
  return related.length === 1 ? related[0] : undefined;
}
