/** Areas of one level in order, as the page of an indicator lists them. */
import { groupBy } from '#core/catalog.ts';
import type { Figure } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Indicator, Observation } from '#core/model.ts';
import { type Ranking, rankingsOf } from '#core/ranking.ts';
import { areaPath, figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { figureWithUnit } from '#i18n/figure-words.ts';
import { rankingRule, rankingTitle } from '#i18n/finding-words.ts';
import { estimateMark } from '#i18n/status-words.ts';
import { areaTitle } from '#i18n/words.ts';
import { figureOf } from './figure-view.ts';
import type { Link } from './source.ts';

/** Parents whose areas are ranked on the page: the country's provinces and the districts of a few; the rest would be a page of lists. */
const mostRankings = 12;
export interface RankingView {
  /** Fit for an `id`. */
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  /** Has any of the figures a level? */
  readonly isJudged: boolean;
  readonly rows: readonly {
    readonly rank: number;
    readonly area: Link;
    readonly value: Link;
    readonly figure: Figure;
  }[];
  /** Areas whose figures of the period have no place among points. */
  readonly unranked: readonly { readonly area: string; readonly figures: readonly Link[] }[];
  readonly missing: readonly string[];
}

/** Of each parent, level, scope and way of counting the newest period that can be ranked. */
export function newestRankings(
  indicator: Indicator,
  results: readonly Observation[],
  newest: readonly Observation[],
  portal: Portal,
): Ranking[] {
  const periods = new Set(newest.map((row) => row.period.text));
  const rankings = rankingsOf(
    indicator,
    results.filter((row) => periods.has(row.period.text)),
    portal.catalog,
  );
  const groups = groupBy(rankings, ({ parent, level, scope, periodMethod }) =>
    joinKey([parent, level, scope, periodMethod]),
  );
  return [...groups.values()].flatMap(([first]) => first ?? []).slice(0, mostRankings);
}

export function rankingView(ranking: Ranking, indicator: Indicator, portal: Portal): RankingView {
  const parent = ranking.parent === undefined ? undefined : portal.catalog.areas.get(ranking.parent);
  const nameOf = (id: string): string => {
    const area = portal.catalog.areas.get(id);
    return area === undefined ? id : areaTitle(area);
  };
  const printedValue = (row: Observation): string => figureWithUnit(row, indicator) + estimateMark(row);
  const period = ranking.ranked[0]?.observation.period;
  return {
    id: [
      'xep-hang',
      parent?.id.replaceAll('/', '-'),
      period?.text.toLowerCase().replaceAll('/', '-'),
      ranking.scope,
      ranking.periodMethod?.replace('_', '-'),
    ]
      .filter((part) => part !== undefined)
      .join('-'),
    title: rankingTitle(period, parent),
    rule: rankingRule(ranking.ranked.length, indicator.direction),
    isJudged: ranking.ranked.some(({ observation }) => portal.catalog.pairings(observation).length > 0),
    rows: ranking.ranked.map(({ rank, area, observation }) => ({
      rank,
      area: { href: areaPath(area), label: nameOf(area) },
      value: { href: figurePath(observation), label: printedValue(observation) },
      figure: figureOf([observation], portal),
    })),
    unranked: ranking.unranked.map(({ area, observations }) => ({
      area: nameOf(area),
      figures: observations.map((row) => ({ href: figurePath(row), label: printedValue(row) })),
    })),
    missing: ranking.missing.map(nameOf),
  };
}
