/**
 * The data and content folders, read whole. Only known names are read; everything else that lies there is a problem,
 * so that a file nobody checks never looks as if it had been published.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { addressDraftName, addressListName, readAddressList } from '#core/address-list.ts';
import { tableIds, tables } from '#core/columns.ts';
import type { Problem, ProblemCode } from '#core/problem.ts';
import { maxSegmentLength, slugFault } from '#core/slug.ts';
import { type SourceFile, tableOfPath } from '#core/source-file.ts';
import { slugify } from '#core/text.ts';
import { fixedPages, summaryFolders } from '#summary/summary-folders.ts';
import type { PortalSource } from './check-portal.ts';
import { addressHistory } from './git-source.ts';

export interface SourceFolder {
  /** In the order of their paths. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

export interface ReadSource extends PortalSource {
  /** History tells only of the newer part of the published addresses. */
  readonly isHistoryCut: boolean;
}

/** Both folders together, as the check takes them; throws when one of them cannot be read. */
export async function readPortalSource(dataFolder: string, contentFolder: string): Promise<ReadSource> {
  const data = await readSourceFolder(dataFolder);
  const content = await readContentFolder(contentFolder);
  const list = join(dataFolder, addressListName);
  const addresses =
    lstatSync(list, { throwIfNoEntry: false })?.isFile() === true ? readAddressList(await readFile(list, 'utf8')) : [];
  const history = addressHistory(dataFolder);
  return {
    data: data.files,
    content: content.files,
    addresses,
    published: history?.addresses,
    isHistoryCut: history?.isCut === true,
    originals: await digestsBelow(resolve('public/van-ban')),
    problems: [...data.problems, ...content.problems],
  };
}

/** Path below the folder → SHA-256 in hexadecimal; empty where there is no such folder. */
async function digestsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(folder)) return new Map();
  const files = (await listFolder(folder)).filter(({ kind }) => kind === 'file');
  const digest = async (path: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  return new Map(await Promise.all(files.map(async ({ path }) => [path, await digest(path)] as const)));
}

/** Changes whenever a file in one of the folders is added, removed, renamed or written. */
export function sourceStamp(...folders: readonly string[]): string {
  const marks: string[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stats?.isFile() === true) marks.push(`${name}:${stats.mtimeMs}:${stats.size}`);
    }
  }
  return marks.join('|');
}

/** The tables in `folder`; throws when the folder cannot be read. */
export async function readSourceFolder(folder: string): Promise<SourceFolder> {
  const entries = await listFolder(folder);
  const folders = new Set<string>(tableIds.filter((id) => tables[id].place === 'folder').map((id) => tables[id].name));
  const judge = ({ path, kind }: Entry): ProblemCode | undefined => {
    if (kind === 'link') return 'file/symlink';
    if (kind === 'folder') return folders.has(path) ? undefined : 'file/unknown';
    if (kind !== 'file') return 'file/unknown';
    const parent = parentOf(path);
    if (!folders.has(parent)) return tableOfPath(path) === undefined ? 'file/unknown' : undefined;
    return nameFault(path, '.csv');
  };
  return readJudged(folder, entries, judge, 'file/name-collision', 'file/unknown');
}

/** The summaries in `folder`; throws when the folder cannot be read. */
export async function readContentFolder(folder: string): Promise<SourceFolder> {
  const entries = await listFolder(folder);
  const judge = ({ path, kind }: Entry): ProblemCode | undefined => {
    if (kind === 'link') return 'summary/symlink';
    if (kind === 'folder') return summaryFolders.has(path) ? undefined : 'summary/stray-file';
    const parent = parentOf(path);
    if (kind !== 'file' || !summaryFolders.has(parent) || !/\.mdx$/iu.test(path)) return 'summary/stray-file';
    if (!path.endsWith('.mdx')) return 'summary/file-name';
    const fault = slugFault(baseName(path).replace(/\.mdx$/u, ''));
    // Fixed pages are named after the routes that show them.
    return fault === undefined || (fault === 'reserved' && parent === 'trang') ? undefined : 'summary/file-name';
  };
  const { files, problems } = await readJudged(folder, entries, judge, 'summary/name-collision', 'summary/stray-file');
  const missing = fixedPages
    .map((id) => `trang/${id}.mdx`)
    .filter((path) => !entries.some((entry) => entry.path === path));
  return {
    files,
    problems: [
      ...problems,
      ...missing.map((file): Problem => ({ code: 'summary/page-missing', severity: 'error', file })),
    ],
  };
}

