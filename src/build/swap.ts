/**
 * Puts a finished site in the place of the served one, and mends what a killed build left behind. At any moment one
 * whole site is at `out` or, between two renames, at `previous`, from where `recover` brings it back.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { acquireLock } from './build-lock.ts';
import { isAlive } from './process-identity.ts';
import type { SiteFolders } from './site-folders.ts';

/** `steps` lets a test stop between two renames. */
export async function swapIn(
  staging: string,
  folders: SiteFolders,
  steps: (step: string) => void = () => undefined,
): Promise<void> {
  const hadSite = existsSync(folders.out);
  await flush(staging);
  if (hadSite) {
    await rename(folders.out, folders.previous);
    steps('moved-old');
  }
  try {
    await rename(staging, folders.out);
  } catch (error) {
    if (hadSite) await rename(folders.previous, folders.out);
    throw error;
  }
  await flushFolder(folders.parent);
  steps('moved-new');
  await discard(folders.previous, folders);
}

export type Recovery = 'nothing-to-do' | 'restored' | 'cleaned' | 'busy';

/** For commands that do not build: leaves everything alone while a build is running. */
export async function recover(folders: SiteFolders): Promise<Recovery> {
  if (!existsSync(folders.parent)) return 'nothing-to-do';
  const lock = await acquireLock(folders);
  if ('heldBy' in lock) return 'busy';
  try {
    return await recoverLocked(folders);
  } finally {
    await lock.release();
  }
}

/** For the holder of the lock. */
export async function recoverLocked(folders: SiteFolders): Promise<Recovery> {
  let result: Recovery = 'nothing-to-do';
  if (existsSync(folders.previous)) {
    if (existsSync(folders.out)) await discard(folders.previous, folders);
    else await rename(folders.previous, folders.out);
    result = existsSync(folders.previous) ? result : 'restored';
  }
  for (const name of await readdir(folders.parent)) {
    const own = folders.parseOwn(name);
    if (own === undefined) continue;
    // Another process may be trying for the lock at this moment, with folders of its own.
    if ((own.purpose === 'lock' || own.purpose === 'trash') && isAlive({ pid: own.pid, started: '' })) continue;
    await rm(join(folders.parent, name), { recursive: true, force: true });
    if (result === 'nothing-to-do') result = 'cleaned';
  }
  return result;
}

/** Under another name first, so that a site at `previous` is always whole. */
async function discard(folder: string, folders: SiteFolders): Promise<void> {
  if (!existsSync(folder)) return;
  const trash = folders.own('trash', process.pid);
  await rm(trash, { recursive: true, force: true });
  await rename(folder, trash);
  await rm(trash, { recursive: true, force: true });
}

/** The new files reach the disk before the names that point to them; one call for the whole file system, where there is one. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'linux') await promisify(execFile)('sync', ['-f', folder]).catch(() => undefined);
  await flushFolder(folder);
}

async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows cannot open a folder; nothing to flush there.
  }
}
