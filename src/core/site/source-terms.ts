/** On which terms the sources of the portal's figures may be used again, as their owners word them. */
import type { Catalog } from '../catalog.ts';
import { isPublishedKind } from '../document-kinds.ts';
import type { DocumentInfo } from '../model.ts';

export interface SourceTerms {
  /** Texts of administrative documents are nobody's property. */
  readonly isAdministrative: boolean;
  /** `giay_phep`; undefined where it is blank. */
  readonly licence: string | undefined;
  /** In the order of the documents. */
  readonly documents: readonly DocumentInfo[];
  /** Rows of figures and targets that are taken from them. */
  readonly rows: number;
}

/** Administrative documents first, then those with the most rows. */
export function sourceTerms({ documents, ofDocument }: Catalog): SourceTerms[] {
  const terms = [...Map.groupBy(documents.values(), (document) => `${isFree(document)} ${document.licence}`).values()];
  return terms
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const rows = same.reduce((sum, { id }) => {
        const { observations, targets } = ofDocument(id);
        return sum + observations.length + targets.length;
      }, 0);
      return [{ isAdministrative: isFree(first), licence: first.licence, documents: same, rows }];
    })
    .sort((a, b) => Number(b.isAdministrative) - Number(a.isAdministrative) || b.rows - a.rows);
}

/** Does any of the rows come from a source on whose terms its owner decides? */
export function holdsOthers(rows: readonly { readonly document?: string }[], { documents }: Catalog): boolean {
  return rows.some(({ document }) => {
    const source = documents.get(document ?? '');
    return source !== undefined && !isFree(source);
  });
}

/** An administrative document without terms of its own; what another source leaves blank is not known, not free. */
function isFree({ kind, licence }: DocumentInfo): boolean {
  return licence === undefined && !isPublishedKind(kind);
}
