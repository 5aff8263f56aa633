/**
 * All checks over all tables: file → header → cell → row → across files. The same code in the build, in the
 * `check` command and in the browser. A stage with errors in a file ends that file's later stages, so that one
 * cause never floods the report; the across stage runs once every table it needs could be read.
 */

import { acrossProblems, rowChecker } from './checks/run-rules.ts';
import { tables as schemas, type TableId, tableIds } from './columns.ts';
import { scanCsv } from './csv.ts';
import { percentOf } from './decimal.ts';
import { anchorOf, keyOf } from './key.ts';
import type { CheckContext, Observation, RowOf, Tables, Target } from './model.ts';
import {
  byCause,
  hasErrors,
  isToldOfWholeFile,
  type Problem,
  type ProblemList,
  problemList,
  sortProblems,
} from './problem.ts';
import { type CellReader, cellReaders, type TableReader, tableReader } from './read-table.ts';
import { type SourceFile, tableOfPath } from './source-file.ts';
import { waiverKeys, wholeFileKey } from './waiver.ts';

export interface Report {
  readonly problems: readonly Problem[];
  /** Undefined when an error keeps the tables from being used. */
  readonly tables: Tables | undefined;
}

export function checkFiles(files: readonly SourceFile[], context: CheckContext): Report {
  const rows = emptyTables();
  const waivable = new Set<string>();
  const keepsAll = (problem: Problem): boolean => waivable.has(waiverKind(problem.code, problem.file));
  const found = problemList(keepsAll);
  const readers = new Map<TableId, readonly CellReader[]>();
  const seen = new Set<TableId>();
  let isRead = true;
  for (const file of waiversFirst(files)) {
    const id = tableOfPath(file.path);
    if (id === undefined) continue;
    seen.add(id);
    const ofTable = readers.get(id) ?? cellReaders(id);
    readers.set(id, ofTable);
    if (!readInto(id, tableReader(id, file.path, ofTable, problemList(keepsAll)), file, rows, found)) isRead = false;
    if (id === 'waivers') for (const waiver of rows.waivers) waivable.add(waiverKind(waiver.code, waiver.aboutFile));
  }
  readers.clear();
  for (const id of tableIds) {
    if (schemas[id].place === 'file' && !seen.has(id))
      found.add({ code: 'file/missing', severity: 'error', file: `${schemas[id].name}.csv` });
  }
  if (rows.observations.length === 0 && rows.targets.length === 0 && !found.hasErrors()) {
    found.add({ code: 'file/no-figures', severity: 'error', file: `${schemas.observations.name}/` });
  }
  const isWhole = !found.hasErrors() && context.isIncomplete !== true;
  if (!isWhole && !(context.isPublished === true && isRead))
    return { problems: sortProblems(cut(found.problems())), tables: undefined };

  const shares = new Set(rows.indicators.filter((row) => row.unit === '%').map((row) => row.id));
  const observations = rows.observations.map((row) => finishObservation(row, shares.has(row.indicator)));
  const tables: Tables = { ...rows, observations, targets: rows.targets.map(finishTarget) };
  acrossProblems(tables, context, found.add);
  const all = cut(applyWaivers(found.problems(), tables, context));
  return { problems: sortProblems(all), tables: hasErrors(all) && context.isPublished !== true ? undefined : tables };
}

/** They tell which warnings may not be cut from the list before it is known which of them are waived. */
function waiversFirst(files: readonly SourceFile[]): SourceFile[] {
  const isWaivers = (file: SourceFile): boolean => tableOfPath(file.path) === 'waivers';
  return [...files.filter(isWaivers), ...files.filter((file) => !isWaivers(file))];
}

function waiverKind(code: string, file: string): string {
  return `${code} ${file}`;
}

/** The list within its bounds, also for kinds that had to be kept whole until then. */
function cut(problems: readonly Problem[]): Problem[] {
  const bounded = problemList();
  for (const problem of byCause(problems)) bounded.add(problem);
  return bounded.problems();
}

