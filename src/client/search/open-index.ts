/** The names index over the network. One reader a page; a site published anew meanwhile is read from the start again. */
import { type Reader, StaleIndexError, openReader } from '#search/reader.ts';

let current: Promise<Reader> | undefined;

/** `base`: address of the folder with the index files, with a slash at the end. Rejects when it cannot be loaded; the next call tries again. */
export function openIndex(base: string): Promise<Reader> {
  if (current === undefined) {
    current = openReader((file) => loadJson(new URL(file, new URL(base, location.href)).href));
    current.catch(() => (current = undefined));
  }
  return current;
}

/** Runs `work` with the reader, once more with a new one when the index was published anew meanwhile. */
export async function withIndex<Value>(base: string, work: (reader: Reader) => Promise<Value>): Promise<Value> {
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
