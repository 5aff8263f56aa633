import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostFiles, readContentFolder, readSourceFolder, type SourceFolder, sourceStamp } from '#data/read-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function folderWith(...paths: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'x');
  }
  return folder;
}

function lines({ files, problems }: SourceFolder): string[] {
  return [
    ...files.map(({ path }) => path),
    ...problems.map(({ code, file, details }) =>
      [code, file, details?.['other'] ?? details?.['suggestion']].filter((part) => part !== undefined).join(' '),
    ),
  ];
}

describe('the data folder', () => {
  it('is read in the order of its paths, its guide left aside', async () => {
    const folder = await folderWith('README.md', 'so-lieu/b.csv', 'so-lieu/a-2.csv', 'chi-tieu.csv', 'dia-phuong.csv');
    expect(lines(await readSourceFolder(folder))).toEqual([
      'chi-tieu.csv',
      'dia-phuong.csv',
      'so-lieu/a-2.csv',
      'so-lieu/b.csv',
    ]);
  });

  it('names what does not belong there', async () => {
    const folder = await folderWith(
      'la.csv',
      'chi-tieu.xlsx',
      'so-lieu/~$a.csv',
      'so-lieu/a.csv.bak',
      'so-lieu/sau/a.csv',
      'khac/a.csv',
      'khac/b.csv',
      'so-lieu/Báo cáo Quý I.csv',
      'so-lieu/.DS_Store',
    );
    expect(lines(await readSourceFolder(folder))).toEqual([
      'file/unknown chi-tieu.xlsx',
      'file/unknown khac',
      'file/unknown la.csv',
      'file/left-by-program so-lieu/.DS_Store',
      'file/name so-lieu/Báo cáo Quý I.csv bao-cao-quy-i.csv',
      'file/unknown so-lieu/a.csv.bak',
      'file/unknown so-lieu/sau',
      'file/left-by-program so-lieu/~$a.csv',
    ]);
  });

  it('reads none of a folder with more files than a country needs, and says how many it reads', async () => {
    const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `so-lieu/tep-${at}.csv`);
    const { files, problems } = await readSourceFolder(await folderWith('dia-phuong.csv', ...names(mostFiles + 1)));
    expect(files.map(({ path }) => path)).toEqual(['dia-phuong.csv']);
    expect(problems).toEqual([
      {
        code: 'file/too-many',
        severity: 'error',
        file: 'so-lieu/',
        details: { files: mostFiles + 1, limit: mostFiles },
      },
    ]);
  });

  it('passes over what programs leave there, with a warning', async () => {
    const left = ['.DS_Store', '.~lock.a.csv#', '._a.csv', 'Thumbs.db', 'desktop.ini', '~$a.xlsx', '~$a.csv'];
    const folder = await folderWith('so-lieu/a.csv', 'thumbs.db', ...left.map((name) => `so-lieu/${name}`));
    const { files, problems } = await readSourceFolder(folder);
    expect(files.map(({ path }) => path)).toEqual(['so-lieu/a.csv']);
    expect(problems.map(({ code, severity, file }) => `${severity} ${code} ${file}`).sort()).toEqual(
      ['thumbs.db', ...left.map((name) => `so-lieu/${name}`)]
        .map((path) => `warning file/left-by-program ${path}`)
        .sort(),
    );
  });

  it('names links without following them', async () => {
    const folder = await folderWith('chi-tieu.csv');
    await symlink(join(folder, 'chi-tieu.csv'), join(folder, 'viet-tat.csv'));
    await symlink(folder, join(folder, 'so-lieu'));
    expect(lines(await readSourceFolder(folder))).toEqual([
      'chi-tieu.csv',
      'file/symlink so-lieu',
      'file/symlink viet-tat.csv',
    ]);
  });

  it('names two files that are one on other systems', async () => {
    const folder = await folderWith('so-lieu/a.csv', 'so-lieu/A.csv');
    expect(lines(await readSourceFolder(folder))).toEqual([
      'file/name so-lieu/A.csv a.csv',
      'file/name-collision so-lieu/a.csv so-lieu/A.csv',
    ]);
  });

  it('is demanded', async () => {
    await expect(readSourceFolder(join(await temporaryFolder(), 'none'))).rejects.toThrow('ENOENT');
  });
});

const pages = ['trang/gioi-thieu.mdx', 'trang/huong-dan.mdx'];

describe('the content folder', () => {
  it('holds summaries and fixed pages alone', async () => {
    const folder = await folderWith(
      'van-ban/a.mdx',
      ...pages,
      'van-ban/b.md',
      'van-ban/c.js',
      'a.mdx',
      'khac/a.mdx',
      'van-ban/anh/a.mdx',
      'van-ban/Báo cáo.mdx',
      'van-ban/index.mdx',
    );
    expect(lines(await readContentFolder(folder))).toEqual([
      ...pages,
      'van-ban/a.mdx',
      'summary/stray-file a.mdx',
      'summary/stray-file khac',
      'summary/file-name van-ban/Báo cáo.mdx bao-cao.mdx',
      'summary/stray-file van-ban/anh',
      'summary/stray-file van-ban/b.md',
      'summary/stray-file van-ban/c.js',
      'summary/file-name van-ban/index.mdx',
    ]);
  });

  it('passes over what programs leave beside summaries, with a warning', async () => {
    const folder = await folderWith('van-ban/a.mdx', 'van-ban/~$a.mdx', '.DS_Store', ...pages);
    const { files, problems } = await readContentFolder(folder);
    expect(files.map(({ path }) => path)).toEqual([...pages, 'van-ban/a.mdx']);
    expect(problems.map(({ code, severity, file }) => `${severity} ${code} ${file}`)).toEqual([
      'warning file/left-by-program .DS_Store',
      'warning file/left-by-program van-ban/~$a.mdx',
    ]);
  });

  it('names links', async () => {
    const folder = await folderWith('van-ban/a.mdx', ...pages);
    await symlink(join(folder, 'van-ban/a.mdx'), join(folder, 'van-ban/b.mdx'));
    expect(lines(await readContentFolder(folder))).toEqual([
      ...pages,
      'van-ban/a.mdx',
      'summary/symlink van-ban/b.mdx',
    ]);
  });

  it('has the pages that the site shows', async () => {
    expect(lines(await readContentFolder(await folderWith('trang/huong-dan.mdx')))).toEqual([
      'trang/huong-dan.mdx',
      'summary/page-missing trang/gioi-thieu.mdx',
    ]);
  });
});

it('has a stamp that changes with any file', async () => {
  const folder = await folderWith('van-ban/a.mdx');
  const before = sourceStamp(folder);
  expect(sourceStamp(folder)).toBe(before);
  await writeFile(join(folder, 'van-ban/b.mdx'), 'x');
  expect(sourceStamp(folder)).not.toBe(before);
});
