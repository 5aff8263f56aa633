import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '#build/fonts.ts';
import { writePictures } from '#build/pictures.ts';
import { encodePng } from '#build/png.ts';
import { prepareRenderer, renderPng } from '#build/renderer.ts';
import { buildPortal } from '#core/site/portal.ts';
import { cardSvg } from '#pictures/card.ts';
import { wrapped } from '#pictures/paper.ts';
import { folderDigest } from '../../support/folder-digest.ts';
import { area, catalog, indicator, observation } from '../../support/rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the PNG of a drawing', () => {
  /** Pixels of a palette PNG without filters, as red-green-blue. */
  function decoded(png: Uint8Array): { width: number; height: number; pixels: string[] } {
    const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
    const parts = new Map<string, Uint8Array>();
    for (let at = 8; at < png.length; ) {
      const length = view.getUint32(at);
      parts.set(Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'), png.subarray(at + 8, at + 8 + length));
      at += length + 12;
    }
    const header = parts.get('IHDR') ?? new Uint8Array();
    const [width, height] = [
      new DataView(header.buffer, header.byteOffset).getUint32(0),
      new DataView(header.buffer, header.byteOffset).getUint32(4),
    ];
    const lines = inflateSync(parts.get('IDAT') ?? new Uint8Array());
    const palette = parts.get('PLTE') ?? new Uint8Array();
    const pixels = [];
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1) {
        const place = (lines[row * (width + 1) + 1 + column] ?? 0) * 3;
        pixels.push([...palette.subarray(place, place + 3)].join(','));
      }
    return { width, height, pixels };
  }

  it('has every pixel as it was, and with more colours than a palette holds the nearest', () => {
    const few = new Uint8Array([
      255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 1, 2, 3, 255, 255, 0, 0, 255, 9, 9, 9, 255,
    ]);
    expect(decoded(encodePng(few, 3, 2))).toEqual({
      width: 3,
      height: 2,
      pixels: ['255,0,0', '0,255,0', '0,0,255', '1,2,3', '255,0,0', '9,9,9'],
    });
    const many = new Uint8Array(400 * 4);
    for (let pixel = 0; pixel < 400; pixel += 1) many.set([pixel % 256, pixel >= 256 ? 1 : 0, 0, 255], pixel * 4);
    const { pixels } = decoded(encodePng(many, 20, 20));
    expect(pixels).toHaveLength(400);
    pixels.forEach((pixel, at) => expect(Math.abs(Number(pixel.split(',')[0]) - (at % 256))).toBeLessThanOrEqual(1));
  });

  it('is of 1200 by 630 pixels for a card, with ink where the title stands', async () => {
    const fonts = await loadFonts();
    await prepareRenderer();
    const svg = cardSvg(
      {
        kicker: 'Huyện',
        title: 'Huyện Nghĩa Đàn',
        text: 'Ở ậ ữ ẵ',
        facts: [{ value: '3', label: 'Đạt', tone: 'ok' }],
        siteName: 'Cổng',
        notice: 'Không',
        address: 'mau.vn',
      },
      fonts.measure,
    );
    const { width, height, pixels } = decoded(renderPng(svg, fonts.buffers, 1));
    expect([width, height]).toEqual([1200, 630]);
    const title = pixels.filter(
      (pixel, at) => pixel === '29,31,36' && Math.floor(at / 1200) > 110 && Math.floor(at / 1200) < 220,
    );
    expect(title.length).toBeGreaterThan(1000);
  });
});

describe('lines of text', () => {
  it('are as wide as the font says, and never wider than their room', async () => {
    const { measure } = await loadFonts();
    expect(measure('iiii', 'text', 20)).toBeLessThan(measure('WWWW', 'text', 20));
    expect(measure('Nghĩa Đàn', 'title', 40)).toBeCloseTo(2 * measure('Nghĩa Đàn', 'title', 20));
    const text = 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính của các xã, phường, đặc khu trong kỳ';
    const lines = wrapped(text, 'text', 20, 220, 3, measure);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/ …$/u);
    for (const line of lines) expect(measure(line, 'text', 20)).toBeLessThanOrEqual(220);
    expect(wrapped(text, 'text', 20, 2000, 3, measure)).toEqual([text]);
  });
});

describe('writePictures', () => {
  it('draws a picture once and takes it from the cache while nothing changes', async () => {
    const portal = buildPortal(
      catalog({
        areas: [
          area({ id: 'bac-giang', ten: 'Bắc Giang', loai: 'tinh' }),
          area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' }),
        ],
        indicators: [indicator()],
        observations: [observation()],
      }),
    );
    const cache = await temporaryFolder();
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    await writePictures(portal, { folder: first, cache, address: 'https://mau.vn/' });
    const drawn = await folderDigest(first);
    expect(drawn.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'hinh/trang-chu.png',
        'hinh/dia-phuong/bac-giang/lang-giang.png',
        'chi-tieu/thanh-toan.png',
        'chi-tieu/thanh-toan.svg',
      ]),
    );
    await writePictures(portal, { folder: second, cache, address: 'https://mau.vn/' });
    expect(await folderDigest(second)).toEqual(drawn);
    const [kept = ''] = (await readdir(cache)).filter((name) => name.endsWith('.png'));
    const before = await readFile(join(cache, kept));
    await writeFile(join(cache, kept), 'marked');
    const third = await temporaryFolder();
    await writePictures(portal, { folder: third, cache, address: 'https://mau.vn/' });
    expect(await folderDigest(third)).not.toEqual(drawn);
    await writeFile(join(cache, kept), before);
    // Another address is another drawing.
    const fourth = await temporaryFolder();
    await writePictures(portal, { folder: fourth, cache, address: 'https://khac.vn/' });
    expect(await folderDigest(fourth)).not.toEqual(drawn);
  });
});
