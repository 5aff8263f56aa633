/** From the state of the search page to its list: names first, then what stands inside pages, in one order. */
import type { AreaCard } from '#search/card.ts';
import type { Choice, SearchState } from '#search/filters.ts';
import type { Root } from '#search/index-format.ts';
import type { Reader } from '#search/reader.ts';
import { type Result, isFull } from '#search/result.ts';
import { type Found, search } from '#search/search.ts';
import { type FoundPages, findPages, pagesAtOnce } from './find-pages.ts';

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
  /** Address of Pagefind's script. */
  readonly pagefind: string;
  /** The reader asked for the words of pages although a name answers the query. */
  readonly withPages: boolean;
  /** Told of the names found while pages are still looked for. */
  readonly onNames: (answer: Answer) => void;
}

/** Names that hold all of the words: with so many, those of pages wait until they are asked for. */
const enoughNames = 4;
const noPages: FoundPages = { results: [], hasMore: false };
/** Times as many, where only pages are wanted. */
const pagesAlone = 4;

export async function answerQuery({ query, choice }: SearchState, reader: Reader, { pagefind, withPages, onNames }: AnswerOptions): Promise<Answer> {
  const found = await search(query, reader);
  const [first] = found.results;
  const place = found.isAnswered && first?.kind === 'area' ? first.entry?.cards?.[0] : undefined;
  const card = place === undefined ? undefined : await reader.card(place);
  const full = found.results.filter(isFull);
  const partial = found.results.filter((result) => !isFull(result));
  const asksPages = choice.loai === 'trang' || (choice.loai === undefined && (withPages || (!found.isAnswered && full.length < enoughNames)));
  if (!asksPages) return { found, card, results: [...full, ...partial], pages: undefined };
  if (full.length > 0) onNames({ found, card, results: full, pages: undefined });
  const listed = new Set(full.map(({ href }) => href));
  const most = choice.loai === 'trang' ? pagesAtOnce * pagesAlone : pagesAtOnce;
  const pages = await findPages(pagefind, found.queries, reader, pageFilters(choice, reader.root), listed, most, found.results.length === 0).catch(() => undefined);
  const { results, hasMore } = pages ?? noPages;
  return {
    found, card,
    results: [...full, ...results.filter(isFull), ...partial, ...results.filter((result) => !isFull(result))],
    pages: pages === undefined ? 'failed' : hasMore ? 'more' : 'found',
  };
}

/** Filters as the pages carry them: by name. */
function pageFilters({ tinh, nhom, nam }: Choice, { provinces, groups }: Root): Record<string, string> {
  const name = (list: Root['groups'], id: string | undefined): string | undefined => list.find(([one]) => one === id)?.[1];
  const filters = { tinh: name(provinces, tinh), nhom: name(groups, nhom), nam };
  return Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
