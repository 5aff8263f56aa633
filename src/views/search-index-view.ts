/** The lists of the search page: what to choose from where typing does not help. */

import { areaPath, documentPath, indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { searchWords } from '#i18n/search.ts';
import { areaTitle } from '#i18n/words.ts';
import { documentName, type Link } from './source.ts';

export interface SearchIndexView {
  readonly areas: readonly Link[];
  /** Undefined when `areas` are all that have a page. */
  readonly moreAreas: Link | undefined;
  readonly indicators: readonly Link[];
  readonly documents: readonly Link[];
  readonly moreDocuments: Link | undefined;
}

/** A longer list would be the greatest part of what a first search fetches. */
const mostLinks = 150;

export function searchIndexView(portal: Portal): SearchIndexView {
  const { catalog } = portal;
  const withPage = [...catalog.areas.values()].filter(({ id }) => catalog.hasPage(id));
  const areas =
    [3, 2, 1].map((depth) => withPage.filter((area) => area.depth <= depth)).find((list) => list.length <= mostLinks) ??
    [];
  const documents = [...catalog.documents.values()].sort(
    (a, b) =>
      (b.date?.first ?? b.period?.first ?? 0) - (a.date?.first ?? a.period?.first ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return {
    areas: areas.map((area) => ({ href: areaPath(area.id), label: areaTitle(area) })),
    moreAreas:
      areas.length === withPage.length
        ? undefined
        : { href: '/dia-phuong/', label: searchWords.allAreas(withPage.length) },
    indicators: [...catalog.indicators.values()].map(({ id, shortName }) => ({
      href: indicatorPath(id),
      label: shortName,
    })),
    documents: documents
      .slice(0, mostLinks)
      .map((document) => ({ href: documentPath(document.id), label: documentName(document, catalog) })),
    moreDocuments:
      documents.length <= mostLinks
        ? undefined
        : { href: '/van-ban/', label: searchWords.allDocuments(documents.length) },
  };
}
