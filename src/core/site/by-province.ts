/** Lists of a whole country: past a size, each province has a page with its part, and the list itself leads there. */
import type { Area } from '../catalog.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Task } from '../model.ts';
import { concernedBy, type Portal } from './portal.ts';

export interface ProvincePart<Item> {
  readonly province: Area;
  readonly items: readonly Item[];
}

export interface Divided<Item> {
  /** In the order of the provinces; none is empty. */
  readonly parts: readonly ProvincePart<Item>[];
  /** Items of no province. */
  readonly others: readonly Item[];
}

/** A row has a kilobyte of HTML: so many are a page that a phone still turns quickly. */
const mostTasks = 600;
/** A card has a kilobyte of HTML. */
const mostPoints = 300;

/** Undefined while one page holds all. */
export function tasksByProvince(portal: Portal, most = mostTasks): Divided<Task> | undefined {
  return byProvince(portal.catalog.tasks, ({ area }) => area, most, portal);
}

/** Undefined while one page holds all. */
export function pointsByProvince(portal: Portal, most = mostPoints): Divided<Discrepancy> | undefined {
  return byProvince(
    portal.discrepancies,
    (point) => concernedBy(point, portal.catalog).areas.values().next().value,
    most,
    portal,
  );
}

/** `areaOf`: the id of an area that the item is about. Undefined while one page holds all, which is at most `most` items. */
function byProvince<Item>(
  items: readonly Item[],
  areaOf: (item: Item) => string | undefined,
  most: number,
  { catalog }: Portal,
): Divided<Item> | undefined {
  if (items.length <= most) return undefined;
  const parts = new Map<string, Item[]>(catalog.provinces.map(({ id }) => [id, []]));
  const others: Item[] = [];
  for (const item of items) {
    const area = areaOf(item);
    (parts.get(area === undefined ? '' : (catalog.lineage(area).at(-1)?.id ?? '')) ?? others).push(item);
  }
  return {
    parts: catalog.provinces
      .map((province) => ({ province, items: parts.get(province.id) ?? [] }))
      .filter((part) => part.items.length > 0),
    others,
  };
}
