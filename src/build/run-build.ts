/**
 * From the tables to a served site, as a list of phases. Anything wrong in one of them ends the build, and the site that is
 * served stays as it was. A site may also be drawn in shards, each by a command of its own, and be put together by another.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { type FigureAliases, figureAliases, pageRedirects } from '#core/address-list.ts';
import { buildCatalog, type Catalog } from '#core/catalog.ts';
import type { FigureHistory, HistoryState } from '#core/history.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';
import type { Problem } from '#core/problem.ts';
import { buildPortal, type Portal } from '#core/site/portal.ts';
import { type OwnsPage, pagesOfShard, type Shard, type ShardFault } from '#core/site/shards.ts';
import { sitePaths } from '#core/site/site-addresses.ts';
import type { SiteProse } from '#core/text.ts';
import { readHistory } from '#data/git-history.ts';
import { writeSnapshot } from '#data/portal.ts';
import type { PortalDate } from '#data/portal-date.ts';
import { type CheckRun, runCheck } from '#data/run-check.ts';
import { publishedFiles } from '#files/published-files.ts';
import { searchRecords } from '#files/search-records.ts';
import { listTableFiles } from '#files/tables.ts';
import { allProblemTexts } from '#i18n/problems.ts';
import { writeArchive } from './archive.ts';
import { pagesVariable, writeDrawnPages } from './drawn-pages.ts';
import {
  demandReplaceable,
  demandSources,
  environmentVariables,
  type PortalEnvironment,
  type Variables,
} from './environment.ts';
import { headerRules, headersFile, sectionsOf } from './host-files.ts';
import { listAddresses } from './list-addresses.ts';
import { mergeInto } from './merge-folders.ts';
import { allOrFirstFailure, type Phase, type PhaseWatch, phaseOf, runPhases } from './phases.ts';
import { writePictures } from './pictures.ts';
import { writeRedirects } from './redirects.ts';
import { type AstroResult, runAstro } from './run-astro.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';
import {
  allShards,
  mergeShards,
  originOf,
  removeShards,
  shardFaults,
  shardFolder,
  shardNoteName,
  shardSite,
  writeShardNote,
} from './shards.ts';
import { acquireLock, recoverLocked, type SiteFolders, siteFolders, swapIn } from './site-folders.ts';
import { readStaffWords } from './staff-words.ts';
import { lostHistory } from './told-history.ts';
import { type OutputReport, type PagesReport, verifyPagesAside, wholeReport } from './verify-output.ts';
import { writeFiles } from './write-files.ts';

/** What each phase hands to those that need it. */
interface Results {
  readonly check: Checked;
  readonly catalog: Catalog;
  readonly history: Site;
  /** Warnings of Astro. */
  readonly pages: readonly string[];
  readonly files: unknown;
  readonly archive: unknown;
  readonly pictures: unknown;
  readonly join: unknown;
  readonly verify: PagesReport;
  readonly search: SearchIndex;
  readonly swap: BuildResult;
  /** In the place of `swap`, where one shard was drawn. */
  readonly keep: BuildResult;
}

export type PhaseName = keyof Results;

interface Checked {
  readonly tables: Tables;
  readonly documents: readonly DocumentInfo[];
  readonly prose: SiteProse;
  readonly addresses: CheckRun['addresses'];
  readonly published: CheckRun['published'];
  /** ISO. */
  readonly day: string;
}

interface Site {
  readonly portal: Portal;
  readonly history: FigureHistory;
  readonly aliases: FigureAliases;
  /** Addresses of all pages. */
  readonly paths: readonly string[];
}

export type BuildResult =
  | { readonly outcome: 'published'; readonly report: OutputReport; readonly warnings: readonly string[] }
  | {
      readonly outcome: 'shard-drawn';
      readonly folder: string;
      readonly files: number;
      readonly bytes: number;
      readonly warnings: readonly string[];
    }
  | { readonly outcome: 'shard-faults'; readonly faults: readonly ShardFault[] }
  | { readonly outcome: 'busy'; readonly pid: number }
  | { readonly outcome: 'data-faults' }
  | { readonly outcome: 'no-date' }
  | { readonly outcome: 'pages-failed'; readonly log: string }
  | { readonly outcome: 'output-faults'; readonly report: OutputReport };

/** Thrown by a phase to end the build without a new site. */
class BuildEnded extends Error {
  readonly result: BuildResult;
  constructor(result: BuildResult) {
    super(result.outcome);
    this.result = result;
  }
}

/** What to make: the whole site; one shard of it, kept beside the site; or the site out of its shards. */
export type BuildTask = 'site' | Shard | 'merge';

