/** `npm test`: types, then every test, the browser's too; the last line counts what passed and what failed. Arguments go to Vitest. */
import { type ChildProcess, spawn } from 'node:child_process';
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
// Side by side, since each uses one core; `astro check` writes the types that `tsc` needs.
const judged = await Promise.all([
  inTurn([
    ['astro', 'check', '--minimumSeverity', 'warning'],
    ['tsc', '--noEmit'],
  ]),
  inTurn([
    ['biome', 'check', '.'],
    ['prettier', '--check', 'src/**/*.astro'],
    ['knip', '--no-config-hints'],
  ]),
]);
for (const isFine of judged.flat()) totals[isFine ? 'passed' : 'failed'] += 1;
add(totals, await runVitest(process.argv.slice(2)));
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped === 0 ? '' : `, ${totals.skipped} skipped`}`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;

/** What a tool prints comes whole, when it has ended. */
async function inTurn(calls: readonly (readonly [keyof typeof tools, ...string[]])[]): Promise<boolean[]> {
  const judged: boolean[] = [];
  for (const [name, ...args] of calls) {
    const child = startTool(name, args, 'pipe');
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => printed.push(bytes));
    judged.push((await ended(child)) === 0);
    process.stdout.write(`\n> ${[name, ...args].join(' ')}\n${Buffer.concat(printed).toString()}`);
  }
  return judged;
}

function startTool(name: keyof typeof tools, args: readonly string[], stdio: 'inherit' | 'pipe'): ChildProcess {
  return spawn(process.execPath, [join(projectFolder, 'node_modules', ...tools[name]), ...args], {
    cwd: projectFolder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio,
  });
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function runVitest(args: readonly string[]): Promise<Totals> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-vitest-'));
  const file = join(folder, 'report.json');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await ended(startTool('vitest', ['run', ...reports, ...args], 'inherit'));
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
