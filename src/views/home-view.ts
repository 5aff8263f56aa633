/** The first page: how are we doing and what is new, counted from the data; no total over different years and levels. */
import { newestPeriod } from '#core/catalog.ts';
import { areaPath, documentPath } from '#core/site/addresses.ts';
import { indexesOf } from '#core/site/indexes.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { formatPeriod, periodInSentence } from '#i18n/format.ts';
import { areaName, areaTitle } from '#i18n/words.ts';
import { areaEnd } from './area-end.ts';
import { type Balance, balancesOf } from './area-view.ts';
import { type DiscrepancyView, discrepancyView } from './discrepancy-view.ts';
import { documentCounts, documentDay } from './document-view.ts';
import { documentName, type Link } from './source.ts';
import { distinctTargets } from './target-view.ts';

export interface HomeArea {
  readonly area: Link;
  readonly note: string;
  readonly period: string;
  readonly balance: Balance | undefined;
  readonly balanceNote: string;
  readonly points: number;
}

export interface HomeView {
  readonly lede: string;
  readonly areas: readonly HomeArea[];
  /** Reporting areas that the page has no room for. */
  readonly moreAreas: number;
  readonly newest: readonly (Link & { readonly note: string })[];
  readonly groups: readonly (Link & { readonly note: string })[];
  readonly points: readonly DiscrepancyView[];
  readonly pointCount: number;
}

/** More would bury what the first page is for; then provinces stand alone. */
const mostAreas = 100;

export function homeView(portal: Portal): HomeView {
  const { catalog } = portal;
  const { documentsNaming } = indexesOf(portal);
  const reporting = [...catalog.areas.values()].filter((area) => documentsNaming(area.id).length > 0);
  const listed = reporting.length <= mostAreas ? reporting : reporting.filter((area) => area.depth <= 1);
  const indicators = [...catalog.indicators.keys()].filter(
    (id) => catalog.ofIndicator(id).observations.length + catalog.ofIndicator(id).targets.length > 0,
  );
  return {
    lede: `${catalog.documents.size} văn bản, ${reporting.length} địa phương, ${indicators.length} chỉ tiêu, ${catalog.observations.length} số liệu, ${distinctTargets(catalog.targets)} mức giao và mục tiêu, ${catalog.tasks.length} nhiệm vụ. Mỗi con số dẫn tới đúng văn bản và mục đã ghi ra nó.`,
    moreAreas: reporting.length - listed.length,
    areas: listed
      .map((area): HomeArea & { readonly last: number } => {
        const records = catalog.ofArea(area.id);
        const newest = newestPeriod(records.observations.filter(decides), catalog.documents);
        const balance = balancesOf(records.observations.filter(decides), portal)[0];
        const parent = area.parent === undefined ? undefined : catalog.areas.get(area.parent);
        const end = areaEnd(area, catalog);
        const planned = newestPlan(area.id, portal);
        return {
          area: { href: areaPath(area.id), label: areaTitle(area) },
          note: [parent === undefined ? undefined : areaName(parent), end?.note]
            .filter((part) => part !== undefined)
            .join(' · '),
          period: newest === undefined ? (planned ?? '') : formatPeriod(newest),
          balance: newest !== undefined && balance?.period === formatPeriod(newest) ? balance : undefined,
          balanceNote:
            newest === undefined
              ? `kế hoạch: ${distinctTargets(records.targets)} mục tiêu, chưa có kết quả`
              : `${records.observations.filter(decides).length} số liệu, văn bản không nêu mức giao`,
          points: portal.discrepanciesByArea.get(area.id)?.length ?? 0,
          last: newest?.last ?? 0,
        };
      })
      .sort((a, b) => b.last - a.last || (a.area.href < b.area.href ? -1 : 1)),
    newest: [...catalog.documents.values()]
      .sort((a, b) => (b.date?.first ?? 0) - (a.date?.first ?? 0) || (a.id < b.id ? -1 : 1))
      .slice(0, 5)
      .map((document) => ({
        href: documentPath(document.id),
        label: documentName(document, catalog),
        note: [documentDay(document), documentCounts(document.id, portal)].join(' · '),
      })),
    groups: catalog.groups.map((group) => {
      const members = [...catalog.indicators.values()].filter((indicator) => indicator.group === group.id);
      const areas = new Set<string>();
      for (const { id } of members) for (const row of catalog.ofIndicator(id).observations) areas.add(row.area);
      return {
        href: `/chi-tieu/#${group.id}`,
        label: group.name,
        note: `${members.length} chỉ tiêu · ${areas.size} địa phương có số liệu`,
      };
    }),
    points: portal.discrepancies.slice(0, 3).map((point) => discrepancyView(point, portal)),
    pointCount: portal.discrepancies.length,
  };
}

function newestPlan(area: string, portal: Portal): string | undefined {
  const plan = indexesOf(portal)
    .documentsNaming(area)
    .find((document) => document.period !== undefined);
  return plan?.period === undefined
    ? undefined
    : periodInSentence(plan.period).replace(/^./u, (letter) => letter.toUpperCase());
}
