/**
 * `npm run pictures`: takes the pictures of the staff guide from the portal itself, built from the data at hand, and
 * writes them to `public/hinh/huong-dan/`. Their names, words and sizes are in `i18n/guide-pictures.ts`.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectFolder } from '#build/environment.ts';
import { siteListener } from '#cli/site-server.ts';
import { guidePictures } from '#i18n/guide-pictures.ts';
import { buildPortal } from '../support/build-portal.ts';
import { launchChromium } from '../support/chromium.ts';

const pictureFolder = join(projectFolder, 'public/hinh/huong-dan');
const figures = 'so-lieu/bao-cao-lang-giang-2024-q1.csv';

/** What stands in the middle of each picture, once the page shows it. */
const subjects: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  'chon-bieu': async (page) => {
    await page.goto('/kiem-tra-tep/');
    await page.locator('file-checker[data-state=ready]').waitFor();
    await page.setInputFiles(
      'file-checker input[type=file]',
      join(projectFolder, 'tests/fixtures/checker/bao-cao-40-chi-tieu.xlsx'),
    );
    await page.locator('[data-row]').first().waitFor();
    return page.locator('.checked-file').first();
  },
  'loi-tai-o': async (page) => {
    const text = (await readFile(join(projectFolder, 'data', figures), 'utf8'))
      .replace(',61.12,4,', ',"61,12",4,')
      .replace(',2024-Q1,', ',Quý I/2024,');
    await page.goto('/kiem-tra-tep/');
    await page.locator('file-checker[data-state=ready]').waitFor();
    await page.setInputFiles('file-checker input[type=file]', [
      { name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    ]);
    await page.locator('td.error').first().waitFor();
    return page.locator('.rows').first();
  },
  'neo-con-so': async (page) => {
    await page.goto('/dia-phuong/bac-giang/lang-giang/#f-pi26t3mkn');
    await page.locator('#f-pi26t3mkn summary').click();
    return page.locator('#f-pi26t3mkn');
  },
  'diem-can-lam-ro': async (page) => {
    await page.goto('/doi-chieu/');
    const id = await page.locator('.clear[id^="d-"]').first().getAttribute('id');
    await page.goto(`/doi-chieu/#${id}`);
    return page.locator(`#${id}`);
  },
};

const folder = await mkdtemp(join(tmpdir(), 'portal-pictures-'));
const browser = await launchChromium();
try {
  const outFolder = join(folder, 'dist');
  await buildPortal({
    dataFolder: join(projectFolder, 'data'),
    contentFolder: join(projectFolder, 'content'),
    outFolder,
  });
  const server = createServer(siteListener(outFolder, '/'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await mkdir(pictureFolder, { recursive: true });
  for (const [name, { width, height }] of Object.entries(guidePictures)) {
    const find = subjects[name];
    if (find === undefined) throw new Error(`no subject for ${name}`);
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      viewport: { width, height },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const subject = await find(page);
    await page.evaluate(async () => void (await document.fonts.ready));
    await subject.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await page.evaluate(() => scrollBy({ top: -16, behavior: 'instant' }));
    await page.screenshot({ path: join(pictureFolder, `${name}.png`) });
    await context.close();
  }
  server.close();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
