/** The header of a table in one file as it stands in the folder, whose columns a row that is added has to follow. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecords } from '#core/csv.ts';

export async function tableHeader(dataFolder: string, name: string): Promise<readonly string[]> {
  const text = await readFile(join(dataFolder, `${name}.csv`), 'utf8');
  return parseRecords(text.slice(0, text.indexOf('\n')).trim())[0] ?? [];
}
