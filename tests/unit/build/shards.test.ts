import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { allShards, mergeShards, type Origin, shardFaults, shardFolder, writeShardNote } from '#build/shards.ts';
import { shardFaultLine } from '#i18n/commands.ts';
import { folderDigest } from '../../support/folder-digest.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const origin: Origin = { code: 'a', data: 'b', day: '2025-11-15', address: 'https://mau.vn/' };
let out: string;

beforeEach(async () => {
  out = join(await temporaryFolder(), 'dist');
  for (const shard of allShards(3)) {
    const page = join(shardFolder(out, shard), 'site', 'dia-phuong', String(shard.number), 'index.html');
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, 'page');
    await writeShardNote(shardFolder(out, shard), shard, origin);
  }
});

const second = { number: 2, count: 3 };
const said = async (now: Origin = origin): Promise<string[]> =>
  (await shardFaults(out, now)).map((fault) => shardFaultLine(fault, 'dist-shards'));

describe('a set of shards', () => {
  it('becomes one site when it is whole', async () => {
    expect(await shardFaults(out, origin)).toEqual([]);
    const site = await temporaryFolder();
    await mergeShards(out, site);
    expect((await folderDigest(site)).map((line) => line.split(' ')[0])).toEqual(
      [1, 2, 3].map((number) => `dia-phuong/${number}/index.html`),
    );
    // Half-merged shards are no shards any more.
    expect((await shardFaults(out, origin)).map(({ kind }) => kind)).toEqual(['damaged', 'damaged', 'damaged']);
  });

  it.each([
    ['code', 'từ mã nguồn hoặc bản Node khác'],
    ['data', 'từ số liệu, bài tóm tắt hoặc lịch sử công bố khác'],
    ['day', 'cho ngày kiểm tra (PORTAL_DATE) khác'],
    ['address', 'cho địa chỉ (SITE_URL, BASE_PATH) khác'],
  ] as const)('is refused where the %s is another one, for each shard by its cause', async (part, words) => {
    expect(await said({ ...origin, [part]: 'khác' })).toEqual(
      ['1/3', '2/3', '3/3'].map((shard) =>
        expect.stringMatching(
          new RegExp(`^Phần ${shard} được dựng ${words.replace(/[()]/gu, '\\$&')}.*--shard ${shard}$`, 'u'),
        ),
      ),
    );
  });

  it('is refused where one shard is older than the others', async () => {
    await writeShardNote(shardFolder(out, second), second, { ...origin, data: 'trước' });
    expect(await said()).toEqual([expect.stringContaining('Phần 2/3 được dựng từ số liệu')]);
  });

  it('is refused where a shard is missing', async () => {
    await rm(shardFolder(out, second), { recursive: true });
    expect(await said()).toEqual(['Thiếu phần 2/3. Dựng nốt, ví dụ: npm run build -- --shard 2/3']);
  });

  it('is refused where a file of a shard is missing, where it was never finished and where it is another shard', async () => {
    await rm(join(shardFolder(out, second), 'site/dia-phuong/2/index.html'));
    expect(await said()).toEqual([expect.stringContaining('Phần 2/3 không nguyên vẹn')]);
    await rm(join(shardFolder(out, second), 'shard.json'));
    expect(await said()).toEqual([expect.stringContaining('Phần 2/3 không nguyên vẹn')]);
    await rm(shardFolder(out, second), { recursive: true });
    await rename(shardFolder(out, { number: 1, count: 3 }), shardFolder(out, second));
    expect(await said()).toEqual([expect.stringContaining('Thiếu phần 1/3')]);
  });

  it('is refused where there are shards of another division, or what is no shard', async () => {
    await mkdir(shardFolder(out, { number: 1, count: 4 }));
    expect(await said()).toEqual([expect.stringContaining('phần của nhiều cách chia: 3 phần, 4 phần')]);
    for (const name of ['phan-1', '5-of-4', '0-of-3']) await mkdir(join(`${out}-shards`, name));
    expect((await said()).sort()).toEqual(
      ['0-of-3', '5-of-4', 'phan-1'].map((name) => expect.stringContaining(`"${name}", không phải một phần`)),
    );
  });

  it('is refused where there is none', async () => {
    await rm(`${out}-shards`, { recursive: true });
    expect(await said()).toEqual([expect.stringContaining('Chưa có phần nào trong dist-shards')]);
  });
});
