import type { AcrossRule } from '../rule.ts';

/** An indicator that no row uses may be left over. */
export const unusedIndicator: AcrossRule = {
  code: 'across/unused-indicator',
  severity: 'warning',
  check({ tables, lookups }, add) {
    const used = new Set<string>();
    for (const rows of [tables.observations, tables.targets]) for (const row of rows) used.add(row.indicator);
    for (const row of [...tables.tasks, ...tables.statements]) for (const id of row.indicators) used.add(id);
    // A misspelt name would be reported a second time, as the indicator that nothing uses.
    for (const id of used) if (!lookups.indicators.has(id)) return;
    for (const row of tables.indicators) if (!used.has(row.id)) add(row, 'id', row.id);
  },
};
