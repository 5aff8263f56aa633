/** Every kind of page, and what is done on it, within the policy: no violation, no error, nothing asked of or left with anybody. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { noBrowserReason } from '../support/chromium.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { unfold, withPage } from '../support/read-page.ts';
import { plainFiles, servePortal, serveTests } from '../support/served-portal.ts';

const real = servePortal('real');
const made = servePortal('fixture', '/portal/');
const plain = serveTests(() => plainFiles(() => real.outFolder));

/** What a reader does on a page beyond reading it, by its path. */
const deeds: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/': async (page) => {
    await page.locator('#noi input').fill('thanh toan truc tuyen');
    await page.getByRole('option').first().waitFor();
  },
  '/tim-kiem/?q=lang+giang': async (page) => {
    await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
    await page.locator('search-page form input[type=checkbox], search-page form select').first().waitFor();
  },
  '/tim-kiem/?q=ngay+hoi+chuyen+doi+so': async (page) => {
    await page.locator('[data-search-results][data-state="done"] a').first().waitFor();
  },
  '/chi-tieu/dvctt-toan-trinh/': async (page) => {
    await page.locator('.chart-plot').focus();
    await page.keyboard.press('ArrowRight');
    await Promise.all([page.waitForEvent('download'), page.locator('.chart-png').first().click()]);
  },
  '/dia-phuong/bac-giang/lang-giang/': async (page) => {
    await page.locator('.figure details').evaluateAll((rows) => rows.forEach((row) => row.setAttribute('open', '')));
    await page.locator('.figure .own').first().click();
    await page.locator('.cite output').waitFor();
  },
  '/so-sanh/': async (page) => {
    await page.locator('#them-noi input').fill('lang giang');
    await page.locator('#them-noi [role="option"]').first().click();
    await page.locator('compare-page select').selectOption('thanh-toan-truc-tuyen');
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    await page.locator('[data-result] section').first().waitFor();
  },
  '/kiem-tra-tep/': async (page) => {
    await page.locator('file-checker[data-state=ready]').waitFor();
    await page.setInputFiles('file-checker input[type=file]', {
      name: 'so-lieu.csv',
      mimeType: 'text/csv',
      buffer: await readFile(join(projectFolder, 'data/so-lieu/bao-cao-lang-giang-2024-q1.csv')),
    });
    await page.locator('.checked-file').waitFor();
  },
  '/nhiem-vu/': async (page) => {
    await page.locator('task-filter select').first().selectOption({ index: 1 });
  },
};

describe.skipIf(noBrowserReason !== undefined)('the policy', () => {
  it('is broken by nothing that a page does or a reader does with it, below a sub-path too; no cookie, no store, no stranger', async () => {
    const found: string[] = [];
    const visits = [
      ...pageKinds.map((path) => ({ served: real, path, deed: deeds[path] })),
      ...[
        '/',
        '/chi-tieu/mau-01/',
        '/dia-phuong/song-da/',
        '/so-sanh/?dia-phuong=song-da/dinh-lam&chi-tieu=mau-01',
        '/tim-kiem/?q=dinh+lam',
        '/tim-kiem/?q=khong+dau+ca',
        '/kiem-tra-tep/',
      ].map((path) => ({ served: made, path, deed: undefined })),
    ];
    expect(Object.keys(deeds).filter((path) => !visits.some((visit) => visit.path === path))).toEqual([]);
    await withPage(
      real.browser,
      {
        viewport: { width: 1280, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
        acceptDownloads: true,
      },
      async (page) => {
        let path = '';
        await page.exposeFunction('violated', (what: string) => void found.push(`${path}: ${what}`));
        await page.addInitScript(() =>
          document.addEventListener(
            'securitypolicyviolation',
            ({ violatedDirective, blockedURI }) =>
              void (globalThis as unknown as { violated(what: string): void }).violated(
                `${violatedDirective} ${blockedURI}`,
              ),
          ),
        );
        page.on('console', (message) => {
          // The browser itself tells of the page that answers 404.
          if (message.type() === 'error' && !(path.startsWith('/khong-co') && message.text().includes('404')))
            found.push(`${path}: ${message.text()}`);
        });
        page.on('pageerror', (error) => found.push(`${path}: ${error.message}`));
        for (const { served, path: visited, deed } of visits) {
          path = visited;
          const { origin } = new URL(served.address);
          const onRequest = (request: { url(): string }): void => {
            if (!/^(?:data|blob):/u.test(request.url()) && !`${request.url()}/`.startsWith(`${served.address}/`))
              found.push(`${path}: asks for ${request.url()}`);
          };
          page.on('request', onRequest);
          await page.goto(served.address + path, { waitUntil: 'networkidle' });
          await unfold(page);
          await deed?.(page);
          await page.waitForLoadState('networkidle');
          page.off('request', onRequest);
          const kept = await page.evaluate(async () => ({
            cookie: document.cookie,
            local: localStorage.length,
            session: sessionStorage.length,
            databases: (await indexedDB.databases()).length,
            caches: (await caches.keys()).length,
            workers: (await navigator.serviceWorker.getRegistrations()).length,
          }));
          if (Object.values(kept).some((one) => one !== '' && one !== 0))
            found.push(`${path}: keeps ${JSON.stringify(kept)}`);
          if ((await page.context().cookies(origin)).length > 0) found.push(`${path}: sets a cookie`);
        }
      },
    );
    expect(found).toEqual([]);
  });

  it('asks nothing of a host but files: search, chart and comparison work from a plain file server', async () => {
    await withPage(real.browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${plain.address}/tim-kiem/?q=lang+giang`);
      await page.locator('[data-search-results][data-state="done"] a').first().waitFor();
      await page.goto(`${plain.address}/chi-tieu/dvctt-toan-trinh/`);
      await unfold(page);
      expect(await page.locator('canvas').count()).toBe(1);
      await page.goto(`${plain.address}/so-sanh/?dia-phuong=bac-giang/lang-giang&chi-tieu=thanh-toan-truc-tuyen`);
      await page.locator('#so-thanh-toan-truc-tuyen').waitFor();
    });
  });

  it('lets only the search page compile code, and that WebAssembly alone', async () => {
    for (const path of ['/tim-kiem/', '/', '/so-sanh/', '/pagefind/pagefind.js', '/_astro/']) {
      const { headers } = await fetch(real.address + path);
      const unsafe = headers.get('content-security-policy')?.match(/'[^']*unsafe[^']*'/gu) ?? [];
      expect(unsafe, path).toEqual(path === '/tim-kiem/' ? ["'wasm-unsafe-eval'"] : []);
      expect(headers.get('set-cookie')).toBeNull();
    }
    const files = (await readdir(real.outFolder, { recursive: true })).filter((file) => file.endsWith('.html'));
    const compiling = await Promise.all(
      files.map(async (file) =>
        /http-equiv="Content-Security-Policy"[^>]*unsafe/u.test(await readFile(join(real.outFolder, file), 'utf8')),
      ),
    );
    expect(files.filter((_, index) => compiling[index])).toEqual([join('tim-kiem', 'index.html')]);
  });
});
