/** A query that is a number: the figures of that value, with where they stand. */
import { matchEntry } from './match.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import type { Reader } from './reader.ts';
import { numberWords, wordsOf } from './word.ts';
import { eachNumber } from './word-lists.ts';

const mostFiles = 4;
const mostFigures = 8;

export async function findValues({ words, scope }: Query, reader: Reader): Promise<Ranked[]> {
  const strong = words.filter((word) => word.strong);
  const numbers = strong.map(({ text }) => text);
  if (numbers.length === 0 || !strong.every(({ raw }) => numberWords(raw).length === 1)) return [];
  const lists = await reader.lists(numbers);
  const files = new Set<number>();
  eachNumber(lists.get(numbers[0] ?? '')?.v, (file) => files.add(file));
  const cards = await Promise.all([...files].slice(0, mostFiles).map((file) => reader.cards(file)));
  const held = cards.flat().flatMap((card) => card.figures.map((figure) => ({ card, figure })));
  const found = held
    .filter(({ figure }) => {
      const values = new Set(wordsOf(figure.value).map(({ text }) => text));
      return numbers.every((number) => values.has(number));
    })
    .slice(0, mostFigures);
  if (found.length === 0) return [];
  const indicators = await reader.entries(
    'indicator',
    Array.from({ length: reader.root.counts.indicator }, (_, number) => number),
  );
  return found.map(({ card, figure }, number): Ranked => {
    const indicator = [...indicators.values()].find(({ id }) => id === figure.indicator);
    const href = `${card.href}#${figure.anchor}`;
    const match = matchEntry({ kind: 'page', title: figure.value, names: [figure.value], href }, words);
    return {
      number,
      match,
      result: {
        kind: 'figure',
        tier: 1,
        title: indicator?.title ?? '',
        note: '',
        href,
        answer: {
          card,
          asked: card.name,
          figure,
          match,
          fit: 2,
          isOfScope: scope === undefined || figure.scope === scope,
          wantsLevel: false,
        },
        isUnsure: found.length > 1,
        provinces: [],
        groups: indicator?.groups ?? [],
        years: figure.period === '' ? [] : [figure.period.slice(0, 4)],
        slips: [],
        left: [],
      },
    };
  });
}
