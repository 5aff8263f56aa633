/**
 * What must hold on every kind of page, judged in one visit of each: WCAG 2.2 AA as far as a machine can tell, stops of the keyboard, what a
 * screen reader is given, less motion, the reader's own colours, narrow windows and large letters (WCAG 1.4.1, 1.4.4, 1.4.10, 2.3.3, 2.4.7, 2.4.11).
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { noBrowserReason } from '../support/chromium.ts';
import { heardNodes, withRole } from '../support/heard.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { openPage, sideways, unfold, withPage } from '../support/read-page.ts';
import { servePortal } from '../support/served-portal.ts';
import { faultsOfFocus } from '../support/tab-to.ts';

const portal = servePortal('real');
/** Twelve quarters of forty indicators, below a sub-path. */
const trends = servePortal('fixture', '/portal/');
const withTrends = ['/chi-tieu/mau-01/', '/so-sanh/?dia-phuong=song-da/dinh-lam&chi-tieu=mau-01,mau-02'];

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

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

interface Counts {
  /** Stops of the keyboard, by the width of the window. */
  readonly stops: Map<number, number>;
  cells: number;
}

/** A judge gives the faults of the page that is open, each in words. */
type Judge = (page: Page, path: string, counts: Counts) => Promise<string[]>;

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    async (options) =>
      (globalThis as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } }).axe.run(
        document,
        options,
      ),
    options,
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200) ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
  );
}

/** Judges the page as it opens, before anything is unfolded. */
const stopsOfKeyboard: Judge = async (page, _, { stops }) => {
  const found: string[] = [];
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    // From here on the browser takes the reader for one who uses the keyboard.
    await page.keyboard.press('Tab');
    const { count, faults } = await page.evaluate(() => {
      const { judge } = globalThis as unknown as { judge: () => string[] };
      const all = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
      ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'));
      return {
        count: all.length,
        faults: all.flatMap((element) => {
          element.focus();
          return document.activeElement === element ? judge() : [`takes no focus: ${element.outerHTML.slice(0, 120)}`];
        }),
      };
    });
    stops.set(size.width, (stops.get(size.width) ?? 0) + count);
    found.push(...faults.map((fault) => `at ${size.width} px: ${fault}`));
  }
  return found;
};

const motion: Judge = (page) =>
  page.evaluate(() => [
    ...(globalThis as unknown as { moved: string[] }).moved,
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolls smoothly']),
    ...[...document.querySelectorAll('marquee, video, audio, img[src$=".gif"], animate, animateTransform')].map(
      (element) => element.outerHTML.slice(0, 80),
    ),
  ]);

const heard: Judge = async (page, path, counts) => {
  const found: string[] = [];
  const nodes = await heardNodes(page);
  const isEmbedded = path.startsWith('/nhung/');
  const landmarks = ['main', ...(isEmbedded ? [] : ['banner', 'navigation', 'contentinfo', 'search'])];
  for (const role of landmarks) if (withRole(nodes, role).length === 0) found.push(`no ${role}`);
  if (withRole(nodes, 'main').length !== 1) found.push('more than one main');
  for (const node of nodes) {
    if (/^(?:cell|gridcell|rowheader|columnheader)$/u.test(node.role)) {
      counts.cells += 1;
      if (!/[^\s\-–—−]/u.test(node.words)) found.push(`a ${node.role} that says “${node.words}”`);
    }
    // A table in running text is named by the sentence before it.
    if (node.role === 'table' && node.within.includes('article')) continue;
    if (
      /^(?:link|button|textbox|searchbox|combobox|checkbox|table|region|figure|image|progressbar)$/u.test(node.role) &&
      node.name.trim() === ''
    )
      found.push(`a ${node.role} without a name in ${node.within.slice(0, 3).join(', ')}`);
  }
  return found;
};

