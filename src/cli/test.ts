/** `npm test`: types, then every test, the browser's too; the last line counts what passed and what failed. Arguments go to Vitest. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { projectFolder } from '#build/environment.ts';
import { recover, siteFolders } from '#build/site-folders.ts';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const tools = {
  biome: ['@biomejs', 'biome', 'bin', 'biome'],
  prettier: ['prettier', 'bin', 'prettier.cjs'],
  knip: ['knip', 'bin', 'knip.js'],
  astro: ['astro', 'bin', 'astro.mjs'],
  tsc: ['typescript', 'bin', 'tsc'],
  vitest: ['vitest', 'vitest.mjs'],
} as const;

await recover(siteFolders(join(projectFolder, 'dist')));
const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
// `astro check` writes the types that `tsc` needs.
for (const [name, ...args] of [
  ['biome', 'check', '.'],
  ['prettier', '--check', 'src/**/*.astro'],
  ['knip', '--no-config-hints'],
  ['astro', 'check', '--minimumSeverity', 'warning'],
  ['tsc', '--noEmit'],
] as const) {
  if ((await runTool(name, args)) === 0) totals.passed += 1;
  else totals.failed += 1;
}
add(totals, await runVitest(process.argv.slice(2)));
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped === 0 ? '' : `, ${totals.skipped} skipped`}`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;

function runTool(name: keyof typeof tools, args: readonly string[]): Promise<number> {
  console.log(`\n> ${name} ${args.join(' ')}`);
  const child = spawn(process.execPath, [join(projectFolder, 'node_modules', ...tools[name]), ...args], {
    cwd: projectFolder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function runVitest(args: readonly string[]): Promise<Totals> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-vitest-'));
  const file = join(folder, 'report.json');
  const code = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
    };
    // A test file that cannot be loaded fails without a test of its own.
    const failed = report.numFailedTests === 0 && code !== 0 ? 1 : report.numFailedTests;
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function add(to: Totals, more: Totals): void {
  to.passed += more.passed;
  to.failed += more.failed;
  to.skipped += more.skipped;
}
