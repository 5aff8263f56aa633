/** `npm run bench -- [--areas N] [--json] [--keep]`: builds a made-up portal in a scratch folder; prints time and memory per phase. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchWords, buildWords, outputFaultLine } from '#i18n/commands.ts';
import { describeProblem } from '#i18n/problems.ts';
import { readEnvironment } from './environment.ts';
import { generatePortal } from './generate-portal.ts';
import { watchMemory } from './peak-memory.ts';
import { problemText } from './problem-report.ts';
import { type Phase, runBuild } from './run-build.ts';

interface Measure {
  readonly phase: Phase | 'generate';
  readonly milliseconds: number;
  /** Of this process and its descendants together. */
  readonly peakBytes: number | undefined;
}

const { values: flags } = parseArgs({
  options: { areas: { type: 'string', default: '2000' }, json: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});
const areaCount = Number(flags.areas);
if (!Number.isInteger(areaCount) || areaCount < 1) {
  console.error(benchWords.areas(flags.areas));
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
const memory = watchMemory();
try {
  process.exitCode = await bench(folder, areaCount);
} finally {
  memory.stop();
  if (flags.keep) console.error(folder);
  else await rm(folder, { recursive: true, force: true });
}

async function bench(scratch: string, areas: number): Promise<number> {
  const measures: Measure[] = [];
  const start = performance.now();
  const generated = await generatePortal(scratch, areas);
  measures.push({ phase: 'generate', milliseconds: performance.now() - start, peakBytes: memory.take() });
  const variables = { ...process.env, PORTAL_DATA: generated.dataFolder, PORTAL_CONTENT: generated.contentFolder, PORTAL_OUT: join(scratch, 'dist'), PORTAL_DATE: '2024-07-15' };
  const result = await runBuild(readEnvironment(variables), {
    variables,
    watch: {
      checked: (problems) => {
        if (problems.some(({ severity }) => severity === 'error')) console.error(problemText(problems, describeProblem));
      },
      phaseEnded: (phase, milliseconds) => measures.push({ phase, milliseconds, peakBytes: memory.take() }),
    },
  });
  if (!('report' in result)) {
    console.error(benchWords.failed(result.outcome));
    if (result.outcome === 'pages-failed') console.error(result.log.trimEnd().split('\n').slice(-40).join('\n'));
    return 1;
  }
  const exitCode = result.outcome === 'published' ? 0 : 1;
  const { pages, files, bytes } = result.report;
  const build = measures.filter(({ phase }) => phase !== 'generate').reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const peakBytes = Math.max(...measures.map((measure) => measure.peakBytes ?? 0));
  if (flags.json) {
    const { observations, documents } = generated;
    const sizes = { areas: generated.areas, observations, documents, pages, files, bytes };
    console.log(JSON.stringify({ outcome: result.outcome, ...sizes, milliseconds: build, millisecondsPerPage: build / pages, peakBytes, phases: measures }));
    return exitCode;
  }
  console.log(benchWords.made(generated.areas, generated.observations, generated.documents));
  for (const { phase, milliseconds, peakBytes: peak } of measures) console.log(benchWords.phase(phase === 'generate' ? benchWords.generate : buildWords.phases[phase], milliseconds, peak));
  console.log(benchWords.total(pages, build, peakBytes));
  console.log(buildWords.done(pages, result.report.indexedPages, files, bytes));
  if (exitCode !== 0) {
    console.error(benchWords.failed(result.outcome));
    for (const [name, faults] of Map.groupBy(result.report.faults, (fault) => fault.name)) console.error(outputFaultLine(faults[0]?.file ?? '', name, `${faults[0]?.value ?? ''} (${faults.length})`));
  }
  return exitCode;
}
