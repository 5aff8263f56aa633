/** Areas in lists: what the portal has of each, and which of them say something of themselves. */
import { type Area, newestPeriod } from '#core/catalog.ts';
import { countsOf } from '#core/counts.ts';
import { byMeasure } from '#core/outside-measures.ts';
import { areaPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { areaWords } from '#i18n/area-words.ts';
import { countsInWords } from '#i18n/count-words.ts';
import { periodInSentence } from '#i18n/format.ts';
import { areaTitle } from '#i18n/words.ts';
import { areaEnd } from './area-end.ts';
import type { Link } from './source.ts';

/** A list of more is no list to choose from. */
const mostListed = 12;

/** Areas with figures, targets or tasks of their own, those with most first; none where they are too many to choose from. */
export function reportingAreas(portal: Portal): (Link & { readonly note: string })[] {
  const { catalog } = portal;
  const rows = [...catalog.areas.values()]
    .map((area) => {
      const { observations, targets, tasks } = catalog.ofArea(area.id);
      return { area, count: byMeasure(observations, catalog).own.length + targets.length + tasks.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.area.id < b.area.id ? -1 : 1));
  return rows.length > mostListed
    ? []
    : rows.map(({ area }) => ({ href: areaPath(area.id), label: areaTitle(area), note: areaNote(area, portal) }));
}

/** "43 số liệu, mới nhất quý I/2024 · 28 nhiệm vụ · kết thúc từ 01/7/2025". */
export function areaNote(area: Area, portal: Portal): string {
  const records = portal.catalog.ofArea(area.id);
  const { own } = byMeasure(records.observations, portal.catalog);
  const newest = newestPeriod(own.filter(decides), portal.catalog.documents);
  const { figures, levels, tasks } = countsOf(records, portal.catalog);
  const parts = [
    ...countsInWords({ figures }).map((said) =>
      newest === undefined ? said : said + areaWords.newest(periodInSentence(newest)),
    ),
    ...countsInWords({ levels, tasks }),
  ];
  const end = areaEnd(area, portal.catalog);
  if (end !== undefined) parts.push(end.note);
  return parts.join(' · ');
}
