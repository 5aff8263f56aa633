/** Every kind of page narrow, enlarged, without motion and in the reader's own colours; WCAG 1.4.4, 1.4.10, 1.4.1, 2.3.3. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { openPage, sideways, unfold, withPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';

const portal = servePortal('real');
/** Twelve quarters of forty indicators: with trends, which the real record has none of yet. */
const trends = servePortal('fixture', '/portal/');
const withTrends = ['/chi-tieu/mau-01/', '/so-sanh/?dia-phuong=song-da/dinh-lam&chi-tieu=mau-01,mau-02'];

/** Opens every kind of page, unfolded, and gathers what `judge` finds there. */
async function onEveryPage(page: Page, judge: () => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const [served, paths] of [
    [portal, pageKinds],
    [trends, withTrends],
  ] as const) {
    for (const path of paths) {
      await openPage(page, served.address + path);
      await unfold(page);
      for (const fault of await judge()) found.push(`${path}: ${fault}`);
    }
  }
  return found;
}

describe.skipIf(noBrowserReason !== undefined)('every kind of page', () => {
  // All at a time: a page waits more than it computes.
  it.concurrent('never scrolls sideways at 320 px, at 200 % zoom, and with letters twice as large', async () => {
    const found = await withPage(
      portal.browser,
      { viewport: { width: 320, height: 800 }, deviceScaleFactor: 2 },
      async (page) => {
        const session = await page.context().newCDPSession(page);
        return onEveryPage(page, async () => {
          const faults: string[] = [];
          // A window of 1,280 px at 200 % has 640 px of CSS. Larger letters are the reader's own setting, as in Chromium's preferences.
          for (const [width, letters] of [
            [320, 16],
            [640, 16],
            [1280, 32],
            [360, 32],
          ] as const) {
            await session.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
            await page.setViewportSize({ width, height: 800 });
            // A chart follows its column a moment later.
            let wide = await sideways(page);
            for (let waits = 0; waits < 600 && wide.length > 0; waits += 1) {
              await page.waitForTimeout(50);
              wide = await sideways(page);
            }
            for (const fault of wide) faults.push(`${width} px, letters of ${letters} px: ${fault}`);
          }
          await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 16 } });
          await page.setViewportSize({ width: 320, height: 800 });
          return faults;
        });
      },
    );
    expect(found).toEqual([]);
  });

  it.concurrent('moves nothing for those who ask for less motion', async () => {
    const found = await withPage(
      portal.browser,
      { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
      async (page) => {
        // Before any script of the page: an animation that has ended would no longer be seen.
        await page.addInitScript(() => {
          const moved: string[] = [];
          Object.assign(globalThis, { moved });
          for (const event of ['animationstart', 'transitionrun']) {
            document.addEventListener(
              event,
              ({ target }) => {
                for (const animation of (target as Element).getAnimations()) {
                  const { duration } = animation.effect?.getComputedTiming() ?? {};
                  if (duration !== 0)
                    moved.push(`${event} of ${String(duration)} ms: ${(target as Element).outerHTML.slice(0, 80)}`);
                }
              },
              true,
            );
          }
        });
        return onEveryPage(page, () =>
          page.evaluate(() => [
            ...(globalThis as unknown as { moved: string[] }).moved,
            ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly']),
            ...[...document.querySelectorAll('marquee, video, audio, img[src$=".gif"], animate, animateTransform')].map(
              (element) => element.outerHTML.slice(0, 80),
            ),
          ]),
        );
      },
    );
    expect(found).toEqual([]);
  });

  it.concurrent('says every status in words and by a shape, also where the reader’s own colours take the place of ours', async () => {
    const found = await withPage(
      portal.browser,
      { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
      async (page) =>
        onEveryPage(page, () =>
          page.evaluate(() => {
            const faults: string[] = [];
            const ground = getComputedStyle(document.body).backgroundColor;
            const looks = new Map<string, string>();
            for (const mark of document.querySelectorAll<HTMLElement>('.mark')) {
              if (!/\p{L}{2}/u.test(mark.textContent))
                faults.push(`a mark without words: ${mark.outerHTML.slice(0, 120)}`);
              const shape = getComputedStyle(mark, '::before');
              if (mark.matches('.none') || shape.display === 'none') continue;
              const tone = [...mark.classList].find((name) => name !== 'mark') ?? '';
              // The embedded view writes its shapes.
              if (/[●▼○]/u.test(shape.content)) {
                looks.set(tone, shape.content);
                continue;
              }
              const drawn = shape.backgroundColor === 'rgba(0, 0, 0, 0)' ? shape.borderTopColor : shape.backgroundColor;
              if (drawn === ground || Number.parseFloat(shape.width) < 5)
                faults.push(`a shape that is not seen: ${mark.outerHTML.slice(0, 120)} ${drawn} on ${ground}`);
              looks.set(
                tone,
                [
                  shape.clipPath,
                  shape.borderRadius,
                  shape.borderTopStyle,
                  shape.backgroundColor === 'rgba(0, 0, 0, 0)',
                ].join(' '),
              );
            }
            if (new Set(looks.values()).size !== looks.size)
              faults.push(`statuses of one shape: ${JSON.stringify([...looks])}`);
            for (const bar of document.querySelectorAll<SVGElement>('svg.bullet')) {
              if (bar.getBoundingClientRect().width === 0) continue;
              for (const part of bar.querySelectorAll<SVGElement>('rect, line, path:not(.halo), text')) {
                const { fill, stroke } = getComputedStyle(part);
                if (![fill, stroke].some((colour) => colour !== 'none' && colour !== ground))
                  faults.push(`a part of a bar that is not seen: ${part.outerHTML.slice(0, 120)}`);
              }
              // What is drawn shows no status that words beside it do not say.
              if ((bar.closest('.figure')?.querySelector('.state')?.textContent ?? '').trim() === '')
                faults.push(`a bar without words: ${bar.parentElement?.outerHTML.slice(0, 120) ?? ''}`);
            }
            return faults;
          }),
        ),
    );
    expect(found).toEqual([]);
  });
});
