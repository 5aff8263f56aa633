/** One result, whatever it is, with its standing. */
import type { Entry, ResultKind } from './entry.ts';
import type { FigureAnswer } from './figures.ts';

/**
 * How well a result answers: the smaller, the better. Halves between: the same with a word taken for another.
 * 0 an area and the whole name of an indicator · 1 a whole name · 2 an area and words of an indicator ·
 * 2.8 an area and words of an indicator that are all but one · 3 all words, near each other, or a whole name that is all but one · 4 all words, scattered · 5 some words · 6 any word.
 */
export type Tier = number;
/** Below: a direct answer or a whole name; the words of pages would add nothing. */
export const answeredTier = 3;
/** Up to here a result holds all of the words. */
export const fullTier = 4.5;
export const anyWordTier = 6;

export interface Result {
  readonly kind: ResultKind;
  readonly tier: Tier;
  readonly title: string;
  readonly note: string;
  /** Site path without the base. */
  readonly href: string;
  readonly provinces: readonly string[];
  readonly groups: readonly string[];
  readonly years: readonly string[];
  /** Typed word → the word it was taken for. */
  readonly slips: readonly (readonly [string, string])[];
  /** Typed words that it does not hold. */
  readonly left: readonly string[];
  readonly entry?: Entry;
  /** Not all that was asked is answered by it: it is listed, and never in large type. */
  readonly isUnsure?: boolean;
  readonly answer?: FigureAnswer;
}

/** Does it stand for the whole query? A word taken for another may do so in a whole name, not among other words. */
export function isFull({ tier, slips }: Result): boolean {
  return slips.length === 0 ? tier <= fullTier : tier < answeredTier;
}
