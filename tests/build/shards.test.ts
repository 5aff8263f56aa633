/** A site drawn in shards is the site of one build, byte for byte; what does not fit together is refused by its cause. */
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { writeDividedPortal } from '../support/divided-portal.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { type CommandResult, runCommand } from '../support/run-command.ts';

let folder: string;
let shards: string;
let variables: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-shards-'));
  const { dataFolder, contentFolder } = await writeDividedPortal(folder);
  shards = join(folder, 'dist-shards');
  variables = {
    PORTAL_DATA: dataFolder,
    PORTAL_CONTENT: contentFolder,
    PORTAL_OUT: join(folder, 'dist'),
    PORTAL_DATE: '2025-11-15',
    SITE_URL: 'https://mau.vn',
    BASE_PATH: '/cong/',
  };
  const drawn = await Promise.all(['1/2', '2/2'].map((shard) => build(['--shard', shard])));
  expect(drawn.map(({ code, err }) => (code === 0 ? '' : err))).toEqual(['', '']);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const build = (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<CommandResult> =>
  runCommand('build', args, { ...variables, ...more });

describe('npm run build -- --merge', () => {
  it('refuses shards of other data, and a set that is not whole', async () => {
    const table = join(variables['PORTAL_DATA'] ?? '', 'co-quan.csv');
    const before = await readFile(table);
    await appendFile(table, 'so-moi,Sở Mới\n');
    const { code, err } = await build(['--merge']);
    await writeFile(table, before);
    expect(code).toBe(1);
    for (const shard of ['1/2', '2/2'])
      expect(err).toContain(`Phần ${shard} được dựng từ số liệu, bài tóm tắt hoặc lịch sử công bố khác`);
    const [first, aside] = [join(shards, '1-of-2'), join(folder, 'aside')];
    await rename(first, aside);
    expect(await build(['--merge'])).toMatchObject({ code: 1, err: expect.stringContaining('Thiếu phần 1/2.') });
    await rename(aside, first);
    expect(await readdir(folder)).not.toContain('dist');
  });

  it('makes of whole shards the site of one build, byte for byte, and leaves no shard behind', async () => {
    expect(await build(['--merge'])).toMatchObject({ code: 0 });
    expect(await folderDigest(join(folder, 'dist'))).toEqual(await folderDigest(await builtSite('divided', '/cong/')));
    expect(await readdir(shards)).toEqual([]);
    expect(await build(['--merge'])).toMatchObject({ code: 1, err: expect.stringContaining('Chưa có phần nào') });
  });
});

describe('npm run build -- --shard', () => {
  it.each(['0/2', '3/2', '1/1', 'một/hai'])('refuses "%s"', async (shard) => {
    expect(await build([`--shard=${shard}`])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`--shard là "${shard}"`),
    });
  });

  it.each([
    [['--shard', '1/2', '--merge'], 'Mỗi lần chỉ dùng một trong hai'],
    [['--shard'], 'thiếu giá trị'],
    [['--phan', '1/2'], 'Không có tùy chọn "--phan"'],
  ])('refuses %j', async (args, said) => {
    expect(await build(args)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  it('replaces no folder that is not a shard', async () => {
    const other = join(shards, '1-of-2');
    await mkdir(other, { recursive: true });
    await writeFile(join(other, 'chuong-1.txt'), 'quý');
    expect(await build(['--shard', '1/2'])).toMatchObject({ code: 2, err: expect.stringContaining('có sẵn tệp khác') });
    expect(await readdir(other)).toEqual(['chuong-1.txt']);
  });
});
