/** Where a row comes from, in words and as a link. */
import type { Catalog } from '#core/catalog.ts';
import type { DocumentInfo } from '#core/model.ts';
import { periodInSentence } from '#i18n/format.ts';
import { areaTitle, documentKindWord } from '#i18n/words.ts';
import { documentPath } from './addresses.ts';

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
    return area === undefined ? [] : [areaTitle(area).charAt(0).toLowerCase() + areaTitle(area).slice(1)];
  });
  return `${shortDocumentName(document)}${names.length === 0 ? '' : `, ${names.join(', ')}`}`;
}

/** Link to the row's place in its document's record: "Báo cáo quý I/2024, mục I.2". */
export function sourceLink(row: { readonly document: string; readonly place: string }, catalog: Catalog): Link {
  const document = catalog.documents.get(row.document);
  return { href: documentPath(row.document), label: `${document === undefined ? row.document : shortDocumentName(document)}, ${placeInWords(row.place)}` };
}

/** "mục I.2"; places that name themselves ("chú thích 3", "biểu I.7", "phụ lục 1") stay as they are. */
export function placeInWords(place: string): string {
  return /^[IVXLC\d]/u.test(place) ? `mục ${place}` : place;
}
