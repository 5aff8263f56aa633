import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '#cli/environment.ts';
import { siteListener } from '#cli/site-server.ts';
import { buildPortal } from '../support/build-portal.ts';
import { launchChromium, noBrowserReason } from '../support/chromium.ts';

let folder: string;
let server: Server;
let address: string;
let browser: Browser;

/** Site paths of the results for a query, the first first. */
async function results(page: Page, query: string): Promise<string[]> {
  await page.goto(`${address}/tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-results][data-state="done"]').waitFor();
  return page.locator('[data-search-results] > li').evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
}

describe.skipIf(noBrowserReason !== undefined)('search on the real portal', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-search-'));
    const outFolder = join(folder, 'dist');
    await buildPortal({ dataFolder: join(projectFolder, 'data'), contentFolder: join(projectFolder, 'content'), outFolder }, { PORTAL_DATE: '2026-11-24' });
    server = createServer(siteListener(outFolder, '/'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['lang giang', /^\/dia-phuong\/bac-giang\/lang-giang\/$/],
    ['luc ngan ke hoach', /^\/van-ban\/ke-hoach-luc-ngan-2024\/$/],
    ['thanh toan truc tuyen', /^\/chi-tieu\/thanh-toan-truc-tuyen\/$/],
    ['dinh danh dien tu', /^\/chi-tieu\/.*dinh-danh/],
    ['chu ky so', /^\/chi-tieu\/.*chu-ky-so/],
    ['son dong', /^\/dia-phuong\/#bac-giang\.son-dong$/],
    ['luc nga', /^\/dia-phuong\/bac-giang\/luc-ngan\/$/],
    ['48/KH-BCĐCĐS', /^\/van-ban\/bao-cao-lang-giang-2024-q1\//],
    ['ba to', /^\/dia-phuong\/quang-ngai\/ba-to\/$/],
    ['Ba Tô', /^\/dia-phuong\/quang-ngai\/ba-to\/ba-to-21523\/$/],
  ])('“%s” finds the right page first', async (query, expected) => {
    const page = await browser.newPage();
    expect((await results(page, query))[0]).toMatch(expected);
    await page.close();
  });

  it('answers area and indicator with the figure, its level and a link to its permanent address', async () => {
    const page = await browser.newPage();
    const [first = ''] = await results(page, 'lang giang thanh toan truc tuyen');
    expect(first).toMatch(/^\/dia-phuong\/bac-giang\/lang-giang\/#f-[0-9a-z]{9}$/);
    const card = await page.locator('[data-search-results] > li').first().textContent();
    expect(card).toContain('61,12%');
    expect(card).toContain('Đã ở mức giao cả năm (tính đến quý I)');
    await page.close();
  });

  it('leads from the box in the header by keyboard', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/van-ban/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.keyboard.type('ba to');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tim-kiem\/\?q=ba(?:\+|%20)to/);
    await page.locator('[data-search-results][data-state="done"]').waitFor();
    await page.close();
  });

  it('lists areas, indicators and documents without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/tim-kiem/`);
    expect(await page.getByRole('link', { name: 'Huyện Lạng Giang' }).count()).toBeGreaterThan(0);
    await context.close();
  });
});
