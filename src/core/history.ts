/**
 * What became of published figures, read from the editions of their files: when each was published, what it was before,
 * why it changed, and which statuses turned. The walk goes from what stands now back in time, so that every row is read
 * once, and those that never changed not at all. Where a file lies and in which order its rows stand is no change.
 */
import { type Catalog, groupBy } from './catalog.ts';
import { type CellChange, cellChanges, type FigureRow, type FigureTable, keyChanges } from './changes.ts';
import { tables as schemas } from './columns.ts';
import { type Counts, countsOf } from './counts.ts';
import { type EditionTable, pairStates, rowReader } from './history-rows.ts';
import { hashText } from './key.ts';
import type { Revision, Target } from './model.ts';
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
  readonly table: EditionTable;
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
  /** How often a key was mended and put back: two editions that no event tells of. */
  readonly returns: number;
  readonly publications: readonly Publication[];
  /** When each document's file came; a document of the oldest edition has that one's time. */
  readonly documents: Readonly<Record<string, string>>;
}

export const noHistory: FigureHistory = {
  state: 'missing',
  since: undefined,
  until: undefined,
  events: [],
  returns: 0,
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
    const candidates = (revisions.get(`${schemas[table].name} ${anchor}`) ?? []).filter((row) => !explained.has(row));
    const names = (row: Revision): boolean =>
      cells.some((cell) => cell.before === (row.before ?? '') && cell.after === (row.after ?? ''));
    const reason = candidates.find((row) => fresh.has(textOf(row))) ?? candidates.find(names);
    if (reason === undefined) return undefined;
    explained.add(reason);
    return plainReason(reason);
  };

  return {
    step({ time, files, documents: newDocuments }) {
      seen(time);
      if (time !== undefined) for (const id of newDocuments) documents[id] = time;
      const changes = new Map<string, Change>();
      const fresh = new Set<string>();
      for (const { table, before, after } of files) {
        const edition = read(table, before, after);
        if (table === 'revisions') {
          for (const row of edition.added as readonly Revision[]) fresh.add(textOf(row));
          continue;
        }
        for (const [row, side] of [
          ...edition.removed.map((one) => [one, 'before'] as const),
          ...edition.added.map((one) => [one, 'after'] as const),
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
      const found: {
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
          if (cells.length > 0) found.push({ anchor, table, figure: after ?? before, kind, cells });
        }
      }
      const affected = found.map(({ table, anchor, figure }) => ({
        figure,
        of: table === 'observations' ? anchor : undefined,
      }));
      for (const { figure } of affected) pairs.touch(figure);
      const statusesAfter = affected.map(({ figure, of }) => pairs.statuses(figure, of));
      for (const [anchor, { table, before, after }] of changes) pairs.undo(table, anchor, before, after);
      const statusesBefore = affected.map(({ figure, of }) => pairs.statuses(figure, of));
      found.forEach(({ anchor, table, figure, kind, cells }, at) => {
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
      const unseen = [...catalog.observations, ...catalog.targets].filter(({ anchor }) => !published.has(anchor));
      for (const [document, rows] of groupBy<FigureRow, string>(unseen, (row) => row.document))
        publications.push({ time, document, ...counted(rows), anchors: [], isOldest: true });
      for (const id of catalog.documents.keys()) documents[id] ??= time;
    },
    result(state) {
      const kept = withoutReturns(events);
      const returns = (events.length - kept.length) / 2;
      return { state, since, until, events: withIds(kept), returns, publications, documents };
    },
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
  const sides = { removed: new Map<string, string[]>(), added: new Map<string, string[]>() };
  for (const [anchor, { table, before, after }] of changes) {
    const row = before ?? after;
    if (row === undefined || (before !== undefined && after !== undefined) || published.has(anchor)) continue;
    const said = cellChanges(table, row, undefined).map((cell) => `${cell.column} ${cell.before}`);
    const key = [table, row.document, row.indicator, row.area, row.place, ...said].join('\u001f');
    const side = after === undefined ? sides.removed : sides.added;
    side.set(key, [...(side.get(key) ?? []), anchor]);
  }
  const moves = new Map<string, string>();
  for (const [key, [old, ...others]] of sides.removed) {
    const [now, ...more] = sides.added.get(key) ?? [];
    if (old !== undefined && now !== undefined && others.length + more.length === 0) moves.set(old, now);
  }
  return moves;
}

/** Events, the newest first, without a mended key that the next event of the same figure puts back. */
function withoutReturns(events: readonly FigureEvent[]): FigureEvent[] {
  const dropped = new Set<FigureEvent>();
  for (const own of groupBy(events, ({ table, anchor }) => `${table} ${anchor}`).values()) {
    const open: FigureEvent[] = [];
    for (const event of own.toReversed()) {
      const last = open.at(-1);
      if (last !== undefined && isReturn(last, event)) {
        open.pop();
        dropped.add(last).add(event);
      } else open.push(event);
    }
  }
  return events.filter((event) => !dropped.has(event));
}

function isReturn(first: FigureEvent, second: FigureEvent): boolean {
  const sides = (cells: readonly CellChange[], from: 'before' | 'after', to: 'before' | 'after'): string =>
    JSON.stringify(cells.map((cell) => [cell.column, cell[from], cell[to]]));
  return (
    first.kind === 'moved' &&
    second.kind === 'moved' &&
    sides(first.cells, 'before', 'after') === sides(second.cells, 'after', 'before')
  );
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
