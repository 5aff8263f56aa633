/**
 * What Pagefind reads of a page: its prose as it stands, for ranking and excerpts; and beside it, unseen in excerpts, each
 * word of the rows and lists once, and those words that Pagefind would not find unaccented (`đ`, `tỷ`/`tỉ`). Rows
 * repeated as often as a portal has figures would make every reader fetch them all: see `src/README.md`.
 */
import { fold, matchingForm } from '#core/text.ts';

/** On every page alike, or no words. */
const frame = [/<nav class="crumbs"[\s\S]*?<\/nav>/gu, /<section id="dung-lai"[\s\S]*?<\/section>/gu, /<script\b[\s\S]*?<\/script>/gu, /<svg\b[\s\S]*?<\/svg>/gu];
const section = /<section(?: id="([^"]*)")?[^>]*>[\s\S]*?<\/section>/gu;
/** Sections that are prose: what an indicator is, what a document says of itself. All others are rows. */
const proseSections: Readonly<Record<string, readonly string[]>> = { 'chi-tieu': ['dinh-nghia'], 'van-ban': ['danh-gia'] };

/** The page's HTML for the index; undefined when the page is not to be searched. `file`: its path in the site. */
export function searchDocument(html: string, file: string): string | undefined {
  const open = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/u.exec(html);
  const end = html.lastIndexOf('</main>');
  if (open === null || end < 0) return undefined;
  const start = open.index + open[0].length;
  const kept = proseSections[file.split('/', 1)[0] ?? ''] ?? [];
  const rows: string[] = [];
  let prose = html.slice(start, end);
  for (const pattern of frame) prose = prose.replace(pattern, ' ');
  prose = prose.replace(section, (whole: string, id: string | undefined) => {
    if (kept.includes(id ?? '')) return whole;
    rows.push(whole);
    return ' ';
  });
  const words = unseenWords(textOf(prose), textOf(rows.join(' ')));
  return `${html.slice(0, start)}<meta data-pagefind-meta="${wordsField}[content]" content="${words.join(' ')}">${prose}${html.slice(end)}`;
}

/** Name of the metadata that holds the unseen words; the browser reads it to tell whether a page holds a whole query. */
export const wordsField = 'chu';

function textOf(html: string): string {
  return html.replace(/<[^>]*>/gu, ' ').replace(/&[a-z#0-9]+;/giu, ' ');
}

/** Folded, in the order in which they first stand, without the punctuation around them. */
function unseenWords(prose: string, rows: string): string[] {
  const said = wordsOf(prose);
  const seen = new Set([...said].map(fold));
  const found = new Set<string>();
  for (const word of said) if (matchingForm(word) !== stripMarks(word)) addForm(word, found);
  for (const word of wordsOf(rows)) {
    const folded = fold(word);
    if (!seen.has(folded)) found.add(folded);
    if (matchingForm(word) !== folded) addForm(word, found);
  }
  return [...found];
}

function addForm(word: string, into: Set<string>): void {
  const form = matchingForm(word);
  if (/^[a-z]+$/u.test(form)) into.add(form);
}

/** Each once, in the order in which they first stand: rows say the same words over and over. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of new Set(text.split(/\s+/u))) words.add(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/["<>]/gu, ''));
  words.delete('');
  return words;
}

/** What Pagefind folds by itself. */
function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}
