/** Every page of the site that a reader may be sent to, without the base; the sitemap, in a fixed order. */
import { allProblemTexts } from '#i18n/problems.ts';
import { areaPath, documentPath, indicatorPath, problemPath } from './addresses.ts';
import type { Portal } from './portal.ts';

const fixedPaths = ['/', '/gioi-thieu/', '/huong-dan/', '/tim-kiem/', '/dia-phuong/', '/chi-tieu/', '/van-ban/', '/nhiem-vu/', '/doi-chieu/', '/pham-vi-du-lieu/', '/thay-doi/', '/du-lieu/', '/kiem-tra-tep/', '/mau/'] as const;

export function sitePaths(portal: Portal): string[] {
  const { catalog } = portal;
  return [
    ...fixedPaths,
    ...[...allProblemTexts.keys()].map(problemPath),
    ...[...catalog.areas.keys()].filter((id) => catalog.hasRecord(id)).map(areaPath),
    ...[...catalog.indicators.keys()].map(indicatorPath),
    ...[...catalog.documents.keys()].map(documentPath),
  ];
}
