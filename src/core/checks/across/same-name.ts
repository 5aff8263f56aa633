import { joinKey } from '../../key.ts';
import type { Origin } from '../../model.ts';
import { spellingForm } from '../../text.ts';
import type { AcrossRule } from '../rule.ts';

/** Two names that differ only in tone placement or i/y are one name written two ways; two areas may each have an agency of one name. */
export const sameName: AcrossRule = {
  code: 'across/same-name',
  severity: 'error',
  check({ tables }, add) {
    for (const id of ['indicators', 'groups', 'agencies'] as const) {
      const names = new Map<string, Origin & { readonly name: string }>();
      for (const row of tables[id]) {
        const form = joinKey(['area' in row ? row.area : undefined, spellingForm(row.name)]);
        const other = names.get(form);
        if (other === undefined) names.set(form, row);
        else add(row, 'ten', row.name, { firstRow: other.row, other: other.name });
      }
    }
  },
};
