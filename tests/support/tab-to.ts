/** Keyboard readers' way through a page: from stop to stop by Tab, each stop seen. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is wrong with how the focus of this moment shows; empty when it is seen. */
export function faultsOfFocus(): string[] {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return [];
  const name = element.outerHTML.slice(0, 120);
  // A file input lies under the words that stand for it.
  const shown = element.closest<HTMLElement>('.pick') ?? element;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(shown);
  const isMarked =
    (outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 2 &&
      outlineColor !== getComputedStyle(document.body).backgroundColor) ||
    boxShadow !== 'none';
  const box = [...shown.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return [`no place on the page: ${name}`];
  const inWindow = {
    left: Math.max(box.left, 0),
    top: Math.max(box.top, 0),
    right: Math.min(box.right, innerWidth),
    bottom: Math.min(box.bottom, innerHeight),
  };
  const isInWindow = inWindow.left < inWindow.right && inWindow.top < inWindow.bottom;
  const isFree = [0.5, 0.1, 0.9].some((x) =>
    [0.5, 0.1, 0.9].some((y) => {
      const top = document.elementFromPoint(
        inWindow.left + (inWindow.right - inWindow.left) * x,
        inWindow.top + (inWindow.bottom - inWindow.top) * y,
      );
      return top !== null && (shown.contains(top) || top.contains(shown));
    }),
  );
  return [
    ...(isMarked ? [] : [`no mark of the focus (${outlineStyle} ${outlineWidth}): ${name}`]),
    ...(isInWindow && isFree ? [] : [`out of sight: ${name}`]),
  ];
}

/**
 * Presses Tab, or Shift+Tab, until the focus is on what the selector names. Every stop on the way must be seen; a focus that has come
 * round without meeting it fails.
 */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { passed: new WeakSet<Element>() }));
  for (;;) {
    await page.keyboard.press(key);
    // The page may still be scrolling to the stop.
    await expect.poll(() => page.evaluate(faultsOfFocus), { timeout: 10_000 }).toEqual([]);
    const stop = await page.evaluate((wanted) => {
      const { passed } = globalThis as unknown as { passed: WeakSet<Element> };
      const element = document.activeElement ?? document.body;
      if (element.matches(wanted)) return 'met';
      if (passed.has(element)) return `come round to ${element.outerHTML.slice(0, 200)}`;
      passed.add(element);
      return 'on the way';
    }, selector);
    if (stop === 'met') return;
    if (stop !== 'on the way') throw new Error(`no stop is ${selector}; the focus has ${stop}`);
  }
}
