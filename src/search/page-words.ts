/**
 * The words inside pages, as files under `/tim-kiem/noi-dung/`: for each word the pages that hold it, so that those that
 * hold all words of a query are known before any page is read; and each page's prose, for excerpts. Pure; the same pages
 * give the same bytes.
 */
import { type Steps, toSteps } from './index-format.ts';
import { type Versioned, withVersion } from './versioned-files.ts';
import { wordsOf } from './word.ts';

export const pageFolder = 'noi-dung/';
export const pageRootFile = 'goc.json';
export const pageWordFile = (number: number): string => `tu-${number}.json`;
export const pageFile = (number: number): string => `trang-${number}.json`;

export interface PageFacts {
  /** Site path without the base. */
  readonly href: string;
  readonly title: string;
  /** Its prose as one clean text. */
  readonly text: string;
  /** `tinh`, `nhom`, `nam` and their values, as the reader reads them. */
  readonly filters: readonly (readonly [string, string])[];
}

export interface SearchPage extends PageFacts {
  /** What it says besides its prose, such as rows and tables: finds it, and is not quoted. */
  readonly rows: string;
  /** A page about the portal, which comes after those with content: the guide for staff quotes many words and figures. */
  readonly isOwn: boolean;
}

export interface PageRoot extends Versioned {
  readonly pages: number;
  /** Number of the first page about the portal; they are the last ones. */
  readonly firstOwn: number;
  /** First word of each word file, in code point order. */
  readonly wordFiles: readonly string[];
}

type PageSteps = Exclude<Steps, 0>;
/** Pages that hold a word; of them those that hold it in their prose; those that hold it in their title. Blank lists at the end are left out. */
export type PageLists = readonly [all: PageSteps, prose?: PageSteps, titles?: PageSteps];

export interface PageWordFile extends Versioned {
  readonly words: Readonly<Record<string, PageLists>>;
}

/** A filter's value stands among the words, under a name that no word has. */
export function filterWord(name: string, value: string): string {
  return `${name}=${value}`;
}

/** Characters of JSON after which a word file is closed; about 2 KB compressed. */
const wordFileLength = 8_000;

/** `searched` in the order in which equals are shown. */
export function buildPageFiles(searched: readonly SearchPage[]): Map<string, string> {
  const pages = [...searched.filter(({ isOwn }) => !isOwn), ...searched.filter(({ isOwn }) => isOwn)];
  const contents = new Map<string, object>();
  const lists = new Map<string, WordPages>();
  const add = (words: Iterable<string>, place: 0 | 1 | 2, number: number): void => {
    for (const word of words) {
      let list = lists.get(word);
      if (list === undefined) lists.set(word, (list = [[], [], []]));
      list[place].push(number);
    }
  };
  const formsOf = wordForms();
  pages.forEach(({ href, title, text, filters, rows }, number) => {
    const [titles, prose] = [formsOf(title), formsOf(text)];
    add(
      new Set([...titles, ...prose, ...formsOf(rows), ...filters.map(([name, value]) => filterWord(name, value))]),
      0,
      number,
    );
    add(prose, 1, number);
    add(titles, 2, number);
    contents.set(pageFile(number), { href, title, text, filters } satisfies PageFacts);
  });

  const wordFiles: string[] = [];
  let words: [string, PageLists][] = [];
  let length = 0;
  const close = (): void => {
    const [first] = words[0] ?? [];
    if (first === undefined) return;
    // Own names alone: `constructor` is a word like any other.
    contents.set(pageWordFile(wordFiles.length), {
      words: Object.assign(Object.create(null) as object, Object.fromEntries(words)),
    });
    wordFiles.push(first);
    words = [];
    length = 0;
  };
  for (const [word, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entry = packed(list);
    words.push([word, entry]);
    length += JSON.stringify(entry).length + word.length + 4;
    if (length >= wordFileLength) close();
  }
  close();
  const firstOwn = pages.findIndex(({ isOwn }) => isOwn);
  contents.set(pageRootFile, {
    pages: pages.length,
    firstOwn: firstOwn < 0 ? pages.length : firstOwn,
    wordFiles,
  } satisfies Omit<PageRoot, 'version'>);
  return withVersion(contents);
}

type WordPages = readonly [all: number[], prose: number[], titles: number[]];

function packed([all, prose, titles]: WordPages): PageLists {
  if (titles.length > 0) return [toSteps(all), toSteps(prose), toSteps(titles)];
  return prose.length > 0 ? [toSteps(all), toSteps(prose)] : [toSteps(all)];
}

/** "125.992" is found by "125 992" as well. */
function partsOf(word: string): readonly string[] {
  return /^\d+[.,]/u.test(word) ? word.split(/[.,]/u) : [];
}

/** Words of a text, each once. Rows say the same few words over and over, so that a word is folded once for all pages. */
function wordForms(): (text: string) => ReadonlySet<string> {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = new Set<string>();
    for (const piece of new Set(text.split(/\s+/u))) {
      let forms = known.get(piece);
      if (forms === undefined) {
        forms = wordsOf(piece).flatMap(({ raw, text }) => [text, ...partsOf(raw)]);
        // Numbers are many and seldom repeated.
        if (!/\d/u.test(piece)) known.set(piece, forms);
      }
      for (const form of forms) found.add(form);
    }
    return found;
  };
}
