/** Packed files: an `.xlsx` is one, and so is what the templates are written into. The only user of fflate. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Unpacked, the parts of a workbook that are read: far more than any report, far less than a packed bomb. */
const maxUnpackedBytes = 300 * 1024 * 1024;

export class UnreadableZipError extends Error {}

/** The texts of the parts that `wanted` names, by path. Throws `UnreadableZipError`. */
export function unpackTexts(bytes: Uint8Array, wanted: (path: string) => boolean): ReadonlyMap<string, string> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > maxUnpackedBytes) throw new RangeError('too large');
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
  } catch (error) {
    throw new UnreadableZipError(error instanceof Error ? error.message : String(error));
  }
}

/** The same bytes for the same texts, on every machine and in every time zone. */
export function packTexts(texts: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const oldest = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)])), { level: 9, mtime: oldest });
}
