/** From what was found to an ordered list: tiers of entries, and the pairs of area and indicator that make direct answers. */
import { type EntryKind, entryKinds } from './entry.ts';
import { type FigureAnswer, figureAnswers } from './figures.ts';
import type { Candidate } from './find-entries.ts';
import { type Alternatives, type Match, matchEntry } from './match.ts';
import type { Query, QueryWord } from './query.ts';
import type { Reader } from './reader.ts';
import type { Result, Tier } from './result.ts';

/** Some words of an indicator or document are enough for a place at the end of the list. */
const enoughCoverage = 0.6;
const slipStep = 0.5;
/** Figures of one area that are listed besides the direct answer. */
const mostFigures = 6;
const kindOrder = ['area', 'indicator', 'document', 'figure', 'agency', 'task', 'page'] as const;

interface Ranked {
  readonly result: Result;
  readonly match: Match;
  readonly number: number;
}

/** Undefined: not worth a place. */
function tierOf(kind: EntryKind, match: Match): Tier | undefined {
  const { full, whole, together, coverage } = match;
  if (full && whole) return 1;
  switch (kind) {
    case 'area':
      return full ? 3 : whole ? 5 : undefined;
    case 'agency':
      return full ? (together < 0.5 ? 4 : 3) : whole ? 5 : undefined;
    case 'task':
      return full ? (together < 0.5 ? 4 : 3) : undefined;
    default:
      return full ? (together < 0.5 ? 4 : 3) : coverage >= enoughCoverage ? 5 : undefined;
  }
}

export interface Ranking {
  readonly results: readonly Result[];
  /** An area and an indicator were named, and the portal has no figure of the one for the other. */
  readonly missing: { readonly area: string; readonly indicator: string } | undefined;
}

export async function rank(query: Query, candidates: readonly Candidate[], reader: Reader, alternatives: Alternatives): Promise<Ranking> {
  const ranked: Ranked[] = candidates.flatMap(({ entry, number, match }) => {
    // A place is meant by a word of its own name, not by the "huyện" before it.
    if (entry.kind === 'area' && !match.namePlaces.some((place) => query.words[place]?.strong)) return [];
    const tier = tierOf(entry.kind, match);
    return tier === undefined ? [] : [{ result: resultOf(entry, tier, match), match, number }];
  });
  const pairs = ranked.some(({ result, match }) => result.kind === 'indicator' && match.full) ? [] : await pairsOf(query, ranked, reader, alternatives);
  const answers = pairs.flatMap(({ figures }) => figures);
  const promoted = new Map(pairs.flatMap(({ area, indicators, figures }) => [[area.result.href, 3] as const, ...indicators.map(({ href }) => [href, figures.length > 0 ? 3 : 2] as const)]));
  const all = [
    ...answers,
    ...pairs.flatMap(({ indicators }) => indicators.map((result): Ranked => ({ result, match: emptyMatch, number: 0 }))),
    ...ranked,
  ].map((one) => ({ ...one, result: { ...one.result, tier: Math.min(one.result.tier, one.result.kind === 'figure' ? Infinity : (promoted.get(one.result.href) ?? Infinity)) } }));
  const empty = pairs.find(({ figures }) => figures.length === 0);
  return {
    results: distinct(all.sort(compare).map(({ result }) => result)),
    missing: answers.length > 0 || empty === undefined ? undefined : { area: empty.area.result.title, indicator: empty.indicators[0]?.title ?? '' },
  };
}

function resultOf(entry: Candidate['entry'], tier: Tier, match: Match): Result {
  const { kind, title, note = '', href, provinces, groups, years } = entry;
  return {
    kind, title, note, href, entry,
    tier: tier + (match.slips.length > 0 ? slipStep : 0),
    slips: match.slips,
    ...(provinces === undefined ? {} : { provinces }),
    ...(groups === undefined ? {} : { groups }),
    ...(years === undefined ? {} : { years }),
  };
}

const emptyMatch: Match = { places: new Set(), namePlaces: [], full: false, whole: false, share: 0, together: 0, weight: 0, coverage: 0, conflict: false, slips: [] };

function compare(a: Ranked, b: Ranked): number {
  return (
    a.result.tier - b.result.tier ||
    Number(a.match.conflict) - Number(b.match.conflict) ||
    kindOrder.indexOf(a.result.kind) - kindOrder.indexOf(b.result.kind) ||
    Math.round((b.match.weight - a.match.weight) * 100) ||
    Math.round((b.match.share - a.match.share) * 100) ||
    a.number - b.number
  );
}

