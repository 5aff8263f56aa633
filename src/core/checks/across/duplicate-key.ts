import { type Column, tables as schemas } from '../../columns.ts';
import { rowKey } from '../../key.ts';
import { numbersOf } from '../figures.ts';
import { isFigureTable } from '../lookups.ts';
import type { AcrossRule } from '../rule.ts';

/** Two rows of a table must not have one key. */
export const duplicateKey: AcrossRule = {
  code: 'across/duplicate-key',
  severity: 'error',
  check({ lookups }, add) {
    for (const { table, first, row } of lookups.repetitions) {
      const schema = schemas[table];
      const key = rowKey(schema, row);
      if (key !== rowKey(schema, first)) continue;
      const column = (schema.columns as readonly Column[]).find(({ field }) => field === schema.key[0])?.header;
      const [was, is] = isFigureTable(table) ? [numbersOf(first), numbersOf(row)] : ['', ''];
      add(row, column, key, {
        firstFile: first.file,
        firstRow: first.row,
        hasOccurrence: isFigureTable(table) ? 1 : 0,
        ...(was === is ? {} : { was, is }),
      });
    }
  },
};
