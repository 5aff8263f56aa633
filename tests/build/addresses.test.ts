import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressListName } from '#core/address-list.ts';
import { writeMinimalPortal } from '../support/minimal-portal.ts';
import { BuiltSite } from '../support/read-site.ts';
import { type CommandResult, runCommand } from '../support/run-command.ts';

let folder: string;
let place: { dataFolder: string; contentFolder: string; outFolder: string };
let before: string;
let refused: CommandResult;
let built: CommandResult;

const variables = (): Record<string, string> => ({
  PORTAL_DATA: place.dataFolder,
  PORTAL_CONTENT: place.contentFolder,
  PORTAL_OUT: place.outFolder,
  PORTAL_DATE: '2024-06-01',
  SITE_URL: 'https://mau.vn',
  BASE_PATH: '/cong',
});
const run = (command: 'addresses' | 'build', ...args: string[]): Promise<CommandResult> =>
  runCommand(command, args, variables());
const listed = (): Promise<string> => readFile(join(place.dataFolder, addressListName), 'utf8');

/** An indicator gets another id after its address was published. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-addresses-'));
  place = { ...(await writeMinimalPortal(folder)), outFolder: join(folder, 'dist') };
  expect((await run('addresses')).out).toContain('Đã ghi thêm');
  expect((await run('addresses')).out).toContain('Không có địa chỉ mới.');
  before = await listed();
  for (const name of await readdir(place.dataFolder, { recursive: true })) {
    if (!name.endsWith('.csv') || name === addressListName) continue;
    const path = join(place.dataFolder, name);
    await writeFile(path, (await readFile(path, 'utf8')).replace(/(^|,)so-hoa(?=,)/gmu, '$1so-hoa-moi'));
  }
  refused = await run('build');
  expect((await run('addresses', '--moved', '/chi-tieu/so-hoa/', '/chi-tieu/so-hoa-moi/')).code).toBe(0);
  built = await run('build');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an address that was given up', () => {
  it('keeps the build from publishing until it leads somewhere', () => {
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('/chi-tieu/so-hoa/');
    expect(refused.err).toContain('[across/address-removed]');
    expect({ code: built.code, err: built.err }).toMatchObject({ code: 0 });
    expect(built.out).toContain('Đã ghi thêm 1 trang vào dia-chi-da-cong-bo.csv');
    expect(built.err).not.toContain('chưa ghi vào');
  });

  it('stays in the list, which only grows', async () => {
    const now = (await listed()).split('\n');
    expect(now).toContain('/chi-tieu/so-hoa/,/chi-tieu/so-hoa-moi/');
    expect(now).toContain('/chi-tieu/so-hoa-moi/,');
    for (const line of before.split('\n')) expect(now.map((one) => one.split(',')[0])).toContain(line.split(',')[0]);
  });

  it('answers by a page for any host, by `_redirects` and by a map for nginx, its data too', async () => {
    const page = await readFile(join(place.outFolder, 'chi-tieu/so-hoa/index.html'), 'utf8');
    expect(page).toContain('<meta http-equiv="refresh" content="1; url=/cong/chi-tieu/so-hoa-moi/">');
    expect(page).toContain('<link rel="canonical" href="https://mau.vn/cong/chi-tieu/so-hoa-moi/">');
    expect(await readFile(join(place.outFolder, '_redirects'), 'utf8')).toBe(
      '/cong/chi-tieu/so-hoa/ /cong/chi-tieu/so-hoa-moi/ 301\n/cong/chi-tieu/so-hoa.csv /cong/chi-tieu/so-hoa-moi.csv 301\n/cong/chi-tieu/so-hoa.json /cong/chi-tieu/so-hoa-moi.json 301\n',
    );
    expect(await readFile(join(place.outFolder, 'chuyen-trang.map'), 'utf8')).toContain(
      '/cong/chi-tieu/so-hoa/ /cong/chi-tieu/so-hoa-moi/;\n',
    );
    expect(existsSync(join(place.outFolder, 'chuyen-trang.js'))).toBe(true);
    expect(await readFile(join(place.outFolder, 'sitemap.xml'), 'utf8')).not.toContain('/so-hoa/');
  });

  it('leaves the figures of the indicator at the addresses that they had', () => {
    // The anchor of `so-hoa,tinh-mau/huyen-mau,cap-huyen,2024-Q1,thuc_hien,bao-cao-mau` before.
    expect(
      new BuiltSite(place.outFolder)
        .page('/dia-phuong/tinh-mau/huyen-mau/')
        .querySelector('.cell .anchor[id="f-kkvdx9v1j"]'),
    ).not.toBeNull();
  });

  it('is written down only where it makes sense', async () => {
    expect(await run('addresses', '--moved', '/chi-tieu/so-hoa-moi/', '/')).toMatchObject({
      code: 1,
      err: expect.stringContaining('vẫn đang có'),
    });
    expect(await run('addresses', '--moved', '/chi-tieu/la/', '/')).toMatchObject({
      code: 1,
      err: expect.stringContaining('chưa từng ghi'),
    });
    expect(await run('addresses', '--moved', '/chi-tieu/so-hoa/', '/la/')).toMatchObject({
      code: 1,
      err: expect.stringContaining('để chuyển tới'),
    });
    expect(await run('addresses', '--khac')).toMatchObject({ code: 2 });
  });
});
