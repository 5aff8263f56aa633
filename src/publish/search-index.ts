/** The index of words inside pages, made by Pagefind from those that mark their content with `data-pagefind-body`. */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { searchDocument } from './search-document.ts';

export interface SearchIndex {
  /** Pages in the index. */
  readonly pages: number;
}

/** Pagefind's own interfaces, and its worker, which no page uses. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/u;

/**
 * Area pages in the index, those of the highest level first. What the others say is found by the names of area and
 * indicator and on the page of the document it comes from; each page here costs every reader 7 bytes.
 */
const mostAreaPages = 300;
const areaFolder = 'dia-phuong/';
/** Pages read at once. */
const batch = 50;

export async function buildSearchIndex({ siteDir }: { readonly siteDir: string }): Promise<SearchIndex> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (index === undefined) throw new Error(errors.join('\n'));
    const folder = join(siteDir, 'pagefind');
    const pages = await addPages(index, siteDir);
    const written = await index.writeFiles({ outputPath: folder });
    const faults = [...errors, ...written.errors];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    for (const name of await readdir(folder)) if (unused.test(name)) await rm(join(folder, name), { recursive: true });
    return { pages };
  } finally {
    await close();
  }
}

/** Read side by side, handed over one by one: Pagefind numbers pages as they come, and the same pages must give the same bytes. */
async function addPages(index: PagefindIndex, siteDir: string): Promise<number> {
  const files = await pageFiles(siteDir);
  let pages = 0;
  for (let first = 0; first < files.length; first += batch) {
    const read = await Promise.all(files.slice(first, first + batch).map(async (file) => ({ file, content: searchDocument(await readFile(join(siteDir, file), 'utf8'), file) })));
    for (const { file, content } of read) {
      if (content === undefined) continue;
      const { errors } = await index.addHTMLFile({ sourcePath: file, content });
      if (errors.length > 0) throw new Error(`${file}: ${errors.join('\n')}`);
      pages += 1;
    }
  }
  return pages;
}

/** In a fixed order, areas by level. */
async function pageFiles(siteDir: string): Promise<string[]> {
  const entries = await readdir(siteDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => join(entry.parentPath, entry.name).slice(siteDir.length + 1).split(sep).join('/'))
    .sort();
  const isArea = (file: string): boolean => file.startsWith(areaFolder);
  const depth = (file: string): number => file.split('/').length;
  const areas = files.filter(isArea).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  return [...files.filter((file) => !isArea(file)), ...areas.slice(0, mostAreaPages)];
}
