/** What browser tests do with a page before they judge it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a context of its own, closed afterwards. */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
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
  for (
    let waits = 0;
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('data-chart:defined')].some(
        (chart) => chart.dataset['state'] === undefined && chart.checkVisibility(),
      ),
    );
    waits += 1
  ) {
    if (waits > 200) throw new Error(`${page.url()}: a chart is not drawn`);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
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
