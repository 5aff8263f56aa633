/** Puts the parts of a site, made in folders of their own, together. */
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Moves every file of one folder to its place in another on the same file system; a file that is there already is a fault. */
export async function mergeInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!there.has(entry.name)) await rename(source, target);
    else if (entry.isDirectory()) await mergeInto(source, target);
    else throw new Error(`two parts of the build write ${target}`);
  }
}

/**
 * Puts the pages of areas, drawn by a run of their own, beside the others. Both runs make the same styles and scripts, or
 * the pages would not fit.
 */
export async function mergeAreaPages(from: string, to: string): Promise<void> {
  const assets = '_astro';
  const there = new Set(await readdir(join(to, assets)));
  const missing = (await readdir(join(from, assets))).find((name) => !there.has(name));
  if (missing !== undefined)
    throw new Error(`the pages of areas need ${assets}/${missing}, which the others did not make`);
  await mergeInto(join(from, 'dia-phuong'), join(to, 'dia-phuong'));
}
