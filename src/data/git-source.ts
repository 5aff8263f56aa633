/** The data and content folders as they are at a revision, read with git itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { addressesIn, addressListName, readAddressList } from '#core/address-list.ts';
import { type SourceFile, tableOfPath } from '#core/source-file.ts';
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

// Why git gives nothing of a folder.

/** `not-installed`: there is no git. `not-ours`: the repository belongs to somebody else, as in a container. */
export interface GitReason {
  readonly why: 'not-installed' | 'not-ours' | 'no-repository';
  /** The root of the repository where git names it, the folder that was asked about else. */
  readonly folder: string;
}

/** Undefined when git opens the repository that the folder lies in. */
export function gitReason(folder: string): GitReason | undefined {
  const { error, status, stderr } = spawnSync('git', ['-C', folder, 'rev-parse', '--show-toplevel'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (error !== undefined) return { why: 'not-installed', folder };
  if (status === 0) return undefined;
  const root = /dubious ownership in repository at '(.*)'/u.exec(stderr)?.[1];
  return root === undefined ? { why: 'no-repository', folder } : { why: 'not-ours', folder: root };
}

// Every address that a committed edition of the list of published addresses had, read with git.

export interface AddressHistory {
  readonly addresses: ReadonlySet<string>;
  /** A clone without its older part: what was listed only there is not known. */
  readonly isCut: boolean;
}

/** Undefined where git tells nothing: no repository, no git, a folder that was never committed. */
export function addressHistory(dataFolder: string): AddressHistory | undefined {
  const root = git(dataFolder, ['rev-parse', '--show-toplevel'])?.toString().trim() ?? '';
  const below = root === '' ? undefined : pathBelow(root, dataFolder);
  if (below === undefined) return undefined;
  const log = git(root, [
    ...['-c', 'log.showSignature=false', 'log', '--first-parent', '-m', '--patch', '--unified=0', '--no-renames'],
    ...['--no-color', '--no-ext-diff', '--no-textconv', '--format=', 'HEAD', '--'],
    below === '' ? addressListName : `${below}/${addressListName}`,
  ])?.toString();
  if (log === undefined) return undefined;
  const added = log.split('\n').filter((line) => line.startsWith('+') && !line.startsWith('+++'));
  const addresses = addressesIn(added.map((line) => line.slice(1)));
  if (addresses.size === 0) return undefined;
  return { addresses, isCut: git(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false' };
}
