/**
 * The files under `/tim-kiem/` that the browser reads: `goc.json` first, then for each word of a query the file of word
 * lists it stands in, then the files of the entries it leads to. All are small, so that a query moves little.
 */
import type { Abbreviation } from './abbreviation.ts';
import { type EntryKind, entryKinds } from './entry.ts';

export const rootFile = 'goc.json';
export const wordFile = (number: number): string => `tu-${number}.json`;
export const cardFile = (number: number): string => `so-lieu-${number}.json`;
const kindNames: Readonly<Record<EntryKind, string>> = { area: 'dia-phuong', indicator: 'chi-tieu', document: 'van-ban', agency: 'co-quan', task: 'nhiem-vu' };
export const entryFile = (kind: EntryKind, number: number): string => `${kindNames[kind]}-${number}.json`;

/** The same in all files of one build; files of two builds are never read together. */
export interface Versioned {
  readonly version: string;
}

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

/** By the first letter of the kind; `n` are areas whose whole name the word is, `c` areas below one with the word in its name. */
export type ListKey = 'a' | 'i' | 'd' | 'g' | 't' | 'n' | 'c';
export type WordLists = Readonly<Partial<Record<ListKey, Steps>>>;

export interface WordFile extends Versioned {
  readonly words: Readonly<Record<string, WordLists>>;
}

export const listKeys: Readonly<Record<EntryKind, 'a' | 'i' | 'd' | 'g' | 't'>> = { area: 'a', indicator: 'i', document: 'd', agency: 'g', task: 't' };

/** How many entries a file holds; areas are asked for in the greatest number. */
export const perFile: Readonly<Record<EntryKind, number>> = { area: 40, indicator: 120, document: 24, agency: 40, task: 12 };

export function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? -1));
}

export function emptyCounts(): Record<EntryKind, number> {
  return Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
}
