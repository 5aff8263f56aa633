/** The rows in which two editions of a file differ. */
import { type Catalog, pairingsAmong, pairKey } from './catalog.ts';
import type { FigureRow, FigureTable } from './changes.ts';
import { finishObservation, finishTarget } from './check-files.ts';
import { tables as schemas } from './columns.ts';
import { scanCsv } from './csv.ts';
import type { Observation, Revision, RowOf, Target } from './model.ts';
import { problemList } from './problem.ts';
import { type CellReader, cellReaders, tableReader } from './read-table.ts';
import type { Status } from './status.ts';

export type EditionTable = FigureTable | 'revisions';

type Rows = readonly (FigureRow | Revision)[];
type RowReader = (
  table: EditionTable,
  before: string | undefined,
  after: string | undefined,
) => { readonly removed: Rows; readonly added: Rows };

/** Rows of one edition of a file that the other has not. Rows that cannot be read were never published. */
export function rowReader(catalog: Catalog): RowReader {
  const shares = new Set([...catalog.indicators.values()].filter((row) => row.unit === '%').map((row) => row.id));
  const encoder = new TextEncoder();
  const readers: Record<EditionTable, readonly CellReader[]> = {
    observations: cellReaders('observations'),
    targets: cellReaders('targets'),
    revisions: cellReaders('revisions'),
  };
  const rowsOf = (table: EditionTable, text: string): Rows => {
    if (text === '') return [];
    const reader = tableReader(table, schemas[table].name, readers[table], problemList());
    const problems = scanCsv({ path: schemas[table].name, bytes: encoder.encode(text) }, reader);
    if (problems.some(({ severity }) => severity === 'error')) return [];
    const { rows } = reader.result();
    if (table === 'observations')
      return (rows as RowOf<'observations'>[]).map((row) => finishObservation(row, shares.has(row.indicator)));
    return table === 'targets' ? (rows as RowOf<'targets'>[]).map(finishTarget) : (rows as Revision[]);
  };
  return (table, before, after) => {
    const [removed, added] = withoutCommonLines(before ?? '', after ?? '');
    return { removed: rowsOf(table, removed), added: rowsOf(table, added) };
  };
}

/** Both texts with their header and the lines that only one of them has; whole, where records may be longer than a line. */
function withoutCommonLines(before: string, after: string): readonly [string, string] {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old === undefined || now === undefined || old[0] !== now[0]) return [before, after];
  const counts = new Map<string, number>();
  for (const line of now) counts.set(line, (counts.get(line) ?? 0) + 1);
  const removed = old.filter((line, at) => {
    const count = counts.get(line) ?? 0;
    if (at > 0 && count > 0) counts.set(line, count - 1);
    return at === 0 || count === 0;
  });
  const added = now.filter((line, at) => {
    const count = counts.get(line) ?? 0;
    if (at > 0 && count > 0) counts.set(line, count - 1);
    return at === 0 || count > 0;
  });
  return [removed, added].map((lines) => (lines.length < 2 ? '' : `${lines.join('\n')}\n`)) as [string, string];
}

/** Undefined for a text in which a quoted cell may hold a line end. */
function linesOf(text: string): string[] | undefined {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n/gu, '\n')
    .replace(/\n+$/u, '')
    .split('\n');
  const isOpen = (line: string): boolean => line.includes('"') && line.split('"').length % 2 === 0;
  return lines.some(isOpen) ? undefined : lines;
}

// Figures and targets that can be held against each other, as they stood at one edition after another.

interface PairStates {
  touch(row: FigureRow): void;
  /** Puts a row back to the edition before. */
  undo(table: FigureTable, anchor: string, before: FigureRow | undefined, after: FigureRow | undefined): void;
  /** Of the figure with that anchor, or of all that its targets concern, by anchor. */
  statuses(
    row: FigureRow,
    anchor: string | undefined,
  ): ReadonlyMap<string, { readonly row: Observation; readonly status: Status | undefined }>;
}

interface PairState {
  readonly observations: Map<string, Observation>;
  readonly targets: Map<string, Target>;
}

/** Begins with what stands now; `undo` goes back. */
export function pairStates(catalog: Catalog): PairStates {
  const states = new Map<string, PairState>();
  const documentDay = (id: string): number => catalog.documents.get(id)?.date?.first ?? 0;
  const stateOf = (row: FigureRow): PairState => {
    const key = pairKey(row);
    let state = states.get(key);
    if (state === undefined) {
      const records = catalog.ofArea(row.area);
      const ofPair = <Row extends FigureRow>(rows: readonly Row[]): Map<string, Row> =>
        new Map(
          rows
            .filter((one) => one.indicator === row.indicator && one.scope === row.scope)
            .map((one) => [one.anchor, one]),
        );
      state = { observations: ofPair(records.observations), targets: ofPair(records.targets) };
      states.set(key, state);
    }
    return state;
  };
  const statusIn = (row: Observation, { targets }: PairState): Status | undefined => {
    const direction = catalog.indicators.get(row.indicator)?.direction;
    return direction === undefined || catalog.isSuperseded(row)
      ? undefined
      : pairingsAmong(row, targets.values(), direction, documentDay)[0]?.status;
  };
  return {
    touch: (row) => void stateOf(row),
    undo(table, anchor, before, after) {
      const row = before ?? after;
      if (row === undefined) return;
      if (before !== undefined && after !== undefined && pairKey(before) !== pairKey(after))
        stateOf(after)[table].delete(anchor);
      const rows = stateOf(row)[table] as Map<string, FigureRow>;
      if (before === undefined) rows.delete(anchor);
      else rows.set(anchor, before);
    },
    statuses(row, anchor) {
      const state = stateOf(row);
      const one = anchor === undefined ? undefined : state.observations.get(anchor);
      const rows = anchor === undefined ? [...state.observations] : one === undefined ? [] : [[anchor, one] as const];
      return new Map(rows.map(([id, observation]) => [id, { row: observation, status: statusIn(observation, state) }]));
    },
  };
}
