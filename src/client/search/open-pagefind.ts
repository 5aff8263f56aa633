/** Pagefind, as the search asks it. */
import { type FoundPage, type KeptRecord, type PageIndex, pageFacts, ranking } from '#search/page-index.ts';

/** What is used of `pagefind.js`. */
interface Pagefind {
  createInstance(options: object): {
    init(): Promise<void>;
    search(
      words: string,
      options: { readonly filters: object },
    ): Promise<{ readonly results: readonly { readonly id: string; data(): Promise<KeptRecord> }[] }>;
  };
}

/** `basePath`: address of its folder, with a slash at the end. There is no worker, which would need a policy of its own. */
export async function openPagefind(basePath: string): Promise<PageIndex> {
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as Pagefind;
  const engine = createInstance({ basePath, noWorker: true, ranking });
  await engine.init();
  return {
    search: async (words, filters) => {
      const { results } = await engine.search(words, { filters });
      return results.map(({ id, data }): FoundPage => ({ id, read: async () => pageFacts(await data()) }));
    },
  };
}
