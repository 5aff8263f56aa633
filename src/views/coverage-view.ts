/** Which area and period the portal covers. Absence is said of the portal, not of the area. */
import { type Records, groupBy } from '#core/catalog.ts';
import { type Period, comparePeriods } from '#core/period.ts';
import { decides } from '#core/status.ts';
import { formatPeriod } from '#i18n/format.ts';
import { areaTitle } from '#i18n/words.ts';
import { areaPath } from './addresses.ts';
import { areaEnd } from './area-end.ts';
import type { Portal } from './portal.ts';
import type { Link } from './source.ts';

export interface CoverageRow {
  readonly area: string;
  readonly href: string | undefined;
  readonly note: string;
  readonly cells: readonly { readonly text: string; readonly filled: boolean }[];
}

export interface CoverageView {
  readonly periods: readonly string[];
  readonly rows: readonly CoverageRow[];
  /** Areas of lower levels that the table has no room for. */
  readonly moreRows: number;
  readonly withoutRecord: readonly { readonly parent: Link; readonly names: readonly string[] }[];
}

const mostRows = 1_000;

function hasRows({ observations, targets, tasks }: Records): boolean {
  return observations.length + targets.length + tasks.length > 0;
}

/** A row for every area with figures, targets or tasks of its own; a column for every period that occurs. */
export function coverageView(portal: Portal): CoverageView {
  const { catalog } = portal;
  const periods = new Map<string, Period>();
  for (const table of [catalog.observations, catalog.targets]) {
    for (const { period } of table) if (period !== undefined && period.kind !== 'open' && !periods.has(period.text)) periods.set(period.text, period);
  }
  const columns = [...periods.values()].sort(comparePeriods);
  const rows: CoverageRow[] = [];
  const recorded = [...catalog.areas.values()].filter((area) => hasRows(catalog.ofArea(area.id)));
  const listed = [3, 2, 1].map((depth) => recorded.filter((area) => area.depth <= depth)).find((areas) => areas.length <= mostRows) ?? [];
  for (const area of listed) {
    const records = catalog.ofArea(area.id);
    const results = groupBy(records.observations.filter(decides), (row) => row.period.text);
    const targets = groupBy(records.targets, (row) => row.period?.text ?? '');
    const end = areaEnd(area, catalog);
    rows.push({
      area: areaTitle(area),
      href: areaPath(area.id),
      note: end === undefined ? '' : end.note,
      cells: columns.map((period) => {
        const parts: string[] = [];
        const figures = results.get(period.text)?.length ?? 0;
        const goals = targets.get(period.text)?.length ?? 0;
        if (figures > 0) parts.push(`${figures} kết quả`);
        if (goals > 0) parts.push(`${goals} mục tiêu`);
        return { text: parts.join(', ') || 'chưa có văn bản', filled: parts.length > 0 };
      }),
    });
  }
  return {
    periods: columns.map(formatPeriod),
    rows,
    moreRows: recorded.length - listed.length,
    withoutRecord: catalog.provinces
      .filter((province) => province.children.length > 0)
      .map((province) => ({
        parent: { href: catalog.hasRecord(province.id) ? areaPath(province.id) : `/dia-phuong/#${province.id}`, label: areaTitle(province) },
        names: province.children.filter((id) => !catalog.hasRecord(id)).flatMap((id) => {
          const area = catalog.areas.get(id);
          return area === undefined ? [] : [areaTitle(area)];
        }),
      }))
      .filter((entry) => entry.names.length > 0),
  };
}
