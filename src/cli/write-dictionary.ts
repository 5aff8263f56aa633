/** `node src/cli/write-dictionary.ts`: writes the column tables of `data/README.md` anew from the table schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withColumnTables } from '#i18n/column-table.ts';

const path = resolve(import.meta.dirname, '../../data/README.md');
writeFileSync(path, withColumnTables(readFileSync(path, 'utf8')));
