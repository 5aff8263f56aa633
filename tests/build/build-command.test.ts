import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { writeMinimalPortal } from '../support/minimal-portal.ts';
import { type CommandResult, runCommand } from '../support/run-command.ts';

let folder: string;
let place: { dataFolder: string; contentFolder: string; outFolder: string };
let built: CommandResult;
let published: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-build-'));
  place = { ...(await writeMinimalPortal(folder)), outFolder: join(folder, 'dist') };
  // Where `builtSite` has none of these.
  built = await runCommand('build', [], {
    ...variables(),
    TZ: 'Pacific/Auckland',
    LANG: 'vi_VN.UTF-8',
    LC_ALL: 'C',
  });
  expect(built).toMatchObject({ code: 0 });
  published = await folderDigest(place.outFolder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const variables = (): Record<string, string> => ({
  PORTAL_DATA: place.dataFolder,
  PORTAL_CONTENT: place.contentFolder,
  PORTAL_OUT: place.outFolder,
  PORTAL_DATE: '2024-06-01',
  SITE_URL: 'https://mau.vn',
});

/** Runs the build with one file changed, and puts the file back. */
async function buildWith(file: string, text: string): Promise<{ code: number | null; out: string; err: string }> {
  const path = join(folder, file);
  const before = existsSync(path) ? await readFile(path) : undefined;
  await writeFile(path, text);
  try {
    return await runCommand('build', [], variables());
  } finally {
    if (before === undefined) await rm(path);
    else await writeFile(path, before);
  }
}

describe('npm run build', () => {
  it('publishes pages, data and a search index, and leaves nothing beside them', async () => {
    expect(published.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        'sitemap.xml',
        'du-lieu/so-lieu.csv',
        'pagefind/pagefind-entry.json',
        'pagefind/pagefind.js',
      ]),
    );
    expect((await readdir(folder)).sort()).toEqual(['content', 'data', 'dist']);
  });

  it('says on the page and at the screen that it knows no history, outside a repository', async () => {
    expect(await readFile(join(place.outFolder, 'thay-doi/index.html'), 'utf8')).toContain(
      'Bản này được dựng không kèm lịch sử công bố.',
    );
    expect(built.err).toContain('Không đọc được lịch sử công bố');
  });

  it('gives the same bytes in another place, time zone and language', async () => {
    expect(await folderDigest(await builtSite('minimal'))).toEqual(published);
  });

  it('builds below a base path, every link of pages and summaries with it', async () => {
    const site = await builtSite('minimal', '/cong/');
    expect(await readFile(join(site, 'van-ban', 'bao-cao-mau', 'index.html'), 'utf8')).toContain(
      'href="/cong/gioi-thieu/"',
    );
  });

  it.each([
    ['a broken table', 'data/chi-tieu.csv', 'id;ten\na;b\n', 'file/delimiter'],
    [
      'an unknown id',
      'data/muc-tieu/khac.csv',
      'chi_tieu,dia_phuong,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nla,tinh-mau,1,duoc_giao,bao-cao-mau,I\n',
      'across/unknown-reference',
    ],
    [
      'a decimal comma',
      'data/muc-tieu/khac.csv',
      'chi_tieu,dia_phuong,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nso-hoa,tinh-mau,"61,12",duoc_giao,bao-cao-mau,I\n',
      'cell/decimal-comma',
    ],
    [
      'an import in a summary',
      'content/trang/gioi-thieu.mdx',
      '---\ntieu_de: "A"\nmo_ta: "B"\n---\n\nimport fs from "node:fs"\n',
      'summary/import',
    ],
    [
      'an unknown key in front matter',
      'content/trang/gioi-thieu.mdx',
      '---\ntieu_de: "A"\nmo_ta: "B"\nlayout: "x"\n---\nA\n',
      'summary/front-matter-key',
    ],
  ])('stops at %s, lists it, and leaves the published site as it was', async (_name, file, text, code) => {
    const { code: exit, err } = await buildWith(file, text);
    expect(exit).toBe(1);
    expect(err).toContain(`[${code}]`);
    expect(err).toContain('Trang web cũ vẫn nguyên.');
    expect(await folderDigest(place.outFolder)).toEqual(published);
  });

  it('never publishes an empty portal', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'portal-empty-'));
    try {
      expect(await runCommand('build', [], { ...variables(), PORTAL_DATA: empty })).toMatchObject({ code: 1 });
      expect(await folderDigest(place.outFolder)).toEqual(published);
    } finally {
      await rm(empty, { recursive: true, force: true });
    }
  });

  it('refuses to replace a folder that is no site', async () => {
    const other = join(folder, 'luan-van');
    await mkdir(other);
    await appendFile(join(other, 'chuong-1.txt'), 'quý');
    expect(await runCommand('build', [], { ...variables(), PORTAL_OUT: other })).toMatchObject({
      code: 2,
      err: expect.stringContaining('có sẵn tệp khác'),
    });
    expect(await readdir(other)).toEqual(['chuong-1.txt']);
    await rm(other, { recursive: true });
  });
});
