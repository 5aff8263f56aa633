/** A build that is killed at any moment leaves a whole site, at the latest after the next command. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { recover, siteFolders } from '#build/site-folders.ts';
import { buildPortal } from '../support/build-portal.ts';
import { builtSite } from '../support/built-site.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { writeMinimalPortal } from '../support/minimal-portal.ts';

let folder: string;
let place: { dataFolder: string; contentFolder: string; outFolder: string };
let published: string[];
/** The site of other data, which the builds that are killed would have put in its place. */
let changed: string[];
/** Of a whole build here, in milliseconds. */
let length: number;

const table = 'so-lieu/bao-cao-mau.csv';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-killed-'));
  place = { ...(await writeMinimalPortal(folder)), outFolder: join(folder, 'dist') };
  const before = await readFile(join(place.dataFolder, table), 'utf8');
  await writeFile(join(place.dataFolder, table), before.replace(',91.46,', ',92.5,'));
  const start = performance.now();
  await buildPortal(place);
  length = performance.now() - start;
  changed = await folderDigest(place.outFolder);
  await rm(place.outFolder, { recursive: true });
  await cp(await builtSite('minimal'), place.outFolder, { recursive: true });
  published = await folderDigest(place.outFolder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Three moments, or as many at random as `PORTAL_KILLS` says, as shares of a build; `PORTAL_SEED` draws the same ones again. */
const { PORTAL_KILLS, PORTAL_SEED } = process.env;
const seed = Number(PORTAL_SEED ?? Date.now() % 1_000_000);
const moments = PORTAL_KILLS === undefined ? [0.05, 0.4, 0.9] : shares(Number(PORTAL_KILLS));
if (PORTAL_KILLS !== undefined) console.warn(`\n*** ${PORTAL_KILLS} kills, PORTAL_SEED=${seed} ***\n`);

/** Uniform in [0, 1.05): a few fall after the end. */
function shares(count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.round((state / 2 ** 32) * 1050) / 1000;
  });
}

it.each(moments)('killed after %f of its time, leaves the old site or the new one, whole', async (share) => {
  const child = spawn(process.execPath, [join(projectFolder, 'src', 'cli', 'build.ts')], {
    cwd: projectFolder,
    env: {
      ...process.env,
      PORTAL_DATA: place.dataFolder,
      PORTAL_CONTENT: place.contentFolder,
      PORTAL_OUT: place.outFolder,
      PORTAL_DATE: '2024-06-01',
      SITE_URL: 'https://mau.vn',
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([wait(share * length), ended]);
  child.kill('SIGKILL');
  await ended;
  // Astro's process notices a moment later that its parent is gone; until then it may write.
  await expect
    .poll(async () => {
      // As every command does first.
      await recover(siteFolders(place.outFolder));
      return (await readdir(folder)).sort();
    })
    .toEqual(['content', 'data', 'dist']);
  expect([published, changed]).toContainEqual(await folderDigest(place.outFolder));
  expect((await readdir(folder)).sort()).toEqual(['content', 'data', 'dist']);
});

it('stopped by a person, says that the old site is whole', async () => {
  const child = spawn(process.execPath, [join(projectFolder, 'src', 'cli', 'build.ts')], {
    cwd: projectFolder,
    env: {
      ...process.env,
      PORTAL_DATA: place.dataFolder,
      PORTAL_CONTENT: place.contentFolder,
      PORTAL_OUT: place.outFolder,
      PORTAL_DATE: '2024-06-01',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  // The lock is taken at the start of the work.
  await expect.poll(() => existsSync(siteFolders(place.outFolder).lock), { interval: 5 }).toBe(true);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said).toContain('Đã dừng. Trang web cũ vẫn nguyên.');
  expect([published, changed]).toContainEqual(await folderDigest(place.outFolder));
});
