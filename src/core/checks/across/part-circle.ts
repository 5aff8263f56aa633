import { reaches } from '../areas.ts';
import type { AcrossRule } from '../rule.ts';

/** `thuoc_tong` leads from a part to its total; going up must come to an end. */
export const partCircle: AcrossRule = {
  code: 'across/part-circle',
  severity: 'error',
  check({ tables, lookups }, add) {
    const totals = (id: string): readonly string[] => {
      const total = lookups.indicators.get(id)?.partOf;
      return total === undefined ? [] : [total];
    };
    for (const row of tables.indicators)
      if (row.partOf !== undefined && reaches(row.partOf, row.id, totals))
        add(row, 'thuoc_tong', row.partOf, { id: row.id });
  },
};
