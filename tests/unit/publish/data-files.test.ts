import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeInto } from '#publish/data-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('mergeInto', () => {
  it('puts data beside pages', async () => {
    const [from, to] = [await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(from, 'dia-phuong/a'), { recursive: true });
    await mkdir(join(to, 'dia-phuong/a'), { recursive: true });
    await writeFile(join(from, 'dia-phuong/a.csv'), 'csv');
    await writeFile(join(from, 'dia-phuong/a/b.csv'), 'csv of b');
    await writeFile(join(to, 'dia-phuong/a/index.html'), 'page');
    await mergeInto(from, to);
    expect(await readFile(join(to, 'dia-phuong/a.csv'), 'utf8')).toBe('csv');
    expect(await readFile(join(to, 'dia-phuong/a/b.csv'), 'utf8')).toBe('csv of b');
    expect(await readFile(join(to, 'dia-phuong/a/index.html'), 'utf8')).toBe('page');
  });

  it('never writes over a file of the other part', async () => {
    const [from, to] = [await temporaryFolder(), await temporaryFolder()];
    for (const folder of [from, to]) await writeFile(join(folder, 'a.csv'), folder);
    await expect(mergeInto(from, to)).rejects.toThrow('a.csv');
    expect(await readFile(join(to, 'a.csv'), 'utf8')).toBe(to);
  });
});
