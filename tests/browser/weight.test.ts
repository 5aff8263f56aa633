/** What a first visit costs, measured in Chromium on the built files, in bytes as brotli sends them. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PortalName } from '../support/built-site.ts';
import { noBrowserReason } from '../support/chromium.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

const kibibyte = 1024;
type SiteName = Exclude<PortalName, 'divided'>;
let portals: Readonly<Record<SiteName, ServedPortal>>;

interface Visit {
  readonly page: Page;
  /** Bytes by kind: `html`, `css`, `js`, `woff2`, `other`. */
  readonly bytes: Record<string, number>;
  /** Addresses outside the site. */
  readonly strangers: string[];
  /** Sum of layout shifts until now. */
  shift(): Promise<number>;
  close(): Promise<void>;
}

/** Fonts arrive late, so that what their arrival moves is seen. */
const fontDelay = 700;

/** Scripts too, where a test asks for it, so that what they change is changed before the reader's eyes. */
const scriptDelay = 150;

async function visit(site: SiteName, path: string, lateScripts = false): Promise<Visit> {
  const { address, browser } = portals[site];
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const bytes: Record<string, number> = {};
  const strangers: string[] = [];
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
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
    shift: () => page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum),
    close: () => context.close(),
  };
}

describe.skipIf(noBrowserReason !== undefined)('the weight of a page', () => {
  beforeAll(async () => {
    portals = { real: await servePortal('real'), fixture: await servePortal('fixture') };
  });

  afterAll(async () => {
    for (const portal of Object.values(portals ?? {})) await portal.close();
  });

  it('of an area fits one initial window of TCP, with little script and no stranger, and nothing moves', async () => {
    const { bytes, strangers, shift, close } = await visit('real', '/dia-phuong/bac-giang/lang-giang/');
    const moved = await shift();
    await close();
    expect((bytes['html'] ?? 0) + (bytes['css'] ?? 0)).toBeLessThanOrEqual(14 * kibibyte);
    expect(bytes['woff2'] ?? 0).toBeGreaterThan(0);
    expect(bytes['woff2'] ?? 0).toBeLessThanOrEqual(45 * kibibyte);
    expect(bytes['js'] ?? 0).toBeLessThanOrEqual(6 * kibibyte);
    expect(strangers).toEqual([]);
    expect(moved).toBe(0);
  });

  it('of an area with forty indicators over twelve quarters keeps its HTML within 30 KiB', async () => {
    const { page, bytes, shift, close } = await visit('fixture', '/dia-phuong/song-da/dinh-lam/');
    const figures = await page.locator('article.figure').count();
    const moved = await shift();
    await close();
    expect(figures).toBeGreaterThanOrEqual(40);
    expect(bytes['html'] ?? 0).toBeLessThanOrEqual(30 * kibibyte);
    expect(moved).toBe(0);
  });

  it('of the code that draws charts stays within 60 KiB, and comes only where a chart is near', async () => {
    const without = await visit('fixture', '/dia-phuong/song-da/dinh-lam/');
    const before = without.bytes['js'] ?? 0;
    await without.close();
    const { page, bytes, close } = await visit('fixture', '/chi-tieu/mau-01/');
    await page.locator('data-chart canvas').first().waitFor();
    await close();
    expect(before).toBeLessThanOrEqual(6 * kibibyte);
    expect(bytes['js'] ?? 0).toBeGreaterThan(before);
    expect((bytes['js'] ?? 0) - before).toBeLessThanOrEqual(60 * kibibyte);
  });

  it.each(pageKinds)('of %s moves nothing while it loads', async (path) => {
    const { shift, close } = await visit('real', path, true);
    const moved = await shift();
    await close();
    // To three digits, as Lighthouse counts.
    expect(moved).toBeLessThan(0.0005);
  });
});
