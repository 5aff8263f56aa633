import { inOrder } from '../areas.ts';
import type { AcrossRule } from '../rule.ts';

/** The first row of an area must name the parent that the area's id names. */
export const areaParent: AcrossRule = {
  code: 'across/area-parent',
  severity: 'error',
  check({ lookups }, add) {
    for (const [id, { history }] of lookups.lives) {
      const [first] = inOrder(history);
      const expected = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : undefined;
      if (first === undefined || first.parent === expected) continue;
      // A parent that is no area at all is an unknown reference already.
      if (first.parent === undefined || lookups.lives.has(first.parent))
        add(first, 'truc_thuoc', first.parent ?? '', { expected: expected ?? '' });
    }
  },
};
