/** One name against the words of a query: as a run of words, else scattered. */
import { type QueryWord, weightOf } from './query.ts';
import type { Word } from './word.ts';

/** Words that a typed word may stand for, besides itself. */
export type Alternatives = ReadonlyMap<string, ReadonlySet<string>>;
export const noAlternatives: Alternatives = new Map();

export interface Name {
  readonly words: readonly Word[];
  readonly weights: readonly number[];
  readonly weight: number;
}

export function nameOf(words: readonly Word[], isWeak: (place: number) => boolean): Name {
  const weights = words.map((_, place) => weightOf(!isWeak(place)));
  return { words, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

export interface NameMatch {
  /** For each word of the query the place in the name, or −1. */
  readonly at: readonly number[];
  /** Part of the name that the query holds, 0 to 1. */
  readonly share: number;
  /** Part of the neighbouring words found that are neighbours in both, weak words between them aside, 0 to 1. */
  readonly together: number;
  readonly score: number;
  readonly name: readonly Word[];
}

export const noMatch = (words: readonly QueryWord[]): NameMatch => ({
  at: words.map(() => -1),
  share: 0,
  together: 1,
  score: 0,
  name: [],
});

/** `isStrict`: of a place, whose name stands in one piece or not at all. */
export function matchName(
  name: Name,
  words: readonly QueryWord[],
  alternatives: Alternatives,
  isStrict: boolean,
): NameMatch {
  return runOf(name, words, alternatives, isStrict) ?? scattered(name, words, alternatives);
}

function fits(word: QueryWord, other: Word | undefined, alternatives: Alternatives): boolean {
  return other !== undefined && (word.text === other.text || (alternatives.get(word.text)?.has(other.text) ?? false));
}

/** The whole name, word after word; weak words may be left out of it and, unless strict, stand between. Undefined when it is not there. */
export function runOf(
  name: Name,
  words: readonly QueryWord[],
  alternatives: Alternatives,
  isStrict: boolean,
  isFree: (place: number) => boolean = () => true,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (let start = 0; start < words.length; start += 1) {
    const match = runFrom(start, name, words, alternatives, isStrict, isFree);
    if (match !== undefined && match.score > (best?.score ?? 0)) best = match;
  }
  return best;
}

function runFrom(
  start: number,
  name: Name,
  words: readonly QueryWord[],
  alternatives: Alternatives,
  isStrict: boolean,
  isFree: (place: number) => boolean,
): NameMatch | undefined {
  const at = words.map(() => -1);
  let place = start;
  let weight = 0;
  let held = 0;
  let slips = 0;
  for (const [index, other] of name.words.entries()) {
    if (!isStrict && place > start)
      while (
        place < words.length &&
        words[place]?.strong === false &&
        !fits(words[place] as QueryWord, other, alternatives)
      )
        place += 1;
    const word = words[place];
    if (word !== undefined && isFree(place) && fits(word, other, alternatives)) {
      at[place] = index;
      held += weightOf(word.strong);
      weight += name.weights[index] ?? 0;
      if (word.text !== other.text) slips += 1;
      place += 1;
    } else if ((name.weights[index] ?? 1) === 1) return undefined;
  }
  if (at[start] === -1) return undefined;
  const share = weight / name.weight;
  return { at, share, together: 1, score: held + share * 0.5 + 0.3 - slips * 0.05, name: name.words };
}

function scattered(name: Name, words: readonly QueryWord[], alternatives: Alternatives): NameMatch {
  const used = new Set<number>();
  const at = words.map(() => -1);
  let weight = 0;
  let held = 0;
  // Strong words choose first: the "bao" of "bao nhiêu" leaves that of "thuê bao" alone.
  for (const isStrong of [true, false]) {
    words.forEach((word, index) => {
      if (word.strong !== isStrong) return;
      const isFree = (place: number): boolean => !used.has(place) && fits(word, name.words[place], alternatives);
      const next = (at[index - 1] ?? -1) + 1;
      const place = next > 0 && isFree(next) ? next : placeOf(name.words, word.text, isFree);
      at[index] = place;
      if (place < 0) return;
      used.add(place);
      held += weightOf(word.strong);
      weight += name.weights[place] ?? 0;
    });
  }
  const share = name.weight === 0 ? 0 : weight / name.weight;
  const together = togetherness(at, name, words);
  return { at, share, together, score: used.size === 0 ? 0 : held + share * 0.5 + together * 0.3, name: name.words };
}

/** The very word before a word it may be a slip of. */
function placeOf(words: readonly Word[], text: string, isFree: (place: number) => boolean): number {
  const same = words.findIndex((word, place) => word.text === text && isFree(place));
  return same >= 0 ? same : words.findIndex((_, place) => isFree(place));
}

function togetherness(at: readonly number[], name: Name, words: readonly QueryWord[]): number {
  const isAnyStrong = at.some((place, index) => place >= 0 && words[index]?.strong === true);
  // "Có" of "có bao nhiêu hộ" stands elsewhere than in "hộ có cáp quang", and says nothing by it.
  const found = at.flatMap((place, index) =>
    place >= 0 && (!isAnyStrong || words[index]?.strong === true) ? [{ place, index }] : [],
  );
  const pairs = found.slice(1).map((after, index) => [found[index], after] as const);
  if (pairs.length === 0) return 1;
  const near = pairs.filter(
    ([before, after]) =>
      before !== undefined &&
      after.place > before.place &&
      name.weights.slice(before.place + 1, after.place).every((weight) => weight < 1) &&
      words.slice(before.index + 1, after.index).every(({ strong }) => !strong),
  );
  return near.length / pairs.length;
}
