/**
 * A name in a sheet → the indicator it means. Certain only where its letters, folded, are those of one indicator's name,
 * short name or other name; anything else is asked, the nearest first.
 */
import type { Abbreviation, Indicator, Scope } from '#core/model.ts';
import { fold, matchingForm } from '#core/text.ts';
import { unitInName } from './report-hints.ts';

export interface IndicatorMatch {
  /** Undefined where a person must say. */
  readonly certain: string | undefined;
  /** Ids, the nearest first; several for a name that several have. */
  readonly nearest: readonly string[];
  /** The sheet measures in another unit than the indicator does. */
  readonly otherUnit: boolean;
  /** The nearest, where it stands clear of all others, with the same numbers and the same unit: one answer may be given for all such rows. */
  readonly likely?: string | undefined;
}

export interface IndicatorMatcher {
  match(name: string, unit: string): IndicatorMatch;
  /** Every indicator in this unit is counted in whole numbers. */
  isCounted(unit: string): boolean;
  /** The levels of government that the names of an indicator speak of: in a sheet they say nothing of the scope. */
  scopesOf(indicator: string): readonly Scope[];
  /** The name as another name of an indicator would be written; undefined where some indicator has it already. */
  newName(name: string): string | undefined;
}

const levels: readonly (readonly [RegExp, Scope])[] = [
  [/\bcap tinh\b/u, 'cap-tinh'],
  [/\bcap huyen\b/u, 'cap-huyen'],
  [/\bcap xa\b/u, 'cap-xa'],
  [/\bcap thon\b/u, 'cap-thon'],
];

/** "… trên môi trường mạng cấp xã" → `cap-xa`; several where a text names several. */
export function scopesIn(text: string): Scope[] {
  const folded = fold(text)
    .replace(/\s+/gu, ' ')
    .replace(/\bcap huyen,? (?:va )?xa\b/u, 'cap huyen cap xa');
  return levels.flatMap(([pattern, scope]) => (pattern.test(folded) ? [scope] : []));
}

