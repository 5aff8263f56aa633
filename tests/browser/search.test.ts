import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { foldedWords } from '#core/text.ts';
import { answerable, isExpected, readQueries } from '../../bench/search-queries.ts';
import { noBrowserReason } from '../support/chromium.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');
/** Violations of the policy and other errors of the pages opened. */
const faults: string[] = [];

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await portal.newPage(options);
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

const done = (page: Page): Promise<void> =>
  page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
const results = (page: Page): Locator => page.locator('[data-search-results] > li');
const links = (page: Page): Promise<(string | null)[]> =>
  results(page).evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? null));

async function searched(query: string, page?: Page): Promise<Page> {
  const opened = page ?? (await newPage());
  await opened.goto(`${portal.address}/tim-kiem/?q=${encodeURIComponent(query)}`);
  await done(opened);
  return opened;
}

/** From every n-th page some of its words, folded: three that stand together, and two from anywhere on it; the same at each run. */
async function wordsOfPages(site: string, count: number): Promise<string[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('index.html')).sort();
  const step = Math.floor(files.length / count);
  const chosen = files.filter((_, index) => index % step === 0);
  const queries = await Promise.all(
    chosen.map(async (file, index) => {
      const main = parse(await readFile(join(site, file), 'utf8')).querySelector('main');
      for (const element of main?.querySelectorAll('script, svg, noscript') ?? []) element.remove();
      const words = foldedWords(main?.structuredText ?? '');
      const at = (index * 37) % Math.max(1, words.length - 3);
      return [words.slice(at, at + 3), [words[(index * 53) % words.length], words[(index * 101) % words.length]]]
        .map((some) => some.join(' '))
        .filter((query) => query.trim() !== '');
    }),
  );
  return queries.flat();
}

