/**
 * The folders around a published site, the lock over them, and the swap. All folders lie on one file system, so that a rename
 * swaps them. At any moment one whole site is at `out` or, between two renames, at `previous`, from where `recover` brings it
 * back. The lock is a folder that appears whole, by a rename, with its holder inside; the lock of a dead process is taken over.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

export interface SiteFolders {
  /** What is served. */
  readonly out: string;
  /** The site that was served before; exists only while a swap is under way. */
  readonly previous: string;
  readonly lock: string;
  readonly parent: string;
  /** A name of our own, such as `.dist-next-4711`. */
  own(purpose: SitePurpose, pid: number): string;
  /** The purpose and process of such a name; undefined for any other file. */
  parseOwn(name: string): { readonly purpose: string; readonly pid: number } | undefined;
}

type SitePurpose = 'next' | 'data' | 'cache' | 'trash' | 'lock';

export function siteFolders(out: string): SiteFolders {
  const parent = dirname(out);
  const prefix = `.${basename(out)}-`;
  return {
    out,
    parent,
    previous: join(parent, `${prefix}previous`),
    lock: join(parent, `${prefix}lock`),
    own: (purpose, pid) => join(parent, `${prefix}${purpose}-${pid}`),
    parseOwn: (name) => {
      const match = name.startsWith(prefix)
        ? /^(next|data|cache|trash|lock)-(\d+)$/u.exec(name.slice(prefix.length))
        : null;
      return match === null ? undefined : { purpose: match[1] ?? '', pid: Number(match[2]) };
    },
  };
}

/** Tells a process from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start time as the system counts it; empty where it cannot be read. */
  readonly started: string;
}

function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) };
}

export function isAlive({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === '' || started === '' || now === started;
}

/** Field 22 of `/proc/<pid>/stat`; the fields before it may hold spaces and brackets only inside the name. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

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

/** Puts the site at `staging` in the place of the served one. `steps` lets a test stop between two renames. */
export async function swapIn(
  staging: string,
  folders: SiteFolders,
  steps: (step: string) => void = () => undefined,
): Promise<void> {
  const hadSite = existsSync(folders.out);
  await flushSite(staging);
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
async function flushSite(folder: string): Promise<void> {
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
