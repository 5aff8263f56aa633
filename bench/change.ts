/**
 * `npm run bench -- change [--json]` measures how long staff wait on the real portal: for a cold build, for the build after
 * one figure has changed, and for the same change in `npm run dev` until its page shows it. The exit code is 1 when a goal
 * is missed.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/build/environment.ts';

/** The goals, in milliseconds. */
const goals = { cold: 10_000, warm: 5_000, dev: 1_000 };
const port = 4871;
/** A figure of the record, the page that shows it, and the value before and after each change. */
const table = 'so-lieu/bao-cao-lang-giang-2024-q1.csv';
const page = '/dia-phuong/bac-giang/lang-giang/';
const values = ['61.12', '61.13', '61.14'] as const;

const { values: flags } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const scratch = await mkdtemp(join(tmpdir(), 'portal-change-'));
try {
  const variables = {
    ...process.env,
    PORTAL_DATA: join(scratch, 'data'),
    PORTAL_CONTENT: join(scratch, 'content'),
    PORTAL_OUT: join(scratch, 'dist'),
    PORTAL_DATE: '2026-11-24',
    BASE_PATH: '/',
  };
  for (const name of ['data', 'content']) await cp(join(projectFolder, name), join(scratch, name), { recursive: true });
  const cold = await build(variables);
  await change(values[0], values[1]);
  const warm = await build(variables);
  const shown = await readFile(join(scratch, 'dist', page, 'index.html'), 'utf8');
  if (!shown.includes(written(values[1]))) throw new Error(`${page} does not show the change`);
  const measured = { cold, warm, dev: await inDevelopment(variables) };
  if (flags.json) console.log(JSON.stringify({ measured, goals }));
  else
    for (const name of Object.keys(goals) as (keyof typeof goals)[])
      console.log(`${name.padEnd(6)} ${Math.round(measured[name])} ms (goal: ${goals[name]} ms)`);
  process.exitCode = (Object.keys(goals) as (keyof typeof goals)[]).every((name) => measured[name] <= goals[name])
    ? 0
    : 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function written(value: string): string {
  return `${value.replace('.', ',')}%`;
}

async function change(from: string, to: string): Promise<void> {
  const file = join(scratch, 'data', table);
  const text = await readFile(file, 'utf8');
  if (!text.includes(`,${from},`)) throw new Error(`${table} has no ${from}`);
  await writeFile(file, text.replace(`,${from},`, `,${to},`));
}

async function build(environment: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const code = await new Promise<number | null>((resolve, reject) => {
    spawn(process.execPath, ['--import', './src/cli/compiled.ts', 'src/cli/build.ts'], {
      cwd: projectFolder,
      env: environment,
      stdio: 'ignore',
    })
      .once('error', reject)
      .once('close', resolve);
  });
  if (code !== 0) throw new Error(`the build ended with ${code ?? 'a signal'}`);
  return performance.now() - start;
}

/** Returns the milliseconds from the written file to the answer that shows it; the page was open before. */
async function inDevelopment(environment: NodeJS.ProcessEnv): Promise<number> {
  const server = spawn(process.execPath, [join(projectFolder, 'src/cli/dev.ts'), '--port', String(port)], {
    cwd: projectFolder,
    env: environment,
    stdio: 'ignore',
  });
  try {
    const shows = async (value: string): Promise<boolean> => {
      const answer = await fetch(`http://localhost:${port}${page}`).catch(() => undefined);
      return answer?.ok === true && (await answer.text()).includes(written(value));
    };
    await until(() => shows(values[1]), 120_000);
    const start = performance.now();
    await change(values[1], values[2]);
    await until(() => shows(values[2]), 60_000);
    return performance.now() - start;
  } finally {
    server.kill();
  }
}

async function until(isSo: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > milliseconds) throw new Error(`not so within ${milliseconds} ms`);
    await wait(20);
  }
}
