/**
 * Keys and anchors. A figure's identity is its key (public contract, section 1), never its row, its file or
 * its place in the document, so that its address survives reordering and mending.
 */
import type { TableId } from './columns.ts';

/** A text no cell can hold, so that parts cannot run together. */
const separator = '\u001f';
const separatorUnit = 0x1f;

export function joinKey(parts: readonly (string | number | undefined)[]): string {
  return parts.map((part) => part ?? '').join(separator);
}

const anchorPrefix: Partial<Record<TableId, string>> = { observations: 'f', targets: 'm' };

/** `f-` or `m-` and nine characters of a 53-bit hash of the key (`joinKey` of these parts); fit for a fragment. */
export function anchorOf(table: 'observations' | 'targets', parts: readonly string[]): string {
  return `${anchorPrefix[table] ?? 'x'}-${hashParts(parts)}`;
}

export function hashText(text: string): string {
  return hashParts([text]);
}

const factor1 = 2654435761 | 0;
const factor2 = 1597334677;

/**
 * The hash of the parts joined by the separator, which are never joined for it: there may be a million keys.
 * cyrb53 by bryc (public domain), the last nine digits in base 36; the same in every engine.
 */
function hashParts(parts: readonly string[]): string {
  // All of them 32-bit integers from the start: with one number above 2^31 engines count in floating point.
  let h1 = 0xdeadbeef | 0;
  let h2 = 0x41c6ce57;
  for (let at = 0; at < parts.length; at += 1) {
    const text = parts[at] as string;
    if (at > 0) {
      h1 = Math.imul(h1 ^ separatorUnit, factor1);
      h2 = Math.imul(h2 ^ separatorUnit, factor2);
    }
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      h1 = Math.imul(h1 ^ unit, factor1);
      h2 = Math.imul(h2 ^ unit, factor2);
    }
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  const value = 4294967296 * (2097151 & h2) + (h1 >>> 0);
  return lastNineDigits(value);
}

const threeDigits = 36 ** 3;
const sixDigits = 36 ** 6;
const nineDigits = 36 ** 9;
const chunks: (string | undefined)[] = Array.from({ length: threeDigits });

/** In base 36; three digits at a time from a table, because engines write such numbers ten times slower than they hash. */
function lastNineDigits(value: number): string {
  let rest = value - Math.floor(value / nineDigits) * nineDigits;
  // The quotient may have been rounded up to the next whole number.
  if (rest < 0) rest += nineDigits;
  const high = Math.floor(rest / sixDigits);
  const low = rest - high * sixDigits;
  const middle = Math.floor(low / threeDigits);
  return chunkOf(high) + chunkOf(middle) + chunkOf(low - middle * threeDigits);
}

function chunkOf(number: number): string {
  return (chunks[number] ??= number.toString(36).padStart(3, '0'));
}

/** The number that the nine digits of an anchor write. */
export function anchorNumber(anchor: string): number {
  let number = 0;
  for (let index = anchor.length - 9; index < anchor.length; index += 1) {
    const code = anchor.charCodeAt(index);
    number = number * 36 + (code < 0x3a ? code - 0x30 : code - 0x57);
  }
  return number;
}
