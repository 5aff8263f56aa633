/** From what was found to an ordered list. */
import type { EntryKind } from './entry.ts';
import type { Candidate } from './find-entries.ts';
import { isNearlyAll, type Match } from './match.ts';
import type { Query } from './query.ts';
import type { Result, Tier } from './result.ts';

/** Some words of an indicator or document are enough for a place at the end of the list. */
export const enoughCoverage = 0.6;
/** Below this part of neighbouring words a result holds the words scattered. */
export const nearEnough = 0.5;
export const slipStep = 0.5;
const kindOrder: readonly (Result['kind'] | 'cited')[] = [
  'area',
  'indicator',
  'document',
  'cited',
  'figure',
  'agency',
  'task',
  'point',
  'page',
];

/** A result with what orders it among equals. */
export interface Ranked {
  readonly result: Result;
  readonly match: Match;
  readonly number: number;
}

/** Undefined: not worth a place. */
function tierOf(kind: EntryKind, match: Match): Tier | undefined {
  const { full, whole, together, coverage, slips } = match;
  // Among the many words of a task or a point some neighbour of any mistyped word is found.
  if ((kind === 'task' || kind === 'point') && (!full || slips.length > 0)) return undefined;
  if (full && whole) return 1;
  if (full) return together >= nearEnough ? 3 : 4;
  // A place that is named whole makes a pair with an indicator, mistyped or not.
  if (kind === 'area') return whole ? 5 : undefined;
  if (slips.length > 0) return undefined;
  if (whole && isNearlyAll(match)) return 3;
  return (kind === 'agency' ? whole : coverage >= enoughCoverage) ? 5 : undefined;
}

export function rankCandidates(query: Query, candidates: readonly Candidate[]): Ranked[] {
  return candidates.flatMap(({ entry, number, match }) => {
    if (entry.kind === 'area' && !isMeant(query, match)) return [];
    const tier = tierOf(entry.kind, match);
    return tier === undefined ? [] : [{ result: entryResult(entry, tier, match), match, number }];
  });
}

/**
 * A place is meant by its whole name, or by strong words that are all of its name: the areas above it do not bring up half
 * of it. A number beside other words is not the code of a place: "kế hoạch 220".
 */
function isMeant({ words }: Query, { full, whole, namePlaces, slips }: Match): boolean {
  const named = namePlaces.flatMap((place) => (words[place]?.strong === true ? [words[place].text] : []));
  if (named.length === 0) return false;
  const strong = words.filter((word) => word.strong).length;
  // One mistyped syllable beside others is any word: "bệnh viện" is not about Nếnh.
  if (named.length === 1 && slips.length > 0 && strong > 1) return false;
  return named.every((text) => /^\d+$/u.test(text)) ? full : whole || named.length === strong;
}

export function entryResult(entry: Candidate['entry'], tier: Tier, match: Match): Result {
  const { kind, title, note = '', href, provinces = [], groups = [], years = [] } = entry;
  return {
    kind,
    title,
    note,
    href,
    entry,
    provinces,
    groups,
    years,
    tier: tier + (match.slips.length > 0 ? slipStep : 0),
    slips: match.slips,
    left: match.left,
  };
}

export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.result.tier - b.result.tier ||
    a.result.slips.length - b.result.slips.length ||
    Number(a.match.conflict) - Number(b.match.conflict) ||
    Number(a.match.otherKind) - Number(b.match.otherKind) ||
    kindPlace(a.result) - kindPlace(b.result) ||
    Number(isEmpty(a.result)) - Number(isEmpty(b.result)) ||
    Math.round((b.match.weight - a.match.weight) * 100) ||
    Math.round((b.match.share - a.match.share) * 100) ||
    a.number - b.number
  );
}

/** Acts that documents cite come after the documents that the portal has. */
function kindPlace({ kind, entry }: Result): number {
  return kindOrder.indexOf(entry?.cited === true ? 'cited' : kind);
}

/** One entry may be found in several ways; the best stands. */
export function distinct(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ result: { kind, title, href, note } }) => {
    const key = [kind, title, href, note].join('\n');
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** A place that the portal has nothing of. */
function isEmpty({ kind, entry }: Result): boolean {
  return kind === 'area' && entry?.cards === undefined;
}
