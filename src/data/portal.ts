/**
 * The one place where pages get their data: read, checked and built once a process. In development the folders are
 * read again when a file has changed. Any error in the data stops whoever asks; nothing half-good is shown.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { type FigureAliases, figureAliases } from '#core/address-list.ts';
import { buildCatalog } from '#core/catalog.ts';
import { tableIds } from '#core/columns.ts';
import type { FigureHistory } from '#core/history.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';
import { dayNumberOf } from '#core/partial-date.ts';
import { buildPortal, type Portal } from '#core/site/portal.ts';
import { checkPortal } from './check-portal.ts';
import { contentFolder, dataFolder } from './folders.ts';
import { readHistory } from './git-history.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';
import { readPortalSource, sourceStamp } from './read-source.ts';

// What the command has read and checked, handed on to the processes that draw pages: they need not check it once more, and
// all draw the same rows, whatever is typed meanwhile.

export interface Snapshot {
  readonly tables: Tables;
  readonly documents: readonly DocumentInfo[];
  readonly history: FigureHistory;
  readonly aliases: FigureAliases;
}

/** A file for each table, because no buffer holds all of a large portal. */
export async function writeSnapshot(folder: string, { tables, ...others }: Snapshot): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const id of tableIds) await writeFile(join(folder, id), serialize(packRows(tables[id])));
  await writeFile(join(folder, rest), serialize(others));
}

export async function readSnapshot(folder: string): Promise<Snapshot> {
  const read = async (name: string): Promise<unknown> => deserialize(await readFile(join(folder, name))) as unknown;
  const tables: Partial<Record<keyof Tables, unknown>> = {};
  for (const id of tableIds) tables[id] = unpackRows((await read(id)) as PackedRows);
  return { tables: tables as Tables, ...((await read(rest)) as Omit<Snapshot, 'tables'>) };
}

const rest = 'others';

let current: { readonly stamp: string; readonly portal: Promise<Portal> } | undefined;

export function portal(): Promise<Portal> {
  if (current !== undefined && !import.meta.env.DEV) return current.portal;
  const stamp = import.meta.env.DEV ? sourceStamp(dataFolder, contentFolder) : 'once';
  if (current?.stamp !== stamp) current = { stamp, portal: loadPortal() };
  return current.portal;
}

/** The day that the portal is checked for, as `2024-11-30`. */
export function portalDay(): string {
  return process.env['PORTAL_DATE'] ?? '';
}

/** As the build has read and checked it; in development as it is. */
async function loadPortal(): Promise<Portal> {
  const handed = process.env['PORTAL_SNAPSHOT'];
  if (handed !== undefined) {
    const { tables, documents, history, aliases } = await readSnapshot(handed);
    return buildPortal(buildCatalog(tables, documents), history, aliases);
  }
  const today = dayNumberOf(portalDay());
  if (today === undefined)
    throw new Error('PORTAL_DATE is not set; the site is built by `npm run build` or `npm run dev`');
  const source = await readPortalSource(dataFolder, contentFolder);
  const check = checkPortal(source, today);
  if (check.tables === undefined) throw new Error('the data has errors; `npm run check` lists them');
  const catalog = buildCatalog(check.tables, check.documents);
  const aliases = figureAliases(source.addresses ?? [], catalog);
  return buildPortal(catalog, await readHistory(dataFolder, contentFolder, catalog, aliases), aliases);
}
