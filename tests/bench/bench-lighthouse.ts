/**
 * `npm run bench:lighthouse -- [--out DIR] [--runs N] [--json]`: Lighthouse, as it judges a phone on a slow network, on every
 * kind of page of the real portal, built for it (or of a built site), sent compressed as hosts do. Lighthouse itself is
 * fetched by npx: it is larger than all that the portal is built with. The middle run of N counts; one that the browser breaks off is run
 * again. Exit code 1 when a goal
 * of the project's issue on speed is missed.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { siteListener } from '#cli/site-server.ts';
import { buildPortal } from '#tests/support/build-portal.ts';
import { projectFolder } from '#cli/environment.ts';
import { findExecutable } from '#tests/support/chromium.ts';
import { pageKinds } from '#tests/support/page-kinds.ts';

const version = '13.5.0';
/** Scores of 100, milliseconds, and the sum of layout shifts. */
const goals = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100, lcp: 1300, tbt: 50, cls: 0 };
type Measures = Record<keyof typeof goals, number>;

const { values: flags } = parseArgs({ options: { out: { type: 'string' }, runs: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } } });
const scratch = await mkdtemp(join(tmpdir(), 'portal-lighthouse-'));
try {
  const site = flags.out ?? (await realSite(join(scratch, 'dist')));
  const server = createServer(compressed(siteListener(site, '/')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    // The page of an address that does not exist answers 404, which Lighthouse counts as a fault of the page.
    for (const path of pageKinds.filter((kind) => !kind.startsWith('/khong-co'))) {
      const runs: Measures[] = [];
      for (let run = 0; run < Number(flags.runs); run += 1) runs.push(await measure(address + path).catch(() => measure(address + path)));
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
  await buildPortal({ dataFolder: join(projectFolder, 'data'), contentFolder: join(projectFolder, 'content'), outFolder });
  return outFolder;
}

/** Text as brotli, which the local server of a portal leaves to hosts. */
function compressed(listener: RequestListener): RequestListener {
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
      const sent = isText ? brotliCompressSync(body) : body;
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
  await promisify(execFile)('npx', ['--yes', `lighthouse@${version}`, url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flagsOfChrome}`], {
    env: { ...process.env, ...variables, CHROME_PATH: path },
    maxBuffer: 64 * 1024 ** 2,
  });
  const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as LighthouseReport;
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  // To three digits, as Lighthouse itself shows a sum of shifts.
  const value = (name: string): number => Math.round((audits[name]?.numericValue ?? Number.POSITIVE_INFINITY) * 1000) / 1000;
  return {
    performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices'), seo: score('seo'),
    lcp: value('largest-contentful-paint'), tbt: value('total-blocking-time'), cls: value('cumulative-layout-shift'),
  };
}

function tell(path: string, measures: Measures): void {
  const missed = (Object.keys(goals) as (keyof Measures)[]).filter((name) => (name === 'lcp' || name === 'tbt' || name === 'cls' ? measures[name] > goals[name] : measures[name] < goals[name]));
  if (missed.length > 0) process.exitCode = 1;
  if (flags.json) console.log(JSON.stringify({ path, ...measures, missed }));
  else console.log([path.padEnd(44), ...Object.entries(measures).map(([name, value]) => `${name} ${value}`), missed.length === 0 ? '' : `missed: ${missed.join(', ')}`].join('  '));
}
