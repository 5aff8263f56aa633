/**
 * The whole search by names and figures: as typed and with abbreviations written out, then, where that explains not all
 * of it, with mistyped words taken for their neighbours. What stands inside pages is the part of `find-pages.ts`.
 */
import type { Abbreviation } from './abbreviation.ts';
import { findComparison } from './comparison.ts';
import { findExtremes } from './extremes.ts';
import { type Candidate, findEntries } from './find-entries.ts';
import { findValues } from './find-values.ts';
import type { Match } from './match.ts';
import { type Alternatives, noAlternatives } from './match-name.ts';
import { areasNamed, findPairs } from './pairs.ts';
import { type PeriodWish, periodFit } from './period-words.ts';
import { type Query, type QueryWord, queryOf, readQueries } from './query.ts';
import { compareRanked, distinct, entryResult, type Ranked, rankCandidates } from './rank.ts';
import type { Reader } from './reader.ts';
import { answeredTier, anyWordTier, fullTier, type Result } from './result.ts';
import { beginningWith, slipsOf, splitInTwo } from './slips.ts';
import { readTyping } from './typing.ts';
import { isAskingWord } from './weak-words.ts';
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
  /** A period was asked for, and what was found is of another one. */
  readonly isOtherPeriod: boolean;
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
  readonly comparison: Ranked | undefined;
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
  if (first === undefined)
    return { results: [], isAnswered: false, used: [], missing: undefined, isOtherPeriod: false, queries };
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
  const [comparison] = passes
    .flatMap((pass) => pass.comparison ?? [])
    .sort((a, b) => Number(b.result.note !== '') - Number(a.result.note !== '') || b.match.share - a.match.share);
  const worthy = passes
    .flatMap((pass) => pass.ranked)
    .filter(({ result }) => result.tier <= fullTier || result.slips.length === 0);
  const all = distinct([...(comparison === undefined ? [] : [comparison]), ...worthy.sort(compareRanked)]);
  const isAnswered = (all[0]?.result.tier ?? anyWordTier) < answeredTier && all[0]?.result.isUnsure !== true;
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
    isOtherPeriod: await isOfOtherPeriod(first.period, results, reader),
    queries,
    used: queries[leading]?.used ?? [],
    missing:
      isAnswered || ranked.some(({ result }) => result.kind === 'figure')
        ? undefined
        : passes.find(({ missing }) => missing !== undefined)?.missing,
  };
}

async function isOfOtherPeriod(
  wish: PeriodWish | undefined,
  results: readonly Result[],
  reader: Reader,
): Promise<boolean> {
  const [top] = results;
  if (wish === undefined || top === undefined) return false;
  const isOther = (periods: readonly string[]): boolean =>
    periods.length > 0 && periods.every((period) => periodFit(wish, period) === 0);
  if (top.answer !== undefined) return top.answer.fit === 0;
  if (top.kind === 'document') return isOther(results.flatMap(({ entry }) => entry?.periods ?? []));
  const place = top.kind === 'area' ? top.entry?.cards?.[0] : undefined;
  const card = place === undefined ? undefined : await reader.card(place);
  return isOther((card?.figures ?? []).map(({ period }) => period));
}

function withMissedSpaces(text: string, reader: Reader): Query[] {
  const known = new Set(reader.nameWords);
  const read = readTyping(text, (word) => known.has(word));
  const [meant, ...writtenOut] = readQueries(read, reader.abbreviations);
  if (meant === undefined) return [];
  // A leftover of the keyboard may be a slip as well: "turc".
  const typed = read === text.normalize('NFKC') ? [] : readQueries(text, reader.abbreviations).slice(0, 1);
  const queries = [meant, ...typed, ...writtenOut];
  const words = wordsOf(read).flatMap((word) => {
    const halves = splitInTwo(word.text, known);
    return halves === undefined ? [word] : halves.map((half) => ({ raw: half, text: half, spelled: half }));
  });
  return words.length <= meant.words.length ? queries : [...queries, queryOf(words, [])];
}

async function runPass(query: Query, reader: Reader, alternatives: Alternatives): Promise<Pass> {
  const candidates = await findEntries(query, reader, alternatives);
  const ranked = rankCandidates(query, candidates);
  const pairs = await findPairs(query, ranked, reader, alternatives);
  const values = await findValues(query, reader);
  const extremes = await findExtremes(query, ranked, reader);
  const comparison = findComparison(query, areasNamed(ranked), pairs.find(({ isClear }) => isClear)?.indicator);
  const empty = pairs.find(({ figures, isClear }) => figures.length === 0 && isClear);
  return {
    candidates,
    comparison,
    ranked: [
      ...extremes,
      ...values,
      ...pairs.flatMap(({ area, indicator, figures }) => [...figures, area, indicator]),
      ...ranked,
    ],
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
  return passes.some(
    ({ ranked, comparison }) =>
      comparison?.match.full === true ||
      ranked.some(
        ({ result, match }) =>
          result.tier <= explainedTier && result.left.length === 0 && !isByChance(result.kind, match),
      ),
  );
}

/** A task, a point to clear up or a document holds so many words that it may hold a mistyped one by chance, though not beside the others. */
function isByChance(kind: Result['kind'], { coverage, together, whole, places, namePlaces }: Match): boolean {
  if (kind === 'task' || kind === 'point') return coverage < 1 || together < 1 || namePlaces.length < places.size;
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
    .filter(({ entry, match }) => entry.kind !== 'task' && entry.kind !== 'point' && !isByChance(entry.kind, match))
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
    if (!word.strong || isAskingWord(word.text) || !isAsked(word, place)) return;
    const others = slipsOf(word.text, reader.nameWords, place === words.length - 1)
      .filter((other) => !isAskingWord(other))
      .slice(0, mostAlternatives);
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
