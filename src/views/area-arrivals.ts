/** Readers who ask for a unit of today that has reported nothing come to the page of one that it was made from, which says so. */
import type { Area } from '#core/catalog.ts';
import type { Period } from '#core/period.ts';
import type { Portal } from '#core/site/portal.ts';
import { arrivalId, recordOf } from '#core/site/record-of.ts';
import { arrivalInWords } from '#i18n/arrival-words.ts';

export interface Arrival {
  /** The fragment that readers come by. */
  readonly id: string;
  readonly text: string;
}

/** `newest`: the period of the area's newest results. */
export function arrivalsOf(area: Area, newest: Period | undefined, { catalog }: Portal): Arrival[] {
  return area.successors
    .flatMap((id) => catalog.areas.get(id) ?? [])
    .filter((today) => !catalog.hasPage(today.id) && recordOf(today, catalog) === area)
    .map((today) => {
      const others = today.predecessors
        .filter((id) => id !== area.id && catalog.hasRecord(id))
        .flatMap((id) => catalog.areas.get(id) ?? []);
      return {
        id: arrivalId(today),
        text: arrivalInWords({ today, above: catalog.lineage(today.id)[1], record: area, newest, others }),
      };
    });
}
