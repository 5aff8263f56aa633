/** Vietnamese text: canonical form, folding for search and matching, order. */

/** Letters that look like Đ or đ and are not: canonical decomposition does not bring them together. */
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };

export function fixLookAlikes(text: string): string {
  return text.replace(/[ÐƉðɖ]/gu, (letter) => lookAlikes[letter] ?? letter);
}

/** Lower case without tone marks, horns, circumflexes or đ, so that `hoà` and `hòa` fall together. Length may differ from the input. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐƉðɖ]/gu, 'd')
    .toLowerCase();
}

/** A column's name as tables write it: `Gía trị`, `gia-tri`, `GIA TRI` → `gia_tri`. */
export function headerForm(name: string): string {
  return fold(name)
    .trim()
    .replace(/[\s-]+/gu, '_');
}

/** Words of folded text: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Folded text for matching names: one space between words, and `y` as `i` where it is the whole rime
 * (`tỷ`/`tỉ`, `kỹ`/`kĩ`, `lý`/`lí`, `mỹ`/`mĩ`, `quý`/`quí` is left alone: quy is written one way).
 */
export function matchingForm(text: string): string {
  return foldedWords(text)
    .map((word) => word.replace(/^([bcdghklmnprstvx]{1,2})y$/u, '$1i'))
    .join(' ');
}

/**
 * One spelling for a name: tone marks at the end of their word (`hoà` = `hòa`) and `y` as `i` where it is the whole rime
 * (`tỷ` = `tỉ`), everything else kept, so that `Ba Tơ` and `Ba Tô` stay two names.
 */
export function spellingForm(text: string): string {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .map((word) => {
      const tones = word.replace(/[^\u0300\u0301\u0303\u0309\u0323]/gu, '');
      return (
        word.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').replace(/^([bcdđghklmnprstvx]{1,2})y$/u, '$1i') + tones
      );
    })
    .join(' ');
}

/** Numbers as a Vietnamese text writes them, in canonical form: "125.992 (mức 2)" → `125992`, `2`; "234 745" → `234745`. */
export function numbersIn(text: string): ReadonlySet<string> {
  const joined = text.replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)/gu, (number) =>
    number.replace(/\s/gu, ''),
  );
  return new Set(
    (joined.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((number) =>
      /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(number)
        ? number.replaceAll('.', '').replace(',', '.')
        : number.replace(',', '.'),
    ),
  );
}

/** A slug of lower-case ASCII letters and digits joined by `-`; empty when nothing is left. */
export function slugify(text: string): string {
  return foldedWords(text)
    .join('-')
    .replace(/[^a-z0-9-]/gu, '');
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order, numbers by value (`Quý 2` before `Quý 10`). */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Optimal string alignment distance (one wrong, missing, extra or swapped letter is 1), capped at `limit` + 1. */
export function editDistance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The candidates nearest to `text` after folding, best first; empty when none is near. One or two letters are near to themselves alone. */
export function nearest(text: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = fold(text);
  const limit = wanted.length < 3 ? 0 : Math.max(1, Math.min(3, Math.floor(wanted.length / 4)));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
