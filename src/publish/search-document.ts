/**
 * What Pagefind reads of a page: its prose as it stands, for ranking and excerpts, and beside it, unseen in excerpts, each
 * word of its tables and figure rows once, and those words that Pagefind would not find unaccented (`đ`, `tỷ`/`tỉ`).
 * Rows repeated as often as a portal has figures would make every reader fetch them all.
 */
import { fold, matchingForm } from '#core/text.ts';

/** Figure rows, tables, charts with their tables; the trail above a page and the box below it are on every page. */
const rows = [/<data-chart\b[\s\S]*?<\/data-chart>/gu, /<article class="figure"[\s\S]*?<\/article>/gu, /<table\b[\s\S]*?<\/table>/gu];
const frame = [/<nav class="crumbs"[\s\S]*?<\/nav>/gu, /<section id="dung-lai"[\s\S]*?<\/section>/gu, /<script\b[\s\S]*?<\/script>/gu, /<svg\b[\s\S]*?<\/svg>/gu];

/** The page's HTML for the index; undefined when the page is not to be searched. */
export function searchDocument(html: string): string | undefined {
  const open = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/u.exec(html);
  const end = html.lastIndexOf('</main>');
  if (open === null || end < 0) return undefined;
  const start = open.index + open[0].length;
  let prose = html.slice(start, end);
  for (const pattern of frame) prose = prose.replace(pattern, ' ');
  const parts: string[] = [];
  for (const pattern of rows) {
    prose = prose.replace(pattern, (part) => {
      parts.push(part);
      return ' ';
    });
  }
  const words = unseenWords(textOf(prose), textOf(parts.join(' ')));
  return `${html.slice(0, start)}<meta data-pagefind-meta="chu[content]" content="${words.join(' ')}">${prose}${html.slice(end)}`;
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/gu, ' ').replace(/&[a-z#0-9]+;/giu, ' ');
}

/** In the order in which they first stand; folded, without the punctuation around them. */
function unseenWords(prose: string, tables: string): string[] {
  const seen = new Set(wordsOf(prose).map(fold));
  const found = new Set<string>();
  for (const word of wordsOf(prose)) {
    const form = matchingForm(word);
    if (form !== stripMarks(word).toLowerCase() && /^[a-z]+$/u.test(form)) found.add(form);
  }
  for (const word of wordsOf(tables)) {
    const folded = fold(word);
    const form = matchingForm(word);
    if (!seen.has(folded)) found.add(folded);
    if (form !== folded && /^[a-z]+$/u.test(form)) found.add(form);
  }
  return [...found];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).flatMap((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/"/gu, '') || []);
}

/** What Pagefind folds by itself. */
function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
