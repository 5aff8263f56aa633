/** From the state of the search page to its list: names first, then what stands inside pages, in one order. */
import type { AreaCard } from '#search/card.ts';
import type { SearchState } from '#search/filters.ts';
import { findPages, inRowTier, noPages, pagesAtOnce, scatteredTier } from '#search/find-pages.ts';
import type { WordLists } from '#search/index-format.ts';
import { anyWordTier, isFull, type Result } from '#search/result.ts';
import { type Found, search } from '#search/search.ts';
import { asksAsStaff, withoutStaffPages } from '#search/staff-pages.ts';
import { numberWords } from '#search/word.ts';
import type { Readers } from './open-index.ts';

export interface Answer {
  readonly found: Found;
  /** Best first, before the filters. */
  readonly results: readonly Result[];
  /** Of the area that is the whole answer. */
  readonly card: AreaCard | undefined;
  /** Undefined: pages were not asked for. */
  readonly pages: 'found' | 'more' | 'failed' | undefined;
}

export interface AnswerOptions {
  /** The reader asked for the words of pages although a name answers the query. */
  readonly withPages: boolean;
  /** Told of the names found while pages are still looked for. */
  readonly onNames: (answer: Answer) => void;
}

/** Names that hold all of the words: with so many, those of pages wait until they are asked for. */
const enoughNames = 4;
/** Names with most of the words that come before pages with all of them, scattered. */
const bestNames = 2;
/** Stands for a number that the index does not tell. */
const everywhere = 10_000;

export async function answerQuery(
  { query, choice }: SearchState,
  { names, pages: openPages }: Readers,
  { withPages, onNames }: AnswerOptions,
): Promise<Answer> {
  const found = await search(query, names);
  const [first] = found.results;
  const place = found.isAnswered && first?.kind === 'area' ? first.entry?.cards?.[0] : undefined;
  const card = place === undefined ? undefined : await names.card(place);
  const full = found.results.filter(isFull);
  const partial = found.results.filter((result) => !isFull(result));
  const asksPages = withPages || (!found.isAnswered && full.length < enoughNames);
  if (!asksPages) return { found, card, results: withoutStaffPages([...full, ...partial], query), pages: undefined };
  if (full.length > 0) onNames({ found, card, results: full, pages: undefined });
  const listed = new Set(full.map(({ href }) => href));
  const filters = Object.fromEntries(Object.entries(choice).map(([name, value]) => [name, [value]]));
  const lists = await names.lists(found.queries.flatMap(({ words }) => words.map(({ text }) => text)));
  const wish = {
    filters,
    inNames: (word: string) => countOf(lists.get(word)),
    listed,
    most: pagesAtOnce,
    withStaff: asksAsStaff(query),
    isLastResort: found.results.length === 0,
  };
  const pages = await openPages()
    .then((index) => findPages(found.queries, index, wish))
    .catch(() => undefined);
  const { results, hasMore } = pages ?? noPages;
  return {
    found,
    card,
    results: withoutStaffPages(inOrder(full, partial, results, query), query),
    pages: pages === undefined ? 'failed' : hasMore ? 'more' : 'found',
  };
}

/**
 * Words in a row say what a page is about. Scattered ones may say anything, so that the best indicators that hold most of
 * them come before, unless one is a number, which stands in few places.
 */
function inOrder(
  full: readonly Result[],
  partial: readonly Result[],
  pages: readonly Result[],
  query: string,
): Result[] {
  const best =
    numberWords(query).length > 0 ? [] : partial.filter(({ kind }) => kind === 'indicator').slice(0, bestNames);
  const placed = new Set(best.map(({ href }) => href));
  const standing = (tier: number): Result[] =>
    pages.filter((page) => Math.floor(page.tier) === tier && !placed.has(page.href));
  const found = new Set([...pages, ...best].map(({ href }) => href));
  const rest = partial.filter(({ href }) => !found.has(href));
  return [...full, ...standing(inRowTier), ...best, ...standing(scatteredTier), ...rest, ...standing(anyWordTier)];
}

/** Entries of all kinds that hold a word, those of which it is the whole name among them. */
function countOf(lists: WordLists = {}): number {
  return Object.values(lists).reduce<number>((sum, steps) => sum + (steps === 0 ? everywhere : steps.length), 0);
}
