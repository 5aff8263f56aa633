/** The pages of the whole: what is folded is found by its address, and what is chosen is what is shown. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { withPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');

const on = <Result>(path: string, use: (page: Page) => Promise<Result>, options: BrowserContextOptions = {}) =>
  withPage(portal.browser, options, async (page) => {
    await page.goto(portal.address + path, { waitUntil: 'load' });
    return use(page);
  });

describe.skipIf(noBrowserReason !== undefined)('the boards of the whole portal', () => {
  it('opens a folded point and a folded task’s area for their addresses, without a script too', async () => {
    const [point, area] = await Promise.all([
      on('/doi-chieu/', (page) => page.locator('.fold .clear').last().getAttribute('id')),
      on('/nhiem-vu/', (page) => page.locator('.share > div[id]').last().getAttribute('id')),
    ]);
    for (const javaScriptEnabled of [true, false])
      for (const address of [`/doi-chieu/#${point}`, `/nhiem-vu/#${area}`])
        await on(
          address,
          async (page) => {
            await expect.poll(() => page.locator(':target').isVisible(), { message: address }).toBe(true);
          },
          { javaScriptEnabled },
        );
  });

  it('shows of the points those of a kind and a place that are chosen, by keyboard, and keeps the choice in the address', async () => {
    await on('/doi-chieu/', async (page) => {
      const all = await page.locator('.clear').count();
      await page.locator('.choice [data-kieu="chua-ro"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('.choice [data-noi="bac-giang-lang-giang"]').focus();
      await page.keyboard.press('Enter');
      const shown = await page.locator('.clear:visible').count();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(all);
      expect(await page.locator('.choice [role="status"]').textContent()).toBe(
        `Đang hiện ${shown} trong ${all} chỗ; bấm lại để bỏ chọn.`,
      );
      expect(new URL(page.url()).search).toBe('?kieu=chua-ro&noi=bac-giang-lang-giang');
      await page.reload();
      await expect.poll(() => page.locator('.clear:visible').count()).toBe(shown);
      await page.locator('.choice [data-kieu="chua-ro"]').click();
      await page.locator('.choice [data-noi="bac-giang-lang-giang"]').click();
      expect(await page.locator('.clear:not([hidden])').count()).toBe(all);
    });
    await on('/doi-chieu/?kieu=la', async (page) => {
      await expect
        .poll(() => page.locator('.choice [role="status"]').textContent())
        .toContain('Địa chỉ trang này hỏi “la”');
    });
  });

  it('leads without a script from every chip to its part of the page', async () => {
    await on(
      '/doi-chieu/',
      async (page) => {
        const targets = await page
          .locator('.choice a')
          .evaluateAll((chips) =>
            chips.map((chip) => document.getElementById((chip.getAttribute('href') ?? '').slice(1)) !== null),
          );
        expect(targets.length).toBeGreaterThan(5);
        expect(targets).not.toContain(false);
      },
      { javaScriptEnabled: false },
    );
  });

  it('takes at most six screens of a phone for the tasks and for the points', async () => {
    for (const path of ['/nhiem-vu/', '/doi-chieu/']) {
      const screens = await on(
        path,
        async (page) => {
          await page.evaluate(() => document.fonts.ready);
          return (await page.evaluate(() => document.documentElement.scrollHeight)) / 740;
        },
        { viewport: { width: 360, height: 740 } },
      );
      expect(screens, path).toBeLessThanOrEqual(6);
    }
  });
});
