/**
 * The editions of the published figures, read with git itself: one `git log` names the files that each commit of the
 * published line changed, one `git cat-file --batch` gives what stood in them.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FigureAliases } from '#core/address-list.ts';
import type { Catalog } from '#core/catalog.ts';
import { type FigureHistory, type FileEdition, historyBuilder, noHistory } from '#core/history.ts';
import { tableOfPath } from '#core/source-file.ts';
import { summaryKindOf } from '#summary/summary-folders.ts';
import { git, pathBelow } from './git-source.ts';

/** Nothing is known outside a repository, without git, and where the folder has never been committed. */
export async function readHistory(
  dataFolder: string,
  contentFolder: string,
  catalog: Catalog,
  aliases: FigureAliases,
): Promise<FigureHistory> {
  const root = git(dataFolder, ['rev-parse', '--show-toplevel'])?.toString().trim() ?? '';
  const data = root === '' ? undefined : pathBelow(root, dataFolder);
  if (data === undefined) return noHistory;
  const folders: Folders = { data, content: pathBelow(root, contentFolder) };
  const commits = committed(root, folders);
  if (commits.length === 0) return noHistory;
  const oldest = commits.at(-1)?.isFirst === true ? commits.pop() : undefined;
  const pending = uncommitted(root, folders);
  const objects = openObjects(
    root,
    [...pending, ...commits.flatMap(({ files }) => files)].flatMap(({ before, after }) => [after, before]),
  );
  const builder = historyBuilder(catalog, aliases.current);
  try {
    const editions = async (files: readonly ChangedFile[]): Promise<FileEdition[]> => {
      const read: FileEdition[] = [];
      for (const { table, path, before, after } of files) {
        const now = after === inFolder ? await readFile(join(root, path), 'utf8') : await objects.text(after);
        read.push({ table, after: now, before: await objects.text(before) });
      }
      return read;
    };
    if (pending.length > 0) builder.step({ time: undefined, files: await editions(pending), documents: [] });
    for (const { time, files, documents } of commits) builder.step({ time, files: await editions(files), documents });
  } finally {
    objects.close();
  }
  if (oldest !== undefined) builder.oldest(oldest.time);
  const isShallow = git(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false';
  return builder.result(isShallow || objects.isIncomplete() ? 'cut' : 'whole');
}

/** Paths below the root of the repository; `content` is undefined when it lies elsewhere. */
interface Folders {
  readonly data: string;
  readonly content: string | undefined;
}

interface ChangedFile {
  readonly table: FileEdition['table'];
  /** Below the root of the repository. */
  readonly path: string;
  /** Object ids; undefined where there is no file. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Commit {
  readonly time: string;
  /** It has no parent: the start of the repository, or of what a shallow clone holds of it. */
  readonly isFirst: boolean;
  readonly files: readonly ChangedFile[];
  readonly documents: readonly string[];
}

/** A merge counts as one change, at the time it was published. The newest first. */
function committed(root: string, folders: Folders): Commit[] {
  const format = '--format=%x01%cI%x00%P';
  const answer = git(root, [
    '-c',
    'log.showSignature=false',
    'log',
    '--first-parent',
    '-m',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--no-color',
    format,
    'HEAD',
    '--',
    ...pathsOf(folders),
  ]);
  const tokens = answer?.toString().split('\0') ?? [];
  const commits: Commit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    if (!token.startsWith('\u0001')) {
      at += 1;
      continue;
    }
    const isFirst = tokens[at + 1] === '';
    const raw = rawChanges(tokens, at + 2, folders);
    if (isFirst || raw.files.length > 0 || raw.documents.length > 0)
      commits.push({ time: token.slice(1), isFirst, ...raw });
    at = raw.next;
  }
  return commits;
}

function pathsOf({ data, content }: Folders): string[] {
  return [data, ...(content === undefined ? [] : [content])].map((path) => (path === '' ? '.' : path));
}

const historyTables: ReadonlySet<string> = new Set<FileEdition['table']>(['observations', 'targets', 'revisions']);
/** How git writes no object, and one that it has not stored yet. */
const noObject = /^0+$/u;
/** In the place of an object id: what lies in the working folder. */
const inFolder = 'folder';