/** The name without the words that say the level: "Hồ sơ trực tuyến (cấp xã)" → "Hồ sơ trực tuyến". */
export function withoutScope(name: string): string {
  return name
    .replace(
      /[\s,;:–-]*\(?\s*(?:(?:ở|tại|của|thuộc|đối với|trên địa bàn)\s+)?cấp\s+(?:tỉnh|huyện|xã|thôn)\s*\)?/giu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

const mostSuggested = 4;
/** Below this share of common words a name is no suggestion. */
const leastLikeness = 0.3;
/** From here on, and so far above the next, a name is likely. */
const likelyLikeness = 0.5;
const clearLead = 0.08;

export function indicatorMatcher(
  indicators: readonly Indicator[],
  abbreviations: readonly Abbreviation[],
): IndicatorMatcher {
  const expand = expander(abbreviations);
  const byForm = new Map<string, Set<string>>();
  const units = new Map(indicators.map((row) => [row.id, row.unit]));
  const names: { readonly id: string; readonly words: ReadonlySet<string> }[] = [];
  const spread = new Map<string, number>();
  for (const { id, name, shortName, otherNames } of indicators) {
    for (const text of [name, shortName, ...otherNames]) {
      for (const form of new Set([matchingForm(text), matchingForm(expand(text))])) {
        const ids = byForm.get(form) ?? new Set();
        byForm.set(form, ids.add(id));
      }
      const words = new Set(matchingForm(expand(text)).split(' '));
      names.push({ id, words });
      for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
    }
  }
  const weight = (word: string): number => Math.log(1 + names.length / (spread.get(word) ?? 0.5));
  const nearestTo = (form: string, unit: string): Pick<IndicatorMatch, 'nearest' | 'likely'> => {
    const wanted = new Set(form.split(' '));
    const whole = sum(wanted, weight);
    const best = new Map<string, { readonly likeness: number; readonly words: ReadonlySet<string> }>();
    for (const { id, words } of names) {
      const common = sum(
        [...words].filter((word) => wanted.has(word)),
        weight,
      );
      const likeness = (2 * common) / (whole + sum(words, weight));
      if (likeness >= leastLikeness && likeness > (best.get(id)?.likeness ?? 0)) best.set(id, { likeness, words });
    }
    const ranked = [...best].sort(([a, x], [b, y]) => y.likeness - x.likeness || (a < b ? -1 : 1));
    const [first, second] = ranked;
    const isLikely =
      first !== undefined &&
      first[1].likeness >= likelyLikeness &&
      first[1].likeness - (second?.[1].likeness ?? 0) >= clearLead &&
      numbersOf(first[1].words) === numbersOf(wanted) &&
      isSameUnit(unit, units.get(first[0]) ?? '');
    return {
      nearest: ranked.slice(0, mostSuggested).map(([id]) => id),
      ...(isLikely ? { likely: first[0] } : {}),
    };
  };
  const places = new Map<string, Set<number>>();
  for (const { unit, decimals } of indicators)
    places.set(unitForm(unit), (places.get(unitForm(unit)) ?? new Set()).add(decimals));
  const scopes = new Map(
    indicators.map(({ id, name, shortName, otherNames }) => [
      id,
      scopesIn([name, shortName, ...otherNames].join(' ; ')),
    ]),
  );
  const exactly = (text: string): ReadonlySet<string> | undefined =>
    byForm.get(matchingForm(text)) ?? byForm.get(matchingForm(expand(text)));
  return {
    scopesOf: (indicator) => scopes.get(indicator) ?? [],
    isCounted(unit) {
      const found = places.get(unitForm(unit));
      return found !== undefined && [...found].every((decimals) => decimals === 0);
    },
    newName(name) {
      const text = bareName(name).replace(/\s+/gu, ' ').trim();
      return exactly(text) === undefined && matchingForm(text) !== '' && !text.includes('|') ? text : undefined;
    },
    match(name, unit) {
      const text = bareName(name);
      const exact = exactly(text);
      if (exact === undefined)
        return { certain: undefined, otherUnit: false, ...nearestTo(matchingForm(expand(text)), unit) };
      const [only] = exact;
      const otherUnit = exact.size === 1 && !isSameUnit(unit, units.get(only ?? '') ?? '');
      return { certain: exact.size === 1 && !otherUnit ? only : undefined, nearest: [...exact], otherUnit };
    },
  };
}

/** Without the bullet before it, and without the unit and the colon behind it. */
function bareName(name: string): string {
  return unitInName(name)
    .name.replace(/[\s*]*[\u00b9\u00b2\u00b3\u2070-\u2079*]+$|\s*[([]\d{1,2}[)\]]$/u, '')
    .replace(/^(?:[-+–•*]|\d+(?:\.\d+)*[.)]?|[a-zđ]\))\s+/u, '')
    .replace(/^trong đó:?\s*/iu, '')
    .replace(/\s*[:;.]\s*$/u, '');
}

/** Names that differ in a number are names of two things: "mức 1", "mức 2". */
function numbersOf(words: Iterable<string>): string {
  return [...words]
    .filter((word) => /\d/u.test(word))
    .sort()
    .join(' ');
}

/** A sheet that names no unit measures in the indicator's own. */
function isSameUnit(written: string, own: string): boolean {
  return unitForm(written) === '' || unitForm(written) === unitForm(own);
}

function unitForm(unit: string): string {
  return fold(unit)
    .replace(/^(?:ty le|ti le|xep|thu|so)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Capital letters that stand for one thing alone. */
function expander(abbreviations: readonly Abbreviation[]): (text: string) => string {
  const full = new Map<string, string | undefined>();
  for (const { short, full: words } of abbreviations)
    if (/^\p{Lu}{2,}$/u.test(short)) full.set(short, full.has(short) && full.get(short) !== words ? undefined : words);
  return (text) => text.replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, (short) => full.get(short) ?? short);
}

function sum(words: Iterable<string>, weight: (word: string) => number): number {
  let total = 0;
  for (const word of words) total += weight(word);
  return total;
}
