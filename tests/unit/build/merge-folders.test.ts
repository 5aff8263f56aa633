import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeInto } from '#build/merge-folders.ts';
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

describe('mergeInto, of what two runs of Astro make', () => {
  async function drawn(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await temporaryFolder();
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return folder;
  }

  it('takes pages, and styles and scripts once', async () => {
    const from = await drawn({ '_astro/a.js': 'script', 'dia-phuong/a/index.html': 'area' });
    const to = await drawn({ '_astro/a.js': 'script', '_astro/b.js': 'another', 'dia-phuong/index.html': 'list' });
    await mergeInto(from, to, true);
    expect(await readFile(join(to, 'dia-phuong/a/index.html'), 'utf8')).toBe('area');
    expect(await readFile(join(to, 'dia-phuong/index.html'), 'utf8')).toBe('list');
    expect(await readFile(join(to, '_astro/b.js'), 'utf8')).toBe('another');
  });

  it('refuses a script that is another one under the same name', async () => {
    const from = await drawn({ '_astro/a.js': 'script', 'dia-phuong/a/index.html': 'area' });
    await expect(mergeInto(from, await drawn({ '_astro/a.js': 'other' }), true)).rejects.toThrow('_astro/a.js');
  });
});
