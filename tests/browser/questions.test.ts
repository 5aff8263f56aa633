/** What people come to ask, from the first page of a phone: answered within two taps and two screens. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');
const screen = { width: 360, height: 740 };

async function home(): Promise<Page> {
  const page = await portal.newPage({ viewport: screen });
  await page.goto(`${portal.address}/`);
  return page;
}

/** Types where the first page asks for a place, and takes the first that is offered. */
async function ask(words: string, path: string): Promise<Page> {
  const page = await home();
  await page.locator('#noi input').fill(words);
  await page.locator('#noi').getByRole('option').first().click();
  await page.waitForURL((url) => decodeURIComponent(`${url.pathname}${url.search}`) === path);
  return page;
}

async function expectWithinTwoScreens(place: Locator): Promise<void> {
  const box = await place.first().boundingBox();
  expect(box?.y).toBeLessThanOrEqual(2 * screen.height);
}

describe.skipIf(noBrowserReason !== undefined)('a question from the first page', () => {
  it('"is my district keeping its word" is answered by the first sentence of its page', async () => {
    const page = await ask('lang giang', '/dia-phuong/bac-giang/lang-giang/');
    await expectWithinTwoScreens(page.getByText('đã vượt 3 trong 6 chỉ tiêu'));
    await expectWithinTwoScreens(page.locator('#ket-qua .figure').nth(5));
  });

  it('"where is my commune" is answered by whose figures there are, and why', async () => {
    const page = await ask('xa kep', '/dia-phuong/bac-giang/lang-giang/');
    await expectWithinTwoScreens(page.getByText('Bạn tìm xã Kép, tỉnh Bắc Ninh.'));
  });

  it('"how far is filing on-line in Ba Tơ" is answered at each level before a tap', async () => {
    const page = await home();
    await page.locator('#noi input').fill('nop ho so truc tuyen o ba to');
    const offered = page.locator('#noi').getByRole('option');
    await offered.first().waitFor();
    const told = (await offered.allInnerTexts()).join(' ');
    expect(told).toMatch(/cấp huyện, huyện Ba Tơ[^%]*100%/u);
    expect(told).toMatch(/cấp xã, huyện Ba Tơ[^%]*86,5%/u);
  });

  it('"Lạng Sơn or Bắc Giang" is answered by the comparison, a sentence first', async () => {
    const page = await ask('so sanh lang son bac giang', '/so-sanh/?dia-phuong=lang-son,bac-giang');
    await expectWithinTwoScreens(page.getByText('cùng có số của'));
    await expectWithinTwoScreens(page.locator('[data-result] data-chart canvas'));
  });

  it('"who owes what by when" is led to from the first page, and answered by the first sentence', async () => {
    const page = await home();
    const link = page.locator('#viec a');
    await expectWithinTwoScreens(link);
    await link.click();
    await page.waitForURL('**/nhiem-vu/');
    await expectWithinTwoScreens(page.getByText('việc có ngày phải xong'));
    await expectWithinTwoScreens(page.locator('#co-thoi-han .tasks li'));
  });
});
