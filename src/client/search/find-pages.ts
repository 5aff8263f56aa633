/** Words inside pages, by Pagefind: which of the words it is asked for, and what becomes of its answers. */
import { fold } from '#core/text.ts';
import { type Root, listKeys } from '#search/index-format.ts';
import type { Query, QueryWord } from '#search/query.ts';
import type { Reader } from '#search/reader.ts';
import type { Result, Tier } from '#search/result.ts';
import { wordsOf } from '#search/word.ts';

interface Fragment {
  readonly raw_url: string;
  readonly content: string;
  readonly plain_excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface Pagefind {
  readonly init: () => Promise<void>;
  readonly options: (options: { readonly noWorker: boolean; readonly excerptLength: number }) => Promise<void>;
  readonly search: (term: string, options: { readonly filters: Readonly<Record<string, string>> }) => Promise<{ readonly results: readonly { readonly data: () => Promise<Fragment> }[] }>;
}

/** Pages that are read for one list. */
export const pagesAtOnce = 4;
/** Pages that are read where none has the words in a row, and where none has all of them. */
const enoughRead = 8;
const mostRead = 16;
const wordsTier: Tier = 3;
const beginningsTier: Tier = 5;
const excerptWords = 28;
/** Documents and indicators up to which Pagefind's whole index is a few files, so that two words at once cost little. */
const smallPortal = 400;

let pagefind: Promise<Pagefind> | undefined;

/** `script` comes from the page: a bundler would look for a file it knows. */
function openPagefind(script: string): Promise<Pagefind> {
  pagefind ??= (import(/* @vite-ignore */ script) as Promise<Pagefind>).then(async (module) => {
    await module.options({ noWorker: true, excerptLength: excerptWords });
    return module;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

export interface FoundPages {
  readonly results: readonly Result[];
  readonly hasMore: boolean;
}

/** Fetches what every search of words needs, so that the first one has it. */
export function preparePages(script: string): void {
  void openPagefind(script)
    .then((engine) => engine.init())
    .catch(() => undefined);
}

/**
 * Pages that hold every strong word of the query, in the first of its ways of writing that finds any. Each word that
 * Pagefind is asked for costs the reader some 25 KB: the rarest one is asked for alone, the others are looked for in the
 * pages that have it; a second one is asked for where it is in too many of them. `skip`: addresses already listed.
 */
export async function findPages(script: string, queries: readonly Query[], reader: Reader, chosen: Readonly<Record<string, string>>, skip: ReadonlySet<string>, most: number, isLastResort: boolean): Promise<FoundPages> {
  const engine = await openPagefind(script);
  for (const query of queries) {
    const words = query.words.filter(({ strong }) => strong);
    const byRarity = await rarestFirst(words, reader);
    const isSmall = reader.root.counts.document + reader.root.counts.indicator <= smallPortal;
    // All at once only where the reader would otherwise be left with nothing.
    const counts = [...(isSmall ? [] : [1]), 2, ...(isLastResort ? [words.length] : [])];
    const ways = counts.filter((count, place) => place === 0 || count <= words.length).map((count) => byRarity.slice(0, count));
    for (const asked of ways) {
      const { results } = await engine.search(asked.map(askedForm).join(' '), { filters: chosen });
      const { holding, tier, read } = await firstHolding(results, words, most);
      const fresh = holding.filter(({ raw_url }) => !skip.has(raw_url));
      if (holding.length > 0) return { results: fresh.map((fragment) => pageResult(fragment, tier, reader.root)), hasMore: results.length > read };
      // All of them were read, and none has the other words.
      if (results.length <= read) break;
    }
  }
  return { results: [], hasMore: false };
}

interface Holding {
  readonly holding: readonly Fragment[];
  readonly tier: Tier;
  /** Pages that were read. */
  readonly read: number;
}

/** Those that hold all words; where none of the pages read does, those that hold their beginnings. */
async function firstHolding(results: readonly { readonly data: () => Promise<Fragment> }[], words: readonly QueryWord[], most: number): Promise<Holding> {
  const texts = words.map(({ text }) => text);
  const pages: PageWords[] = [];
  while (pages.length < Math.min(results.length, mostRead)) {
    const fragments = await Promise.all(results.slice(pages.length, pages.length + most).map((result) => result.data()));
    pages.push(...fragments.map((fragment) => pageWords(fragment, texts)));
    const holding = pages.filter(({ held }) => texts.every((text) => held.has(text)));
    // Scattered over a page, words may mean something else: the next pages are read as well.
    if (holding.some(({ inRow }) => inRow) || (holding.length > 0 && pages.length >= enoughRead)) return { holding: ordered(holding), tier: wordsTier, read: pages.length };
  }
  const holding = pages.filter(({ held }) => texts.every((text) => held.has(text)));
  if (holding.length > 0) return { holding: ordered(holding), tier: wordsTier, read: pages.length };
  const beginnings = pages.filter(({ held }) => texts.every((text) => [...held].some((one) => one.startsWith(text))));
  return { holding: ordered(beginnings).slice(0, most), tier: beginningsTier, read: pages.length };
}

interface PageWords {
  readonly fragment: Fragment;
  readonly held: ReadonlySet<string>;
  /** The words of the query stand one after the other. */
  readonly inRow: boolean;
}

/** Of the words of pages, by address: pages are read again and again. */
const contents = new Map<string, { readonly held: ReadonlySet<string>; readonly text: string }>();

function pageWords(fragment: Fragment, words: readonly string[]): PageWords {
  let known = contents.get(fragment.raw_url);
  if (known === undefined) {
    const content = wordsOf(fragment.content).map(({ text }) => text);
    known = { held: new Set([...content, ...wordsOf(Object.values(fragment.meta).join(' ')).map(({ text }) => text)]), text: ` ${content.join(' ')} ` };
    contents.set(fragment.raw_url, known);
  }
  return { fragment, held: known.held, inRow: known.text.includes(` ${words.join(' ')} `) };
}

/** Words in a row first; the portal's own texts last, as its guide for staff quotes many figures. */
function ordered(pages: readonly PageWords[]): Fragment[] {
  const isOwn = ({ fragment }: PageWords): boolean => fragment.filters['loai']?.includes('Trang') === true;
  return [...pages].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)) || Number(b.inRow) - Number(a.inRow)).map(({ fragment }) => fragment);
}

/** Pagefind folds accents and not `y` to `i`, which the page's unseen words do. */
function askedForm({ raw, text }: QueryWord): string {
  return text === fold(raw) ? raw : text;
}

/** First the word that fewest names and tasks hold; of equals the longest. */
async function rarestFirst(words: readonly QueryWord[], reader: Reader): Promise<QueryWord[]> {
  const lists = await reader.lists(words.map(({ text }) => text));
  const frequency = ({ text }: QueryWord): number => {
    const steps = lists.get(text);
    if (steps === undefined) return 0;
    return Object.values(listKeys).reduce((sum, key) => sum + (steps[key] === 0 ? Number.MAX_SAFE_INTEGER : (steps[key]?.length ?? 0)), 0);
  };
  return [...words].sort((a, b) => frequency(a) - frequency(b) || b.text.length - a.text.length);
}

function pageResult({ raw_url, plain_excerpt, meta, filters }: Fragment, tier: Tier, root: Root): Result {
  const ids = (list: readonly (readonly [string, string])[], names: readonly string[] = []): string[] => list.filter(([, name]) => names.includes(name)).map(([id]) => id);
  return {
    kind: 'page', tier, slips: [], left: [],
    title: meta['title'] ?? raw_url,
    note: plain_excerpt,
    href: raw_url,
    provinces: ids(root.provinces, filters['tinh']),
    groups: ids(root.groups, filters['nhom']),
    years: filters['nam'] ?? [],
  };
}
