import { type Column, tables as schemas, tableIds } from '../../columns.ts';
import { joinKey } from '../../key.ts';
import type { Origin } from '../../model.ts';
import { nearest } from '../../text.ts';
import type { AcrossRule } from '../rule.ts';

/** Each suggestion reads all ids, so a file of unknown names must not ask for one in every row. */
const maxSuggestions = 100;

/** An id in a cell must be the id of an area, indicator, group, agency or document. */
export const unknownReference: AcrossRule = {
  code: 'across/unknown-reference',
  severity: 'error',
  check({ tables, context }, add) {
    const ids: Record<string, Set<string>> = {
      area: new Set(tables.areas.map((row) => row.id)),
      indicator: new Set(tables.indicators.map((row) => row.id)),
      group: new Set(tables.groups.map((row) => row.id)),
      agency: new Set(tables.agencies.map((row) => row.id)),
      document: new Set([...context.documents.map((document) => document.id), ...(context.unreadDocuments ?? [])]),
    };
    const suggestions = new Map<string, string | undefined>();
    const suggestion = (refTo: string, text: string, known: ReadonlySet<string>): string | undefined => {
      const key = joinKey([refTo, text]);
      if (!suggestions.has(key) && suggestions.size < maxSuggestions) suggestions.set(key, nearest(text, known, 1)[0]);
      return suggestions.get(key);
    };
    for (const id of tableIds) {
      for (const column of schemas[id].columns as readonly Column[]) {
        if (column.kind !== 'reference') continue;
        const known = ids[column.refTo] ?? new Set<string>();
        let last = column.orWord;
        const judge = (row: Origin, text: string): void => {
          if (text === last || text === column.orWord) return;
          if (known.has(text)) {
            last = text;
            return;
          }
          const meant = suggestion(column.refTo, text, known);
          add(row, column.header, text, { refTo: column.refTo, ...(meant === undefined ? {} : { meant }) });
        };
        for (const row of tables[id]) {
          const cell = (row as unknown as Readonly<Record<string, unknown>>)[column.field];
          if (typeof cell === 'string') judge(row, cell);
          else if (Array.isArray(cell)) for (const item of cell) judge(row, String(item));
        }
      }
    }
  },
};
