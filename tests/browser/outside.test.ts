/** What others measure of all provinces: its course, its map and its table on a phone, by keyboard and without scripts. */
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { openPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';
import { tabTo } from '../support/tab-to.ts';

const portal = servePortal('real');
const phone = { viewport: { width: 360, height: 740 } } as const;
const papi = '/chi-tieu/papi-quan-tri-dien-tu-diem/';

describe.skipIf(noBrowserReason !== undefined)('an outside measure of all provinces', () => {
  it.each([papi, '/chi-tieu/papi-phuc-dap-qua-mang/', '/chi-tieu/dti/', '/chi-tieu/dti-chinh-quyen-so/'])(
    'takes three screens of a phone, its picture on the first two: %s',
    async (path) => {
      const page = await portal.newPage(phone);
      await openPage(page, portal.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3 * 740);
      const picture = page.locator('#bieu-do :is(canvas, svg[role="group"])');
      await picture.waitFor();
      const box = await picture.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(2 * 740);
      expect(await page.locator('details[open]').count()).toBe(0);
    },
  );

  it('brings out the line of a province that a reader chooses', async () => {
    const page = await portal.newPage(phone);
    await openPage(page, portal.address + papi);
    const bright = page.locator('#ket-qua tbody tr:not([data-context]) th');
    expect(await bright.count()).toBe(2);
    await page.locator('line-choice select').selectOption('Lạng Sơn');
    expect(await bright.allTextContents()).toEqual(['Lạng Sơn']);
    await page.locator('#bieu-do data-chart[data-state="drawn"]').waitFor();
    await page.locator('line-choice select').selectOption('');
    expect(await bright.count()).toBe(2);
  });

  it('is whole without scripts: a drawing, and provinces by years in a table', async () => {
    const page = await portal.newPage({ ...phone, javaScriptEnabled: false });
    await page.goto(portal.address + papi);
    expect(await page.locator('line-choice').isVisible()).toBe(false);
    expect(await page.locator('#bieu-do .chart-still:visible').count()).toBe(1);
    await page.locator('#ket-qua summary').click();
    expect(await page.locator('#ket-qua tbody tr').count()).toBe(63);
    const langSon = page.locator('#ket-qua tbody tr', { hasText: 'Lạng Sơn' });
    expect(await langSon.locator('td.n a').count()).toBe(7);
  });
});

describe.skipIf(noBrowserReason !== undefined)('a map of tiles', () => {
  it.each(['/', '/chi-tieu/dti/'])('is one stop, whose tiles arrow keys reach and read: %s', async (path) => {
    const page = await portal.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await openPage(page, portal.address + path);
    await tabTo(page, '.tile-map svg a');
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(',')[0] ?? '');
    expect(await focused()).toBe('Hà Giang');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Tuyên Quang');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Lào Cai');
    expect(await page.locator('.tile-map .said').first().textContent()).toMatch(/^Lào Cai, LCa: /u);
    await page.keyboard.press('End');
    expect(await focused()).toBe('Bạc Liêu');
    expect(await page.locator('.tile-map svg a[tabindex="0"]').count()).toBe(
      await page.locator('.tile-map svg').count(),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dia-phuong\/bac-lieu\/#/u);
  });
});
