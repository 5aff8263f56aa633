import { slugify } from '../../text.ts';
import type { AcrossRule } from '../rule.ts';

/** An area's id says its name; the rows of that id must say the same name, one of them at least. */
export const areaNameDiffers: AcrossRule = {
  code: 'across/area-name-differs',
  severity: 'warning',
  check({ lookups }, add) {
    for (const [id, { history }] of lookups.lives) {
      const [first] = history;
      const segment = id.slice(id.lastIndexOf('/') + 1);
      if (first !== undefined && !history.some((row) => `-${segment}-`.includes(`-${slugify(row.name)}-`)))
        add(first, 'ten', first.name, { id });
    }
  },
};
