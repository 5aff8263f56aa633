/** The portal by keyboard alone: search, chart, tables, file checker, comparison; where the focus is, is always seen (WCAG 2.1.1, 2.4.7, 2.4.11). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '#cli/environment.ts';
import { noBrowserReason } from '../support/chromium.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

let real: ServedPortal;
let made: ServedPortal;
const contexts: BrowserContext[] = [];

async function newPage({ browser }: ServedPortal, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  // With less motion the page is at the focus at once.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  contexts.push(context);
  return context.newPage();
}

/** What is wrong with how the focus of this moment shows; empty when it is seen. */
function faultsOfFocus(): string[] {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return [];
  const name = element.outerHTML.slice(0, 120);
  // A file input lies under the words that stand for it.
  const shown = element.closest<HTMLElement>('.pick') ?? element;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(shown);
  const isMarked =
    (outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 2 &&
      outlineColor !== getComputedStyle(document.body).backgroundColor) ||
    boxShadow !== 'none';
  const box = [...shown.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return [`no place on the page: ${name}`];
  const inWindow = {
    left: Math.max(box.left, 0),
    top: Math.max(box.top, 0),
    right: Math.min(box.right, innerWidth),
    bottom: Math.min(box.bottom, innerHeight),
  };
  const isInWindow = inWindow.left < inWindow.right && inWindow.top < inWindow.bottom;
  const isFree = [0.5, 0.1, 0.9].some((x) =>
    [0.5, 0.1, 0.9].some((y) => {
      const top = document.elementFromPoint(
        inWindow.left + (inWindow.right - inWindow.left) * x,
        inWindow.top + (inWindow.bottom - inWindow.top) * y,
      );
      return top !== null && (shown.contains(top) || top.contains(shown));
    }),
  );
  return [
    ...(isMarked ? [] : [`no mark of the focus (${outlineStyle} ${outlineWidth}): ${name}`]),
    ...(isInWindow && isFree ? [] : [`out of sight: ${name}`]),
  ];
}

/** Presses Tab until the focus is on what the selector names, at most so many times; every stop on the way must be seen. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(faultsOfFocus)).toEqual([]);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(
    `${selector} is not among ${most} stops; the last was ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '')}`,
  );
}

describe.skipIf(noBrowserReason !== undefined)('by keyboard alone', () => {
  beforeAll(async () => {
    real = await servePortal('real');
    made = await servePortal('fixture');
  });

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });

  afterAll(async () => {
    await real?.close();
    await made?.close();
  });

  it.each([360, 1280])(
    'every stop of every kind of page is marked and in sight at %i px',
    async (width) => {
      const page = await newPage(real, { viewport: { width, height: 740 } });
      await page.addInitScript(`globalThis.judge = ${faultsOfFocus.toString()}`);
      const found: string[] = [];
      let stops = 0;
      for (const path of pageKinds) {
        await page.goto(real.address + path, { waitUntil: 'networkidle' });
        // From here on the browser takes the reader for one who uses the keyboard.
        await page.keyboard.press('Tab');
        const faults = await page.evaluate(() => {
          const { judge } = globalThis as unknown as { judge: () => string[] };
          const all = [
            ...document.querySelectorAll<HTMLElement>(
              'a[href], button, input, select, textarea, summary, [tabindex="0"]',
            ),
          ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'));
          return {
            stops: all.length,
            faults: all.flatMap((element) => {
              element.focus();
              return document.activeElement === element
                ? judge()
                : [`takes no focus: ${element.outerHTML.slice(0, 120)}`];
            }),
          };
        });
        stops += faults.stops;
        found.push(...faults.faults.map((fault) => `${path}: ${fault}`));
      }
      expect(found).toEqual([]);
      expect(stops).toBeGreaterThan(2000);
    },
    120_000,
  );

  it('skips to the content, finds a district, opens it, and reads a wide table', async () => {
    const page = await newPage(real, { viewport: { width: 360, height: 740 } });
    await page.goto(`${real.address}/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tới nội dung chính');
    await page.keyboard.press('Enter');
    await tabTo(page, '#noi-dung a');
    await page.keyboard.press('/');
    await page.keyboard.type('lang giang');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=lang+giang');
    await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
    await tabTo(page, '[data-search-results] .result-title a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(faultsOfFocus)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dia-phuong/bac-giang/lang-giang/');

    await page.goto(`${real.address}/pham-vi-du-lieu/`, { waitUntil: 'networkidle' });
    const wide = await page
      .locator('.scroll')
      .evaluateAll((regions) => regions.findIndex((region) => region.scrollWidth > region.clientWidth));
    expect(wide).toBeGreaterThanOrEqual(0);
    const region = page.locator('.scroll').nth(wide);
    await region.evaluate((element) => element.setAttribute('data-wide', ''));
    await tabTo(page, '[data-wide]');
    expect(await region.getAttribute('aria-label')).not.toBe('');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await tabTo(page, '[data-wide] tbody a');
  });

  it('reads a chart point by point and goes on to its table and downloads', async () => {
    const page = await newPage(made);
    await page.goto(`${made.address}/chi-tieu/mau-01/`, { waitUntil: 'networkidle' });
    await page.locator('data-chart[data-state="drawn"]').first().waitFor();
    await tabTo(page, 'data-chart .chart-plot', 120);
    const chart = page.locator('data-chart:has(:focus)');
    // The first key leads to the newest point.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    const first = await chart.getByRole('status').textContent();
    await page.keyboard.press('End');
    expect(await chart.getByRole('status').textContent()).not.toBe(first);
    await tabTo(page, 'data-chart summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'data-chart .chart-table a');
    await tabTo(page, 'data-chart .chart-png', 200);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.png$/u);
  });

  it('checks a file, mends a cell where its problem stands, and takes the mended file', async () => {
    const page = await newPage(real, { acceptDownloads: true });
    await page.goto(`${real.address}/kiem-tra-tep/`);
    await page.locator('file-checker[data-state=ready]').waitFor();
    // Asked for first: the browser is told to hand its dialogue over before a key opens it.
    const chosen = page.waitForEvent('filechooser');
    await tabTo(page, 'file-checker input[type=file]');
    await page.keyboard.press('Space');
    const chooser = await chosen;
    const sound = await readFile(join(projectFolder, 'data/so-lieu/bao-cao-lang-giang-2024-q1.csv'), 'utf8');
    await chooser.setFiles({
      name: 'so-lieu.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(sound.replace(',61.12,', ',61.12x,')),
    });
    await page.locator('.checked-file').waitFor();
    await page.locator('file-checker:not([data-busy])').waitFor();
    await tabTo(page, '.checked-file [aria-invalid="true"], .checked-file td.error input');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('61.12');
    await page.keyboard.press('Enter');
    await page.locator('[data-verdict=sound]').waitFor();
    await page.locator('file-checker:not([data-busy])').waitFor();
    await tabTo(page, '[data-download]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/u);
  });

  it('compares: adds areas and an indicator, takes one out again', async () => {
    const page = await newPage(real);
    await page.goto(`${real.address}/so-sanh/`, { waitUntil: 'networkidle' });
    await tabTo(page, 'compare-page input');
    for (const name of ['lang giang', 'ba to']) {
      await page.keyboard.type(name);
      await page.locator('[data-found] button').first().waitFor();
      await tabTo(page, '[data-found] button');
      await page.keyboard.press('Enter');
      await page.locator('compare-page[data-state="done"]').waitFor({ state: 'attached' });
      // The focus is back in the box, ready for the next name.
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches('compare-page input'))).toBe(true);
    }
    await tabTo(page, 'compare-page select');
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-result] section').first().waitFor();
    await tabTo(page, '[data-result] a, [data-result] button');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(faultsOfFocus)).toEqual([]);
    const chips = page.locator('[data-chosen="areas"] li');
    expect(await chips.count()).toBe(2);
    for (
      let presses = 0;
      presses < 20 && !(await page.evaluate(() => document.activeElement?.matches('[data-chosen="areas"] button')));
      presses += 1
    )
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => chips.count()).toBe(1);
  });
});
