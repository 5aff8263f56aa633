/**
 * "NaN", "undefined" and their like are what code writes where a value is missing, and also words that staff may use.
 * An occurrence is told by the words beside it: those that the tables and summaries hold are staff's.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An occurrence with its neighbours, in lower case → where the sources hold it, `so-lieu/a.csv:12`. */
export type StaffWords = ReadonlyMap<string, readonly string[]>;

export interface BrokenWord {
  readonly word: string;
  /** The word with the ones before and after it, where only a blank lies between. */
  readonly context: string;
  readonly index: number;
}

const pattern =
  /(?<before>[\p{L}\p{N}]+ )?(?<![\p{L}\p{N}_])(?<word>undefined|NaN|Invalid Date|\[object [A-Z]\w*\])(?![\p{L}\p{N}_])(?<after> [\p{L}\p{N}]+)?/gu;
const anyWord = /undefined|NaN|Invalid Date|\[object /u;

export const hasBrokenWord = (text: string): boolean => anyWord.test(text);

export function brokenWords(text: string): BrokenWord[] {
  if (!anyWord.test(text)) return [];
  return [...text.replace(/\s/gu, ' ').matchAll(pattern)].map((match) => {
    const { before = '', word = '', after = '' } = match.groups ?? {};
    return { word, context: before + word + after, index: match.index + before.length };
  });
}

/** True also where a text is cut on one side of the word. */
export function isWrittenByStaff({ word, context }: BrokenWord, staffWords: StaffWords): boolean {
  const own = context.toLowerCase();
  if (staffWords.has(own)) return true;
  if (context === word) return false;
  return [...staffWords.keys()].some((written) => written.startsWith(`${own} `) || written.endsWith(` ${own}`));
}

/** Reads the tables and summaries below the folders. */
export async function readStaffWords(...folders: readonly string[]): Promise<StaffWords> {
  const found = new Map<string, string[]>();
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((one) => /\.(?:csv|mdx)$/u.test(one)).sort()) {
      const text = await readFile(join(folder, name), 'utf8');
      if (!anyWord.test(text)) continue;
      for (const [at, line] of text.split('\n').entries())
        for (const { context } of brokenWords(line)) {
          const key = context.toLowerCase();
          found.set(key, [...(found.get(key) ?? []), `${name.replaceAll('\\', '/')}:${at + 1}`]);
        }
    }
  }
  return found;
}
