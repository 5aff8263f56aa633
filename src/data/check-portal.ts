/** The whole check: both folders, every table, every summary, and summaries against tables. The build and the command share it. */
import { addressFormProblems, addressProblems, type ListedAddress, lostAddresses } from '#core/address-list.ts';
import { checkFiles, type Report } from '#core/check-files.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';
import { hasErrors, type Problem, problemList, sortProblems } from '#core/problem.ts';
import { siteAddresses } from '#core/site/site-addresses.ts';
import type { SourceFile } from '#core/source-file.ts';
import type { Prose, ProsePage, SiteProse } from '#core/text.ts';
import { allProblemTexts } from '#i18n/problems.ts';
import { checkLinks, type LinkingFile } from '#summary/check-links.ts';
import { checkOriginals } from '#summary/check-originals.ts';
import { type CheckedSummary, checkReferences } from '#summary/check-references.ts';
import { checkSummary } from '#summary/check-summary.ts';

export interface PortalSource {
  readonly data: readonly SourceFile[];
  /** `van-ban/<id>.mdx` and `trang/<id>.mdx`. */
  readonly content: readonly SourceFile[];
  /** Addresses that were published; empty where none has been listed. */
  readonly addresses?: readonly ListedAddress[];
  /** Addresses that committed editions of the list had; undefined where history tells nothing. */
  readonly published?: ReadonlySet<string> | undefined;
  /** Originals that are kept, by their path below `public/van-ban/`, with their SHA-256; undefined where they are not asked for. */
  readonly originals?: ReadonlyMap<string, string>;
  /** What reading the folders found: stray files, links, names. */
  readonly problems: readonly Problem[];
}

export interface PortalCheck {
  readonly problems: readonly Problem[];
  /** Undefined when an error keeps the portal from being built. */
  readonly tables: Tables | undefined;
  readonly documents: readonly DocumentInfo[];
  readonly prose: SiteProse;
}

/** `today` as `yyyymmdd`. `isPublished`: what was published before, whose tables are wanted even where today's rules find errors. */
export function checkPortal(source: PortalSource, today: number, isPublished = false): PortalCheck {
  const documents: DocumentInfo[] = [];
  const summaries: CheckedSummary[] = [];
  const linking: LinkingFile[] = [];
  const proseOf = new Map<string, Prose>();
  const pages: ProsePage[] = [];
  const found = problemList();
  for (const problem of source.problems) found.add(problem);
  const unreadDocuments = new Set<string>();
  for (const file of source.content) {
    const check = checkSummary(file, file.path.startsWith('van-ban/') ? 'document' : 'page');
    for (const problem of check.problems) found.add(problem);
    if (check.frontMatter === undefined) unreadDocuments.add(check.id);
    else if ('issuer' in check.frontMatter) {
      documents.push(check.frontMatter);
      proseOf.set(check.id, check.prose);
    } else pages.push({ ...check.frontMatter, ...check.prose });
    summaries.push({ file: file.path, id: check.id, references: check.references, keyLines: check.keyLines });
    if (check.links.length > 0) linking.push({ file: file.path, links: check.links });
  }
  const isIncomplete = source.problems.some(isUnread);
  const report: Report = checkFiles(source.data, { documents, unreadDocuments, today, isPublished, isIncomplete });
  for (const problem of report.problems) found.add(problem);
  // A document that could not be read may be where a link, an address or a summary leads.
  const isWhole = unreadDocuments.size === 0 && !isIncomplete;
  if (report.tables !== undefined) {
    for (const problem of checkReferences(summaries, documents, report.tables, unreadDocuments)) found.add(problem);
    if (linking.length > 0 && isWhole)
      for (const problem of checkLinks(linking, siteAddresses(report.tables, documents, allProblemTexts.keys())))
        found.add(problem);
  }
  if (source.originals !== undefined)
    for (const problem of checkOriginals(summaries, documents, source.originals)) found.add(problem);
  for (const problem of addressFormProblems(source.addresses ?? [])) found.add(problem);
  for (const problem of lostAddresses(source.published ?? [], source.addresses ?? [])) found.add(problem);
  if (isWhole && report.tables !== undefined && source.addresses !== undefined && source.addresses.length > 0) {
    const { figures, hasPage } = siteAddresses(report.tables, documents, allProblemTexts.keys());
    const answers = (address: string): boolean => (address.includes('#') ? figures().has(address) : hasPage(address));
    for (const problem of addressProblems(source.addresses, answers, source.published)) found.add(problem);
  }
  const problems = found.problems();
  return {
    problems: sortProblems(problems),
    tables: hasErrors(problems) && !isPublished ? undefined : report.tables,
    documents,
    prose: { summaries: proseOf, pages },
  };
}

/** A table or a summary lies there and is not read: by its name, or among too many. */
function isUnread({ code, severity, file }: Problem): boolean {
  return (
    code === 'file/too-many' ||
    (severity === 'error' && /^(?:file|summary)\//u.test(code) && /\.(?:csv|mdx)(?:\.\w+)?$/iu.test(file))
  );
}
