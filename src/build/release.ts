/**
 * Puts a built site into the folder a host serves, file by file, so that readers who opened a page before still find its
 * parts: scripts, styles and the files of the search's index carry a digest in their names, come first and stay for two more releases. Every
 * file appears by one rename. Stopped at any moment, the next run finishes the work.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lostHistory } from './told-history.ts';

/** Files that never change what they hold. */
const digested = /^(?:_astro\/|pagefind\/.+\.pf_(?:meta|index|fragment|filter)$)/u;
/** Releases whose parts are kept beside those of the newest. */
const keptReleases = 2;
/** Beside the site: a dot keeps it from readers on common hosts. */
const releaseList = '.releases.json';

interface Release {
  /** Of all paths and bytes. */
  readonly digest: string;
  readonly parts: readonly string[];
}

export interface ReleaseResult {
  readonly written: number;
  readonly removed: number;
  /** Parts of earlier releases that stay. */
  readonly kept: number;
}

/**
 * `site`: a built site; `target`: the folder that is served. Throws when `target` holds files but was not filled by a release,
 * and, unless `takesLess`, when its page of changes tells more of the history of figures than that of the new site.
 */
export async function releaseInto(site: string, target: string, { takesLess = false } = {}): Promise<ReleaseResult> {
  const files = await filesOf(site);
  if (!files.includes('index.html')) throw new ReleaseError('no-site', site);
  await mkdir(target, { recursive: true });
  const before = await filesOf(target);
  const earlier = await readReleases(target);
  if (earlier === undefined && before.length > 0) throw new ReleaseError('not-ours', target);

  if (!takesLess && (await lostHistory(site, target)) !== undefined) throw new ReleaseError('less-history', target);

  const parts = files.filter(isPart);
  const digest = await digestOf(site, files);
  const history = [{ digest, parts }, ...(earlier ?? []).filter((release) => release.digest !== digest)].slice(
    0,
    keptReleases + 1,
  );
  // Whoever is stopped from here on leaves a list that names every part that may be there.
  await put(target, releaseList, JSON.stringify([...history, ...(earlier ?? []).slice(keptReleases)]));
  let written = 0;
  for (const file of [...parts, ...files.filter((path) => !isPart(path))])
    if (await putFile(site, target, file)) written += 1;

  const staying = new Set([...files, ...history.flatMap((release) => release.parts), releaseList]);
  const leaving = before.filter((path) => !staying.has(path));
  // A half-written file may have become whole meanwhile.
  for (const path of leaving) await rm(join(target, path), { force: true });
  await put(target, releaseList, JSON.stringify(history));
  return {
    written,
    removed: leaving.length,
    kept: [...staying].filter((path) => isPart(path) && !files.includes(path)).length,
  };
}

type ReleaseFault = 'no-site' | 'not-ours' | 'less-history';

export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
  readonly reason: ReleaseFault;
  readonly folder: string;

  constructor(reason: ReleaseFault, folder: string) {
    super(`${reason}: ${folder}`);
    this.reason = reason;
    this.folder = folder;
  }
}

function isPart(path: string): boolean {
  return digested.test(path) && !path.endsWith('.html');
}

/** Paths with `/`, in one order. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

async function digestOf(site: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(site, file)));
  return hash.digest('hex');
}

async function readReleases(target: string): Promise<Release[] | undefined> {
  const file = join(target, releaseList);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Release[]) : undefined;
}

/** Whether it had to be written. */
async function putFile(site: string, target: string, path: string): Promise<boolean> {
  const [from, to] = [join(site, path), join(target, path)];
  if (existsSync(to) && (await readFile(from)).equals(await readFile(to))) return false;
  await mkdir(dirname(to), { recursive: true });
  const passing = `${to}.part`;
  await cp(from, passing);
  await rename(passing, to);
  return true;
}

async function put(target: string, path: string, text: string): Promise<void> {
  const passing = join(target, `${path}.part`);
  await writeFile(passing, text);
  await rename(passing, join(target, path));
}
