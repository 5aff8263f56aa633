/** An area and an indicator named in one query: the figures of the one for the other, as direct answers. */
import { groupBy } from '#core/catalog.ts';
import type { AreaCard, CardFigure } from './card.ts';
import type { Entry } from './entry.ts';
import { type FigureAnswer, figureAnswers } from './figures.ts';
import { isNearlyAll, type Match, matchEntry, mostSlips } from './match.ts';
import type { Alternatives } from './match-name.ts';
import type { Query, QueryWord } from './query.ts';
import { enoughCoverage, entryResult, nearEnough, type Ranked, slipStep } from './rank.ts';
import type { Reader } from './reader.ts';
import type { Tier } from './result.ts';
import { rankPlaces } from './weak-words.ts';

/** Figures of one area that are listed. */
const mostFigures = 6;
/** Fewer words of an indicator's name than this share do not name it. */
const namingShare = 0.2;

/** Where there is no figure, the indicator's page tells who has one, and comes before the area's. */
const indicatorFirst = [3.2, 3] as const;
/** All but one of the words name an indicator; the answer says which one it leaves. */
const nearTier = 2.8;
/** Figures of indicators that hold most of the words, where the one that holds all has none: before its page. */
const nearFigureTier = 2.9;
/** Where only some of the words name an indicator: before the other results of that standing. */
const partTier = 4.8;

export interface Pair {
  readonly area: Ranked;
  readonly indicator: Ranked;
  /** The direct answer first; empty when the portal has none. */
  readonly figures: readonly Ranked[];
  /** Every word was understood: the indicator's near each other, and the area's kind its own. */
  readonly isClear: boolean;
}

interface Named {
  readonly entry: Entry;
  readonly match: Match;
}

/** Empty when no area is named whole, or nothing but areas, or one indicator holds all of the words. */
export async function findPairs(
  query: Query,
  ranked: readonly Ranked[],
  reader: Reader,
  alternatives: Alternatives,
): Promise<Pair[]> {
  if (ranked.some(({ result, match }) => result.kind === 'indicator' && match.full)) return [];
  const areas = areasNamed(ranked);
  const pairs = await Promise.all(areas.map((area) => pairOf(query, area, areas, reader, alternatives)));
  return pairs.filter((pair) => pair !== undefined);
}

/** One area for each run of words that is a whole name: one with figures, the one that most other words fit, the greatest first. The areas above one that is named say where it is. */
export function areasNamed(ranked: readonly Ranked[]): Ranked[] {
  const named = runsNamed(ranked);
  return named.filter(
    (area) =>
      !startsInside(area, named) &&
      !named.some((other) =>
        area.match.namePlaces.every(
          (place) => other.match.places.has(place) && !other.match.namePlaces.includes(place),
        ),
      ),
  );
}

/** "Sơn La" in "Lạng Sơn là bao nhiêu": of two that share a word the one that begins first. */
function startsInside({ match }: Ranked, others: readonly Ranked[]): boolean {
  const start = match.namePlaces[0] ?? 0;
  return others.some(({ match: { namePlaces } }) => namePlaces.includes(start) && (namePlaces[0] ?? 0) < start);
}

function runsNamed(ranked: readonly Ranked[]): Ranked[] {
  const areas = ranked.filter(
    ({ result, match }) => result.kind === 'area' && match.whole && !match.conflict && isRun(match.namePlaces),
  );
  return [...groupBy(areas, ({ match }) => match.namePlaces.join(' ')).values()].flatMap(
    (same) =>
      same.sort(
        (a, b) =>
          Number(a.match.otherKind) - Number(b.match.otherKind) ||
          Number(hasFigures(b)) - Number(hasFigures(a)) ||
          a.match.slips.length - b.match.slips.length ||
          Math.round(b.match.weight * 2) - Math.round(a.match.weight * 2) ||
          a.number - b.number,
      )[0] ?? [],
  );
}

function hasFigures({ result }: Ranked): boolean {
  return (result.entry?.cards ?? []).length > 0;
}

function isRun(places: readonly number[]): boolean {
  return places.length > 0 && (places.at(-1) ?? 0) - (places[0] ?? 0) + 1 === places.length;
}

