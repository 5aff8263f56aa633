/** Pages for those who report: they answer words of their own and no one else's questions. */
import type { Result } from './result.ts';
import { wordsOf } from './word.ts';

const sections = ['/huong-dan/', '/mau/', '/kiem-tra-tep/'] as const;
const staffWords: ReadonlySet<string> = new Set('bieu mau loi cot tep nhap csv excel xlsx json huong'.split(' '));

/** Without the pages for staff, unless a word of theirs was typed or nothing else is there. */
export function withoutStaffPages(results: readonly Result[], query: string): readonly Result[] {
  if (wordsOf(query).some(({ text }) => staffWords.has(text))) return results;
  const others = results.filter(({ href }) => !sections.some((section) => href.startsWith(section)));
  return others.length > 0 ? others : results;
}
