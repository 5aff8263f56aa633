/** The tree of areas: what has a page, what only stands in the list, and what ended areas are today. */
import type { Area, Catalog } from '#core/catalog.ts';
import type { AreaKind, AreaRow } from '#core/model.ts';
import { areaPath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { recordPath } from '#core/site/record-of.ts';
import { areaWords, spanInWords } from '#i18n/area-words.ts';
import { areaKindWord, areaName } from '#i18n/words.ts';
import { areaEnd } from './area-end.ts';
import { distinctTitles, rowsUnder, titleUnder, unitsOf } from './area-titles.ts';

export interface AreaNode {
  /** Fragment of the area in the list: the id with `.` for `/`; undefined where it stands under a later parent. */
  readonly id: string | undefined;
  readonly label: string;
  /** Of its page, or of one that it goes back to; undefined when neither has one. */
  readonly href: string | undefined;
  readonly note: string;
  /** Areas it goes back to, with pages; without a link that to which the name itself leads. */
  readonly record: readonly { readonly href: string | undefined; readonly label: string }[];
  /** Areas below it, listed or not; one that was redrawn counts once. */
  readonly count: number;
  readonly children: readonly AreaNode[];
}

/** Past so many areas, communes that have a page stand on the page of the one above alone: thousands would be megabytes. */
const mostNodes = 3_000;
const communeKinds: ReadonlySet<AreaKind> = new Set(['phuong', 'thi-tran', 'xa', 'dac-khu']);

export function areaTree(portal: Portal): AreaNode[] {
  const { country, provinces } = portal.catalog;
  const titles = distinctTitles(provinces, portal.catalog);
  return [...(country === undefined ? [] : [country]), ...provinces].map((area) =>
    node(area, undefined, portal, titles.get(area.id)),
  );
}

/** Areas below `area` that the list shows; those it leaves out are on the page of `area`, which exists because they have a record. */
function listedChildren(area: Area, { catalog }: Portal): Area[] {
  const children = area.children.flatMap((id) => catalog.areas.get(id) ?? []);
  return catalog.areas.size <= mostNodes
    ? children
    : children.filter(({ id, kind }) => !communeKinds.has(kind) || !catalog.hasRecord(id));
}

function node(area: Area, above: string | undefined, portal: Portal, title = titleUnder(area, above)): AreaNode {
  const { catalog } = portal;
  const children = listedChildren(area, portal);
  const titles = distinctTitles(children, catalog, area.id);
  return {
    id: area.parent === above ? area.id.replaceAll('/', '.') : undefined,
    label: title,
    href: recordPath(area, catalog),
    note: noteOf(area, above, portal),
    record: area.predecessors
      .filter((id) => catalog.hasRecord(id))
      .flatMap((id) => {
        const before = catalog.areas.get(id);
        return before === undefined
          ? []
          : [
              {
                href: recordPath(area, catalog)?.startsWith(areaPath(id)) === true ? undefined : areaPath(id),
                label: areaName(before),
              },
            ];
      }),
    count: unitsOf(area, catalog).length,
    children: children.map((child) => node(child, area.id, portal, titles.get(child.id))),
  };
}

/** "từ 01/01/2025; kết thúc từ 01/7/2025; nay là phường Chũ"; of an area that went to another parent, what it became there. */
function noteOf(area: Area, above: string | undefined, { catalog }: Portal): string {
  const rows = rowsUnder(area, above);
  const since = rows[0]?.from;
  const next = area.history.find(
    (row) => row.from !== undefined && (rows.at(-1)?.to?.last ?? Infinity) < row.from.first,
  );
  const today = area.successors.flatMap((id) => {
    const successor = catalog.areas.get(id);
    return successor === undefined ? [] : [areaName(successor)];
  });
  return [
    since === undefined ? undefined : spanInWords({ from: since, to: undefined }),
    next === undefined ? areaEnd(area, catalog)?.note : becameInWords(area, next, catalog),
    today.length === 0 ? undefined : areaWords.today(today),
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

/** "từ 01/01/2025 là phường Chũ thuộc thị xã Chũ". */
function becameInWords(area: Area, row: AreaRow, catalog: Catalog): string {
  const parent = row.parent === undefined ? undefined : catalog.areas.get(row.parent);
  const what = `${areaKindWord(row.kind)} ${row.name}`;
  const isRenamed = area.history.some((other) => `${areaKindWord(other.kind)} ${other.name}` !== what);
  return areaWords.became(row, isRenamed ? what : undefined, parent);
}
