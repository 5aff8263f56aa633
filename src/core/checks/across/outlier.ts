import { decimalText } from '../../decimal.ts';
import { joinKey } from '../../key.ts';
import type { Observation } from '../../model.ts';
import { comparePeriods, seriesKind } from '../../period.ts';
import { decides } from '../../status.ts';
import { sizeOf } from '../figures.ts';
import type { AcrossRule, Add } from '../rule.ts';

/** So many times as much as all others of its series, or as little. */
const outlierTimes = 10;

/** A figure far from all others of its series may have a mistyped digit or decimal point. */
export const outlier: AcrossRule = {
  code: 'across/outlier',
  severity: 'warning',
  check({ tables: { observations, indicators } }, add) {
    const shares = new Set(indicators.filter(({ unit }) => unit === '%').map(({ id }) => id));
    const series = new Map<string, Map<string, Observation[]>>();
    for (const row of observations) {
      if (row.value === undefined || row.value.unscaled <= 0 || row.valueTo !== undefined || !decides(row)) continue;
      // It is reported already, as out of its range.
      if (sizeOf(row.value) > 100 && shares.has(row.indicator)) continue;
      let byArea = series.get(row.indicator);
      if (byArea === undefined) series.set(row.indicator, (byArea = new Map()));
      const rows = byArea.get(row.area);
      if (rows === undefined) byArea.set(row.area, [row]);
      else rows.push(row);
    }
    for (const byArea of series.values()) for (const rows of byArea.values()) if (isSpread(rows)) outliersOf(rows, add);
  },
};

/** A quick look that spares nearly all series the close one. */
function isSpread(rows: readonly Observation[]): boolean {
  let least = Infinity;
  let most = 0;
  for (const { value } of rows) {
    if (value === undefined) continue;
    least = Math.min(least, sizeOf(value));
    most = Math.max(most, sizeOf(value));
  }
  return most >= outlierTimes * least * 0.95;
}

function outliersOf(rows: readonly Observation[], add: Add): void {
  for (const same of Map.groupBy(rows, (row) =>
    joinKey([row.scope, row.periodMethod, seriesKind(row.period)]),
  ).values()) {
    const sorted = [...same].sort((a, b) => comparePeriods(a.period, b.period));
    sorted.forEach((row, index) => {
      const others = sorted.filter((other) => other.period.text !== row.period.text);
      const beside = sorted[index - 1]?.period.text === row.period.text ? others[0] : (sorted[index - 1] ?? others[0]);
      if (beside?.value === undefined || row.value === undefined || !isOutlier(row, others, beside)) return;
      add(row, 'gia_tri', row.value, { other: decimalText(beside.value), period: beside.period.text });
    });
  }
}

/** With one other period to go by, only a shift of the decimal point is told: 912 after 91.2. */
function isOutlier({ value, period }: Observation, others: readonly Observation[], beside: Observation): boolean {
  if (value === undefined || beside.value === undefined) return false;
  const sizes = others.flatMap((row) => (row.value === undefined ? [] : [sizeOf(row.value)]));
  if (new Set(others.map((row) => row.period.text)).size > 1) {
    return sizeOf(value) >= outlierTimes * Math.max(...sizes) || sizeOf(value) * outlierTimes <= Math.min(...sizes);
  }
  if (beside.period.last > period.last || value.unscaled < 100 || beside.value.unscaled < 100) return false;
  const times = sizeOf(value) / sizeOf(beside.value);
  return [10, 100, 1000].some((factor) => Math.abs(times / factor - 1) < 0.03 || Math.abs(times * factor - 1) < 0.03);
}
