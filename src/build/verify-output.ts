/** The completeness gate: what must be true of the built site before it may take the place of the served one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pagefindFolder } from '#search/page-index.ts';
import { listFiles, totalSize } from './list-files.ts';
import { type BuiltPage, decodeAddress, type PageFault, readPage } from './page-faults.ts';
import { countOf } from './search-index.ts';
import type { StaffWords } from './staff-words.ts';

interface OutputFault extends PageFault {
  /** Path in the site. */
  readonly file: string;
}

export interface PagesReport {
  /** Empty when the site may be published. */
  readonly faults: readonly OutputFault[];
  readonly pages: number;
  /** Links into the site that were followed: how many pages write, and to how many addresses. */
  readonly links: { readonly written: number; readonly addresses: number };
}

export interface OutputReport extends PagesReport {
  readonly indexedPages: number;
  readonly files: number;
  readonly bytes: number;
}

/** `site`: origin and base path, `https://example.vn/portal/`. */
export async function verifyOutput(folder: string, site: string, staffWords?: StaffWords): Promise<OutputReport> {
  return wholeReport(await verifyPages(folder, site, staffWords), folder);
}

/** All but the index, which no page leads into. */
export async function verifyPages(folder: string, site: string, staffWords?: StaffWords): Promise<PagesReport> {
  const { origin, pathname: base } = new URL(site);
  const files = (await listFiles(folder)).filter((file) => !file.startsWith(`${pagefindFolder}/`));
  const faults: OutputFault[] = [];
  const pages = new Map<string, BuiltPage>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const page = readPage(await readFile(join(folder, file), 'utf8'), staffWords);
    pages.set(file, page);
    for (const fault of page.faults) faults.push({ ...fault, file });
  }
  const followed = followLinks(pages, new Set(files), base);
  faults.push(...followed.faults, ...(await sitemapFaults(folder, files, pages, origin + base)));
  if (pages.size === 0) faults.push({ file: 'index.html', name: 'no-pages', value: '' });
  return { faults, pages: pages.size, links: followed.links };
}

/** The report on the pages with what is to say of the index and the sizes of the finished site. */
export async function wholeReport({ faults, pages, links }: PagesReport, folder: string): Promise<OutputReport> {
  const indexedPages = await pagesInIndex(folder);
  const files = await listFiles(folder);
  return {
    faults: indexedPages === 0 ? [...faults, { file: indexEntry, name: 'nothing-indexed', value: '' }] : faults,
    pages,
    links,
    indexedPages,
    files: files.length,
    bytes: await totalSize(folder, files),
  };
}

/** `verifyPages` on a thread of its own. */
export async function verifyPagesAside(
  folder: string,
  site: string,
  staffWords: StaffWords,
  signal?: AbortSignal,
): Promise<PagesReport> {
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
    workerData: { folder, site, staffWords },
  });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      worker
        .once('message', resolve)
        .once('error', reject)
        .once('exit', () => reject(new Error('the verification was stopped')));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

const indexEntry = `${pagefindFolder}/pagefind-entry.json`;

/** `dia-phuong/index.html` → `dia-phuong/`, below the base path. */
function pathOf(file: string): string {
  return file.replace(/(?:^|(?<=\/))index\.html$/u, '');
}

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Every link into the site ends at a file, and every fragment at an element. Each address is named once, with a page that has it. */
function followLinks(
  pages: ReadonlyMap<string, BuiltPage>,
  files: ReadonlySet<string>,
  base: string,
): { readonly faults: OutputFault[]; readonly links: PagesReport['links'] } {
  const faults: OutputFault[] = [];
  const judged = new Set<string>();
  let written = 0;
  for (const [file, page] of pages) {
    written += page.links.size;
    for (const link of page.links) {
      if (judged.has(link)) continue;
      judged.add(link);
      const name = linkFault(link, pages, files, base);
      if (name !== undefined) faults.push({ file, name, value: link });
    }
  }
  return { faults, links: { written, addresses: judged.size } };
}

function linkFault(
  link: string,
  pages: ReadonlyMap<string, BuiltPage>,
  files: ReadonlySet<string>,
  base: string,
): string | undefined {
  const [address = '', fragment = ''] = link.split('#', 2);
  const path = address.split('?', 1)[0] ?? '';
  if (!path.startsWith(base)) return 'link-outside-base';
  const target = fileOf(decodeAddress(path.slice(base.length)));
  if (!files.has(target)) return 'link-to-nothing';
  const page = pages.get(target);
  return fragment === '' || page === undefined || page.ids.has(decodeAddress(fragment))
    ? undefined
    : 'link-to-missing-place';
}

/** The sitemap lists exactly the pages meant for search engines, and each page's canonical address is its own. */
async function sitemapFaults(
  folder: string,
  files: readonly string[],
  pages: ReadonlyMap<string, BuiltPage>,
  site: string,
): Promise<OutputFault[]> {
  const faults: OutputFault[] = [];
  const listed = new Set<string>();
  for (const [file, page] of pages) {
    if (!page.isListed) continue;
    const address = site + encodeURI(pathOf(file));
    listed.add(address);
    if (page.canonical !== undefined && page.canonical !== address)
      faults.push({ file, name: 'wrong-canonical', value: page.canonical });
  }
  const inSitemap = new Set<string>();
  for (const file of files.filter((name) => /^sitemap[^/]*\.xml$/u.test(name))) {
    const xml = await readFile(join(folder, file), 'utf8');
    for (const [, address = ''] of xml.matchAll(/<loc>([^<]*)<\/loc>/gu))
      if (!address.endsWith('.xml')) inSitemap.add(address.replace(/&amp;/gu, '&'));
  }
  for (const address of listed)
    if (!inSitemap.has(address)) faults.push({ file: 'sitemap.xml', name: 'left-out-of-sitemap', value: address });
  for (const address of inSitemap)
    if (!listed.has(address)) faults.push({ file: 'sitemap.xml', name: 'not-a-page', value: address });
  return faults;
}

async function pagesInIndex(folder: string): Promise<number> {
  try {
    return countOf(await readFile(join(folder, indexEntry), 'utf8'));
  } catch {
    return 0;
  }
}
