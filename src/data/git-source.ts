/** The data and content folders as they are at a revision, read with git itself. */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { addressListName, readAddressList } from '#core/address-list.ts';
import type { SourceFile } from '#core/source-file.ts';
import { tableOfPath } from '#core/table-of-path.ts';
import { summaryKindOf } from '#summary/summary-folders.ts';
import type { PortalSource } from './check-portal.ts';

/**
 * `no-git`: no repository here, or no git; `no-revision`: it has no such commit, as in a clone without its history;
 * `no-files`: the commit is there, its files are not, as in a clone that leaves them out.
 */
type GitFault = 'no-git' | 'no-revision' | 'no-files';

export type GitSource =
  | {
      readonly source: PortalSource;
      readonly commit: string;
      /** The revision has gone on since the work at hand left it: the commit is where they parted. */
      readonly isFork: boolean;
    }
  | { readonly fault: GitFault };

export function readGitSource(dataFolder: string, contentFolder: string, revision: string): GitSource {
  const root = git(dataFolder, ['rev-parse', '--show-toplevel'])?.toString().trim();
  if (root === undefined) return { fault: 'no-git' };
  // `--end-of-options`: what a person gives is never taken for an option.
  const tip = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    ?.toString()
    .trim();
  if (tip === undefined) return { fault: 'no-revision' };
  // What was published after the work began is not for that work to explain. A clone without history cannot tell: then the tip.
  const commit = git(root, ['merge-base', 'HEAD', tip])?.toString().trim() ?? tip;
  const all = filesOf(root, commit, dataFolder);
  const data = all?.filter((file) => tableOfPath(file.path) !== undefined);
  const list = all?.find(({ path }) => path === addressListName);
  const content = filesOf(root, commit, contentFolder)?.filter((file) => summaryKindOf(file.path) !== undefined);
  if (data === undefined || content === undefined) return { fault: 'no-files' };
  const addresses = list === undefined ? [] : readAddressList(new TextDecoder().decode(list.bytes));
  return { source: { data, content, addresses, problems: [] }, commit, isFork: commit !== tip };
}

/** Undefined when git is missing or ends with a fault. */
export function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      input,
      maxBuffer: 2 ** 31,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** Path of a folder below the root of its repository, with `/`; empty for the root, undefined for a folder outside. */
export function pathBelow(root: string, folder: string): string | undefined {
  const below = relative(realpathSync(root), realpathSync(folder)).split(sep).join('/');
  return below.startsWith('..') ? undefined : below;
}

/** Undefined when git cannot give them. None of a folder outside the repository, or that the commit does not have. */
function filesOf(root: string, commit: string, folder: string): SourceFile[] | undefined {
  const below = pathBelow(root, folder);
  if (below === undefined) return [];
  const listing = git(root, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...(below === '' ? [] : [`${below}/`]),
  ])?.toString();
  if (listing === undefined) return undefined;
  const entries = listing.split('\0').flatMap((line) => {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/su.exec(line);
    return match === null
      ? []
      : [{ object: match[1] ?? '', path: (match[2] ?? '').slice(below === '' ? 0 : below.length + 1) }];
  });
  const answer = git(root, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  if (answer === undefined) return undefined;
  const files: SourceFile[] = [];
  let at = 0;
  for (const { path } of entries) {
    // "<object> blob <size>\n", that many bytes, "\n"; "<object> missing\n" of one that was not cloned.
    const head = answer.indexOf(0x0a, at);
    const size = Number(answer.subarray(at, head).toString().split(' ')[2]);
    if (!Number.isInteger(size)) return undefined;
    at = head + 1 + size + 1;
    files.push({ path, bytes: new Uint8Array(answer.subarray(head + 1, head + 1 + size)) });
  }
  return files;
}
