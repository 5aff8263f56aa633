import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetFiles } from '#build/forget-files.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

describe('a cache lets go of', () => {
  it('files older than it keeps them, in folders below as well, and nothing else', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'v1/below'), { recursive: true });
    for (const [name, days] of [
      ['old', 4],
      ['new', 2],
      ['v1/below/old', 4],
      ['v1/below/new', 1],
    ] as const) {
      await writeFile(join(folder, name), name);
      await utimes(join(folder, name), daysAgo(days), daysAgo(days));
    }
    await forgetFiles(folder, 3);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['new', 'v1', 'v1/below', 'v1/below/new']);
  });
});
