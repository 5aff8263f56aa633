/** The data and content folders as they are at a revision, read with git itself. */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { tableOfPath } from '#core/check-files.ts';
import type { SourceFile } from '#core/source-file.ts';
import { summaryKindOf } from '#summary/summary-folders.ts';
import type { PortalSource } from './check-portal.ts';

/** `no-git`: no repository here, or no git; `no-revision`: it has no such commit, as in a clone without its history. */
export type GitFault = 'no-git' | 'no-revision';

export type GitSource = { readonly source: PortalSource; readonly commit: string } | { readonly fault: GitFault };

export function readGitSource(dataFolder: string, contentFolder: string, revision: string): GitSource {
  const root = git(dataFolder, ['rev-parse', '--show-toplevel'])?.toString().trim();
  if (root === undefined) return { fault: 'no-git' };
  // `--end-of-options`: what a person gives is never taken for an option.
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.toString().trim();
  if (commit === undefined) return { fault: 'no-revision' };
  const data = filesOf(root, commit, dataFolder).filter((file) => tableOfPath(file.path) !== undefined);
  const content = filesOf(root, commit, contentFolder).filter((file) => summaryKindOf(file.path) !== undefined);
  return { source: { data, content, problems: [] }, commit };
}

/** Undefined when git is missing or ends with a fault. */
export function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], { input, maxBuffer: 2 ** 31, stdio: ['pipe', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/** Path of a folder below the root of its repository, with `/`; empty for the root, undefined for a folder outside. */
export function pathBelow(root: string, folder: string): string | undefined {
  const below = relative(realpathSync(root), realpathSync(folder)).split(sep).join('/');
  return below.startsWith('..') ? undefined : below;
}

function filesOf(root: string, commit: string, folder: string): SourceFile[] {
  const below = pathBelow(root, folder);
  if (below === undefined) return [];
  const listing = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...(below === '' ? [] : [`${below}/`])])?.toString() ?? '';
  const entries = listing.split('\0').flatMap((line) => {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/su.exec(line);
    return match === null ? [] : [{ object: match[1] ?? '', path: (match[2] ?? '').slice(below === '' ? 0 : below.length + 1) }];
  });
  const answer = git(root, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  if (answer === undefined) return [];
  let at = 0;
  return entries.map(({ path }) => {
    // "<object> blob <size>\n", that many bytes, "\n".
    const head = answer.indexOf(0x0a, at);
    const size = Number(answer.subarray(at, head).toString().split(' ')[2]);
    at = head + 1 + size + 1;
    return { path, bytes: new Uint8Array(answer.subarray(head + 1, head + 1 + size)) };
  });
}
