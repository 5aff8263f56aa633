/** `/du-lieu/tat-ca.zip`: every table with its dictionary, licence and citation, packed while Astro draws the pages. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Portal } from '#core/site/portal.ts';
import { archiveName, archiveTexts, packedTables } from '#files/archive.ts';
import { archivedExcelFiles, type TableFile } from '#files/tables.ts';
import { type PackedFile, packFiles } from './pack-files.ts';

export interface ArchivePlace {
  /** The folder of the site's data, in which `du-lieu/` holds the tables already. */
  readonly folder: string;
  /** Those of `listTableFiles`. */
  readonly files: readonly TableFile[];
  /** Address of the site with a slash at its end. */
  readonly address: string;
}

export async function writeArchive(
  portal: Portal,
  { folder, files, address }: ArchivePlace,
  signal?: AbortSignal,
): Promise<void> {
  const tables = packedTables(files).map(({ name }) => name);
  const read = (name: string): Promise<Uint8Array> => readFile(join(folder, 'du-lieu', name));
  const hash = createHash('sha256');
  for (const name of tables) hash.update(name).update(await read(name));
  const texts = archiveTexts(files, hash.digest('hex').slice(0, 16), address, portal);
  async function* parts(): AsyncGenerator<PackedFile> {
    for (const [path, text] of texts) yield { path, body: new TextEncoder().encode(text) };
    for (const path of tables) yield { path, body: await read(path) };
    for (const { name, body } of archivedExcelFiles(portal)) yield { path: name, body: Buffer.concat(body) };
  }
  await pipeline(
    packFiles(parts()),
    createWriteStream(join(folder, 'du-lieu', archiveName)),
    ...(signal === undefined ? [] : ([{ signal }] as const)),
  );
}
