/** Lets go of what a cache folder has kept for long. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes files, also those in folders below, that were last written more than `days` ago. */
export async function forgetFiles(folder: string, days: number): Promise<void> {
  const oldest = Date.now() - days * 86_400_000;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // Another build may have been here first.
    const written = await stat(path).catch(() => undefined);
    if (written !== undefined && written.mtimeMs < oldest) await rm(path, { force: true });
  }
}
