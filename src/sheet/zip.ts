/** A zip file → its parts, unpacked one by one and never beyond a limit. Source: PKWARE APPNOTE.TXT, 4.3 and 4.5.3. */
import { Inflate } from 'fflate';

/** The bytes are no zip file, a part is damaged or protected. */
class DamagedZipError extends Error {}

/** The parts asked for become larger, unpacked, than was allowed. */
export class OversizedZipError extends Error {}

export interface ZipFile {
  /** Paths as they are written, without folders. */
  readonly paths: readonly string[];
  /**
   * Bytes of a part, whatever the case of its letters; undefined where there is none. Throws `DamagedZipError`, and
   * `OversizedZipError` once all parts that were asked for exceed the limit.
   */
  part(path: string): Uint8Array | undefined;
}

interface Entry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  /** 0 where the directory does not say. */
  readonly unpacked: number;
  readonly offset: number;
}

const endRecord = 0x06054b50;
const farEndLocator = 0x07064b50;
const farEndRecord = 0x06064b50;
const directoryRecord = 0x02014b50;
const fileRecord = 0x04034b50;
const longestComment = 0xffff;

/** `limit`: bytes of all parts that are asked for. Throws `DamagedZipError`. */
export function openZip(bytes: Uint8Array, limit: number): ZipFile {
  const entries = guarded(() => directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  const byPath = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  let left = limit;
  return {
    paths: [...byPath.values()].map(({ path }) => path),
    part(path) {
      const entry = byPath.get(path.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.unpacked > left) throw new OversizedZipError(path);
      const part = guarded(() => unpack(bytes, entry, left));
      left -= part.length;
      return part;
    },
  };
}

/** Offsets that lie outside of the file are damage like any other. */
function guarded<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof OversizedZipError || error instanceof DamagedZipError) throw error;
    throw new DamagedZipError('not readable', { cause: error });
  }
}

function directoryOf(view: DataView): Entry[] {
  const end = endOf(view);
  let [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  let last = end;
  if (end >= 20 && view.getUint32(end - 20, true) === farEndLocator) {
    const far = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(far, true) !== farEndRecord) throw new DamagedZipError('no directory');
    [count, size, start] = [far + 32, far + 40, far + 48].map((at) => Number(view.getBigUint64(at, true))) as [
      number,
      number,
      number,
    ];
    last = far;
  }
  // What stands before the first part of a file that was put behind another shifts all offsets alike.
  const shift = Math.max(0, last - size - start);
  const entries: Entry[] = [];
  let at = start + shift;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directoryRecord) throw new DamagedZipError('no entry');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    const path = new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\/+/u, '');
    const sizes = farSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      path,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...sizes,
      offset: sizes.offset + shift,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries.filter(({ path }) => path !== '' && !path.endsWith('/'));
}

/** The last record of the file, before a comment of any length that it may have. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestComment); at -= 1)
    if (view.getUint32(at, true) === endRecord) return at;
  throw new DamagedZipError('no end of directory');
}

/** Sizes and the offset of a part; numbers that do not fit in 32 bits stand in a field of their own. */
function farSizes(
  view: DataView,
  at: number,
  extra: number,
  length: number,
): Pick<Entry, 'packed' | 'unpacked' | 'offset'> {
  let [packed, unpacked, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  for (let field = extra; field + 4 <= extra + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const next = (): number => {
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    if (unpacked === 0xffffffff) unpacked = next();
    if (packed === 0xffffffff) packed = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { packed, unpacked, offset };
}

/** Packed bytes given to the unpacker at once, so that no more than some megabytes come out between two looks at the limit. */
const step = 1 << 14;

function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== fileRecord || (entry.flags & 1) !== 0)
    throw new DamagedZipError(entry.path);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new DamagedZipError(entry.path);
  const part = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry, limit) : undefined;
  if (part === undefined || checksumOf(part) !== entry.checksum) throw new DamagedZipError(entry.path);
  return part;
}

function inflate(packed: Uint8Array, { path, unpacked }: Entry, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const unpacker = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
    if (unpacked > 0 && length > unpacked) throw new DamagedZipError(path);
    if (length > limit) throw new OversizedZipError(path);
  });
  for (let at = 0; at < packed.length; at += step)
    unpacker.push(packed.subarray(at, at + step), at + step >= packed.length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ 0xedb88320;
  return sum;
});

/** CRC-32: a digit that was damaged on its way would be read as another one. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (checksums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
