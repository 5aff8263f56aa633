/** What a re-user takes away from the real portal: the archive, what search engines are told, example code that runs. */
import { spawn, spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteListener } from '#cli/site-server.ts';
import { parseRecords } from '#core/csv.ts';
import { formatInteger } from '#i18n/format.ts';
import { builtSite } from '../support/built-site.ts';
import { BuiltSite } from '../support/read-site.ts';
import { serveTests } from '../support/served-portal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let site: BuiltSite;
const server = serveTests(async () => siteListener(await builtSite('real'), '/'));

beforeAll(async () => {
  site = new BuiltSite(await builtSite('real'));
});

describe('tat-ca.zip', () => {
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    parts = unzipSync(new Uint8Array(await readFile(join(site.folder, 'du-lieu/tat-ca.zip'))));
  });
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

  it('holds every published table byte for byte, and what explains them', () => {
    const { resources } = JSON.parse(text('datapackage.json')) as { resources: { path: string }[] };
    expect(resources).toHaveLength(12);
    expect(Object.keys(parts)).toEqual([
      'README.md',
      'LICENSE.txt',
      'DIEU-KIEN.txt',
      'trich-dan.txt',
      'trich-dan.bib',
      'datapackage.json',
      'tu-dien.csv',
      ...resources.map(({ path }) => path),
    ]);
    for (const { path } of resources) expect(text(path)).toBe(site.file(`/du-lieu/${path}`));
  });

  it('names each table with its rows, the licence, and one revision in the read-me and both citations', () => {
    const [, revision = ''] = /Mã bản dữ liệu: ([0-9a-f]{16})/u.exec(text('README.md')) ?? [];
    expect(revision).not.toBe('');
    expect(text('trich-dan.txt')).toContain(revision);
    expect(text('trich-dan.bib')).toContain(`version = {${revision}}`);
    const rows = parseRecords(text('so-lieu.csv').trimEnd()).length - 1;
    expect(text('README.md')).toContain(`| so-lieu.csv | Số liệu`);
    expect(text('README.md')).toMatch(new RegExp(`\\| so-lieu\\.csv \\|[^\\n]*\\| ${formatInteger(rows)} \\|`, 'u'));
    expect(text('LICENSE.txt')).toContain('CC BY 4.0');
  });

  it('explains every column of every table', () => {
    const explained = parseRecords(text('tu-dien.csv').trimEnd()).slice(1);
    for (const [name, bytes] of Object.entries(parts)) {
      if (!name.endsWith('.csv') || name === 'tu-dien.csv') continue;
      const header = parseRecords(strFromU8(bytes).split('\n', 1)[0] ?? '')[0] ?? [];
      expect(explained.filter(([table]) => `${table}.csv` === name).map(([, column]) => column)).toEqual(header);
    }
    expect(explained.filter((row) => row[3] === '')).toEqual([]);
  });
});

interface Described {
  readonly '@type'?: string;
  readonly '@graph'?: readonly Described[];
  readonly name?: string;
  readonly description?: string;
  readonly license?: string;
  readonly temporalCoverage?: string;
  readonly itemListElement?: readonly { readonly item: string }[];
  readonly distribution?: readonly { readonly contentUrl: string }[];
}

/** Everything that a page tells search engines. */
function described(path: string): Described[] {
  return site
    .page(path)
    .querySelectorAll('script[type="application/ld+json"]')
    .flatMap((script) => {
      const value = JSON.parse(script.textContent) as Described;
      return value['@graph'] ?? [value];
    });
}

describe('what search engines are told', () => {
  const ours = 'https://creativecommons.org/licenses/by/4.0/';
  // Rows of PAPI, ministries or the press are on the terms of each.
  const mixed = 'https://mau.vn/du-lieu/#dieu-kien';

  it.each([
    ['/du-lieu/', mixed],
    ['/chi-tieu/dti/', mixed],
    ['/chi-tieu/thanh-toan-truc-tuyen/', mixed],
    ['/chi-tieu/so-hoa-thanh-phan-ho-so/', ours],
    ['/dia-phuong/lang-son/', mixed],
    ['/dia-phuong/bac-giang/lang-giang/', ours],
  ])('%s offers a dataset whose files exist, and says on which terms', (path, licence) => {
    const [dataset] = described(path).filter((one) => one['@type'] === 'Dataset');
    expect(dataset?.name).toBeTruthy();
    // Search engines leave out a dataset whose description is shorter.
    expect(dataset?.description?.length ?? 0).toBeGreaterThanOrEqual(50);
    expect(dataset?.license).toBe(licence);
    for (const { contentUrl } of dataset?.distribution ?? [])
      expect(() => site.file(contentUrl.replace('https://mau.vn', ''))).not.toThrow();
    expect(dataset?.distribution?.length ?? 0).toBeGreaterThan(0);
  });

  it('the trail of a district ends at the district', () => {
    const [trail] = described('/dia-phuong/bac-giang/lang-giang/').filter((one) => one['@type'] === 'BreadcrumbList');
    expect(trail?.itemListElement?.map(({ item }) => item)).toEqual([
      'https://mau.vn/dia-phuong/',
      'https://mau.vn/dia-phuong/bac-giang/',
      'https://mau.vn/dia-phuong/bac-giang/lang-giang/',
    ]);
  });
});

