/** Entries of each kind that hold words of a query, read and matched. */
import { type Entry, type EntryKind, entryKinds } from './entry.ts';
import { type Steps, type WordLists, fromSteps, listKeys } from './index-format.ts';
import { type Alternatives, type Match, matchEntry } from './match.ts';
import { type Query, weightOf } from './query.ts';
import type { Reader } from './reader.ts';

export interface Candidate {
  readonly entry: Entry;
  /** Its number among its kind: the order of equals. */
  readonly number: number;
  readonly match: Match;
}

/** Most entries that are read and matched per kind. */
const mostRead: Readonly<Record<EntryKind, number>> = { area: 48, indicator: 48, document: 30, agency: 30, task: 40 };
/** A whole one-word name ("Vôi") before names that hold the word among others. */
const wholeNameBonus = 0.6;
/** A word taken for another counts less than the word itself. */
const slipWeight = 0.8;

export async function findEntries(query: Query, reader: Reader, alternatives: Alternatives): Promise<Candidate[]> {
  const asked = query.words.map((word) => ({ word, forms: [word.text, ...(alternatives.get(word.text) ?? [])] }));
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
  let everywhere = false;
  for (const { word, forms } of asked) {
    const own = new Map<number, number>();
    forms.forEach((form, index) => {
      const list = lists.get(form);
      const weight = weightOf(word.strong) * (index === 0 ? 1 : slipWeight);
      everywhere ||= take(list?.[listKeys[kind]], weight, own) && word.strong;
      if (kind === 'area') take(list?.n, weight + wholeNameBonus, own);
    });
    for (const [number, weight] of own) weights.set(number, (weights.get(number) ?? 0) + weight);
  }
  // Words that nearly all entries hold: the first ones stand for all.
  if (weights.size === 0 && everywhere) return Array.from({ length: Math.min(count, mostRead[kind]) }, (_, number) => number);
  return [...weights]
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
    .slice(0, mostRead[kind])
    .map(([number]) => number);
}

/** True when the list says no more than "nearly all". */
function take(steps: Steps | undefined, weight: number, into: Map<number, number>): boolean {
  if (steps === undefined) return false;
  if (steps === 0) return true;
  for (const number of fromSteps(steps)) into.set(number, Math.max(into.get(number) ?? 0, weight));
  return false;
}
