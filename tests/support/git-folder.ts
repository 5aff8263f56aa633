/** A repository of its own for one test, with commits at days of its own. */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

export interface GitFolder {
  readonly folder: string;
  git(...args: string[]): string;
  /** Writes files (undefined: removes them) and commits all that the folder holds, at noon of a day in Việt Nam. */
  commit(day: string, files?: Readonly<Record<string, string | undefined>>): Promise<void>;
  write(files: Readonly<Record<string, string | undefined>>): Promise<void>;
}

export async function gitFolder(place?: string): Promise<GitFolder> {
  const folder = place ?? (await temporaryFolder());
  const run = (args: readonly string[], day = '2024-01-01'): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Thử', '-c', 'user.email=thu@example.vn', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00+07:00`, GIT_AUTHOR_DATE: `${day}T12:00:00+07:00` },
    });
  run(['init', '--quiet', '--initial-branch=main']);
  const write: GitFolder['write'] = async (files) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      if (text === undefined) await rm(file);
      else await writeFile(file, text);
    }
  };
  return {
    folder,
    git: (...args) => run(args),
    write,
    async commit(day, files = {}) {
      await write(files);
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', day], day);
    },
  };
}
