/** What the search filters by. */
import type { Area } from '#core/catalog.ts';
import { areaTitle } from '#i18n/words.ts';
import type { Portal } from './portal.ts';

export type PageKind = 'Địa phương' | 'Chỉ tiêu' | 'Văn bản' | 'Trang';

export interface Facets {
  readonly kind: PageKind;
  /** Names of provinces the page speaks of. */
  readonly provinces: readonly string[];
  readonly group?: string | undefined;
  readonly years: readonly string[];
}

/** Pairs of filter and value, in a fixed order. */
export function facetList(facets: Facets): readonly (readonly [string, string])[] {
  return [
    ['loai', facets.kind],
    ...facets.provinces.map((name) => ['tinh', name] as const),
    ...(facets.group === undefined ? [] : [['nhom', facets.group] as const]),
    ...facets.years.map((year) => ['nam', year] as const),
  ];
}

/** Provinces of areas, each once, in the order of the ids. */
export function provincesOf(areaIds: Iterable<string>, portal: Portal): string[] {
  const names = new Set<string>();
  for (const id of new Set(areaIds)) {
    const province: Area | undefined = portal.catalog.lineage(id).at(-1);
    if (province !== undefined) names.add(areaTitle(province));
  }
  return [...names];
}

/** Years that periods end in, the newest first. */
export function yearsOf(rows: Iterable<{ readonly period: { readonly last: number; readonly kind: string } | undefined }>): string[] {
  const years = new Set<number>();
  for (const { period } of rows) if (period !== undefined && period.kind !== 'open') years.add(Math.floor(period.last / 10000));
  return [...years].sort((a, b) => b - a).map(String);
}
