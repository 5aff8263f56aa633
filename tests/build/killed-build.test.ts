/** A build that is killed at any moment leaves a whole site, at the latest after the next command. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '#cli/environment.ts';
import { siteFolders } from '#publish/site-folders.ts';
import { recover } from '#publish/swap.ts';
import { buildPortal } from '../support/build-portal.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { writeMinimalPortal } from '../support/minimal-portal.ts';

let folder: string;
let place: { dataFolder: string; contentFolder: string; outFolder: string };
let published: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-killed-'));
  place = { ...(await writeMinimalPortal(folder)), outFolder: join(folder, 'dist') };
  await buildPortal(place);
  published = await folderDigest(place.outFolder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Three moments, or as many at random as `PORTAL_KILLS` says, over the time a build takes. */
const moments = process.env['PORTAL_KILLS'] === undefined ? [300, 1500, 3500] : Array.from({ length: Number(process.env['PORTAL_KILLS']) }, () => Math.round(Math.random() * 6000));

it.each(moments)('killed after %i ms', async (milliseconds) => {
  const child = spawn(process.execPath, [join(projectFolder, 'src', 'cli', 'build.ts')], {
    cwd: projectFolder,
    env: { ...process.env, PORTAL_DATA: place.dataFolder, PORTAL_CONTENT: place.contentFolder, PORTAL_OUT: place.outFolder, PORTAL_DATE: '2024-06-01', SITE_URL: 'https://mau.vn' },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await wait(milliseconds);
  child.kill('SIGKILL');
  await ended;
  // Astro's process notices a moment later that its parent is gone.
  await wait(1000);
  await recover(siteFolders(place.outFolder));
  expect(await folderDigest(place.outFolder)).toEqual(published);
  expect((await readdir(folder)).sort()).toEqual(['content', 'data', 'dist']);
});

it('stopped by a person, says that the old site is whole', async () => {
  const child = spawn(process.execPath, [join(projectFolder, 'src', 'cli', 'build.ts')], {
    cwd: projectFolder,
    env: { ...process.env, PORTAL_DATA: place.dataFolder, PORTAL_CONTENT: place.contentFolder, PORTAL_OUT: place.outFolder, PORTAL_DATE: '2024-06-01' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await wait(2500);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said).toContain('Đã dừng. Trang web cũ vẫn nguyên.');
  expect(await folderDigest(place.outFolder)).toEqual(published);
});
