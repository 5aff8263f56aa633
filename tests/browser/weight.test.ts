/** What a first visit costs, measured in Chromium on the built files, in bytes as brotli sends them. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { servePortal } from '../support/served-portal.ts';

const kibibyte = 1024;
const portals = { real: servePortal('real'), fixture: servePortal('fixture', '/portal/') };

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

interface Visit {
  readonly page: Page;
  /** Bytes by kind: `html`, `css`, `js`, `woff2`, `other`. */
  readonly bytes: Record<string, number>;
  /** Addresses outside the site. */
  readonly strangers: string[];
  /** Layout shifts until now, each with what moved. */
  shifts(): Promise<readonly Shift[]>;
}

/** Fonts arrive late, so that what their arrival moves is seen. */
const fontDelay = 700;

/** Scripts too, where a test asks for it, so that what they change is changed before the reader's eyes. */
const scriptDelay = 150;

async function visit(site: keyof typeof portals, path: string, lateScripts = false): Promise<Visit> {
  const { address } = portals[site];
  const page = await portals[site].newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const bytes: Record<string, number> = {};
  const strangers: string[] = [];
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      })[]) {
        shifts.push({
          value: entry.value,
          moved: entry.sources.map(({ node, previousRect: from, currentRect: to }) =>
            [node?.nodeName, node?.textContent?.slice(0, 60), JSON.stringify(from), JSON.stringify(to)].join(' '),
          ),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, fontDelay));
    await route.continue();
  });
  if (lateScripts) {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, scriptDelay));
      await route.continue();
    });
  }
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) strangers.push(request.url());
  });
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    waiting.push(
      response.body().then(
        (body) => {
          const kind = /\.([a-z0-9]+)(?:\?.*)?$/u.exec(new URL(response.url()).pathname)?.[1] ?? 'html';
          // A font is compressed already.
          bytes[kind] = (bytes[kind] ?? 0) + (kind === 'woff2' ? body.length : brotliCompressSync(body).length);
        },
        () => undefined,
      ),
    );
  });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await Promise.all(waiting);
  return {
    page,
    bytes,
    strangers,
    shifts: () => page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts),
  };
}

describe.skipIf(noBrowserReason !== undefined)('the weight of a page', () => {
  it('of an area fits one initial window of TCP, with little script and no stranger, and nothing moves', async () => {
    const { bytes, strangers, shifts } = await visit('real', '/dia-phuong/bac-giang/lang-giang/');
    expect((bytes['html'] ?? 0) + (bytes['css'] ?? 0)).toBeLessThanOrEqual(14 * kibibyte);
    expect(bytes['woff2'] ?? 0).toBeGreaterThan(0);
    expect(bytes['woff2'] ?? 0).toBeLessThanOrEqual(45 * kibibyte);
    expect(bytes['js'] ?? 0).toBeLessThanOrEqual(6 * kibibyte);
    expect(strangers).toEqual([]);
    expect(await shifts()).toEqual([]);
  });

  it('of an area with forty indicators over twelve quarters keeps its HTML within 30 KiB', async () => {
    const { page, bytes, shifts } = await visit('fixture', '/dia-phuong/song-da/dinh-lam/');
    const figures = await page.locator('.figure').count();
    expect(figures).toBeGreaterThanOrEqual(40);
    expect(bytes['html'] ?? 0).toBeLessThanOrEqual(30 * kibibyte);
    expect(await shifts()).toEqual([]);
  });

  it('of the code that draws charts stays within 60 KiB, and comes only where a chart is near', async () => {
    const without = await visit('fixture', '/dia-phuong/song-da/dinh-lam/');
    const before = without.bytes['js'] ?? 0;
    const { page, bytes } = await visit('fixture', '/chi-tieu/mau-01/');
    await page.locator('data-chart canvas').first().waitFor();
    expect(before).toBeLessThanOrEqual(6 * kibibyte);
    expect(bytes['js'] ?? 0).toBeGreaterThan(before);
    expect((bytes['js'] ?? 0) - before).toBeLessThanOrEqual(60 * kibibyte);
  });

  it.each(pageKinds)('of %s moves nothing while it loads', async (path) => {
    const { shifts } = await visit('real', path, true);
    const moved = await shifts();
    // To three digits, as Lighthouse counts.
    expect(
      moved.reduce((sum, { value }) => sum + value, 0),
      JSON.stringify(moved),
    ).toBeLessThan(0.0005);
  });
});
