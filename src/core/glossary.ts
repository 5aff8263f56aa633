/** The words of the table of abbreviations as a reader looks them up: each once, with all its meanings. */
import { groupBy } from './catalog.ts';
import type { Abbreviation } from './model.ts';
import { compareVietnamese, slugify } from './text.ts';

export interface GlossaryWord {
  readonly word: string;
  /** Fragment of its place on the page of words. */
  readonly anchor: string;
  readonly meanings: readonly { readonly text: string; readonly note: string | undefined }[];
}

export interface Glossary {
  /** As documents shorten: "TTHC", "3G", "Đề án 06". */
  readonly abbreviations: readonly GlossaryWord[];
  /** As people say it, for what documents name otherwise: "nộp phí online". */
  readonly sayings: readonly GlossaryWord[];
}

export const wordAnchor = (word: string): string => `t-${slugify(word)}`;

export function glossaryOf(rows: readonly Abbreviation[]): Glossary {
  const taken = new Map<string, number>();
  const words = [...groupBy(rows, ({ short }) => short)]
    .map(([word, meanings]) => ({
      word,
      anchor: free(wordAnchor(word), taken),
      meanings: meanings.map(({ full, note }) => ({ text: full, note })),
    }))
    .sort((a, b) => compareVietnamese(a.word, b.word));
  const isShort = ({ word }: GlossaryWord): boolean => /^[\p{Lu}\d]/u.test(word);
  return { abbreviations: words.filter(isShort), sayings: words.filter((word) => !isShort(word)) };
}

/** Words that differ in accents alone, as "ĐDĐT" and "ĐDDT" do, are told apart in the order of the table. */
function free(anchor: string, taken: Map<string, number>): string {
  const count = (taken.get(anchor) ?? 0) + 1;
  taken.set(anchor, count);
  return count === 1 ? anchor : `${anchor}-${count}`;
}
