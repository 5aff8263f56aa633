/** How a page is cited: what it shows, the documents it is taken from, the edition of its rows. */

import type { Catalog, Records } from '#core/catalog.ts';
import { revisionOf, type TableRows } from '#core/citation.ts';
import { hashText, joinKey } from '#core/key.ts';
import type { DocumentInfo, Indicator, Observation } from '#core/model.ts';
import { citedTitles, documentInCitation } from '#i18n/citation.ts';
import { documentKindWord } from '#i18n/words.ts';

export interface PageCitation {
  readonly title: string;
  /** In words, with number and date; undefined for a page without a document. */
  readonly sources: string | undefined;
  /** Who issued these documents, each once. */
  readonly authors: readonly string[];
  /** Of the newest of them. */
  readonly year: string | undefined;
  readonly revision: string;
}

/** A citation names so many documents; the page names all. */
const mostSources = 4;

function recordRows({ observations, targets, tasks, statements }: Records): TableRows[] {
  return [
    ['observations', observations],
    ['targets', targets],
    ['tasks', tasks],
    ['statements', statements],
  ];
}

function documentNamed(document: DocumentInfo): string {
  return documentInCitation({
    kind: documentKindWord(document.kind),
    number: document.number,
    date: document.date?.text,
    issuer: document.issuer,
  });
}

function sourcesOf(documents: readonly DocumentInfo[]): string | undefined {
  if (documents.length === 0) return undefined;
  const named = documents.slice(0, mostSources).map(documentNamed).join('; ');
  return documents.length > mostSources ? citedTitles.more(named, documents.length - mostSources) : named;
}

function issuersOf(documents: readonly DocumentInfo[]): Pick<PageCitation, 'authors' | 'year'> {
  const years = documents.flatMap(({ date }) => date?.text.slice(0, 4) ?? []).sort();
  return { authors: [...new Set(documents.slice(0, mostSources).map(({ issuer }) => issuer))], year: years.at(-1) };
}

export function areaCitation(
  title: string,
  history: readonly object[],
  records: Records,
  newest: Observation['period'] | undefined,
  documents: readonly DocumentInfo[],
): PageCitation {
  return {
    title: citedTitles.area(title, newest),
    sources: sourcesOf(documents),
    ...issuersOf(documents),
    revision: revisionOf([['areas', history], ...recordRows(records)]),
  };
}

/** The documents that state its figures, or what else is known of it, the newest first. */
export function indicatorCitation(indicator: Indicator, catalog: Catalog): PageCitation {
  const records = catalog.ofIndicator(indicator.id);
  const { observations, targets, tasks } = records;
  const rows = [observations, targets, tasks].find((some) => some.length > 0) ?? [];
  const day = ({ date, period }: DocumentInfo): number => date?.first ?? period?.first ?? 0;
  const documents = [...new Set(rows.map(({ document }) => document))]
    .flatMap((id) => catalog.documents.get(id) ?? [])
    .sort((a, b) => day(b) - day(a) || (a.id < b.id ? -1 : 1));
  return {
    title: citedTitles.indicator(indicator.name),
    sources: sourcesOf(documents),
    ...issuersOf(documents),
    revision: revisionOf([['indicators', [indicator]], ...recordRows(records)]),
  };
}

export function documentCitation(
  title: string,
  document: DocumentInfo,
  records: Records,
  citations: readonly object[],
): PageCitation {
  const rows = revisionOf([...recordRows(records), ['citations', citations]]);
  return {
    title: `${title}: “${document.subject}”`,
    sources: documentNamed(document),
    ...issuersOf([document]),
    revision: hashText(joinKey([JSON.stringify(document), rows])),
  };
}
