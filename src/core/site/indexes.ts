/** What many pages ask of the whole portal, found once for each portal. */
import { type Area, groupBy } from '../catalog.ts';
import type { DocumentInfo } from '../model.ts';
import { compareVietnamese } from '../text.ts';
import type { Portal } from './portal.ts';

export interface PortalIndexes {
  /** Documents that name an area or hold anything of it, in the order of the documents. */
  documentsOfArea(id: string): readonly DocumentInfo[];
  /** Documents whose front matter names an area, in the order of the documents. */
  documentsNaming(id: string): readonly DocumentInfo[];
  /** Place of an indicator in its table. */
  indicatorPlace(id: string): number;
  /** Other areas of the same name, whatever their kind. */
  namesakes(area: string): readonly Area[];
  /** Place of an area among all by name, as Vietnamese sorts; equal names share one. */
  namePlace(area: string): number;
}

const made = new WeakMap<Portal, PortalIndexes>();

export function indexesOf(portal: Portal): PortalIndexes {
  const known = made.get(portal);
  if (known !== undefined) return known;
  const { catalog } = portal;
  const documents = [...catalog.documents.values()];
  const documentPlaces = new Map(documents.map(({ id }, place) => [id, place]));
  const naming = new Map<string, DocumentInfo[]>();
  for (const document of documents)
    for (const area of new Set(document.areas)) naming.set(area, [...(naming.get(area) ?? []), document]);
  const indicatorPlaces = new Map([...catalog.indicators.keys()].map((id, place) => [id, place]));
  const namePlaces = new Map<string, number>();
  let place = 0;
  let before: string | undefined;
  for (const area of [...catalog.areas.values()].sort((a, b) => compareVietnamese(a.name, b.name))) {
    if (before !== undefined && compareVietnamese(before, area.name) !== 0) place += 1;
    before = area.name;
    namePlaces.set(area.id, place);
  }
  const byName = groupBy(catalog.areas.values(), ({ name }) => name);
  const indexes: PortalIndexes = {
    documentsOfArea: (id) => {
      const { observations, targets, tasks, statements } = catalog.ofArea(id);
      const ids = new Set((naming.get(id) ?? []).map((document) => document.id));
      for (const row of [...observations, ...targets, ...tasks, ...statements]) ids.add(row.document);
      return [...ids]
        .sort((a, b) => (documentPlaces.get(a) ?? 0) - (documentPlaces.get(b) ?? 0))
        .flatMap((document) => catalog.documents.get(document) ?? []);
    },
    documentsNaming: (id) => naming.get(id) ?? [],
    indicatorPlace: (id) => indicatorPlaces.get(id) ?? indicatorPlaces.size,
    namesakes: (id) => (byName.get(catalog.areas.get(id)?.name ?? '') ?? []).filter((other) => other.id !== id),
    namePlace: (area) => namePlaces.get(area) ?? place + 1,
  };
  made.set(portal, indexes);
  return indexes;
}
