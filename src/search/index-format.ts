/**
 * The files under `/tim-kiem/` that the browser reads: `goc.json` first, then for each word of a query the file of word
 * lists it stands in, then the files of the entries it leads to. All are small, so that a query moves little. They are read
 * when they are asked for and kept; files of two builds are never read together.
 */
import { hashText } from '#core/key.ts';
import type { Abbreviation } from './abbreviation.ts';
import { type EntryKind, entryKinds } from './entry.ts';

export const rootFile = 'goc.json';
export const wordFile = (number: number): string => `tu-${number}.json`;
export const cardFile = (number: number): string => `so-lieu-${number}.json`;
const kindNames: Readonly<Record<EntryKind, string>> = {
  area: 'dia-phuong',
  indicator: 'chi-tieu',
  document: 'van-ban',
  agency: 'co-quan',
  task: 'nhiem-vu',
  point: 'can-lam-ro',
  page: 'trang',
};
export const entryFile = (kind: EntryKind, number: number): string => `${kindNames[kind]}-${number}.json`;

export interface Root extends Versioned {
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** First word of each word file, in code point order. */
  readonly wordFiles: readonly string[];
  /** Every word of the names of areas, indicators and agencies, in order, separated by spaces, without digits: what a slip may stand for. */
  readonly nameWords: string;
  readonly abbreviations: readonly Abbreviation[];
  /** Id and name of what results are filtered by. */
  readonly provinces: readonly (readonly [string, string])[];
  readonly groups: readonly (readonly [string, string])[];
}

/** Entries of one kind that hold a word: the steps from one number to the next; `0` alone: so many that none is told apart. */
export type Steps = readonly number[] | 0;

/**
 * By a letter of the kind. Areas have more: under a word `n` those whose whole name it is; under two neighbouring words of
 * a name, "lang giang", `b` those with them in their name; under a whole name of one or two words `c` those below it. Under a number `v`: card files with a figure of that value.
 */
export type ListKey = 'a' | 'i' | 'd' | 'g' | 't' | 'q' | 'p' | 'n' | 'b' | 'c' | 'v';
export type WordLists = Readonly<Partial<Record<ListKey, Steps>>>;

export interface WordFile extends Versioned {
  readonly words: Readonly<Record<string, WordLists>>;
}

export const listKeys: Readonly<Record<EntryKind, ListKey>> = {
  area: 'a',
  indicator: 'i',
  document: 'd',
  agency: 'g',
  task: 't',
  point: 'q',
  page: 'p',
};

/** How many entries a file holds; areas are asked for in the greatest number. */
export const perFile: Readonly<Record<EntryKind, number>> = {
  area: 16,
  indicator: 120,
  document: 6,
  agency: 12,
  task: 4,
  point: 4,
  page: 60,
};

export function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? -1));
}

export function emptyCounts(): Record<EntryKind, number> {
  return Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
}

/** The same in all files of one build. */
export interface Versioned {
  readonly version: string;
}

/** A file of another build than the first one: the site was published anew meanwhile. */
export class StaleIndexError extends Error {}

export type LoadJson = (file: string) => Promise<unknown>;

/** Rejects with `StaleIndexError` when a file is of another version; what could not be read is asked for again the next time. */
export function versionedFiles(
  load: LoadJson,
  version: string,
): <File extends Versioned>(name: string) => Promise<File> {
  const files = new Map<string, Promise<Versioned>>();
  return <File extends Versioned>(name: string) => {
    let file = files.get(name);
    if (file === undefined) {
      file = load(name).then((content) => {
        if ((content as Versioned).version !== version) throw new StaleIndexError(name);
        return content as Versioned;
      });
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    return file as Promise<File>;
  };
}

/** JSON of each file, all with one version made from the bytes of all. */
export function withVersion(texts: ReadonlyMap<string, string>): Map<string, string> {
  const version = hashText([...texts].map(([name, text]) => name + hashText(text)).join('\n'));
  return new Map([...texts].map(([name, text]) => [name, `{"version":"${version}",${text.slice(1)}`]));
}

/** Index of the last element that does not come after `text`, in code point order; −1 when all do. */
export function lastAtMost(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
