/**
 * Writes the data of the site, in the process of the command, while Astro draws pages in its own: the tables under
 * `/du-lieu/` first, because pages name their sizes, then the data beside pages, what search reads, feeds and calendars.
 */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Portal } from '#core/site/portal.ts';
import { type DataFile, embedFiles, twinFiles } from '#files/beside-pages.ts';
import { calendarFiles } from '#files/calendars.ts';
import { feedFiles } from '#files/feeds.ts';
import { searchFiles } from '#files/search-lists.ts';
import { publishedTables, type TableFile, tableFiles } from '#files/tables.ts';

/** The list is what `data/table-files.ts` reads. */
export async function writeTables(portal: Portal, folder: string, listFile: string): Promise<readonly TableFile[]> {
  const list: TableFile[] = [];
  await mkdir(join(folder, 'du-lieu'), { recursive: true });
  for (const id of publishedTables) {
    for (const form of ['canonical', 'excel'] as const) {
      for (const { body, ...file } of tableFiles(id, form, portal)) {
        await writeFile(join(folder, 'du-lieu', file.name), body);
        list.push(file);
      }
    }
  }
  await writeFile(listFile, JSON.stringify(list));
  return list;
}

export interface DataPlace {
  readonly folder: string;
  /** Address of the site with a slash at its end. */
  readonly address: string;
  /** Stands for dates that nothing tells, ISO. */
  readonly day: string;
}

export function* filesOfSearch(portal: Portal): Generator<DataFile> {
  for (const [name, text] of searchFiles(portal)) yield { path: `tim-kiem/${name}`, text };
}

function* dataFiles(portal: Portal, { address, day }: DataPlace): Generator<DataFile> {
  yield* filesOfSearch(portal);
  yield* twinFiles(portal);
  yield* embedFiles(portal);
  yield* feedFiles(portal, address, day);
  yield* calendarFiles(portal, address, day);
}

/** Files that are written at once. */
const batch = 32;

export async function writeDataFiles(portal: Portal, place: DataPlace, signal?: AbortSignal): Promise<void> {
  await writeFiles(dataFiles(portal, place), place.folder, signal);
}

export async function writeFiles(files: Iterable<DataFile>, folder: string, signal?: AbortSignal): Promise<void> {
  const folders = new Set<string>();
  let waiting: DataFile[] = [];
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted();
    await Promise.all(waiting.map(({ path, text }) => writeFile(join(folder, path), text)));
    waiting = [];
  };
  for (const file of files) {
    const parent = dirname(file.path);
    if (!folders.has(parent)) await mkdir(join(folder, parent), { recursive: true });
    folders.add(parent);
    waiting.push(file);
    if (waiting.length >= batch) await flush();
  }
  await flush();
}

/** Moves every file of one folder to its place in another on the same file system; a file that is there already is a fault. */
export async function mergeInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!there.has(entry.name)) await rename(source, target);
    else if (entry.isDirectory()) await mergeInto(source, target);
    else throw new Error(`two parts of the build write ${target}`);
  }
}

/**
 * Puts the pages of areas, drawn by a run of their own, beside the others. Both runs make the same styles and scripts, or
 * the pages would not fit.
 */
export async function mergeAreaPages(from: string, to: string): Promise<void> {
  const assets = '_astro';
  const there = new Set(await readdir(join(to, assets)));
  const missing = (await readdir(join(from, assets))).find((name) => !there.has(name));
  if (missing !== undefined)
    throw new Error(`the pages of areas need ${assets}/${missing}, which the others did not make`);
  await mergeInto(join(from, 'dia-phuong'), join(to, 'dia-phuong'));
}
