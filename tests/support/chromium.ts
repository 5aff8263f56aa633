/**
 * A real Chromium for the browser tests: `PORTAL_CHROMIUM`, else one that is installed, else the one that
 * `@sparticuz/chromium` brings along, unpacked once with the libraries and fonts it needs.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { projectFolder } from '#build/environment.ts';

export interface Executable {
  readonly path: string;
  /** Added to the environment of the browser. */
  readonly variables: Readonly<Record<string, string>>;
}

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Why browser tests cannot run here; undefined where they can. */
export const noBrowserReason: string | undefined =
  process.env['PORTAL_CHROMIUM'] !== undefined ||
  installed.some((path) => existsSync(path)) ||
  (process.platform === 'linux' && process.arch === 'x64')
    ? undefined
    : `browser tests are skipped: no Chromium comes along for ${process.platform} ${process.arch}; name one in PORTAL_CHROMIUM`;

if (noBrowserReason !== undefined) console.warn(`\n*** ${noBrowserReason} ***\n`);

export async function launchChromium(): Promise<Browser> {
  const { path, variables } = await findExecutable();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath: path,
    args: ['--font-render-hinting=none', '--disable-gpu'],
    env: { ...Object.fromEntries(inherited), ...variables },
  });
}

/** How long a page may take to come into the state that a test waits for, in milliseconds: far longer than a slow and busy machine does. */
const patience = 60_000;

/** Opens a context in which nothing fails because the machine is slow. */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  return context;
}

/** Also for what starts a browser of its own. */
export async function findExecutable(): Promise<Executable> {
  const named = process.env['PORTAL_CHROMIUM'] ?? installed.find((path) => existsSync(path));
  return named === undefined ? unpacked() : { path: named, variables: {} };
}

async function unpacked(): Promise<Executable> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(projectFolder, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(packageFolder, 'bin'), folder);
  return {
    path: join(folder, 'chromium'),
    variables: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  };
}

/** Into a folder of its own, renamed when it is whole: several test files may want it at once. */
async function unpack(packed: string, folder: string): Promise<void> {
  const own = `${folder}-${process.pid}`;
  await mkdir(own, { recursive: true });
  const standard = process.env['TMPDIR'];
  // The package unpacks into the folder for temporary files, under a fixed name.
  process.env['TMPDIR'] = own;
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(packed, name))),
    );
  } finally {
    if (standard === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = standard;
  }
  try {
    await rename(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(own, { recursive: true, force: true });
  }
}
