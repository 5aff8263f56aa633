/**
 * Shards of a site in folders beside it, such as `dist-shards/2-of-4`, each with what it was drawn from. Only a whole set of
 * whole shards, all drawn from what the command sees, becomes a site.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { serialize } from 'node:v8';
import type { Portal } from '#core/site/portal.ts';
import { type OriginPart, originParts, type Shard, type ShardFault } from '#core/site/shards.ts';
import type { PortalEnvironment } from './environment.ts';
import { hashFiles, listFiles, totalSize } from './list-files.ts';
import { mergeInto } from './merge-folders.ts';

/** Of each thing that decides what a shard holds, what tells it apart. */
export type Origin = Readonly<Record<OriginPart, string>>;

interface ShardNote {
  readonly shard: string;
  readonly origin: Origin;
  readonly files: number;
  readonly bytes: number;
}

/** Lies in the folder of every shard; its pages lie in `shardSite`. */
export const shardNoteName = 'shard.json';
export const shardSite = 'site';

export const shardsFolder = (outFolder: string): string => `${outFolder}-shards`;
export const shardFolder = (outFolder: string, { number, count }: Shard): string =>
  join(shardsFolder(outFolder), `${number}-of-${count}`);
const shardText = ({ number, count }: Shard): string => `${number}/${count}`;

/** `day`: of the checks, ISO. */
export async function originOf(environment: PortalEnvironment, day: string, portal: Portal): Promise<Origin> {
  const { projectFolder, dataFolder, contentFolder, siteUrl, basePath } = environment;
  const inProject = ['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((name) => join(projectFolder, name));
  const [code, data] = [await hashFiles(...inProject), await hashFiles(dataFolder, contentFolder)];
  return {
    code: code.update(process.version).digest('hex'),
    data: data.update(serialize(portal.history)).digest('hex'),
    day,
    address: siteUrl + basePath,
  };
}

/** Ends a shard: what stands in `folder` is whole. */
export async function writeShardNote(folder: string, shard: Shard, origin: Origin): Promise<ShardNote> {
  const note = { shard: shardText(shard), origin, ...(await sizeOf(join(folder, shardSite))) };
  await writeFile(join(folder, shardNoteName), JSON.stringify(note, undefined, 2));
  return note;
}

/** Empty where all shards are there, whole, and drawn from `origin`. */
export async function shardFaults(outFolder: string, origin: Origin): Promise<readonly ShardFault[]> {
  const found = await foundShards(outFolder);
  const strays = found.flatMap((shard) => (typeof shard === 'string' ? [shard] : []));
  if (strays.length > 0) return strays.map((name) => ({ kind: 'stray', name }));
  const shards = found.filter((shard) => typeof shard !== 'string');
  const counts = [...new Set(shards.map(({ count }) => count))].sort((a, b) => a - b);
  const [count] = counts;
  if (count === undefined) return [{ kind: 'none' }];
  if (counts.length > 1) return [{ kind: 'counts', counts }];
  const there = new Set(shards.map(shardText));
  const missing = allShards(count)
    .map(shardText)
    .filter((shard) => !there.has(shard));
  if (missing.length > 0) return [{ kind: 'missing', shards: missing }];
  const faults = await Promise.all(shards.map((shard) => faultOf(outFolder, shard, origin)));
  return faults.filter((fault) => fault !== undefined);
}

/** Moves all that the shards hold into the site. Their folders are left without it, and are no shards any more. */
export async function mergeShards(outFolder: string, site: string): Promise<void> {
  for (const shard of await foundShards(outFolder))
    if (typeof shard !== 'string') await mergeInto(join(shardFolder(outFolder, shard), shardSite), site, true);
}

/** After their site has been published. */
export async function removeShards(outFolder: string): Promise<void> {
  for (const shard of await foundShards(outFolder))
    if (typeof shard !== 'string') await rm(shardFolder(outFolder, shard), { recursive: true });
}

export const allShards = (count: number): Shard[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, count }));

/** What is no shard by its name is given as that name. */
async function foundShards(outFolder: string): Promise<(Shard | string)[]> {
  const folder = shardsFolder(outFolder);
  const names = existsSync(folder) ? await readdir(folder) : [];
  // Locks and half-made shards of builds under way have names with a dot.
  return names
    .filter((name) => !name.startsWith('.'))
    .map((name) => {
      const [, number, count] = /^([1-9]\d?)-of-([1-9]\d?)$/u.exec(name) ?? [];
      return number === undefined || Number(number) > Number(count)
        ? name
        : { number: Number(number), count: Number(count) };
    });
}

async function faultOf(outFolder: string, shard: Shard, origin: Origin): Promise<ShardFault | undefined> {
  const folder = shardFolder(outFolder, shard);
  const text = shardText(shard);
  const note = await readNote(join(folder, shardNoteName));
  if (note?.shard !== text) return { kind: 'damaged', shard: text };
  const part = originParts.find((one) => note.origin[one] !== origin[one]);
  if (part !== undefined) return { kind: 'stale', shard: text, part };
  const { files, bytes } = await sizeOf(join(folder, shardSite));
  return files === note.files && bytes === note.bytes ? undefined : { kind: 'damaged', shard: text };
}

async function readNote(file: string): Promise<ShardNote | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ShardNote;
  } catch {
    return undefined;
  }
}

async function sizeOf(site: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const files = existsSync(site) ? await listFiles(site) : [];
  return { files: files.length, bytes: await totalSize(site, files) };
}
