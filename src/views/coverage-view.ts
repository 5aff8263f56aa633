/** Which area and period the portal covers. Absence is said of the portal, not of the area. */
import { groupBy, type Records } from '#core/catalog.ts';
import { distinctTargets } from '#core/counts.ts';
import { byMeasure } from '#core/outside-measures.ts';
import type { Period } from '#core/period.ts';
import { areaPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { coverageWords } from '#i18n/coverage.ts';
import { formatPeriod } from '#i18n/format.ts';
import { areaTitle } from '#i18n/words.ts';
import { areaEnd } from './area-end.ts';
import { distinctTitles, unitsOf } from './area-titles.ts';
import type { Link } from './source.ts';

interface CoverageRow {
  readonly area: string;
  readonly href: string | undefined;
  readonly note: string;
  readonly cells: readonly CoverageCell[];
}

/** What a period has of an area: counts by kind, and the same in words; empty where the portal has nothing. */
interface CoverageCell {
  readonly text: string;
  readonly marks: readonly { readonly kind: CoverageKind; readonly count: number }[];
}

type CoverageKind = 'result' | 'outside' | 'target' | 'unclear';

export interface CoverageView {
  readonly periods: readonly string[];
  /** Areas that documents of authorities tell of. */
  readonly rows: readonly CoverageRow[];
  /** Areas that others measure, and nothing more. */
  readonly measuredOnly: readonly CoverageRow[];
  /** Areas of lower levels that the table has no room for. */
  readonly moreRows: number;
  /** By province: how many of its units have a page, and the names of those that have none. */
  readonly withoutRecord: readonly {
    readonly parent: Link;
    readonly recorded: number;
    readonly names: readonly string[];
  }[];
}

const mostRows = 1_000;

function hasRows({ observations, targets, tasks }: Records): boolean {
  return observations.length + targets.length + tasks.length > 0;
}

/** Stands for the period of targets that name none. */
const noPeriod = '';

/** A row for every area with figures, targets or tasks of its own; a column for every period that occurs, and one for targets that name none. */
export function coverageView(portal: Portal): CoverageView {
  const { catalog } = portal;
  const periods = new Map<string, Period>();
  for (const table of [catalog.observations, catalog.targets])
    for (const { period } of table)
      if (period !== undefined && !periods.has(period.text)) periods.set(period.text, period);
  const columns = [...periods.values()]
    .sort((a, b) => a.first - b.first || a.last - b.last)
    .map((period) => ({ key: period.text, label: formatPeriod(period) }));
  if (catalog.targets.some(({ period }) => period === undefined))
    columns.push({ key: noPeriod, label: coverageWords.noPeriod });
  const recorded = [...catalog.areas.values()].filter((area) => hasRows(catalog.ofArea(area.id)));
  const listed =
    [3, 2, 1]
      .map((depth) => recorded.filter((area) => area.depth <= depth))
      .find((areas) => areas.length <= mostRows) ?? [];
  const titles = distinctTitles(listed, catalog);
  const provinces = distinctTitles(catalog.provinces, catalog);
  const rows = listed.map((area): CoverageRow => {
    const records = catalog.ofArea(area.id);
    const { own, outside } = byMeasure(records.observations, catalog);
    const figures = groupBy(own, (row) => row.period.text);
    const measured = groupBy(outside, (row) => row.period.text);
    const targets = groupBy(records.targets, (row) => row.period?.text ?? noPeriod);
    return {
      area: titles.get(area.id) ?? areaTitle(area),
      href: areaPath(area.id),
      note: areaEnd(area, catalog)?.note ?? '',
      cells: columns.map(({ key }) => {
        const marks = [
          { kind: 'result', count: figures.get(key)?.filter(decides).length ?? 0 },
          { kind: 'outside', count: measured.get(key)?.length ?? 0 },
          { kind: 'target', count: distinctTargets(targets.get(key) ?? []) },
          { kind: 'unclear', count: figures.get(key)?.filter((row) => !decides(row)).length ?? 0 },
        ] as const;
        const found = marks.filter(({ count }) => count > 0);
        return { marks: found, text: found.map(({ kind, count }) => coverageWords.count(kind, count)).join(', ') };
      }),
    };
  });
  const isMeasuredOnly = ({ cells }: CoverageRow): boolean =>
    cells.every(({ marks }) => marks.every(({ kind }) => kind === 'outside'));
  return {
    periods: columns.map(({ label }) => label),
    rows: rows.filter((row) => !isMeasuredOnly(row)),
    measuredOnly: rows.filter(isMeasuredOnly),
    moreRows: recorded.length - listed.length,
    withoutRecord: catalog.provinces
      .filter((province) => province.children.length > 0)
      .map((province) => {
        const below = distinctTitles(
          province.children.flatMap((id) => catalog.areas.get(id) ?? []),
          catalog,
          province.id,
        );
        return {
          parent: {
            href: catalog.hasPage(province.id) ? areaPath(province.id) : `/dia-phuong/#${province.id}`,
            label: provinces.get(province.id) ?? areaTitle(province),
          },
          recorded: unitsOf(province, catalog).filter(({ id }) => catalog.hasRecord(id)).length,
          names: unitsOf(province, catalog)
            .filter(({ id }) => !catalog.hasRecord(id))
            .map(({ id }) => below.get(id) ?? id),
        };
      })
      .filter((entry) => entry.names.length > 0),
  };
}
