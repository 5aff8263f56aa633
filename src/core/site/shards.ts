/** A site drawn in shards, each on a machine or a core of its own: pages go by province, and the last shard has what looks across. */
import { areaPath, documentPath } from './addresses.ts';
import type { Portal } from './portal.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Does a shard draw this page, and write what stands beside it? `path`: site path of a page. */
export type OwnsPage = (path: string) => boolean;

/** All that decides what a shard holds, by what a person can mend. */
export const originParts = ['code', 'data', 'day', 'address'] as const;
export type OriginPart = (typeof originParts)[number];

/** Why shards cannot be merged. `shard`: as the flag has it, `2/4`. */
export type ShardFault =
  | { readonly kind: 'none' }
  | { readonly kind: 'stray'; readonly name: string }
  | { readonly kind: 'counts'; readonly counts: readonly number[] }
  | { readonly kind: 'missing'; readonly shards: readonly string[] }
  | { readonly kind: 'damaged'; readonly shard: string }
  | { readonly kind: 'stale'; readonly shard: string; readonly part: OriginPart };

/** What the pages across provinces cost, as a share of those of all provinces. */
const acrossShare = 0.4;

/** Of the pages that go by province: site path → number of its shard. All others belong to the last. */
export function shardOfPages({ catalog }: Portal, count: number): ReadonlyMap<string, number> {
  const areas = [...catalog.areas.keys()].filter((id) => catalog.hasPage(id));
  const provinces = new Map(catalog.provinces.map(({ id }) => [id, { id, rows: 0 }]));
  const provinceOf = (area: string) => provinces.get(catalog.lineage(area).at(-1)?.id ?? '');
  let all = 0;
  for (const area of areas) {
    const { observations, targets } = catalog.ofArea(area);
    const rows = observations.length + targets.length;
    const province = provinceOf(area);
    if (province !== undefined) province.rows += rows;
    all += rows;
  }
  const loads = Array.from({ length: count }, (_, index) => (index === count - 1 ? all * acrossShare : 0));
  const shardOf = new Map<string, number>();
  for (const { id, rows } of [...provinces.values()].sort((a, b) => b.rows - a.rows || (a.id < b.id ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + rows;
    shardOf.set(id, lightest + 1);
  }
  const pages = new Map<string, number>();
  const add = (path: string, area: string | undefined): void => {
    const shard = area === undefined ? undefined : shardOf.get(provinceOf(area)?.id ?? '');
    if (shard !== undefined) pages.set(path, shard);
  };
  for (const id of areas) add(areaPath(id), id);
  for (const {
    id,
    areas: [first],
  } of catalog.documents.values())
    add(documentPath(id), first);
  return pages;
}

export function pagesOfShard({ number, count }: Shard, portal: Portal): OwnsPage {
  const shards = shardOfPages(portal, count);
  return (path) => (shards.get(path) ?? count) === number;
}