interface Entry {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Files that may lie in either folder and are nobody's table or summary. */
const ignored: ReadonlySet<string> = new Set(['README.md', '.gitkeep', addressListName, addressDraftName]);

/** Everything below `folder`, two levels deep, in the order of the paths. */
async function listFolder(folder: string, below = ''): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const item of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? item.name : `${below}/${item.name}`;
    if (ignored.has(path)) continue;
    const kind = item.isSymbolicLink() ? 'link' : item.isDirectory() ? 'folder' : item.isFile() ? 'file' : 'other';
    entries.push({ path, kind });
    if (kind === 'folder' && below === '') entries.push(...(await listFolder(folder, path)));
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files that programs leave beside those that staff open: locks of Word, Excel and LibreOffice, notes of macOS and Windows. */
const leftByProgram = /^(?:~\$.+|\.~lock\..+#|\._.+|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

/** Files of one folder that are read: a country of districts with a file for each of its documents. */
export const mostFiles = 8000;

/** Folders with more, each with the number of its files. */
function crowdedFolders(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path, kind } of entries)
    if (kind !== 'folder') counts.set(parentOf(path), (counts.get(parentOf(path)) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > mostFiles));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

async function readJudged(
  folder: string,
  entries: readonly Entry[],
  judge: (entry: Entry) => ProblemCode | undefined,
  collisionCode: ProblemCode,
  strayCode: ProblemCode,
): Promise<SourceFolder> {
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  const names = new Map<string, string>();
  const strayFolders = new Set<string>();
  const crowded = crowdedFolders(entries);
  for (const [folder, count] of crowded)
    problems.push({
      code: 'file/too-many',
      severity: 'error',
      file: `${folder}/`,
      details: { files: count, limit: mostFiles },
    });
  for (const entry of entries) {
    const parent = parentOf(entry.path);
    if (crowded.has(parent)) continue;
    // One problem for a folder that should not be there says enough.
    if (strayFolders.has(parent)) continue;
    if (entry.kind === 'file' && leftByProgram.test(baseName(entry.path))) {
      problems.push({
        code: 'file/left-by-program',
        severity: 'warning',
        file: entry.path,
        value: baseName(entry.path),
      });
      continue;
    }
    const plainName = entry.path.normalize('NFC').toLowerCase();
    const other = names.get(plainName);
    names.set(plainName, entry.path);
    const code = other === undefined ? judge(entry) : collisionCode;
    if (code !== undefined) {
      if (entry.kind === 'folder' && code === strayCode) strayFolders.add(entry.path);
      problems.push({ code, severity: 'error', file: entry.path, ...nameDetails(code, entry.path, other) });
    } else if (entry.kind === 'file') files.push(await readOne(folder, entry.path));
  }
  return { files, problems };
}

async function readOne(folder: string, path: string): Promise<SourceFile> {
  const place = join(folder, path);
  // The entry may have become a link since the folder was listed.
  if (!(await lstat(place)).isFile()) throw new Error(`not a file: ${path}`);
  return { path, bytes: await readFile(place) };
}

function nameFault(path: string, extension: string): ProblemCode | undefined {
  const name = baseName(path);
  if (!name.toLowerCase().endsWith(extension) || name.startsWith('.')) return 'file/unknown';
  if (!name.endsWith(extension)) return 'file/name';
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name.slice(0, -extension.length)) &&
    name.length <= maxSegmentLength + extension.length
    ? undefined
    : 'file/name';
}

function nameDetails(code: ProblemCode, path: string, other: string | undefined): Pick<Problem, 'value' | 'details'> {
  const name = baseName(path);
  if (other !== undefined) return { value: name, details: { other } };
  if (code !== 'file/name' && code !== 'summary/file-name') return { value: name };
  const extension = /\.[a-z]+$/iu.exec(name)?.[0].toLowerCase() ?? '';
  const suggestion = slugify(name.slice(0, name.length - extension.length)).slice(0, maxSegmentLength);
  return suggestion === '' || slugFault(suggestion) !== undefined
    ? { value: name }
    : { value: name, details: { suggestion: suggestion + extension } };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
