/** The words inside the pages of a built site, as files beside the index of names. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { buildPageFiles, pageFolder } from '#search/page-words.ts';
import { searchDocument } from './search-document.ts';

export interface SearchIndex {
  /** Pages in the index. */
  readonly pages: number;
}

/** Below the site's folder. */
export const pageIndexFolder = `tim-kiem/${pageFolder}`;
/**
 * Area pages in the index, those of the highest level first. What the others say is found by the names of area and
 * indicator and on the page of the document it comes from.
 */
const mostAreaPages = 300;
const areaFolder = 'dia-phuong/';
/** Files read or written at once. */
const batch = 50;

export async function buildSearchIndex({ siteDir }: { readonly siteDir: string }): Promise<SearchIndex> {
  const read = await inBatches(await pageFiles(siteDir), async (file) =>
    searchDocument(await readFile(join(siteDir, file), 'utf8'), `/${file.slice(0, -'index.html'.length)}`),
  );
  const pages = read.filter((page) => page !== undefined);
  const folder = join(siteDir, pageIndexFolder);
  await mkdir(folder, { recursive: true });
  await inBatches([...buildPageFiles(pages)], ([name, text]) => writeFile(join(folder, name), text));
  return { pages: pages.length };
}

/** In a fixed order, areas by level. */
async function pageFiles(siteDir: string): Promise<string[]> {
  const entries = await readdir(siteDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(siteDir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const isArea = (file: string): boolean => file.startsWith(areaFolder);
  const depth = (file: string): number => file.split('/').length;
  const areas = files.filter(isArea).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  return [...files.filter((file) => !isArea(file)), ...areas.slice(0, mostAreaPages)];
}

async function inBatches<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>): Promise<Value[]> {
  const done: Value[] = [];
  for (let first = 0; first < items.length; first += batch)
    done.push(...(await Promise.all(items.slice(first, first + batch).map(work))));
  return done;
}
