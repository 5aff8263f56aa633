/** A query as the search asks it: its words with their weights, the period and level it names; and other ways to write it. */
import type { Scope } from '#core/model.ts';
import { type ReadAbbreviation, rewritings } from './abbreviation.ts';
import { type PeriodWish, readPeriod } from './period-words.ts';
import { askingPlaces, levelWords, rankedTopic, usingPlaces, weakPlaces } from './weak-words.ts';
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

const weakWeight = 0.15;
export const weightOf = (strong: boolean): number => (strong ? 1 : weakWeight);

/** Words beyond this many add bytes and no meaning. */
const mostWords = 24;

/** A number with spaces between its thousands: "125 992". */
const spacedNumber = /(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/gu;

const spokenDate = /(?<!\d)(\d{1,2}) th[aá]ng (\d{1,2})(?:\/| n[aă]m )(\d{4})(?!\d)/giu;

/** As typed, with a date and the thousands of a number put together, then with abbreviations written out. Empty when nothing was typed. */
export function readQueries(text: string, abbreviations: readonly ReadAbbreviation[]): Query[] {
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0) return [];
  const together = text.replace(spokenDate, '$1/$2/$3').replace(spacedNumber, (number) => number.replaceAll(' ', ''));
  return [
    queryOf(words, []),
    ...(together === text ? [] : [queryOf(wordsOf(together).slice(0, mostWords), [])]),
    ...rewritings(words, abbreviations).map((one) => queryOf(one.words, one.used)),
  ];
}

export function queryOf(words: readonly Word[], used: readonly ReadAbbreviation[]): Query {
  const texts = words.map(({ text }) => text);
  const { wish, places } = readPeriod(texts);
  const weak = weakPlaces(texts);
  const using = usingPlaces(words);
  const isStrong = texts.map((_, index) => weak[index] === false && !using[index] && !places.has(index));
  // A number alone names nothing: "quận 1".
  const isNamed = texts.some((text, index) => isStrong[index] === true && !/^\d{1,2}$/u.test(text));
  const asking = askingPlaces(texts);
  const topic = rankedTopic(texts, (index) => places.has(index));
  const isStrongAt = (index: number): boolean => {
    if (topic !== undefined) return topic[index] === true;
    return isNamed ? isStrong[index] === true : asking.every(Boolean) || asking[index] === false;
  };
  return {
    words: words.map((word, index) => ({ ...word, strong: isStrongAt(index) })),
    period: wish,
    scope: scopeIn(texts),
    used,
  };
}

const levelNames: Readonly<Record<string, Scope>> = {
  tinh: 'cap-tinh',
  huyen: 'cap-huyen',
  xa: 'cap-xa',
  phuong: 'cap-xa',
  thon: 'cap-thon',
};
/** After a kind of area they tell that no name follows: "xã của Ba Tơ". */
const noName: ReadonlySet<string> = new Set(['cua', 'thuoc', 'o', 'tai', 'trong', 'thi', 'nam']);

/** "cấp xã", "các xã", "ở xã của Ba Tơ", "… ở xã". */
function scopeIn(texts: readonly string[]): Scope | undefined {
  for (const [place, text] of texts.entries()) {
    const level = Object.hasOwn(levelNames, text) ? levelNames[text] : undefined;
    if (level === undefined || place === 0) continue;
    const isLevel = levelWords.has(texts[place - 1] ?? '');
    const isLow = level === 'cap-xa' || level === 'cap-thon';
    const after = texts[place + 1];
    if (isLevel || (isLow && (after === undefined || noName.has(after)))) return level;
  }
  return undefined;
}
