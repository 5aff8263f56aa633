/** `npm run check`: exit 0 clean, 1 with errors, 2 when it could not run. */
import process from 'node:process';
import { demandSources, readEnvironment } from '#build/environment.ts';
import { fixFile } from '#core/fix.ts';
import { dayNumberOf } from '#core/partial-date.ts';
import { hasErrors } from '#core/problem.ts';
import type { SourceFile } from '#core/source-file.ts';
import { waiverLines } from '#core/waiver.ts';
import { dateNote, runCheck } from '#data/run-check.ts';
import { addressWords } from '#i18n/addresses.ts';
import { waiverWords } from '#i18n/checker.ts';
import { checkWords } from '#i18n/commands.ts';
import { fixInWords } from '#i18n/fixes.ts';
import { describeProblem } from '#i18n/problems.ts';
import { type Fix, fixSources } from './fix-sources.ts';
import { problemJson, problemText } from './problem-report.ts';
import { readFlags } from './read-flags.ts';
import { runCommand } from './run-command.ts';

const options = {
  data: { type: 'string' },
  content: { type: 'string' },
  json: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

await runCommand(main);

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2), options, checkWords.usage);
  if (flags.help) {
    console.log(checkWords.usage);
    return 0;
  }
  const environment = readEnvironment({
    ...process.env,
    ...(flags.data === undefined ? {} : { PORTAL_DATA: flags.data }),
    ...(flags.content === undefined ? {} : { PORTAL_CONTENT: flags.content }),
  });
  demandSources(environment);
  if (flags.fix) {
    const fixed = await fixSources(environment.dataFolder, environment.contentFolder, fixTable);
    // With --json the standard output is for the JSON alone.
    const say = flags.json ? console.error : console.log;
    for (const { file, changes } of fixed)
      say([checkWords.fixed(file), ...changes.map((change) => `  ${change}`)].join('\n'));
    if (fixed.length === 0) say(checkWords.nothingToFix);
  }
  const { problems, tables, date, isHistoryCut } = await runCheck(environment);
  const note = dateNote(date);
  if (note !== undefined) console.error(note);
  if (isHistoryCut) console.error(addressWords.cut);
  const waiverOf =
    tables === undefined ? undefined : waiverLines(problems, tables, dayNumberOf(date?.day ?? '') ?? 0, waiverWords);
  console.log(flags.json ? problemJson(problems, describeProblem) : problemText(problems, describeProblem, waiverOf));
  return hasErrors(problems) ? 1 : 0;
}

function fixTable(file: SourceFile): Fix {
  const { bytes, changes } = fixFile(file);
  return { bytes, changes: changes.map(fixInWords) };
}
