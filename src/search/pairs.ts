/** An area and an indicator named in one query: the figures of the one for the other, as direct answers. */
import type { Entry } from './entry.ts';
import { type FigureAnswer, figureAnswers } from './figures.ts';
import { type Alternatives, type Match, matchEntry } from './match.ts';
import type { Query } from './query.ts';
import { type Ranked, compareRanked, enoughCoverage, entryResult, nearEnough, slipStep } from './rank.ts';
import type { Reader } from './reader.ts';

/** Figures of one area that are listed. */
const mostFigures = 6;
/** Fewer words of an indicator's name than this share do not name it. */
const namingShare = 0.2;

export interface Pair {
  readonly area: Ranked;
  readonly indicator: Ranked;
  /** The direct answer first; empty when the portal has none. */
  readonly figures: readonly Ranked[];
}

interface Named {
  readonly entry: Entry;
  readonly match: Match;
}

/** Empty when no area is named whole, or nothing but areas, or one indicator holds all of the words. */
export async function findPairs(query: Query, ranked: readonly Ranked[], reader: Reader, alternatives: Alternatives): Promise<Pair[]> {
  if (ranked.some(({ result, match }) => result.kind === 'indicator' && match.full)) return [];
  const areas = ranked.filter(({ result, match }) => result.kind === 'area' && match.whole && isRun(match.namePlaces)).sort(compareRanked);
  const pairs: Pair[] = [];
  for (const same of Map.groupBy(areas, ({ match }) => match.namePlaces.join(' ')).values()) {
    const area = same.find(({ result, match }) => !match.conflict && (result.entry?.cards ?? []).length > 0);
    const pair = area === undefined ? undefined : await pairOf(query, area, reader, alternatives);
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs;
}

function isRun(places: readonly number[]): boolean {
  return places.length > 0 && (places.at(-1) ?? 0) - (places[0] ?? 0) + 1 === places.length;
}

async function pairOf(query: Query, area: Ranked, reader: Reader, alternatives: Alternatives): Promise<Pair | undefined> {
  const rest = query.words.filter(({ strong }, place) => !strong || !area.match.places.has(place));
  if (!rest.some(({ strong }) => strong)) return undefined;
  const all = await reader.entries('indicator', Array.from({ length: reader.root.counts.indicator }, (_, number) => number));
  let named = [...all.values()].map((entry): Named => ({ entry, match: matchEntry(entry, rest, alternatives) })).filter(({ match }) => match.coverage >= enoughCoverage && (match.whole || match.share >= namingShare));
  const isFull = named.some(({ match }) => match.full);
  if (isFull) named = named.filter(({ match }) => match.full);
  named.sort((a, b) => Number(b.match.whole) - Number(a.match.whole) || b.match.coverage - a.match.coverage || b.match.weight - a.match.weight || b.match.share - a.match.share);
  const matches = new Map(named.map(({ entry, match }) => [entry.id ?? '', match]));
  const cards = await Promise.all((area.result.entry?.cards ?? []).map((place) => reader.card(place)));
  const answers = cards.flatMap((card) => (card === undefined ? [] : figureAnswers(card, matches, query))).slice(0, mostFigures);
  const entryOf = (id: string | undefined): Named | undefined => named.find(({ entry }) => entry.id === id);
  const shown = entryOf(answers[0]?.figure.indicator) ?? (isFull ? named[0] : undefined);
  if (shown === undefined) return undefined;
  const hasAnswer = answers.length > 0;
  return {
    // Where there is no figure, the indicator's page tells who has one, and comes before the area's.
    area: { ...area, result: { ...area.result, tier: hasAnswer ? 3 : 3.2 } },
    indicator: { result: entryResult(shown.entry, 3, shown.match), match: shown.match, number: 0 },
    figures: answers.map((answer, index) => figureResult(answer, index, area, entryOf(answer.figure.indicator)?.entry)),
  };
}

function figureResult(answer: FigureAnswer, index: number, area: Ranked, indicator: Entry | undefined): Ranked {
  const { card, figure, match } = answer;
  const slips = [...area.match.slips, ...match.slips];
  const tier = index > 0 ? 3 : !match.full ? 4 : match.whole ? 0 : match.together >= nearEnough ? 2 : 4;
  return {
    number: index,
    match: { ...area.match, weight: area.match.weight + match.weight },
    result: {
      kind: 'figure',
      title: indicator?.title ?? '',
      note: '',
      href: `${card.href}#${figure.anchor}`,
      tier: tier + (slips.length > 0 ? slipStep : 0),
      slips, answer,
      provinces: area.result.provinces,
      groups: indicator?.groups ?? [],
      years: figure.period === '' ? [] : [figure.period.slice(0, 4)],
    },
  };
}
