/**
 * The whole search by names and figures: as typed and with abbreviations written out, then, where that explains not all
 * of it, with mistyped words taken for their neighbours. What stands inside pages is the part of `find-pages.ts`.
 */
import type { Abbreviation } from './abbreviation.ts';
import { type Candidate, findEntries } from './find-entries.ts';
import type { Match } from './match.ts';
import { type Alternatives, noAlternatives } from './match-name.ts';
import { findPairs } from './pairs.ts';
import { type Query, type QueryWord, queryOf, readQueries } from './query.ts';
import { compareRanked, distinct, entryResult, type Ranked, rankCandidates } from './rank.ts';
import type { Reader } from './reader.ts';
import { answeredTier, anyWordTier, fullTier, type Result } from './result.ts';
import { beginningWith, slipsOf, splitInTwo } from './slips.ts';
import { wordsOf } from './word.ts';

export interface Found {
  /** Best first. */
  readonly results: readonly Result[];
  /** The first result is a direct answer or a whole name. */
  readonly isAnswered: boolean;
  /** Abbreviations that were written out to find the first result. */
  readonly used: readonly Abbreviation[];
  /** An area and an indicator were named, and the portal has no figure of the one for the other. */
  readonly missing: { readonly area: string; readonly indicator: string } | undefined;
  /** The query as typed and with abbreviations written out. */
  readonly queries: readonly Query[];
}

export interface SearchOptions {
  /** While typing: the last word may go on. */
  readonly isTyping?: boolean;
}

interface Pass {
  readonly ranked: readonly Ranked[];
  readonly missing: Found['missing'];
  readonly candidates: readonly Candidate[];
}

const mostContinuations = 12;
/** Ways to write the query that are looked through for slips. */
const mostRespelled = 2;
/** Up to here nothing is taken for a slip. */
const explainedTier = 3;
const mostLeftovers = 5;

export async function search(text: string, reader: Reader, { isTyping = false }: SearchOptions = {}): Promise<Found> {
  const queries = withMissedSpaces(text, reader);
  const [first] = queries;
  if (first === undefined) return { results: [], isAnswered: false, used: [], missing: undefined, queries };
  const passes = await Promise.all(
    queries.map((query) => runPass(query, reader, isTyping ? continuations(query, reader) : noAlternatives)),
  );
  if (!isExplained(passes)) {
    const tried = await Promise.all(
      queries
        .slice(0, mostRespelled)
        .flatMap((query, index) => (passes[index] === undefined ? [] : [slipPasses(query, passes[index], reader)])),
    );
    passes.push(...tried.flat());
  }
  const worthy = passes
    .flatMap((pass) => pass.ranked)
    .filter(({ result }) => result.tier <= fullTier || result.slips.length === 0);
  const all = distinct(worthy.sort(compareRanked));
  const isAnswered = (all[0]?.result.tier ?? anyWordTier) < answeredTier;
  // Beside an answer nothing is wanted that holds only some of the words.
  const ranked = isAnswered ? all.filter(({ result }) => result.tier <= fullTier) : all;
  const results = (ranked.length > 0 ? ranked : leftovers(passes)).map(({ result }) => result);
  const [top] = results;
  // As typed before written out: a note is for who typed something else than what was found.
  const leading = passes.findIndex((pass) =>
    pass.ranked.some(({ result }) => result.href === top?.href && result.tier <= top.tier),
  );
  return {
    results,
    isAnswered,
    queries,
    used: queries[leading]?.used ?? [],
    missing:
      isAnswered || ranked.some(({ result }) => result.kind === 'figure')
        ? undefined
        : passes.find(({ missing }) => missing !== undefined)?.missing,
  };
}

function withMissedSpaces(text: string, reader: Reader): Query[] {
  const queries = readQueries(text, reader.abbreviations);
  const known = new Set(reader.nameWords);
  const words = wordsOf(text).flatMap((word) => {
    const halves = splitInTwo(word.text, known);
    return halves === undefined ? [word] : halves.map((half) => ({ raw: half, text: half, spelled: half }));
  });
  return queries.length === 0 || words.length <= (queries[0]?.words.length ?? 0)
    ? queries
    : [...queries, queryOf(words, [])];
}

