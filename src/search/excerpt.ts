/** The part of a page's text that shows the words of a query. */
import { wordsOf } from './word.ts';

const excerptWords = 28;
/** Words before the first one found. */
const lead = 6;

/** The words of a text as the search compares them, in its order. */
export interface ReadText {
  readonly pieces: readonly string[];
  /** For each piece between spaces its words. */
  readonly forms: readonly (readonly string[])[];
}

export function readText(text: string): ReadText {
  const pieces = text.split(/\s+/u).filter((piece) => piece !== '');
  return { pieces, forms: pieces.map((piece) => wordsOf(piece).map((word) => word.text)) };
}

/** Index of the piece at which all words stand one after the other; −1 where they do not. */
export function runStart({ forms }: ReadText, words: readonly string[]): number {
  const flat = forms.flatMap((list, piece) => list.map((word) => ({ word, piece })));
  const start = flat.findIndex((_, at) => words.every((word, offset) => flat[at + offset]?.word === word));
  return flat[start]?.piece ?? -1;
}

/** Around the words in a row, else where most of them stand near each other; the beginning where none does. */
export function excerptOf(text: ReadText, words: readonly string[]): string {
  const { pieces, forms } = text;
  const run = runStart(text, words);
  const centre = run >= 0 ? run : densest(forms, new Set(words));
  const start = Math.max(0, Math.min(centre - lead, pieces.length - excerptWords));
  const end = Math.min(pieces.length, start + excerptWords);
  return `${start > 0 ? '… ' : ''}${pieces.slice(start, end).join(' ')}${end < pieces.length ? ' …' : ''}`;
}

function densest(forms: ReadText['forms'], words: ReadonlySet<string>): number {
  let best = 0;
  let most = 0;
  forms.forEach((list, at) => {
    if (!list.some((word) => words.has(word))) return;
    const near = new Set(
      forms
        .slice(at, at + excerptWords - lead)
        .flat()
        .filter((word) => words.has(word)),
    );
    if (near.size > most) {
      most = near.size;
      best = at;
    }
  });
  return best;
}
