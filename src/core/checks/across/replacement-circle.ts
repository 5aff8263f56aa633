import type { Origin } from '../../model.ts';
import { reaches } from '../areas.ts';
import type { AcrossRule } from '../rule.ts';

/** A document replaces an earlier one, so following what replaces what must come to an end; in a circle every figure would be set aside. */
export const replacementCircle: AcrossRule = {
  code: 'across/replacement-circle',
  severity: 'error',
  check({ tables }, add) {
    const replaced = new Map<string, Map<string, Origin>>();
    for (const row of tables.observations) {
      if (row.replaces === undefined || row.replaces === row.document) continue;
      const own = replaced.get(row.document);
      if (own === undefined) replaced.set(row.document, new Map([[row.replaces, row]]));
      else if (!own.has(row.replaces)) own.set(row.replaces, row);
    }
    for (const [document, own] of replaced) {
      for (const [before, row] of own)
        if (reaches(before, document, (id) => replaced.get(id)?.keys() ?? []))
          add(row, 'thay_the', before, { document });
    }
  },
};
