/** Astro's build as a child process: with a cache of its own, without the secrets of this environment, judged by its log as well. */
import { fork } from 'node:child_process';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import process from 'node:process';
import { isAlive } from './site-folders.ts';

export interface AstroRun {
  /** The project's folder, with `astro.config.mjs`. */
  readonly root: string;
  readonly outDir: string;
  /** For Astro's content store; removed afterwards, because a store of another day would be published as it is. */
  readonly cacheDir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isVerbose: boolean;
  readonly onStart?: ((pid: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface AstroResult {
  readonly isSound: boolean;
  /** Everything it printed. */
  readonly log: string;
  /** Lines marked `[WARN]` that mean something. */
  readonly warnings: readonly string[];
}

/** Printed by Astro for any collection of `.mdx` files; means nothing. */
const harmless = /MODULE_LEVEL_DIRECTIVE|"use astro:head-inject"/u;

/**
 * Astro keeps its working files inside the output folder when that lies in the project, and otherwise in one place that
 * all builds share. So it always writes inside the project, and a site meant for elsewhere is moved there.
 */
export async function runAstro(run: AstroRun): Promise<AstroResult> {
  if (run.outDir.startsWith(run.root + sep)) return runInside(run);
  const workshop = join(run.root, '.cache', 'sites');
  await clearWorkshop(workshop);
  const outDir = join(workshop, `${process.pid}-${(runs += 1)}`);
  try {
    const result = await runInside({ ...run, outDir });
    if (result.isSound) await move(outDir, run.outDir);
    return result;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** In this process, so that two at a time keep apart. */
let runs = 0;

/** Sites of killed builds. */
async function clearWorkshop(workshop: string): Promise<void> {
  await mkdir(workshop, { recursive: true });
  for (const name of await readdir(workshop)) {
    if (!isAlive({ pid: Number(name.split('-', 1)[0]), started: '' }))
      await rm(join(workshop, name), { recursive: true, force: true });
  }
}

/** Also to another file system. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/**
 * Pages are short-lived text: with room for it to die young, it is never copied. The rest may grow to what a country's
 * tables need, and no process past 2.2 GiB. In MB.
 */
const execArgv = ['--max-semi-space-size=64', '--max-old-space-size=1800'];

async function runInside(run: AstroRun): Promise<AstroResult> {
  const child = fork(
    join(import.meta.dirname, 'astro-child.ts'),
    [run.root, run.outDir, run.cacheDir, run.isVerbose ? 'info' : 'warn'],
    {
      cwd: run.root,
      execArgv,
      env: childEnvironment(run.environment),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      ...(run.signal === undefined ? {} : { signal: run.signal }),
    },
  );
  if (child.pid !== undefined) run.onStart?.(child.pid);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (run.isVerbose) process.stderr.write(chunk);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => rm(run.cacheDir, { recursive: true, force: true }));
  const log = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\u001b\[[0-9;]*m/gu, '');
  const lines = log.split('\n');
  return {
    isSound: code === 0 && !lines.some((line) => line.includes('[ERROR]')),
    log,
    warnings: lines.filter((line) => line.includes('[WARN]') && !harmless.test(line)),
  };
}

/** What a build may know of its surroundings; a token of the host is not among it. */
const passed =
  /^(?:PATH|HOME|USERPROFILE|TMPDIR|TEMP|TMP|SYSTEMROOT|COMSPEC|PATHEXT|WINDIR|LANG|LC_ALL|TZ|CI|NO_COLOR|NODE_OPTIONS|UV_THREADPOOL_SIZE|SITE_URL|BASE_PATH|PORTAL_[A-Z_]+)$/iu;

function childEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && passed.test(entry[0]),
  );
  return { ...Object.fromEntries(entries), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
}
