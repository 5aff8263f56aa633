/** The box of the first page that asks where the reader lives. */
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');

describe.skipIf(noBrowserReason !== undefined)("the reader's place", () => {
  it('is found by keyboard, kept on the device, offered on the next visit and forgotten at a tap', async () => {
    const page = await portal.newPage();
    await page.goto(`${portal.address}/`);
    const line = page.locator('.mine');
    await expect.poll(() => line.innerText()).toContain('chỉ được nhớ trên máy này');
    await page.getByLabel('Xã, phường, huyện hay tỉnh').focus();
    await page.keyboard.type('huyện Ba Tơ');
    await expect.poll(() => page.locator('#noi').getByRole('option').first().innerText()).toContain('Huyện Ba Tơ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dia-phuong/quang-ngai/ba-to/');
    await page.goto(`${portal.address}/`);
    await expect.poll(() => line.innerText()).toContain('Nơi của tôi: Huyện Ba Tơ');
    expect(await line.locator('a').getAttribute('href')).toBe('/dia-phuong/quang-ngai/ba-to/');
    await line.getByRole('button').click();
    await page.reload();
    await expect.poll(() => line.innerText()).toContain('chỉ được nhớ trên máy này');
  });

  it('asks the search page without a script', async () => {
    const page = await portal.newPage({ javaScriptEnabled: false });
    await page.goto(`${portal.address}/`);
    expect(await page.locator('.mine').innerText()).toBe('');
    await page.getByLabel('Xã, phường, huyện hay tỉnh').fill('xã Kép');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.waitForURL(/\/tim-kiem\/\?q=/u);
  });

  it('fits four screens of a phone', async () => {
    const page = await portal.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${portal.address}/`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4 * 740);
  });
});
