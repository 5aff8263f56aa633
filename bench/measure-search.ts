/** Asks the search page of a served site in a real Chromium, and measures what it finds, how many bytes it fetches and how long it takes. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type BenchQuery, isExpected } from './search-queries.ts';

export interface Measured {
  readonly query: BenchQuery;
  /** Site paths of the first link of each result. */
  readonly links: readonly string[];
  /** Place of the expected page, 1 the first; 0 when it is not there. */
  readonly place: number;
  /** Bytes that the query fetched, compressed by Brotli as a host would, but for the page and the code of Pagefind. */
  readonly bytes: number;
  /** From Enter to the finished list, in milliseconds, the second time the query is asked. */
  readonly milliseconds: number;
}

export interface SearchMeasures {
  readonly measured: readonly Measured[];
  /** What the first query of each new visit fetched: `search` all but the page, its styles and fonts. */
  readonly first: readonly { readonly query: string; readonly search: number; readonly parts: Parts }[];
}

/** `pagefind`: its code and its list of records. */
export type PartName = 'page' | 'scripts' | 'names' | 'pagefind' | 'index' | 'records';
type Parts = Readonly<Record<PartName, number>>;

/** The compressed size of each path, so that a body is compressed once. */
const sizes = new Map<string, number>();

function watchBytes(page: Page, add: (path: string, bytes: number) => void): () => Promise<void> {
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    pending.push(
      (async () => {
        let size = sizes.get(pathname);
        if (size === undefined) {
          const body = await response.body().catch(() => Buffer.alloc(0));
          size = body.length === 0 ? 0 : Math.min(body.length, brotliCompressSync(body).length);
          sizes.set(pathname, size);
        }
        add(pathname, size);
      })(),
    );
  });
  return async () => void (await Promise.all(pending.splice(0)));
}

const isPagePart = (path: string): boolean => /\/$|\.(?:css|woff2|svg|html)$/u.test(path);

/** Fetched once a visit. */
const isShell: ReadonlySet<PartName> = new Set(['page', 'pagefind']);

function partOf(path: string): PartName {
  if (isPagePart(path)) return 'page';
  if (path.includes('.pf_index')) return 'index';
  if (path.includes('.pf_fragment')) return 'records';
  if (path.includes('/pagefind/')) return 'pagefind';
  return path.includes('/tim-kiem/') ? 'names' : 'scripts';
}

export async function measureSearch(
  browser: Browser,
  base: string,
  queries: readonly BenchQuery[],
  visits: number,
): Promise<SearchMeasures> {
  const first: { query: string; search: number; parts: Parts }[] = [];
  const step = Math.max(1, Math.floor(queries.length / visits));
  for (const { query } of queries.filter((_, index) => index % step === 0).slice(0, visits)) {
    const parts = { page: 0, scripts: 0, names: 0, pagefind: 0, index: 0, records: 0 };
    const context = await browser.newContext();
    const page = await context.newPage();
    const settled = watchBytes(page, (path, bytes) => (parts[partOf(path)] += bytes));
    await page.goto(`${base}tim-kiem/?q=${encodeURIComponent(query)}`);
    await quiet(page);
    await settled();
    await context.close();
    const { page: _, ...fetched } = parts;
    first.push({ query, parts, search: Object.values(fetched).reduce((sum, bytes) => sum + bytes, 0) });
  }

  const context = await browser.newContext();
  const page = await context.newPage();
  let moved = 0;
  const settled = watchBytes(page, (path, bytes) => (moved += isShell.has(partOf(path)) ? 0 : bytes));
  await page.goto(`${base}tim-kiem/?q=${encodeURIComponent(queries[0]?.query ?? '')}`);
  await quiet(page);
  const cold: { links: string[]; bytes: number }[] = [];
  for (const { query } of queries) {
    await settled();
    moved = 0;
    const { links } = await ask(page, query);
    await settled();
    cold.push({ links, bytes: moved });
  }
  const measured: Measured[] = [];
  for (const [index, query] of queries.entries()) {
    const { milliseconds } = await ask(page, query.query);
    const { links, bytes } = cold[index] ?? { links: [], bytes: 0 };
    measured.push({ query, links, bytes, milliseconds, place: links.findIndex((link) => isExpected(link, query)) + 1 });
  }
  await context.close();
  return { measured, first };
}

/** Waits until the answer is there, and what the page fetches ahead as well. */
async function quiet(page: Page): Promise<void> {
  await page.waitForSelector('[data-search-results][data-state]', { state: 'attached' });
  await page.waitForTimeout(400);
  await page.waitForLoadState('networkidle');
}

/** Types the query and presses Enter inside the page, so that the time holds nothing of the test driver. */
function ask(page: Page, query: string): Promise<{ links: string[]; milliseconds: number }> {
  return page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('input[name=q]');
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    if (box === null || list === null) throw new Error('no search page');
    box.value = text;
    const start = performance.now();
    box.form?.requestSubmit();
    await new Promise<void>((resolve) => {
      const settled = (): boolean => list.dataset['state'] !== undefined;
      if (settled()) return resolve();
      const watch = new MutationObserver(() => {
        if (!settled()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(list, { attributes: true });
    });
    const milliseconds = performance.now() - start;
    const links = [...list.children].map((item) => {
      const href = item.querySelector('a')?.getAttribute('href') ?? '';
      return href;
    });
    return { links, milliseconds };
  }, query);
}
