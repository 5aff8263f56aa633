/** Pages by the words inside them, where names do not answer a query. */
import { excerptOf, type ReadText, readText, runStart } from './excerpt.ts';
import {
  askedWord,
  audience,
  type FoundPage,
  forReaders,
  type PageFacts,
  type PageFilters,
  type PageIndex,
} from './page-index.ts';
import type { Query, QueryWord } from './query.ts';
import { anyWordTier, type Result, type Tier } from './result.ts';
import { isForStaff } from './staff-pages.ts';

/** Pages that are read for one list. */
export const pagesAtOnce = 4;
/** So many are read to find one with the words in a row: scattered over a page, words may mean something else. */
const mostRead = 12;
/** Each word costs a part of the index: so many are asked for first, the others where these leave more pages than are read. */
const firstAsked = 2;
/** Words that are asked for one by one. */
const mostAlone = 4;
export const inRowTier: Tier = 3;
export const scatteredTier: Tier = 4;

export interface FoundPages {
  readonly results: readonly Result[];
  readonly hasMore: boolean;
}

export const noPages: FoundPages = { results: [], hasMore: false };

export interface PageWish {
  readonly filters: PageFilters;
  /** Site paths that are listed already. */
  readonly listed: ReadonlySet<string>;
  /** Pages that are wanted. */
  readonly most: number;
  /** Pages for staff are wanted beside the others. */
  readonly withStaff: boolean;
  /** In how many names a word stands: what is rare there is rare in pages. */
  readonly inNames: (word: string) => number;
  /** Nothing else was found: pages that hold any of the words will do. */
  readonly isLastResort: boolean;
}

/** Pages that hold every strong word of the query, in the first of its ways of writing that finds any; best first. */
export async function findPages(queries: readonly Query[], index: PageIndex, wish: PageWish): Promise<FoundPages> {
  const filters = wish.withStaff ? wish.filters : { ...wish.filters, [audience]: [forReaders] };
  for (const query of queries) {
    const found = await withAllWords(query, index, wish, filters);
    if (found.results.length > 0) return found;
  }
  const [first] = queries;
  if (first === undefined || !wish.isLastResort) return noPages;
  return wish.withStaff ? withAnyWord(first, index, wish) : findPages(queries, index, { ...wish, withStaff: true });
}

interface ReadPage {
  readonly facts: PageFacts;
  readonly text: ReadText;
  readonly words: ReadonlySet<string>;
}

/**
 * Pages with the whole query in a row come first, then those with its strong words in a row; of each, pages for staff come
 * last. Else the order is Pagefind's.
 */
async function withAllWords(
  { words }: Query,
  index: PageIndex,
  { listed, most, inNames }: PageWish,
  filters: PageFilters,
): Promise<FoundPages> {
  const strong = words.filter((word) => word.strong);
  const texts = [...new Set(strong.map(({ text }) => text))];
  const whole = words.map(({ text }) => text);
  const rarest = strong.toSorted((a, b) => inNames(a.text) - inNames(b.text)).slice(0, firstAsked);
  let pages = await index.search(asked(rarest), filters);
  if (pages.length > mostRead && rarest.length < texts.length) pages = await index.search(asked(strong), filters);
  const held: ReadPage[] = [];
  let read = 0;
  const isWhole = ({ text }: ReadPage): boolean => runStart(text, whole) >= 0;
  while (read < Math.min(pages.length, mostRead) && !(held.length >= most && held.some(isWhole))) {
    const next = await Promise.all(pages.slice(read, read + pagesAtOnce).map(readPage));
    held.push(...next.filter((page) => texts.every((text) => page.words.has(text))));
    read += next.length;
    // A word that is nowhere was taken for others.
    if (held.length === 0 && read >= pagesAtOnce * 2) break;
  }
  const isInRow = ({ text }: ReadPage): boolean => runStart(text, texts) >= 0;
  const place = (page: ReadPage): number =>
    (isWhole(page) ? 0 : isInRow(page) ? 2 : 4) + (isForStaff(page.facts.href) ? 1 : 0);
  const fresh = held.sort((a, b) => place(a) - place(b)).filter(({ facts }) => !listed.has(facts.href));
  return {
    results: fresh.map((page) => pageResult(page, texts, isInRow(page) || isWhole(page) ? inRowTier : scatteredTier)),
    hasMore: pages.length > read,
  };
}

/** Those that hold the most of the words, weak ones too. */
async function withAnyWord(
  { words }: Query,
  index: PageIndex,
  { most, filters, inNames }: PageWish,
): Promise<FoundPages> {
  const rarest = words.toSorted((a, b) => inNames(a.text) - inNames(b.text)).slice(0, mostAlone);
  const texts = [...new Set(words.map(({ text }) => text))];
  const found = await Promise.all(rarest.map((word) => index.search(asked([word]), filters)));
  const counts = new Map<string, { readonly page: FoundPage; count: number }>();
  for (const page of found.flat()) {
    const known = counts.get(page.id);
    if (known === undefined) counts.set(page.id, { page, count: 1 });
    else known.count += 1;
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, mostRead);
  const read = await Promise.all(best.map(({ page }) => readPage(page)));
  const heldBy = (page: ReadPage): number => texts.filter((text) => page.words.has(text)).length;
  const held = read.filter((page) => heldBy(page) > 0).sort((a, b) => heldBy(b) - heldBy(a));
  return { results: held.slice(0, most).map((page) => pageResult(page, texts, anyWordTier)), hasMore: false };
}

function asked(words: readonly QueryWord[]): string {
  return [...new Set(words.map(askedWord))].join(' ');
}

async function readPage(page: FoundPage): Promise<ReadPage> {
  const facts = await page.read();
  const text = readText(facts.text);
  return { facts, text, words: new Set([...text.forms, ...readText(`${facts.title} ${facts.rows}`).forms].flat()) };
}

function pageResult({ facts, text }: ReadPage, texts: readonly string[], tier: Tier): Result {
  const { kind, href, title, provinces, groups, years } = facts;
  return { kind, tier, title, href, note: excerptOf(text, texts), provinces, groups, years, slips: [], left: [] };
}
