import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gitReason } from '#data/git-source.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

describe('why git gives nothing', () => {
  it('is told of a folder outside every repository', async () => {
    const folder = await temporaryFolder();
    vi.stubEnv('GIT_CEILING_DIRECTORIES', folder);
    expect(gitReason(folder)).toBe('no-repository');
  });

  it('is told of a repository of somebody else, and nothing of one of our own', async () => {
    const folder = await temporaryFolder();
    execFileSync('git', ['init', '-q', folder]);
    expect(gitReason(folder)).toBeUndefined();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(gitReason(folder)).toBe('not-ours');
  });

  it('is told where there is no git', async () => {
    const folder = await temporaryFolder();
    vi.stubEnv('PATH', folder);
    expect(gitReason(folder)).toBe('not-installed');
  });
});
