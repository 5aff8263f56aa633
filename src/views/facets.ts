/** What results and pages are filtered by. */
import type { Portal } from '#core/site/portal.ts';

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
