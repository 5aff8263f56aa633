/** The tree of areas: what has a page, what only stands in the list, and what ended areas are today. */
import type { Area } from '#core/catalog.ts';
import { formatDate } from '#i18n/format.ts';
import { areaName, areaTitle } from '#i18n/words.ts';
import { areaPath } from './addresses.ts';
import { areaEnd } from './area-end.ts';
import type { Portal } from './portal.ts';

export interface AreaNode {
  /** Fragment of the area in the list: the id with `.` for `/`; undefined where it stands under a later parent. */
  readonly id: string | undefined;
  readonly label: string;
  /** Undefined when the area has no page. */
  readonly href: string | undefined;
  readonly note: string;
  /** Areas it goes back to, with pages. */
  readonly record: readonly { readonly href: string; readonly label: string }[];
  /** Areas below it, listed or not. */
  readonly count: number;
  readonly children: readonly AreaNode[];
}

/** Past so many areas, those of the third level that have a page stand on the page of the one above alone. */
const mostNodes = 3_000;

export function areaTree(portal: Portal): AreaNode[] {
  return portal.catalog.provinces.map((area) => node(area, undefined, portal));
}

/** Areas below `area` that the list shows; those it leaves out are on the page of `area`, which exists because they have a record. */
function listedChildren(area: Area, { catalog }: Portal): Area[] {
  const children = area.children.flatMap((id) => catalog.areas.get(id) ?? []);
  return catalog.areas.size <= mostNodes || area.depth < 2 ? children : children.filter(({ id }) => !catalog.hasRecord(id));
}

function node(area: Area, above: string | undefined, portal: Portal): AreaNode {
  const { catalog } = portal;
  const end = areaEnd(area, catalog);
  const today = area.successors.flatMap((id) => {
    const next = catalog.areas.get(id);
    return next === undefined ? [] : [areaName(next)];
  });
  const parts = [
    area.from === undefined ? undefined : `từ ${formatDate(area.from)}`,
    end?.note,
    today.length === 0 ? undefined : today.length > 3 ? `nay là ${today.length} đơn vị` : `nay là ${today.join(', ')}`,
  ];
  return {
    id: area.parent === above ? area.id.replaceAll('/', '.') : undefined,
    label: areaTitle(area),
    href: catalog.hasRecord(area.id) ? areaPath(area.id) : undefined,
    note: parts.filter((part) => part !== undefined).join('; '),
    record: area.predecessors
      .filter((id) => catalog.hasRecord(id))
      .flatMap((id) => {
        const before = catalog.areas.get(id);
        return before === undefined ? [] : [{ href: areaPath(id), label: areaTitle(before) }];
      }),
    count: area.children.length,
    children: listedChildren(area, portal).map((child) => node(child, area.id, portal)),
  };
}
