/** The portal by keyboard alone: search, chart, tables, file checker, comparison; where the focus is, is always seen (WCAG 2.1.1, 2.4.7, 2.4.11). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { noBrowserReason } from '../support/chromium.ts';
import { openPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';
import { faultsOfFocus, tabTo } from '../support/tab-to.ts';

const real = servePortal('real');
const made = servePortal('fixture', '/portal/');
/** With less motion the page is at the focus at once. */
const still = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

describe.skipIf(noBrowserReason !== undefined)('by keyboard alone', () => {
  it('skips to the content, finds a district, opens it, and reads a wide table', async () => {
    const page = await real.newPage({ ...still, viewport: { width: 360, height: 740 } });
    await openPage(page, `${real.address}/`);
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

    await page.setViewportSize({ width: 360, height: 740 });
    await openPage(page, `${made.address}/dia-phuong/song-da/dinh-lam/`);
    const wide = await page
      .locator('.scroll')
      .evaluateAll((regions) =>
        regions.findIndex((region) => region.checkVisibility() && region.scrollWidth > region.clientWidth),
      );
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
    const page = await made.newPage(still);
    await openPage(page, `${made.address}/chi-tieu/mau-01/`);
    await page.locator('data-chart[data-state="drawn"]').first().waitFor();
    await tabTo(page, 'data-chart .chart-plot');
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
    await tabTo(page, 'data-chart .chart-png');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.png$/u);
  });

  it('checks a file, mends a cell where its problem stands, and takes the mended file', async () => {
    const page = await real.newPage({ ...still, acceptDownloads: true });
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
    const page = await real.newPage(still);
    await openPage(page, `${real.address}/so-sanh/`);
    await tabTo(page, 'compare-page input');
    for (const [name, label] of [
      ['lang giang', 'Huyện Lạng Giang'],
      ['ba to', 'Huyện Ba Tơ'],
    ] as const) {
      await page.keyboard.type(name);
      // The answer to the first letters has other areas first; that to the whole name takes its place.
      await page.locator('#them-noi [role="option"]:first-child', { hasText: label }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('compare-page[data-state="done"]').waitFor({ state: 'attached' });
      // The focus is back in the box, ready for the next name.
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches('compare-page input'))).toBe(true);
    }
    await tabTo(page, 'compare-page summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'compare-page select');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'compare-page [type="submit"]');
    await page.keyboard.press('Enter');
    await page.locator('[data-result] section').first().waitFor();
    await tabTo(page, '[data-result] a, [data-result] button');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(faultsOfFocus)).toEqual([]);
    const chips = page.locator('[data-chosen="areas"] li');
    expect(await chips.count()).toBe(2);
    await tabTo(page, '[data-chosen="areas"] button', 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => chips.count()).toBe(1);
  });
});
