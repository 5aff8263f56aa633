/**
 * `npm run bench -- hostile [--only PART] [--out DIR] [--json]` gives the portal what strangers might send: 300 summaries, 60 front
 * matters, 30 workbooks, slow inputs, and 600 addresses in Chromium on the built site (`dist` unless told otherwise; left out
 * where there is none). It counts what went through and what took longer than the bound of processor time. The exit code is 1
 * when there is any.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/build/environment.ts';
import { problemText } from '../src/cli/problem-report.ts';
import { listen, siteListener } from '../src/cli/site-server.ts';
import { openFile } from '../src/client/checker/open-file.ts';
import { checkFiles } from '../src/core/check-files.ts';
import { runCheck } from '../src/data/run-check.ts';
import { describeProblem } from '../src/i18n/problems.ts';
import { launchChromium, newContext } from '../tests/support/chromium.ts';
import { minimalTables, writeMinimalPortal } from '../tests/support/minimal-portal.ts';
import { checkText } from '../tests/support/summary-text.ts';
import {
  type HostileText,
  hostileAddresses,
  hostileFrontMatters,
  hostileSummaries,
  hostileWorkbooks,
  slowBodies,
} from './hostile-inputs.ts';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    out: { type: 'string', default: join(projectFolder, 'dist') },
    json: { type: 'boolean', default: false },
  },
});

/** Seconds of processor time that one input may take. */
const mostSeconds = 2;
/** Bytes that a check may print, whatever it is given. */
const mostBytes = 1024 * 1024;
/** Pages of Chromium side by side. */
const pagesAtOnce = 4;

interface Counted {
  readonly part: string;
  readonly inputs: number;
  readonly through: readonly string[];
  readonly slow: readonly string[];
  readonly most: { readonly name: string; readonly seconds: number };
}

type Work = () => boolean | Promise<boolean>;

/** Each work says whether its input went through. */
async function counted(part: string, inputs: Iterable<readonly [name: string, work: Work]>): Promise<Counted> {
  const through: string[] = [];
  const slow: string[] = [];
  let most = { name: '', seconds: 0 };
  let count = 0;
  for (const [name, work] of inputs) {
    count += 1;
    const start = process.cpuUsage();
    try {
      if (await work()) through.push(name);
    } catch (error) {
      through.push(`${name}: ${String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1_000_000;
    if (seconds > mostSeconds) slow.push(`${name}: ${seconds.toFixed(1)} s`);
    if (seconds > most.seconds) most = { name, seconds };
  }
  return { part, inputs: count, through, slow, most };
}

const isAccepted = ({ text }: HostileText): boolean =>
  !checkText(text, 'document').problems.some(({ severity }) => severity === 'error');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = 'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri,ghi_chu';
const row = (note: string, place = 'I.2'): string =>
  `cap-dinh-danh,tinh-mau,2024-Q1,91.46,thuc_hien,bao-cao-mau,${place},${note}`;

/** Is a table among those of the smallest portal checked without an error? */
function isClean(text: string): boolean {
  const files = [...minimalTables].map(([path, body]) => ({ path, bytes: encode(body) }));
  const { problems } = checkFiles([...files, { path: 'so-lieu/xau.csv', bytes: encode(text) }], {
    documents: [],
    today: 20240601,
  });
  return !problems.some(({ severity }) => severity === 'error');
}

async function isOpened(name: string, bytes: Uint8Array): Promise<boolean> {
  const opened = await openFile({ name, bytes });
  return opened.some(({ kind }) => kind === 'table');
}

/** The check of a folder, which is written before: it must end with errors, and print no more than it may. */
async function checkOfFolder(folder: string, files: Iterable<readonly [path: string, text: string]>): Promise<Work> {
  const place = await writeMinimalPortal(folder);
  for (const [path, text] of files) await writeFile(join(place.dataFolder, path), text);
  return async () => {
    const { problems } = await runCheck({ ...place, date: '2024-06-01' });
    const text = problemText(problems, describeProblem);
    return Buffer.byteLength(text) > mostBytes || !problems.some(({ severity }) => severity === 'error');
  };
}

async function folders(): Promise<Counted> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-hostile-bench-'));
  try {
    return await counted('folders', [['10,000 files of one row', await checkOfFolder(folder, manyFiles(10_000))]]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function* manyFiles(count: number): Generator<[string, string]> {
  for (let at = 0; at < count; at += 1) yield [`so-lieu/tep-${at}.csv`, `${header}\n${row('')}\n`];
}

const slowTables: readonly (readonly [string, Work])[] = [
  ['a cell of 20 MB in a table', () => isClean(`${header}\n${row('a'.repeat(20 * 1024 * 1024))}\n`)],
  ['a line of 50 MB', () => isClean(`${header}\n${'a,'.repeat(25 * 1024 * 1024)}\n`)],
  ['a cell of 20 MB, dropped', () => isOpened('x.csv', encode(`a,b\n${'x'.repeat(20 * 1024 * 1024)},y\n`))],
  ['a line of 50 MB, dropped', () => isOpened('x.csv', encode('a;'.repeat(25 * 1024 * 1024)))],
  ['3 MB of quotes, dropped', () => isOpened('x.csv', encode('"'.repeat(3 * 1024 * 1024)))],
  ['3 MB of signs of several delimiters, dropped', () => isOpened('x.csv', encode(',;\t'.repeat(1024 * 1024)))],
  ['50,000 rows of one key', () => isClean(`${header}\n${`${row('')}\n`.repeat(50_000)}`)],
  [
    '50,000 rows of two values',
    () =>
      isClean(
        `${header}\n${Array.from({ length: 50_000 }, (_, at) => row('').replace('91.46', String(at % 2))).join('\n')}\n`,
      ),
  ],
  [
    '50,000 rows of an unknown id',
    () =>
      isClean(
        `${header}\n${Array.from({ length: 50_000 }, (_, at) => row('', `I.${at}`).replace('cap-dinh-danh', `cap-dinh-dan-${at}`)).join('\n')}\n`,
      ),
  ],
  [
    '50,000 rows with a fault in each cell',
    () => isClean(`${header}\n${'=x,а,31/13/2024,"1,2",la,Văn Bản,I,<b>\n'.repeat(50_000)}`),
  ],
];

async function addresses(out: string): Promise<Counted> {
  const { server, port } = await listen(siteListener(out, '/'), 4890);
  const browser = await launchChromium();
  const through: string[] = [];
  try {
    const queue = [...hostileAddresses];
    const reader = async (): Promise<void> => {
      const context = await newContext(browser, { viewport: { width: 390, height: 800 } });
      const page = await context.newPage();
      let address = '';
      const note = (what: string): void => void through.push(`${address.slice(0, 80)}: ${what}`);
      page.on('pageerror', (error) => note(error.message));
      page.on('dialog', (dialog) => {
        note('dialog');
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(`http://localhost:${port}/`) && !request.url().startsWith('data:image'))
          note(`asks ${request.url().slice(0, 80)}`);
      });
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        address = next;
        await page.goto(`http://localhost:${port}/${address}`, { waitUntil: 'networkidle' });
        const found = await page.evaluate(() => [
          'chen' in window || 'chen' in {} ? 'ran' : '',
          document.querySelector('#chen, [onerror], [onload], [onmouseover]') === null ? '' : 'markup',
          document.documentElement.scrollWidth > document.documentElement.clientWidth + 1 ? 'scrolls sideways' : '',
        ]);
        for (const what of found) if (what !== '') note(what);
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: pagesAtOnce }, reader));
  } finally {
    await browser.close();
    server.close();
  }
  return { part: 'addresses', inputs: hostileAddresses.length, through, slow: [], most: { name: '', seconds: 0 } };
}

