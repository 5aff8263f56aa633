/** The search's files over the network. One reader of each a page; a site published anew meanwhile is read from the start again. */

import { StaleIndexError } from '#search/index-format.ts';
import { type PageIndex, pagefindFolder } from '#search/page-index.ts';
import { openReader, type Reader } from '#search/reader.ts';
import { openPagefind } from './open-pagefind.ts';

export interface Readers {
  readonly names: Reader;
  /** Fetched when the words inside pages are first asked for. */
  readonly pages: () => Promise<PageIndex>;
}

let current: Promise<Readers> | undefined;

/** `base`: address of the folder with the index files, with a slash at the end. Rejects when it cannot be loaded; the next call tries again. */
export function openIndex(base: string): Promise<Readers> {
  if (current === undefined) {
    current = open(new URL(base, location.href).href);
    current.catch(() => (current = undefined));
  }
  return current;
}

async function open(folder: string): Promise<Readers> {
  const names = await openReader((file) => loadJson(folder + file));
  let pages: Promise<PageIndex> | undefined;
  return {
    names,
    pages: () => {
      if (pages === undefined) {
        pages = openPagefind(new URL(`../${pagefindFolder}/`, folder).href);
        pages.catch(() => (pages = undefined));
      }
      return pages;
    },
  };
}

/** Runs `work` with the readers, once more with new ones when the index was published anew meanwhile. */
export async function withIndex<Value>(base: string, work: (readers: Readers) => Promise<Value>): Promise<Value> {
  try {
    return await work(await openIndex(base));
  } catch (error) {
    if (!(error instanceof StaleIndexError)) throw error;
    current = undefined;
    return work(await openIndex(base));
  }
}

async function loadJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
