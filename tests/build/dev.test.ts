/** The development server answers for every kind of published file with the bytes that a build writes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '#build/environment.ts';
import { builtSite } from '../support/built-site.ts';
import { writeMinimalPortal } from '../support/minimal-portal.ts';

let folder: string;
let server: ChildProcess;
/** Ends with a slash. */
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-dev-'));
  const { dataFolder, contentFolder } = await writeMinimalPortal(folder);
  server = spawn(process.execPath, [join(projectFolder, 'src', 'cli', 'dev.ts'), '--port', '0'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      PORTAL_DATA: dataFolder,
      PORTAL_CONTENT: contentFolder,
      PORTAL_DATE: '2024-06-01',
      SITE_URL: 'https://mau.vn',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', () => reject(new Error(said)));
  });
});

afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

it('answers with the bytes of the build', async () => {
  const site = await builtSite('minimal');
  const files = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:csv|json|ics|xml)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .filter((file) => !/^pagefind\/|^sitemap\.xml$/u.test(file));
  const kinds = new Set(files.map((file) => file.slice(file.lastIndexOf('.') + 1)));
  expect([...kinds].sort()).toEqual(['csv', 'ics', 'json', 'xml']);
  for (const file of files) {
    const response = await fetch(address + file);
    // `response.text()` would leave out the byte order mark.
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect([file, response.status, text]).toEqual([file, 200, await readFile(join(site, file), 'utf8')]);
    expect(response.headers.get('content-type')).toMatch(
      /^(?:text|application)\/(?:csv|json|calendar|xml); charset=utf-8$/u,
    );
  }
});

it('leaves pages and unknown files to Astro', async () => {
  expect((await fetch(`${address}gioi-thieu/`)).headers.get('content-type')).toMatch(/^text\/html/u);
  expect((await fetch(`${address}du-lieu/khong-co.csv`)).status).toBe(404);
});
