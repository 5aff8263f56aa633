/** From the state of the search page to its list: names first, then what stands inside pages, in one order. */
import type { AreaCard } from '#search/card.ts';
import type { SearchState } from '#search/filters.ts';
import { findPages, noPages, pagesAtOnce } from '#search/find-pages.ts';
import { isFull, type Result } from '#search/result.ts';
import { type Found, search } from '#search/search.ts';
import { withoutStaffPages } from '#search/staff-pages.ts';
import { StaleIndexError } from '#search/versioned-files.ts';
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
/** Times as many, where only pages are wanted. */
const pagesAlone = 4;
/** Filters that pages carry. */
const pageFilters = ['tinh', 'nhom', 'nam'] as const;

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
  const asksPages =
    choice.loai === 'trang' ||
    (choice.loai === undefined && (withPages || (!found.isAnswered && full.length < enoughNames)));
  if (!asksPages) return { found, card, results: withoutStaffPages([...full, ...partial], query), pages: undefined };
  if (full.length > 0) onNames({ found, card, results: full, pages: undefined });
  const listed = new Set(full.map(({ href }) => href));
  const most = choice.loai === 'trang' ? pagesAtOnce * pagesAlone : pagesAtOnce;
  const filters = pageFilters.flatMap((name) => (choice[name] === undefined ? [] : [[name, choice[name]] as const]));
  const pages = await openPages()
    .then((reader) =>
      findPages(found.queries, reader, { filters, listed, most, isLastResort: found.results.length === 0 }),
    )
    .catch((error: unknown) => {
      if (error instanceof StaleIndexError) throw error;
      return undefined;
    });
  const { results, hasMore } = pages ?? noPages;
  return {
    found,
    card,
    results: withoutStaffPages(
      [...full, ...results.filter(isFull), ...partial, ...results.filter((result) => !isFull(result))],
      query,
    ),
    pages: pages === undefined ? 'failed' : hasMore ? 'more' : 'found',
  };
}
