/** One result, whatever it is, with its standing. */
import type { Entry, ResultKind } from './entry.ts';
import type { FigureAnswer } from './figures.ts';

/**
 * How well a result answers: the smaller, the better. Halves between: the same with a word taken for another.
 * 0 an area and the whole name of an indicator · 1 a whole name · 2 an area and words of an indicator ·
 * 3 all words, near each other · 4 all words, scattered · 5 some words · 6 any word.
 */
export type Tier = number;
export const exactTier = 1;
/** Up to here a result stands for the whole query. */
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
  readonly entry?: Entry;
  readonly answer?: FigureAnswer;
}
