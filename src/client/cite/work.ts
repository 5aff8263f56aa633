/** What a page and its rows are for a citation: the page by its own citation, a row by the data of its document. */
import type { CitedWork } from '#core/citation.ts';
import { type CitationColumn, cellsByName, type PackedTable } from '#core/packed-table.ts';
import { documentInCitation } from '#i18n/citation.ts';
import { placeInWords } from '#i18n/source-words.ts';
import { documentKindWord } from '#i18n/words.ts';

function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function meta(selector: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(selector)?.content;
}

/** Of the reader's own day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The permanent address of the page, or of a place on it. */
export function addressOf(id = ''): string {
  const canonical =
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*$/u, '');
  return id === '' ? canonical : `${canonical}#${id}`;
}

function common(id = ''): Pick<CitedWork, 'key' | 'site' | 'operator' | 'address' | 'accessed'> {
  const path = new URL(addressOf()).pathname.replace(/^\/|\/$/gu, '').replaceAll('/', '-');
  return {
    key: id === '' ? path : `${path}-${id}`,
    site: meta('meta[property="og:site_name"]') ?? '',
    operator: meta('meta[name="author"]'),
    address: addressOf(id),
    accessed: today(),
  };
}

/** `note`: what cites the page. */
export function pageWork(note: HTMLElement): CitedWork {
  const [title, sources] = note.querySelectorAll('span:not(.address)');
  return {
    ...common(),
    title: words(title),
    sources: sources === undefined ? undefined : words(sources),
    authors: note.dataset['authors']?.split(' | ') ?? [],
    year: note.dataset['year'],
    revision: note.dataset['revision'] ?? '',
  };
}

/** The data of a document, so far as a citation needs it. */
interface SourceData {
  readonly van_ban: {
    readonly loai: string;
    readonly so_ky_hieu?: string;
    readonly ngay?: string;
    readonly co_quan_ban_hanh: string;
  };
  readonly 'so-lieu': PackedTable;
  readonly 'muc-tieu': PackedTable;
}

/** The cells of the row with this anchor, by the name of the column. */
function citedRow(table: PackedTable, id: string): ((column: 'vi_tri' | CitationColumn) => string) | undefined {
  const cell = cellsByName(table);
  const row = table.rows.find((one) => cell(one, 'neo').endsWith(`#${id}`));
  return row === undefined ? undefined : (column) => cell(row, column);
}

/** The figure or target with this anchor, from the data of the documents that its row leads to; undefined when none can be read. */
export async function figureWork(row: HTMLElement, id: string): Promise<CitedWork | undefined> {
  const links = [...row.querySelectorAll<HTMLAnchorElement>('a[href*="/van-ban/"]')];
  const own = links.filter((link) => link.hash === `#v-${id}`);
  for (const path of new Set([...own, ...links].map(({ pathname }) => pathname.replace(/\/$/u, '.json')))) {
    const answer = await fetch(path).catch(() => undefined);
    if (answer?.ok !== true) continue;
    const { van_ban: source, 'so-lieu': figures, 'muc-tieu': targets } = (await answer.json()) as SourceData;
    const cited = citedRow(figures, id) ?? citedRow(targets, id);
    if (cited === undefined) continue;
    const named = documentInCitation({
      kind: documentKindWord(source.loai),
      number: source.so_ky_hieu,
      date: source.ngay,
      issuer: source.co_quan_ban_hanh,
    });
    return {
      ...common(id),
      title: cited('trich_dan'),
      authors: [source.co_quan_ban_hanh],
      year: source.ngay?.slice(0, 4),
      sources: `${named}, ${placeInWords(cited('vi_tri'))}`,
      revision: cited('ban'),
    };
  }
  return undefined;
}
