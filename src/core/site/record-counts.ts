/** How much the whole portal holds. */
import { type Counts, countsOf } from '../counts.ts';
import { indexesOf } from './indexes.ts';
import type { Portal } from './portal.ts';

export interface RecordCounts extends Counts {
  readonly documents: number;
  /** Areas that documents are of. */
  readonly areas: number;
  /** Indicators with figures or levels. */
  readonly indicators: number;
  /** Points to clear up. */
  readonly points: number;
}

export function recordCounts(portal: Portal): RecordCounts {
  const { catalog, discrepancies } = portal;
  const { documentsNaming } = indexesOf(portal);
  const isUsed = (id: string): boolean => {
    const { observations, targets } = catalog.ofIndicator(id);
    return observations.length + targets.length > 0;
  };
  return {
    ...countsOf(catalog, catalog),
    documents: catalog.documents.size,
    areas: [...catalog.areas.keys()].filter((id) => documentsNaming(id).length > 0).length,
    indicators: [...catalog.indicators.keys()].filter(isUsed).length,
    points: discrepancies.length,
  };
}
