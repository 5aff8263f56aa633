/** What search engines are told of a page (https://schema.org): where it stands, and which data it offers. Site paths; the component makes addresses. */

import type { Indicator } from '#core/model.ts';
import { isoDay } from '#core/partial-date.ts';
import { openEnd, type Period } from '#core/period.ts';
import { dataPath, indicatorPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { holdsOthers } from '#core/site/source-terms.ts';
import { archiveTitle } from '#i18n/archive.ts';
import { site } from '../site.ts';

export interface DatasetFacts {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly downloads: readonly { readonly path: string; readonly format: string }[];
  /** First and last day, ISO 8601, with a slash between. */
  readonly span?: string | undefined;
  readonly measured?: { readonly name: string; readonly unit: string } | undefined;
  /** Are there rows of sources whose owners decide on which terms? */
  readonly holdsOthers?: boolean;
  /** Is it the whole of which the others are parts? */
  readonly isWhole?: boolean;
}

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/';
/** Where the page of the data says on which terms each part may be used again. */
export const termsFragment = 'dieu-kien';

/** The data beside a page. Area pages have the fewest bytes to spare: nothing that a search engine can do without. */
export function pageDataset(name: string, description: string, path: string): DatasetFacts {
  return { name, path, description, downloads: [{ path: dataPath(path, 'csv'), format: 'text/csv' }] };
}

export function indicatorDataset(indicator: Indicator, description: string, portal: Portal): DatasetFacts {
  const path = indicatorPath(indicator.id);
  const { observations, targets } = portal.catalog.ofIndicator(indicator.id);
  return {
    ...pageDataset(indicator.name, description, path),
    downloads: [
      { path: dataPath(path, 'csv'), format: 'text/csv' },
      { path: dataPath(path, 'json'), format: 'application/json' },
    ],
    span: spanOf([...observations, ...targets]),
    holdsOthers: holdsOthers([...observations, ...targets], portal.catalog),
    measured: { name: indicator.shortName, unit: indicator.unit },
  };
}

/** `files`: names below `/du-lieu/`. */
export function wholeDataset(description: string, files: readonly string[], portal: Portal): DatasetFacts {
  return {
    name: archiveTitle(site.name),
    path: '/du-lieu/',
    description: `${description} ${site.tagline}`,
    downloads: files.map((name) => ({
      path: `/du-lieu/${name}`,
      format: name.endsWith('.zip') ? 'application/zip' : 'text/csv',
    })),
    span: spanOf([...portal.catalog.observations, ...portal.catalog.targets]),
    holdsOthers: holdsOthers([...portal.catalog.observations, ...portal.catalog.targets], portal.catalog),
    isWhole: true,
  };
}

/** Undefined without a period that ends. */
export function spanOf(rows: readonly { readonly period?: Period | undefined }[]): string | undefined {
  let [first, last] = [openEnd, 0];
  for (const { period } of rows) {
    if (period === undefined || period.last === openEnd) continue;
    if (period.first < first) first = period.first;
    if (period.last > last) last = period.last;
  }
  return last === 0 ? undefined : `${isoDay(first)}/${isoDay(last)}`;
}
