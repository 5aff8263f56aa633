/** A build with its story told at the screen; `build`, `start` and `bench` share it. */
import process from 'node:process';
import { defaultSiteUrl, EnvironmentError, type PortalEnvironment } from '#build/environment.ts';
import { type BuildResult, type BuildTask, type BuildWatch, runBuild } from '#build/run-build.ts';
import { shardsFolder } from '#build/shards.ts';
import { hasErrors } from '#core/problem.ts';
import { gitReason } from '#data/git-source.ts';
import { dateNote } from '#data/run-check.ts';
import { addressWords } from '#i18n/addresses.ts';
import { buildWords, gitReasonWords, outputFaultLine, shardFaultLine } from '#i18n/commands.ts';
import { describeProblem } from '#i18n/problems.ts';
import { problemText } from './problem-report.ts';

/** Faults of the built site that are shown one by one. */
const mostFaults = 50;
/** Lines of a failed build's log that are shown. */
const lastLines = 60;
/** Cloudflare Pages, free of charge. */
const hostFileLimit = 20_000;

/** Exit code: 0 published, 1 not published, 2 could not run, 130 stopped by a signal. */
export async function buildCommand(
  environment: PortalEnvironment,
  task: BuildTask = 'site',
  isVerbose = false,
): Promise<number> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const result = await runBuild(environment, {
      variables: process.env,
      task,
      isVerbose,
      signal: controller.signal,
      watch: screen(environment),
    });
    return tell(result, environment);
  } catch (error) {
    if (controller.signal.aborted) {
      console.error(buildWords.stopped);
      return 130;
    }
    if (error instanceof EnvironmentError) {
      console.error(error.message);
      return 2;
    }
    const { code = '', path } = error as NodeJS.ErrnoException;
    const cause = buildWords.troubles[code];
    console.error(cause === undefined ? error : buildWords.trouble(cause, path));
    console.error(buildWords.failed);
    return 2;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

const screen = ({ dataFolder }: PortalEnvironment): BuildWatch => ({
  restored: () => console.log(buildWords.restored),
  checked: (problems, date) => {
    const note = dateNote(date);
    if (note !== undefined) console.error(note);
    if (problems.length > 0)
      (hasErrors(problems) ? console.error : console.log)(problemText(problems, describeProblem));
  },
  addressesListed: (fresh, isWritten) => {
    if (isWritten) console.log(addressWords.listed(fresh));
    else console.error(addressWords.unlisted(fresh));
  },
  historyRead: (state) => {
    if (state === 'whole') return;
    console.error(buildWords.history[state]);
    const reason = gitReason(dataFolder);
    if (reason !== undefined) console.error(gitReasonWords[reason.why](reason.folder));
  },
  historyLost: () => console.error(buildWords.historyLost),
  phaseEnded: (phase, milliseconds) => console.log(buildWords.phase(buildWords.phases[phase], milliseconds)),
});

function tell(result: BuildResult, environment: PortalEnvironment): number {
  switch (result.outcome) {
    case 'published': {
      const { pages, indexedPages, files, bytes, links } = result.report;
      for (const line of result.warnings) console.error(buildWords.astroWarning(line.trim()));
      if (files > hostFileLimit) console.error(buildWords.manyFiles(files, hostFileLimit));
      console.log(buildWords.done(pages, indexedPages, files, bytes, links.written, links.addresses));
      console.log(buildWords.place(environment.outFolder, environment.siteUrl + environment.basePath));
      if (environment.siteUrl === defaultSiteUrl) console.log(buildWords.defaultSite);
      return 0;
    }
    case 'shard-drawn': {
      const { folder, files, bytes, warnings } = result;
      for (const line of warnings) console.error(buildWords.astroWarning(line.trim()));
      console.log(buildWords.shardDrawn(folder, files, bytes));
      return 0;
    }
    case 'shard-faults':
      for (const fault of result.faults) console.error(shardFaultLine(fault, shardsFolder(environment.outFolder)));
      console.error(buildWords.failed);
      return 1;
    case 'busy':
      console.error(buildWords.busy(result.pid));
      return 1;
    case 'data-faults':
      console.error(buildWords.dataFaults);
      return 1;
    case 'no-date':
      return 2;
    case 'pages-failed':
      console.error(result.log.trimEnd().split('\n').slice(-lastLines).join('\n'));
      console.error(buildWords.failed);
      return 1;
    case 'output-faults': {
      const { faults } = result.report;
      console.error(buildWords.outputFaults(faults.length));
      for (const { file, name, value } of faults.slice(0, mostFaults))
        console.error(outputFaultLine(file, name, value));
      return 1;
    }
  }
}
