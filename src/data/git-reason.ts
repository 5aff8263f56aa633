/** Why git gives nothing of a folder. */
import { spawnSync } from 'node:child_process';

/** `not-installed`: there is no git. `not-ours`: the repository belongs to somebody else, as in a container. */
export type GitReason = 'not-installed' | 'not-ours' | 'no-repository';

/** Undefined when git opens the repository that the folder lies in. */
export function gitReason(folder: string): GitReason | undefined {
  const { error, status, stderr } = spawnSync('git', ['-C', folder, 'rev-parse', '--show-toplevel'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (error !== undefined) return 'not-installed';
  if (status === 0) return undefined;
  return stderr.includes('dubious ownership') ? 'not-ours' : 'no-repository';
}
