/** Text as HTML: everything that comes from data goes through here before it stands in markup made of strings. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Fit for text and for quoted attributes. */
export function escaped(text: string): string {
  return /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '') : text;
}

/** ` name="value"`; nothing for undefined. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escaped(String(value))}"`;
}
