/** An area's results as one table by period: rows are indicators and scopes, columns periods, each cell what is reported. */
import { groupBy } from '#core/catalog.ts';
import type { Figure } from '#core/figure.ts';
import { joinKey } from '#core/key.ts';
import type { Observation } from '#core/model.ts';
import { comparePeriods, type Period } from '#core/period.ts';
import { type NoSeries, noSeriesReason } from '#core/series.ts';
import { indexesOf } from '#core/site/indexes.ts';
import type { Portal } from '#core/site/portal.ts';
import { figuresOf } from './figure-view.ts';

export interface PeriodMatrix {
  /** The oldest first. */
  readonly periods: readonly MatrixPeriod[];
  readonly rows: readonly MatrixRow[];
}

interface MatrixPeriod {
  readonly period: Period;
  /** The one document that all figures of the period come from; undefined where there are several. */
  readonly document: string | undefined;
}

interface MatrixRow {
  readonly first: Figure;
  /** One entry a period; empty where the portal has no figure. */
  readonly cells: readonly (readonly Figure[])[];
  /** Why figures of several periods are not joined; on the first row of their indicator and scope alone. */
  readonly apart: NoSeries | undefined;
}

/** One table; where no row has figures of two periods, one for each period, the newest first. */
export function periodMatrices(results: readonly Observation[], portal: Portal): PeriodMatrix[] {
  const rows = groupBy(results, rowKey);
  const hasCourse = [...rows.values()].some((own) => new Set(own.map(({ period }) => period.text)).size > 1);
  if (hasCourse) return [periodMatrix(results, portal)];
  return [...groupBy(results, ({ period }) => period.text).values()]
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : comparePeriods(b.period, a.period)))
    .map((own) => periodMatrix(own, portal));
}

function rowKey({ indicator, scope, periodMethod }: Observation): string {
  return joinKey([indicator, scope, periodMethod]);
}

function periodMatrix(results: readonly Observation[], portal: Portal): PeriodMatrix {
  const { indicatorPlace } = indexesOf(portal);
  const figures = figuresOf(results, portal);
  const byRow = groupBy(figures, ({ row }) => rowKey(row));
  const byPeriod = groupBy(figures, ({ row }) => row.period.text);
  const periods = [...byPeriod.values()]
    .flatMap(([first]) => first?.row.period ?? [])
    .sort((a, b) => comparePeriods(a, b));
  const related = groupBy(results, (row) => joinKey([row.indicator, row.scope]));
  const placed = new Set<readonly Observation[]>();
  const apartOf = ({ row }: Figure): NoSeries | undefined => {
    const rows = related.get(joinKey([row.indicator, row.scope])) ?? [];
    if (placed.has(rows)) return undefined;
    placed.add(rows);
    return noSeriesReason(rows, portal.catalog);
  };
  return {
    periods: periods.map((period) => {
      const documents = new Set(byPeriod.get(period.text)?.map(({ row }) => row.document));
      return { period, document: documents.size === 1 ? [...documents][0] : undefined };
    }),
    rows: [...byRow.values()]
      .flatMap((own) => {
        const [first] = own;
        const cells = groupBy(own, ({ row }) => row.period.text);
        return first === undefined
          ? []
          : [{ first, cells: periods.map(({ text }) => cells.get(text) ?? []), apart: apartOf(first) }];
      })
      .sort((a, b) => indicatorPlace(a.first.indicator.id) - indicatorPlace(b.first.indicator.id)),
  };
}