/** Width and height of a PNG, after its signature was seen. */
async function sizeOf(path: string): Promise<readonly [number, number]> {
  const bytes = await readFile(join(site.folder, path));
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('pictures', () => {
  const pages = async (): Promise<string[]> =>
    (await readdir(site.folder, { recursive: true }))
      .filter((path) => path.endsWith('index.html'))
      .map((path) => `/${path.replace(/index\.html$/u, '')}`);
  const card = (path: string): string =>
    (site.page(path).querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '').replace(
      'https://mau.vn/',
      '',
    );

  it('stand beside a link to any page, each kind of page with its own', async () => {
    const all = await pages();
    const cards = new Map(all.map((path) => [path, card(path)]));
    for (const path of new Set(cards.values())) expect(await sizeOf(path), path).toEqual([1200, 630]);
    const own = all.filter((path) => cards.get(path) !== 'hinh/trang-chu.png');
    expect(own).toEqual(
      expect.arrayContaining([
        '/dia-phuong/bac-giang/',
        '/dia-phuong/bac-giang/lang-giang/',
        '/chi-tieu/thanh-toan-truc-tuyen/',
        '/van-ban/bao-cao-lang-giang-2024-q1/',
      ]),
    );
    expect(new Set(own.map((path) => cards.get(path))).size).toBe(own.length);
    expect(card('/')).toBe('hinh/trang-chu.png');
  });

  it('of every indicator with results say what they show, in which unit, from which document, at which address', async () => {
    const linked = (await pages()).flatMap((path) => {
      const href = site.page(path).querySelector('#dung-lai a[href$=".svg"]')?.getAttribute('href');
      return href === undefined ? [] : [{ path, href }];
    });
    expect(linked.length).toBeGreaterThan(40);
    for (const { path, href } of linked) {
      expect(href).toBe(`${path.slice(0, -1)}.svg`);
      const svg = site.file(href);
      // Its letters are outlines, so that it looks alike everywhere; what they say stands in its description.
      expect(svg).not.toContain('<text');
      expect([...svg.matchAll(/<path fill="#1D1F24"/gu)].length, href).toBeGreaterThan(3);
      const words = (/<desc>([^<]*)<\/desc>/u.exec(svg)?.[1] ?? '').split('\n');
      expect(words.join(' '), href).toMatch(/đơn vị: /iu);
      expect(
        words.some((text) => text?.startsWith('Nguồn: ')),
        href,
      ).toBe(true);
      expect(words).toContain(`https://mau.vn${path}`);
      expect((await sizeOf(href.replace(/svg$/u, 'png')))[0]).toBe(1920);
    }
    const own = site.file('/chi-tieu/thanh-toan-truc-tuyen.svg');
    for (const text of ['61,12%', 'quý I/2024', 'Báo cáo quý I/2024, huyện Lạng Giang'])
      expect(own.replaceAll('\u00A0', ' ')).toContain(text);
  });
});

/** The first of these programs that this machine has. */
function toolOf(...names: string[]): string | undefined {
  return names.find((name) => spawnSync(name, ['--version']).status === 0);
}
const python = toolOf('python3', 'python');
const r = toolOf('Rscript');
for (const [name, tool] of [
  ['Python', python],
  ['R', r],
] as const)
  if (tool === undefined) console.warn(`\n*** the example in ${name} is not run: this machine has no ${name} ***\n`);

/** The code as the page shows it, with the address of the built site here. */
async function runExample(id: string, tool: string, fileName: string): Promise<string> {
  const shown = site.page('/du-lieu/').querySelector(`#vi-du-${id} pre`)?.textContent ?? '';
  expect(shown).toContain('https://mau.vn/');
  const file = join(await temporaryFolder(), fileName);
  await writeFile(file, shown.replaceAll('https://mau.vn', server.address));
  // The server answers from this process, so that waiting may not block it.
  const child = spawn(tool, [file], { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

describe('the example code of the page of data', () => {
  /** Lines that every example must print: area, period, figure and permanent address of each result of its indicator. */
  function expected(): string[] {
    const shown = site.page('/du-lieu/').querySelector('#vi-du-python pre')?.textContent ?? '';
    const [, indicator = ''] = /"chi_tieu"\] == "([^"]+)"/u.exec(shown) ?? [];
    const [header = [], ...rows] = parseRecords(site.file('/du-lieu/so-lieu.csv').trimEnd());
    const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
    const results = rows.filter(
      (row) => cell(row, 'chi_tieu') === indicator && cell(row, 'loai_so_lieu') === 'thuc_hien',
    );
    expect(results.length).toBeGreaterThan(1);
    return results.map(
      (row) =>
        `${cell(row, 'dia_phuong')} ${cell(row, 'ky')} ${cell(row, 'dau_so_sanh')}${cell(row, 'gia_tri')} ${server.address}${cell(row, 'neo')}`,
    );
  }

  it.skipIf(python === undefined)('in Python prints the results', async () => {
    expect((await runExample('python', python ?? '', 'vi-du.py')).trim().split(/\r?\n/u)).toEqual(expected());
  });

  it('in JavaScript prints the results', async () => {
    expect((await runExample('javascript', process.execPath, 'vi-du.mjs')).trim().split('\n')).toEqual(expected());
  });

  it.skipIf(r === undefined)('in R prints the results', async () => {
    const out = await runExample('r', r ?? '', 'vi-du.R');
    for (const line of expected()) expect(out).toContain(line.split(' ').at(-1));
  });
});
