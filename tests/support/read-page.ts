/** What browser tests do with a page before they judge it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newContext } from './chromium.ts';

/** A page in a context of its own, closed afterwards. */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await newContext(browser, options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens an address and waits until the page has read all that it shows at first: scripts, faces, and the data that some kinds of page fetch. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => {
    const settled = ['done', 'failed', 'ready'];
    return (
      document.fonts.status === 'loaded' &&
      [
        ...document.querySelectorAll<HTMLElement>('compare-page, embed-view, file-checker, [data-search-results]'),
      ].every(({ dataset }) => settled.includes(dataset['state'] ?? ''))
    );
  });
}

/** Opens what is folded, draws every chart, and waits for what comes when the reader's eye does. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const plot of document.querySelectorAll('data-chart:defined .chart-plot')) {
      plot.scrollIntoView({ behavior: 'instant' });
      // A chart is drawn once a frame has shown that it is near.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('data-chart:defined')].every(
      (chart) => chart.dataset['state'] !== undefined || !chart.checkVisibility(),
    ),
  );
}

/** How far the page goes sideways beyond its window, in px, and what sticks out of it; empty when it does not. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().right > width + 1 && element.closest('.scroll, .chart-scroll') === null,
    );
    return [
      `${root.scrollWidth - width} px, ${wide
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 80))
        .join(' ')}`,
    ];
  });
}
