/** Puts the parts of a site, made in folders of their own, together. */
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Moves every file of one folder to its place in another on the same file system. A file that is there already is a fault;
 * runs of Astro repeat styles and scripts (`mayRepeat`), which then must be the same, or the pages would not fit.
 */
export async function mergeInto(from: string, to: string, mayRepeat = false): Promise<void> {
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!there.has(entry.name)) await rename(source, target);
    else if (entry.isDirectory()) await mergeInto(source, target, mayRepeat);
    else if (!mayRepeat || !(await readFile(source)).equals(await readFile(target)))
      throw new Error(`two parts of the build write ${target}`);
  }
}
