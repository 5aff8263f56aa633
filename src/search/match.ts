/** How well one entry answers the words of a query. */
import type { Entry } from './entry.ts';
import {
  type Alternatives,
  matchName,
  type Name,
  type NameMatch,
  nameOf,
  noAlternatives,
  noMatch,
  runOf,
} from './match-name.ts';
import { type QueryWord, weightOf } from './query.ts';
import { kindBefore, kindLength, weakPlaces } from './weak-words.ts';
import { conflicts, type Word, wordsOf } from './word.ts';

export interface Match {
  /** Places of the query's words that the entry holds; and of those that its best name holds. */
  readonly places: ReadonlySet<number>;
  readonly namePlaces: readonly number[];
  /** Of an area: places of the names of those above it, each in one piece of two words or more. */
  readonly abovePlaces: ReadonlySet<number>;
  /** Every strong word is held, by one name and the context together. */
  readonly full: boolean;
  /** One of the names stands whole in the query, word after word. */
  readonly whole: boolean;
  /** Part of the best name that the query holds, 0 to 1. */
  readonly share: number;
  /** Part of the neighbouring words in the query that are neighbours in the name, 0 to 1. */
  readonly together: number;
  /** Weight of all words held; those of the context count less. */
  readonly weight: number;
  /** Part of the strong words that is held, 0 to 1. */
  readonly coverage: number;
  /** Strong words that are not held, as typed. */
  readonly left: readonly string[];
  /** Accents were typed that the entry does not have. */
  readonly conflict: boolean;
  /** Of an area: another kind stands before its name, "xã" before that of a province. */
  readonly otherKind: boolean;
  /** Typed word → the entry's word it was taken for. */
  readonly slips: readonly (readonly [string, string])[];
}

interface Prepared {
  readonly names: readonly Name[];
  readonly context: ReadonlyMap<string, Word>;
  /** Of an area the names of those above it. */
  readonly above: readonly Name[];
  /** Of an area the words of its kind: of its context, those a mistyped word may stand for. Undefined: any may be. */
  readonly kindWords: ReadonlySet<string> | undefined;
}

const prepared = new WeakMap<Entry, Prepared>();

function prepare(entry: Entry): Prepared {
  const known = prepared.get(entry);
  if (known !== undefined) return known;
  const isArea = entry.kind === 'area';
  const kinds = wordsOf(entry.areaKind ?? '');
  const made: Prepared = {
    names: entry.names.map((name) => {
      const words = wordsOf(name);
      // In the name of a place every syllable counts: "Nam" is not "năm" there.
      const weak = isArea ? [] : weakPlaces(words.map(({ text }) => text));
      return nameOf(words, (place) => weak[place] === true);
    }),
    context: new Map([...kinds, ...wordsOf(entry.context ?? '')].map((word) => [word.text, word])),
    above: isArea
      ? (entry.context ?? '')
          .split(', ')
          .map(aboveName)
          .filter(({ words }) => words.length > 0)
      : [],
    kindWords: isArea ? new Set(kinds.map(({ text }) => text)) : undefined,
  };
  prepared.set(entry, made);
  return made;
}

/** "huyện Lục Nam": the kind before the name may be missing. */
function aboveName(text: string): Name {
  const words = wordsOf(text);
  const length = kindLength(words.map((word) => word.text));
  return nameOf(words, (place) => place < length);
}

/** All but one of four words or more, none of them mistyped: what is asked for, with a word that the portal has no use for. */
export function isNearlyAll({ coverage, left, slips }: Match): boolean {
  return slips.length === 0 && left.length <= 1 && coverage >= 0.75;
}

/** One word in three may be mistyped, and no more. */
export const mostSlips = (words: readonly QueryWord[]): number =>
  Math.ceil(words.filter(({ strong }) => strong).length / 3);
/** "Hạ tầng số" above an indicator says less than "số" in its name, and a word that is part of the name of an area above next to nothing. */
const contextShare = 0.5;
const strayShare = 0.1;
/** Share of a name from which it counts as whole: the kind word or "tỷ lệ" may be missing. */
const wholeShare = 0.9;

export function matchEntry(
  entry: Entry,
  words: readonly QueryWord[],
  alternatives: Alternatives = noAlternatives,
): Match {
  const ready = prepare(entry);
  const isStrict = entry.kind === 'area';
  let best: NameMatch = noMatch(words);
  let whole = false;
  for (const name of ready.names) {
    const match = matchName(name, words, alternatives, isStrict);
    // "Năm 2022", the name of a task by its deadline, is not what a question of that year is about.
    whole ||=
      match.share >= wholeShare &&
      match.together === 1 &&
      match.at.some((place, index) => place >= 0 && words[index]?.strong === true);
    if (match.score > best.score) best = match;
  }
  const inName = (place: number): boolean => (best.at[place] ?? -1) >= 0;
  const above = abovePlaces(ready, words, (place) => !inName(place));
  const places = new Set<number>();
  const slips: [string, string][] = [];
  let conflict = false;
  let weight = 0;
  words.forEach((word, place) => {
    const held = inName(place) ? best.name[best.at[place] ?? -1] : heldBy(word, ready, alternatives);
    if (held === undefined) return;
    places.add(place);
    weight +=
      weightOf(word.strong) *
      (inName(place) ? 1 : !isStrict || !word.strong || above.all.has(place) ? contextShare : strayShare);
    if (held.text !== word.text) slips.push([word.raw, held.raw]);
    // One syllable typed in another spelling is enough to mean another place.
    if (inName(place) && conflicts(word, held)) conflict = true;
  });
  const strong = words.filter((word) => word.strong).length;
  const left = words.flatMap((word, place) => (word.strong && !places.has(place) ? [word.raw] : []));
  return {
    places,
    slips,
    conflict,
    whole,
    weight,
    left,
    abovePlaces: above.long,
    otherKind: ready.kindWords !== undefined && hasOtherKind(best, words, ready.kindWords),
    namePlaces: words.flatMap((_, place) => (inName(place) ? [place] : [])),
    full: left.length === 0 && slips.length <= mostSlips(words),
    share: best.share,
    together: best.together,
    coverage: strong === 0 ? 0 : (strong - left.length) / strong,
  };
}

function hasOtherKind({ at }: NameMatch, words: readonly QueryWord[], kindWords: ReadonlySet<string>): boolean {
  const kind = kindBefore(
    words.map(({ text }) => text),
    at.findIndex((place) => place >= 0),
  );
  return kind.length > 0 && !kind.every((word) => kindWords.has(word));
}

/** Places of the names of areas above, each in one piece; and of those of two words or more, "thị xã Chũ" and not "Chũ". */
function abovePlaces(
  { above }: Prepared,
  words: readonly QueryWord[],
  isFree: (place: number) => boolean,
): { readonly all: ReadonlySet<number>; readonly long: ReadonlySet<number> } {
  const all = new Set<number>();
  const long = new Set<number>();
  for (const name of above) {
    const run = runOf(name, words, noAlternatives, true, (place) => isFree(place) && !all.has(place));
    const places = (run?.at ?? []).flatMap((at, place) => (at >= 0 ? [place] : []));
    for (const place of places) {
      all.add(place);
      if (places.length > 1) long.add(place);
    }
  }
  return { all, long };
}

function heldBy(word: QueryWord, { context, kindWords }: Prepared, alternatives: Alternatives): Word | undefined {
  const same = context.get(word.text);
  if (same !== undefined) return same;
  for (const other of alternatives.get(word.text) ?? []) {
    const held = kindWords === undefined || kindWords.has(other) ? context.get(other) : undefined;
    if (held !== undefined) return held;
  }
  return undefined;
}
