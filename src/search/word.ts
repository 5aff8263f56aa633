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

/** A number with its separators is one word: "61,12", "125.992". */
const pattern = /\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+/gu;

export function wordsOf(text: string): Word[] {
  return (fixLookAlikes(text.normalize('NFC')).match(pattern) ?? []).flatMap((raw) => {
    const form = matchingForm(raw).replaceAll(' ', '');
    return form === '' ? [] : [{ raw, text: form, spelled: spellingForm(raw).replaceAll(' ', '') }];
  });
}

/** "a b c" → "a b", "b c". */
export function neighbours(texts: readonly string[]): string[] {
  return texts.slice(1).map((text, index) => `${texts[index] ?? ''} ${text}`);
}

/** Does the typed word carry marks that the printed one does not have? An unmarked word agrees with every marking. */
export function conflicts(typed: Word, printed: Word): boolean {
  return typed.spelled !== typed.text && typed.spelled !== printed.spelled && typed.text === printed.text;
}
