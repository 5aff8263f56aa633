/** Entries of each kind that hold words of a query, read and matched. */
import { type Entry, type EntryKind, entryKinds } from './entry.ts';
import { areaTexts, findAreas } from './find-areas.ts';
import { listKeys, type WordLists } from './index-format.ts';
import { type Match, matchEntry } from './match.ts';
import type { Alternatives } from './match-name.ts';
import { type Query, type QueryWord, weightOf } from './query.ts';
import type { Reader } from './reader.ts';
import { slipWeight } from './slips.ts';
import { asksMeaning } from './weak-words.ts';
import { addAll, heaviest, takeGreater, type Weights } from './word-lists.ts';

export interface Candidate {
  readonly entry: Entry;
  /** Its number among its kind: the order of equals. */
  readonly number: number;
  readonly match: Match;
}

interface Reading {
  /** Most entries that are read. */
  readonly most: number;
  /** Entries that hold less are not read, as they would get no place: share of the strong words, and of what the best one holds. The context of an entry is not in the lists. */
  readonly ofWords: number;
  readonly ofBest: number;
}

const readings: Readonly<Record<Exclude<EntryKind, 'area'>, Reading>> = {
  indicator: { most: 48, ofWords: 0.5, ofBest: 0.6 },
  document: { most: 10, ofWords: 0.55, ofBest: 0.6 },
  agency: { most: 8, ofWords: 0.3, ofBest: 0.6 },
  task: { most: 8, ofWords: 0.4, ofBest: 0.95 },
  point: { most: 8, ofWords: 0.4, ofBest: 0.95 },
  page: { most: 12, ofWords: 0.55, ofBest: 0.6 },
};

export async function findEntries({ words }: Query, reader: Reader, alternatives: Alternatives): Promise<Candidate[]> {
  const lists = await reader.lists(areaTexts(words, alternatives));
  const isMeaning = asksMeaning(words.map(({ text }) => text));
  const once = words.filter(({ text }, place) => words.findIndex((other) => other.text === text) === place);
  const found = await Promise.all(
    entryKinds.map(async (kind) => {
      const numbers =
        kind === 'area'
          ? findAreas(words, lists, alternatives)
          : findOthers(kind, once, lists, alternatives, reader.root.counts[kind]);
      const entries = await reader.entries(kind, numbers);
      return [...entries]
        .filter(([, { term }]) => term !== true || isMeaning)
        .map(([number, entry]) => ({ entry, number, match: matchEntry(entry, words, alternatives) }));
    }),
  );
  return found.flat();
}

function findOthers(
  kind: Exclude<EntryKind, 'area'>,
  words: readonly QueryWord[],
  lists: ReadonlyMap<string, WordLists>,
  alternatives: Alternatives,
  count: number,
): number[] {
  const weights: Weights = new Map();
  // Of words that nearly all entries hold.
  let everywhere = 0;
  let strong = 0;
  for (const word of words) {
    const own: Weights = new Map();
    const weight = weightOf(word.strong);
    if (word.strong) strong += weight;
    if (takeGreater(lists.get(word.text)?.[listKeys[kind]], weight, own)) everywhere += weight;
    for (const other of alternatives.get(word.text) ?? [])
      if (takeGreater(lists.get(other)?.[listKeys[kind]], weight * slipWeight, own)) everywhere += weight * slipWeight;
    addAll(own, weights);
  }
  const { most, ofWords, ofBest } = readings[kind];
  // The first ones stand for all where each word is in nearly all.
  if (weights.size === 0)
    return everywhere > 0 && everywhere >= strong * slipWeight
      ? Array.from({ length: Math.min(count, most) }, (_, number) => number)
      : [];
  return heaviest(
    weights,
    Math.max(strong * ofWords, (Math.max(...weights.values()) + everywhere) * ofBest) - everywhere,
    most,
  );
}
