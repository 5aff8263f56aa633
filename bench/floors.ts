/**
 * The floors of `bench -- country`: the same tables drawn plainly by bare Astro (`bare-site/`), and Pagefind over these pages,
 * measured in the same run. They check nothing, judge nothing and draw no chart.
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { runAstro } from '../src/build/run-astro.ts';

export type Floor = 'bare-pages' | 'bare-index';

export interface FloorWatch {
  floorStarted(floor: Floor): void;
  /** `site`: the folder of the bare site. */
  floorEnded(floor: Floor, milliseconds: number, site: string): Promise<void>;
}

/** Measures both floors. The bare site is built in the `.cache` of its own folder. */
export async function measureFloors(project: string, dataFolder: string, watch: FloorWatch): Promise<void> {
  const root = join(import.meta.dirname, 'bare-site');
  const site = join(root, '.cache', `site-${process.pid}`);
  const timed = async (floor: Floor, work: () => Promise<void>): Promise<void> => {
    watch.floorStarted(floor);
    const start = performance.now();
    await work();
    await watch.floorEnded(floor, performance.now() - start, site);
  };
  try {
    await timed('bare-pages', () => buildBareSite(root, site, dataFolder));
    await timed('bare-index', () => indexBareSite(project, site));
  } finally {
    await rm(site, { recursive: true, force: true });
  }
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
  const code = await new Promise<number | null>((resolve, reject) => {
    spawn(process.execPath, [command, '--site', site, '--force-language', 'vi'], { stdio: 'ignore' })
      .once('error', reject)
      .once('close', resolve);
  });
  if (code !== 0) throw new Error(`Pagefind ended with ${code ?? 'a signal'}`);
}