async function runPass(query: Query, reader: Reader, alternatives: Alternatives): Promise<Pass> {
  const candidates = await findEntries(query, reader, alternatives);
  const ranked = rankCandidates(query, candidates);
  const pairs = await findPairs(query, ranked, reader, alternatives);
  const empty = pairs.find(({ figures }) => figures.length === 0);
  return {
    candidates,
    ranked: [...pairs.flatMap(({ area, indicator, figures }) => [...figures, area, indicator]), ...ranked],
    missing:
      empty === undefined ? undefined : { area: empty.area.result.title, indicator: empty.indicator.result.title },
  };
}

function continuations({ words }: Query, reader: Reader): Alternatives {
  const last = words.at(-1)?.text;
  return last === undefined
    ? noAlternatives
    : new Map([[last, new Set(beginningWith(last, reader.nameWords).slice(0, mostContinuations))]]);
}

function isExplained(passes: readonly Pass[]): boolean {
  return passes.some(({ ranked }) =>
    ranked.some(
      ({ result, match }) =>
        result.tier <= explainedTier && result.left.length === 0 && !isByChance(result.kind, match),
    ),
  );
}

/** A task or a document holds so many words that it may hold a mistyped one by chance, though not beside the others. */
function isByChance(kind: Result['kind'], { coverage, together, whole, places, namePlaces }: Match): boolean {
  if (kind === 'task') return coverage < 1 || together < 1 || namePlaces.length < places.size;
  return kind === 'document' && !whole && namePlaces.length < 2;
}

/** Up to this many words any of them may be the mistyped one; in longer queries those that the best find does not hold. */
const shortQuery = 4;
/** A find that holds this part of the words shows which of them are mistyped. */
const tellingCoverage = 0.5;
/** Words that one word is taken for; more would say nothing. */
const mostAlternatives = 8;

/** First words that no name knows are taken for others; where that does not explain the query, those that nothing found holds. */
async function slipPasses(query: Query, exact: Pass, reader: Reader): Promise<Pass[]> {
  const known = new Set(reader.nameWords);
  const unknown = alternativesOf(query, reader, ({ text }) => !known.has(text));
  const first = unknown.size === 0 ? undefined : await runPass(query, reader, unknown);
  if (first !== undefined && isExplained([first])) return [first];
  const best = [...exact.candidates, ...(first?.candidates ?? [])]
    .filter(({ entry, match }) => entry.kind !== 'task' && !isByChance(entry.kind, match))
    .reduce<Candidate | undefined>((a, b) => (a === undefined || b.match.weight > a.match.weight ? b : a), undefined);
  const isTelling =
    (best?.match.coverage ?? 0) >= tellingCoverage || query.words.filter(({ strong }) => strong).length > shortQuery;
  const rest = alternativesOf(query, reader, (_, place) => !isTelling || best?.match.places.has(place) !== true);
  const all = new Map([...rest, ...unknown]);
  const second = all.size === unknown.size ? undefined : await runPass(query, reader, all);
  return [first, second].filter((pass) => pass !== undefined);
}

function alternativesOf(
  { words }: Query,
  reader: Reader,
  isAsked: (word: QueryWord, place: number) => boolean,
): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  words.forEach((word, place) => {
    if (!word.strong || !isAsked(word, place)) return;
    const others = slipsOf(word.text, reader.nameWords, place === words.length - 1).slice(0, mostAlternatives);
    if (others.length > 0) found.set(word.text, new Set(others));
  });
  return found;
}

/** Whatever holds any of the words as typed, where nothing better is there. */
function leftovers(passes: readonly Pass[]): Ranked[] {
  const all = passes.flatMap(({ candidates }) => candidates).filter(({ match }) => match.slips.length === 0);
  const ranked = all.map(
    ({ entry, number, match }): Ranked => ({ result: entryResult(entry, anyWordTier, match), match, number }),
  );
  return distinct(ranked.sort((a, b) => b.match.weight - a.match.weight || compareRanked(a, b))).slice(
    0,
    mostLeftovers,
  );
}
