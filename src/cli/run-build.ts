/**
 * From the tables to a served site, in five phases: check, pages, search index, completeness gate, swap. Anything
 * wrong in one of them ends the build, and the site that is served stays as it was.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import process from 'node:process';
import type { Problem } from '#core/problem.ts';
import { acquireLock } from '#publish/build-lock.ts';
import { runAstro } from '#publish/run-astro.ts';
import { buildSearchIndex } from '#publish/search-index.ts';
import { type SiteFolders, siteFolders } from '#publish/site-folders.ts';
import { recoverLocked, swapIn } from '#publish/swap.ts';
import { type OutputReport, verifyOutput } from '#publish/verify-output.ts';
import { type PortalEnvironment, type Variables, demandReplaceable, demandSources, environmentVariables } from './environment.ts';
import type { PortalDate } from './portal-date.ts';
import { runCheck } from './run-check.ts';

export type Phase = 'check' | 'pages' | 'search' | 'verify' | 'swap';

export type BuildResult =
  | { readonly outcome: 'published'; readonly report: OutputReport; readonly warnings: readonly string[] }
  | { readonly outcome: 'busy'; readonly pid: number }
  | { readonly outcome: 'data-faults' }
  | { readonly outcome: 'no-date' }
  | { readonly outcome: 'pages-failed'; readonly log: string }
  | { readonly outcome: 'output-faults'; readonly report: OutputReport };

export interface BuildOptions {
  readonly variables: Variables;
  readonly isVerbose?: boolean;
  readonly signal?: AbortSignal;
  /** Told of each thing as it happens. */
  readonly watch?: Partial<BuildWatch>;
}

export interface BuildWatch {
  restored(): void;
  checked(problems: readonly Problem[], date: PortalDate | undefined): void;
  phaseStarted(phase: Phase): void;
  phaseEnded(phase: Phase, milliseconds: number): void;
}

export async function runBuild(environment: PortalEnvironment, options: BuildOptions): Promise<BuildResult> {
  demandSources(environment);
  demandReplaceable(environment);
  const folders = siteFolders(environment.outFolder);
  await mkdir(folders.parent, { recursive: true });
  const lock = await acquireLock(folders);
  if ('heldBy' in lock) return { outcome: 'busy', pid: lock.heldBy };
  const staging = folders.own('next', process.pid);
  try {
    if ((await recoverLocked(folders)) === 'restored') options.watch?.restored?.();
    return await buildInto(staging, environment, folders, options);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await lock.release();
  }
}

async function buildInto(staging: string, environment: PortalEnvironment, folders: SiteFolders, options: BuildOptions): Promise<BuildResult> {
  const { watch, signal } = options;
  const timed = async <T>(phase: Phase, work: () => Promise<T>): Promise<T> => {
    signal?.throwIfAborted();
    watch?.phaseStarted?.(phase);
    const start = performance.now();
    const result = await work();
    watch?.phaseEnded?.(phase, performance.now() - start);
    return result;
  };

  const check = await timed('check', () => runCheck(environment));
  watch?.checked?.(check.problems, check.date);
  if (check.tables === undefined) return { outcome: 'data-faults' };
  const date = check.date?.day;
  if (date === undefined) return { outcome: 'no-date' };

  const site = environment.siteUrl + environment.basePath;
  const pages = await timed('pages', () =>
    runAstro({
      root: environment.projectFolder,
      outDir: staging,
      cacheDir: folders.own('cache', process.pid),
      environment: { ...options.variables, ...environmentVariables(environment, date) },
      isVerbose: options.isVerbose ?? false,
      signal,
    }),
  );
  if (!pages.isSound || !existsSync(staging)) return { outcome: 'pages-failed', log: pages.log };
  await timed('search', () => buildSearchIndex({ siteDir: staging }));
  const report = await timed('verify', () => verifyOutput(staging, site));
  if (report.faults.length > 0) return { outcome: 'output-faults', report };
  await timed('swap', () => swapIn(staging, folders));
  return { outcome: 'published', report, warnings: pages.warnings };
}
