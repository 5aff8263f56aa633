/** `npm run dev`: checks, then Astro's development server, which reads the folders again when a file changes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { demandSources, environmentVariables } from '#build/environment.ts';
import { hasErrors } from '#core/problem.ts';
import { runCheck } from '#data/run-check.ts';
import { dateWords, devWords } from '#i18n/commands.ts';
import { describeProblem } from '#i18n/problems.ts';
import { problemText } from './problem-report.ts';
import { environmentOrExit } from './run-command.ts';

const environment = environmentOrExit();
demandSources(environment);
const { problems, date } = await runCheck(environment);
if (problems.length > 0) console.log(problemText(problems, describeProblem));
if (hasErrors(problems) || date === undefined) {
  console.error(hasErrors(problems) ? devWords.faults : dateWords.unknown);
  process.exitCode = 1;
} else {
  const child = spawn(
    process.execPath,
    [join(environment.projectFolder, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', ...process.argv.slice(2)],
    {
      cwd: environment.projectFolder,
      env: { ...process.env, ...environmentVariables(environment, date.day), ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'inherit',
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
