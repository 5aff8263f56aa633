/**
 * `npm run bench -- pages [--out DIR] [--json]` prints how many phone screens each main page of the real portal fills. A
 * screen is 360 × 740 CSS pixels. It builds the portal first, or takes the built site of `--out`. The exit code is 1 when a
 * page is longer than its goal.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../src/build/environment.ts';
import { listen, siteListener } from '../src/cli/site-server.ts';
import { buildPortal } from '../tests/support/build-portal.ts';
import { launchChromium } from '../tests/support/chromium.ts';

const screen = { width: 360, height: 740 };

/** Each page with the most screens it may fill. */
const goals = [
  { name: 'home', path: '/', most: 4 },
  { name: 'district: Lạng Giang', path: '/dia-phuong/bac-giang/lang-giang/', most: 8 },
  { name: 'district: Ba Tơ', path: '/dia-phuong/quang-ngai/ba-to/', most: 6 },
  { name: 'province: Bắc Giang', path: '/dia-phuong/bac-giang/', most: 8 },
  { name: 'indicator', path: '/chi-tieu/dvctt-toan-trinh/', most: 3 },
  { name: 'document', path: '/van-ban/bao-cao-lang-giang-2024-q1/', most: 6 },
  { name: 'tasks', path: '/nhiem-vu/', most: 6 },
  { name: 'points to clear up', path: '/doi-chieu/', most: 6 },
  {
    name: 'comparison of two',
    path: '/so-sanh/?dia-phuong=bac-giang/lang-giang,quang-ngai/ba-to&chi-tieu=thanh-toan-truc-tuyen,dvctt-toan-trinh',
    most: 3,
  },
] as const;

const { values: flags } = parseArgs({
  options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const scratch = await mkdtemp(join(tmpdir(), 'portal-pages-'));
try {
  const site = flags.out ?? (await realSite(join(scratch, 'dist')));
  const { server, port } = await listen(siteListener(site, '/'), 4872);
  const browser = await launchChromium();
  try {
    for (const { name, path, most } of goals) {
      const screens = await screensOf(browser, `http://localhost:${port}${path}`);
      const isMet = screens <= most;
      if (!isMet) process.exitCode = 1;
      if (flags.json) console.log(JSON.stringify({ name, path, screens, most, isMet }));
      else
        console.log(`${name.padEnd(24)}${screens.toFixed(1).padStart(6)} (at most ${most})${isMet ? '' : '  missed'}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function realSite(outFolder: string): Promise<string> {
  await buildPortal({
    dataFolder: join(projectFolder, 'data'),
    contentFolder: join(projectFolder, 'content'),
    outFolder,
  });
  return outFolder;
}

/** Returns the height of a page in screens, once its scripts have shown what the address asks for. */
async function screensOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: screen, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    if (response?.ok() !== true) throw new Error(`${url} answers ${response?.status()}`);
    const height = await page.evaluate(async () => {
      await document.fonts.ready;
      return document.documentElement.scrollHeight;
    });
    return height / screen.height;
  } finally {
    await context.close();
  }
}
