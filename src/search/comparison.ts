/** Two areas or more in one question: the comparison of them as a result. */
import { searchPageWords } from '#i18n/search.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

/** Any of them beside two areas asks for a comparison. */
const comparing: ReadonlySet<string> = new Set(['va', 'voi', 'hay', 'vs', 'hon', 'sanh', 'khac', 'cung']);
/** Areas that a comparison holds. */
const mostAreas = 8;

/** `areas` are those named, one for each run of words; `indicator` is the one named beside them. Undefined when no comparison is asked for. */
export function findComparison(
  { words }: Query,
  areas: readonly Ranked[],
  indicator: Ranked | undefined,
): Ranked | undefined {
  if (!words.some(({ text }) => comparing.has(text))) return undefined;
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
