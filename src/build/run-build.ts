/**
 * From the tables to a served site, as a list of phases. Anything wrong in one of them ends the build, and the site that is
 * served stays as it was.
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
import {
  demandReplaceable,
  demandSources,
  environmentVariables,
  type PortalEnvironment,
  type Variables,
} from './environment.ts';
import { headerRules, headersFile, sectionsOf } from './host-files.ts';
import { listAddresses } from './list-addresses.ts';
import { mergeAreaPages, mergeInto } from './merge-folders.ts';
import { fewestAreas, type PagePart, partVariable } from './page-parts.ts';
import { allOrFirstFailure, type Phase, type PhaseWatch, phaseOf, runPhases } from './phases.ts';
import { writePictures } from './pictures.ts';
import { writeRedirects } from './redirects.ts';
import { type AstroResult, runAstro } from './run-astro.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';
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

export interface BuildOptions {
  readonly variables: Variables;
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

export async function runBuild(environment: PortalEnvironment, options: BuildOptions): Promise<BuildResult> {
  demandSources(environment);
  demandReplaceable(environment);
  const folders = siteFolders(environment.outFolder);
  await mkdir(folders.parent, { recursive: true });
  const lock = await acquireLock(folders);
  if ('heldBy' in lock) return { outcome: 'busy', pid: lock.heldBy };
  const own = [folders.own('next', process.pid), folders.own('data', process.pid)] as const;
  try {
    if ((await recoverLocked(folders)) === 'restored') options.watch?.restored?.();
    const { swap } = await runPhases(phasesOf(environment, folders, options, ...own), options.watch, options.signal);
    if (swap === undefined) throw new Error('the build has no end');
    return swap;
  } catch (error) {
    if (error instanceof BuildEnded) return error.result;
    throw error;
  } finally {
    for (const folder of own) await rm(folder, { recursive: true, force: true });
    await lock.release();
  }
}

/** `staging`: where the new site is put together. `scratch`: for its parts. */
function phasesOf(
  environment: PortalEnvironment,
  folders: SiteFolders,
  { variables, isVerbose = false, watch }: BuildOptions,
  staging: string,
  scratch: string,
): Phase<Results>[] {
  const { projectFolder, dataFolder, contentFolder, basePath } = environment;
  const address = environment.siteUrl + basePath;
  const [filesFolder, areaFolder, snapshot] = [
    join(scratch, 'site'),
    join(scratch, 'areas'),
    join(scratch, 'snapshot'),
  ];
  const phase = phaseOf<Results>();
  return [
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
    phase('pages', ['check', 'history'], async ({ check, history: { portal, history, aliases } }, signal) => {
      await writeSnapshot(snapshot, { tables: check.tables, documents: check.documents, history, aliases });
      const failed = new AbortController();
      const draw = (part: PagePart | undefined): Promise<AstroResult> =>
        runAstro({
          root: projectFolder,
          outDir: part === 'areas' ? areaFolder : staging,
          cacheDir: part === 'areas' ? join(scratch, 'cache') : folders.own('cache', process.pid),
          environment: {
            ...variables,
            ...environmentVariables(environment, check.day),
            PORTAL_SNAPSHOT: snapshot,
            [partVariable]: part,
          },
          isVerbose,
          signal: AbortSignal.any([signal, failed.signal]),
        });
      const isLarge = portal.catalog.areas.size >= fewestAreas;
      const runs = isLarge ? [draw('others'), draw('areas')] : [draw(undefined)];
      await allOrFirstFailure(runs, () => failed.abort());
      const drawn = await Promise.all(runs);
      const unsound = drawn.find((run) => !run.isSound);
      if (unsound !== undefined || !existsSync(staging))
        throw new BuildEnded({ outcome: 'pages-failed', log: (unsound ?? drawn[0])?.log ?? '' });
      if (isLarge) await mergeAreaPages(areaFolder, staging);
      return drawn.flatMap(({ warnings }) => warnings);
    }),
    phase('files', ['check', 'history'], async ({ check: { day }, history: { portal } }, signal) =>
      writeFiles(publishedFiles(portal, { address, day }), filesFolder, signal),
    ),
    phase('archive', ['history', 'files'], async ({ history: { portal } }, signal) =>
      writeArchive(portal, { folder: filesFolder, files: listTableFiles(portal), address }, signal),
    ),
    phase('pictures', ['history'], async ({ history: { portal } }, signal) =>
      writePictures(portal, { folder: filesFolder, cache: join(projectFolder, '.cache', 'pictures'), address }, signal),
    ),
    phase('search', ['check', 'history'], async ({ check: { prose }, history: { portal } }) =>
      buildSearchIndex(searchRecords(portal, prose), filesFolder),
    ),
    phase(
      'join',
      ['check', 'history', 'pages', 'files', 'archive', 'pictures', 'search'],
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
      const { fresh, isWritten } = await listAddresses(dataFolder, check, history.paths);
      if (fresh > 0) watch?.addressesListed?.(fresh, isWritten);
      return { outcome: 'published', report, warnings };
    }),
  ];
}
