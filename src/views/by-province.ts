/** Lists of a whole country: past a size, each province has a page with its part, and the list itself leads there. */
import { areaKindWord } from '#i18n/words.ts';
import { distinctTitles } from './area-titles.ts';
import type { Portal } from './portal.ts';

export interface ProvincePart<Item> {
  /** Of the province. */
  readonly id: string;
  /** No other province has the same: "Tỉnh Quảng Ngãi (đến 30/6/2025)". */
  readonly label: string;
  /** "tỉnh", "thành phố". */
  readonly kindWord: string;
  readonly items: readonly Item[];
}

export interface Divided<Item> {
  /** In the order of the provinces; none is empty. */
  readonly parts: readonly ProvincePart<Item>[];
  /** Items of no province. */
  readonly others: readonly Item[];
}

/** `areaOf`: the id of an area that the item is about. Undefined while one page holds all, which is at most `most` items. */
export function byProvince<Item>(
  items: readonly Item[],
  areaOf: (item: Item) => string | undefined,
  most: number,
  { catalog }: Portal,
): Divided<Item> | undefined {
  if (items.length <= most) return undefined;
  const titles = distinctTitles(catalog.provinces, catalog);
  const parts = new Map<string, Item[]>(catalog.provinces.map(({ id }) => [id, []]));
  const others: Item[] = [];
  for (const item of items) {
    const area = areaOf(item);
    (parts.get(area === undefined ? '' : (catalog.lineage(area).at(-1)?.id ?? '')) ?? others).push(item);
  }
  return {
    parts: catalog.provinces.flatMap((area) => {
      const own = parts.get(area.id) ?? [];
      return own.length === 0
        ? []
        : [{ id: area.id, label: titles.get(area.id) ?? area.name, kindWord: areaKindWord(area.kind), items: own }];
    }),
    others,
  };
}
