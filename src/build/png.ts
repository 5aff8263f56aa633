/** Pixels → PNG with a palette: pictures of text on one ground need few colours, and a third of the bytes. */
import { zlibSync } from 'fflate';

const mostColours = 256;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** `pixels`: opaque, four bytes each. The same bytes for the same pixels, on every machine. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const ends = runEnds(words, width);
  const counts = new Map<number, number>();
  eachRun(ends, (from, to) => {
    const word = words[from] as number;
    counts.set(word, (counts.get(word) ?? 0) + to - from);
  });
  // Colours in the order of their use; the rest, mere steps at the edges of letters, become the nearest of them.
  const byUse = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  const palette = byUse.slice(0, mostColours);
  const places = new Map(palette.map((word, place) => [word, place]));
  for (const word of byUse.slice(mostColours)) places.set(word, nearest(word, palette));

  // A byte before each row says how it is filtered: not at all.
  const lines = new Uint8Array((width + 1) * height);
  eachRun(ends, (from, to) => {
    const shift = Math.floor(from / width) + 1;
    lines.fill(places.get(words[from] as number) ?? 0, from + shift, to + shift);
  });
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a pixel, palette, the one method each of compression, filters and order.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = new Uint8Array(palette.flatMap((word) => bytesOf(word)));
  return joined([
    new Uint8Array(signature),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', zlibSync(lines, { level: 5 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Where runs of one colour end, none longer than its row: flat pictures have few. */
function runEnds(words: Uint32Array, width: number): Uint32Array {
  const ends = new Uint32Array(words.length);
  let found = 0;
  for (let at = 1, row = width; at <= words.length; at += 1) {
    if (at < row && words[at] === words[at - 1]) continue;
    ends[found] = at;
    found += 1;
    if (at === row) row += width;
  }
  return ends.subarray(0, found);
}

function eachRun(ends: Uint32Array, act: (from: number, to: number) => void): void {
  for (let run = 0, from = 0; run < ends.length; run += 1) {
    const to = ends[run] as number;
    act(from, to);
    from = to;
  }
}

/** Red, green, blue of four bytes read as one little-endian word. */
function bytesOf(word: number): [number, number, number] {
  return [word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff];
}

function nearest(word: number, palette: readonly number[]): number {
  let found = 0;
  let least = Infinity;
  for (let place = 0; place < palette.length; place += 1) {
    const other = palette[place] as number;
    const red = (word & 0xff) - (other & 0xff);
    const green = ((word >>> 8) & 0xff) - ((other >>> 8) & 0xff);
    const blue = ((word >>> 16) & 0xff) - ((other >>> 16) & 0xff);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) {
      found = place;
      least = distance;
    }
  }
  return found;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const steps = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as the format wants it. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (steps[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
