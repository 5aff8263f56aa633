/** Names of areas in lists: as they were under one parent, and told apart where two read the same. */
import type { Area, Catalog } from '#core/catalog.ts';
import { groupBy } from '#core/catalog.ts';
import type { AreaRow } from '#core/model.ts';
import { areaWords, spanInWords } from '#i18n/area-words.ts';
import { capitalised } from '#i18n/capitalised.ts';
import { areaName, areaTitle, kindAndName } from '#i18n/words.ts';
import { areaEnd } from './area-end.ts';

/** The rows of an area while it belonged to `parent`, oldest first; all of them where no parent is asked for. */
export function rowsUnder(area: Area, parent: string | undefined): readonly AreaRow[] {
  const rows = parent === undefined ? area.history : area.history.filter((row) => row.parent === parent);
  return rows.length === 0 ? area.history : rows;
}

/** "Thị trấn Chũ" under the old huyện, "Phường Chũ" under the thị xã: name and kind of the newest row under that parent. */
export function titleUnder(area: Area, parent: string | undefined): string {
  const row = rowsUnder(area, parent).at(-1);
  return row === undefined ? areaTitle(area) : capitalised(kindAndName(row));
}

/** The areas below another, a redrawn one once: the unit whose borders changed goes on under its new id. */
export function unitsOf(area: Area, catalog: Catalog): Area[] {
  return area.children
    .flatMap((id) => catalog.areas.get(id) ?? [])
    .filter((child) => areaEnd(child, catalog)?.continued === undefined);
}

/** Titles by id. Those that read the same are told apart by their parent, then by their time, then by their code. */
export function distinctTitles(areas: readonly Area[], catalog: Catalog, parent?: string): ReadonlyMap<string, string> {
  const parentName = ({ parent: above }: Area): string | undefined => {
    const area = above === undefined ? undefined : catalog.areas.get(above);
    return area === undefined ? undefined : areaName(area);
  };
  const code = (area: Area): string | undefined => (area.code === undefined ? undefined : areaWords.code(area.code));
  const time = ({ from, to }: Area): string | undefined =>
    spanInWords(to === undefined ? { from, to } : { from: undefined, to }) || undefined;
  const titleOf = ({ area, marks }: { readonly area: Area; readonly marks: readonly string[] }): string =>
    marks.length === 0 ? titleUnder(area, parent) : `${titleUnder(area, parent)} (${marks.join(', ')})`;
  let titles = areas.map((area): { area: Area; marks: string[] } => ({ area, marks: [] }));
  for (const mark of [parentName, time, code]) {
    const same = groupBy(titles, titleOf);
    titles = titles.map((entry) => {
      const alike = same.get(titleOf(entry)) ?? [];
      const text =
        alike.length > 1 && new Set(alike.map((one) => mark(one.area))).size > 1 ? mark(entry.area) : undefined;
      return text === undefined ? entry : { area: entry.area, marks: [...entry.marks, text] };
    });
  }
  return new Map(titles.map((entry) => [entry.area.id, titleOf(entry)]));
}

/** Titles of the provinces by id; no two are the same: "Tỉnh Quảng Ngãi (đến 30/6/2025)". */
export const provinceTitles = (catalog: Catalog): ReadonlyMap<string, string> =>
  distinctTitles(catalog.provinces, catalog);