async function pairOf(
  query: Query,
  area: Ranked,
  areas: readonly Ranked[],
  reader: Reader,
  alternatives: Alternatives,
): Promise<Pair | undefined> {
  // Another place named beside it is a question of its own; a name of one syllable may be any word.
  const taken = new Set(
    [area, ...areas.filter(({ match }) => match.namePlaces.length > 1)]
      .flatMap(({ match }) => match.namePlaces)
      .concat(...area.match.abovePlaces),
  );
  const restPlaces = query.words.flatMap((_, place) => (taken.has(place) ? [] : [place]));
  const asksRank = rankPlaces(query.words.map(({ text }) => text));
  const beside = restPlaces.flatMap((place) => query.words[place] ?? []);
  const isOfRank = beside.map(({ strong }, index) => !strong || asksRank[restPlaces[index] ?? -1] === true);
  const asksRanks = isOfRank.every(Boolean);
  const rest = asksRanks ? beside : beside.map((word, index) => ({ ...word, strong: isOfRank[index] === false }));
  if (!rest.some(({ strong }) => strong)) return undefined;
  const entries = await reader.entries(
    'indicator',
    Array.from({ length: reader.root.counts.indicator }, (_, number) => number),
  );
  const isOfArea = rest.map((word, index) => !word.strong || area.match.places.has(restPlaces[index] ?? -1));
  const cards = await Promise.all((area.result.entry?.cards ?? []).map((place) => reader.card(place)));
  const all = namesHeld([...entries.values()], rest, alternatives);
  const ranks = asksRanks ? ranksOf(cards) : new Set<string>();
  const { named, isFull } =
    ranks.size > 0
      ? { named: namesOf(ranks, [...entries.values()], rest), isFull: true }
      : indicatorsNamed(all, rest, isOfArea);
  const matches = new Map(named.map(({ entry, match }) => [entry.id ?? '', match]));
  const answersTo = (asked: ReadonlyMap<string, Match>): FigureAnswer[] =>
    cards
      .flatMap((card) => (card === undefined ? [] : ranks.size > 0 ? withRanksAlone(card) : card))
      .flatMap((card) => figureAnswers(card, area.result.title, asked, query))
      .slice(0, mostFigures);
  const answers = answersTo(matches);
  // What comes near is listed, so that "nộp hồ sơ" is not denied where a part of it is reported.
  const near = isFull && answers.length === 0 ? mostlyNamed(all) : [];
  const nearAnswers = answersTo(new Map(near.map(({ entry, match }) => [entry.id ?? '', match])));
  const entryOf = (id: string | undefined): Named | undefined =>
    named.find(({ entry }) => entry.id === id) ?? near.find(({ entry }) => entry.id === id);
  const shown = entryOf(answers[0]?.figure.indicator) ?? (isFull ? named[0] : undefined);
  if (shown === undefined) return undefined;
  const isClear = isFull && isClearlyNamed(shown.match) && !area.match.otherKind;
  const isNear = !isFull && answers.length > 0 && isNearlyAll(shown.match) && shown.match.together >= nearEnough;
  const [areaTier, indicatorTier] = isFull ? (answers.length > 0 ? [3, 3] : indicatorFirst) : isNear ? [3, 3] : [5, 5];
  return {
    isClear,
    area: { ...area, result: { ...area.result, tier: areaTier } },
    indicator: { result: entryResult(shown.entry, indicatorTier, shown.match), match: shown.match, number: 0 },
    figures: [...answers, ...nearAnswers].map((answer, index) => {
      const isAnswer = answers.length > 0 && (isFull || isNear);
      const tier = isAnswer ? figureTier(answer.match, index, isFull) : isFull ? nearFigureTier : partTier;
      const isAsked =
        (asksRank.includes(true) ? hasRank(answer.figure) : !isRank(answer.figure)) &&
        (!answer.wantsLevel || hasLevel(answer));
      const isSure = isAnswer && isClear && isAsked && answer.fit > 0 && answer.isOfScope && ranks.size < 2;
      return figureResult(answer, index, tier, area, entryOf(answer.figure.indicator)?.entry, isSure);
    }),
  };
}

