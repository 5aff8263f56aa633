/**
 * Markup of the longest tables as text: a country's pages hold millions of rows, and Astro's own templates take many times
 * as long for them. Everything that comes from data goes through `escaped`, `link` or `attribute`.
 */
import { escaped } from '#core/html.ts';
import { url } from '../url.ts';

export { attribute, escaped } from '#core/html.ts';

export function link(href: string, text: string): string {
  return `<a href="${escaped(url(href))}">${escaped(text)}</a>`;
}
