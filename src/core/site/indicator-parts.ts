/**
 * The figures of an indicator in files that hosts take (25 MiB at most, some 20): past `mostFigures` of them the newest stay
 * in the file of the page, with all that is not a figure, and older ones go to numbered files below the page.
 */
import type { Records } from '../catalog.ts';
import { comparePeriods } from '../period.ts';
import { dataPath, indicatorPath } from './addresses.ts';
import type { Portal } from './portal.ts';

/** A figure takes some 300 bytes as CSV or JSON, so that this many take 15 MiB. */
const mostFigures = 50_000;

/** At least one. */
export function partCount(figures: number, most = mostFigures): number {
  return Math.max(1, Math.ceil(figures / most));
}

export function indicatorParts(id: string, portal: Portal, most = mostFigures): readonly Records[] {
  const records = portal.catalog.ofIndicator(id);
  const count = partCount(records.observations.length, most);
  if (count === 1) return [records];
  const newestFirst = records.observations.toSorted((a, b) => comparePeriods(b.period, a.period));
  return Array.from({ length: count }, (_, part) => {
    const observations = newestFirst.slice(part * most, (part + 1) * most);
    return part === 0 ? { ...records, observations } : { observations, targets: [], tasks: [], statements: [] };
  });
}

/** `part`: from 0. Site path. */
export function partPath(id: string, part: number, extension: 'csv' | 'json'): string {
  return part === 0 ? dataPath(indicatorPath(id), extension) : `${indicatorPath(id)}phan-${part + 1}.${extension}`;
}
