/** Hands a file that was made in the page to the person; nothing leaves the computer. */
import { element } from '../search/dom.ts';

export function saveFile(name: string, bytes: Uint8Array): void {
  const type = name.endsWith('.zip') ? 'application/zip' : 'text/csv;charset=utf-8';
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  element('a', { href: address, download: name }).click();
  // The browser reads the address after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
