/** Reads the words inside pages, file by file as queries need them; what was read is kept. */

import {
  type PageFacts,
  type PageLists,
  type PageRoot,
  type PageWordFile,
  pageFile,
  pageRootFile,
  pageWordFile,
} from './page-words.ts';
import { type LoadJson, lastAtMost, type Versioned, versionedFiles } from './versioned-files.ts';
import { eachNumber } from './word-lists.ts';

export interface PagesHolding {
  readonly all: readonly number[];
  readonly prose: ReadonlySet<number>;
  readonly titles: ReadonlySet<number>;
}

export interface PageReader {
  /** Numbers of the pages that hold a word or carry a filter's value (`filterWord`), in their order. */
  holding(word: string): Promise<PagesHolding>;
  page(number: number): Promise<PageFacts>;
  /** Is it a page about the portal? */
  isOwn(number: number): boolean;
}

const nowhere: PagesHolding = { all: [], prose: new Set(), titles: new Set() };

export async function openPageReader(load: LoadJson): Promise<PageReader> {
  const root = (await load(pageRootFile)) as PageRoot;
  const read = versionedFiles(load, root.version);
  return {
    holding: async (word) => {
      const number = lastAtMost(root.wordFiles, word);
      if (number < 0) return nowhere;
      const { words } = await read<PageWordFile>(pageWordFile(number));
      const lists = Object.hasOwn(words, word) ? words[word] : undefined;
      return lists === undefined ? nowhere : unpacked(lists);
    },
    isOwn: (number) => number >= root.firstOwn,
    page: (number) => read<PageFacts & Versioned>(pageFile(number)),
  };
}

function unpacked([all, prose = [], titles = []]: PageLists): PagesHolding {
  const numbers = (steps: PageLists[0]): number[] => {
    const found: number[] = [];
    eachNumber(steps, (number) => found.push(number));
    return found;
  };
  return { all: numbers(all), prose: new Set(numbers(prose)), titles: new Set(numbers(titles)) };
}
