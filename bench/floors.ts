/**
 * The floors of `bench -- build`: what the same amount costs without any of our work, measured in the same run. They are as
 * many bare pages by Astro, Pagefind over these pages, and PapaParse over the same tables.
 */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { runAstro } from '../src/build/run-astro.ts';
import { parseRecords } from '../src/core/csv.ts';

export type Floor = 'bare-pages' | 'bare-index' | 'bare-parse';

export interface FloorWatch {
  floorStarted(floor: Floor): void;
  floorEnded(floor: Floor, milliseconds: number): void;
}

/** Measures the three floors. The bare site is built in the `.cache` of the portal's folder, `project`. */
export async function measureFloors(
  project: string,
  pages: number,
  dataFolder: string,
  watch: FloorWatch,
): Promise<void> {
  const timed = async (floor: Floor, work: () => Promise<void>): Promise<void> => {
    watch.floorStarted(floor);
    const start = performance.now();
    await work();
    watch.floorEnded(floor, performance.now() - start);
  };
  const root = join(project, '.cache', `bare-site-${process.pid}`);
  try {
    await writeBareSite(root, pages);
    await timed('bare-pages', () => buildBareSite(root));
    await timed('bare-index', () => indexBareSite(project, join(root, 'dist')));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  await timed('bare-parse', () => parseTables(dataFolder));
}

async function writeBareSite(root: string, pages: number): Promise<void> {
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"name":"bare-site","type":"module","private":true}\n');
  await writeFile(
    join(root, 'astro.config.mjs'),
    "export default { output: 'static', compressHTML: true, build: { concurrency: 8 }, devToolbar: { enabled: false } };\n",
  );
  await writeFile(
    join(root, 'src/pages/[id].astro'),
    `---
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, id) => ({ params: { id: String(id) } }));
const { id } = Astro.params;
---
<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Trang {id}</title></head><body><main><h1>Trang {id}</h1><p>Địa phương thứ {id} báo cáo kết quả chuyển đổi số.</p></main></body></html>
`,
  );
}

async function buildBareSite(root: string): Promise<void> {
  const { isSound, log } = await runAstro({
    root,
    outDir: join(root, 'dist'),
    cacheDir: join(root, '.cache'),
    environment: process.env,
    isVerbose: false,
  });
  if (!isSound) throw new Error(`the bare site cannot be built\n${log}`);
}

/** Runs Pagefind's own command over a built site. */
async function indexBareSite(project: string, site: string): Promise<void> {
  const command = join(project, 'node_modules/pagefind/lib/runner/bin.cjs');
  const code = await new Promise<number | null>((resolve, reject) => {
    spawn(process.execPath, [command, '--site', site, '--force-language', 'vi'], { stdio: 'ignore' })
      .once('error', reject)
      .once('close', resolve);
  });
  if (code !== 0) throw new Error(`Pagefind ended with ${code ?? 'a signal'}`);
}

async function parseTables(dataFolder: string): Promise<void> {
  const entries = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isFile()) parseRecords(await readFile(join(entry.parentPath, entry.name), 'utf8'));
}
