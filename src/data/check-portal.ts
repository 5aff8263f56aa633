/** The whole check: both folders, every table, every summary, and summaries against tables. The build and the command share it. */
import { type Report, checkFiles } from '#core/check-files.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';
import { type Problem, hasErrors, sortProblems } from '#core/problem.ts';
import type { SourceFile } from '#core/source-file.ts';
import { type CheckedSummary, checkReferences } from '#summary/check-references.ts';
import { checkSummary } from '#summary/check-summary.ts';

export interface PortalSource {
  readonly data: readonly SourceFile[];
  /** `van-ban/<id>.mdx` and `trang/<id>.mdx`. */
  readonly content: readonly SourceFile[];
  /** What reading the folders found: stray files, links, names. */
  readonly problems: readonly Problem[];
}

export interface PortalCheck {
  readonly problems: readonly Problem[];
  /** Undefined when an error keeps the portal from being built. */
  readonly tables: Tables | undefined;
  readonly documents: readonly DocumentInfo[];
}

/** `today` as `yyyymmdd`. */
export function checkPortal(source: PortalSource, today: number): PortalCheck {
  const documents: DocumentInfo[] = [];
  const summaries: CheckedSummary[] = [];
  const problems: Problem[] = [...source.problems];
  /** Documents whose front matter could not be read: rows that name them are no fault of the rows. */
  const broken = new Set<string>();
  for (const file of source.content) {
    const check = checkSummary(file, file.path.startsWith('van-ban/') ? 'document' : 'page');
    problems.push(...check.problems);
    if (check.frontMatter === undefined) broken.add(check.id);
    else if ('issuer' in check.frontMatter) documents.push(check.frontMatter);
    summaries.push({ file: file.path, id: check.id, references: check.references, keyLines: check.keyLines });
  }
  const report: Report = checkFiles(source.data, { documents, today });
  const isEcho = (problem: Problem): boolean => problem.code === 'across/unknown-reference' && problem.details?.['refTo'] === 'document' && broken.has(problem.value ?? '');
  problems.push(...report.problems.filter((problem) => !isEcho(problem)));
  if (report.tables !== undefined) problems.push(...checkReferences(summaries, documents, report.tables));
  return { problems: sortProblems(problems), tables: hasErrors(problems) ? undefined : report.tables, documents };
}
