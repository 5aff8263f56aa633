/** Names and sizes of the files under `/du-lieu/`: as the build wrote them; in development as they would be. */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import type { Portal } from '#core/site/portal.ts';
import { publishedTables, type TableFile, tableFiles } from '#files/tables.ts';
import { portal } from './portal.ts';

const forms = ['canonical', 'excel'] as const;
const known = new WeakMap<Portal, readonly TableFile[]>();

export async function tableFileList(): Promise<readonly TableFile[]> {
  const everything = await portal();
  const list = known.get(everything) ?? (await listed(everything));
  known.set(everything, list);
  return list;
}

async function listed(everything: Portal): Promise<readonly TableFile[]> {
  const written = process.env['PORTAL_TABLE_FILES'];
  if (written !== undefined) return JSON.parse(await readFile(written, 'utf8')) as TableFile[];
  return publishedTables.flatMap((id) =>
    forms.flatMap((form) =>
      [...tableFiles(id, form, everything)].map(({ name, table, rows, bytes }) => ({ name, table, form, rows, bytes })),
    ),
  );
}
