/** Who is first and who is last in what others measure: what a question for the best or the worst is answered with. */
import { type Catalog, groupBy } from '#core/catalog.ts';
import type { Indicator, Observation } from '#core/model.ts';
import { wholeRanking } from '#core/outside-measures.ts';
import { searchWords } from '#i18n/search.ts';
import type { ListEnd } from '#search/entry.ts';

/** The newest first; a place that two share is no end. */
export function listEnds(indicator: Indicator, catalog: Catalog): ListEnd[] {
  if (indicator.measuredBy !== 'danh_gia_ngoai') return [];
  const rows = catalog.ofIndicator(indicator.id).observations.filter((row) => !catalog.isSuperseded(row));
  return [...groupBy(rows, ({ period }) => period.text)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([period, same]) => computedEnds(indicator, period, catalog) ?? statedEnds(same));
}

/** Of the list that its publisher gave whole; the order is the portal's. */
function computedEnds(indicator: Indicator, period: string, catalog: Catalog): ListEnd[] | undefined {
  const ranks = wholeRanking(indicator.id, period, catalog);
  if (ranks === undefined) return undefined;
  const places = [...ranks.values()].sort((a, b) => a.rank - b.rank);
  const [first, second] = places;
  const [beforeLast, last] = places.slice(-2);
  return [
    ...(first === undefined || first.rank === second?.rank
      ? []
      : [endOf(first.observation, 'first', true, searchWords.firstComputed(first.areas))]),
    ...(last === undefined || last.rank === beforeLast?.rank
      ? []
      : [endOf(last.observation, 'last', true, searchWords.lastComputed(last.areas))]),
  ];
}

/** As documents give the rank, with the length of the list; `isWhole` where one of them gives every area of it. */
function statedEnds(rows: readonly Observation[]): ListEnd[] {
  const placed = rows.filter((row) => row.rank !== undefined && row.rankTotal !== undefined);
  const ends = [...groupBy(placed, ({ document }) => document).values()].flatMap((same) => {
    const total = same[0]?.rankTotal;
    const isWhole = new Set(same.map(({ area }) => area)).size === total;
    return same.flatMap((row) => {
      const note = isWhole ? searchWords.wholeListStated : searchWords.placeStated;
      if (row.rank === 1) return [endOf(row, 'first', isWhole, note)];
      return row.rank === row.rankTotal ? [endOf(row, 'last', isWhole, note)] : [];
    });
  });
  return (['first', 'last'] as const).flatMap((side) => {
    const same = ends.filter((end) => end.side === side);
    const areas = new Set(same.map(({ area }) => area));
    // Two lists of one period, of the provinces of before and of today, have two firsts.
    const one = [...areas].flatMap(
      (id) =>
        same.find(({ area, isWhole }) => area === id && isWhole) ?? same.filter(({ area }) => area === id).slice(0, 1),
    );
    return areas.size === 1 ? one : one.map((end) => ({ ...end, isWhole: false }));
  });
}

function endOf(row: Observation, side: ListEnd['side'], isWhole: boolean, note: string): ListEnd {
  return { side, area: row.area, file: 0, anchor: row.anchor, period: row.period.text, isWhole, note };
}
