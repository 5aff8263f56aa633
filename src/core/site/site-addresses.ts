/** The addresses that the build will make, told from checked tables without building anything. */
import { buildCatalog, recordedAreas } from '../catalog.ts';
import type { DocumentInfo, Tables } from '../model.ts';
import { areaPath, documentPath } from './addresses.ts';
import { buildPortal } from './portal.ts';
import { isProvincePath, pathsOf, provincePaths } from './site-paths.ts';

export interface SiteAddresses {
  /** Paths of pages, with a slash at both ends, but for the parts of provinces. */
  readonly pages: ReadonlySet<string>;
  /** Page and anchor of every figure and target: `/dia-phuong/bac-giang/#f-…`, `/van-ban/bao-cao/#v-f-…`. Asked for only where a link names one. */
  figures(): ReadonlySet<string>;
  /** Does a page stand at this path, the parts of provinces included? */
  hasPage(path: string): boolean;
}

/** `problems`: codes that the guide explains. */
export function siteAddresses(
  tables: Tables,
  documents: readonly DocumentInfo[],
  problems: Iterable<string>,
): SiteAddresses {
  const parents = new Map<string, string | undefined>();
  for (const { id } of tables.areas) parents.set(id, id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : undefined);
  const named = new Set(documents.flatMap(({ areas }) => areas));
  for (const rows of [tables.observations, tables.targets, tables.tasks, tables.statements])
    for (const { area } of rows) named.add(area);
  let figures: Set<string> | undefined;
  let parts: Set<string> | undefined;
  const pages = new Set(
    pathsOf({
      areas: recordedAreas(parents, named),
      indicators: tables.indicators.map(({ id }) => id),
      documents: documents.map(({ id }) => id),
      problems,
    }),
  );
  return {
    pages,
    figures: () => (figures ??= figureAddresses(tables)),
    // Which lists are divided takes all points to clear up to know: asked for only by those who name such a page.
    hasPage: (path) =>
      pages.has(path) || (isProvincePath(path) && (parts ??= new Set(provincePathsOf(tables, documents))).has(path)),
  };
}

/** The pages of provinces, where lists are divided. */
export function provincePathsOf(tables: Tables, documents: readonly DocumentInfo[]): string[] {
  return provincePaths(buildPortal(buildCatalog(tables, documents)));
}

function figureAddresses({ observations, targets }: Tables): Set<string> {
  const addresses = new Set<string>();
  for (const rows of [observations, targets]) {
    for (const { area, document, anchor } of rows)
      addresses.add(`${areaPath(area)}#${anchor}`).add(`${documentPath(document)}#v-${anchor}`);
  }
  return addresses;
}
