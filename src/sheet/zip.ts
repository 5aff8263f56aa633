/** Packed files: an `.xlsx` is one, and so is what the templates are written into. The only user of fflate. */
import { type FlateError, Zip, ZipDeflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

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

/** The oldest that the format holds, in local time as it writes it: no machine's clock or zone shows in the bytes. */
const oldest = (): Date => new Date(1980, 0, 1);

/** The same bytes for the same texts, on every machine and in every time zone. */
export function packTexts(texts: readonly (readonly [path: string, text: string])[]): Uint8Array {
  return zipSync(Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)])), { level: 9, mtime: oldest() });
}

export interface PackedFile {
  readonly path: string;
  readonly body: Uint8Array;
}

/** Bytes that are packed in one go, so that others get their turn in between. */
const slice = 1024 * 1024;

/** An archive in pieces, one file in memory at a time; the same bytes for the same files in the same order. */
export async function* packFiles(files: AsyncIterable<PackedFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let fault: FlateError | null = null;
  const archive = new Zip((error, piece) => {
    if (error !== null) fault = error;
    else ready.push(piece);
  });
  const taken = (): Uint8Array[] => {
    if (fault !== null) throw fault;
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for await (const { path, body } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = oldest();
    archive.add(file);
    for (let start = 0; ; start += slice) {
      const isLast = start + slice >= body.length;
      file.push(body.subarray(start, start + slice), isLast);
      yield* taken();
      if (isLast) break;
    }
  }
  archive.end();
  yield* taken();
}
