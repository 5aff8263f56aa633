import { tables as schemas } from '../../columns.ts';
import { rowKey } from '../../key.ts';
import type { AcrossRule } from '../rule.ts';

/** An anchor is a hash of the key, so two keys can come to one anchor, however rarely. */
export const anchorCollision: AcrossRule = {
  code: 'across/anchor-collision',
  severity: 'error',
  check({ lookups }, add) {
    for (const { table, first, row } of lookups.repetitions) {
      const schema = schemas[table];
      if (rowKey(schema, row) === rowKey(schema, first)) continue;
      add(row, 'lan', row['occurrence'] ?? '', {
        firstFile: first.file,
        firstRow: first.row,
        anchor: String(row['anchor']),
      });
    }
  },
};
