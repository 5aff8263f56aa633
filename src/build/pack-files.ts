/** Files → an archive, in pieces. */
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { type FlateError, Zip, ZipPassThrough } from 'fflate';

export interface PackedFile {
  readonly path: string;
  readonly body: Uint8Array;
}

const packed = promisify(deflateRaw);

/** A file of an archive whose bytes were packed by Node, off this thread. */
class DeflatedFile extends ZipPassThrough {
  /** As the format numbers it: deflate. */
  override compression = 8;
  readonly #packed: Uint8Array<ArrayBuffer>;

  constructor({ path }: PackedFile, packed: Uint8Array<ArrayBuffer>) {
    super(path);
    this.#packed = packed;
    // The oldest that the format holds, in local time as it writes it: no machine's clock or zone shows in the bytes.
    this.mtime = new Date(1980, 0, 1);
  }

  protected override process(_: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.#packed, isLast);
  }
}

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
  for await (const file of files) {
    const entry = new DeflatedFile(file, await packed(file.body));
    archive.add(entry);
    entry.push(file.body, true);
    yield* taken();
  }
  archive.end();
  yield* taken();
}
