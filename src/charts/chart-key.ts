/** Names that tell the charts of a page apart. They are part of addresses that are printed and linked to, so they come from the data's keys alone. */
import type { Observation } from '#core/model.ts';
import { openEnd, type Period } from '#core/period.ts';

/** `quy-bac-giang-lang-giang-luy-ke`: rhythm, the one area or the level of several, scope, way of counting; places say among how many. */
export function trendKey(
  period: Period,
  areas: readonly string[],
  scope: Observation['scope'],
  method: Observation['periodMethod'],
  ranked: number | undefined,
): string {
  return joined([
    rhythmKey(period),
    areas.length === 1 && areas[0] !== undefined ? areas[0] : areaLevel(areas),
    scope,
    method,
    ranked === undefined ? undefined : `hang-trong-${ranked}`,
  ]);
}

/** `2024-q1-huyen-luy-ke`. */
export function comparisonKey(
  period: Period,
  areas: readonly string[],
  scope: Observation['scope'],
  method: Observation['periodMethod'],
): string {
  return joined([period.text.replace('/..', '-tro-di'), areaLevel(areas), scope, method]);
}

function rhythmKey(period: Period): string {
  const [first, last] = [monthOf(period.first), period.last === openEnd ? 0 : monthOf(period.last)];
  switch (period.kind) {
    case 'year':
      return 'nam';
    case 'half':
      return 'nua-nam';
    case 'quarter':
      return 'quy';
    case 'month':
      return 'thang';
    case 'months':
      return `${last - first + 1}-thang-tu-thang-${(first % 12) + 1}`;
    case 'years':
      return `giai-doan-${(last - first + 1) / 12}-nam`;
    case 'day':
      return 'ngay';
    case 'open':
      return 'tu-ngay';
  }
}

const levels = ['tinh', 'huyen', 'xa'];

/** Undefined where areas of several levels stand together. */
function areaLevel(areas: readonly string[]): string | undefined {
  const depths = [...new Set(areas.map((id) => id.split('/').length))];
  return depths.length === 1 && depths[0] !== undefined ? levels[depths[0] - 1] : undefined;
}

function monthOf(day: number): number {
  return Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-');
}
