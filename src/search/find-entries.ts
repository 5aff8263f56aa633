/** Entries of each kind that hold words of a query, read and matched. */
import { type Entry, type EntryKind, entryKinds } from './entry.ts';
import { type Steps, type WordLists, listKeys } from './index-format.ts';
import { type Alternatives, type Match, matchEntry } from './match.ts';
import { type Query, weightOf } from './query.ts';
import type { Reader } from './reader.ts';

export interface Candidate {
  readonly entry: Entry;
  /** Its number among its kind: the order of equals. */
  readonly number: number;
  readonly match: Match;
}

/** Most entries of a kind that are read. */
const mostRead: Readonly<Record<EntryKind, number>> = { area: 24, indicator: 48, document: 10, agency: 8, task: 8 };
/** A word taken for another counts less than the word itself. */
const slipWeight = 0.8;

/**
 * Entries that hold less are not read, as they would get no place. `own`: weight out of that of the query's strong words,
 * as far as names tell; what the context adds is not known before. `ofBest`: share of what the best of the kind holds.
 */
const least: Readonly<Record<EntryKind, { readonly own: (strong: number) => number; readonly ofBest: number }>> = {
  // Two words of a name, or a name of one word.
  area: { own: (strong) => Math.min(strong, 2) * slipWeight, ofBest: 0.6 },
  indicator: { own: (strong) => strong * 0.5, ofBest: 0.6 },
  document: { own: (strong) => strong * 0.55, ofBest: 0.6 },
  agency: { own: (strong) => strong * 0.3, ofBest: 0.6 },
  task: { own: (strong) => strong * 0.4, ofBest: 0.95 },
};
/** A whole one-word name ("Vôi") before names that hold the word among others. */
const wholeNameBonus = 0.6;
export async function findEntries(query: Query, reader: Reader, alternatives: Alternatives): Promise<Candidate[]> {
  const words = query.words.filter(({ text }, place) => query.words.findIndex((other) => other.text === text) === place);
  const asked = words.map((word) => ({ word, forms: [word.text, ...(alternatives.get(word.text) ?? [])] }));
  const lists = await reader.lists(asked.flatMap(({ forms }) => forms));
  const found = await Promise.all(
    entryKinds.map(async (kind) => {
      const numbers = bestNumbers(kind, asked, lists, reader.root.counts[kind]);
      const entries = await reader.entries(kind, numbers);
      return [...entries].map(([number, entry]) => ({ entry, number, match: matchEntry(entry, query.words, alternatives) }));
    }),
  );
  return found.flat();
}

function bestNumbers(kind: EntryKind, asked: readonly { word: Query['words'][number]; forms: readonly string[] }[], lists: ReadonlyMap<string, WordLists>, count: number): number[] {
  const weights = new Map<number, number>();
  // Of words that nearly all entries hold.
  let everywhere = 0;
  let strong = 0;
  for (const { word, forms } of asked) {
    const own = new Map<number, number>();
    const weight = weightOf(word.strong);
    if (word.strong) strong += weight;
    forms.forEach((form, index) => {
      const list = lists.get(form);
      const formWeight = index === 0 ? weight : weight * slipWeight;
      if (take(list?.[listKeys[kind]], formWeight, own)) everywhere += formWeight;
      if (kind === 'area') take(list?.n, formWeight + wholeNameBonus, own);
    });
    for (const [number, add] of own) weights.set(number, (weights.get(number) ?? 0) + add);
  }
  if (weights.size === 0) return everywhere < strong * slipWeight || everywhere === 0 ? [] : Array.from({ length: Math.min(count, mostRead[kind]) }, (_, number) => number);
  if (kind === 'area') for (const { word } of asked) addContext(lists.get(word.text)?.c, weightOf(word.strong), weights);
  const best = Math.max(...weights.values()) + everywhere;
  const { own, ofBest } = least[kind];
  const enough = Math.max(own(strong), best * ofBest);
  return [...weights]
    .filter(([, weight]) => weight + everywhere >= enough)
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
    .slice(0, mostRead[kind])
    .map(([number]) => number);
}

/** Of places of one name, the one below the area that is named as well. */
function addContext(steps: Steps | undefined, weight: number, weights: Map<number, number>): void {
  let number = -1;
  for (const step of steps === 0 ? [] : (steps ?? [])) {
    number += step;
    const known = weights.get(number);
    if (known !== undefined) weights.set(number, known + weight);
  }
}

/** True when the list says no more than "nearly all". */
function take(steps: Steps | undefined, weight: number, into: Map<number, number>): boolean {
  if (steps === undefined) return false;
  if (steps === 0) return true;
  let number = -1;
  for (const step of steps) {
    number += step;
    into.set(number, Math.max(into.get(number) ?? 0, weight));
  }
  return false;
}
