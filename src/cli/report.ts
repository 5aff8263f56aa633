/** `npm run report -- --base REV`: exit 0 may be taken in, 1 with errors or a change without its reason, 2 when it could not compare. */
import process from 'node:process';
import { demandSources, EnvironmentError, readEnvironment } from '#build/environment.ts';
import { dayNumberOf } from '#core/partial-date.ts';
import { openEnd } from '#core/period.ts';
import { hasErrors, sortProblems } from '#core/problem.ts';
import { checkPortal } from '#data/check-portal.ts';
import { gitReason, readGitSource } from '#data/git-source.ts';
import { lastCommitDay, portalDate } from '#data/portal-date.ts';
import { readPortalSource } from '#data/read-source.ts';
import { gitReasonWords } from '#i18n/commands.ts';
import { reportWords as words } from '#i18n/report.ts';
import { changeReport } from './change-report.ts';
import { readFlags } from './read-flags.ts';
import { problemsMarkdown, reportMarkdown, summaryLine } from './report-markdown.ts';
import { runCommand } from './run-command.ts';

const options = {
  base: { type: 'string' },
  data: { type: 'string' },
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

await runCommand(main);

async function main(): Promise<number> {
  const { base, data, content, help } = readFlags(process.argv.slice(2), options, words.usage);
  if (help) {
    console.log(words.usage);
    return 0;
  }
  if (base === undefined || base === '') throw new EnvironmentError(`${words.noBase}\n\n${words.usage}`);
  const environment = readEnvironment({
    ...process.env,
    ...(data === undefined ? {} : { PORTAL_DATA: data }),
    ...(content === undefined ? {} : { PORTAL_CONTENT: content }),
  });
  demandSources(environment);
  const source = await readPortalSource(environment.dataFolder, environment.contentFolder);
  const date = portalDate({
    given: environment.date,
    commitDay: () => lastCommitDay(environment.dataFolder),
    content: source.content,
  });
  const today = dayNumberOf(date?.day ?? '') ?? openEnd;
  const check = checkPortal(source, today);
  const { tables } = check;
  const lines = [words.title];
  const say = (): void => console.log(lines.join('\n'));
  if (tables === undefined) {
    lines.push(...problemsMarkdown(check.problems), '', words.brokenData);
    say();
    return 1;
  }
  const published = readGitSource(environment.dataFolder, environment.contentFolder, base);
  if ('fault' in published) {
    lines.push(...problemsMarkdown(check.problems));
    say();
    const { why, folder } = gitReason(environment.dataFolder) ?? {
      why: 'no-repository',
      folder: environment.dataFolder,
    };
    console.error(
      published.fault === 'no-git'
        ? words.noComparison(gitReasonWords[why](folder))
        : words.faults[published.fault](base),
    );
    return 2;
  }
  const before = checkPortal(published.source, today, true);
  if (before.tables === undefined) {
    lines.push(...problemsMarkdown(check.problems));
    say();
    console.error(words.baseUnreadable(base));
    return 2;
  }
  const report = changeReport(
    {
      check: { ...before, tables: before.tables },
      content: published.source.content,
      addresses: published.source.addresses ?? [],
    },
    { check: { ...check, tables }, content: source.content, addresses: source.addresses ?? [] },
  );
  // History and the base may both miss one address.
  const listed = new Set(check.problems.map((problem) => JSON.stringify(problem)));
  const problems = sortProblems([
    ...check.problems,
    ...report.problems.filter((problem) => !listed.has(JSON.stringify(problem))),
  ]);
  const isAccepted = !hasErrors(problems);
  lines.push('', words.base(base, published.commit, published.isFork));
  if (published.source.data.length === 0) lines.push('', words.nothingPublished);
  lines.push(
    '',
    words.verdict(isAccepted),
    '',
    summaryLine(report),
    ...problemsMarkdown(problems),
    ...reportMarkdown(report),
  );
  say();
  return isAccepted ? 0 : 1;
}
