import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { openPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';

const langGiang = '/dia-phuong/bac-giang/lang-giang/';
const portal = servePortal('real');

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await portal.newPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await openPage(page, portal.address + path);
  return page;
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Presses what is named so and gives what it copied. */
async function copiedBy(page: Page, name: string, says: string, within = '.cite'): Promise<string> {
  await page.locator(within).getByRole('button', { name, exact: true }).click();
  await page.locator('.cite output', { hasText: says }).waitFor();
  return clipboard(page);
}

describe.skipIf(noBrowserReason !== undefined)('links and citations', () => {
  it('copy the permanent address of a figure by its sign, mark its row and go there', async () => {
    const page = await open(langGiang);
    const row = page.locator('.figure').nth(2);
    const id = (await row.getAttribute('id')) ?? '';
    await page.locator('.figure details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
    await row.locator('a.own').click();
    await page.locator('.cite output', { hasText: 'Đã chép liên kết.' }).waitFor();
    expect(await clipboard(page)).toBe(`https://mau.vn${langGiang}#${id}`);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    const again = await open(`${langGiang}#${id}`);
    const box = await again.locator(`[id="${id}"]`).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(900);
    const ground = (place: string): Promise<string> =>
      again.locator(place).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground(`[id="${id}"]`)).not.toBe(await ground('.figure >> nth=0'));
  });

  it('cite a figure with its value, period, document, number, place, address and revision, in three forms', async () => {
    const page = await open(langGiang);
    const row = page.locator('.figure', { hasText: 'Hồ sơ cấp kết quả điện tử' }).first();
    const id = (await row.getAttribute('id')) ?? '';
    await page.locator('.figure details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
    await row.locator('a.own').click();
    const text = await copiedBy(page, 'Chép trích dẫn', 'Đã chép trích dẫn.');
    expect(text).toMatch(
      /^Hồ sơ cấp kết quả điện tử: 91,46%, Quý I\/2024, Huyện Lạng Giang\. Nguồn: Báo cáo số …\/BC-UBND tháng 3\/2024 của Ủy ban nhân dân huyện Lạng Giang, mục I\.2\. Sổ theo dõi chuyển đổi số, bản [0-9a-z]{9}\. https:\/\/mau\.vn/u,
    );
    expect(text).toContain(`https://mau.vn${langGiang}#${id} (truy cập ngày `);
    const bibtex = await copiedBy(page, 'BibTeX', 'Đã chép BibTeX.');
    expect(bibtex).toContain(`@misc{dia-phuong-bac-giang-lang-giang-${id},`);
    expect(bibtex).toContain('author = {{Ủy ban nhân dân huyện Lạng Giang}}');
    expect(bibtex).toContain('year = {2024}');
    expect(bibtex).toMatch(/note = \{Báo cáo số .*mục I\.2\}/u);
    expect(bibtex).toContain('title = {{Hồ sơ cấp kết quả điện tử: 91,46\\%, Quý I/2024, Huyện Lạng Giang}}');
    const [csl] = JSON.parse(await copiedBy(page, 'CSL-JSON', 'Đã chép CSL-JSON.')) as Record<string, unknown>[];
    expect(csl).toMatchObject({
      type: 'webpage',
      URL: `https://mau.vn${langGiang}#${id}`,
      'container-title': 'Sổ theo dõi chuyển đổi số',
      language: 'vi',
    });
    expect(text).toContain(`bản ${String(csl?.['version'])}.`);
  });

  it('say of a sentence that repeats a target, and of a target, what it is', async () => {
    const page = await open(langGiang);
    await page.locator('#chua-ro').evaluate((fold) => fold.setAttribute('open', ''));
    await page.locator('#chua-ro tr', { hasText: 'Chỉ nhắc lại mục tiêu' }).first().locator('a[href^="#f-"]').click();
    expect(await copiedBy(page, 'Chép trích dẫn', 'Đã chép trích dẫn.')).toContain('(chỉ nhắc lại mục tiêu');
    const plan = await open('/dia-phuong/bac-giang/luc-ngan/');
    await plan.locator('#muc-tieu tbody tr summary').first().click();
    await plan.locator('#muc-tieu tbody tr a.own').first().click();
    expect(await copiedBy(plan, 'Chép trích dẫn', 'Đã chép trích dẫn.')).toMatch(
      /: mục tiêu .*năm 2024, Huyện Lục Ngạn\. Nguồn: Kế hoạch số/u,
    );
  });

  it.each([
    [langGiang, 'Huyện Lạng Giang, số liệu mới nhất quý I/2024'],
    ['/chi-tieu/cap-ket-qua-dien-tu/', 'Chỉ tiêu “'],
    ['/van-ban/ke-hoach-luc-ngan-2024/', 'Kế hoạch năm 2024, huyện Lục Ngạn: “'],
  ])('cite the page %s in one click, in three forms', async (path, title) => {
    const page = await open(`${path}#dung-lai`);
    const text = await copiedBy(page, 'Chép trích dẫn', 'Đã chép trích dẫn.', '#dung-lai');
    expect(text.startsWith(title)).toBe(true);
    expect(text).toMatch(/Sổ theo dõi chuyển đổi số, bản [0-9a-z]{9}\. https:\/\/mau\.vn\//u);
    expect(await page.locator('#dung-lai').textContent()).toContain(/bản [0-9a-z]{9}/u.exec(text)?.[0]);
    expect(await copiedBy(page, 'BibTeX', 'Đã chép BibTeX.', '#dung-lai')).toContain(`url = {https://mau.vn${path}}`);
    expect(await copiedBy(page, 'Chép liên kết', 'Đã chép liên kết.', '#dung-lai')).toBe(`https://mau.vn${path}`);
    const shared = await page
      .locator('#dung-lai a[href^="https://"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(shared.map((href) => new URL(href).host)).toEqual(['button-share.zalo.me', 'www.facebook.com']);
    expect(JSON.parse(atob(new URL(shared[0] ?? '').searchParams.get('d') ?? ''))).toEqual({
      url: `https://mau.vn${path}`,
    });
    expect(new URL(shared[1] ?? '').searchParams.get('u')).toBe(`https://mau.vn${path}`);
    expect(JSON.parse(await copiedBy(page, 'CSL-JSON', 'Đã chép CSL-JSON.', '#dung-lai'))).toMatchObject([
      { URL: `https://mau.vn${path}` },
    ]);
  });

  it('show the text to copy by hand where the browser does not copy', async () => {
    const page = await open(langGiang, { permissions: [] });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.locator('.figure details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
    await page.locator('.figure a.own').first().click();
    await page.locator('.cite textarea').waitFor();
    expect(await page.locator('.cite textarea').inputValue()).toContain(`https://mau.vn${langGiang}#f-`);
  });

  it('print an area on A4 with its address, the addresses of its documents and the day, and without controls', async () => {
    const page = await open(langGiang);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(() =>
        document.adoptedStyleSheets
          .flatMap(({ cssRules }) => [...cssRules])
          .map(({ cssText }) => cssText)
          .join(''),
      ),
    ).toMatch(new RegExp(`@bottom-left[^}]*https://mau\\.vn${langGiang} · In ngày \\d\\d/\\d\\d/\\d{4}\\.`, 'u'));
    for (const control of ['.search', '.actions', 'header.site nav', '.own'])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    expect(
      await page
        .locator('#van-ban a')
        .first()
        .evaluate((element) => getComputedStyle(element, '::after').content),
    ).toContain('/van-ban/');
  });

  it.each([langGiang, '/dia-phuong/bac-giang/', '/dia-phuong/quang-ngai/ba-to/', '/dia-phuong/lang-son/'])(
    'print %s on two sheets of A4',
    async (path) => {
      const page = await open(path);
      // With every chart drawn, as after reading.
      for (const chart of await page.locator('data-chart:visible').all()) {
        await chart.scrollIntoViewIfNeeded();
        await chart.locator('canvas').waitFor({ state: 'attached' });
      }
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      // 210 × 297 mm in points.
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/u);
      expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(2);
    },
  );

  it('print the whole of a page where asked', async () => {
    const page = await open(langGiang);
    await page.evaluate(() =>
      Object.assign(globalThis, { print: () => document.body.setAttribute('data-printed', '') }),
    );
    expect(await page.locator('main details:not([open])').count()).toBeGreaterThan(5);
    await page.locator('#dung-lai summary').click();
    await page.getByRole('button', { name: 'In cả trang' }).click();
    await page.locator('body[data-printed]').waitFor();
    expect(await page.locator('main details:not([open])').count()).toBe(0);
  });
});
