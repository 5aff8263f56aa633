/** The published portal beside the one that is to take its place, as facts for one summary. */
import {
  addressListName,
  figureAliases,
  type HasAddress,
  type ListedAddress,
  leadsOn,
  lostAddresses,
} from '#core/address-list.ts';
import { buildCatalog, type Catalog } from '#core/catalog.ts';
import { changeProblems, type FigureChanges, figureChanges, type RowChange, rowChanges } from '#core/changes.ts';
import { type RankFlip, rankFlips, type StatusFlip, statusFlips } from '#core/flips.ts';
import type { Tables } from '#core/model.ts';
import { type Problem, sortProblems } from '#core/problem.ts';
import { areaPath, documentPath, indicatorPath } from '#core/site/addresses.ts';
import { siteAddresses } from '#core/site/site-addresses.ts';
import type { PortalCheck, PortalSource } from '#data/check-portal.ts';
import { allProblemTexts } from '#i18n/problems.ts';

export interface ChangeReport {
  readonly catalog: Catalog;
  readonly before: Catalog;
  readonly figures: FigureChanges;
  readonly statuses: readonly StatusFlip[];
  readonly ranks: readonly RankFlip[];
  /** Addresses whose content differs, in order. */
  readonly pages: readonly string[];
  /** Changes that may not stand as they are. */
  readonly problems: readonly Problem[];
}

export interface Side {
  readonly check: PortalCheck & { readonly tables: Tables };
  readonly content: PortalSource['content'];
  /** The list of published addresses. */
  readonly addresses: readonly ListedAddress[];
}

export function changeReport(before: Side, after: Side): ChangeReport {
  const [old, catalog] = [before, after].map(({ check }) => buildCatalog(check.tables, check.documents)) as [
    Catalog,
    Catalog,
  ];
  const aliases = figureAliases(after.addresses, catalog).current;
  const figures = figureChanges(before.check.tables, after.check.tables, aliases);
  const { hasPage } = siteAddresses(after.check.tables, after.check.documents, allProblemTexts.keys());
  const answers = leadsOn(after.addresses, hasPage);
  const stateOf = ({ check: { tables, documents } }: Side): Parameters<typeof changeProblems>[0] => ({
    tables,
    documents: new Set(documents.map(({ id }) => id)),
  });
  const statuses = statusFlips(old, catalog, aliases);
  return {
    catalog,
    before: old,
    figures,
    statuses,
    ranks: rankFlips(old, catalog),
    pages: pagesOf(
      [
        ...rowChanges(before.check.tables, after.check.tables),
        ...statuses.map(({ observation }) => ({ table: 'observations' as const, row: observation })),
      ],
      changedSummaries(before, after),
    ),
    problems: sortProblems([
      ...changeProblems(stateOf(before), stateOf(after), figures, answers),
      ...pagesGone(before, after, answers),
      ...lostAddresses(
        before.addresses.map(({ address }) => address),
        after.addresses,
      ),
    ]),
  };
}

/** Pages of areas that stay in the tables and have nothing left to show; those whose id is gone are told by `changeProblems`. */
function pagesGone(before: Side, after: Side, answers: HasAddress): Problem[] {
  const { pages } = siteAddresses(before.check.tables, before.check.documents, []);
  const known = new Set(after.check.tables.areas.map(({ id }) => areaPath(id)));
  return [...pages]
    .filter((path) => known.has(path) && !answers(path))
    .map((path) => ({ code: 'across/address-removed', severity: 'error', file: addressListName, value: path }));
}

/** Addresses of the summaries and fixed pages whose text differs. */
function changedSummaries(before: Side, after: Side): string[] {
  const textOf = ({ content }: Side): ReadonlyMap<string, Buffer> =>
    new Map(content.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
  const [old, now] = [textOf(before), textOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    return was === undefined || is === undefined || !was.equals(is);
  });
  return paths.map((path) => `/${path.replace(/^trang\//u, '').replace(/\.mdx$/u, '')}/`);
}

function pagesOf(changes: readonly RowChange[], summaries: readonly string[]): string[] {
  const pages = new Set(summaries);
  for (const { table, row } of changes) {
    const cells = row as unknown as Readonly<Partial<Record<string, unknown>>>;
    const add = (field: string, pathOf: (id: string) => string): void => {
      const cell = cells[field];
      if (typeof cell === 'string') pages.add(pathOf(cell));
      else if (Array.isArray(cell)) for (const id of cell) pages.add(pathOf(String(id)));
    };
    if (table !== 'agencies') add('area', areaPath);
    add('document', documentPath);
    add('replaces', documentPath);
    add('indicator', indicatorPath);
    add('indicators', indicatorPath);
    if (table === 'areas') add('id', areaPath);
    if (table === 'indicators') add('id', indicatorPath);
    if (table === 'tasks') pages.add('/nhiem-vu/');
    if (table === 'discrepancies') pages.add('/doi-chieu/');
    if (table === 'revisions') pages.add('/thay-doi/');
  }
  return [...pages].sort();
}
