import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { parseRecords } from '#core/csv.ts';
import { noBrowserReason } from '../support/chromium.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');
const faults: string[] = [];

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await portal.newPage(options);
  // The browser itself tells of an address that answers 404; the page must live with it.
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('404') && faults.push(message.text()),
  );
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

async function compared(query: string, page?: Page): Promise<Page> {
  const opened = page ?? (await newPage());
  await opened.goto(`${portal.address}/so-sanh/${query}`);
  await done(opened);
  return opened;
}

const done = (page: Page): Promise<void> =>
  page.locator('compare-page[data-state="done"]').waitFor({ state: 'attached' });
const chosen = (page: Page, part: string): Promise<string[]> =>
  page
    .locator(`[data-chosen="${part}"] li`)
    .evaluateAll((items) => items.map((item) => (item.firstChild?.textContent ?? '').trim()));

const threeAreas =
  '?dia-phuong=bac-giang/lang-giang,bac-giang/luc-ngan,quang-ngai/ba-to&chi-tieu=thanh-toan-truc-tuyen,ho-co-internet-cap-quang';

describe.skipIf(noBrowserReason !== undefined)('the page that compares, on the real portal', () => {
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });

  it('shows what its address names, fetching those areas alone', async () => {
    const page = await newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await compared(threeAreas, page);
    expect(await chosen(page, 'areas')).toEqual(['Huyện Lạng Giang', 'Huyện Lục Ngạn', 'Huyện Ba Tơ']);
    const section = page.locator('#so-thanh-toan-truc-tuyen');
    expect(await section.innerText()).toContain('61,12%');
    expect(await section.innerText()).toContain('Đã ở mức giao cả năm (tính đến quý I)');
    expect(await section.innerText()).toContain('Cổng chưa có văn bản nêu chỉ tiêu này của huyện Ba Tơ.');
    expect(await section.locator('tbody a').first().getAttribute('href')).toBe('/dia-phuong/bac-giang/lang-giang/');
    expect(fetched.filter((path) => path.startsWith('/dia-phuong/')).sort()).toEqual([
      '/dia-phuong/bac-giang/lang-giang.json',
      '/dia-phuong/bac-giang/luc-ngan.json',
      '/dia-phuong/quang-ngai/ba-to.json',
    ]);
    expect(fetched.filter((path) => path.startsWith('/du-lieu/'))).toEqual(['/du-lieu/chi-tieu.csv']);
  });

  it('says plainly what it does not know and shows the rest', async () => {
    const page = await compared(
      '?dia-phuong=bac-giang/lang-giang,khong-co,../x&chi-tieu=thanh-toan-truc-tuyen,la-lung&ky=2024-Q1,1990,qu%C3%BD%20I',
    );
    const said = await page.locator('[data-faults]').innerText();
    expect(said).toContain('Không phải mã địa phương, nên bỏ qua: “../x”.');
    expect(said).toContain('Không phải mã kỳ, nên bỏ qua: “quý I”');
    expect(said).toContain('Cổng không có trang số liệu của địa phương có mã “khong-co”.');
    expect(said).toContain('Cổng không có chỉ tiêu có mã “la-lung”.');
    expect(await page.locator('#so-thanh-toan-truc-tuyen').innerText()).toContain('61,12%');
  });

  it('keeps every choice in the address, and goes back', async () => {
    const page = await compared('');
    await page.getByLabel('Thêm địa phương').fill('lang giang');
    await page.locator('#them-noi [role="option"]', { hasText: 'Huyện Lạng Giang' }).first().click();
    await page.locator('[data-chosen="areas"] li').first().waitFor();
    expect(new URL(page.url()).search).toBe('?dia-phuong=bac-giang/lang-giang');
    await page.getByText('Chọn chỉ tiêu, chọn kỳ').click();
    await page.locator('compare-page select').selectOption('thanh-toan-truc-tuyen');
    expect(new URL(page.url()).search).toBe('?dia-phuong=bac-giang/lang-giang');
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    await page.locator('#so-thanh-toan-truc-tuyen').waitFor();
    expect(new URL(page.url()).search).toBe('?dia-phuong=bac-giang/lang-giang&chi-tieu=thanh-toan-truc-tuyen');
    await page.getByRole('button', { name: 'Bỏ Huyện Lạng Giang' }).click();
    await page.locator('#so-thanh-toan-truc-tuyen').waitFor({ state: 'detached' });
    await page.goBack();
    await page.locator('#so-thanh-toan-truc-tuyen').waitFor();
    expect(await chosen(page, 'areas')).toEqual(['Huyện Lạng Giang']);
  });

  it('shows at once what two places share, by keyboard alone, the same way as the search box', async () => {
    const page = await compared('?dia-phuong=lang-son');
    await page.getByLabel('Thêm địa phương').focus();
    await page.keyboard.type('tinh bac giang');
    await page.locator('#them-noi [role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('table.shared').first().waitFor();
    expect(new URL(page.url()).search).toBe('?dia-phuong=lang-son,bac-giang');
    expect(await page.locator('[data-said]').innerText()).toContain('cùng có số của 11 chỉ tiêu');
    expect(await page.locator('[data-result] data-chart').count()).toBe(1);
    expect(await page.getByLabel('Thêm địa phương').evaluate((box) => box === document.activeElement)).toBe(true);

    // What is redrawn keeps the keyboard: at the sentence that tells of what came, at the next choice, at the box.
    const at = (): Promise<string | null | undefined> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.getAttribute('role'),
      );
    await page.locator('table.shared button').first().press('Enter');
    await page.locator('[data-result] section').first().waitFor();
    expect(await at()).toBe('status');
    await page.getByRole('button', { name: 'Bỏ Tỉnh Lạng Sơn' }).press('Enter');
    await page.getByRole('button', { name: 'Bỏ Tỉnh Lạng Sơn' }).waitFor({ state: 'detached' });
    expect(await at()).toBe('Bỏ Tỉnh Bắc Giang');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ Tỉnh Bắc Giang' }).waitFor({ state: 'detached' });
    expect(await at()).toBe('Thêm địa phương');
  });

  it('fits three screens of a phone with two places chosen', async () => {
    const page = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${portal.address}/so-sanh/`);
    const presets = await page
      .locator('.presets a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(presets).toContain('/so-sanh/?dia-phuong=lang-son,bac-giang');
    await compared('?dia-phuong=lang-son,bac-giang', page);
    await page.locator('data-chart canvas').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3 * 740);
  });

  it('draws areas of one period as bars, and hands over exactly the rows it shows', async () => {
    const page = await newPage({ acceptDownloads: true });
    await compared('', page);
    await compared('?dia-phuong=lang-son,bac-giang&chi-tieu=ho-co-internet-cap-quang', page);
    expect(await page.locator('[data-result] data-chart[kind="bar"]').count()).toBe(1);
    await page.locator('[data-result] section').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải đúng những gì đang xem (CSV)' }).click(),
    ]);
    const [header = [], ...rows] = parseRecords((await readFile(await download.path(), 'utf8')).trimEnd());
    const figures = rows.filter((row) => row[header.indexOf('bang')] === 'so-lieu');
    const shown = await page
      .locator('[data-result] tbody td.n > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(figures.length).toBeGreaterThan(1);
    expect(figures.map((row) => row[header.indexOf('neo')]).sort()).toEqual(
      shown.map((path) => portal.address + path).sort(),
    );
    expect(download.suggestedFilename()).toBe('ho-co-internet-cap-quang_2-noi.csv');
    const [excel] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải cho Excel (CSV)' }).click(),
    ]);
    const sheet = await readFile(await excel.path(), 'utf8');
    expect(sheet.startsWith('\uFEFFbang;chi_tieu;')).toBe(true);
    expect(sheet.split('\r\n')).toHaveLength(rows.length + 2);
  });

  it('is reached from an indicator and an area, and leads on without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    for (const from of ['/chi-tieu/ho-co-internet-cap-quang/', '/dia-phuong/bac-giang/lang-giang/']) {
      await page.goto(portal.address + from);
      expect(await page.locator('#dung-lai a[href^="/so-sanh/?"]').getAttribute('href')).toContain('dia-phuong=');
    }
    await page.goto(`${portal.address}/so-sanh/${threeAreas}`);
    expect(await page.locator('main').innerText()).toContain('Trình duyệt đang tắt JavaScript: mở từng chỉ tiêu');
    expect(await page.locator('compare-page').isVisible()).toBe(false);
  });
});

describe.skipIf(noBrowserReason !== undefined)('the page that compares, on a portal with twelve quarters', () => {
  const made = servePortal('fixture', '/portal/');

  it('draws lines of one definition, each indicator by itself, and keeps an absurd address from breaking it', async () => {
    const base = `${made.address}/so-sanh/`;
    const page = await made.newPage();
    await page.goto(`${base}?dia-phuong=song-da/dinh-lam&chi-tieu=mau-01,mau-02`);
    await done(page);
    expect(await page.locator('data-chart[kind="line"]').count()).toBe(2);
    await page.locator('data-chart canvas').first().waitFor();
    expect(await page.locator('#so-mau-01').innerText()).toContain(
      'Không vẽ chung với “Thủ tục số hóa khi tiếp nhận”: mẫu số khác',
    );
    expect(await page.locator('#so-mau-01 a').first().getAttribute('href')).toBe('/portal/chi-tieu/mau-01/');
    const many = Array.from({ length: 400 }, (_, number) => `tinh-${number}`).join(',');
    await page.goto(`${base}?dia-phuong=song-da/dinh-lam,${many}&chi-tieu=${many}&ky=${many}`);
    await done(page);
    expect(await page.locator('[data-faults]').innerText()).toContain('Mỗi lần so nhiều nhất 8 địa phương');
    expect(await chosen(page, 'areas')).toEqual(['Huyện Đình Lâm']);
  });
});
