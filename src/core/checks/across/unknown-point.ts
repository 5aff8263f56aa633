import { buildCatalog } from '../../catalog.ts';
import { computedPoints, isComputedId, isEnteredPoint } from '../../discrepancy.ts';
import type { AcrossRule } from '../rule.ts';

/** A reply is to a point that is there: one that a rule finds, or one that the row itself enters. */
export const unknownPoint: AcrossRule = {
  code: 'across/unknown-point',
  severity: 'error',
  check({ tables, context }, add) {
    const replies = tables.discrepancies.filter((row) => isComputedId(row.id) || !isEnteredPoint(row));
    if (replies.length === 0) return;
    const ids = new Set(computedPoints(buildCatalog(tables, context.documents)).map(({ id }) => id));
    for (const row of replies)
      if (!ids.has(row.id)) add(row, 'id', row.id, { kind: isComputedId(row.id) ? 'computed' : 'entered' });
  },
};
