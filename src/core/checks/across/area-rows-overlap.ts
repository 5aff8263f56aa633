import { inOrder } from '../areas.ts';
import type { AcrossRule } from '../rule.ts';

/** A row of an area must end before the area's next row begins. */
export const areaRowsOverlap: AcrossRule = {
  code: 'across/area-rows-overlap',
  severity: 'error',
  check({ lookups }, add) {
    for (const [id, { history }] of lookups.lives) {
      const rows = inOrder(history);
      rows.forEach((row, index) => {
        const next = rows[index + 1];
        if (next !== undefined && (row.to === undefined || row.to.first >= (next.from?.last ?? 0)))
          add(next, 'tu_ngay', next.from, { id });
      });
    }
  },
};
