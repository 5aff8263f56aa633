/**
 * `npm run bench -- search [--out DIR] [--areas N] [--queries FILE] [--json]` measures success, bytes and time of the search.
 * With `--out` it measures that built site. Without, it builds the real portal and N made-up areas (11,000 by default; 0
 * leaves them out). The exit code is 1 when a goal is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { environmentVariables, projectFolder, readEnvironment, type Variables } from '../src/build/environment.ts';
import { runAstro } from '../src/build/run-astro.ts';
import { runBuild } from '../src/build/run-build.ts';
import { buildSearchIndex } from '../src/build/search-index.ts';
import { writeFiles } from '../src/build/write-files.ts';
import { listen, siteListener } from '../src/cli/site-server.ts';
import { buildCatalog } from '../src/core/catalog.ts';
import { buildPortal } from '../src/core/site/portal.ts';
import { runCheck } from '../src/data/run-check.ts';
import { searchFiles } from '../src/files/search-lists.ts';
import { searchRecords } from '../src/files/search-records.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { generatePortal } from './generate-portal.ts';
import { measureSearch, type SearchMeasures } from './measure-search.ts';
import { answerable, type BenchQuery, madeUpQueries, readQueries } from './search-queries.ts';

const { values: flags } = parseArgs({
  options: {
    out: { type: 'string' },
    areas: { type: 'string', default: '11000' },
    queries: { type: 'string', default: join(projectFolder, 'bench/search-queries.csv') },
    json: { type: 'boolean', default: false },
  },
});

/** The goals: shares of queries, bytes, milliseconds. */
const goals = { first: 0.95, firstThree: 0.99, firstBytes: 200 * 1024, laterBytes: 60 * 1024, milliseconds: 50 };
const madeUpCount = 120;
const visits = 12;

const scratch = await mkdtemp(join(tmpdir(), 'portal-search-bench-'));
try {
  const queries = answerable(await readQueries(flags.queries));
  if (flags.out !== undefined) await bench(flags.out, flags.out, queries);
  else {
    await bench('the real portal', await realSite(join(scratch, 'real')), queries);
    const areas = Number(flags.areas);
    if (areas > 0) {
      const site = await madeUpSite(scratch, areas);
      await bench(`${areas} made-up areas`, site, await madeUpQueries(site, madeUpCount));
    }
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function realSite(out: string): Promise<string> {
  const variables: Variables = { ...process.env, PORTAL_OUT: out, BASE_PATH: '/' };
  const { outcome } = await runBuild(readEnvironment(variables), { variables });
  if (outcome !== 'published') throw new Error(`the build ended with ${outcome}`);
  return out;
}

/** Builds pages and index alone, without the gate of a build, which reads every page once more. */
async function madeUpSite(folder: string, areas: number): Promise<string> {
  const { dataFolder, contentFolder, day } = await generatePortal(folder, areas);
  const outDir = join(folder, 'made-up');
  const variables: Variables = {
    ...process.env,
    PORTAL_DATA: dataFolder,
    PORTAL_CONTENT: contentFolder,
    PORTAL_OUT: outDir,
    BASE_PATH: '/',
  };
  const environment = { ...variables, ...environmentVariables(readEnvironment(variables), day) };
  const { isSound, log } = await runAstro({
    root: projectFolder,
    outDir,
    cacheDir: join(folder, 'cache'),
    environment,
    isVerbose: false,
  });
  if (!isSound) throw new Error(log.slice(-2000));
  const { tables, documents, prose } = await runCheck(readEnvironment(environment));
  if (tables === undefined) throw new Error('the made-up tables have errors');
  const portal = buildPortal(buildCatalog(tables, documents));
  await writeFiles(searchFiles(portal), outDir);
  await buildSearchIndex(searchRecords(portal, prose), outDir);
  return outDir;
}

async function bench(name: string, site: string, queries: readonly BenchQuery[]): Promise<void> {
  const { server, port } = await listen(siteListener(site, '/'), 4870);
  const browser = await launchChromium();
  try {
    report(name, await measureSearch(browser, `http://localhost:${port}/`, queries, visits));
  } finally {
    await browser.close();
    server.close();
  }
}

function report(name: string, { measured, first }: SearchMeasures): void {
  const shareWithin = (most: number): number =>
    measured.filter(({ place }) => place > 0 && place <= most).length / measured.length;
  const times = measured.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const later = measured.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const firsts = first.map(({ search }) => search).sort((a, b) => a - b);
  const summary = {
    name,
    queries: measured.length,
    slips: measured.filter(({ query }) => query.isSlip).length,
    successAt1: shareWithin(1),
    successAt3: shareWithin(3),
    firstQueryBytes: {
      median: quantile(firsts, 0.5),
      most: firsts.at(-1) ?? 0,
      withPage: Math.max(...first.map(({ search, page }) => search + page)),
    },
    laterQueryBytes: { median: quantile(later, 0.5), p95: quantile(later, 0.95), most: later.at(-1) ?? 0 },
    warmMilliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
  const misses = measured
    .filter(({ place }) => place !== 1)
    .map(({ query, place, links }) => ({
      query: query.query,
      expected: query.expected.join(' | '),
      place,
      found: links[0] ?? '',
    }));
  const worst = [
    ...[...measured].sort((a, b) => b.bytes - a.bytes).slice(0, 3),
    ...[...measured].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 3),
  ];
  const greatest = worst.map(({ query, bytes, milliseconds }) => ({
    query: query.query,
    bytes,
    milliseconds: Math.round(milliseconds),
  }));
  if (flags.json) console.log(JSON.stringify({ ...summary, misses, greatest }));
  else printed(summary, misses, greatest);
  const missed = [
    summary.successAt1 < goals.first,
    summary.successAt3 < goals.firstThree,
    summary.firstQueryBytes.most > goals.firstBytes,
    summary.laterQueryBytes.most > goals.laterBytes,
    summary.warmMilliseconds.p95 > goals.milliseconds,
  ];
  if (missed.includes(true)) process.exitCode = 1;
}

function printed(summary: object, misses: readonly object[], greatest: readonly object[]): void {
  console.log(JSON.stringify(summary, null, 2));
  if (misses.length > 0) console.table(misses);
  console.table(greatest);
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}
