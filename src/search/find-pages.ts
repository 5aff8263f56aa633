/** Pages by the words inside them, where names do not answer a query. */
import { excerptOf, type ReadText, readText, runStart } from './excerpt.ts';
import type { PageReader, PagesHolding } from './page-reader.ts';
import { filterWord, type PageFacts } from './page-words.ts';
import type { Query } from './query.ts';
import { anyWordTier, type Result, type Tier } from './result.ts';

/** Pages that are read for one list. */
export const pagesAtOnce = 4;
/** Of those that hold all words so many are read to find one with the words in a row that is not about the portal. */
const mostRead = 24;
const wordsTier: Tier = 3;

export interface FoundPages {
  readonly results: readonly Result[];
  readonly hasMore: boolean;
}

export const noPages: FoundPages = { results: [], hasMore: false };

export interface PageWish {
  /** Filters and their values as pages carry them. */
  readonly filters: readonly (readonly [string, string])[];
  /** Site paths that are listed already. */
  readonly listed: ReadonlySet<string>;
  /** Pages that are wanted. */
  readonly most: number;
  /** Nothing else was found: pages that hold any of the words will do. */
  readonly isLastResort: boolean;
}

/** Pages that hold every strong word of the query, in the first of its ways of writing that finds any; best first. */
export async function findPages(queries: readonly Query[], reader: PageReader, wish: PageWish): Promise<FoundPages> {
  const filters = await Promise.all(wish.filters.map(([name, value]) => reader.holding(filterWord(name, value))));
  const isWanted = (page: number): boolean => filters.every(({ all }) => all.includes(page));
  for (const { words } of queries) {
    const texts = strongTexts(words);
    const lists = await Promise.all(texts.map((text) => reader.holding(text)));
    const pages = inAll(lists).filter(isWanted);
    if (pages.length > 0) {
      const whole = words.map(({ text }) => text);
      return listed(ordered(pages, lists, reader), { texts, whole }, reader, wish);
    }
  }
  const [first] = queries;
  return first !== undefined && wish.isLastResort
    ? withAnyWord([...new Set(first.words.map(({ text }) => text))], isWanted, reader, wish)
    : noPages;
}

function strongTexts(words: Query['words']): string[] {
  return [...new Set(words.filter(({ strong }) => strong).map(({ text }) => text))];
}

function inAll(lists: readonly PagesHolding[]): readonly number[] {
  const [shortest, ...others] = [...lists].sort((a, b) => a.all.length - b.all.length).map(({ all }) => all);
  const sets = others.map((list) => new Set(list));
  return (shortest ?? []).filter((page) => sets.every((set) => set.has(page)));
}

/** Those with all words in their title, then those about the portal last; the most words in title and prose first, equals in their order. */
function ordered(pages: readonly number[], lists: readonly PagesHolding[], reader: PageReader): number[] {
  const standing = (page: number): number => {
    const inTitle = lists.filter(({ titles }) => titles.has(page)).length;
    const inProse = lists.filter(({ prose }) => prose.has(page)).length;
    return (inTitle === lists.length ? 0 : reader.isOwn(page) ? 200 : 100) - inTitle * 2 - inProse;
  };
  return pages
    .map((page) => [page, standing(page)] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([page]) => page);
}

interface ReadPage {
  readonly facts: PageFacts;
  readonly text: ReadText;
  /** The strong words stand in a row. */
  readonly inRow: boolean;
  /** All words of the query stand in a row, weak ones too. */
  readonly isWhole: boolean;
  readonly isOwn: boolean;
}

/**
 * Pages with the whole query in a row come first, then those with its strong words in a row; of each, pages about the
 * portal come last. Scattered over a page, words may mean something else, so that more pages are read then.
 */
async function listed(
  pages: readonly number[],
  { texts, whole }: { readonly texts: readonly string[]; readonly whole: readonly string[] },
  reader: PageReader,
  { listed: skipped, most }: PageWish,
): Promise<FoundPages> {
  const read: ReadPage[] = [];
  while (
    read.length < Math.min(pages.length, Math.max(most, mostRead)) &&
    !(read.length >= most && read.some(({ isWhole, isOwn }) => isWhole && !isOwn))
  ) {
    read.push(
      ...(await Promise.all(
        pages.slice(read.length, read.length + most).map((page) => readPage(page, texts, reader, whole)),
      )),
    );
  }
  const place = ({ inRow, isWhole, isOwn }: ReadPage): number =>
    (isWhole ? 0 : inRow ? 2 : 4) + (inRow && isOwn ? 1 : 0);
  const fresh = read.sort((a, b) => place(a) - place(b)).filter(({ facts }) => !skipped.has(facts.href));
  return { results: fresh.map((page) => pageResult(page, texts, wordsTier)), hasMore: pages.length > read.length };
}

/** Those that hold the most of the words, weak ones too. */
async function withAnyWord(
  texts: readonly string[],
  isWanted: (page: number) => boolean,
  reader: PageReader,
  { most }: PageWish,
): Promise<FoundPages> {
  const lists = await Promise.all(texts.map((text) => reader.holding(text)));
  const held = new Map<number, number>();
  for (const { all } of lists) for (const page of all) if (isWanted(page)) held.set(page, (held.get(page) ?? 0) + 1);
  const best = [...held].sort(([a, heldA], [b, heldB]) => heldB - heldA || a - b).slice(0, most);
  const read = await Promise.all(best.map(([page]) => readPage(page, texts, reader)));
  return { results: read.map((page) => pageResult(page, texts, anyWordTier)), hasMore: false };
}

async function readPage(
  number: number,
  texts: readonly string[],
  reader: PageReader,
  whole: readonly string[] = texts,
): Promise<ReadPage> {
  const facts = await reader.page(number);
  const text = readText(facts.text);
  return {
    facts,
    text,
    inRow: runStart(text, texts) >= 0,
    isWhole: runStart(text, whole) >= 0,
    isOwn: reader.isOwn(number),
  };
}

function pageResult({ facts, text }: ReadPage, texts: readonly string[], tier: Tier): Result {
  const { href, title, filters } = facts;
  const valuesOf = (name: string): string[] => filters.flatMap(([key, value]) => (key === name ? [value] : []));
  return {
    kind: 'page',
    tier,
    title,
    href,
    note: excerptOf(text, texts),
    provinces: valuesOf('tinh'),
    groups: valuesOf('nhom'),
    years: valuesOf('nam'),
    slips: [],
    left: [],
  };
}