/** One entry may be found in several ways; the best stands. */
export function distinct(results: readonly Result[]): Result[] {
  const seen = new Set<string>();
  return results.filter(({ kind, title, href, note }) => {
    const key = [kind, title, href, note].join('\n');
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

interface Pair {
  readonly area: Ranked;
  readonly indicators: readonly Result[];
  readonly figures: readonly Ranked[];
}

/** Areas whose whole name stands in the query, each with the indicators that the other words name. */
async function pairsOf(query: Query, ranked: readonly Ranked[], reader: Reader, alternatives: Alternatives): Promise<Pair[]> {
  const areas = ranked.filter(({ result, match }) => result.kind === 'area' && match.whole && isRun(match.namePlaces)).sort(compare);
  const bySpan = Map.groupBy(areas, ({ match }) => match.namePlaces.join(' '));
  const pairs: Pair[] = [];
  for (const same of bySpan.values()) {
    const area = same.find(({ result }) => (result.entry?.cards ?? []).length > 0);
    if (area === undefined || area.match.conflict) continue;
    const rest = query.words.filter((word, place) => !area.match.places.has(place) || !word.strong);
    if (!rest.some(({ strong }) => strong)) continue;
    const pair = await pairOf(query, area, rest, ranked, reader, alternatives);
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs;
}

async function pairOf(query: Query, area: Ranked, rest: readonly QueryWord[], ranked: readonly Ranked[], reader: Reader, alternatives: Alternatives): Promise<Pair | undefined> {
  const matches = new Map<string, Match>();
  const named: { readonly result: Result; readonly match: Match }[] = [];
  const indicators = await reader.entries('indicator', Array.from({ length: reader.root.counts.indicator }, (_, number) => number));
  for (const entry of indicators.values()) {
    const match = matchEntry(entry, rest, alternatives);
    if (entry.id === undefined || match.coverage < enoughCoverage) continue;
    matches.set(entry.id, match);
    named.push({ result: resultOf(entry, 3, match), match });
  }
  if (named.length === 0) return undefined;
  const fullOnly = [...matches.values()].some(({ full }) => full);
  if (fullOnly) for (const [id, { full }] of matches) if (!full) matches.delete(id);
  const cards = await Promise.all((area.result.entry?.cards ?? []).slice(0, 2).map((place) => reader.card(place)));
  const answers = cards.flatMap((card) => (card === undefined ? [] : figureAnswers(card, matches, query))).slice(0, mostFigures);
  named.sort((a, b) => Number(b.match.full) - Number(a.match.full) || Number(b.match.whole) - Number(a.match.whole) || b.match.weight - a.match.weight || b.match.share - a.match.share);
  if (answers.length === 0 && !fullOnly) return undefined;
  const shown = answers[0]?.figure.indicator;
  return {
    area,
    indicators: named.filter(({ result }) => (shown === undefined ? true : result.entry?.id === shown)).slice(0, 1).map(({ result }) => result),
    figures: answers.map((answer, index) => ({ result: figureResult(answer, index === 0, area, ranked), match: area.match, number: index })),
  };
}

function isRun(places: readonly number[]): boolean {
  return places.length > 0 && (places.at(-1) ?? 0) - (places[0] ?? 0) + 1 === places.length;
}

function figureResult(answer: FigureAnswer, isFirst: boolean, area: Ranked, ranked: readonly Ranked[]): Result {
  const { card, figure, match } = answer;
  const indicator = ranked.find(({ result }) => result.entry?.id === figure.indicator)?.result.entry;
  const slips = [...area.match.slips, ...match.slips];
  const tier = !isFirst ? 3 : match.full && match.whole ? 0 : match.full && match.together >= 0.5 ? 2 : 4;
  const { provinces } = area.result;
  return {
    kind: 'figure',
    title: indicator?.title ?? '',
    note: '',
    href: `${card.href}#${figure.anchor}`,
    tier: tier + (slips.length > 0 ? slipStep : 0),
    slips, answer,
    ...(provinces === undefined ? {} : { provinces }),
    ...(indicator?.groups === undefined ? {} : { groups: indicator.groups }),
    ...(figure.period === '' ? {} : { years: [figure.period.slice(0, 4)] }),
  };
}
