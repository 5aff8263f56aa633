/** The embedded view in a page of another origin, served with the headers that hosts are told to send. */
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { servePortal, serveTests } from '../support/served-portal.ts';

const portal = servePortal('real');
/** What the page of the other site holds. */
let article = '';
const newspaper = serveTests(() => (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(article);
});
const faults: string[] = [];

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await portal.newPage({ viewport: { width: 800, height: 900 }, ...options });
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('404') && faults.push(message.text()),
  );
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

/** The frame on the other site's page, once it is done. */
async function framed(query: string, page: Page): Promise<Frame> {
  article = `<!doctype html><title>Báo</title><iframe src="${portal.address}/nhung/?${query}" width="100%" height="640"></iframe>`;
  await page.goto(newspaper.address);
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('no frame');
  await frame.locator('embed-view[data-state]').waitFor({ state: 'attached' });
  return frame;
}

describe.skipIf(noBrowserReason !== undefined)('the embedded view', () => {
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });

  it('shows an indicator as a chart in a page of another origin, with source and the way back', async () => {
    const frame = await framed('chi-tieu=ho-co-internet-cap-quang', await newPage());
    await frame.locator('data-chart canvas').waitFor();
    expect(await frame.locator('h1').innerText()).toContain('Internet cáp quang');
    expect(await frame.locator('.chart-source').innerText()).toContain('Nguồn:');
    const back = frame.locator('[data-back]');
    expect(await back.getAttribute('href')).toBe('/chi-tieu/ho-co-internet-cap-quang/');
    // Search engines count the view under the page it is a part of.
    expect(await frame.locator('link[rel="canonical"]').getAttribute('href')).toMatch(
      /^https:\/\/[^/]+\/chi-tieu\/ho-co-internet-cap-quang\/$/u,
    );
    expect(await frame.locator('meta[name="robots"]').count()).toBe(0);
    expect(await frame.locator('base').getAttribute('target')).toBe('_blank');
    expect(await frame.locator('.code').count()).toBe(0);
  });

  it('shows an area and one figure, each with its words, its document and its permanent address', async () => {
    const page = await newPage();
    const area = await framed('dia-phuong=bac-giang/lang-giang', page);
    expect(await area.locator('.figures li').count()).toBeGreaterThan(5);
    const address =
      (await area.locator('.figures li', { hasText: '61,12%' }).first().locator('strong a').getAttribute('href')) ?? '';
    expect(address).toMatch(/^\/dia-phuong\/bac-giang\/lang-giang\/#f-/u);
    const figure = await framed(`dia-phuong=bac-giang/lang-giang&so-lieu=${address.split('#')[1] ?? ''}`, page);
    expect(await figure.locator('.value').innerText()).toContain('61,12%');
    expect(await figure.locator('.mark').innerText()).toBe('Đã ở mức giao cả năm (tính đến quý I)');
    expect(await figure.locator('[data-back]').getAttribute('href')).toBe(address);
  });

  it('follows the reader’s theme, or the one its address names', async () => {
    const ground = (frame: Frame): Promise<string> =>
      frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await newPage({ colorScheme: 'dark' });
    expect(await ground(await framed('dia-phuong=lang-son', dark))).toBe('rgb(20, 22, 26)');
    expect(await ground(await framed('dia-phuong=lang-son&giao-dien=sang', dark))).toBe('rgb(251, 250, 246)');
    expect(
      await ground(await framed('dia-phuong=lang-son&giao-dien=toi', await newPage({ colorScheme: 'light' }))),
    ).toBe('rgb(20, 22, 26)');
  });

  it.each([
    ['chi-tieu=la-lung', 'Cổng không có chỉ tiêu có mã “la-lung”'],
    ['dia-phuong=khong-co', 'Cổng không có trang số liệu của địa phương có mã “khong-co”.'],
    ['dia-phuong=bac-giang/lang-giang&so-lieu=f-000000000', 'Cổng không có số liệu này'],
    ['dia-phuong=../../etc/passwd', '“../../etc/passwd” không phải mã của cổng.'],
    ['chi-tieu=%3Cimg%20src=x%20onerror=alert(1)%3E', 'không phải mã của cổng.'],
    ['', 'Địa chỉ này chưa nói nhúng gì.'],
  ])('answers ?%s in plain words and leads on', async (query, sentence) => {
    const frame = await framed(query, await newPage());
    expect(await frame.locator('[data-said]').innerText()).toContain(sentence);
    expect(
      await frame.locator('[data-content] a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/chi-tieu/', '/dia-phuong/']);
    expect(await frame.locator('img').count()).toBe(0);
  });

  it('is the one page that other sites may frame', async () => {
    const address = `${portal.address}/dia-phuong/bac-giang/lang-giang/`;
    expect((await fetch(address)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    article = `<!doctype html><title>Báo</title><iframe src="${address}"></iframe>`;
    // Its console is not read: the browser tells there that it refuses the frame, sooner or later.
    const page = await portal.newPage();
    await page.goto(newspaper.address);
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
    expect(await page.frames()[1]?.locator('.figure').count()).toBe(0);
  });

  it('is tried at widths and grounds before its code is copied, and its figure is whole from 280 px', async () => {
    const page = await newPage();
    await page.goto(`${portal.address}/nhung/?chi-tieu=thanh-toan-truc-tuyen`);
    await page.getByLabel('280 px').check();
    expect((await page.locator('embed-view').boundingBox())?.width).toBe(280);
    await page.getByLabel('tối').check();
    expect(await page.locator('pre').innerText()).toContain('chi-tieu=thanh-toan-truc-tuyen&amp;giao-dien=toi"');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByLabel('theo máy người đọc').check();
    expect(await page.locator('pre').innerText()).not.toContain('giao-dien');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator('h1.sr-only').count()).toBe(1);
  });

  it('is offered by pages, and gives the code to those who open it by itself', async () => {
    const page = await newPage();
    await page.goto(`${portal.address}/dia-phuong/bac-giang/lang-giang/`);
    expect(await page.locator('#dung-lai a[href^="/nhung/"]').getAttribute('href')).toBe(
      '/nhung/?dia-phuong=bac-giang/lang-giang',
    );
    await page.goto(`${portal.address}/chi-tieu/ho-co-internet-cap-quang/`);
    await page.locator('#dung-lai summary').click();
    await page.locator('#dung-lai a[href^="/nhung/"]').click();
    await page.locator('embed-view[data-state="done"]').waitFor({ state: 'attached' });
    expect(await page.locator('.code pre').innerText()).toMatch(
      /^<iframe src="https:\/\/mau\.vn\/nhung\/\?chi-tieu=ho-co-internet-cap-quang" title="[^"]+" width="100%" height="640" loading="lazy" frameborder="0"><\/iframe>$/u,
    );
  });
});
