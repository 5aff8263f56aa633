/**
 * Pictures of the site: a social card for pages that people share, and each indicator's chart as SVG and PNG. Drawing one
 * takes tens of milliseconds, so what was drawn is kept by the digest of all that decides its looks; a picture that fails ends the build.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sheetWords } from '#charts/drawing/sheet.ts';
import { plotOf } from '#charts/plot.ts';
import type { Portal } from '#core/site/portal.ts';
import type { OwnsPage } from '#core/site/shards.ts';
import { type Picture, pictures } from '#views/pictures.ts';
import type { Drawing } from './canvas.ts';
import { openDrawingRoom } from './draw-aside.ts';
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
/** So many are asked for at once, so that no thread that draws has to wait. */
const together = 8;
const source = join(import.meta.dirname, '..');

export async function writePictures(
  portal: Portal,
  { folder, cache, address, owns }: PicturePlace,
  signal?: AbortSignal,
): Promise<void> {
  const [code] = await Promise.all([codeDigest(), mkdir(cache, { recursive: true })]);
  const folders = new Set<string>();
  const room = openDrawingRoom();
  const write = async ([path, drawing]: PictureFile): Promise<void> => {
    signal?.throwIfAborted();
    const file = join(folder, path);
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    const digest = createHash('sha256').update(`${code}\n${JSON.stringify(drawing)}`);
    const kept = join(cache, digest.digest('hex'));
    await writeFile(file, (await keptPicture(kept)) ?? (await keep(kept, await room.draw(drawing))));
  };
  try {
    const running = new Set<Promise<void>>();
    const failures: unknown[] = [];
    for (const picture of pictures(portal, address, owns))
      for (const file of filesOf(picture)) {
        const run = write(file)
          .catch((failure: unknown) => void failures.push(failure))
          .finally(() => running.delete(run));
        running.add(run);
        if (running.size >= together) await Promise.race(running);
        if (failures.length > 0) throw failures[0];
      }
    await Promise.all(running);
    if (failures.length > 0) throw failures[0];
  } finally {
    await room.close();
  }
  await forgetFiles(cache, keptDays);
}

type PictureFile = readonly [path: string, drawing: Drawing];

function filesOf(picture: Picture): PictureFile[] {
  const { path } = picture;
  if (picture.kind === 'card') return [[path, { kind: 'card', card: picture.card }]];
  const plot = plotOf(picture.chart);
  if (picture.kind === 'still') return [[path, { kind: 'still', plot, names: picture.names }]];
  const words = sheetWords(picture.chart, picture.address);
  return [
    [path, { kind: 'png', plot, words }],
    [path.replace(/png$/u, 'svg'), { kind: 'svg', plot, words }],
  ];
}

/** Of the code that draws and the packages that it draws with. */
async function codeDigest(): Promise<string> {
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
async function keep(path: string, bytes: Uint8Array | string): Promise<Uint8Array | string> {
  const own = `${path}-${randomUUID()}`;
  await writeFile(own, bytes);
  await rename(own, path);
  return bytes;
}
