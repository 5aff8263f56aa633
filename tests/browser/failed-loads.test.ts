/** A part that cannot be loaded: the page says so in words, offers another try, and leaves what it has. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');

/** A page to which nothing comes whose address matches. */
async function without(blocked: RegExp, path: string): Promise<Page> {
  const page = await portal.newPage();
  await page.route(blocked, (route) => route.abort());
  await page.goto(portal.address + path);
  return page;
}

describe.skipIf(noBrowserReason !== undefined)('a part that cannot be loaded', () => {
  it('the code of charts: the table stays', async () => {
    const page = await without(/\/_astro\/draw\./u, '/chi-tieu/dvctt-toan-trinh/');
    await page.locator('.chart-description').first().scrollIntoViewIfNeeded();
    await page.locator('.chart-failed').first().waitFor();
    expect(await page.locator('.chart-failed').first().innerText()).toBe(
      'Không tải được biểu đồ; bảng bên dưới là đủ số liệu.',
    );
    expect(await page.locator('data-chart tbody tr').count()).toBe(2);
    expect(await page.locator('#ket-qua tbody tr').count()).toBe(2);
  });

  it('the code of suggestions: the box still searches', async () => {
    const page = await without(/\/_astro\/listbox\./u, '/');
    await page.locator('#noi input').fill('lang giang');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=lang+giang');
  });

  it('the data of a comparison: it can be asked for again, and the lists of indicators stay', async () => {
    const page = await without(
      /\/lang-giang\.json$/u,
      '/so-sanh/?dia-phuong=bac-giang/lang-giang&chi-tieu=thanh-toan-truc-tuyen',
    );
    await page.locator('compare-page[data-state="failed"]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-faults]').innerText()).toContain(
      'Không tải được số liệu. Kiểm tra đường truyền rồi thử lại.',
    );
    expect(await page.locator('compare-page select option').count()).toBeGreaterThan(80);
    await page.unrouteAll();
    await page.locator('[data-faults]').getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('#so-thanh-toan-truc-tuyen').waitFor();
  });

  it('the list of names where areas are compared', async () => {
    const page = await without(/\/tim-kiem\/.*\.json$/u, '/so-sanh/');
    await page.locator('compare-page[data-state="done"]').waitFor({ state: 'attached' });
    await page.locator('#them-noi input').fill('lang giang');
    await page.getByText('Không tải được danh sách.').waitFor();
  });

  it('the data of an embedded view', async () => {
    const page = await without(/\/nhung\/dvctt-toan-trinh\.json$/u, '/nhung/?chi-tieu=dvctt-toan-trinh');
    await page.locator('embed-view[data-state="failed"]').waitFor({ state: 'attached' });
    expect(await page.locator('embed-view').innerText()).toContain('Không tải được số liệu.');
    expect(await page.locator('embed-view a[href]').count()).toBeGreaterThan(0);
  });

  it('the tables of the file checker', async () => {
    const page = await without(/\/du-lieu\/so-lieu\.csv$/u, '/kiem-tra-tep/');
    await expect
      .poll(() => page.locator('.checker-status').innerText())
      .toContain('Chưa tải được các bảng đã công bố nên chưa kiểm tra được.');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Tải lại' }).click();
    await page.locator('file-checker[data-state=ready]').waitFor();
  });

  it('the code of the file checker’s work', async () => {
    const page = await without(/\/worker[^/]*\.js$/u, '/kiem-tra-tep/');
    await expect
      .poll(() => page.locator('.checker-status').innerText())
      .toContain('Chưa tải được phần kiểm tra của trang này. Kiểm tra kết nối mạng.');
    expect(await page.locator('file-checker').getAttribute('data-state')).not.toBe('ready');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Tải lại' }).click();
    await page.locator('file-checker[data-state=ready]').waitFor();
  });

  it('the code of citations: the sign still leads to the figure', async () => {
    const page = await without(/\/_astro\/(?:copy|work)\./u, '/dia-phuong/bac-giang/lang-giang/');
    await page.locator('.figure details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
    await page.locator('.figure .own').first().click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#f-/u);
  });
});
