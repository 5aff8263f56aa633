/** The files of a folder: their paths, their size together, and a digest of all that they hold. */
import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths below the folder with `/`, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export async function totalSize(folder: string, files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(folder, file))).size;
  return bytes;
}

/** `places`: files, and folders with all that lies in them. */
export async function hashFiles(...places: readonly string[]): Promise<Hash> {
  const hash = createHash('sha256');
  for (const place of places) {
    const files = (await stat(place)).isDirectory() ? await listFiles(place) : [''];
    for (const file of files) {
      const bytes = await readFile(join(place, file));
      hash.update(`${file}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash;
}
