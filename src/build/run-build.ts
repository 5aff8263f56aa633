/**
 * From the tables to a served site: check, catalog, tables to download, pages with the data beside them, search index,
 * completeness gate, swap. Anything
 * wrong in one of them ends the build, and the site that is served stays as it was.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { figureAliases, pageRedirects, unlisted } from '#core/address-list.ts';
import { buildCatalog } from '#core/catalog.ts';
import type { HistoryState } from '#core/history.ts';
import type { Problem } from '#core/problem.ts';
import { buildPortal } from '#core/site/portal.ts';
import { sitePaths } from '#core/site/site-paths.ts';
import { readHistory } from '#data/git-history.ts';
import type { PortalDate } from '#data/portal-date.ts';
import { runCheck } from '#data/run-check.ts';
import { writeSnapshot } from '#data/snapshot.ts';
import { allProblemTexts } from '#i18n/problems.ts';
import { allOrFirstFailure } from './all-or-first-failure.ts';
import { writeArchive } from './archive.ts';
import { acquireLock } from './build-lock.ts';
import { mergeAreaPages, mergeInto, writeDataFiles, writeTables } from './data-files.ts';
import {
  demandReplaceable,
  demandSources,
  environmentVariables,
  type PortalEnvironment,
  type Variables,
} from './environment.ts';
import { headerRules, headersFile, sectionsOf } from './host-files.ts';
import { fewestAreas, type PagePart, partVariable } from './page-parts.ts';
import { writePictures } from './pictures.ts';
import { writeRedirects } from './redirects.ts';
import { type AstroResult, runAstro } from './run-astro.ts';
import { buildSearchIndex } from './search-index.ts';
import { type SiteFolders, siteFolders } from './site-folders.ts';
import { readStaffWords } from './staff-words.ts';
import { recoverLocked, swapIn } from './swap.ts';
import { type OutputReport, verifyPagesAside, wholeReport } from './verify-output.ts';

export type Phase =
  | 'check'
  | 'catalog'
  | 'history'
  | 'downloads'
  | 'pages'
  | 'area-pages'
  | 'twins'
  | 'archive'
  | 'pictures'
  | 'search'
  | 'verify'
  | 'swap';

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
  historyRead(state: HistoryState): void;
  /** So many pages are not in the list of published addresses. */
  addressesListed(missing: number): void;
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

async function buildInto(
  staging: string,
  environment: PortalEnvironment,
  folders: SiteFolders,
  options: BuildOptions,
): Promise<BuildResult> {
  const { watch, signal } = options;
  const timed: Timed = async (phase, work) => {
    signal?.throwIfAborted();
    watch?.phaseStarted?.(phase);
    const start = performance.now();
    const result = await work();
    watch?.phaseEnded?.(phase, performance.now() - start);
    return result;
  };

  const drawn = await drawSite(staging, environment, folders, options, timed);
  if ('outcome' in drawn) return drawn;
  const failed = new AbortController();
  const verified = timed('verify', async () =>
    verifyPagesAside(
      staging,
      environment.siteUrl + environment.basePath,
      await readStaffWords(environment.dataFolder, environment.contentFolder),
      failed.signal,
    ),
  );
  const indexed = timed('search', () => buildSearchIndex({ siteDir: staging }));
  await allOrFirstFailure([verified, indexed], () => failed.abort());
  await writeFile(join(staging, '_headers'), headersFile(headerRules(await sectionsOf(staging)), environment.basePath));
  const report = await wholeReport(await verified, staging);
  if (report.faults.length > 0) return { outcome: 'output-faults', report };
  await timed('swap', () => swapIn(staging, folders));
  return { outcome: 'published', report, warnings: drawn.warnings };
}

type Timed = <T>(phase: Phase, work: () => Promise<T>) => Promise<T>;

/** The whole site but for its search index. The tables are let go of when it returns. */
async function drawSite(
  staging: string,
  environment: PortalEnvironment,
  folders: SiteFolders,
  { variables, isVerbose = false, watch, signal }: BuildOptions,
  timed: Timed,
): Promise<Exclude<BuildResult, { outcome: 'published' }> | { readonly warnings: readonly string[] }> {
  const { tables, documents, problems, date, addresses } = await timed('check', () => runCheck(environment));
  watch?.checked?.(problems, date);
  if (tables === undefined) return { outcome: 'data-faults' };
  if (date === undefined) return { outcome: 'no-date' };

  const catalog = await timed('catalog', () => Promise.resolve(buildCatalog(tables, documents)));
  const aliases = figureAliases(addresses, catalog);
  const history = await timed('history', () =>
    readHistory(environment.dataFolder, environment.contentFolder, catalog, aliases),
  );
  watch?.historyRead?.(history.state);
  const portal = buildPortal(catalog, history, aliases);
  const paths = sitePaths(portal, allProblemTexts.keys());
  watch?.addressesListed?.(addresses.length === 0 ? 0 : unlisted(addresses, paths).length);
  const scratch = folders.own('data', process.pid);
  const [dataFolder, areaFolder, listFile, snapshotFolder] = [
    join(scratch, 'site'),
    join(scratch, 'areas'),
    join(scratch, 'table-files.json'),
    join(scratch, 'snapshot'),
  ];
  try {
    await writeSnapshot(snapshotFolder, { tables, documents, history, aliases });
    const address = environment.siteUrl + environment.basePath;
    const failed = new AbortController();
    const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const draw = (part: PagePart | undefined): Promise<AstroResult> =>
      runAstro({
        root: environment.projectFolder,
        outDir: part === 'areas' ? areaFolder : staging,
        cacheDir: part === 'areas' ? join(scratch, 'cache') : folders.own('cache', process.pid),
        environment: {
          ...variables,
          ...environmentVariables(environment, date.day),
          PORTAL_TABLE_FILES: listFile,
          PORTAL_SNAPSHOT: snapshotFolder,
          [partVariable]: part,
        },
        isVerbose,
        signal: either,
      });
    const isLarge = portal.catalog.areas.size >= fewestAreas;
    const areas = isLarge ? timed('area-pages', () => draw('areas')) : undefined;
    const written = timed('downloads', () => writeTables(portal, dataFolder, listFile));
    const others = written.then(() => timed('pages', () => draw(isLarge ? 'others' : undefined)));
    const twins = written.then(() =>
      timed('twins', () => writeDataFiles(portal, { folder: dataFolder, address, day: date.day }, either)),
    );
    const archive = written.then((files) =>
      timed('archive', () => writeArchive(portal, { folder: dataFolder, files, address }, either)),
    );
    const pictures = written.then(() =>
      timed('pictures', () =>
        writePictures(
          portal,
          { folder: dataFolder, cache: join(environment.projectFolder, '.cache', 'pictures'), address },
          either,
        ),
      ),
    );
    const pages = areas === undefined ? [others] : [others, areas];
    await allOrFirstFailure([...pages, twins, archive, pictures], () => failed.abort());
    const drawn = await Promise.all(pages);
    const unsound = drawn.find((run) => !run.isSound);
    if (unsound !== undefined || !existsSync(staging))
      return { outcome: 'pages-failed', log: (unsound ?? drawn[0])?.log ?? '' };
    if (isLarge) await mergeAreaPages(areaFolder, staging);
    await mergeInto(dataFolder, staging);
    const standing = new Set(paths);
    await writeRedirects(
      pageRedirects(addresses, (path) => standing.has(path)),
      { folder: staging, address, basePath: environment.basePath },
    );
    return { warnings: drawn.flatMap(({ warnings }) => warnings) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
