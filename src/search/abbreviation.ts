/**
 * Abbreviations and everyday words for official ones (`viet-tat.csv`). Where a name is printed with the short form, the
 * index adds the long one; where a query is typed with it, the query is asked both ways. So each finds the other.
 */
import { isSyllable } from './typing.ts';
import { type Word, wordsOf } from './word.ts';

export interface Abbreviation {
  /** As printed in the table: "DVC", "nộp hồ sơ online". */
  readonly short: string;
  readonly full: string;
  /** What a reader should know about taking the one for the other; shown beside the results. */
  readonly note?: string;
}

export interface ReadAbbreviation extends Abbreviation {
  readonly shortWords: readonly Word[];
  readonly fullWords: readonly Word[];
}

export function readAbbreviations(list: readonly Abbreviation[]): ReadAbbreviation[] {
  return list
    .map((one) => ({ ...one, shortWords: wordsOf(one.short), fullWords: wordsOf(one.full) }))
    .filter(({ shortWords, fullWords }) => shortWords.length > 0 && fullWords.length > 0)
    .sort((a, b) => b.shortWords.length - a.shortWords.length);
}

/** The name with every abbreviation written out; undefined when it has none. Capitals count: "TU" is Tỉnh ủy, "từ" is not. */
export function writtenOut(name: string, abbreviations: readonly ReadAbbreviation[]): string | undefined {
  const words = wordsOf(name);
  const out: string[] = [];
  let changed = false;
  for (let at = 0; at < words.length; ) {
    const found = abbreviations.find(({ shortWords }) =>
      shortWords.every((word, offset) => words[at + offset]?.raw === word.raw),
    );
    if (found === undefined) out.push(words[at]?.raw ?? '');
    else {
      out.push(found.full);
      changed = true;
    }
    at += found?.shortWords.length ?? 1;
  }
  return changed ? out.join(' ') : undefined;
}

interface Occurrence {
  readonly at: number;
  readonly abbreviation: ReadAbbreviation;
}

/**
 * A short form that is also a syllable ("tu", "ai", "lan") counts only when typed as printed. Two meanings of one form
 * ("CT") are two occurrences at one place.
 */
function occurrences(words: readonly Word[], abbreviations: readonly ReadAbbreviation[]): Occurrence[] {
  const found: Occurrence[] = [];
  words.forEach((_, at) => {
    for (const abbreviation of abbreviations) {
      const { shortWords } = abbreviation;
      if (!shortWords.every((word, offset) => words[at + offset]?.text === word.text)) continue;
      const only = shortWords.length === 1 ? shortWords[0] : undefined;
      if (only !== undefined && isSyllable(only.text) && words[at]?.raw !== only.raw) continue;
      if (
        found.some(
          (one) =>
            one.at < at + shortWords.length &&
            at < one.at + one.abbreviation.shortWords.length &&
            one.abbreviation.shortWords.length > shortWords.length,
        )
      )
        continue;
      found.push({ at, abbreviation });
    }
  });
  return found;
}

export interface Rewriting {
  readonly words: readonly Word[];
  readonly used: readonly ReadAbbreviation[];
}

const mostRewritings = 5;

/** Other ways to write the query, each with all of its abbreviations or one of them written out; empty when it has none. */
export function rewritings(words: readonly Word[], abbreviations: readonly ReadAbbreviation[]): Rewriting[] {
  const found = occurrences(words, abbreviations);
  if (found.length === 0) return [];
  const apart = found.filter(
    (one, index) => !found.slice(0, index).some((before) => before.at + before.abbreviation.shortWords.length > one.at),
  );
  const sets = [
    apart,
    ...found.map((one) => [one]),
    ...found.filter((one) => !apart.includes(one)).map((one) => [...apart.filter((other) => other.at !== one.at), one]),
  ];
  const seen = new Set<string>();
  return sets
    .map((set) => rewritten(words, set))
    .filter(({ words: list }) => {
      const key = list.map(({ text }) => text).join(' ');
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .slice(0, mostRewritings);
}

function rewritten(words: readonly Word[], set: readonly Occurrence[]): Rewriting {
  const out: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const here = set.find((one) => one.at === at);
    const word = words[at];
    if (here !== undefined) out.push(...here.abbreviation.fullWords);
    else if (word !== undefined) out.push(word);
    at += here?.abbreviation.shortWords.length ?? 1;
  }
  return { words: out, used: set.map(({ abbreviation }) => abbreviation) };
}
