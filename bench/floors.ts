/**
 * The floors of `bench -- country`: the same tables drawn plainly by bare Astro (`bare-site/`), Pagefind over these pages, and
 * the same pages by Eleventy (`plain-eleventy/`) where `npm ci --prefix bench` has installed it, measured in the same run.
 * They check nothing, judge nothing and draw no chart.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { runAstro } from '../src/build/run-astro.ts';

export type Floor = 'bare-pages' | 'bare-index' | 'eleventy';

export interface FloorWatch {
  floorStarted(floor: Floor): void;
  /** `site`: the folder of the bare site. */
  floorEnded(floor: Floor, milliseconds: number, site: string): Promise<void>;
}

/** Measures the floors. Each site is built in the `.cache` of its own folder. */
export async function measureFloors(project: string, dataFolder: string, watch: FloorWatch): Promise<void> {
  const root = join(import.meta.dirname, 'bare-site');
  const site = join(root, '.cache', `site-${process.pid}`);
  const eleventyRoot = join(import.meta.dirname, 'plain-eleventy');
  const eleventySite = join(eleventyRoot, '.cache', `site-${process.pid}`);
  const timed = async (floor: Floor, work: () => Promise<void>, folder = site): Promise<void> => {
    watch.floorStarted(floor);
    const start = performance.now();
    await work();
    await watch.floorEnded(floor, performance.now() - start, folder);
  };
  try {
    await timed('bare-pages', () => buildBareSite(root, site, dataFolder));
    await timed('bare-index', () => indexBareSite(project, site));
    if (existsSync(eleventy))
      await timed('eleventy', () => buildEleventySite(eleventyRoot, eleventySite, dataFolder), eleventySite);
  } finally {
    for (const folder of [site, eleventySite]) await rm(folder, { recursive: true, force: true });
  }
}

const eleventy = join(import.meta.dirname, 'node_modules/@11ty/eleventy/cmd.cjs');

async function buildEleventySite(root: string, site: string, dataFolder: string): Promise<void> {
  const places = ['--config=eleventy.config.mjs', '--input=.', `--output=${relative(root, site)}`, '--quiet'];
  await ran([eleventy, ...places], { cwd: root, env: { ...process.env, PORTAL_DATA: dataFolder } });
}

async function buildBareSite(root: string, site: string, dataFolder: string): Promise<void> {
  const { isSound, log } = await runAstro({
    root,
    outDir: site,
    cacheDir: join(root, '.cache', `astro-${process.pid}`),
    environment: { ...process.env, PORTAL_DATA: dataFolder },
    isVerbose: false,
  });
  if (!isSound) throw new Error(`the bare site cannot be built\n${log}`);
}

/** Runs Pagefind's own command over a built site. */
async function indexBareSite(project: string, site: string): Promise<void> {
  const command = join(project, 'node_modules/pagefind/lib/runner/bin.cjs');
  await ran([command, '--site', site, '--force-language', 'vi'], {});
}

async function ran(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv },
): Promise<void> {
  const code = await new Promise<number | null>((resolve, reject) => {
    spawn(process.execPath, args, { ...options, stdio: 'ignore' })
      .once('error', reject)
      .once('close', resolve);
  });
  if (code !== 0) throw new Error(`${args[0] ?? ''} ended with ${code ?? 'a signal'}`);
}
