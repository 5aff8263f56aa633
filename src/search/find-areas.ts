/** Places that a query may name: those with two neighbouring words of it in their name, or with one as their whole name. */
import type { WordLists } from './index-format.ts';
import type { Alternatives } from './match-name.ts';
import type { QueryWord } from './query.ts';
import { slipWeight } from './slips.ts';
import { asksToCompare } from './weak-words.ts';
import { addAll, addToKnown, heaviest, takeGreater, type Weights } from './word-lists.ts';

const mostAreas = 24;
/** Of what the best one holds; a place with less is not what is asked for. */
const shareOfBest = 0.6;
/** Two words of a name; each further pair of neighbours holds one word more. */
const pairWeight = 2;
const furtherWeight = 1;
/** A whole one-word name ("Vôi") is less than two words, and more than one word of a name. */
const onlyWordWeight = 1.6;
/** The name of an area above: "chữ ký số Lục Ngạn" is not about Chũ in Lục Ngạn. */
const aboveWeight = 1;

/** Every list that may be asked for: single words and neighbours, as typed and as what they may stand for. */
export function areaTexts(words: readonly QueryWord[], alternatives: Alternatives): string[] {
  return [
    ...words.flatMap((word) => formsOf(word, alternatives)),
    ...words.flatMap((_, place) => pairsAt(words, place, alternatives)),
  ].map(({ text }) => text);
}

interface Form {
  readonly text: string;
  /** 1, or less where a word is taken for another. */
  readonly share: number;
}

function formsOf({ text }: QueryWord, alternatives: Alternatives): Form[] {
  return [
    { text, share: 1 },
    ...[...(alternatives.get(text) ?? [])].map((other) => ({ text: other, share: slipWeight })),
  ];
}

/** With the word after it; of two neighbours one may be mistyped. */
function pairsAt(words: readonly QueryWord[], place: number, alternatives: Alternatives): Form[] {
  const [first, second] = words.slice(place, place + 2);
  if (first === undefined || second === undefined) return [];
  const firsts = formsOf(first, alternatives);
  const seconds = formsOf(second, alternatives);
  const pairs = [
    ...firsts.map((form) => [form, seconds[0]] as const),
    ...seconds.slice(1).map((form) => [firsts[0], form] as const),
  ];
  return pairs.flatMap(([a, b]) =>
    a === undefined || b === undefined ? [] : [{ text: `${a.text} ${b.text}`, share: a.share * b.share }],
  );
}

export function findAreas(
  words: readonly QueryWord[],
  lists: ReadonlyMap<string, WordLists>,
  alternatives: Alternatives,
): number[] {
  const weights = placesNamed(words, lists, alternatives);
  if (weights.size === 0) return heaviest(wordsHeld(words, lists, alternatives), 0, mostAreas);
  // In a comparison each place is named for itself, one of them mistyped perhaps.
  const apart = asksToCompare(words.map(({ text }) => text))
    ? heaviest(weights, pairWeight * slipWeight, mostAreas)
    : [];
  // A name of one syllable, however many of the words are of the areas above it, does not outdo longer ones: "chữ ký số Bắc Giang".
  const longer = [...weights].flatMap(([number, weight]) => (weight >= pairWeight ? [number] : []));
  for (const text of new Set(areaTexts(words, new Map()))) addToKnown(lists.get(text)?.c, aboveWeight, weights);
  const best = Math.max(
    ...(longer.length > 0 ? longer : [...weights.keys()]).map((number) => weights.get(number) ?? 0),
  );
  return [...new Set([...heaviest(weights, best * shareOfBest, mostAreas), ...apart])];
}

function placesNamed(
  words: readonly QueryWord[],
  lists: ReadonlyMap<string, WordLists>,
  alternatives: Alternatives,
): Weights {
  const weights: Weights = new Map();
  if (words.length < 2) return weights;
  words.forEach((word, place) => {
    const own: Weights = new Map();
    for (const { text, share } of pairsAt(words, place, alternatives))
      takeGreater(lists.get(text)?.b, pairWeight * share, own);
    for (const [number, weight] of own)
      weights.set(number, weights.has(number) ? (weights.get(number) ?? 0) + furtherWeight : weight);
    for (const { text, share } of formsOf(word, alternatives))
      takeGreater(lists.get(text)?.n, onlyWordWeight * share, weights);
  });
  return weights;
}

/** Words of names wherever they stand: one word, or names typed the wrong way round. */
function wordsHeld(
  words: readonly QueryWord[],
  lists: ReadonlyMap<string, WordLists>,
  alternatives: Alternatives,
): Weights {
  const weights: Weights = new Map();
  for (const word of words) {
    const own: Weights = new Map();
    for (const { text, share } of formsOf(word, alternatives)) {
      takeGreater(lists.get(text)?.a, share, own);
      takeGreater(lists.get(text)?.n, onlyWordWeight * share, own);
    }
    if (word.strong) addAll(own, weights);
  }
  const least = Math.min(words.filter(({ strong }) => strong).length, 2) * slipWeight;
  return new Map([...weights].filter(([, weight]) => weight >= least));
}
