/**
 * What the search reads of a page that marks its content with `data-search`: its prose as clean text, for excerpts, and
 * beside it all that stands in rows and tables, by which it is found and which is not quoted.
 */
import type { PageFacts, SearchPage } from '#search/page-words.ts';
import type { PageKind } from '#views/facets.ts';

/** On every page alike, or no words. */
const frame =
  /<nav class="crumbs"[\s\S]*?<\/nav>|<(section|details)\b[^>]* id="dung-lai"[\s\S]*?<\/\1>|<script\b[\s\S]*?<\/script>|<svg\b[\s\S]*?<\/svg>/gu;
/** A word with what it means, which opens at a tap. */
const explainedWord = /<button class="word"[^>]*>([^<]*)<\/button><span class="gloss"[\s\S]*?<\/span>/gu;
const section = /<section(?: id="([^"]*)")?[^>]*>[\s\S]*?<\/section>/gu;
const table = /<table\b[\s\S]*?<\/table>/gu;
const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/u;
/** Pages whose sections are rows, but for these: what an indicator is, the summary of a document. */
const proseSections: Readonly<Partial<Record<PageKind, readonly string[]>>> = {
  'dia-phuong': [],
  'chi-tieu': ['dinh-nghia'],
  'van-ban': ['bai'],
  'danh-muc': [],
};

/** Undefined when the page is not to be searched. `href`: its site path. */
export function searchDocument(html: string, href: string): SearchPage | undefined {
  const open = /<main\b[^>]*\bdata-search="([^"]*)"[^>]*>/u.exec(html);
  const end = html.lastIndexOf('</main>');
  if (open === null || end < 0) return undefined;
  const { kind, filters } = readMark(open[1] ?? '');
  const main = html
    .slice(open.index + open[0].length, end)
    .replace(frame, ' ')
    .replace(explainedWord, '$1');
  const kept = proseSections[kind];
  const rows: string[] = [];
  const toRows = (part: string): string => {
    rows.push(part);
    return ' ';
  };
  const prose = main
    .replace(section, (whole: string, id: string | undefined) =>
      kept === undefined || kept.includes(id ?? '') ? whole : toRows(whole),
    )
    .replace(table, toRows);
  return {
    href,
    filters,
    isOwn: kind === 'trang' || kind === 'danh-muc',
    title: textOf(heading.exec(main)?.[1] ?? ''),
    text: textOf(prose.replace(heading, ' ')),
    // Of a list of other pages the rows find those, by their names.
    rows: kind === 'danh-muc' ? '' : textOf(rows.join(' ')),
  };
}

/** "loai=chi-tieu&tinh=bac-giang&nam=2024". */
function readMark(mark: string): { readonly kind: PageKind; readonly filters: PageFacts['filters'] } {
  const values = [...new URLSearchParams(mark.replaceAll('&amp;', '&'))];
  const kind = values.find(([name]) => name === 'loai')?.[1] ?? 'trang';
  return { kind: kind as PageKind, filters: values.filter(([name]) => name !== 'loai') };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** One line: blocks end with a full stop, as a reader of the page sees them apart. */
function textOf(html: string): string {
  return html
    .replace(/<\/dt>/gu, ': ')
    .replace(/<\/(?:h\d|p|li|dd|th|td|caption|summary|figcaption|label|button)>/gu, '. ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/giu, (whole, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name.replace(/^#x?/u, (sign) => (sign === '#' ? '' : '0x'))))
        : (entities[name] ?? whole),
    )
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?)”])/gu, '')
    .replace(/(?<=[(“]) /gu, '')
    .replace(/(?<=[.,;:!?…])\.+(?= |$)/gu, '')
    .replace(/^[. ]+/u, '')
    .trim();
}
