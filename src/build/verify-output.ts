/** The completeness gate: what must be true of the built site before it may take the place of the served one. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hashNumber } from '#core/key.ts';
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

/** All but the index, which no page leads into. Places and links are kept as hashes: of a country there are millions. */
export async function verifyPages(folder: string, site: string, staffWords?: StaffWords): Promise<PagesReport> {
  const { origin, pathname: base } = new URL(site);
  const files = (await listFiles(folder)).filter((file) => !file.startsWith(`${pagefindFolder}/`));
  const faults: OutputFault[] = [];
  const pages = new Map<string, SeenPage>();
  const read = (file: string): BuiltPage => readPage(readFileSync(join(folder, file), 'utf8'), staffWords);
  const followed = linkFollower(new Set(files), base);
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const page = read(file);
    pages.set(file, { canonical: page.canonical, isListed: page.isListed });
    for (const fault of page.faults) faults.push({ ...fault, file });
    followed.add(file, page);
  }
  const { links, lost } = followed.end();
  // Only of a site with such faults are pages read again, to say where they are.
  if (lost.size > 0) for (const file of pages.keys()) followed.name(file, read(file), lost);
  faults.push(...followed.faults, ...(await sitemapFaults(folder, files, pages, origin + base)));
  if (pages.size === 0) faults.push({ file: 'index.html', name: 'no-pages', value: '' });
  return { faults, pages: pages.size, links };
}

type SeenPage = Pick<BuiltPage, 'canonical' | 'isListed'>;

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

interface LinkFollower {
  readonly faults: OutputFault[];
  add(file: string, page: BuiltPage): void;
  /** `lost`: hashes of places that links lead to and no page has. */
  end(): { readonly links: PagesReport['links']; readonly lost: ReadonlySet<number> };
  /** Finds the links of a page that lead to such places. */
  name(file: string, page: BuiltPage, lost: ReadonlySet<number>): void;
}

/** Every link into the site ends at a file, and every fragment at an element. Each address is named once, with a page that has it. */
function linkFollower(files: ReadonlySet<string>, base: string): LinkFollower {
  const faults: OutputFault[] = [];
  const told = new Set<string>();
  /** Address without its fragment → the file that it leads to, or what is wrong. */
  const targets = new Map<string, Target>();
  const [written, wanted, places]: [number[], number[], number[]] = [[], [], []];
  const targetOf = (address: string): Target => {
    let target = targets.get(address);
    if (target === undefined) targets.set(address, (target = fileAt(address, files, base)));
    return target;
  };
  const tell = (file: string, name: string, value: string): void => {
    if (!told.has(value)) faults.push({ file, name, value });
    told.add(value);
  };
  const follow = (page: BuiltPage, found: (link: string, target: Target, place: number | undefined) => void): void => {
    for (const link of page.links) {
      const [address = '', fragment = ''] = link.split('#', 2);
      const target = targetOf(address);
      const isPlace = fragment !== '' && target.file?.endsWith('.html') === true;
      found(link, target, isPlace ? hashNumber([target.file, decodeAddress(fragment)]) : undefined);
    }
  };
  return {
    faults,
    add: (file, page) => {
      for (const id of page.ids) places.push(hashNumber([file, id]));
      follow(page, (link, { fault }, place) => {
        written.push(hashNumber([link]));
        if (fault !== undefined) tell(file, fault, link);
        if (place !== undefined) wanted.push(place);
      });
    },
    end: () => {
      const there = Float64Array.from(places).sort();
      const lost = new Set<number>();
      let at = 0;
      for (const place of Float64Array.from(wanted).sort()) {
        while (at < there.length && (there[at] as number) < place) at += 1;
        if (there[at] !== place) lost.add(place);
      }
      const addresses = Float64Array.from(written).sort();
      const distinct = addresses.reduce((count, one, index) => count + Number(one !== addresses[index - 1]), 0);
      return { links: { written: written.length, addresses: distinct }, lost };
    },
    name: (file, page, lost) =>
      follow(page, (link, _, place) => {
        if (place !== undefined && lost.has(place)) tell(file, 'link-to-missing-place', link);
      }),
  };
}

type Target = { readonly file: string; readonly fault?: never } | { readonly fault: string; readonly file?: never };

function fileAt(address: string, files: ReadonlySet<string>, base: string): Target {
  const path = address.split('?', 1)[0] ?? '';
  if (!path.startsWith(base)) return { fault: 'link-outside-base' };
  const file = fileOf(decodeAddress(path.slice(base.length)));
  return files.has(file) ? { file } : { fault: 'link-to-nothing' };
}

/** The sitemap lists exactly the pages meant for search engines, and each page's canonical address is its own. */
async function sitemapFaults(
  folder: string,
  files: readonly string[],
  pages: ReadonlyMap<string, SeenPage>,
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
