/** Pages for those who report: they answer words of their own and no one else's questions. */
import type { Result } from './result.ts';
import { wordsOf } from './word.ts';

const sections = ['/huong-dan/', '/mau/', '/kiem-tra-tep/'] as const;
const staffWords: ReadonlySet<string> = new Set('bieu mau loi cot tep nhap csv excel xlsx json huong'.split(' '));

/** `href`: a site path. */
export function isForStaff(href: string): boolean {
  return sections.some((section) => href.startsWith(section));
}

/** Was a word of theirs typed? */
export function asksAsStaff(query: string): boolean {
  return wordsOf(query).some(({ text }) => staffWords.has(text));
}

/** Without the pages for staff, unless a word of theirs was typed or nothing else is there. */
export function withoutStaffPages(results: readonly Result[], query: string): readonly Result[] {
  if (asksAsStaff(query)) return results;
  const others = results.filter(({ href }) => !isForStaff(href));
  return others.length > 0 ? others : results;
}
