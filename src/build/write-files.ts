/** Writes published files in the process of the command, while Astro draws pages in its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteFile } from '#files/site-file.ts';

/** Files that are written at once. */
const batch = 32;

export async function writeFiles(files: Iterable<SiteFile>, folder: string, signal?: AbortSignal): Promise<void> {
  const folders = new Set<string>();
  let waiting: SiteFile[] = [];
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted();
    await Promise.all(waiting.map(({ path, body }) => writeFile(join(folder, path), body)));
    waiting = [];
  };
  for (const file of files) {
    const parent = dirname(file.path);
    if (!folders.has(parent)) await mkdir(join(folder, parent), { recursive: true });
    folders.add(parent);
    waiting.push(file);
    // A large file is written before the next is made.
    if (waiting.length >= batch || typeof file.body !== 'string') await flush();
  }
  await flush();
}
