/** Reads a built site the way a reader sees it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

export class BuiltSite {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  file(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** `/dia-phuong/bac-giang/` → its parsed page. */
  page(path: string): HTMLElement {
    return parse(this.file(`${path}index.html`));
  }

  /** Visible words of a page's main part, white space gathered. */
  text(path: string): string {
    return gathered(this.page(path).querySelector('main'));
  }

  /** The row of a figure on an area's page, by the indicator's name and, where there are several, its value. */
  figure(path: string, name: string, value?: string): string {
    const rows = this.page(path)
      .querySelectorAll('.figure')
      .map((row) => gathered(row))
      .filter((row) => row.startsWith(name) && (value === undefined || row.includes(value)));
    if (rows.length !== 1) throw new Error(`${path}: ${rows.length} rows of “${name}”`);
    return rows[0] ?? '';
  }
}

/** What a word means opens at a tap: it is not seen before. */
export function gathered(element: HTMLElement | null): string {
  const seen = element === null || element.querySelector('[popover]') === null ? element : parse(element.outerHTML);
  for (const meaning of seen?.querySelectorAll('[popover]') ?? []) meaning.remove();
  return (seen?.structuredText ?? '').replace(/\s+/gu, ' ').trim();
}
