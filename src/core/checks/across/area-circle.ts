import { inOrder, reaches } from '../areas.ts';
import type { AcrossRule } from '../rule.ts';

/** Later rows may move an area to another parent; going up from any area must come to an end. */
export const areaCircle: AcrossRule = {
  code: 'across/area-circle',
  severity: 'error',
  check({ lookups }, add) {
    const parents = new Map<string, readonly string[]>();
    const moved = [...lookups.lives].flatMap(([id, { history }]) => {
      const last = inOrder(history).at(-1);
      if (last?.parent === undefined) return [];
      parents.set(id, [last.parent]);
      return [{ id, row: last, parent: last.parent }];
    });
    for (const { id, row, parent } of moved)
      if (reaches(parent, id, (area) => parents.get(area) ?? [])) add(row, 'truc_thuoc', parent, { id });
  },
};
