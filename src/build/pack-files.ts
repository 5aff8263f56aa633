/** Files → an archive, in pieces. */
import { type FlateError, Zip, ZipDeflate } from 'fflate';

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
    // The oldest that the format holds, in local time as it writes it: no machine's clock or zone shows in the bytes.
    file.mtime = new Date(1980, 0, 1);
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
