/**
 * Keys and anchors. A figure's identity is its key (public contract, section 1), never its row, its file or
 * its place in the document, so that its address survives reordering and mending.
 */
import type { TableId } from './columns.ts';

/** A text no cell can hold, so that parts cannot run together. */
const separator = '\u001f';

export function joinKey(parts: readonly (string | number | undefined)[]): string {
  return parts.map((part) => part ?? '').join(separator);
}

const anchorPrefix: Partial<Record<TableId, string>> = { observations: 'f', targets: 'm' };

/** `f-` or `m-` and nine characters of a 53-bit hash of the key; fit for a fragment. */
export function anchorOf(table: 'observations' | 'targets', key: string): string {
  return `${anchorPrefix[table] ?? 'x'}-${hashText(key)}`;
}

/** cyrb53 by bryc (public domain), in base 36; the same in every engine. */
export function hashText(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  const value = 4294967296 * (2097151 & h2) + (h1 >>> 0);
  return value.toString(36).padStart(11, '0').slice(-9);
}