/**
 * Indicators that the words beside an area name, the best first: all of the words where any holds them all (`isFull`), else
 * most of them. `isOfArea`: words that may be of the areas above as well, as "quang" in "cáp quang Ba Tơ" of Quảng Ngãi;
 * what holds more words comes before what leaves them to the area.
 */
function indicatorsNamed(
  all: readonly Named[],
  rest: readonly QueryWord[],
  isOfArea: readonly boolean[],
): { readonly named: readonly Named[]; readonly isFull: boolean } {
  const full = all.filter(
    ({ match }) =>
      match.slips.length <= mostSlips(rest) && rest.every((_, index) => match.places.has(index) || isOfArea[index]),
  );
  const most = Math.max(...full.map(({ match }) => match.coverage));
  const named = full.length > 0 ? full.filter(({ match }) => match.coverage === most) : mostlyNamed(all);
  const order = named.sort(
    ({ match: a }, { match: b }) =>
      a.slips.length - b.slips.length ||
      Number(b.whole) - Number(a.whole) ||
      b.coverage - a.coverage ||
      b.weight - a.weight ||
      b.share - a.share,
  );
  return { named: order, isFull: full.length > 0 };
}

function namesHeld(entries: readonly Entry[], rest: readonly QueryWord[], alternatives: Alternatives): Named[] {
  return entries
    .map((entry): Named => ({ entry, match: matchEntry(entry, rest, alternatives) }))
    .filter(({ match }) => match.coverage > 0 && (match.whole || match.share >= namingShare));
}

function mostlyNamed(all: readonly Named[]): Named[] {
  return all.filter(({ match }) => match.coverage >= enoughCoverage && match.slips.length === 0);
}

function namesOf(ids: ReadonlySet<string>, entries: readonly Entry[], rest: readonly QueryWord[]): Named[] {
  return entries
    .filter(({ id }) => ids.has(id ?? ''))
    .map((entry) => ({ entry, match: { ...matchEntry(entry, rest), left: [] } }));
}

/** Indicators for which the cards hold a rank, "thứ 6/63": they are answered together, as which of them is meant is not said. */
function ranksOf(cards: readonly (AreaCard | undefined)[]): Set<string> {
  const figures = cards.flatMap((card) => card?.figures ?? []);
  return new Set(figures.filter(hasRank).map(({ indicator }) => indicator));
}

function withRanksAlone(card: AreaCard): AreaCard {
  return { ...card, figures: card.figures.filter(hasRank) };
}

/** A rank without a value. */
function isRank({ value }: CardFigure): boolean {
  return /(?:^|\s)(?:thứ|hạng) \d/u.test(value);
}

function hasRank(figure: CardFigure): boolean {
  return figure.rank !== '' || isRank(figure);
}

/** One word of a long name, or words from all over it, may mean something else. */
function isClearlyNamed({ whole, coverage, together, slips, namePlaces }: Match): boolean {
  if (coverage < 1) return false;
  if (whole) return true;
  return together >= nearEnough && namePlaces.length >= 2 && namePlaces.length > slips.length * 2;
}

function hasLevel({ figure }: FigureAnswer): boolean {
  return figure.kind === 'muc_tieu' || figure.level !== '';
}

/** The first figure is the direct answer. */
function figureTier({ whole, together }: Match, index: number, isFull: boolean): Tier {
  if (index > 0) return 3;
  if (!isFull) return nearTier;
  return whole ? 0 : together >= nearEnough ? 2 : 2.5;
}

function figureResult(
  answer: FigureAnswer,
  index: number,
  tier: Tier,
  area: Ranked,
  indicator: Entry | undefined,
  isSure: boolean,
): Ranked {
  const { card, figure, match } = answer;
  const slips = [...area.match.slips, ...match.slips];
  return {
    number: index,
    match: { ...area.match, weight: area.match.weight + match.weight },
    result: {
      kind: 'figure',
      title: indicator?.title ?? '',
      note: '',
      href: `${card.href}#${figure.anchor}`,
      tier: tier + (slips.length > 0 ? slipStep : 0),
      slips,
      answer,
      isUnsure: !isSure,
      left: match.left,
      provinces: area.result.provinces,
      groups: indicator?.groups ?? [],
      years: figure.period === '' ? [] : [figure.period.slice(0, 4)],
    },
  };
}