const texts = (
  inputs: readonly HostileText[],
  isThrough: (input: HostileText) => boolean,
): (readonly [string, Work])[] => inputs.map((input) => [input.name, () => isThrough(input)]);

const parts: Readonly<Record<string, () => Promise<Counted | undefined>>> = {
  summaries: () => counted('summaries', texts(hostileSummaries, isAccepted)),
  'front-matters': () => counted('front matters', texts(hostileFrontMatters, isAccepted)),
  workbooks: () =>
    counted(
      'workbooks',
      hostileWorkbooks.map(({ name, make }) => {
        // Made before, so that only its reading is counted.
        let bytes: Uint8Array | undefined = make();
        return [
          name,
          async () => {
            const read = bytes;
            bytes = undefined;
            await openFile({ name: 'x.xlsx', bytes: read ?? new Uint8Array() });
            return false;
          },
        ] as const;
      }),
    ),
  'slow-bodies': () =>
    counted(
      'slow bodies',
      texts(slowBodies, (input) => isAccepted(input) && false),
    ),
  'slow-tables': () => counted('slow tables', slowTables),
  folders,
  addresses: async () => (existsSync(join(flags.out, 'index.html')) ? addresses(flags.out) : undefined),
};

const names = flags.only === undefined ? Object.keys(parts) : flags.only.split(',');
const all: Counted[] = [];
for (const name of names) {
  const part = await parts[name]?.();
  if (part === undefined) continue;
  all.push(part);
  if (flags.json) continue;
  const { inputs, through, slow, most } = part;
  console.log(
    `${part.part}: ${inputs} inputs, ${through.length} through, ${slow.length} slower than ${mostSeconds} s; the slowest ${most.seconds.toFixed(2)} s (${most.name})`,
  );
  for (const line of [...through, ...slow]) console.log(`  ${line}`);
}
if (flags.json) console.log(JSON.stringify(all));
if (all.some(({ through, slow }) => through.length + slow.length > 0)) process.exitCode = 1;
