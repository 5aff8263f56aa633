import { replacementsOf } from '../../catalog.ts';
import { joinKey } from '../../key.ts';
import type { AcrossRule } from '../rule.ts';

/** A figure that an official document corrects is no longer compared: readers are told why. */
export const replacementWithoutReason: AcrossRule = {
  code: 'across/replacement-without-reason',
  severity: 'warning',
  check({ tables }, add) {
    const told = new Set(tables.revisions.map(({ anchor }) => anchor));
    const pairs = new Set(tables.observations.map(({ document, replaces = '' }) => joinKey([document, replaces])));
    // Two documents that replace each other are an error of their own.
    for (const [anchor, row] of replacementsOf(tables.observations))
      if (!told.has(anchor) && !pairs.has(joinKey([row.replaces, row.document])))
        add(row, 'thay_the', row.replaces, { anchor });
  },
};
