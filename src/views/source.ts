/** Where a row comes from, in words and as a link. */
import type { Catalog } from '#core/catalog.ts';
import type { DocumentInfo, Observation } from '#core/model.ts';
import { documentPath } from '#core/site/addresses.ts';
import { periodInSentence } from '#i18n/format.ts';
import { areaTitle, documentKindWord } from '#i18n/words.ts';

export interface Link {
  readonly href: string;
  readonly label: string;
}

/** "Báo cáo quý I/2024", "Kế hoạch năm 2024". */
export function shortDocumentName(document: DocumentInfo): string {
  const kind = documentKindWord(document.kind);
  return document.period === undefined ? kind : `${kind} ${periodInSentence(document.period)}`;
}

/** "Báo cáo quý I/2024, huyện Lạng Giang". */
export function documentName(document: DocumentInfo, catalog: Catalog): string {
  const names = document.areas.flatMap((id) => {
    const area = catalog.areas.get(id);
    if (area === undefined) return [];
    const title = areaTitle(area);
    return [title.charAt(0).toLowerCase() + title.slice(1)];
  });
  return `${shortDocumentName(document)}${names.length === 0 ? '' : `, ${names.join(', ')}`}`;
}

/** Fragment of a figure's or target's row on its document's page. */
export function rowInDocument(row: { readonly anchor: string }): string {
  return `v-${row.anchor}`;
}

/** Where rows that share a line come from, each place of a document once; a document of another area is named in full. */
export function rowSources(
  rows: readonly {
    readonly document: string;
    readonly place: string;
    readonly area: string;
    readonly anchor: string;
  }[],
  catalog: Catalog,
): Link[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const place = `${row.document}\u001f${row.place}`;
    if (seen.has(place)) return [];
    seen.add(place);
    const document = catalog.documents.get(row.document);
    const { href, label } = sourceLink(row, catalog);
    return [
      {
        href: `${href}#${rowInDocument(row)}`,
        label:
          document === undefined || speaksFor(document, row.area)
            ? label
            : `${documentName(document, catalog)}, ${placeInWords(row.place)}`,
      },
    ];
  });
}

/** Is it the area's own document? One that names no area may be anybody's. */
export function speaksFor(document: DocumentInfo, area: string): boolean {
  return document.areas.length === 0 || document.areas.includes(area);
}

/** "do UBND huyện Lạng Giang nêu", of a sentence about the province in a district's report; undefined in documents of the area and of those above it. */
export function statedBy(row: Pick<Observation, 'document' | 'area'>, catalog: Catalog): string | undefined {
  const document = catalog.documents.get(row.document);
  if (
    document === undefined ||
    speaksFor(document, row.area) ||
    document.areas.some((id) => row.area.startsWith(`${id}/`))
  )
    return undefined;
  return `do ${shortIssuer(document)} nêu`;
}

/** "UBND huyện Lạng Giang", as everybody writes it. */
export function shortIssuer({ issuer }: DocumentInfo): string {
  return issuer.replace(/^Ủy ban nhân dân(?= )/u, 'UBND');
}

/** Link to the row's place in its document's record: "Báo cáo quý I/2024, mục I.2". */
export function sourceLink(row: { readonly document: string; readonly place: string }, catalog: Catalog): Link {
  const document = catalog.documents.get(row.document);
  return {
    href: documentPath(row.document),
    label: `${document === undefined ? row.document : shortDocumentName(document)}, ${placeInWords(row.place)}`,
  };
}

/** "mục I.2"; places that name themselves ("chú thích 3", "biểu I.7", "phụ lục 1") stay as they are. */
export function placeInWords(place: string): string {
  return /^[IVXLC\d]/u.test(place) ? `mục ${place}` : place;
}
