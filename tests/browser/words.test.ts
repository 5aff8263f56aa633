/** Words that are explained where a page uses them first, without a script. */
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');

describe.skipIf(noBrowserReason !== undefined)('a word with a dotted line', () => {
  it('says at a tap what it means, at the side of the screen at most, and goes at Escape', async () => {
    const page = await portal.newPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    await page.goto(`${portal.address}/dia-phuong/bac-giang/lang-giang/`);
    await page.locator('.lede .word', { hasText: 'TTHC' }).click();
    const meaning = page.locator('.gloss:popover-open');
    expect(await meaning.textContent()).toBe('TTHC: Thủ tục hành chính');
    const box = await meaning.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
    expect(await meaning.count()).toBe(0);
  });

  it('opens with Enter on the pages of indicators and documents too', async () => {
    for (const path of ['/chi-tieu/so-hoa-ho-so/', '/van-ban/bao-cao-lang-giang-2024-q1/']) {
      const page = await portal.newPage();
      await page.goto(portal.address + path);
      const word = page.locator('main .word:visible').first();
      await word.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.gloss:popover-open').count(), path).toBe(1);
    }
  });

  it('has its place on the page of words', async () => {
    const page = await portal.newPage();
    await page.goto(`${portal.address}/tu-dien/#t-tthc`);
    expect(await page.locator('#t-tthc').textContent()).toBe('TTHCThủ tục hành chính');
  });
});
