/** The newest figure of an indicator in words, or how many there are: never one picked among equals. */
import { groupBy, newestPeriod } from '#core/catalog.ts';
import type { Indicator, Observation } from '#core/model.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides, quantityOf } from '#core/status.ts';
import { countOfLatest } from '#i18n/count-words.ts';
import { figureWithUnit } from '#i18n/figure-words.ts';
import { joinWords, periodInSentence } from '#i18n/format.ts';
import { estimateMark } from '#i18n/status-words.ts';
import { areaName, scopeWords } from '#i18n/words.ts';
import { agreeing } from './figure-view.ts';

/** More figures than this are counted, not listed. */
const mostListed = 3;

/**
 * "quý I/2024: huyện Lạng Giang 61,12%", "quý I/2024: huyện Ba Tơ, cấp huyện 99,17% và cấp xã 88,62%", "quý IV/2024: 9 số
 * liệu của 9 địa phương", and of how many areas. Of the newest period that has results: all that stand, those that agree as one. Undefined without.
 */
export function latestInWords(
  indicator: Indicator,
  results: readonly Observation[],
  portal: Portal,
): { readonly text: string; readonly areas: number } | undefined {
  const { catalog } = portal;
  const standing = results.filter(
    (row) => decides(row) && !catalog.isSuperseded(row) && (quantityOf(row) !== undefined || row.rank !== undefined),
  );
  const period = newestPeriod(standing, catalog.documents) ?? standing[0]?.period;
  if (period === undefined) return undefined;
  const figures = agreeing(
    standing.filter((row) => row.period.text === period.text),
    portal.catalog,
  ).flatMap(([first]) => first ?? []);
  const byArea = groupBy(figures, (row) => row.area);
  if (figures.length > mostListed)
    return {
      text: countOfLatest(period, figures.length, byArea.size),
      areas: byArea.size,
    };
  const said = (row: Observation): string =>
    `${row.scope === undefined ? '' : `${scopeWords[row.scope]} `}${figureWithUnit(row, indicator)}${estimateMark(row)}`;
  const parts = [...byArea].map(([id, rows]) => {
    const area = catalog.areas.get(id);
    return `${area === undefined ? id : areaName(area, period.last)}${rows[0]?.scope === undefined ? '' : ','} ${joinWords(rows.map(said))}`;
  });
  return { text: `${periodInSentence(period)}: ${parts.join('; ')}`, areas: byArea.size };
}
