import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `path digest` of every file below a folder, sorted. */
export async function folderDigest(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(
      async (path) =>
        `${path.slice(folder.length + 1)} ${createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
          .slice(0, 16)}`,
    ),
  );
}
