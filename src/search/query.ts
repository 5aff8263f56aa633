/** A query as the search asks it: its words with their weights, the period and level it names; and other ways to write it. */
import { scopes } from '#core/columns.ts';
import type { Scope } from '#core/model.ts';
import { type ReadAbbreviation, rewritings } from './abbreviation.ts';
import { type PeriodWish, readPeriod } from './period-words.ts';
import { weakPlaces } from './weak-words.ts';
import { type Word, wordsOf } from './word.ts';

export interface QueryWord extends Word {
  /** Must a result hold it? Weak words and words of the period are welcome, no more. */
  readonly strong: boolean;
}

export interface Query {
  readonly words: readonly QueryWord[];
  readonly period: PeriodWish | undefined;
  readonly scope: Scope | undefined;
  /** Abbreviations written out in this way of writing it. */
  readonly used: readonly ReadAbbreviation[];
}

export const weakWeight = 0.15;
export const weightOf = (strong: boolean): number => (strong ? 1 : weakWeight);

/** Words beyond this many add bytes and no meaning. */
const mostWords = 24;

/** As typed, then with abbreviations written out. Empty when nothing was typed. */
export function readQueries(text: string, abbreviations: readonly ReadAbbreviation[]): Query[] {
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0) return [];
  return [queryOf(words, []), ...rewritings(words, abbreviations).map((one) => queryOf(one.words, one.used))];
}

export function queryOf(words: readonly Word[], used: readonly ReadAbbreviation[]): Query {
  const texts = words.map(({ text }) => text);
  const { wish, places } = readPeriod(texts);
  const weak = weakPlaces(texts);
  const isStrong = texts.map((_, index) => weak[index] === false && !places.has(index));
  const none = !isStrong.includes(true);
  return {
    words: words.map((word, index) => ({ ...word, strong: none || isStrong[index] === true })),
    period: wish,
    scope: scopes.find((scope) => ` ${texts.join(' ')} `.includes(` ${scope.replace('-', ' ')} `)),
    used,
  };
}
