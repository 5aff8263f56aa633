/** An index of a few made-up pages, made and asked by Pagefind itself. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { buildSearchIndex } from '#build/search-index.ts';
import { openPagefind } from '#client/search/open-pagefind.ts';
import { type PageFacts, type PageIndex, pagefindFolder } from '#search/page-index.ts';

export function pageOf(href: string, more: Partial<PageFacts> = {}): PageFacts {
  return { kind: 'document', href, title: href, text: '', rows: '', provinces: [], groups: [], years: [], ...more };
}

export interface OpenedPages {
  readonly index: PageIndex;
  /** Paths of the files read so far, below the index. */
  readonly read: string[];
}

export async function openPages(pages: readonly PageFacts[]): Promise<OpenedPages> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-pages-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await buildSearchIndex(pages, folder);
  const base = pathToFileURL(join(folder, pagefindFolder, '/')).href;
  const read: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const { href } = new URL(address.replace(/\?.*$/u, ''));
    read.push(href.slice(base.length));
    return new Response(await readFile(fileURLToPath(href)));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { index: await openPagefind(base), read };
}
