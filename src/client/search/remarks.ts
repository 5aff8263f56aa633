/** What is said above the results: what was assumed, what is not there. */
import { filterLabels, searchPageWords as words } from '#i18n/search.ts';
import type { FilterName } from '#search/filters.ts';
import { fullTier, type Result } from '#search/result.ts';
import type { Answer } from './answer-query.ts';

/** `shown`: the results that the filters leave; `unknown`: filters whose value is none. */
export function remarksOn(
  { found, pages }: Answer,
  shown: readonly Result[],
  query: string,
  unknown: readonly FilterName[],
): string[] {
  const [first] = shown;
  const isPartial = shown.every(({ tier }) => tier > fullTier);
  const remarks: string[] = [];
  if (first === undefined) remarks.push(words.nothing(query));
  else if (isPartial) remarks.push(words.partial);
  if (first !== undefined && first === found.results[0]) {
    if (first.slips.length > 0) remarks.push(words.assumed(first.slips));
    if (first.left.length > 0 && !isPartial) remarks.push(words.left(first.left));
    for (const { short, full, note } of found.used) remarks.push(words.abbreviation(short, full, note));
  }
  if (found.missing !== undefined) remarks.push(words.missing(found.missing.area, found.missing.indicator));
  if (found.isOtherPeriod) remarks.push(words.otherPeriod);
  if (unknown.length > 0) remarks.push(words.unknownFilter(unknown.map((name) => filterLabels[name])));
  if (pages === 'failed') remarks.push(words.pagesFailed);
  return remarks;
}
