/** What a mistyped word may stand for, among the words of names. */
import { editDistance } from '#core/text.ts';

/** A word taken for another counts less than the word itself. */
export const slipWeight = 0.8;
/** A slip is looked for in words of this many letters: the one meant, or the one typed with a letter too many. */
const shortest = 4;

/** Words one letter away, and where it is the last word the ones it begins. In the order of the list; the word itself is left out. */
export function slipsOf(word: string, nameWords: readonly string[], isLast: boolean): string[] {
  if (/\d/u.test(word)) return [];
  return nameWords.filter((other) => {
    if (other === word) return false;
    if (isLast && word.length >= 2 && other.startsWith(word)) return true;
    const isLong =
      Math.max(other.length, word.length) >= shortest && Math.min(other.length, word.length) >= shortest - 1;
    return isLong ? editDistance(word, other, 1) <= 1 : isSwapped(word, other);
  });
}

/** "coa" for "cao": in words of three letters two swapped ones, no more. */
function isSwapped(word: string, other: string): boolean {
  return (
    word.length === shortest - 1 &&
    other.length === word.length &&
    editDistance(word, other, 1) <= 1 &&
    [...word].sort().join('') === [...other].sort().join('')
  );
}

export function beginningWith(word: string, nameWords: readonly string[]): string[] {
  return nameWords.filter((other) => other !== word && other.startsWith(word));
}

/** "langgiang" → "lang giang": a space that was missed, where both halves are words of names. Undefined otherwise. */
export function splitInTwo(word: string, nameWords: ReadonlySet<string>): [string, string] | undefined {
  if (nameWords.has(word)) return undefined;
  for (let at = 2; at <= word.length - 2; at += 1) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => nameWords.has(half))) return halves;
  }
  return undefined;
}
