/** Words as the search compares them. */
import { fixLookAlikes, matchingForm, spellingForm } from '#core/text.ts';

export interface Word {
  /** As typed or printed. */
  readonly raw: string;
  /** Without accents, `đ` as `d`, `y` as `i` where it is the whole rime. */
  readonly text: string;
  /** With accents, tone marks in one place; equal to `text` when nothing is marked. */
  readonly spelled: string;
}

/** A date and a number with its separators are one word: "31/10/2022", "61,12", "125.992". */
const pattern = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+/gu;
const date = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;

export function wordsOf(text: string): Word[] {
  return (fixLookAlikes(text.normalize('NFC')).match(pattern) ?? []).flatMap((raw) => {
    let words = known.get(raw);
    if (words === undefined) {
      if (known.size >= mostKnown) known.clear();
      known.set(raw, (words = wordOf(raw)));
    }
    return words;
  });
}

/** Words that were read before: a language has few, and a country's pages say them millions of times. */
const known = new Map<string, readonly Word[]>();
const mostKnown = 20_000;

/** Nothing where no letter or digit is left. */
function wordOf(raw: string): readonly Word[] {
  const [, day, month, year] = date.exec(raw) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const text = `${day.padStart(2, '0')}-${month.padStart(2, '0')}-${year}`;
    return [{ raw, text, spelled: text }];
  }
  const form = matchingForm(raw).replaceAll(' ', '');
  return form === '' ? [] : [{ raw, text: form, spelled: spellingForm(raw).replaceAll(' ', '') }];
}

/** "a b c" → "a b", "b c". */
export function neighbours(texts: readonly string[]): string[] {
  return texts.slice(1).map((text, index) => `${texts[index] ?? ''} ${text}`);
}

/** Does the typed word carry marks that the printed one does not have? An unmarked word agrees with every marking. */
export function conflicts(typed: Word, printed: Word): boolean {
  return typed.spelled !== typed.text && typed.spelled !== printed.spelled && typed.text === printed.text;
}

/** The digits of a number that is looked for by itself; a shorter one stands in too many figures. */
const fewestDigits = 3;

/** The words of a text that are numbers long enough to be looked for. */
export function numberWords(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    /^\d+$/u.test(word.text) && word.text.length >= fewestDigits ? [word.text] : [],
  );
}