/** Nothing corrected, nothing waived, nothing left to clear up: a header alone is a full answer. */
const mayBeEmpty: ReadonlySet<TableId> = new Set<TableId>(['revisions', 'waivers', 'discrepancies']);

/** False when the file gives no rows because of its errors. */
function readInto(
  id: TableId,
  reader: TableReader<TableId>,
  file: SourceFile,
  rows: { [T in TableId]: RowOf<T>[] },
  found: ProblemList,
): boolean {
  const csvProblems = scanCsv(file, reader);
  for (const problem of csvProblems) if (problem.code !== 'file/no-rows' || !mayBeEmpty.has(id)) found.add(problem);
  if (hasErrors(csvProblems)) return false;
  const result = reader.result();
  for (const problem of result.problems) found.add(problem);
  if (hasErrors(result.problems)) return false;
  const checkRow = rowChecker(id, found.add);
  for (const row of result.rows) {
    (rows[id] as RowOf<TableId>[]).push(row);
    checkRow(row);
  }
  return true;
}

/** Digits after the point of a share that we compute. */
const computedScale = 2;

/** A list for the rows of each table. */
export function emptyTables(): { [T in TableId]: RowOf<T>[] } {
  return {
    areas: [],
    groups: [],
    indicators: [],
    agencies: [],
    observations: [],
    targets: [],
    tasks: [],
    statements: [],
    citations: [],
    discrepancies: [],
    revisions: [],
    waivers: [],
    abbreviations: [],
  };
}

/** `isShare`: the indicator is measured in %, so that the fraction alone gives its value. */
export function finishObservation(row: RowOf<'observations'>, isShare = true): Observation {
  const share =
    isShare && row.value === undefined && row.numerator !== undefined && row.denominator !== undefined
      ? percentOf(row.numerator, row.denominator, computedScale)
      : undefined;
  const occurrence = row.occurrence ?? 1;
  const figure = row as Writable<Observation>;
  figure.occurrence = occurrence;
  figure.computedShare = share;
  figure.anchor = anchorOf('observations', keyOf(row, row.period.text, occurrence));
  return figure;
}

export function finishTarget(row: RowOf<'targets'>): Target {
  const occurrence = row.occurrence ?? 1;
  const target = row as Writable<Target>;
  target.occurrence = occurrence;
  target.anchor = anchorOf('targets', keyOf(row, row.period?.text ?? '', occurrence));
  return target;
}

type Writable<Row> = { -readonly [Field in keyof Row]: Row[Field] };

/** A waiver takes a warning off the list until its day; an ended or an idle one is a warning itself. */
function applyWaivers(problems: readonly Problem[], tables: Tables, context: CheckContext): Problem[] {
  if (tables.waivers.length === 0) return [...problems];
  const keyOfProblem = waiverKeys(problems, tables);
  const used = new Set<number>();
  const waived = (problem: Problem): boolean => {
    if (problem.severity !== 'warning') return false;
    const key = keyOfProblem(problem);
    const index = tables.waivers.findIndex(
      (waiver) =>
        waiver.code === problem.code &&
        waiver.aboutFile === problem.file &&
        (waiver.rowKey === key || (waiver.rowKey === wholeFileKey && isToldOfWholeFile(problem.code))) &&
        waiver.expires.last >= context.today,
    );
    if (index === -1) return false;
    used.add(index);
    return true;
  };
  const left = problems.filter((problem) => !waived(problem));
  tables.waivers.forEach((waiver, index) => {
    if (used.has(index)) return;
    const ended = waiver.expires.last < context.today;
    left.push({
      code: ended ? 'across/waiver-ended' : 'across/waiver-idle',
      severity: 'warning',
      file: waiver.file,
      row: waiver.row,
      column: ended ? 'het_han' : 'khoa',
      value: ended ? waiver.expires.text : waiver.rowKey,
      details: { code: waiver.code },
    });
  });
  return left;
}
