/** The words inside pages as the search asks for them; Pagefind answers in the browser and in tests. */
import { resultKinds } from '#i18n/search.ts';
import type { EntryKind } from './entry.ts';
import { isForStaff } from './staff-pages.ts';
import { isWeakAlone } from './weak-words.ts';
import { wordsOf } from './word.ts';

/** Something with words of its own. */
export interface PageFacts {
  readonly kind: EntryKind;
  /** Site path without the base. */
  readonly href: string;
  readonly title: string;
  /** Its prose as one clean text. */
  readonly text: string;
  /** What it says besides, such as the figures of its tables: finds it, and is not quoted. */
  readonly rows: string;
  readonly provinces: readonly string[];
  readonly groups: readonly string[];
  readonly years: readonly string[];
}

/** A page as its record gives it back. */
export interface ReadFacts extends Omit<PageFacts, 'rows'> {
  /** All that find it, as `indexedWord` writes them. */
  readonly words: ReadonlySet<string>;
}

export interface FoundPage {
  /** The same for the same page in every answer. */
  readonly id: string;
  read(): Promise<ReadFacts>;
}

export interface PageIndex {
  /** Best first: pages with all words, or, where one of them is nowhere, with words that resemble it. */
  search(words: string, filters: PageFilters): Promise<readonly FoundPage[]>;
}

/** Name of a filter → its values, any of which will do. */
export type PageFilters = Readonly<Record<string, readonly string[]>>;

/** A record as Pagefind takes it in. */
export interface PageRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** Folder of the index below the site. */
export const pagefindFolder = 'pagefind';
/** Filter and its values: who a page is for. */
export const audience = 'cho';
export const forReaders = 'ban-doc';
const forStaff = 'can-bo';
const pageLanguage = 'vi';
/**
 * A filter that nothing is filtered by, and whose value is the prose of a record. Prose that is content or metadata is
 * indexed with every mark and place, which makes most of an index.
 */
const proseField = 'doan';
export const ranking = { metaWeights: { title: 4 } };

/** Words that stand in the most pages have one place in all of them: equal places take next to no bytes. */
const placedWords = 400;
/** Takes a place and is no word. */
const noWord = '-';
/** Pagefind closes a part of its index at a fixed number of places: the more often a record says the same, the smaller they are. */
const timesSaid = 3;

/** Records of all pages of one index, in their order. */
export function* pageRecords(pages: readonly PageFacts[]): Generator<PageRecord> {
  const read = new Map<string, readonly string[]>();
  const formsOf = (piece: string): readonly string[] => {
    let forms = read.get(piece);
    if (forms === undefined) read.set(piece, (forms = wordsOf(piece).map(({ text }) => text)));
    return forms;
  };
  const words = pages.map((page) => wordsOfPage(page, formsOf));
  const places = placesOf(words);
  const contents = words.map((one) => inPlaces(one, places).join(' '));
  for (const [number, { kind, href, title, text, provinces, groups, years }] of pages.entries())
    yield {
      url: href,
      content: Array<string>(timesSaid)
        .fill(contents[number] ?? '')
        .join(' '),
      language: pageLanguage,
      meta: { title: title.normalize('NFC') },
      filters: {
        loai: [resultKinds[kind].id],
        [audience]: [isForStaff(href) ? forStaff : forReaders],
        ...(text === '' ? {} : { [proseField]: [text.normalize('NFC')] }),
        ...(provinces.length === 0 ? {} : { tinh: [...provinces] }),
        ...(groups.length === 0 ? {} : { nhom: [...groups] }),
        ...(years.length === 0 ? {} : { nam: [...years] }),
      },
    };
}

/** Words in the search's form, each once: all of title and prose, and of the rows those that say something. `formsOf`: of what stands between two spaces. */
function wordsOfPage(
  { title, text, rows }: PageFacts,
  formsOf: (piece: string) => readonly string[],
): ReadonlySet<string> {
  const piecesOf = (said: string): string[] => [...new Set(said.split(/\s+/u))];
  const said = piecesOf(`${title} ${text}`).flatMap(formsOf);
  const listed = piecesOf(rows).flatMap(formsOf);
  return new Set([...said, ...listed.filter((form) => !isWeakAlone(form))].map(indexedWord));
}

function placesOf(pages: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of pages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return new Map(most.slice(0, placedWords).map(([word], place) => [word, place]));
}

/** Others take the places that are left; what comes after begins at the same place in nearly every record. */
function inPlaces(words: ReadonlySet<string>, places: ReadonlyMap<string, number>): string[] {
  const placed: string[] = [];
  for (const word of words) {
    const place = places.get(word);
    if (place !== undefined) placed[place] = word;
  }
  let free = 0;
  for (const word of [...words].filter((one) => !places.has(one)).sort()) {
    while (placed[free] !== undefined) free += 1;
    placed[free] = word;
  }
  placed.length = Math.ceil(placed.length / placedWords) * placedWords;
  return Array.from(placed, (word = noWord) => word);
}

/** What Pagefind keeps of a record. */
export interface KeptRecord {
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export function pageFacts({ raw_url, url, content, meta, filters }: KeptRecord): ReadFacts {
  const [kind = 'page'] = (Object.keys(resultKinds) as (keyof typeof resultKinds)[]).filter(
    (one) => resultKinds[one].id === filters['loai']?.[0],
  );
  return {
    kind: kind === 'figure' ? 'page' : kind,
    href: raw_url ?? url,
    title: meta['title'] ?? '',
    text: filters[proseField]?.[0] ?? '',
    words: new Set(content.split(' ')),
    provinces: filters['tinh'] ?? [],
    groups: filters['nhom'] ?? [],
    years: filters['nam'] ?? [],
  };
}

/** A word as it stands in the index and is asked for. Pagefind would split a date. */
export function indexedWord(text: string): string {
  return text.replaceAll('-', '');
}
