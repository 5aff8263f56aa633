/** Every page of the site that a reader may be sent to, without the base, in a fixed order. */
import {
  areaPath,
  documentPath,
  indicatorPath,
  problemPath,
  provincePointsPath,
  provinceTasksPath,
} from './addresses.ts';
import { pointsByProvince, tasksByProvince } from './by-province.ts';
import type { Portal } from './portal.ts';

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
      areas: [...catalog.areas.keys()].filter((id) => catalog.hasRecord(id)),
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
export function pathsOf({ areas, indicators, documents, problems }: PagesById): string[] {
  return [
    ...fixedPaths,
    ...[...problems].map(problemPath),
    ...[...areas].map(areaPath),
    ...[...indicators].map(indicatorPath),
    ...[...documents].map(documentPath),
  ];
}
