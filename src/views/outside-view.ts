/** What others measure of an area: the newest value of each measure, its place in the whole list, and quoted ranks held against it. */
import { groupBy, newestPeriod } from '#core/catalog.ts';
import type { Figure } from '#core/figure.ts';
import type { Observation } from '#core/model.ts';
import { type ListRank, type QuotedRank, quotedRanks, wholeRanking } from '#core/outside-measures.ts';
import { comparePeriods } from '#core/period.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { figuresOf } from './figure-view.ts';

export interface OutsideReading {
  /** Of the measure's newest period; several where sources differ. */
  readonly figures: readonly Figure[];
  /** Undefined where no whole list of the period is held. */
  readonly rank: ListRank | undefined;
  /** Its documents' own words about its rank, held against the list. */
  readonly quoted: readonly QuotedRank[];
}

/** Measures that are part of no other; those with a place in a whole list first, then the newest. `outside`: of one area. */
export function outsideReadings(outside: readonly Observation[], portal: Portal): OutsideReading[] {
  const { catalog } = portal;
  const whole = outside.filter(
    (row) => decides(row) && !catalog.isSuperseded(row) && catalog.indicators.get(row.indicator)?.partOf === undefined,
  );
  const quoted = quotedRanks(outside, catalog);
  return [...groupBy(whole, ({ indicator }) => indicator)]
    .flatMap(([indicator, rows]) => {
      const newest = newestPeriod(rows, catalog.documents);
      const current = rows.filter(({ period }) => period.text === newest?.text);
      const [first] = current;
      if (newest === undefined || first === undefined) return [];
      const rank = wholeRanking(indicator, newest.text, catalog)?.get(first.area);
      return [
        {
          newest,
          figures: figuresOf(current, portal),
          rank,
          quoted: quoted.filter((one) => one.quoted.indicator === indicator),
        },
      ];
    })
    .sort((a, b) => Number(b.rank !== undefined) - Number(a.rank !== undefined) || comparePeriods(b.newest, a.newest))
    .map(({ figures, rank, quoted: said }) => ({ figures, rank, quoted: said }));
}
