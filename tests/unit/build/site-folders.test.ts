import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { acquireLock, recover, type SiteFolders, siteFolders, swapIn } from '#build/site-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Above what any system gives to a process. */
const deadPid = 2 ** 22 + 4711;

async function site(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  return folder;
}

async function folders(): Promise<SiteFolders> {
  return siteFolders(join(await temporaryFolder(), 'dist'));
}

async function served({ out }: SiteFolders): Promise<string> {
  return readFile(join(out, 'index.html'), 'utf8');
}

describe('the swap', () => {
  it('puts the new site in the place of the old one and leaves nothing else', async () => {
    const places = await folders();
    await site(places.out, 'old');
    await swapIn(await site(places.own('next', process.pid), 'new'), places);
    expect(await served(places)).toBe('new');
    expect(await readdir(places.parent)).toEqual(['dist']);
  });

  it('works where no site is served yet', async () => {
    const places = await folders();
    await swapIn(await site(places.own('next', process.pid), 'new'), places);
    expect(await served(places)).toBe('new');
  });

  it('brings the old site back when the new one cannot be moved', async () => {
    const places = await folders();
    await site(places.out, 'old');
    await expect(swapIn(places.own('next', process.pid), places)).rejects.toThrow('ENOENT');
    expect(await served(places)).toBe('old');
  });

  it.each([
    ['moved-old', 'old'],
    ['moved-new', 'new'],
  ])('killed after %s, serves the %s site after the next command', async (stop, expected) => {
    const places = await folders();
    await site(places.out, 'old');
    const staging = await site(places.own('next', deadPid), 'new');
    const killed = swapIn(staging, places, (step) => {
      if (step === stop) throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await recover(places);
    expect(await served(places)).toBe(expected);
    expect(await readdir(places.parent)).toEqual(['dist']);
  });
});

describe('recovery', () => {
  it('does nothing where nothing was interrupted', async () => {
    const places = await folders();
    await site(places.out, 'old');
    expect(await recover(places)).toBe('nothing-to-do');
    expect(await readdir(places.parent)).toEqual(['dist']);
  });

  it('needs no site and no folder', async () => {
    expect(await recover(siteFolders(join(await temporaryFolder(), 'none', 'dist')))).toBe('nothing-to-do');
  });

  it('clears what killed builds left, and only that', async () => {
    const places = await folders();
    await site(places.out, 'old');
    await site(places.own('next', deadPid), 'half');
    await site(places.own('cache', deadPid), 'x');
    await site(places.own('trash', deadPid), 'x');
    await site(places.own('lock', deadPid), 'x');
    await site(join(places.parent, '.dist-other'), 'not ours');
    await site(join(places.parent, '.site-next-1'), 'of another site');
    expect(await recover(places)).toBe('cleaned');
    expect((await readdir(places.parent)).sort()).toEqual(['.dist-other', '.site-next-1', 'dist']);
  });

  it('keeps away from a build that is running', async () => {
    const places = await folders();
    await site(places.previous, 'old');
    const lock = await acquireLock(places);
    expect(await recover(places)).toBe('busy');
    expect(existsSync(places.out)).toBe(false);
    if ('release' in lock) await lock.release();
    expect(await recover(places)).toBe('restored');
    expect(await served(places)).toBe('old');
  });
});

describe('the lock', () => {
  it('has one holder at a time, and is free again after its release', async () => {
    const places = await folders();
    const first = await acquireLock(places);
    expect(await acquireLock(places)).toEqual({ heldBy: process.pid });
    if (!('release' in first)) throw new Error('not taken');
    await first.release();
    const second = await acquireLock(places);
    expect(second).toHaveProperty('release');
    expect(await readdir(places.parent)).toEqual(['.dist-lock']);
  });

  it.each([
    ['a process that is gone', { pid: deadPid, started: '1' }],
    ['an earlier process with the number of a living one', { pid: process.pid, started: '1' }],
  ])('is taken over from %s', async (_name, holder) => {
    const places = await folders();
    await mkdir(places.lock);
    await writeFile(join(places.lock, 'holder.json'), JSON.stringify(holder));
    expect(await acquireLock(places)).toHaveProperty('release');
  });

  it('is taken over where it names no holder', async () => {
    const places = await folders();
    await mkdir(places.lock);
    await writeFile(join(places.lock, 'x'), '');
    expect(await acquireLock(places)).toHaveProperty('release');
  });
});
