/** How an area's time ended: the unit itself ceased, or it went on under the same name with other borders. */
import { type Area, type Catalog, endedFrom } from '#core/catalog.ts';
import { nextDay } from '#core/partial-date.ts';
import { endHeadline, endNote } from '#i18n/area-words.ts';

export interface AreaEnd {
  /** The same unit with its new borders; undefined when the unit ceased. */
  readonly continued: Area | undefined;
  /** For notes in lists: "kết thúc từ 01/7/2025", "địa giới thay đổi từ 01/01/2025". */
  readonly note: string;
  /** For the band: "Huyện kết thúc hoạt động từ 01/7/2025". */
  readonly headline: string;
}

/** Undefined while the area goes on. */
export function areaEnd(area: Area, catalog: Catalog): AreaEnd | undefined {
  const ended = endedFrom(area);
  if (ended === undefined || area.to === undefined) return undefined;
  const first = nextDay(area.to.last);
  const siblings =
    area.parent === undefined
      ? catalog.provinces
      : (catalog.areas.get(area.parent)?.children ?? []).flatMap((id) => catalog.areas.get(id) ?? []);
  const continued = siblings.find(
    (other) =>
      other.id !== area.id && other.name === area.name && other.kind === area.kind && other.from?.first === first,
  );
  const isContinued = continued !== undefined;
  const later = continued === undefined ? undefined : areaEnd(continued, catalog);
  return {
    continued,
    note: endNote(ended, isContinued),
    headline: endHeadline(area, ended, isContinued, later?.note),
  };
}
