/** Runs Astro's build in a process of its own; `publish/run-astro.ts` starts it and reads its log. */
import process from 'node:process';
import { build } from 'astro';

// A killed parent takes this process along, so that nothing writes into a folder that the next build clears away.
process.on('disconnect', () => process.exit(1));

const [root = '', outDir = '', cacheDir = '', logLevel = 'warn'] = process.argv.slice(2);
try {
  await build({ root, outDir, cacheDir, force: true, logLevel: logLevel === 'info' ? 'info' : 'warn' });
  process.exit(0);
} catch (error) {
  console.error('[ERROR]', error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
}
