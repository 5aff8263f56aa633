/** Who is first or last is asked: the ends of the lists that the portal holds, never of a part of one. */
import { matchEntry } from './match.ts';
import { periodFit } from './period-words.ts';
import type { Query } from './query.ts';
import { compareRanked, entryResult, type Ranked } from './rank.ts';
import type { Reader } from './reader.ts';
import { asksExtreme, asksExtremeAlone } from './weak-words.ts';

const mostEnds = 2;
/** The indicator that the portal is about, where a question names none. */
const ownMeasure = 'dti';

/** The figure that answers where the whole list of the period is held; else the indicator, then what documents say. Empty where no end is asked for or held. */
export async function findExtremes(query: Query, ranked: readonly Ranked[], reader: Reader): Promise<Ranked[]> {
  const side = asksExtreme(query.words.map(({ text }) => text));
  if (side === undefined || ranked.some(({ result, match }) => result.kind === 'area' && match.whole)) return [];
  const named = await measureNamed(query, ranked, reader);
  const entry = named?.result.entry;
  const ends = (entry?.ends ?? []).filter((end) => end.side === side);
  const newest = entry?.years?.[0] ?? '';
  const asked = ends.filter(({ period }) => periodFit(query.period, period) > 0);
  const shown = (query.period === undefined ? ends : asked).slice(0, mostEnds);
  const found = await Promise.all(
    shown.map(async (end, number): Promise<Ranked[]> => {
      const card = await reader.card(end);
      const figure = card?.figures.find(({ anchor }) => anchor === end.anchor);
      if (named === undefined || card === undefined || figure === undefined) return [];
      const { match, result } = named;
      // The first of an older list is not the first of today.
      const isSure = number === 0 && end.isWhole && (query.period !== undefined || end.period.startsWith(newest));
      return [
        {
          number,
          match,
          result: {
            ...result,
            kind: 'figure',
            tier: isSure ? 0 : 3,
            note: end.note,
            href: `${card.href}#${figure.anchor}`,
            answer: { card, asked: card.name, figure, match, fit: 2, isOfScope: true, wantsLevel: false },
            isUnsure: !isSure,
            left: [],
          },
        },
      ];
    }),
  );
  return named === undefined || found.flat().length === 0
    ? []
    : [...found.flat(), { ...named, result: { ...named.result, tier: 3 } }];
}

/** The one that the words name best, of those with a list; the portal's own where they ask of provinces and name nothing. */
async function measureNamed({ words }: Query, ranked: readonly Ranked[], reader: Reader): Promise<Ranked | undefined> {
  const strong = words.filter((word) => word.strong);
  const [best] = ranked
    .flatMap((one) => {
      const { kind, entry } = one.result;
      return kind === 'indicator' && one.match.full && entry !== undefined
        ? [{ one, match: matchEntry(entry, strong) }]
        : [];
    })
    .sort(
      (a, b) =>
        Number(b.match.whole) - Number(a.match.whole) || b.match.share - a.match.share || compareRanked(a.one, b.one),
    );
  if (best !== undefined) return best.one.result.entry?.ends === undefined ? undefined : best.one;
  if (!asksExtremeAlone(words.map(({ text }) => text))) return undefined;
  const numbers = Array.from({ length: reader.root.counts.indicator }, (_, number) => number);
  const entry = [...(await reader.entries('indicator', numbers)).values()].find(({ id }) => id === ownMeasure);
  if (entry === undefined) return undefined;
  const match = matchEntry(entry, words);
  return { number: 0, match, result: { ...entryResult(entry, 3, match), left: [] } };
}
