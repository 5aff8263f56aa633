/** What others measure of an area: the newest value of each measure, its place in the whole list, and quoted ranks held against it. */
import { groupBy, newestPeriod } from '#core/catalog.ts';
import type { Figure } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Observation } from '#core/model.ts';
import { type ListRank, type QuotedRank, quotedRanks, wholeRanking } from '#core/outside-measures.ts';
import { comparePeriods } from '#core/period.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { figuresOf } from './figure-view.ts';
import { targetAnchors } from './target-view.ts';

export interface OutsideReading {
  /** Of the newest period of the measure and scope; several where sources differ. */
  readonly figures: readonly Figure[];
  /** Undefined where no whole list of the period is held. */
  readonly rank: ListRank | undefined;
  /** Its documents' own words about its rank, held against the list. */
  readonly quoted: readonly QuotedRank[];
  /** Figures of every period that are held against a level, the newest first. */
  readonly judged: readonly Figure[];
  /** Anchors of those levels. */
  readonly targetIds: readonly string[];
}

/** Measures that are part of no other or have a level; those with a place in a whole list first, then the newest. `outside`: of one area. */
export function outsideReadings(outside: readonly Observation[], portal: Portal): OutsideReading[] {
  const { catalog } = portal;
  const isTold = (row: Observation): boolean =>
    catalog.indicators.get(row.indicator)?.partOf === undefined || catalog.pairings(row).length > 0;
  const whole = outside.filter((row) => decides(row) && !catalog.isSuperseded(row) && isTold(row));
  const quoted = quotedRanks(outside, catalog);
  return [...groupBy(whole, ({ indicator, scope }) => joinKey([indicator, scope])).values()]
    .flatMap((rows) => {
      const newest = newestPeriod(rows, catalog.documents);
      const current = rows.filter(({ period }) => period.text === newest?.text);
      const [first] = current;
      if (newest === undefined || first === undefined) return [];
      const { indicator, scope } = first;
      const rank = scope === undefined ? wholeRanking(indicator, newest.text, catalog)?.get(first.area) : undefined;
      return [
        {
          newest,
          figures: figuresOf(current, portal),
          rank,
          quoted: quoted.filter((one) => one.quoted.indicator === indicator && one.quoted.scope === scope),
          judged: figuresOf(
            rows.filter((row) => catalog.pairings(row).length > 0),
            portal,
          ).sort((a, b) => comparePeriods(b.row.period, a.row.period)),
          targetIds: targetAnchors(rows, portal),
        },
      ];
    })
    .sort((a, b) => Number(b.rank !== undefined) - Number(a.rank !== undefined) || comparePeriods(b.newest, a.newest))
    .map(({ newest: _, ...reading }) => reading);
}
