/** Pages by the words inside them, where names do not answer a query. */
import { excerptOf, type ReadText, readText, runStart } from './excerpt.ts';
import {
  audience,
  type FoundPage,
  forReaders,
  indexedWord,
  type PageFilters,
  type PageIndex,
  type ReadFacts,
} from './page-index.ts';
import type { Query } from './query.ts';
import { anyWordTier, type Result, type Tier } from './result.ts';
import { isForStaff } from './staff-pages.ts';

/** Pages that are read at a time, and wanted for one list. */
export const pagesAtOnce = 4;
/** So many are read to find one with the words in a row: scattered over a page, words may mean something else. */
const mostRead = 8;
/** Each word costs a part of the index: so many are asked for in all, the rarest first. */
const mostAsked = 3;
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
  const asking = askingOf(index);
  const found = await withAllWords(queries, asking, wish);
  const [first] = queries;
  if (found.results.length > 0 || first === undefined || !wish.isLastResort) return found;
  if (wish.withStaff) return withAnyWord(first, asking, wish);
  const ofStaff = await withAllWords(queries, asking, { ...wish, withStaff: true });
  return ofStaff.results.length > 0 ? ofStaff : withAnyWord(first, asking, wish);
}

/** Asks the index for no more than so many words. */
interface Asking {
  /** The words that may be asked for. */
  allowed(words: readonly string[]): readonly string[];
  search(words: readonly string[], filters: PageFilters): Promise<readonly FoundPage[]>;
}

function askingOf(index: PageIndex): Asking {
  const asked = new Set<string>();
  const allowed = (words: readonly string[]): string[] => {
    const left = mostAsked - asked.size;
    const fresh = words.filter((word) => !asked.has(word)).slice(0, left);
    return words.filter((word) => asked.has(word) || fresh.includes(word));
  };
  return {
    allowed,
    search: async (words, filters) => {
      for (const word of words) asked.add(word);
      return words.length === 0 ? [] : index.search(words.join(' '), filters);
    },
  };
}

async function withAllWords(queries: readonly Query[], asking: Asking, wish: PageWish): Promise<FoundPages> {
  for (const query of queries) {
    const found = await withWordsOf(query, asking, wish);
    if (found.results.length > 0) return found;
  }
  return noPages;
}

interface ReadPage {
  readonly facts: ReadFacts;
  readonly text: ReadText;
}

/**
 * Pages with the whole query in a row come first, then those with its strong words in a row; of each, pages for staff come
 * last. Else the order is Pagefind's.
 */
async function withWordsOf(
  { words }: Query,
  asking: Asking,
  { listed, most, inNames, filters, withStaff }: PageWish,
): Promise<FoundPages> {
  const strong = words.filter((word) => word.strong);
  const texts = [...new Set(strong.map(({ text }) => text))];
  const whole = words.map(({ text }) => text);
  const rarest = asking.allowed(texts.toSorted((a, b) => inNames(a) - inNames(b)).map(indexedWord));
  const sought = withStaff ? filters : { ...filters, [audience]: [forReaders] };
  let asked = 1;
  let pages = await asking.search(rarest.slice(0, asked), sought);
  while (pages.length > mostRead && asked < rarest.length) {
    asked += 1;
    pages = await asking.search(rarest.slice(0, asked), sought);
  }
  const held: ReadPage[] = [];
  let read = 0;
  const isWhole = ({ text }: ReadPage): boolean => runStart(text, whole) >= 0;
  while (read < Math.min(pages.length, mostRead) && !(held.length >= most && held.some(isWhole))) {
    const next = await Promise.all(pages.slice(read, read + pagesAtOnce).map(readPage));
    held.push(...next.filter(({ facts }) => texts.every((text) => facts.words.has(indexedWord(text)))));
    read += next.length;
    // A word that is nowhere was taken for others.
    if (!next.some(({ facts }) => facts.words.has(rarest[0] ?? ''))) break;
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
  asking: Asking,
  { most, filters, inNames }: PageWish,
): Promise<FoundPages> {
  const texts = [...new Set(words.map(({ text }) => text))];
  const forms = texts.toSorted((a, b) => inNames(a) - inNames(b)).map(indexedWord);
  const found = await Promise.all(asking.allowed(forms).map((form) => asking.search([form], filters)));
  const counts = new Map<string, { readonly page: FoundPage; count: number }>();
  for (const page of found.flat()) {
    const known = counts.get(page.id);
    if (known === undefined) counts.set(page.id, { page, count: 1 });
    else known.count += 1;
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, mostRead);
  const read = await Promise.all(best.map(({ page }) => readPage(page)));
  const heldBy = ({ facts }: ReadPage): number => forms.filter((form) => facts.words.has(form)).length;
  const held = read.filter((page) => heldBy(page) > 0).sort((a, b) => heldBy(b) - heldBy(a));
  return { results: held.slice(0, most).map((page) => pageResult(page, texts, anyWordTier)), hasMore: false };
}

async function readPage(page: FoundPage): Promise<ReadPage> {
  const facts = await page.read();
  return { facts, text: readText(facts.text) };
}

function pageResult({ facts, text }: ReadPage, texts: readonly string[], tier: Tier): Result {
  const { kind, href, title, provinces, groups, years } = facts;
  return { kind, tier, title, href, note: excerptOf(text, texts), provinces, groups, years, slips: [], left: [] };
}
