/** Where a row comes from: its source as data, and as a link. */
import type { Area, Catalog } from '#core/catalog.ts';
import type { Source } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { DocumentInfo, Observation } from '#core/model.ts';
import { documentPath } from '#core/site/addresses.ts';
import { nameWithAreas, sourceLabel } from '#i18n/source-words.ts';

export interface Link {
  readonly href: string;
  readonly label: string;
}

/** "Báo cáo quý I/2024, huyện Lạng Giang". */
export function documentName(document: DocumentInfo, catalog: Catalog): string {
  return nameWithAreas(document, areasOf(document, catalog));
}

export function areasOf(document: DocumentInfo, catalog: Catalog): Area[] {
  return document.areas.flatMap((id) => catalog.areas.get(id) ?? []);
}

/** Fragment of a figure's or target's row on its document's page. */
export function rowInDocument(row: { readonly anchor: string }): string {
  return `v-${row.anchor}`;
}

interface Placed {
  readonly document: string;
  readonly place: string;
}

type PlacedFigure = Placed & { readonly area: string; readonly anchor: string };

/** Where rows that share a line come from, each place of a document once; a document of another area with its areas. */
export function rowSources(rows: readonly PlacedFigure[], catalog: Catalog): Source[] {
  const places = new Map<string, PlacedFigure>();
  for (const row of rows) {
    const key = joinKey([row.document, row.place]);
    if (!places.has(key)) places.set(key, row);
  }
  return [...places.values()].map((row) => {
    const source = rowSource(row, catalog);
    return source.document === undefined || speaksFor(source.document, row.area)
      ? source
      : { ...source, areas: areasOf(source.document, catalog) };
  });
}

/** The row's place in its document, whose areas go unnamed. */
export function rowSource(row: Placed & { readonly anchor: string }, catalog: Catalog): Source {
  return {
    href: `${documentPath(row.document)}#${rowInDocument(row)}`,
    documentId: row.document,
    document: catalog.documents.get(row.document),
    areas: [],
    place: row.place,
  };
}

/** Is it the area's own document? One that names no area may be anybody's. */
export function speaksFor(document: DocumentInfo, area: string): boolean {
  return document.areas.length === 0 || document.areas.includes(area);
}

/** The document of a sentence about the province in a district's report; undefined in documents of the area and of those above it. */
export function statedBy(row: Pick<Observation, 'document' | 'area'>, catalog: Catalog): DocumentInfo | undefined {
  const document = catalog.documents.get(row.document);
  return document === undefined ||
    speaksFor(document, row.area) ||
    document.areas.some((id) => row.area.startsWith(`${id}/`) || catalog.areas.get(id)?.depth === 0)
    ? undefined
    : document;
}

/** Link to the document that a row stands in: "Báo cáo quý I/2024, mục I.2". */
export function sourceLink({ document: documentId, place }: Placed, catalog: Catalog): Link {
  const href = documentPath(documentId);
  const document = catalog.documents.get(documentId);
  return { href, label: sourceLabel({ href, documentId, document, areas: [], place }) };
}
