/** The search index, made by Pagefind from the built pages: those that mark their content with `data-pagefind-body`. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

export interface SearchIndex {
  /** Pages that were read; those without the mark are left out of the index. */
  readonly pages: number;
}

/** Pagefind's own interfaces, which no page uses. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/u;

export async function buildSearchIndex({ siteDir }: { readonly siteDir: string }): Promise<SearchIndex> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (index === undefined) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: siteDir });
    const written = await index.writeFiles({ outputPath: join(siteDir, 'pagefind') });
    const faults = [...errors, ...added.errors, ...written.errors];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const folder = join(siteDir, 'pagefind');
    for (const name of await readdir(folder)) if (unused.test(name)) await rm(join(folder, name), { recursive: true });
    return { pages: added.page_count };
  } finally {
    await close();
  }
}
