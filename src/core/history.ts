/**
 * What became of published figures, told from the editions of their files: when each was published, what it was before,
 * why it changed, and which statuses turned. The walk goes from what stands now back in time, so that every row is read
 * once, and those that never changed not at all. Where a file lies and in which order its rows stand is no change.
 */
import { type Catalog, groupBy, pairingsAmong, pairKey } from './catalog.ts';
import { type CellChange, cellChanges, type FigureRow, type FigureTable, keyChanges } from './changes.ts';
import { finishObservation, finishTarget } from './check-files.ts';
import { tables as schemas } from './columns.ts';
import { type Counts, countsOf } from './counts.ts';
import { scanCsv } from './csv.ts';
import { hashText } from './key.ts';
import type { Observation, Revision, RowOf, Target } from './model.ts';
import { problemList } from './problem-list.ts';
import type { CellReader } from './read-cells.ts';
import { cellReaders, tableReader } from './read-table.ts';
import type { Status } from './status.ts';

/** One edition after another, the newest first. */
interface HistoryStep {
  /** ISO 8601 with the committer's own offset; undefined for what is not committed yet. */
  readonly time: string | undefined;
  readonly files: readonly FileEdition[];
  /** Documents whose file came with it. */
  readonly documents: readonly string[];
}

export interface FileEdition {
  readonly table: FigureTable | 'revisions';
  /** Text of the file; undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** `whole`: from the first edition on. `cut`: a clone without its older part. `missing`: nothing is known. */
export type HistoryState = 'whole' | 'cut' | 'missing';

export type PlainStatus = Pick<Status, 'outcome' | 'timing'>;

/** A figure whose status came out another way; undefined where nothing decided. */
interface Turn {
  readonly anchor: string;
  readonly area: string;
  readonly indicator: string;
  readonly before: PlainStatus | undefined;
  readonly after: PlainStatus | undefined;
}

export interface PlainReason {
  /** As the row of `dieu-chinh.csv` gives it, ISO. */
  readonly date: string;
  readonly kind: Revision['kind'];
  readonly basis: string;
  readonly note: string | undefined;
}

export interface FigureEvent {
  /** Fragment of its place among the revisions. */
  readonly id: string;
  readonly time: string | undefined;
  /** `moved`: its key alone was mended. */
  readonly kind: 'changed' | 'moved' | 'removed';
  readonly table: FigureTable;
  readonly anchor: string;
  readonly area: string;
  readonly indicator: string;
  readonly scope: string | undefined;
  readonly period: string | undefined;
  readonly document: string;
  /** What it says that differs, or the parts of its key; all that it said, when it was removed. */
  readonly cells: readonly CellChange[];
  readonly reason: PlainReason | undefined;
  readonly turns: readonly Turn[];
}

/** Figures of one document that were published together. */
export interface Publication extends Omit<Counts, 'tasks'> {
  readonly time: string | undefined;
  readonly document: string;
  /** Their anchors; empty for those of the oldest edition, which are all that no later one brought. */
  readonly anchors: readonly string[];
  /** Of the oldest edition known. */
  readonly isOldest: boolean;
}

export interface FigureHistory {
  readonly state: HistoryState;
  /** Time of the oldest edition known. */
  readonly since: string | undefined;
  /** Of the newest committed edition. */
  readonly until: string | undefined;
  /** The newest first. */
  readonly events: readonly FigureEvent[];
  readonly publications: readonly Publication[];
  /** When each document's file came; a document of the oldest edition has that one's time. */
  readonly documents: Readonly<Record<string, string>>;
}

export const noHistory: FigureHistory = {
  state: 'missing',
  since: undefined,
  until: undefined,
  events: [],
  publications: [],
  documents: {},
};

export interface HistoryBuilder {
  /** An edition and the one before it. */
  step(step: HistoryStep): void;
  /** The oldest edition, before which nothing is known: its files need not be read. */
  oldest(time: string): void;
  result(state: HistoryState): FigureHistory;
}

/** `aliases`: anchors that keys had before they were mended → those that they have. */
export function historyBuilder(catalog: Catalog, aliases: ReadonlyMap<string, string>): HistoryBuilder {
  const read = rowReader(catalog);
  const pairs = pairStates(catalog);
  const events: FigureEvent[] = [];
  const publications: Publication[] = [];
  const documents: Record<string, string> = {};
  const published = new Set<string>();
  const explained = new Set<Revision>();
  let [since, until]: (string | undefined)[] = [];

  const counted = (rows: readonly FigureRow[]): Omit<Counts, 'tasks'> => {
    const { figures, outside, levels } = countsOf(
      {
        observations: rows.filter((row) => 'computedShare' in row),
        targets: rows.filter((row): row is Target => !('computedShare' in row)),
        tasks: [],
      },
      catalog,
    );
    return { figures, outside, levels };
  };
  const seen = (time: string | undefined): void => {
    since = time ?? since;
    until ??= time;
  };
  /** Anchors under keys of before → those of today, as the walk finds them. */
  const moved = new Map<string, string>();
  const anchorOf = ({ anchor }: FigureRow): string => {
    const known = aliases.get(anchor) ?? anchor;
    return moved.get(known) ?? known;
  };

  const aboutOf = (row: Revision): string => `${row.table} ${aliases.get(row.anchor) ?? row.anchor}`;
  const revisions = groupBy(catalog.revisions, aboutOf);
  /** The reason that came in the same edition; else the first one left that names the same two values. */
  const reasonOf = (
    table: FigureTable,
    anchor: string,
    cells: readonly CellChange[],
    fresh: ReadonlySet<string>,
  ): PlainReason | undefined => {
    const told = (revisions.get(`${schemas[table].name} ${anchor}`) ?? []).filter((row) => !explained.has(row));
    const names = (row: Revision): boolean =>
      cells.some((cell) => cell.before === (row.before ?? '') && cell.after === (row.after ?? ''));
    const reason = told.find((row) => fresh.has(textOf(row))) ?? told.find(names);
    if (reason === undefined) return undefined;
    explained.add(reason);
    return plainReason(reason);
  };

  return {
    step({ time, files, documents: came }) {
      seen(time);
      if (time !== undefined) for (const id of came) documents[id] = time;
      const changes = new Map<string, Change>();
      const fresh = new Set<string>();
      for (const { table, before, after } of files) {
        const { gone, come } = read(table, before, after);
        if (table === 'revisions') {
          for (const row of come as readonly Revision[]) fresh.add(textOf(row));
          continue;
        }
        for (const [row, side] of [
          ...gone.map((one) => [one, 'before'] as const),
          ...come.map((one) => [one, 'after'] as const),
        ]) {
          const anchor = anchorOf(row as FigureRow);
          changes.set(anchor, {
            ...{ table, before: undefined, after: undefined },
            ...changes.get(anchor),
            [side]: row,
          });
        }
      }
      for (const [old, now] of movesAmong(changes, published)) {
        const [from, to] = [changes.get(old), changes.get(now)];
        if (from === undefined || to === undefined) continue;
        moved.set(old, now);
        changes.delete(old);
        changes.set(now, { ...to, before: from.before });
      }
      const told: {
        anchor: string;
        table: FigureTable;
        figure: FigureRow;
        kind: FigureEvent['kind'];
        cells: CellChange[];
      }[] = [];
      const added = new Map<string, FigureRow[]>();
      const anchors = new Map<string, string[]>();
      for (const [anchor, { table, before, after }] of changes) {
        if (before === undefined && after !== undefined) {
          if (!published.has(anchor)) {
            added.set(after.document, [...(added.get(after.document) ?? []), after]);
            anchors.set(after.document, [...(anchors.get(after.document) ?? []), anchor]);
          }
          published.add(anchor);
        } else if (before !== undefined) {
          const said = cellChanges(table, before, after);
          const keys = after === undefined || said.length > 0 ? [] : keyChanges(table, before, after);
          const kind = after === undefined ? 'removed' : said.length > 0 ? 'changed' : 'moved';
          const cells = [...said, ...keys];
          if (cells.length > 0) told.push({ anchor, table, figure: after ?? before, kind, cells });
        }
      }
      const affected = told.map(({ table, anchor, figure }) => ({
        figure,
        of: table === 'observations' ? anchor : undefined,
      }));
      for (const { figure } of affected) pairs.touch(figure);
      const statusesAfter = affected.map(({ figure, of }) => pairs.statuses(figure, of));
      for (const [anchor, { table, before, after }] of changes) pairs.undo(table, anchor, before, after);
      const statusesBefore = affected.map(({ figure, of }) => pairs.statuses(figure, of));
      told.forEach(({ anchor, table, figure, kind, cells }, at) => {
        const [was, is] = [statusesBefore[at], statusesAfter[at]];
        const turns = [...(was ?? [])].flatMap(([one, before]): Turn[] => {
          const after = is?.get(one);
          // A figure that is gone has no status to turn; its own event says that it is gone.
          if (
            after === undefined ||
            (before.status?.outcome === after.status?.outcome && before.status?.timing === after.status?.timing)
          )
            return [];
          return [
            {
              anchor: one,
              area: after.row.area,
              indicator: after.row.indicator,
              before: plainStatus(before.status),
              after: plainStatus(after.status),
            },
          ];
        });
        events.push({
          id: '',
          time,
          kind,
          table,
          anchor,
          area: figure.area,
          indicator: figure.indicator,
          scope: figure.scope,
          period: figure.period?.text,
          document: figure.document,
          cells,
          reason: reasonOf(table, anchor, cells, fresh),
          turns,
        });
      });
      for (const [document, rows] of added)
        publications.push({ time, document, ...counted(rows), anchors: anchors.get(document) ?? [], isOldest: false });
    },
    oldest(time) {
      seen(time);
      const standing = [...catalog.observations, ...catalog.targets].filter(({ anchor }) => !published.has(anchor));
      for (const [document, rows] of groupBy<FigureRow, string>(standing, (row) => row.document))
        publications.push({ time, document, ...counted(rows), anchors: [], isOldest: true });
      for (const id of catalog.documents.keys()) documents[id] ??= time;
    },
    result: (state) => ({ state, since, until, events: withIds(events), publications, documents }),
  };
}

interface Change {
  readonly table: FigureTable;
  readonly before: FigureRow | undefined;
  readonly after: FigureRow | undefined;
}

/**
 * A row that went and one that came in the same edition, from one place of one document, saying the same of one indicator and
 * area, are one figure whose key was mended; undecided where there are several. Anchor before → anchor after.
 */
function movesAmong(changes: ReadonlyMap<string, Change>, published: ReadonlySet<string>): Map<string, string> {
  const sides = { gone: new Map<string, string[]>(), come: new Map<string, string[]>() };
  for (const [anchor, { table, before, after }] of changes) {
    const row = before ?? after;
    if (row === undefined || (before !== undefined && after !== undefined) || published.has(anchor)) continue;
    const said = cellChanges(table, row, undefined).map((cell) => `${cell.column} ${cell.before}`);
    const key = [table, row.document, row.indicator, row.area, row.place, ...said].join('\u001f');
    const side = after === undefined ? sides.gone : sides.come;
    side.set(key, [...(side.get(key) ?? []), anchor]);
  }
  const moves = new Map<string, string>();
  for (const [key, [old, ...others]] of sides.gone) {
    const [now, ...more] = sides.come.get(key) ?? [];
    if (old !== undefined && now !== undefined && others.length + more.length === 0) moves.set(old, now);
  }
  return moves;
}

/** Ids made of what changed, not of when: a rebase gives commits other times. The same change made again has a number more. */
function withIds(events: readonly FigureEvent[]): FigureEvent[] {
  const counts = new Map<string, number>();
  return events
    .toReversed()
    .map((event) => {
      const key = JSON.stringify([event.table, event.anchor, event.kind, event.cells]);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return { ...event, id: `t-${hashText(count === 1 ? key : `${key} ${count}`)}` };
    })
    .toReversed();
}

export function plainReason({ date, kind, basis, note }: Revision): PlainReason {
  return { date: date.text, kind, basis, note };
}

function textOf({ date, table, anchor, before, after, kind, basis }: Revision): string {
  return [date.text, table, anchor, before, after, kind, basis].join('\u001f');
}

function plainStatus(status: Status | undefined): PlainStatus | undefined {
  return status === undefined ? undefined : { outcome: status.outcome, timing: status.timing };
}

type Rows = readonly (FigureRow | Revision)[];
type RowReader = (
  table: FileEdition['table'],
  before: string | undefined,
  after: string | undefined,
) => { readonly gone: Rows; readonly come: Rows };

/** Rows of one edition of a file that the other has not. Rows that cannot be read were never published. */
function rowReader(catalog: Catalog): RowReader {
  const shares = new Set([...catalog.indicators.values()].filter((row) => row.unit === '%').map((row) => row.id));
  const encoder = new TextEncoder();
  const readers: Record<FileEdition['table'], readonly CellReader[]> = {
    observations: cellReaders('observations'),
    targets: cellReaders('targets'),
    revisions: cellReaders('revisions'),
  };
  const rowsOf = (table: FileEdition['table'], text: string): Rows => {
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
    const [gone, come] = withoutCommonLines(before ?? '', after ?? '');
    return { gone: rowsOf(table, gone), come: rowsOf(table, come) };
  };
}

/** Both texts with their header and the lines that only one of them has; whole, where records may be longer than a line. */
function withoutCommonLines(before: string, after: string): readonly [string, string] {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old === undefined || now === undefined || old[0] !== now[0]) return [before, after];
  const counts = new Map<string, number>();
  for (const line of now) counts.set(line, (counts.get(line) ?? 0) + 1);
  const gone = old.filter((line, at) => {
    const count = counts.get(line) ?? 0;
    if (at > 0 && count > 0) counts.set(line, count - 1);
    return at === 0 || count === 0;
  });
  const come = now.filter((line, at) => {
    const count = counts.get(line) ?? 0;
    if (at > 0 && count > 0) counts.set(line, count - 1);
    return at === 0 || count > 0;
  });
  return [gone, come].map((lines) => (lines.length < 2 ? '' : `${lines.join('\n')}\n`)) as [string, string];
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

/** Figures and targets that can be held against each other, as they stood at the edition the walk has come to. */
function pairStates(catalog: Catalog): PairStates {
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
