/** The words inside pages as the search asks for them; Pagefind answers in the browser and in tests. */
import { resultKinds } from '#i18n/search.ts';
import type { EntryKind } from './entry.ts';
import { isForStaff } from './staff-pages.ts';
import { isWeakAlone } from './weak-words.ts';
import { type Word, wordsOf } from './word.ts';

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

export interface FoundPage {
  /** The same for the same page in every answer. */
  readonly id: string;
  read(): Promise<PageFacts>;
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
/** Metadata of a record that is searched and not shown. */
const wordsField = 'chu';
/** Words of the metadata weigh less than those of the prose. */
export const ranking = { metaWeights: { title: 4, [wordsField]: 0.2 } };

export function pageRecord({ kind, href, title, text, rows, provinces, groups, years }: PageFacts): PageRecord {
  return {
    url: href,
    // A record without content would be left out.
    content: (text === '' ? title : text).normalize('NFC'),
    language: pageLanguage,
    meta: { title: title.normalize('NFC'), [wordsField]: searchedWords(`${title} ${text}`, rows) },
    filters: {
      loai: [resultKinds[kind].id],
      [audience]: [isForStaff(href) ? forStaff : forReaders],
      ...(provinces.length === 0 ? {} : { tinh: [...provinces] }),
      ...(groups.length === 0 ? {} : { nhom: [...groups] }),
      ...(years.length === 0 ? {} : { nam: [...years] }),
    },
  };
}

/** What Pagefind keeps of a record. */
export interface KeptRecord {
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export function pageFacts({ raw_url, url, content, meta, filters }: KeptRecord): PageFacts {
  const [kind = 'page'] = (Object.keys(resultKinds) as (keyof typeof resultKinds)[]).filter(
    (one) => resultKinds[one].id === filters['loai']?.[0],
  );
  return {
    kind: kind === 'figure' ? 'page' : kind,
    href: raw_url ?? url,
    title: meta['title'] ?? '',
    text: content === meta['title'] ? '' : content,
    rows: meta[wordsField] ?? '',
    provinces: filters['tinh'] ?? [],
    groups: filters['nhom'] ?? [],
    years: filters['nam'] ?? [],
  };
}

/**
 * Words in the search's form, each once: of the rows those that say something, of the prose those that Pagefind's own folding writes otherwise:
 * "định" → "dinh", "tỷ" → "ti", parts of numbers.
 */
function searchedWords(prose: string, rows: string): string {
  const words = new Set<string>();
  const add = (text: string, isWanted: (word: Word) => boolean): void => {
    for (const piece of new Set(text.split(/\s+/u)))
      for (const word of wordsOf(piece)) {
        if (isWanted(word)) words.add(word.text);
        if (/^\d+[.,]/u.test(word.raw)) for (const part of word.raw.split(/[.,]/u)) words.add(part);
      }
  };
  add(rows, ({ text }) => !isWeakAlone(text));
  add(prose, ({ raw, text }) => text !== withoutMarks(raw));
  return [...words].sort().join(' ');
}

/** A typed word as Pagefind finds it best: with its marks where its folding is the search's own, which puts equal ones first. */
export function askedWord({ raw, text }: Word): string {
  return withoutMarks(raw) === text ? raw.toLowerCase() : text;
}

/** As Pagefind folds a word. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
