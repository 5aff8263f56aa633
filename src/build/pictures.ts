/**
 * Pictures of the site: a social card for pages that people share, and each indicator's chart as SVG and PNG. Drawing one
 * takes tens of milliseconds, so what was drawn is kept by the digest of all that decides its looks; a picture that fails ends the build.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sheetWords } from '#charts/drawing/sheet.ts';
import { plotOf } from '#charts/plot.ts';
import type { Portal } from '#core/site/portal.ts';
import type { OwnsPage } from '#core/site/shards.ts';
import { type Picture, pictures } from '#views/pictures.ts';
import { cardPng, chartPng, chartSvg, plotSvg } from './canvas.ts';
import { forgetFiles } from './forget-files.ts';

export interface PicturePlace {
  /** The folder of the site's data. */
  readonly folder: string;
  /** Of every portal that is built here. */
  readonly cache: string;
  /** Address of the site with a slash at its end. */
  readonly address: string;
  /** Of a shard. */
  readonly owns?: OwnsPage;
}

/** A picture that no build has asked for since is drawn anew. */
const keptDays = 60;
/** Pictures are encoded on other threads: while they are, the next ones are drawn. */
const together = 6;
const source = join(import.meta.dirname, '..');

export async function writePictures(
  portal: Portal,
  { folder, cache, address, owns }: PicturePlace,
  signal?: AbortSignal,
): Promise<void> {
  const [drawing] = await Promise.all([drawingDigest(), mkdir(cache, { recursive: true })]);
  const folders = new Set<string>();
  const write = async ({ path, content, draw }: PictureFile): Promise<void> => {
    signal?.throwIfAborted();
    const file = join(folder, path);
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    const digest = createHash('sha256').update(`${drawing}\n${path.slice(-3)}\n${JSON.stringify(content)}`);
    const kept = join(cache, digest.digest('hex'));
    await writeFile(file, (await keptPicture(kept)) ?? (await drawn(kept, draw)));
    // Others get their turn: the data beside pages is written meanwhile.
    await setImmediate();
  };
  let batch: PictureFile[] = [];
  for (const picture of pictures(portal, address, owns)) {
    batch.push(...filesOf(picture));
    if (batch.length < together) continue;
    await Promise.all(batch.map(write));
    batch = [];
  }
  await Promise.all(batch.map(write));
  await forgetFiles(cache, keptDays);
}

interface PictureFile {
  readonly path: string;
  /** All that it shows. */
  readonly content: unknown;
  readonly draw: () => Promise<Uint8Array> | string;
}

function filesOf(picture: Picture): PictureFile[] {
  const { path } = picture;
  if (picture.kind === 'card') return [{ path, content: picture.card, draw: () => cardPng(picture.card) }];
  const plot = plotOf(picture.chart);
  if (picture.kind === 'still')
    return [{ path, content: { plot, names: picture.names }, draw: () => plotSvg(plot, picture.names) }];
  const words = sheetWords(picture.chart, picture.address);
  const content = { plot, words };
  return [
    { path, content, draw: () => chartPng(plot, words) },
    { path: path.replace(/png$/u, 'svg'), content, draw: () => chartSvg(plot, words) },
  ];
}

/** Of the code that draws and the packages that it draws with. */
async function drawingDigest(): Promise<string> {
  const inCharts = await readdir(join(source, 'charts'), { recursive: true });
  const files = inCharts.filter((name) => name.endsWith('.ts')).map((name) => `charts/${name}`);
  const hash = createHash('sha256');
  for (const file of [...files.sort(), 'build/canvas.ts', '../package.json'])
    hash.update(await readFile(join(source, file)));
  return hash.digest('hex');
}

/** Undefined when it is not there. */
async function keptPicture(path: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(path);
    await utimes(path, new Date(), new Date());
    return bytes;
  } catch {
    return undefined;
  }
}

/** Under a name of its own first: a build that is killed leaves no half picture, and two alike may be drawn at once. */
async function drawn(path: string, draw: PictureFile['draw']): Promise<Uint8Array | string> {
  const bytes = await draw();
  const own = `${path}-${randomUUID()}`;
  await writeFile(own, bytes);
  await rename(own, path);
  return bytes;
}
