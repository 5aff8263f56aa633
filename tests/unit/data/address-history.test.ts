import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPortal } from '#data/check-portal.ts';
import { addressHistory } from '#data/git-source.ts';
import { readPortalSource } from '#data/read-source.ts';
import { type GitFolder, gitFolder } from '../../support/git-folder.ts';
import { writeMinimalPortal } from '../../support/minimal-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const list = 'data/dia-chi-da-cong-bo.csv';
const text = (...addresses: readonly string[]): string =>
  `dia_chi,chuyen_toi\n${addresses.map((address) => `${address},\n`).join('')}`;

async function published(...addresses: readonly string[]): Promise<GitFolder> {
  const folder = await gitFolder();
  await writeMinimalPortal(folder.folder);
  await folder.commit('2024-05-01', { [list]: text(...addresses) });
  return folder;
}

/** Values of the errors about addresses. */
async function lost({ folder }: Pick<GitFolder, 'folder'>): Promise<(string | undefined)[]> {
  const source = await readPortalSource(join(folder, 'data'), join(folder, 'content'));
  return checkPortal(source, 20240601)
    .problems.filter(({ code }) => code === 'across/address-removed')
    .map(({ value }) => value);
}

describe('a line of the list of published addresses that goes', () => {
  it.each<[string, string | undefined]>([
    ['with others left', text('/')],
    ['with the whole file', undefined],
    ['with the text of the file', ''],
  ])('%s is missed, not committed yet and long after', async (_name, after) => {
    const folder = await published('/', '/chi-tieu/so-hoa/');
    expect(await lost(folder)).toEqual([]);
    await folder.write({ [list]: after });
    expect(await lost(folder)).toContain('/chi-tieu/so-hoa/');
    await folder.commit('2024-05-02');
    await folder.commit('2024-05-03', { 'content/ghi-chu.txt': undefined }).catch(() => undefined);
    expect(await lost(folder)).toContain('/chi-tieu/so-hoa/');
    await folder.write({ [list]: text('/', '/chi-tieu/so-hoa/') });
    expect(await lost(folder)).toEqual([]);
  });

  it('and was never committed is nobody’s loss, neither is a draft that no longer stands', async () => {
    const folder = await published('/');
    await folder.write({ [list]: text('/', '/chi-tieu/nhap/') });
    expect(await lost(folder)).toEqual([]);
    await folder.write({ [list]: text('/') });
    expect(await lost(folder)).toEqual([]);
    await folder.commit('2024-05-02', { [list]: text('/', '/chi-tieu/nhap/') });
    expect(await lost(folder)).toEqual(['/chi-tieu/nhap/']);
  });

  it('is not known of where the history is cut, which is said', async () => {
    const folder = await published('/', '/chi-tieu/so-hoa/');
    await folder.commit('2024-05-02', { [list]: text('/') });
    const clone = await temporaryFolder();
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder.folder}`, join(clone, 'cat')]);
    expect(await lost({ folder: join(clone, 'cat') })).toEqual([]);
    expect(addressHistory(join(clone, 'cat/data'))?.isCut).toBe(true);
    expect(addressHistory(join(folder.folder, 'data'))?.isCut).toBe(false);
    expect(addressHistory(await temporaryFolder())).toBeUndefined();
  });
});
