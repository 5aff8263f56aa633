/** `npm run bench -- NAME [FLAGS]` runs one measurement and passes the flags on. Without a known name it lists them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

interface Bench {
  readonly does: string;
  /** Arguments of Node, relative to the project's folder. */
  readonly run: readonly string[];
  /** A package of `bench/package.json` that the measurement needs; the others need only the root's packages. */
  readonly needs?: string;
}

const benches: Readonly<Record<string, Bench>> = {
  country: {
    does: 'time, memory and bytes of building a made-up country, beside bare Astro, Pagefind and Eleventy',
    run: ['--max-old-space-size=1800', 'bench/country.ts'],
  },
  check: { does: 'time and memory of checking a million made-up rows', run: ['bench/check.ts'] },
  change: {
    does: 'wait for a cold build, a build after one change, and a change in `npm run dev`',
    run: ['bench/change.ts'],
  },
  search: { does: 'right first answers, bytes and time of the search', run: ['bench/search.ts'] },
  answers: {
    does: 'right first answers and wrong confident ones, without a browser',
    run: ['bench/search-answers.ts'],
  },
  hostile: {
    does: 'what strangers might send: what goes through, and what takes longer than its bound',
    run: ['bench/hostile.ts'],
  },
  pages: { does: 'phone screens that each main page fills', run: ['bench/pages.ts'] },
  mutation: {
    does: 'share of small changes of src/core that its tests notice',
    run: ['bench/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'bench/mutation/stryker.config.json'],
    needs: '@stryker-mutator/core',
  },
  lighthouse: { does: 'Lighthouse on every kind of page', run: ['bench/lighthouse.ts'], needs: 'lighthouse' },
};

const project = join(import.meta.dirname, '..');
const [name = '', ...flags] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  console.error('npm run bench -- NAME [FLAGS], where NAME is one of:\n');
  for (const [each, { does, needs }] of Object.entries(benches))
    console.error(`  ${each.padEnd(12)}${does}${needs === undefined ? '' : ' (needs npm ci --prefix bench)'}`);
  process.exitCode = 2;
} else if (bench.needs !== undefined && !existsSync(join(project, 'bench/node_modules', bench.needs))) {
  console.error(`"${name}" needs ${bench.needs}. Install it once: npm ci --prefix bench`);
  process.exitCode = 2;
} else {
  const { status, error } = spawnSync(process.execPath, [...bench.run, ...flags], { cwd: project, stdio: 'inherit' });
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
}
