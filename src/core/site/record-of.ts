/** Where the record of an area is, which may be that of one it was made from. */
import type { Area, Catalog } from '../catalog.ts';
import { type Counts, countsOf } from '../counts.ts';
import { areaPath } from './addresses.ts';
import { indexesOf } from './indexes.ts';
import type { Portal } from './portal.ts';

/** The area itself where it has a record; else what it was made from, the one with the most figures; undefined when neither has one. */
export function recordOf(area: Area, catalog: Catalog): Area | undefined {
  if (catalog.hasRecord(area.id)) return area;
  const figures = (id: string): number => catalog.ofArea(id).observations.length + catalog.ofArea(id).targets.length;
  const [before] = area.predecessors
    .filter((id) => catalog.hasRecord(id))
    .sort((a, b) => figures(b) - figures(a) || (a < b ? -1 : 1));
  return before === undefined ? undefined : catalog.areas.get(before);
}

/** The fragment, on the page of what an area was made from, of the sentence for those who look for the area. */
export const arrivalId = ({ id }: Pick<Area, 'id'>): string => `tu-${id.replaceAll('/', '.')}`;

/** Where those who look for an area are led; undefined when there is no page. */
export function recordPath(area: Area, catalog: Catalog): string | undefined {
  if (catalog.hasPage(area.id)) return areaPath(area.id);
  const record = recordOf(area, catalog);
  return record === undefined ? undefined : `${areaPath(record.id)}#${arrivalId(area)}`;
}

// How much the whole portal holds.

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
