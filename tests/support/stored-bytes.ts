/** Bytes of files that a text alone cannot show. */
import { maxFileBytes } from '#core/csv-text.ts';

/** "Unicode Text" of Excel: a mark, then two bytes a letter, the low one first. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** Plain "CSV" of a Vietnamese Windows: a base letter, then its tone mark. */
export function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD'))?.[0] ?? '';
    const base = tone === '' ? letter : letter.normalize('NFD').replace(tone, '').normalize('NFC');
    const parts = codes.has(letter) ? [letter] : [base, tone];
    for (const part of parts) {
      const code = codes.get(part);
      if (code === undefined) throw new Error(`not in windows-1258: ${part}`);
      bytes.push(code);
    }
  }
  return Uint8Array.from(bytes);
}

/** One byte more than the check takes. */
export function tooMany(): Uint8Array {
  return new Uint8Array(maxFileBytes + 1).fill(0x61);
}
