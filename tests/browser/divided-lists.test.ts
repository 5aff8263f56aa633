/** Addresses that undivided lists had lead on to the page of the province, with what was chosen in them. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { busyAgency } from '../support/divided-portal.ts';
import { withPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('divided', '/cong/');

/** Opens an address of the lists and uses the page once it stands at the other. */
const ledTo = <Result>(from: string, to: string, use: (page: Page) => Promise<Result>): Promise<Result> =>
  withPage(portal.browser, { reducedMotion: 'reduce' }, async (page) => {
    await page.goto(portal.address + from);
    await page.waitForURL(portal.address + to, { waitUntil: 'load' });
    return use(page);
  });

/** What the filter of tasks has chosen and says; whether all that it leaves is shown. */
const filterOf = (page: Page): Promise<Readonly<Record<string, string | number>>> =>
  page.evaluate(() => {
    const form = document.querySelector('task-filter form');
    const chosen =
      form instanceof HTMLFormElement
        ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
        : {};
    return {
      ...chosen,
      said: document.querySelector('task-filter output')?.textContent ?? '',
      shown: document.querySelectorAll('.tasks > li:not([hidden])').length,
    };
  });

describe.skipIf(noBrowserReason !== undefined)('an address of a list that is now divided', () => {
  it('of a point leads to its card', async () => {
    const inSight = await ledTo('/doi-chieu/#quang-ngai-diem-50', '/doi-chieu/quang-ngai/#quang-ngai-diem-50', (page) =>
      page.evaluate(() => {
        const box = document.querySelector(':target')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      }),
    );
    expect(inSight).toBe(true);
  });

  it('with a choice leads to the tasks that were chosen, also where its fragment is wrongly written', async () => {
    const choice = '?dia-phuong=quang-ngai&han=khong';
    expect(await ledTo(`/nhiem-vu/${choice}`, `/nhiem-vu/quang-ngai/${choice}`, filterOf)).toEqual({
      'co-quan': '',
      'dia-phuong': 'quang-ngai',
      han: 'khong',
      said: '133 việc',
      shown: 133,
    });
    for (const fragment of ['', '#co-thoi-han', '#%']) {
      expect(
        await ledTo(`/nhiem-vu/?co-quan=so-mau${fragment}`, `/nhiem-vu/tinh-mau/?co-quan=so-mau${fragment}`, filterOf),
      ).toMatchObject({ 'co-quan': 'so-mau', said: '150 việc', shown: 150 });
    }
  });

  it('of an agency of several provinces has the focus on the first, to be chosen by keyboard', async () => {
    const asked = `/nhiem-vu/?co-quan=${busyAgency}`;
    await ledTo(asked, asked, async (page) => {
      await page.waitForFunction(() => document.activeElement instanceof HTMLAnchorElement);
      const [place, inSight] = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return [
          document.activeElement?.closest('li')?.id,
          box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight,
        ];
      });
      expect([place, inSight]).toEqual([`co-quan-${busyAgency}`, true]);
      const to = await page.evaluate(() =>
        document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : '',
      );
      await page.keyboard.press('Enter');
      await page.waitForURL(to, { waitUntil: 'load' });
      expect(await filterOf(page)).toMatchObject({ 'co-quan': busyAgency });
    });
  });
});
