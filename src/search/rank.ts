/** From what was found to an ordered list. */
import type { EntryKind } from './entry.ts';
import type { Candidate } from './find-entries.ts';
import type { Match } from './match.ts';
import type { Query } from './query.ts';
import type { Result, Tier } from './result.ts';

/** Some words of an indicator or document are enough for a place at the end of the list. */
export const enoughCoverage = 0.6;
/** Below this part of neighbouring words a result holds the words scattered. */
export const nearEnough = 0.5;
export const slipStep = 0.5;
const kindOrder: readonly Result['kind'][] = ['area', 'indicator', 'document', 'figure', 'agency', 'task', 'page'];

/** A result with what orders it among equals. */
export interface Ranked {
  readonly result: Result;
  readonly match: Match;
  readonly number: number;
}

/** Undefined: not worth a place. */
function tierOf(kind: EntryKind, { full, whole, together, coverage }: Match): Tier | undefined {
  if (full && whole) return 1;
  if (full) return kind === 'area' || together >= nearEnough ? 3 : 4;
  switch (kind) {
    case 'area':
    case 'agency':
      return whole ? 5 : undefined;
    case 'task':
      return undefined;
    default:
      return coverage >= enoughCoverage ? 5 : undefined;
  }
}

export function rankCandidates(query: Query, candidates: readonly Candidate[]): Ranked[] {
  return candidates.flatMap(({ entry, number, match }) => {
    // A place is meant by a word of its own name, not by the "huyện" before it.
    if (entry.kind === 'area' && !match.namePlaces.some((place) => query.words[place]?.strong)) return [];
    const tier = tierOf(entry.kind, match);
    return tier === undefined ? [] : [{ result: entryResult(entry, tier, match), match, number }];
  });
}

export function entryResult(entry: Candidate['entry'], tier: Tier, match: Match): Result {
  const { kind, title, note = '', href, provinces = [], groups = [], years = [] } = entry;
  return { kind, title, note, href, entry, provinces, groups, years, tier: tier + (match.slips.length > 0 ? slipStep : 0), slips: match.slips };
}

export function compareRanked(a: Ranked, b: Ranked): number {
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
export function distinct(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ result: { kind, title, href, note } }) => {
    const key = [kind, title, href, note].join('\n');
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
