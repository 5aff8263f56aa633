/** Runs Astro's build in a process of its own; `build/run-astro.ts` starts it and reads its log. */
import { mkdir } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { drawnPages, ownPages } from './drawn-pages.ts';
import { forgetFiles } from './forget-files.ts';
import { acquireLock, siteFolders } from './site-folders.ts';

// A killed parent takes this process along, so that nothing writes into a folder that the next build clears away.
process.on('disconnect', () => process.exit(1));

const [root = '', outDir = '', cacheDir = '', logLevel = 'warn'] = process.argv.slice(2);
// Astro, Vite and what they load are compiled once for the builds of some days. Pages are compiled anew by each build, and
// what is kept of them is of no use, so that it has to go.
const codeCache = join(root, '.cache', 'code');
await mkdir(codeCache, { recursive: true });
await forgetFiles(codeCache, 3);
enableCompileCache(codeCache);
try {
  const { build } = await import('astro');
  const release = await compilingAlone();
  const integrations = [drawnPages(ownPages(), release)];
  await build({ root, outDir, cacheDir, integrations, force: true, logLevel: logLevel === 'info' ? 'info' : 'warn' });
  process.exit(0);
} catch (error) {
  console.error('[ERROR]', error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
}

/** Astro writes down in the project which summaries there are, and reads it when it compiles: two at once would take each other's. */
async function compilingAlone(): Promise<() => Promise<void>> {
  const folders = siteFolders(join(root, '.cache', 'astro'));
  for (;;) {
    const lock = await acquireLock(folders);
    if ('release' in lock) return lock.release;
    await setTimeout(100);
  }
}
