/** How large a packed workbook says it becomes. The reader unpacks no part beyond what is said of it here. */
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/**
 * Bytes of all parts of a zip file, unpacked, as its directory declares them; `Infinity` where it does not say, undefined
 * where the bytes are no zip file.
 */
export function declaredSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === undefined) return undefined;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined;
    const size = view.getUint32(at + 24, true);
    const isToldLater = size === 0 && (view.getUint32(at + 20, true) > 0 || (view.getUint16(at + 8, true) & 8) !== 0);
    total += isToldLater ? Infinity : size;
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** The last record of the file, before a comment of any length that it may have. */
function directoryEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return undefined;
}
