/** How a page stands in the search: its kind and what it is filtered by. */
import type { Portal } from '#core/site/portal.ts';

/** `danh-muc`: a list of other pages, which are found by their own names. */
export type PageKind = 'dia-phuong' | 'chi-tieu' | 'van-ban' | 'trang' | 'danh-muc';

export interface Facets {
  readonly kind: PageKind;
  /** Ids of the provinces that the page speaks of. */
  readonly provinces?: readonly string[];
  /** Id of the content group. */
  readonly group?: string | undefined;
  readonly years?: readonly string[];
}

/** As the page carries it: "loai=chi-tieu&tinh=bac-giang&nhom=xa-hoi-so&nam=2024". */
export function facetMark({ kind, provinces = [], group, years = [] }: Facets): string {
  const values = [
    ['loai', kind],
    ...provinces.map((id) => ['tinh', id]),
    ...(group === undefined ? [] : [['nhom', group]]),
    ...years.map((year) => ['nam', year]),
  ];
  return values.map((pair) => pair.join('=')).join('&');
}

/** Ids of the provinces of areas, each once, sorted. */
export function provincesOf(areaIds: Iterable<string>, portal: Portal): string[] {
  return [...new Set([...new Set(areaIds)].flatMap((id) => portal.catalog.lineage(id).at(-1)?.id ?? []))].sort();
}

/** Years that periods end in, the newest first. */
export function yearsOf(
  rows: Iterable<{ readonly period: { readonly last: number; readonly kind: string } | undefined }>,
): string[] {
  const years = new Set<number>();
  for (const { period } of rows)
    if (period !== undefined && period.kind !== 'open') years.add(Math.floor(period.last / 10000));
  return [...years].sort((a, b) => b - a).map(String);
}
