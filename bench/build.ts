/**
 * `npm run bench -- build [--areas N] [--json] [--keep]` makes up a country (or N areas in its proportions) in a scratch
 * folder, builds it as `npm run build` does, and prints the time and memory of each phase. Beside them it prints the floors
 * of the same run: bare pages, a bare index, bare parsing. The exit code is 1 when the site was not published; a missed
 * goal is only reported. `--keep` leaves the scratch folder in place and prints its path.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { projectFolder, readEnvironment } from '../src/build/environment.ts';
import { type PhaseName, runBuild } from '../src/build/run-build.ts';
import type { OutputReport } from '../src/build/verify-output.ts';
import { problemText } from '../src/cli/problem-report.ts';
import { outputFaultLine } from '../src/i18n/commands.ts';
import { describeProblem } from '../src/i18n/problems.ts';
import { type Floor, measureFloors } from './floors.ts';
import { type GeneratedPortal, generatePortal } from './generate-portal.ts';
import { countrySize } from './made-up-areas.ts';
import { type Peak, processorTime, watchMemory } from './peak-memory.ts';

interface Measure {
  readonly step: PhaseName | Floor | 'build';
  readonly milliseconds: number;
  readonly peak: Peak | undefined;
  /** Seconds; undefined for a phase, because phases run side by side in the same processes. */
  readonly processor: number | undefined;
}

/** The goals for a country, in milliseconds, bytes and plain counts. */
const goals = {
  ratio: 2,
  page: 5,
  process: 3 * 1024 ** 3,
  filesPerArea: 4,
  files: 100_000,
  bytes: 1024 ** 3,
  largest: 20 * 1024 ** 2,
};

const names: Readonly<Record<Floor | 'build', string>> = {
  build: '**whole build**',
  'bare-pages': 'floor: as many bare pages by Astro',
  'bare-index': 'floor: Pagefind over them',
  'bare-parse': 'floor: PapaParse over the same tables',
};

const plain = (value: number): string => String(Math.round(value * 10) / 10);
const goalNames: Readonly<Record<keyof typeof goals, { name: string; print: (value: number) => string }>> = {
  ratio: { name: 'whole build, in times of bare pages and bare index', print: (value) => `${plain(value)} ×` },
  page: { name: 'milliseconds a page', print: plain },
  process: { name: 'largest process', print: megabytes },
  filesPerArea: { name: 'files an area', print: plain },
  files: { name: 'files', print: plain },
  bytes: { name: 'whole site', print: megabytes },
  largest: { name: 'largest file', print: megabytes },
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
  console.error(`--areas is "${flags.areas}"; it takes a whole number from 1 up.`);
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
    console.error(`The made-up site was not published: ${result.outcome}.`);
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
  console.log(
    `Machine: ${machine.cores} cores of ${machine.processor}, ${machine.gigabytes} GB; load ${machine.load.toFixed(1)} before.`,
  );
  console.log(`Made up: ${areas} areas, ${observations} figures, ${targets} targets, ${documents} documents.`);
  console.log(`Site: ${pages} pages, ${files} files, ${megabytes(bytes)}.`);
  console.log('\n| step | seconds | processor, s | peak of all processes | largest process |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { step, milliseconds, peak, processor } of measures)
    console.log(
      `| ${[
        isPhase(step) ? step : names[step],
        (milliseconds / 1000).toFixed(1),
        processor?.toFixed(1) ?? '',
        peak === undefined ? '' : megabytes(peak.all),
        peak === undefined ? '' : megabytes(peak.one),
      ].join(' | ')} |`,
    );
  const work = (step: Measure['step']): number => measures.find((measure) => measure.step === step)?.processor ?? 0;
  const workRatio = work('build') / (work('bare-pages') + work('bare-index'));
  console.log(
    `\nIn processor time the build takes ${workRatio.toFixed(1)} times as long as bare pages and index together.`,
  );
  console.log('\n| goal | measured | at most | |\n| --- | ---: | ---: | --- |');
  for (const goal of Object.keys(goals) as (keyof typeof goals)[]) {
    const { name, print } = goalNames[goal];
    const verdict = measured[goal] <= goals[goal] ? 'met' : 'missed';
    console.log(`| ${name} | ${print(measured[goal])} | ${print(goals[goal])} | ${verdict} |`);
  }
}

function isPhase(step: Measure['step']): step is PhaseName {
  return !(step in names);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
}
