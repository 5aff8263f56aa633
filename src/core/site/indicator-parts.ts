/**
 * The figures of an indicator in files that hosts take (25 MiB at most, some 20): past `mostFigures` of them the newest stay
 * in the file of the page, with all that is not a figure, and older ones go to numbered files below the page.
 */
import type { Catalog, Records } from '../catalog.ts';
import { isPublishedKind } from '../document-kinds.ts';
import type { DocumentInfo } from '../model.ts';
import { comparePeriods } from '../period.ts';
import { dataPath, indicatorPath } from './addresses.ts';
import type { Portal } from './portal.ts';

/** A figure takes some 300 bytes as CSV or JSON, so that this many take 15 MiB. */
const mostFigures = 50_000;

/** At least one. */
export function partCount(figures: number, most = mostFigures): number {
  return Math.max(1, Math.ceil(figures / most));
}

export function indicatorParts(id: string, portal: Portal, most = mostFigures): readonly Records[] {
  const records = portal.catalog.ofIndicator(id);
  const count = partCount(records.observations.length, most);
  if (count === 1) return [records];
  const newestFirst = records.observations.toSorted((a, b) => comparePeriods(b.period, a.period));
  return Array.from({ length: count }, (_, part) => {
    const observations = newestFirst.slice(part * most, (part + 1) * most);
    return part === 0 ? { ...records, observations } : { observations, targets: [], tasks: [], statements: [] };
  });
}

/** `part`: from 0. Site path. */
export function partPath(id: string, part: number, extension: 'csv' | 'json'): string {
  return part === 0 ? dataPath(indicatorPath(id), extension) : `${indicatorPath(id)}phan-${part + 1}.${extension}`;
}

// On which terms the sources of the portal's figures may be used again, as their owners word them.

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
