/**
 * Markup of the longest tables as text: a country's pages hold millions of rows, and Astro's own templates take many times
 * as long for them. Everything that comes from data goes through `escaped`, `link` or `attribute`.
 */
import { url } from '../url.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Fit for text and for quoted attributes. */
export function escaped(text: string): string {
  return /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '') : text;
}

export function link(href: string, text: string): string {
  return `<a href="${escaped(url(href))}">${escaped(text)}</a>`;
}

/** ` name="value"`; nothing for undefined. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escaped(String(value))}"`;
}
