/**
 * `npm run bench -- country [--areas N] [--json] [--keep]` makes up a country (or N areas in its proportions) in a scratch
 * folder, builds it as `npm run build` does, and prints the time and memory of each phase. The floors of the same run come
 * first: bare Astro over the same tables, Pagefind over that, and Eleventy where it is installed. The exit code is 1 when the site was not published; a
 * missed goal is only reported. `--keep` leaves the scratch folder in place and prints its path.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { projectFolder, readEnvironment } from '../src/build/environment.ts';
import { type PhaseName, runBuild } from '../src/build/run-build.ts';
import { problemText } from '../src/cli/problem-report.ts';
import { outputFaultLine } from '../src/i18n/commands.ts';
import { describeProblem } from '../src/i18n/problems.ts';
import { type Floor, measureFloors } from './floors.ts';
import { type FolderSize, folderSize } from './folder-size.ts';
import { type GeneratedPortal, generatePortal } from './generate-portal.ts';
import { countrySize } from './made-up-areas.ts';
import { type Peak, processorTime, watchMemory } from './peak-memory.ts';

interface Measure {
  readonly step: PhaseName | Floor | 'build';
  readonly milliseconds: number;
  readonly peak: Peak | undefined;
  /** Seconds; undefined for a phase, because phases run side by side in the same processes. */
  readonly processor: number | undefined;
  /** The site after a whole build or a floor. */
  readonly site: FolderSize | undefined;
}

/** The goals for a country, in bytes and plain counts. */
const goals = { ratio: 2, process: 2.2 * 1024 ** 3, files: 72_000, bytes: 1.9e9, largest: 20 * 1024 ** 2 };

const names: Readonly<Record<Floor | 'build', string>> = {
  build: '**whole build**',
  'bare-pages': 'floor: the same tables by bare Astro',
  'bare-index': 'floor: Pagefind over that',
  eleventy: 'floor: the same tables by Eleventy',
};

const floors: readonly { readonly of: string; readonly steps: readonly Floor[] }[] = [
  { of: 'bare Astro', steps: ['bare-pages'] },
  { of: 'bare Astro and Pagefind', steps: ['bare-pages', 'bare-index'] },
  { of: 'Eleventy', steps: ['eleventy'] },
];

const plain = (value: number): string => String(Math.round(value * 10) / 10);
const goalNames: Readonly<Record<keyof typeof goals, { name: string; print: (value: number) => string }>> = {
  ratio: { name: 'processor time, in times of bare Astro and Pagefind', print: (value) => `${plain(value)} ×` },
  process: { name: 'largest process', print: megabytes },
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
  /** `site`: the folder that the step has filled; it is weighed after the times are taken. */
  const ended = async (step: Measure['step'], milliseconds: number, site?: string): Promise<void> => {
    const now = isPhase(step) ? undefined : processorTime();
    const measure = {
      step,
      milliseconds,
      peak: memory.end(step),
      processor: now === undefined ? undefined : now - before,
    };
    measures.push({ ...measure, site: site === undefined ? undefined : await folderSize(site) });
  };
  const generated = await generatePortal(scratch, areas);
  // Before the build, so that what it leaves in this process counts for nobody else.
  await measureFloors(projectFolder, generated.dataFolder, { floorStarted: started, floorEnded: ended });
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
      phaseEnded: (phase, milliseconds) => void ended(phase, milliseconds),
    },
  });
  const milliseconds = performance.now() - start;
  if (!('report' in result) || result.outcome !== 'published') {
    console.error(`The made-up site was not published: ${result.outcome}.`);
    if (result.outcome === 'pages-failed') console.error(result.log.trimEnd().split('\n').slice(-40).join('\n'));
    if ('report' in result)
      for (const [name, faults] of Map.groupBy(result.report.faults, (fault) => fault.name))
        console.error(outputFaultLine(faults[0]?.file ?? '', name, `${faults[0]?.value ?? ''} (${faults.length})`));
    return 1;
  }
  await ended('build', milliseconds, outFolder);
  tell(generated, result.report.pages, measures);
  return 0;
}

function tell(generated: GeneratedPortal, pages: number, measures: readonly Measure[]): void {
  const { areas, observations, targets, documents } = generated;
  const work = (step: Measure['step']): number => measures.find((measure) => measure.step === step)?.processor ?? 0;
  const whole = measures.find(({ step }) => step === 'build');
  const { files, bytes, largest } = whole?.site ?? { files: 0, bytes: 0, largest: 0 };
  const measured = {
    ratio: work('build') / (work('bare-pages') + work('bare-index')),
    process: whole?.peak?.one ?? 0,
    files,
    bytes,
    largest,
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
  console.log(`Site: ${pages} pages.`);
  console.log('\n| step | seconds | processor, s | all processes | largest process | size | files |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { step, milliseconds, peak, processor, site: after } of measures)
    console.log(
      `| ${[
        isPhase(step) ? step : names[step],
        (milliseconds / 1000).toFixed(1),
        processor?.toFixed(1) ?? '',
        peak === undefined ? '' : megabytes(peak.all),
        peak === undefined ? '' : megabytes(peak.one),
        after === undefined ? '' : megabytes(after.bytes),
        after?.files ?? '',
      ].join(' | ')} |`,
    );
  const ratios = floors.flatMap(({ of, steps }) => {
    const floor = steps.reduce((sum, step) => sum + work(step), 0);
    return floor === 0 ? [] : [`${plain(work('build') / floor)} × ${of}`];
  });
  console.log(`\nProcessor time of the whole build: ${ratios.join(', ')}.`);
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
