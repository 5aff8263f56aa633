/** The dropped tables checked among the published ones, whose place they take, with the code of the build. */
import { buildCatalog, type Catalog } from '#core/catalog.ts';
import { checkFiles } from '#core/check-files.ts';
import type { DocumentInfo, Tables } from '#core/model.ts';
import type { Problem } from '#core/problem.ts';
import type { SourceFile } from '#core/source-file.ts';
import { waiverLines } from '#core/waiver.ts';
import { waiverWords } from '#i18n/checker.ts';
import type { DroppedTable } from './dropped-table.ts';
import { type Published, problemKey } from './published.ts';

export interface DroppedCheck {
  /** Of each dropped table, in its order. */
  readonly problems: ReadonlyMap<DroppedTable, readonly Problem[]>;
  /** Of published rows, and only because of the dropped ones. */
  readonly elsewhere: readonly Problem[];
  /** The row of `mien-tru.csv` that waives a warning; none while errors are left. */
  waiverOf(problem: Problem): string | undefined;
  readonly after: { readonly tables: Tables; readonly catalog: Catalog } | undefined;
}

/** `newDocuments`: those that come along, of which nothing is known, and those of which the person has said what they are. */
export function checkDropped(
  dropped: readonly DroppedTable[],
  published: Published,
  newDocuments: { readonly unread: ReadonlySet<string>; readonly told: readonly DocumentInfo[] },
  today: number,
): DroppedCheck {
  const replaced = new Map<string, Set<string>>();
  for (const { table, documents } of dropped)
    replaced.set(table, new Set([...(replaced.get(table) ?? []), ...documents]));
  const isReplaced = (table: string, document: string | undefined): boolean =>
    replaced.has(table) && (document === undefined || replaced.get(table)?.has(document) === true);
  const kept = published.files.filter(({ table, document }) => !isReplaced(table, document));
  const taken = new Set(kept.map(({ path }) => path));
  const owners = new Map<string, DroppedTable>();
  const own = dropped.map((table): SourceFile => {
    const path = freePath(table.path, taken);
    owners.set(path, table);
    return { path, bytes: table.bytes };
  });
  const documents = [...published.documents, ...newDocuments.told];
  const report = checkFiles([...kept, ...own], { documents, unreadDocuments: newDocuments.unread, today });
  const problems = new Map<DroppedTable, Problem[]>(dropped.map((table) => [table, []]));
  const elsewhere: Problem[] = [];
  for (const problem of report.problems) {
    const owner = owners.get(problem.file);
    if (owner !== undefined) problems.get(owner)?.push(problem);
    else if (!published.known.has(problemKey(problem))) elsewhere.push(problem);
  }
  const after =
    report.tables === undefined
      ? undefined
      : { tables: report.tables, catalog: buildCatalog(report.tables, documents) };
  const waiverOf =
    report.tables === undefined ? () => undefined : waiverLines(report.problems, report.tables, today, waiverWords);
  return { problems, elsewhere, waiverOf, after };
}

/** Two files of one name would be told apart by nobody. */
function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let count = 2; taken.has(free); count += 1) free = path.replace(/\.csv$/u, `-${count}.csv`);
  taken.add(free);
  return free;
}
