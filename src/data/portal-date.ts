/** The day the checks take for today. Never the clock: two builds of one commit give one site. */
import { execFileSync } from 'node:child_process';
import { isoDay } from '#core/partial-date.ts';
import type { SourceFile } from '#core/source-file.ts';
import { checkSummary } from '#summary/check-summary.ts';
import { summaryKindOf } from '#summary/summary-folders.ts';

export interface PortalDate {
  /** `2024-11-30`. */
  readonly day: string;
  readonly from: 'variable' | 'commit' | 'newest-document';
  /** Beside a day that was given, that of the last commit. */
  readonly commit?: string | undefined;
}

export interface DateSources {
  readonly given: string | undefined;
  /** Day of the last commit of the data; undefined without git or without a commit. */
  readonly commitDay: () => string | undefined;
  readonly content: readonly SourceFile[];
}

/** Undefined when nothing tells: no variable, no commit, no dated document. */
export function portalDate({ given, commitDay, content }: DateSources): PortalDate | undefined {
  const commit = commitDay();
  if (given !== undefined) return { day: given, from: 'variable', commit };
  if (commit !== undefined) return { day: commit, from: 'commit' };
  const newest = newestDocumentDay(content);
  return newest === undefined ? undefined : { day: newest, from: 'newest-document' };
}

/** The day in the committer's own time zone, so that it is the same wherever it is read. */
export function lastCommitDay(folder: string): string | undefined {
  try {
    const text = execFileSync('git', ['-C', folder, 'log', '-1', '--format=%cI'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /^\d{4}-\d{2}-\d{2}/u.exec(text)?.[0];
  } catch {
    return undefined;
  }
}

/** Last day that the date of any document can mean. */
function newestDocumentDay(content: readonly SourceFile[]): string | undefined {
  let newest = 0;
  for (const file of content) {
    if (summaryKindOf(file.path) === 'document')
      newest = Math.max(newest, checkSummary(file, 'document').frontMatter?.date?.last ?? 0);
  }
  return newest === 0 ? undefined : isoDay(newest);
}
