/** How well one entry answers the words of a query. */
import type { Entry } from './entry.ts';
import { type QueryWord, weightOf } from './query.ts';
import { weakPlaces } from './weak-words.ts';
import { type Word, conflicts, wordsOf } from './word.ts';

/** Words that a typed word may stand for, besides itself. */
export type Alternatives = ReadonlyMap<string, ReadonlySet<string>>;
export const noAlternatives: Alternatives = new Map();

export interface Match {
  /** Places of the query's words that the entry holds; and of those that its best name holds. */
  readonly places: ReadonlySet<number>;
  readonly namePlaces: readonly number[];
  /** Every strong word is held, by one name and the context together. */
  readonly full: boolean;
  /** One of the names stands whole in the query, word after word. */
  readonly whole: boolean;
  /** Part of the best name that the query holds, 0 to 1. */
  readonly share: number;
  /** Part of the neighbouring words in the query that are neighbours in the name, weak words between them aside, 0 to 1. */
  readonly together: number;
  /** Weight of all words held. */
  readonly weight: number;
  /** Part of the weight of strong words that is held, 0 to 1. */
  readonly coverage: number;
  /** Accents were typed that the entry does not have. */
  readonly conflict: boolean;
  /** Typed word → the entry's word it was taken for. */
  readonly slips: readonly (readonly [string, string])[];
}

interface Prepared {
  readonly names: readonly { readonly words: readonly Word[]; readonly weights: readonly number[]; readonly weight: number }[];
  readonly context: ReadonlyMap<string, Word>;
  /** Of an area the words of its kind; of the areas above it a mistyped word may be any. */
  readonly kindWords: ReadonlySet<string> | undefined;
}

const prepared = new WeakMap<Entry, Prepared>();

function prepare(entry: Entry): Prepared {
  const known = prepared.get(entry);
  if (known !== undefined) return known;
  const names = entry.names.map((name) => {
    const words = wordsOf(name);
    // In the name of a place every syllable counts: "Nam" is not "năm" there.
    const weak = entry.kind === 'area' ? [] : weakPlaces(words.map(({ text }) => text));
    const weights = words.map((_, index) => weightOf(weak[index] !== true));
    return { words, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
  });
  const kindWords = entry.kind === 'area' ? new Set(wordsOf(entry.areaKind ?? '').map(({ text }) => text)) : undefined;
  const made = { names, kindWords, context: new Map(wordsOf(`${entry.areaKind ?? ''} ${entry.context ?? ''}`).map((word) => [word.text, word])) };
  prepared.set(entry, made);
  return made;
}

/** One word in three may be mistyped, and no more. */
export const mostSlips = (words: readonly QueryWord[]): number => Math.ceil(words.filter(({ strong }) => strong).length / 3);
/** Share of a name from which it counts as whole: the kind word or "tỷ lệ" may be missing. */
const wholeShare = 0.9;

export function matchEntry(entry: Entry, words: readonly QueryWord[], alternatives: Alternatives = noAlternatives): Match {
  const { names, context, kindWords } = prepare(entry);
  let best: NameMatch = { at: words.map(() => -1), share: 0, together: 1, score: 0, name: [] };
  let whole = false;
  for (const name of names) {
    const match = matchName(name, words, alternatives);
    whole ||= match.share >= wholeShare && match.together === 1;
    if (match.score > best.score) best = match;
  }
  const places = new Set<number>();
  const slips: [string, string][] = [];
  let conflict = false;
  words.forEach((word, place) => {
    const at = best.at[place] ?? -1;
    const held = at >= 0 ? best.name[at] : heldBy(word, context, alternatives, kindWords);
    if (held === undefined) return;
    places.add(place);
    if (held.text !== word.text) slips.push([word.raw, held.raw]);
    // One syllable typed in another spelling is enough to mean another place.
    if (at >= 0 && conflicts(word, held)) conflict = true;
  });
  const strong = words.filter((word) => word.strong).length;
  const held = words.filter((word, place) => word.strong && places.has(place)).length;
  return {
    places, slips, conflict,
    namePlaces: best.at.flatMap((at, place) => (at >= 0 ? [place] : [])),
    full: held === strong && slips.length <= mostSlips(words),
    whole,
    share: best.share,
    together: best.together,
    weight: words.reduce((sum, word, place) => sum + (places.has(place) ? weightOf(word.strong) : 0), 0),
    coverage: strong === 0 ? 0 : held / strong,
  };
}

/** `own`: the only words of the context that a mistyped one may stand for; undefined: all. */
function heldBy(word: QueryWord, context: ReadonlyMap<string, Word>, alternatives: Alternatives, own: ReadonlySet<string> | undefined): Word | undefined {
  const same = context.get(word.text);
  if (same !== undefined) return same;
  for (const other of alternatives.get(word.text) ?? []) {
    const held = own === undefined || own.has(other) ? context.get(other) : undefined;
    if (held !== undefined) return held;
  }
  return undefined;
}

interface NameMatch {
  /** For each word of the query the place in the name, or −1. */
  readonly at: readonly number[];
  readonly share: number;
  readonly together: number;
  readonly score: number;
  readonly name: readonly Word[];
}

function matchName(name: Prepared['names'][number], words: readonly QueryWord[], alternatives: Alternatives): NameMatch {
  const used = new Set<number>();
  const at: number[] = [];
  let weight = 0;
  let held = 0;
  for (const word of words) {
    const others = alternatives.get(word.text);
    const fits = (place: number): boolean => !used.has(place) && (name.words[place]?.text === word.text || (others?.has(name.words[place]?.text ?? '') ?? false));
    const next = (at.at(-1) ?? -2) + 1;
    const place = next > 0 && next < name.words.length && fits(next) ? next : placeOf(name.words, word.text, fits);
    at.push(place);
    if (place < 0) continue;
    used.add(place);
    held += weightOf(word.strong);
    weight += name.weights[place] ?? 0;
  }
  const share = name.weight === 0 ? 0 : weight / name.weight;
  let pairs = 0;
  let neighbours = 0;
  const found = at.filter((place) => place >= 0);
  found.forEach((place, index) => {
    const before = found[index - 1];
    if (before === undefined) return;
    pairs += 1;
    if (place > before && name.weights.slice(before + 1, place).every((between) => between < 1)) neighbours += 1;
  });
  const together = pairs === 0 ? 1 : neighbours / pairs;
  return { at, share, together, score: found.length === 0 ? 0 : held + share * 0.5 + together * 0.3, name: name.words };
}

/** The very word before a word it may be a slip of. */
function placeOf(words: readonly Word[], text: string, fits: (place: number) => boolean): number {
  const same = words.findIndex((word, place) => word.text === text && fits(place));
  return same >= 0 ? same : words.findIndex((_, place) => fits(place));
}
