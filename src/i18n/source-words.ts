/** Names of documents and of the places in them. */
import type { Area } from '#core/catalog.ts';
import { isPublishedKind } from '#core/document-kinds.ts';
import type { Source } from '#core/figure.ts';
import type { DocumentInfo } from '#core/model.ts';
import { periodInSentence } from './format.ts';
import { areaName, documentKindWord } from './words.ts';

/** Said of every figure that a press article quotes. */
export const quotedByPress = 'báo dẫn lại';

/** "Trang công bố của Bộ Thông tin và Truyền thông", "Bài báo của Báo Lạng Sơn (báo dẫn lại)". */
function publishedName(document: DocumentInfo): string {
  const name = `${documentKindWord(document.kind)} của ${shortIssuer(document)}`;
  return document.kind === 'bai-bao' ? `${name} (${quotedByPress})` : name;
}

/** "Báo cáo quý I/2024", "Kế hoạch năm 2024"; other sources by who published them. */
export function shortDocumentName(document: DocumentInfo): string {
  const kind = isPublishedKind(document.kind) ? publishedName(document) : documentKindWord(document.kind);
  return document.period === undefined ? kind : `${kind} ${periodInSentence(document.period)}`;
}

/** "Báo cáo quý I/2024, huyện Lạng Giang": with the areas that it is of. */
export function nameWithAreas(document: DocumentInfo, areas: readonly Area[]): string {
  return [shortDocumentName(document), ...areas.map((area) => areaName(area))].join(', ');
}

/** "UBND huyện Lạng Giang", as everybody writes it. */
export function shortIssuer({ issuer }: DocumentInfo): string {
  return issuer.replace(/^Ủy ban nhân dân(?= )/u, 'UBND');
}

/** "mục I.2"; places that name themselves ("chú thích 3", "biểu I.7", "phụ lục 1") stay as they are. */
export function placeInWords(place: string): string {
  return /^[IVXLC\d]/u.test(place) ? `mục ${place}` : place;
}

/** "Báo cáo quý I/2024, mục I.2"; "Báo cáo quý I/2024, huyện Lạng Giang, mục I.2" of a document of another area. */
export function sourceLabel({ documentId, document, areas, place }: Source): string {
  return `${document === undefined ? documentId : nameWithAreas(document, areas)}, ${placeInWords(place)}`;
}

/** "Kế hoạch số 12/KH-UBND": a cited document as it is written. */
export function numbered(kind: string, number: string | undefined): string {
  return `${kind}${number === undefined ? '' : ` số ${number}`}`;
}

/** "biểu I.7": a table behind the text of a document. */
export function isInAnnex(place: string): boolean {
  return place.startsWith('biểu');
}
