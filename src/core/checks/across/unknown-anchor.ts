import { correctedFigures } from '../figures.ts';
import type { AcrossRule } from '../rule.ts';

/** A correction is of a figure that is there. */
export const unknownAnchor: AcrossRule = {
  code: 'across/unknown-anchor',
  severity: 'warning',
  check({ tables }, add) {
    const figures = correctedFigures(tables);
    for (const row of tables.revisions) if (!figures.has(row.anchor)) add(row, 'neo', row.anchor);
  },
};
