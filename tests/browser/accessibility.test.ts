/** WCAG 2.2 AA as far as a machine can tell, on every kind of page, in both themes, on a phone and a desk. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { openPage, unfold, withPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';

/** What passes is not written down node by node. */
const failuresAlone: RunOptions = { resultTypes: ['violations'] };
const rules: RunOptions = {
  ...failuresAlone,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What another theme can change. */
const colourRules: RunOptions = {
  ...failuresAlone,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
const widths = [360, 1280] as const;

const portal = servePortal('real');
let axe: string;

async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    async (options) =>
      (globalThis as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } }).axe.run(
        document,
        options,
      ),
    rules,
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200) ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
  );
}

describe.skipIf(noBrowserReason !== undefined)('accessibility of every kind of page', () => {
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  it('axe finds nothing in either theme, on a phone and a desk', async () => {
    const found: string[] = [];
    // The policy of the site would refuse the scanner.
    await withPage(portal.browser, { reducedMotion: 'reduce', bypassCSP: true }, async (page) => {
      for (const path of pageKinds) {
        await page.setViewportSize({ width: widths[0], height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        await openPage(page, portal.address + path);
        await page.evaluate(axe);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme: 'light' });
          await unfold(page);
          for (const violation of await violations(page, rules))
            found.push(`${path} at ${width} px, light: ${violation}`);
          await page.emulateMedia({ colorScheme: 'dark' });
          for (const violation of await violations(page, colourRules))
            found.push(`${path} at ${width} px, dark: ${violation}`);
        }
      }
    });
    expect(found).toEqual([]);
  });
});
