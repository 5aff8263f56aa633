/** What the page shows of a dropped table, and its rows page by page, those with problems on their own. */
import { countProblems, type Problem } from '#core/problem.ts';
import type { DroppedTable } from './dropped-table.ts';
import type { RowsPage, TableView } from './protocol.ts';
import { shownProblem } from './shown-problem.ts';

/** `newDocuments`: those that come along, with their days. `waiverOf`: the row of `mien-tru.csv` that waives a warning. */
export function tableView(
  id: number,
  name: string,
  dropped: DroppedTable,
  problems: readonly Problem[],
  newDocuments: ReadonlyMap<string, string>,
  waiverOf: (problem: Problem) => string | undefined,
): TableView {
  const header = dropped.records?.[0] ?? [];
  const { errors, warnings } = countProblems(problems);
  const unknown = problems
    .filter(({ code, details }) => code === 'across/unknown-reference' && details?.['refTo'] === 'document')
    .flatMap(({ value }) => value ?? []);
  return {
    kind: 'table',
    id,
    name,
    table: dropped.table,
    isCertain: dropped.isCertain,
    path: dropped.path,
    rows: Math.max(0, (dropped.records?.length ?? 1) - 1),
    errors,
    warnings,
    problemRows: rowsWithProblems(dropped, problems).length,
    fileProblems: problems
      .filter((problem) => !isOfRow(dropped, problem))
      .map((problem) => shownProblem(problem, header, waiverOf(problem))),
    mendable: dropped.mendable,
    mended: dropped.mended,
    unknownDocuments: [...new Set(unknown)],
    newDocuments: [...newDocuments].flatMap(([of, day]) => (dropped.documents.has(of) ? [{ id: of, day }] : [])),
  };
}

/** The header's problems concern every row. */
function isOfRow({ records }: DroppedTable, { row }: Problem): boolean {
  return row !== undefined && row > 1 && records?.[row - 1] !== undefined;
}

function rowsWithProblems(dropped: DroppedTable, problems: readonly Problem[]): number[] {
  const rows = new Set(problems.filter((problem) => isOfRow(dropped, problem)).map(({ row }) => row ?? 0));
  return [...rows].sort((a, b) => a - b);
}

export function rowsPage(
  dropped: DroppedTable,
  problems: readonly Problem[],
  waiverOf: (problem: Problem) => string | undefined,
  only: 'problems' | 'all',
  from: number,
  count: number,
): RowsPage {
  const [header = [], ...rows] = dropped.records ?? [];
  const numbers = only === 'problems' ? rowsWithProblems(dropped, problems) : undefined;
  const total = numbers?.length ?? rows.length;
  const shown =
    numbers?.slice(from, from + count) ??
    Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) => from + at + 2);
  return {
    header,
    total,
    rows: shown.map((row) => ({
      row,
      cells: rows[row - 2] ?? [],
      problems: problems
        .filter((problem) => problem.row === row)
        .map((problem) => shownProblem(problem, header, waiverOf(problem))),
    })),
  };
}
