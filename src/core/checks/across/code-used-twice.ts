import { joinKey } from '../../key.ts';
import type { AreaRow } from '../../model.ts';
import type { AcrossRule } from '../rule.ts';

/** Two rows of areas must not have one official code from one day on. */
export const codeUsedTwice: AcrossRule = {
  code: 'across/code-used-twice',
  severity: 'error',
  check({ tables }, add) {
    const byCode = new Map<string, AreaRow>();
    for (const row of tables.areas) {
      if (row.code === undefined) continue;
      const key = joinKey([row.code, row.from?.text]);
      const other = byCode.get(key);
      if (other === undefined) byCode.set(key, row);
      else add(row, 'ma_dvhc', row.code, { firstRow: other.row, other: other.id });
    }
  },
};
