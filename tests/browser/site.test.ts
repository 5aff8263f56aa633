import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { openPage, sideways } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('fixture', '/portal/');

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await portal.newPage(options);
  await openPage(page, portal.address + path);
  return page;
}

describe.skipIf(noBrowserReason !== undefined)('the portal in a real browser', () => {
  it('breaks its own policy on no kind of page, asks nothing of others and never scrolls sideways', async () => {
    const pages = [
      '/',
      '/dia-phuong/',
      '/dia-phuong/song-da/',
      '/dia-phuong/song-da/dinh-lam/',
      '/chi-tieu/',
      '/chi-tieu/mau-01/',
      '/van-ban/',
      '/van-ban/ke-hoach-song-da/',
      '/nhiem-vu/',
      '/doi-chieu/',
      '/pham-vi-du-lieu/',
      '/du-lieu/',
      '/tim-kiem/?q=dinh+lam',
      '/gioi-thieu/',
      '/huong-dan/',
      '/huong-dan/loi/cell/decimal-comma/',
      '/khong-co/',
    ];
    const page = await portal.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (
        !request.url().startsWith(portal.address) &&
        !request.url().startsWith('data:') &&
        !request.url().startsWith('blob:')
      )
        faults.push(request.url());
    });
    for (const path of pages) {
      await openPage(page, portal.address + path);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        // A chart follows its column a moment later.
        await expect.poll(() => sideways(page), { message: `${path} at ${width}px` }).toEqual([]);
      }
      expect(faults, path).toEqual([]);
    }
  });

  it('reads whole without JavaScript: figures, tables of every chart, tasks with their deadlines', async () => {
    const page = await open('/chi-tieu/mau-01/', { javaScriptEnabled: false });
    expect(await page.locator('data-chart table tbody tr').count()).toBeGreaterThan(20);
    expect(await page.locator('canvas').count()).toBe(0);
    await page.goto(`${portal.address}/nhiem-vu/`);
    expect(await page.locator('.tasks > li').count()).toBe(4);
    expect(await page.locator('.tasks > li').first().textContent()).toContain('trước ngày 01/01/2023');
    expect(await page.locator('task-filter').isVisible()).toBe(false);
  });

  it('counts in the browser the days since a deadline, and never says “quá hạn”', async () => {
    const page = await open('/nhiem-vu/');
    const now = new Date();
    const days = Math.round(
      (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(2023, 0, 1)) / 86_400_000,
    );
    const tasks = (await page.locator('.tasks').allTextContents()).join(' ');
    expect(tasks).toContain(`đã qua ${days.toLocaleString('vi-VN')} ngày`);
    expect(tasks).toMatch(/hạn tháng 12\/2099\s+Đang thực hiện/u);
    expect(await page.locator('.lede').textContent()).toMatch(
      /\d việc đã qua ngày ấy, cổng chưa thấy văn bản báo kết quả\.$/u,
    );
    expect(await page.locator('main').textContent()).not.toMatch(/quá hạn/iu);
    const document = await open('/van-ban/ke-hoach-song-da/');
    expect((await document.locator('.tasks').allTextContents()).join(' ')).toContain(
      'Đã qua thời hạn 01/01/2023; cổng chưa có văn bản về kết quả',
    );
  });

  it('filters tasks by agency and keeps the choice in the address, opening what it leaves', async () => {
    const page = await open('/nhiem-vu/');
    await page.locator('task-filter summary').click();
    await page.locator('select[name="co-quan"]').selectOption('ubnd-dinh-lam');
    expect(await page.locator('.tasks > li:visible').count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('co-quan')).toBe('ubnd-dinh-lam');
    await page.reload();
    expect(await page.locator('.tasks > li:visible').count()).toBe(2);
    expect(await page.locator('task-filter output').textContent()).toBe('2 việc');
  });

  it('tells of a choice in the address that the filter of tasks does not have, and shows all', async () => {
    const page = await open('/nhiem-vu/?co-quan=khong-co&han=mai');
    const told = await page.locator('task-filter [role="status"]').textContent();
    expect(told).toContain('hỏi cơ quan “khong-co”');
    expect(told).toContain('hỏi thời hạn “mai”');
    expect(await page.locator('task-filter [role="status"]').isVisible()).toBe(true);
    expect(await page.locator('task-filter output').textContent()).toBe('4 việc');
  });

  it('draws a chart only when it comes near the screen, beside its table', async () => {
    const page = await open('/chi-tieu/mau-01/');
    await page.locator('data-chart canvas').first().waitFor();
    expect(await page.locator('data-chart').first().locator('table tbody tr').count()).toBe(12);
    const far = await open('/dia-phuong/song-da/dinh-lam/');
    expect(await far.locator('canvas').count()).toBe(0);
  });

  it('opens the row of an older figure at its permanent address', async () => {
    const id = await (await open('/dia-phuong/song-da/dinh-lam/'))
      .locator('.matrix .cell[id]')
      .first()
      .getAttribute('id');
    const page = await open(`/dia-phuong/song-da/dinh-lam/#${id}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  });

  it('leads from a unit of today that has reported nothing to what it was made from, which says so, by links alone', async () => {
    const page = await open('/dia-phuong/#song-da.ba-to-90001', { javaScriptEnabled: false });
    await page.locator('[id="song-da.ba-to-90001"] > a').click();
    await page.waitForURL('**/dia-phuong/song-da/ba-thuong/#tu-song-da.ba-to-90001');
    expect(await page.locator('.arrival:visible').allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Bạn tìm xã .+, tỉnh Sông Đà\. Cổng chưa có báo cáo của xã; số liệu gần nhất là của huyện Ba Thượng cũ/u,
      ),
    ]);
    expect(await page.locator('.band').textContent()).toContain(
      'Huyện kết thúc hoạt động từ 01/7/2025; nơi này nay là 2 xã của tỉnh Sông Đà',
    );
  });

  it('is reached by keyboard: the skip link comes first and lands in the main part', async () => {
    const page = await open('/dia-phuong/song-da/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tới nội dung chính');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#noi-dung');
  });

  it('answers an unknown address with the page that leads on', async () => {
    const response = await fetch(`${portal.address}/khong-co/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Không có trang này');
  });
});
