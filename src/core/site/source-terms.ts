/** On which terms the sources of the portal's figures may be used again, as their owners word them. */
import type { Catalog } from '../catalog.ts';
import type { DocumentInfo } from '../model.ts';

export interface SourceTerms {
  /** `giay_phep`; undefined for sources that state none: administrative documents. */
  readonly licence: string | undefined;
  /** In the order of the documents. */
  readonly documents: readonly DocumentInfo[];
  /** Rows of figures and targets that are taken from them. */
  readonly rows: number;
}

/** Sources that state no terms first, then those with the most rows. */
export function sourceTerms({ documents, ofDocument }: Catalog): SourceTerms[] {
  const terms = [...Map.groupBy(documents.values(), ({ licence }) => licence)].map(([licence, same]) => ({
    licence,
    documents: same,
    rows: same.reduce((sum, { id }) => {
      const { observations, targets } = ofDocument(id);
      return sum + observations.length + targets.length;
    }, 0),
  }));
  const rank = ({ licence }: SourceTerms): number => (licence === undefined ? 0 : 1);
  return terms.sort((a, b) => rank(a) - rank(b) || b.rows - a.rows);
}