const statuses: Judge = async (page) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(() => {
    const faults: string[] = [];
    const ground = getComputedStyle(document.body).backgroundColor;
    const looks = new Map<string, string>();
    for (const mark of document.querySelectorAll<HTMLElement>('.mark')) {
      if (!/\p{L}{2}/u.test(mark.textContent)) faults.push(`a mark without words: ${mark.outerHTML.slice(0, 120)}`);
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
        [shape.clipPath, shape.borderRadius, shape.borderTopStyle, shape.backgroundColor === 'rgba(0, 0, 0, 0)'].join(
          ' ',
        ),
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
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
};

const scanned: Judge = async (page) => {
  const found: string[] = [];
  for (const { width } of [phone, desk]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await unfold(page);
    for (const violation of await violations(page, rules)) found.push(`at ${width} px, light: ${violation}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const violation of await violations(page, colourRules)) found.push(`at ${width} px, dark: ${violation}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

const narrow: Judge = async (page) => {
  const found: string[] = [];
  const session = await page.context().newCDPSession(page);
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
    for (const fault of wide) found.push(`${width} px, letters of ${letters} px: ${fault}`);
  }
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 16 } });
  await session.detach();
  return found;
};

/** In the order in which a visit asks them; what comes before `unfold` sees the page as it opens. */
const asOpened = { stopsOfKeyboard } as const;
const unfolded = { motion, heard, statuses, scanned, narrow } as const;
type Name = keyof typeof asOpened | keyof typeof unfolded;

describe.skipIf(noBrowserReason !== undefined)('every kind of page', () => {
  const found: Record<Name, string[]> = {
    stopsOfKeyboard: [],
    motion: [],
    heard: [],
    statuses: [],
    scanned: [],
    narrow: [],
  };
  const counts: Counts = { stops: new Map(), cells: 0 };

  async function visit(page: Page, address: string, path: string): Promise<void> {
    const ask = async (judges: Readonly<Partial<Record<Name, Judge>>>): Promise<void> => {
      for (const [name, judge] of Object.entries(judges) as [Name, Judge][])
        found[name].push(...(await judge(page, path, counts)).map((fault) => `${path}: ${fault}`));
    };
    await page.setViewportSize(desk);
    await openPage(page, address + path);
    await ask(asOpened);
    await unfold(page);
    await ask(unfolded);
  }

  beforeAll(async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const waiting = [
      ...pageKinds.map((path) => ({ address: portal.address, path })),
      ...withTrends.map((path) => ({ address: trends.address, path })),
    ];
    // The policy of the site would refuse the scanner. With less motion the page is at the focus at once.
    const visitAll = (): Promise<void> =>
      withPage(portal.browser, { deviceScaleFactor: 2, reducedMotion: 'reduce', bypassCSP: true }, async (page) => {
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
        await page.addInitScript(`globalThis.judge = ${faultsOfFocus.toString()}`);
        await page.addInitScript(axe);
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          await visit(page, next.address, next.path);
      });
    // Two at a time: a page waits while its judge writes down what it saw.
    await Promise.all([visitAll(), visitAll()]);
  }, 1_800_000);

  it('passes axe in either theme, on a phone and a desk', () => expect(found.scanned).toEqual([]));

  it('marks every stop of the keyboard and keeps it in sight, on a phone and a desk', () => {
    expect(found.stopsOfKeyboard).toEqual([]);
    expect([...counts.stops.keys()]).toEqual([phone.width, desk.width]);
    for (const count of counts.stops.values()) expect(count).toBeGreaterThan(1500);
  });

  it('gives a screen reader one heading of the page, its landmarks, cells that say something, names for whatever is used', () => {
    expect(found.heard).toEqual([]);
    expect(counts.cells).toBeGreaterThan(1000);
  });

  it('moves nothing for those who ask for less motion', () => expect(found.motion).toEqual([]));

  it('says every status in words and by a shape, also where the reader’s own colours take the place of ours', () =>
    expect(found.statuses).toEqual([]));

  it('never scrolls sideways at 320 px, at 200 % zoom, and with letters twice as large', () =>
    expect(found.narrow).toEqual([]));
});
