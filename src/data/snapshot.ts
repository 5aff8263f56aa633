/**
 * What the command has read and checked, handed on to the processes that draw pages: they need not check it once more, and
 * all draw the same rows, whatever is typed meanwhile.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FigureAliases } from '#core/address-list.ts';
import { tableIds } from '#core/columns.ts';
import type { FigureHistory } from '#core/history.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';

export interface Snapshot {
  readonly tables: Tables;
  readonly documents: readonly DocumentInfo[];
  readonly history: FigureHistory;
  readonly aliases: FigureAliases;
}

/** A file for each table, because no buffer holds all of a large portal. */
export async function writeSnapshot(folder: string, { tables, ...others }: Snapshot): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const id of tableIds) await writeFile(join(folder, id), serialize(tables[id]));
  await writeFile(join(folder, rest), serialize(others));
}

export async function readSnapshot(folder: string): Promise<Snapshot> {
  const read = async (name: string): Promise<unknown> => deserialize(await readFile(join(folder, name))) as unknown;
  const tables: Partial<Record<keyof Tables, unknown>> = {};
  for (const id of tableIds) tables[id] = await read(id);
  return { tables: tables as Tables, ...((await read(rest)) as Omit<Snapshot, 'tables'>) };
}

const rest = 'others';
