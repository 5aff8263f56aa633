/**
 * `npm run bench -- lighthouse [--out DIR] [--page PATH …] [--runs N] [--reports DIR] [--json]` lets Lighthouse judge pages as
 * a phone on a slow network gets them, sent compressed as hosts do. It takes one page of every kind of the real portal,
 * which it builds first, or the built site and the pages named. The middle run of N counts; a run that the browser breaks
 * off is repeated. `--reports` keeps the full report of each page's last run. The exit code is 1 when a goal is missed.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { projectFolder } from '../src/build/environment.ts';
import { siteListener } from '../src/cli/site-server.ts';
import { buildPortal } from '../tests/support/build-portal.ts';
import { findExecutable } from '../tests/support/chromium.ts';
import { pageKinds } from '../tests/support/page-kinds.ts';

const command = join(projectFolder, 'bench/node_modules/lighthouse/cli/index.js');
/** The goals: scores out of 100, milliseconds, and the sum of layout shifts. */
const goals = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100, lcp: 1300, tbt: 50, cls: 0 };
type Measures = Record<keyof typeof goals, number>;

const { values: flags } = parseArgs({
  options: {
    out: { type: 'string' },
    page: { type: 'string', multiple: true },
    runs: { type: 'string', default: '1' },
    reports: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const scratch = await mkdtemp(join(tmpdir(), 'portal-lighthouse-'));
try {
  const site = flags.out ?? (await realSite(join(scratch, 'dist')));
  const server = createServer(compressed(siteListener(site, '/')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    for (const file of await readdir(join(site, '_astro'))) await fetch(`${address}/_astro/${file}`);
    // The page of an address that does not exist answers 404, which Lighthouse counts as a fault of the page.
    for (const path of flags.page ?? pageKinds.filter((kind) => !kind.startsWith('/khong-co'))) {
      const runs: Measures[] = [];
      await fetch(address + path);
      for (let run = 0; run < Number(flags.runs); run += 1)
        runs.push(await measure(address + path).catch(() => measure(address + path)));
      const middle = runs.sort((a, b) => a.performance - b.performance)[Math.floor(runs.length / 2)] as Measures;
      tell(path, middle);
    }
  } finally {
    server.close();
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function realSite(outFolder: string): Promise<string> {
  await buildPortal({
    dataFolder: join(projectFolder, 'data'),
    contentFolder: join(projectFolder, 'content'),
    outFolder,
  });
  return outFolder;
}

/** Sends text as brotli, which the portal's local server leaves to hosts. As hosts do, it compresses each file once. */
function compressed(listener: RequestListener): RequestListener {
  const kept = new Map<string, Buffer>();
  return (request, response) => {
    const chunks: Buffer[] = [];
    const { writeHead, end } = response;
    let status = 200;
    response.writeHead = ((code: number, headers?: Record<string, string | number>) => {
      status = code;
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    }) as typeof response.writeHead;
    response.write = ((chunk: Buffer) => chunks.push(Buffer.from(chunk)) > 0) as typeof response.write;
    response.end = ((chunk?: Buffer | string) => {
      if (chunk !== undefined) chunks.push(Buffer.from(chunk));
      const body = Buffer.concat(chunks);
      const isText = /text|json|xml|javascript|svg/u.test(String(response.getHeader('Content-Type') ?? ''));
      const key = body.toString('latin1');
      const sent = isText ? (kept.get(key) ?? brotliCompressSync(body)) : body;
      if (isText) kept.set(key, sent);
      if (isText) response.setHeader('Content-Encoding', 'br');
      response.setHeader('Content-Length', sent.length);
      writeHead.call(response, status);
      return end.call(response, sent, 'utf8');
    }) as typeof response.end;
    listener(request, response);
  };
}

interface LighthouseReport {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

async function measure(url: string): Promise<Measures> {
  const file = join(scratch, 'report.json');
  const { path, variables } = await findExecutable();
  const flagsOfChrome = '--headless=new --no-sandbox --disable-gpu';
  await promisify(execFile)(
    process.execPath,
    [command, url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flagsOfChrome}`],
    {
      env: { ...process.env, ...variables, CHROME_PATH: path },
      maxBuffer: 64 * 1024 ** 2,
    },
  );
  if (flags.reports !== undefined) {
    const { pathname, search } = new URL(url);
    await mkdir(flags.reports, { recursive: true });
    await copyFile(
      file,
      join(
        flags.reports,
        `${`${pathname}${search}`.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'trang-chu'}.json`,
      ),
    );
  }
  const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as LighthouseReport;
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  // To three digits, as Lighthouse itself shows a sum of shifts.
  const value = (name: string): number =>
    Math.round((audits[name]?.numericValue ?? Number.POSITIVE_INFINITY) * 1000) / 1000;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
  };
}

function tell(path: string, measures: Measures): void {
  const missed = (Object.keys(goals) as (keyof Measures)[]).filter((name) =>
    name === 'lcp' || name === 'tbt' || name === 'cls' ? measures[name] > goals[name] : measures[name] < goals[name],
  );
  if (missed.length > 0) process.exitCode = 1;
  if (flags.json) console.log(JSON.stringify({ path, ...measures, missed }));
  else
    console.log(
      [
        path.padEnd(44),
        ...Object.entries(measures).map(([name, value]) => `${name} ${value}`),
        missed.length === 0 ? '' : `missed: ${missed.join(', ')}`,
      ].join('  '),
    );
}
