/** The words inside pages, indexed by Pagefind from records and not from pages. The same records give the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import { type PageFacts, pagefindFolder, pageRecords } from '#search/page-index.ts';

export interface SearchIndex {
  /** Records in the index. */
  readonly pages: number;
}

/** Of what Pagefind makes, the index and the code that reads it; its interfaces are not used, nor its worker, whose policy would be another one. */
const published =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(?:meta|index|fragment|filter))$/u;

/** Below `folder`, the site or what is joined to it. */
export async function buildSearchIndex(records: Iterable<PageFacts>, folder: string): Promise<SearchIndex> {
  // No stemmer knows Vietnamese; none is wanted.
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const pages = [...records];
    const added = await Promise.all([...pageRecords(pages)].map((record) => index.addCustomRecord(record)));
    demandNone(added.flatMap(({ errors }) => errors));
    const made = await index.getFiles();
    demandNone(made.errors);
    const entry = made.files.find(({ path }) => path === 'pagefind-entry.json');
    const counted = entry === undefined ? 0 : countOf(new TextDecoder().decode(entry.content));
    if (counted !== pages.length) throw new Error(`Pagefind: ${counted} of ${pages.length} records are in the index`);
    for (const { path, content } of made.files) {
      if (!published.test(path)) continue;
      const file = join(folder, pagefindFolder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return { pages: pages.length };
  } finally {
    await index.deleteIndex();
  }
}

/** Records that an index says it holds. `entry`: its `pagefind-entry.json`. */
export function countOf(entry: string): number {
  const { languages } = JSON.parse(entry) as {
    readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
  };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function demandNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
