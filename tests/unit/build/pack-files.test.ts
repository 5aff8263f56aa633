import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type PackedFile, packFiles } from '#build/pack-files.ts';

async function* files(): AsyncGenerator<PackedFile> {
  const encoder = new TextEncoder();
  yield { path: 'tên.csv', body: encoder.encode('a,b\n'.repeat(100_000)) };
  yield { path: 'trống.txt', body: new Uint8Array() };
}

async function archive(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of packFiles(files())) pieces.push(piece);
  return Buffer.concat(pieces);
}

it('packs files that other programs unpack, the same bytes each time', async () => {
  const bytes = await archive();
  expect(bytes.length).toBeLessThan(10_000);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toEqual(['tên.csv', 'trống.txt']);
  expect(strFromU8(parts['tên.csv'] ?? new Uint8Array())).toBe('a,b\n'.repeat(100_000));
  expect(parts['trống.txt']).toHaveLength(0);
  expect(Buffer.compare(bytes, await archive())).toBe(0);
});
