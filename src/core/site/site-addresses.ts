/** The addresses that the build will make, told from checked tables without building anything. */
import { areasWithPage, buildCatalog, recordedAreas } from '../catalog.ts';
import type { DocumentInfo, Tables } from '../model.ts';
import {
  areaPath,
  documentPath,
  indicatorPath,
  problemPath,
  provincePointsPath,
  provinceTasksPath,
} from './addresses.ts';
import { pointsByProvince, tasksByProvince } from './by-province.ts';
import { buildPortal, type Portal } from './portal.ts';

// Every page of the site that a reader may be sent to, without the base, in a fixed order.

const fixedPaths = [
  '/',
  '/gioi-thieu/',
  '/huong-dan/',
  '/huong-dan/sua-so-lieu/',
  '/huong-dan/cot-va-quy-tac/',
  '/tim-kiem/',
  '/dia-phuong/',
  '/chi-tieu/',
  '/van-ban/',
  '/nhiem-vu/',
  '/so-sanh/',
  '/doi-chieu/',
  '/pham-vi-du-lieu/',
  '/thay-doi/',
  '/tu-dien/',
  '/du-lieu/',
  '/kiem-tra-tep/',
  '/mau/',
  '/nhung/',
] as const;

/** What has a page of its own, by its id. */
interface PagesById {
  readonly areas: Iterable<string>;
  readonly indicators: Iterable<string>;
  readonly documents: Iterable<string>;
  /** Codes of the problems that the guide explains. */
  readonly problems: Iterable<string>;
}

/** All of them: the sitemap, and the addresses that answer for ever once they are published. `problems`: codes that the guide explains. */
export function sitePaths(portal: Portal, problems: Iterable<string>): string[] {
  const { catalog } = portal;
  return [
    ...pathsOf({
      areas: [...catalog.areas.keys()].filter((id) => catalog.hasPage(id)),
      indicators: catalog.indicators.keys(),
      documents: catalog.documents.keys(),
      problems,
    }),
    ...provincePaths(portal),
  ];
}

/** Of the lists that are divided; none while each is one page. */
export function provincePaths(portal: Portal): string[] {
  return [
    ...(tasksByProvince(portal)?.parts ?? []).map(({ province }) => provinceTasksPath(province.id)),
    ...(pointsByProvince(portal)?.parts ?? []).map(({ province }) => provincePointsPath(province.id)),
  ];
}

/** Of the folders that pages of provinces stand in, where a list is divided. */
export const isProvincePath = (path: string): boolean => /^\/(?:nhiem-vu|doi-chieu)\/[^/]+\/$/u.test(path);

/** All but those that `provincePaths` tells. */
function pathsOf({ areas, indicators, documents, problems }: PagesById): string[] {
  return [
    ...fixedPaths,
    ...[...problems].map(problemPath),
    ...[...areas].map(areaPath),
    ...[...indicators].map(indicatorPath),
    ...[...documents].map(documentPath),
  ];
}

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
      areas: areasWithPage(recordedAreas(parents, named), tables.areas),
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
