/**
 * `node src/cli/ended-waivers.ts check.json`: what the scheduled check has to say of `npm run check -- --json`. Ends with 1
 * when there is an error or a waiver that has ended, with 2 when the file is not such a result.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { scheduledCheckWords as words } from '#i18n/commands.ts';
import { plain } from '#i18n/report.ts';

interface CheckResult {
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly row: number | null;
    readonly message: string;
    readonly hint: string;
  }[];
  readonly counts: { readonly errors: number };
}

try {
  const { problems, counts } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as CheckResult;
  const ended = problems.filter(({ code }) => code === 'across/waiver-ended');
  const faults = problems.filter(({ severity }) => severity === 'error');
  console.log(words.result(counts.errors, ended.length));
  for (const { file, row, message, hint } of [...faults, ...ended])
    console.log(`- ${plain(file)}${row === null ? '' : words.row(row)}: ${plain(message)} ${plain(hint)}`);
  process.exitCode = counts.errors > 0 || ended.length > 0 ? 1 : 0;
} catch (error) {
  console.error(words.unreadable(error instanceof Error ? error.message : String(error)));
  process.exitCode = 2;
}
