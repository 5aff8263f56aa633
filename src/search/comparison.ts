/** Two areas or more in one question: the comparison of them as a result. */
import { comparisonPage, searchPageWords } from '#i18n/search.ts';
import { matchEntry } from './match.ts';
import type { Query } from './query.ts';
import { entryResult, type Ranked } from './rank.ts';
import { asksHowToCompare, asksToCompare } from './weak-words.ts';

/** Areas that a comparison holds. */
const mostAreas = 8;

/** `areas` are those named, one for each run of words; `indicator` is the one named beside them. Undefined when no comparison is asked for. */
export function findComparison(
  { words }: Query,
  areas: readonly Ranked[],
  indicator: Ranked | undefined,
): Ranked | undefined {
  const texts = words.map(({ text }) => text);
  const isNamesAlone =
    indicator === undefined &&
    words.every(({ strong }, place) => !strong || areas.some(({ match }) => match.namePlaces.includes(place)));
  if (!asksToCompare(texts) && !isNamesAlone) return undefined;
  if (asksHowToCompare(texts)) return withoutPlaces(words);
  const named = [...areas]
    .sort((a, b) => (a.match.namePlaces[0] ?? 0) - (b.match.namePlaces[0] ?? 0))
    .flatMap(({ result, match }) => {
      const id = result.entry?.cards?.[0]?.area;
      return id === undefined ? [] : [{ id, title: result.title, match }];
    });
  const ids = [...new Set(named.map(({ id }) => id))].slice(0, mostAreas);
  const [first] = named;
  if (first === undefined || ids.length < 2) return undefined;
  const chosen = indicator?.result.entry?.id;
  return {
    number: 0,
    match: indicator?.match ?? first.match,
    result: {
      kind: 'page',
      tier: 0,
      title: searchPageWords.comparison(ids.map((id) => named.find((one) => one.id === id)?.title ?? '')),
      note: indicator?.result.title ?? '',
      href: `/so-sanh/?dia-phuong=${ids.join(',')}${chosen === undefined ? '' : `&chi-tieu=${chosen}`}`,
      provinces: [],
      groups: [],
      years: [],
      slips: named.flatMap(({ match }) => match.slips),
      left: [],
    },
  };
}

/** The page where places are chosen. */
function withoutPlaces(words: Query['words']): Ranked {
  const entry = {
    kind: 'page',
    title: comparisonPage.title,
    names: comparisonPage.names,
    href: comparisonPage.href,
  } as const;
  const match = { ...matchEntry(entry, words), full: true };
  return { number: 0, match, result: { ...entryResult(entry, 0, match), left: [] } };
}
