import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPng, chartPng, chartSvg, plotSvg } from '#build/canvas.ts';
import { writePictures } from '#build/pictures.ts';
import { darkColours, paperLook, siteGround } from '#charts/drawing/look.ts';
import { pageSize } from '#charts/drawing/page-size.ts';
import type { SheetWords } from '#charts/drawing/sheet.ts';
import { type Context, widthOf, wrapTo } from '#charts/drawing/text.ts';
import type { Plot, PlotRow, PlotValue } from '#charts/plot.ts';
import { buildPortal } from '#core/site/portal.ts';
import { folderDigest } from '../../support/folder-digest.ts';
import { area, catalog, indicator, observation } from '../../support/rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** One area with a result and its target, and a line over quarters with gaps. */
function charts(): { bars: Plot; line: Plot } {
  const value = (amount: number, text = `${amount}%`): PlotValue => ({
    value: amount,
    to: undefined,
    shape: 'point',
    apart: false,
    estimate: false,
    text,
    words: text,
  });
  const row = (label: string, at: number, amount: number, target?: number): PlotRow => ({
    label,
    at,
    tick: 'I',
    group: String(Math.floor(at / 12)),
    tone: 'ok',
    cells: [{ values: [value(amount)], text: '' }],
    target: target === undefined ? undefined : { ...value(target), words: `mức giao trên ${target}%` },
    status: '',
  });
  const plot = { unit: '%', fromZero: true, ranked: undefined, columns: [{ label: 'A', context: false }], targets: [] };
  return {
    bars: { ...plot, kind: 'bar', rows: [row('Huyện Lạng Giang, quý I/2024', NaN, 61.12, 60)] },
    line: { ...plot, kind: 'line', rows: [2021, 2022, 2024].map((year) => row('', year * 12 + 1.5, year - 2000)) },
  };
}

const words: SheetWords = {
  title: 'Thanh toán trực tuyến: 61,12%',
  subtitle: 'Đơn vị: %',
  description: 'Ở ậ ữ ẵ',
  legend: [{ tone: 'goal', text: 'Mức giao' }],
  source: 'Nguồn: Báo cáo',
  address: 'https://mau.vn/',
};

/** Pixels as red-green-blue. */
async function decoded(png: Uint8Array): Promise<{ width: number; height: number; pixels: string[] }> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: info.width * info.height }, (_, at) =>
    data.subarray(at * 3, at * 3 + 3).join(','),
  );
  return { width: info.width, height: info.height, pixels };
}

describe('a picture', () => {
  it('is of 1200 by 630 pixels for a card, with ink where the title stands', async () => {
    const card = {
      kicker: 'Huyện',
      title: 'Huyện Nghĩa Đàn',
      text: 'Ở ậ ữ ẵ',
      facts: [{ value: '3', label: 'Đạt', tone: 'ok' }],
      siteName: 'Cổng',
      notice: 'Không',
      address: 'mau.vn',
    };
    const { width, height, pixels } = await decoded(await cardPng(card));
    expect([width, height]).toEqual([1200, 630]);
    const title = pixels.filter(
      (pixel, at) => pixel === '29,31,36' && Math.floor(at / 1200) > 110 && Math.floor(at / 1200) < 220,
    );
    expect(title.length).toBeGreaterThan(1000);
  });

  it('has a bar below a share, full to the share, with a tick at its target', async () => {
    const card = {
      kicker: '',
      title: 'Huyện Lạng Giang',
      text: '',
      facts: [{ value: '25%', label: 'A', tone: 'ok', bar: { share: 0.25, goal: 0.75 } }],
      siteName: '',
      notice: '',
      address: '',
    };
    const { width, pixels } = await decoded(await cardPng(card));
    // The column of one fact is a third of the room between margins of 72, its bar 40 narrower.
    const across = (part: number): string | undefined =>
      pixels[(630 - 74 - 156 + 83) * width + Math.round(72 + part * (352 - 40))];
    expect([0.1, 0.2, 0.3, 0.75, 0.9].map(across)).toEqual([
      '15,107,92',
      '15,107,92',
      '233,229,218',
      '29,31,36',
      '233,229,218',
    ]);
  });

  it('of a chart has its bar in the colour of its status, up to its value', async () => {
    const { width, pixels } = await decoded(await chartPng(charts().bars, words));
    expect(width).toBe(1920);
    const bar = pixels.flatMap((pixel, at) => (pixel === '15,107,92' ? [at % 1920] : []));
    expect(bar.length).toBeGreaterThan(10_000);
  });

  it('is the same, byte for byte, each time it is drawn', async () => {
    const { bars, line } = charts();
    for (const plot of [bars, line]) {
      expect(Buffer.from(await chartPng(plot, words)).equals(Buffer.from(await chartPng(plot, words)))).toBe(true);
      const [sheet, still] = [chartSvg(plot, words), plotSvg(plot, 'above')];
      expect(chartSvg(plot, words) === sheet).toBe(true);
      expect(plotSvg(plot, 'above') === still).toBe(true);
    }
  });

  it('as a drawing is well formed, of outlines, and says its words', () => {
    for (const plot of Object.values(charts())) {
      const svg = chartSvg(plot, words);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toContain('<text');
      for (const text of Object.values(words).filter((one) => typeof one === 'string')) expect(svg).toContain(text);
    }
  });

  it('for a page has the size that the page keeps for it, and the colours of the dark theme', () => {
    for (const names of ['beside', 'above'] as const) {
      const { bars } = charts();
      const svg = plotSvg(bars, names);
      const { width, height } = pageSize(bars, names);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
      expect(svg).toContain('[fill="#0F6B5C"]{fill:#6fd3bd}');
      expect(svg).toContain('fill="#0F6B5C"');
    }
  });

  it('has the colours of the styles, and knows that of the dark theme for each', async () => {
    const styles = (
      await Promise.all(['site.css', 'chart.css'].map((name) => readFile(`src/styles/${name}`, 'utf8')))
    ).join('\n');
    const look = { ...paperLook({ family: '', titleFamily: '', size: 16 }), paper: siteGround };
    const colours = Object.values(look)
      .flat()
      .filter((value) => typeof value === 'string' && value.startsWith('#'));
    for (const colour of colours) expect(Object.keys(darkColours)).toContain(String(colour).toUpperCase());
    for (const colour of colours) expect(styles).toContain(`: ${String(colour)};`);
    for (const dark of Object.values(darkColours)) expect(styles).toContain(`: ${dark};`);
  });
});

describe('lines of text', () => {
  it('are never wider than their room and end at a word', () => {
    const context = createCanvas(1, 1).getContext('2d') as unknown as Context;
    const font = '400 20px "Portal Sans"';
    const text = 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính của các xã, phường, đặc khu trong kỳ';
    const lines = wrapTo(context, text, font, 220, 3);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/ …$/u);
    expect(text).toContain(`${lines.at(-1)?.slice(0, -2)} `);
    for (const line of lines) expect(widthOf(context, line, font)).toBeLessThanOrEqual(220);
    expect(wrapTo(context, text, font, 2000, 3)).toEqual([text]);
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
    const [kept = ''] = await readdir(cache);
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