export interface BuildOptions {
  readonly variables: Variables;
  readonly task?: BuildTask;
  readonly isVerbose?: boolean;
  readonly signal?: AbortSignal;
  /** Told of each thing as it happens. */
  readonly watch?: BuildWatch;
}

export interface BuildWatch extends PhaseWatch<PhaseName> {
  restored?(): void;
  checked?(problems: readonly Problem[], date: PortalDate | undefined): void;
  historyRead?(state: HistoryState): void;
  /** The site that is replaced told more of the history of figures than the new one. */
  historyLost?(before: HistoryState): void;
  /** `fresh`: number of pages that are new to the list of published addresses; `isWritten`: they stand in it now. */
  addressesListed?(fresh: number, isWritten: boolean): void;
}

/** Fewer areas than these are drawn sooner by one run of Astro than two are started. */
const fewestAreas = 400;

export async function runBuild(environment: PortalEnvironment, options: BuildOptions): Promise<BuildResult> {
  const { task = 'site' } = options;
  const isShard = typeof task === 'object';
  const outFolder = isShard ? shardFolder(environment.outFolder, task) : environment.outFolder;
  demandSources(environment);
  demandReplaceable({ ...environment, outFolder }, isShard ? shardNoteName : 'index.html');
  const folders = siteFolders(outFolder);
  await mkdir(folders.parent, { recursive: true });
  const lock = await acquireLock(folders);
  if ('heldBy' in lock) return { outcome: 'busy', pid: lock.heldBy };
  const own = [folders.own('next', process.pid), folders.own('data', process.pid)] as const;
  try {
    if ((await recoverLocked(folders)) === 'restored') options.watch?.restored?.();
    const { swap, keep } = await runPhases(
      phasesOf(environment, folders, options, ...own),
      options.watch,
      options.signal,
    );
    const result = swap ?? keep;
    if (result === undefined) throw new Error('the build has no end');
    return result;
  } catch (error) {
    if (error instanceof BuildEnded) return error.result;
    throw error;
  } finally {
    for (const folder of own) await rm(folder, { recursive: true, force: true });
    await lock.release();
  }
}

