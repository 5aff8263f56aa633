import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gitReason } from '#data/git-source.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

describe('why git gives nothing', () => {
  it('is told of a folder outside every repository', async () => {
    const folder = await temporaryFolder();
    vi.stubEnv('GIT_CEILING_DIRECTORIES', folder);
    expect(gitReason(folder)).toEqual({ why: 'no-repository', folder });
  });

  it('is told of a repository of somebody else, and nothing of one of our own', async () => {
    const folder = await temporaryFolder();
    execFileSync('git', ['init', '-q', folder]);
    expect(gitReason(folder)).toBeUndefined();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    // Of a folder inside it the root is named, which is what git wants to be told of.
    await mkdir(join(folder, 'data'));
    expect(gitReason(join(folder, 'data'))).toEqual({ why: 'not-ours', folder: realpathSync(folder) });
  });

  it('is told where there is no git', async () => {
    const folder = await temporaryFolder();
    vi.stubEnv('PATH', folder);
    expect(gitReason(folder)).toEqual({ why: 'not-installed', folder });
  });
});
