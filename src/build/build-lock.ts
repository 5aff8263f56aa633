/**
 * One build at a time for one output folder. The lock is a folder that appears whole, by a rename, with its holder
 * inside; a lock whose holder has died is taken over.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.ts';
import type { SiteFolders } from './site-folders.ts';

export type LockResult = { readonly release: () => Promise<void> } | { readonly heldBy: number };

const holderFile = 'holder.json';
const mostTries = 10;

export async function acquireLock(folders: SiteFolders, self: ProcessIdentity = ownIdentity()): Promise<LockResult> {
  const own = folders.own('lock', self.pid);
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  await writeFile(join(own, holderFile), JSON.stringify(self));
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await movedTo(own, folders.lock)) return { release: () => removeWhole(folders.lock, own) };
    const holder = await holderOf(folders.lock);
    if (holder !== undefined && isAlive(holder)) {
      await rm(own, { recursive: true, force: true });
      return { heldBy: holder.pid };
    }
    await removeStale(folders, self.pid, holder);
  }
  await rm(own, { recursive: true, force: true });
  throw new Error(`the lock ${folders.lock} can neither be taken nor removed`);
}

/** False when something stands at `to`. */
async function movedTo(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EEXIST', 'ENOTEMPTY', 'EPERM', 'ENOTDIR'].includes(code)) return false;
    throw error;
  }
}

async function holderOf(lock: string): Promise<ProcessIdentity | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(lock, holderFile), 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
      return undefined;
    return { pid: value.pid, started: 'started' in value && typeof value.started === 'string' ? value.started : '' };
  } catch {
    return undefined;
  }
}

/** Takes away the lock of a dead process, unless another process was quicker and the lock is already a new one. */
async function removeStale(folders: SiteFolders, pid: number, seen: ProcessIdentity | undefined): Promise<void> {
  const aside = folders.own('trash', pid);
  await rm(aside, { recursive: true, force: true });
  try {
    await rename(folders.lock, aside);
  } catch {
    return;
  }
  const moved = await holderOf(aside);
  if (moved !== undefined && (moved.pid !== seen?.pid || moved.started !== seen.started) && isAlive(moved))
    await movedTo(aside, folders.lock);
  await rm(aside, { recursive: true, force: true });
}

/** Through a rename, so that nobody sees a lock without its holder. */
async function removeWhole(lock: string, aside: string): Promise<void> {
  await rename(lock, aside);
  await rm(aside, { recursive: true, force: true });
}