/** `:<mode> <mode> <object> <object> <letter>`, then the path, from a place in the tokens on. */
function rawChanges(
  tokens: readonly string[],
  from: number,
  { data, content }: Folders,
): { files: ChangedFile[]; documents: string[]; next: number } {
  const files: ChangedFile[] = [];
  const documents: string[] = [];
  let at = from;
  for (; at + 1 < tokens.length; at += 2) {
    const entry = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/u.exec(tokens[at] ?? '');
    if (entry === null) break;
    const [, , , before = '', after = '', letter] = entry;
    const path = tokens[at + 1] ?? '';
    const table = tableOfPath(inside(path, data) ?? '');
    if (table !== undefined && historyTables.has(table)) {
      files.push({
        table: table as FileEdition['table'],
        path,
        before: noObject.test(before) ? undefined : before,
        after: letter === 'D' ? undefined : noObject.test(after) ? inFolder : after,
      });
    }
    const summary = content === undefined ? undefined : inside(path, content);
    if (letter === 'A' && summary !== undefined && summaryKindOf(summary) === 'document')
      documents.push(summary.replace(/^van-ban\/|\.mdx$/gu, ''));
  }
  return { files, documents, next: at };
}

function inside(path: string, folder: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** What the working folder holds that is not committed. */
function uncommitted(root: string, folders: Folders): readonly ChangedFile[] {
  const changed =
    git(root, ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-color', 'HEAD', '--', ...pathsOf(folders)])
      ?.toString()
      .split('\0') ?? [];
  const untracked =
    git(root, ['ls-files', '-z', '--others', '--full-name', '--', ...pathsOf(folders)])
      ?.toString()
      .split('\0') ?? [];
  return rawChanges(
    [...changed.slice(0, -1), ...untracked.slice(0, -1).flatMap((path) => [':000000 100644 0 0 A', path])],
    0,
    folders,
  ).files;
}

interface Objects {
  /** Text of the next object of the list; undefined for no object and for one that the repository does not hold. */
  text(object: string | undefined): Promise<string | undefined>;
  /** Has an object been missing? */
  isIncomplete(): boolean;
  close(): void;
}

/** `list`: what will be asked for, in that order. Each is read once and kept until it has been asked for the last time. */
function openObjects(root: string, list: readonly (string | undefined)[]): Objects {
  const uses = new Map<string, number>();
  for (const object of list)
    if (object !== undefined && object !== inFolder) uses.set(object, (uses.get(object) ?? 0) + 1);
  const child = spawn('git', ['-C', root, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  // A reader that stops half-way closes the pipe; what is missing then is told by the reading.
  child.stdin.on('error', () => undefined);
  child.stdin.end([...uses.keys()].map((object) => `${object}\n`).join(''));
  const read = byteReader(child.stdout);
  const kept = new Map<string, string>();
  let misses = 0;
  const next = async (): Promise<string | undefined> => {
    // "<object> blob <size>\n", that many bytes, "\n"; or "<object> missing\n".
    const [, kind, size] = (await read.line()).split(' ');
    if (kind === 'blob') return (await read.bytes(Number(size) + 1)).toString('utf8', 0, Number(size));
    misses += 1;
    return undefined;
  };
  return {
    async text(object) {
      if (object === undefined) return undefined;
      const text = kept.get(object) ?? (await next());
      const left = (uses.get(object) ?? 0) - 1;
      uses.set(object, left);
      if (left > 0 && text !== undefined) kept.set(object, text);
      else kept.delete(object);
      return text;
    },
    isIncomplete: () => misses > 0,
    close: () => child.kill(),
  };
}

/** Bytes of a stream in the pieces that are asked for; throws when it ends before. */
function byteReader(stream: AsyncIterable<Buffer>): { line(): Promise<string>; bytes(count: number): Promise<Buffer> } {
  const chunks = stream[Symbol.asyncIterator]();
  // Asked for at once: Node throws away what an ended process wrote to a pipe that nobody has begun to read.
  let next = chunks.next();
  let rest = Buffer.alloc(0);
  const more = async (parts: Buffer[]): Promise<void> => {
    const { value, done } = await next;
    next = chunks.next();
    next.catch(() => undefined);
    if (done === true) throw new Error('git ended before it had given all editions of the figures');
    parts.push(value);
  };
  const take = (count: number): Buffer => {
    const taken = rest.subarray(0, count);
    rest = rest.subarray(count);
    return taken;
  };
  return {
    async line() {
      let end = rest.indexOf(0x0a);
      while (end === -1) {
        const parts = [rest];
        await more(parts);
        rest = Buffer.concat(parts);
        end = rest.indexOf(0x0a);
      }
      return take(end + 1).toString('utf8', 0, end);
    },
    async bytes(count) {
      const parts = [rest];
      let length = rest.length;
      while (length < count) {
        await more(parts);
        length += parts.at(-1)?.length ?? 0;
      }
      rest = Buffer.concat(parts);
      return take(count);
    },
  };
}