/** `staging`: where what is new is put together. `scratch`: for its parts. */
function phasesOf(
  environment: PortalEnvironment,
  folders: SiteFolders,
  { variables, task = 'site', isVerbose = false, watch }: BuildOptions,
  staging: string,
  scratch: string,
): Phase<Results>[] {
  const { projectFolder, dataFolder, contentFolder, basePath } = environment;
  const address = environment.siteUrl + basePath;
  const [filesFolder, snapshot] = [join(scratch, 'site'), join(scratch, 'snapshot')];
  const shard = typeof task === 'object' ? task : undefined;
  const site = shard === undefined ? staging : join(staging, shardSite);
  const isLast = shard === undefined || shard.number === shard.count;
  const phase = phaseOf<Results>();
  const read = [
    phase('check', [], async () => {
      const { tables, documents, prose, problems, date, addresses, published } = await runCheck(environment);
      watch?.checked?.(problems, date);
      if (tables === undefined) throw new BuildEnded({ outcome: 'data-faults' });
      if (date === undefined) throw new BuildEnded({ outcome: 'no-date' });
      return { tables, documents, prose, addresses, published, day: date.day };
    }),
    phase('catalog', ['check'], async ({ check }) => buildCatalog(check.tables, check.documents)),
    phase('history', ['check', 'catalog'], async ({ check: { addresses }, catalog }) => {
      const aliases = figureAliases(addresses, catalog);
      const history = await readHistory(dataFolder, contentFolder, catalog, aliases);
      watch?.historyRead?.(history.state);
      const portal = buildPortal(catalog, history, aliases);
      const paths = sitePaths(portal, allProblemTexts.keys());
      return { portal, history, aliases, paths };
    }),
  ];
  const drawn = [
    phase('pages', ['check', 'history'], async ({ check, history: { portal, history, aliases } }, signal) => {
      await writeSnapshot(snapshot, { tables: check.tables, documents: check.documents, history, aliases });
      const failed = new AbortController();
      const draw = async (part: Shard | undefined, outDir: string): Promise<AstroResult> => {
        const pages = part === undefined ? undefined : join(snapshot, `pages-${part.number}`);
        if (part !== undefined && pages !== undefined) await writeDrawnPages(pages, part, portal);
        return runAstro({
          root: projectFolder,
          outDir,
          cacheDir: join(scratch, `cache-${part?.number ?? 0}`),
          environment: {
            ...variables,
            ...environmentVariables(environment, check.day),
            PORTAL_SNAPSHOT: snapshot,
            [pagesVariable]: pages,
          },
          isVerbose,
          signal: AbortSignal.any([signal, failed.signal]),
        });
      };
      const isLarge = shard === undefined && portal.catalog.areas.size >= fewestAreas;
      const parts = isLarge ? allShards(2) : [shard];
      const places = parts.map((_, index) => (index === 0 ? site : join(scratch, `pages-${index}`)));
      const runs = parts.map((part, index) => draw(part, places[index] ?? site));
      await allOrFirstFailure(runs, () => failed.abort());
      const results = await Promise.all(runs);
      const unsound = results.find((run) => !run.isSound);
      if (unsound !== undefined || !existsSync(site))
        throw new BuildEnded({ outcome: 'pages-failed', log: (unsound ?? results[0])?.log ?? '' });
      for (const place of places.slice(1)) await mergeInto(place, site, true);
      return results.flatMap(({ warnings }) => warnings);
    }),
    phase('files', ['check', 'history'], async ({ check: { day }, history: { portal } }, signal) =>
      writeFiles(publishedFiles(portal, { address, day }, ownedBy(shard, portal)), filesFolder, signal),
    ),
    phase('archive', ['history', 'files'], async ({ history: { portal } }, signal) =>
      isLast
        ? writeArchive(portal, { folder: filesFolder, files: listTableFiles(portal), address }, signal)
        : undefined,
    ),
    phase('pictures', ['history'], async ({ history: { portal } }, signal) => {
      const cache = join(projectFolder, '.cache', 'pictures');
      await writePictures(portal, { folder: filesFolder, cache, address, owns: ownedBy(shard, portal) }, signal);
    }),
  ];
  if (shard !== undefined)
    return [
      ...read,
      ...drawn,
      phase(
        'keep',
        ['check', 'history', 'pages', 'files', 'archive', 'pictures'],
        async ({ check: { day }, history: { portal }, pages: warnings }): Promise<BuildResult> => {
          await mergeInto(filesFolder, site);
          const note = await writeShardNote(staging, shard, await originOf(environment, day, portal));
          await swapIn(staging, folders);
          return { outcome: 'shard-drawn', folder: folders.out, ...note, warnings };
        },
      ),
    ];
  const merged = [
    phase('pages', ['check', 'history'], async ({ check: { day }, history: { portal } }) => {
      const faults = await shardFaults(environment.outFolder, await originOf(environment, day, portal));
      if (faults.length > 0) throw new BuildEnded({ outcome: 'shard-faults', faults });
      await mergeShards(environment.outFolder, site);
      return [];
    }),
  ];
  const made = task === 'merge' ? merged : drawn;
  return [
    ...read,
    ...made,
    phase('search', ['check', 'history'], async ({ check: { prose }, history: { portal } }) =>
      buildSearchIndex(searchRecords(portal, prose), filesFolder),
    ),
    phase(
      'join',
      ['check', 'history', 'search', ...made.map(({ name }) => name)],
      async ({ check: { addresses }, history: { paths } }) => {
        await mergeInto(filesFolder, staging);
        const current = new Set(paths);
        const redirects = pageRedirects(addresses, (path) => current.has(path));
        await writeRedirects(redirects, { folder: staging, address, basePath });
      },
    ),
    phase('verify', ['join'], async (_, signal) =>
      verifyPagesAside(
        staging,
        address,
        await readStaffWords(environment.dataFolder, environment.contentFolder),
        signal,
      ),
    ),
    phase('swap', ['check', 'history', 'pages', 'verify'], async (done): Promise<BuildResult> => {
      const { check, history, pages: warnings, verify } = done;
      await writeFile(join(staging, '_headers'), headersFile(headerRules(await sectionsOf(staging)), basePath));
      const report = await wholeReport(verify, staging);
      if (report.faults.length > 0) throw new BuildEnded({ outcome: 'output-faults', report });
      const lost = await lostHistory(staging, environment.outFolder);
      if (lost !== undefined) watch?.historyLost?.(lost);
      await swapIn(staging, folders);
      if (task === 'merge') await removeShards(environment.outFolder);
      const { fresh, isWritten } = await listAddresses(dataFolder, check, history.paths);
      if (fresh > 0) watch?.addressesListed?.(fresh, isWritten);
      return { outcome: 'published', report, warnings };
    }),
  ];
}

function ownedBy(shard: Shard | undefined, portal: Portal): OwnsPage {
  return shard === undefined ? () => true : pagesOfShard(shard, portal);
}
