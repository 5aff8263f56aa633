/**
 * Pictures of the site: a social card for pages that people share, and each indicator's chart as SVG and PNG. Drawing one
 * takes tens of milliseconds, so what was drawn is kept by the digest of its drawing; a picture that fails ends the build.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { Portal } from '#core/site/portal.ts';
import { pictures } from '#views/pictures.ts';
import { loadFonts } from './fonts.ts';
import { forgetFiles } from './forget-files.ts';
import { prepareRenderer, renderPng } from './renderer.ts';

export interface PicturePlace {
  /** The folder of the site's data. */
  readonly folder: string;
  /** Of every portal that is built here. */
  readonly cache: string;
  /** Address of the site with a slash at its end. */
  readonly address: string;
}

/** Part of the digest: raised when the same drawing would give other pixels. */
const renderer = 'resvg 2.6.2, palette 2';
/** A picture that no build has asked for since is drawn anew. */
const keptDays = 60;

export async function writePictures(
  portal: Portal,
  { folder, cache, address }: PicturePlace,
  signal?: AbortSignal,
): Promise<void> {
  const [fonts] = await Promise.all([loadFonts(), prepareRenderer(), mkdir(cache, { recursive: true })]);
  const folders = new Set<string>();
  for (const { path, svg, scale, isPublished } of pictures(portal, { measure: fonts.measure, address })) {
    signal?.throwIfAborted();
    const file = join(folder, path);
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    if (isPublished) await writeFile(file.replace(/\.png$/u, '.svg'), svg);
    const kept = join(cache, `${createHash('sha256').update(`${renderer}\n${scale}\n${svg}`).digest('hex')}.png`);
    const png = (await keptPicture(kept)) ?? (await drawn(kept, () => renderPng(svg, fonts.buffers, scale)));
    await writeFile(file, png);
    // Others get their turn: the data beside pages is written meanwhile.
    await setImmediate();
  }
  await forgetFiles(cache, keptDays);
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

/** Under another name first: a build that is killed leaves no half picture for the next one. */
async function drawn(path: string, draw: () => Uint8Array): Promise<Uint8Array> {
  const png = draw();
  const own = `${path}-${process.pid}`;
  await writeFile(own, png);
  await rename(own, path);
  return png;
}
