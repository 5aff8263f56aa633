/**
 * `npm run bench -- [--areas N] [--json] [--keep]`: makes up a country (or N areas in its proportions) in a scratch folder,
 * builds it as `npm run build` does, and prints time and memory of each phase beside the floors of the same run: bare pages,
 * a bare index, bare parsing. Exit code 1 when the site was not published; a missed goal is told, not punished.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildWords, megabytes, outputFaultLine, benchWords as words } from '#i18n/commands.ts';
import { describeProblem } from '#i18n/problems.ts';
import type { OutputReport } from '#publish/verify-output.ts';
import { type Floor, measureFloors } from './bench-floors.ts';
import { projectFolder, readEnvironment } from './environment.ts';
import { type GeneratedPortal, generatePortal } from './generate-portal.ts';
import { countrySize } from './made-up-areas.ts';
import { type Peak, processorTime, watchMemory } from './peak-memory.ts';
import { problemText } from './problem-report.ts';
import { type Phase, runBuild } from './run-build.ts';

interface Measure {
  readonly step: Phase | Floor | 'build';
  readonly milliseconds: number;
  readonly peak: Peak | undefined;
  /** Seconds; of the whole build and the floors alone, for phases run side by side. */
  readonly processor: number | undefined;
}

/** Of the project's issue on speed. */
const goals = {
  ratio: 2,
  page: 5,
  process: 3 * 1024 ** 3,
  filesPerArea: 4,
  files: 100_000,
  bytes: 1024 ** 3,
  largest: 20 * 1024 ** 2,
};

const { values: flags } = parseArgs({
  options: {
    areas: { type: 'string', default: String(countrySize) },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const areaCount = Number(flags.areas);
if (!Number.isInteger(areaCount) || areaCount < 1) {
  console.error(words.areas(flags.areas));
  process.exit(2);
}
const load = loadavg()[0] ?? 0;
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
  let before = 0;
  const started = (step: Measure['step']): void => {
    memory.begin(step);
    if (!isPhase(step)) before = processorTime() ?? 0;
  };
  const ended = (step: Measure['step'], milliseconds: number): void => {
    const now = isPhase(step) ? undefined : processorTime();
    measures.push({
      step,
      milliseconds,
      peak: memory.end(step),
      processor: now === undefined ? undefined : now - before,
    });
  };
  const generated = await generatePortal(scratch, areas);
  const outFolder = join(scratch, 'dist');
  const variables = {
    ...process.env,
    PORTAL_DATA: generated.dataFolder,
    PORTAL_CONTENT: generated.contentFolder,
    PORTAL_OUT: outFolder,
    PORTAL_DATE: generated.day,
  };
  started('build');
  const start = performance.now();
  const result = await runBuild(readEnvironment(variables), {
    variables,
    watch: {
      checked: (problems) => {
        const errors = problems.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) console.error(problemText(errors, describeProblem));
      },
      phaseStarted: started,
      phaseEnded: ended,
    },
  });
  ended('build', performance.now() - start);
  if (!('report' in result) || result.outcome !== 'published') {
    console.error(words.failed(result.outcome));
    if (result.outcome === 'pages-failed') console.error(result.log.trimEnd().split('\n').slice(-40).join('\n'));
    if ('report' in result)
      for (const [name, faults] of Map.groupBy(result.report.faults, (fault) => fault.name))
        console.error(outputFaultLine(faults[0]?.file ?? '', name, `${faults[0]?.value ?? ''} (${faults.length})`));
    return 1;
  }
  await measureFloors(projectFolder, result.report.pages, generated.dataFolder, {
    floorStarted: started,
    floorEnded: ended,
  });
  tell(generated, result.report, await sizesOf(outFolder), measures);
  return 0;
}

interface Sizes {
  readonly largest: number;
  readonly ofAreas: number;
}

async function sizesOf(site: string): Promise<Sizes> {
  const entries = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  let largest = 0;
  for (const entry of entries) largest = Math.max(largest, (await stat(join(entry.parentPath, entry.name))).size);
  return {
    largest,
    ofAreas: entries.filter(
      ({ parentPath }) => parentPath.slice(site.length + 1).split(/[/\\]/u, 1)[0] === 'dia-phuong',
    ).length,
  };
}

function tell(generated: GeneratedPortal, report: OutputReport, sizes: Sizes, measures: readonly Measure[]): void {
  const { areas, observations, targets, documents } = generated;
  const { pages, files, bytes } = report;
  const time = (step: Measure['step']): number => measures.find((measure) => measure.step === step)?.milliseconds ?? 0;
  const measured = {
    ratio: time('build') / (time('bare-pages') + time('bare-index')),
    page: time('build') / pages,
    process: Math.max(...measures.map(({ peak }) => peak?.one ?? 0)),
    filesPerArea: sizes.ofAreas / areas,
    files,
    bytes,
    largest: sizes.largest,
  };
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? '',
    gigabytes: Math.round(totalmem() / 1024 ** 3),
    load,
  };
  if (flags.json) {
    console.log(
      JSON.stringify({
        machine,
        areas,
        observations,
        targets,
        documents,
        pages,
        files,
        bytes,
        measures,
        goals,
        measured,
      }),
    );
    return;
  }
  console.log(words.machine(machine.cores, machine.processor, machine.gigabytes, machine.load));
  console.log(words.made(areas, observations, targets, documents));
  console.log(words.built(pages, files, bytes));
  console.log(`\n${words.header}`);
  for (const { step, milliseconds, peak, processor } of measures)
    console.log(words.row(nameOf(step), milliseconds, processor, peak?.all, peak?.one));
  const work = (step: Measure['step']): number => measures.find((measure) => measure.step === step)?.processor ?? 0;
  console.log(`\n${words.processor(work('build') / (work('bare-pages') + work('bare-index')))}`);
  console.log(`\n${words.goalsHeader}`);
  const inWords = {
    ratio: words.ratio,
    page: words.count,
    process: megabytes,
    filesPerArea: words.count,
    files: words.count,
    bytes: megabytes,
    largest: megabytes,
  };
  for (const goal of Object.keys(goals) as (keyof typeof goals)[])
    console.log(
      words.goal(
        words.goals[goal],
        inWords[goal](measured[goal]),
        inWords[goal](goals[goal]),
        measured[goal] <= goals[goal],
      ),
    );
}

function isPhase(step: Measure['step']): step is Phase {
  return step !== 'build' && !(step in words.floors);
}

function nameOf(step: Measure['step']): string {
  if (step === 'build') return words.whole;
  return step in words.floors ? words.floors[step as Floor] : buildWords.phases[step as Phase];
}
