/** What a direct answer shows: the figures of each area with their levels and sources, and the levels without a figure. */

import { type Area, newestPeriod } from '#core/catalog.ts';
import { distinctTargets } from '#core/counts.ts';
import { balancesOf } from '#core/discrepancy.ts';
import { toneOf } from '#core/figure.ts';
import type { Observation, Target } from '#core/model.ts';
import { byMeasure } from '#core/outside-measures.ts';
import { areaPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { capitalised } from '#i18n/capitalised.ts';
import { balanceInWords } from '#i18n/count-words.ts';
import { figureWithUnit, longStatus } from '#i18n/figure-words.ts';
import { formatPeriod } from '#i18n/format.ts';
import { searchWords } from '#i18n/search.ts';
import { rankWords, targetInWords, targetKindWords, targetPeriodInWords } from '#i18n/status-words.ts';
import { areaTitle } from '#i18n/words.ts';
import type { AreaCard, CardFigure } from '#search/card.ts';
import { indicatorOf } from '#views/figure-view.ts';
import { rowInDocument, sourceLink } from '#views/source.ts';

/** Of every area with figures or levels of its own, in the order of the ids. */
export function* searchCards(portal: Portal): Generator<AreaCard> {
  for (const area of [...portal.catalog.areas.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const card = searchCard(area, portal);
    if (card !== undefined) yield card;
  }
}

/** Undefined for an area without figures or levels of its own. */
export function searchCard(area: Area, portal: Portal): AreaCard | undefined {
  const { observations, targets } = portal.catalog.ofArea(area.id);
  if (observations.length === 0 && targets.length === 0) return undefined;
  const paired = new Set(
    observations.flatMap((row) => portal.catalog.pairings(row).map(({ target }) => target.anchor)),
  );
  return {
    area: area.id,
    name: areaTitle(area),
    href: areaPath(area.id),
    summary: summaryOf(byMeasure(observations, portal.catalog).own, targets, portal),
    figures: [
      ...observations.filter((row) => !portal.catalog.isSuperseded(row)).map((row) => figureOf(row, portal)),
      ...targets.filter((row) => !paired.has(row.anchor)).map((row) => levelOf(row, portal)),
    ],
  };
}

/** "Quý I/2024: 3 đã ở mức giao và 3 còn thấp hơn." */
function summaryOf(observations: readonly Observation[], targets: readonly Target[], portal: Portal): string {
  if (targets.length === 0 && byMeasure(observations, portal.catalog).own.length === 0) return searchWords.outsideOnly;
  const results = observations.filter(decides);
  const newest = newestPeriod(results, portal.catalog.documents);
  const balance = balancesOf(results, portal.catalog)[0];
  if (balance !== undefined) return `${formatPeriod(balance.period)}: ${balanceInWords(balance)}.`;
  if (newest !== undefined) return searchWords.figureCount(results.length, formatPeriod(newest));
  return searchWords.levelCount(distinctTargets(targets));
}

function figureOf(row: Observation, portal: Portal): CardFigure {
  const indicator = indicatorOf(row.indicator, portal);
  const shown = portal.catalog.pairings(row)[0];
  const value = figureWithUnit(row, indicator);
  return {
    ...placeOf(row, portal),
    period: row.period.text,
    periodWords: formatPeriod(row.period),
    kind: row.kind,
    value,
    rank: value === rankWords(row) ? '' : rankWords(row),
    tone: toneOf(row.kind, shown?.status),
    status:
      longStatus({ row, indicator, isReplaced: false, goals: shown === undefined ? [] : [shown] }) ??
      searchWords.noLevel,
    level: shown === undefined ? '' : levelWords(shown.target, portal),
  };
}

function levelOf(row: Target, portal: Portal): CardFigure {
  return {
    ...placeOf(row, portal),
    period: row.period?.text ?? '',
    periodWords: capitalised(targetPeriodInWords(row)),
    kind: 'muc_tieu',
    value: targetInWords(row, indicatorOf(row.indicator, portal)),
    rank: '',
    tone: 'none',
    status: searchWords.noResult,
    level: capitalised(targetKindWords[row.kind]),
  };
}

function placeOf(
  row: Observation | Target,
  portal: Portal,
): Pick<CardFigure, 'indicator' | 'scope' | 'source' | 'sourcePlace' | 'anchor'> {
  const { href, label } = sourceLink(row, portal.catalog);
  return {
    indicator: row.indicator,
    scope: row.scope ?? '',
    source: label,
    sourcePlace: `${href}#${rowInDocument({ anchor: '' })}`,
    anchor: row.anchor,
  };
}

/** "Mức giao: trên 60% (năm 2024)". */
function levelWords(target: Target, portal: Portal): string {
  return `${capitalised(targetKindWords[target.kind])}: ${targetInWords(target, indicatorOf(target.indicator, portal))} (${targetPeriodInWords(target)})`;
}