describe.skipIf(noBrowserReason !== undefined)('the search on the real portal', () => {
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });

  it('answers queries of the benchmark as the index without a browser does, one of twelve tried', async () => {
    const queries = answerable(await readQueries(join(projectFolder, 'bench/search-queries.csv')));
    const tried = queries.filter((_, index) => index % 12 === 0);
    expect(tried.length).toBeGreaterThanOrEqual(40);
    const page = await newPage();
    await page.goto(`${portal.address}/tim-kiem/`);
    await done(page);
    const places: { query: string; place: number }[] = [];
    for (const query of tried) {
      await page.locator('input[name=q]').fill(query.query);
      await page.locator('input[name=q]').press('Enter');
      await page.waitForFunction((text) => new URLSearchParams(location.search).get('q') === text, query.query.trim());
      await done(page);
      const found = await links(page);
      places.push({ query: query.query, place: found.findIndex((href) => href !== null && isExpected(href, query)) });
    }
    expect(places.filter(({ place }) => place < 0 || place > 2)).toEqual([]);
    expect(places.filter(({ place }) => place > 0).length).toBeLessThanOrEqual(places.length * 0.05);
  });

  it('gives the figure itself: value, period, level, status, source, and the link to its permanent address', async () => {
    const page = await searched('ti le thanh toan truc tuyen lang giang');
    const answer = results(page).first();
    const text = (await answer.innerText()).replace(/\s+/gu, ' ');
    expect(text).toContain('61,12%');
    expect(text).toContain('Quý I/2024');
    expect(text).toContain('Đã ở mức giao cả năm');
    expect(text).toContain('Mức giao: trên 60%');
    expect(text).toContain('Báo cáo quý I/2024, mục I.2');
    await answer.locator('a').first().click();
    await page.waitForURL('**/dia-phuong/bac-giang/lang-giang/#f-*');
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
  });

  it('leads from a figure to where it is cited, also when the address was changed where it was shared', async () => {
    const page = await searched('ti le thanh toan truc tuyen lang giang');
    await results(page).first().getByRole('link', { name: 'Dẫn số này' }).click();
    await page.waitForURL('**/dia-phuong/bac-giang/lang-giang/#f-*');
    const { hash } = new URL(page.url());
    const own = page.locator(`.figure:has([id="${hash.slice(1)}"], a.own[href="${hash}"]) a.own`).first();
    await own.waitFor();
    for (const changed of [`${hash}&fbclid=Xy`, hash.toUpperCase()]) {
      await page.goto('about:blank');
      await page.goto(`${portal.address}/dia-phuong/bac-giang/lang-giang/${changed}`);
      await page.waitForURL(`**/${hash}`);
      await own.waitFor();
    }
  });

  it('leads every figure it can answer with to a place that is there', async () => {
    const cards: { href: string; rows: (number | string)[][] }[] = [];
    for (const file of [0, 1]) {
      const read = (await (await fetch(`${portal.address}/tim-kiem/so-lieu-${file}.json`)).json()) as {
        cards: typeof cards;
      };
      cards.push(...read.cards);
    }
    expect(cards.length).toBeGreaterThanOrEqual(5);
    for (const { href, rows } of cards) {
      const html = await (await fetch(portal.address + href)).text();
      expect(
        rows.map((row) => String(row.at(-1))).filter((anchor) => !html.includes(`id="${anchor}"`)),
        href,
      ).toEqual([]);
    }
  });

  it('says what it took a mistyped word for', async () => {
    const page = await searched('luc nga');
    expect((await links(page))[0]).toBe('/dia-phuong/bac-giang/luc-ngan/');
    expect(await page.locator('[data-remarks]').innerText()).toContain('Đã hiểu “nga” là “Ngạn”.');
  });

  it('finds words that stand inside pages alone, with clean excerpts', async () => {
    const page = await searched('ngay hoi chuyen doi so');
    expect((await links(page))[0]).toBe('/van-ban/thong-bao-bac-giang-2022-10/');
    expect(await results(page).first().innerText()).toContain('Văn bản');
    expect(await results(page).first().innerText()).toContain('Ngày hội Chuyển đổi số');
    expect(await results(page).first().innerText()).not.toMatch(/\bdinh danh\b|\bchuyen doi\b/u);
  });

  it('finds the figure of a number, with its place', async () => {
    const page = await searched('125.992');
    expect((await links(page))[0]).toMatch(/^\/dia-phuong\/bac-giang\/lang-giang\/#f-/u);
    expect(await page.locator('.answer-value').innerText()).toBe('125.992 người');
  });

  it('never answers a plain question with a figure in large type that it did not ask for', async () => {
    for (const query of [
      'lang giang co dat khong',
      'huyen lang giang hua gi nam 2024',
      'chuyen doi so la gi',
      'quận 1',
      'lang giang co bao nhieu benh vien',
      'so sanh lang son va bac giang',
    ]) {
      const page = await searched(query);
      expect(await page.locator('.answer-value').count(), query).toBe(0);
      expect(await page.locator('[data-remarks]').innerText(), query).not.toMatch(/Cổng chưa có số liệu|Đã hiểu/u);
    }
    const page = await searched('6 tháng đầu năm 2024');
    expect(await page.locator('[data-remarks]').innerText()).toContain('Cổng chưa có số liệu của kỳ đã hỏi');
  });

  it('says the level of every figure, and takes the communes where the question names them', async () => {
    const page = await searched('nop ho so o xa cua ba to');
    expect(await page.locator('.answer-value').count()).toBe(0);
    expect(await results(page).first().innerText()).toMatch(/cấp xã, huyện Ba Tơ[\s\S]*86,5%/u);
  });

  it('names what it filters by, and tells of a value that is none', async () => {
    const page = await newPage();
    await page.goto(`${portal.address}/tim-kiem/?q=lang+giang&tinh=khong-co`);
    await done(page);
    expect(await page.locator('[data-remarks]').innerText()).toContain('đã bỏ qua: Tỉnh');
    expect(await results(page).count()).toBeGreaterThan(0);
    const options = await page.locator('form.filters option').allInnerTexts();
    expect(options.filter((text) => /^[a-z0-9-]+ \(/u.test(text) && !/^\d{4} /u.test(text))).toEqual([]);
    expect(options.join('\n')).toContain('Tỉnh Bắc Ninh');
  });

  it('answers with something whenever a page holds all the words', async () => {
    const html = await (await fetch(`${portal.address}/van-ban/thong-bao-bac-giang-2022-10/`)).text();
    const words = [
      ...new Set((/<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? '').replace(/<[^>]*>/gu, ' ').match(/\p{L}{2,}/gu) ?? []),
    ];
    const fold = (text: string): string =>
      text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
    const page = await newPage();
    for (let at = 0; at + 3 < words.length; at += Math.ceil(words.length / 12)) {
      await searched(fold([words[at], words[at + 1], words[at + 2]].join(' ')), page);
      expect(await results(page).count(), words.slice(at, at + 3).join(' ')).toBeGreaterThan(0);
    }
  });

  it('filters with counts, keeps query and filters in the address, and goes back', async () => {
    const page = await searched('dinh danh dien tu');
    const all = await results(page).count();
    const option = page.locator('select[name=loai] option', { hasText: 'Chỉ tiêu' });
    const count = Number(/\((\d+)\)/u.exec((await option.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    await page.locator('select[name=loai]').selectOption('chi-tieu');
    await done(page);
    expect(new URL(page.url()).search).toBe('?q=dinh+danh+dien+tu&loai=chi-tieu');
    expect(await results(page).count()).toBe(count);
    await page.reload();
    await done(page);
    expect(await results(page).count()).toBe(count);
    expect(await page.locator('input[name=q]').inputValue()).toBe('dinh danh dien tu');
    await page.goBack();
    await done(page);
    expect(await results(page).count()).toBe(all);
  });

  it('suggests while typing by the combobox pattern, all by keyboard', async () => {
    const page = await newPage();
    await page.goto(`${portal.address}/chi-tieu/`);
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Tìm kiếm' });
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    const heading = await page.locator('h1').boundingBox();
    await page.keyboard.type('ba to');
    const options = page.getByRole('option');
    // The first letter has an answer of its own; that of the whole word takes its place.
    await expect.poll(() => options.first().innerText()).toContain('Huyện Ba Tơ');
    await page.waitForTimeout(300);
    expect(await page.locator('h1').boundingBox()).toEqual(heading);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await options.first().innerText()).toContain('Huyện Ba Tơ');
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('ba to');
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dia-phuong/quang-ngai/ba-to/');
  });

  it('moves from result to result by the arrow keys, and names the query in the title', async () => {
    const page = await searched('lang giang');
    expect(await page.title()).toMatch(/^lang giang · Tìm kiếm/u);
    await results(page).nth(0).locator('a').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Xã Lạng Giang');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Huyện Lạng Giang');
  });

  it('goes from the box of any page to the search page, and stays there from then on', async () => {
    const page = await newPage();
    await page.goto(`${portal.address}/`);
    await page.locator('header input[name=q]').fill('lang giang');
    await page.locator('header input[name=q]').press('Enter');
    await page.waitForURL('**/tim-kiem/?q=lang+giang');
    await done(page);
    await page.evaluate(() => ((window as unknown as { stayed: boolean }).stayed = true));
    await page.locator('input[name=q]').fill('chu ky so');
    await page.locator('input[name=q]').press('Enter');
    await page.waitForURL('**/tim-kiem/?q=chu+ky+so');
    await done(page);
    expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
    expect((await links(page))[0]).toMatch(/chu-ky-so/u);
  });

  it('returns something for whatever words a page holds', async () => {
    const queries = await wordsOfPages(portal.outFolder, 60);
    expect(queries.length).toBeGreaterThan(100);
    const page = await newPage();
    await page.goto(`${portal.address}/tim-kiem/`);
    await done(page);
    const without: string[] = [];
    for (const query of queries) {
      await page.locator('input[name=q]').fill(query);
      await page.locator('input[name=q]').press('Enter');
      await done(page);
      if ((await results(page).count()) === 0) without.push(query);
    }
    expect(without).toEqual([]);
  });

  it('moves nothing on the page when the results come', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { moved: number }).moved =
            ((window as unknown as { moved?: number }).moved ?? 0) + (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await searched('lang giang', page);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { moved?: number }).moved ?? 0)).toBeLessThan(0.05);
  });

  it('says when the index cannot be loaded, and leaves the lists to choose from', async () => {
    const page = await newPage();
    await page.route('**/tim-kiem/*.json', (route) => route.abort());
    await page.goto(`${portal.address}/tim-kiem/?q=lang+giang`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Chưa tải được mục lục tìm kiếm');
    expect(await page.getByRole('link', { name: 'Huyện Lạng Giang', exact: true }).isVisible()).toBe(true);
    await page.unroute('**/tim-kiem/*.json');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await done(page);
    expect((await links(page))[0]).toBe('/dia-phuong/bac-giang/lang-giang/');
    faults.splice(0);
  });

  it('fetches Pagefind only when names do not answer, or when the reader asks for it', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/pagefind/') && asked.push(request.url()));
    await searched('thanh toan truc tuyen lang giang', page);
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Tìm cả trong nội dung các trang' }).click();
    await expect.poll(() => asked.length).toBeGreaterThan(3);
    await done(page);
    expect((await links(page))[0]).toMatch(/^\/dia-phuong\/bac-giang\/lang-giang\/#f-/u);
  });

  it('answers with names where the words of pages cannot be loaded', async () => {
    const page = await newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await searched('ocop', page);
    expect((await links(page))[0]).toBe('/chi-tieu/san-pham-tren-san-tmdt/');
    expect(await page.locator('[data-remarks]').innerText()).toContain('Chưa tải được phần tìm trong nội dung trang');
    faults.splice(0);
  });

  it('is of use without JavaScript: lists of areas, indicators and documents', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${portal.address}/tim-kiem/?q=lang+giang`);
    expect(await page.getByRole('link', { name: 'Huyện Lạng Giang', exact: true }).isVisible()).toBe(true);
    expect(await page.locator('.search-index a').count()).toBeGreaterThan(90);
    expect(await page.locator('noscript').first().innerText()).toContain('JavaScript');
  });

  it('holds with Trusted Types, which no markup string passes', async () => {
    const page = await newPage();
    await page.route('**/tim-kiem/?q=*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
        },
      });
    });
    await searched('thanh toan truc tuyen lang giang', page);
    expect(await results(page).count()).toBeGreaterThan(2);
  });

  it('costs a page next to nothing before the box is used', async () => {
    const page = await newPage();
    let bytes = 0;
    page.on('response', (response) => {
      if (response.url().endsWith('.js'))
        void response.body().then((body) => (bytes += brotliCompressSync(body).length));
    });
    await page.goto(`${portal.address}/dia-phuong/`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(3 * 1024);
  });

  it('puts the filters after the direct answer on a phone, and a level in the place of the value where it is asked for', async () => {
    const page = await searched(
      'mục tiêu thanh toán trực tuyến của lạng giang',
      await newPage({ viewport: { width: 360, height: 800 } }),
    );
    const [answer, form, next] = await Promise.all(
      ['.results > .answer', 'form.filters', '.results > li:nth-child(2)'].map((part) =>
        page.locator(part).boundingBox(),
      ),
    );
    expect(form?.y).toBeGreaterThan(answer?.y ?? Number.POSITIVE_INFINITY);
    expect(next?.y).toBeGreaterThan(form?.y ?? Number.POSITIVE_INFINITY);
    expect(await page.locator('.answer-value').innerText()).toContain('Mức giao: trên 60%');
  });

  it.each([360, 1280])('shows no sideways scroll at %d px, with results and with suggestions', async (width) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    await searched('dinh danh dien tu', page);
    await page.locator('input[name=q]').fill('thanh toan truc tuyen lang giang');
    await page.getByRole('option').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});
