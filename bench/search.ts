/**
 * `npm run bench -- search [--out DIR] [--areas N] [--visits N] [--queries FILE] [--json]` measures success, bytes and time of
 * the search in Chromium: of the real portal, built or in DIR, then of N made-up areas (11,000 by default; 0 leaves them out),
 * whose lists and index stand beside the search page of the real portal. The exit code is 1 when a goal is missed.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { environmentVariables, projectFolder, readEnvironment, type Variables } from '../src/build/environment.ts';
import { runBuild } from '../src/build/run-build.ts';
import { buildSearchIndex } from '../src/build/search-index.ts';
import { writeFiles } from '../src/build/write-files.ts';
import { listen, siteListener } from '../src/cli/site-server.ts';
import { buildCatalog } from '../src/core/catalog.ts';
import { buildPortal } from '../src/core/site/portal.ts';
import { runCheck } from '../src/data/run-check.ts';
import { searchFiles } from '../src/files/search-lists.ts';
import { searchRecords } from '../src/files/search-records.ts';
import type { PageFacts } from '../src/search/page-index.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { generatePortal } from './generate-portal.ts';
import { measureSearch, type PartName, type SearchMeasures } from './measure-search.ts';
import { answerable, type BenchQuery, madeUpQueries, pageQueries, readQueries } from './search-queries.ts';

const { values: flags } = parseArgs({
  options: {
    out: { type: 'string' },
    areas: { type: 'string', default: '11000' },
    visits: { type: 'string', default: '40' },
    queries: { type: 'string', default: join(projectFolder, 'bench/search-queries.csv') },
    json: { type: 'boolean', default: false },
  },
});

/** The goals: shares of queries, bytes, milliseconds. Bytes of a first visit: of a query that Pagefind answers too. */
const goals = { first: 0.96, firstThree: 0.99, laterBytes: 90 * 1024, milliseconds: 60 };
const namesBytes = 75 * 1024;
const realBytes = 180 * 1024;
const madeUpBytes = 320 * 1024;
const madeUpCount = 120;

const scratch = await mkdtemp(join(tmpdir(), 'portal-search-bench-'));
try {
  const site = flags.out ?? (await realSite(join(scratch, 'real')));
  await bench('the real portal', site, answerable(await readQueries(flags.queries)), realBytes);
  const areas = Number(flags.areas);
  if (areas > 0) {
    const { folder, records } = await madeUpSite(scratch, areas, site);
    const queries = [...(await madeUpQueries(folder, madeUpCount)), ...pageQueries(records, madeUpCount)];
    await bench(`${areas} made-up areas`, folder, queries, madeUpBytes);
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

/** Lists and index of a made-up portal, beside the search page of a built site; no other page is drawn. */
async function madeUpSite(
  folder: string,
  areas: number,
  site: string,
): Promise<{ folder: string; records: readonly PageFacts[] }> {
  const { dataFolder, contentFolder, day } = await generatePortal(folder, areas);
  const out = join(folder, 'made-up');
  const variables: Variables = { ...process.env, PORTAL_DATA: dataFolder, PORTAL_CONTENT: contentFolder };
  const environment = readEnvironment({ ...variables, ...environmentVariables(readEnvironment(variables), day) });
  const { tables, documents, prose } = await runCheck(environment);
  if (tables === undefined) throw new Error('the made-up tables have errors');
  const portal = buildPortal(buildCatalog(tables, documents));
  for (const part of ['_astro', 'fonts', 'tim-kiem/index.html'])
    await cp(join(site, part), join(out, part), { recursive: true });
  await writeFiles(searchFiles(portal), out);
  const records = [...searchRecords(portal, prose)];
  const before = process.cpuUsage();
  await buildSearchIndex(records, out);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${records.length} records; ${Math.round((user + system) / 1e5) / 10} s of processor time beside Pagefind's own`,
  );
  return { folder: out, records };
}

async function bench(name: string, site: string, queries: readonly BenchQuery[], firstBytes: number): Promise<void> {
  const { server, port } = await listen(siteListener(site, '/'), 4870);
  const browser = await launchChromium();
  try {
    const measures = await measureSearch(browser, `http://localhost:${port}/`, queries, Number(flags.visits));
    report(name, measures, firstBytes);
  } finally {
    await browser.close();
    server.close();
  }
}

function report(name: string, { measured, first }: SearchMeasures, firstBytes: number): void {
  const shareWithin = (most: number): number =>
    measured.filter(({ place }) => place > 0 && place <= most).length / measured.length;
  const times = measured.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const later = measured.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const ofNames = first.filter(({ parts }) => parts.pagefind === 0);
  const ofPages = first.filter(({ parts }) => parts.pagefind > 0);
  const summary = {
    name,
    queries: measured.length,
    slips: measured.filter(({ query }) => query.isSlip).length,
    successAt1: shareWithin(1),
    successAt3: shareWithin(3),
    firstByNames: visitsOf(ofNames),
    firstByPages: visitsOf(ofPages),
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
    summary.firstByNames.most > namesBytes,
    summary.firstByPages.most > firstBytes,
    summary.laterQueryBytes.most > goals.laterBytes,
    summary.warmMilliseconds.p95 > goals.milliseconds,
  ];
  if (missed.includes(true)) process.exitCode = 1;
}

/** Bytes of first visits, and of each part the most. */
function visitsOf(visits: SearchMeasures['first']): { visits: number; median: number; most: number; parts: object } {
  const sums = visits.map(({ search }) => search).sort((a, b) => a - b);
  const names = Object.keys(visits[0]?.parts ?? {}) as PartName[];
  return {
    visits: visits.length,
    median: quantile(sums, 0.5),
    most: sums.at(-1) ?? 0,
    parts: Object.fromEntries(names.map((name) => [name, Math.max(...visits.map(({ parts }) => parts[name]))])),
  };
}

function printed(summary: object, misses: readonly object[], greatest: readonly object[]): void {
  console.log(JSON.stringify(summary, null, 2));
  if (misses.length > 0) console.table(misses);
  console.table(greatest);
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}
