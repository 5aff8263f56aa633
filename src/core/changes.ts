/**
 * What differs between the published tables and those that are to take their place. A published figure stays at its
 * address: it changes only with a reason in `dieu-chinh.csv`, and so does it go.
 * Source: public contract, section 1, "Corrections", and section 3.
 */

import type { HasAddress } from './address-list.ts';
import { type Column, tables as schemas, type TableId, tableIds } from './columns.ts';
import { rowKey } from './key.ts';
import type { Observation, Origin, Revision, Tables, Target } from './model.ts';
import type { Problem } from './problem.ts';
import { cellText } from './serialise.ts';
import { areaPath, documentPath, indicatorPath } from './site/addresses.ts';

export type FigureRow = Observation | Target;
export type FigureTable = Extract<TableId, 'observations' | 'targets'>;

/** A cell of a figure before and after, as canonical text; blank for an empty cell. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface FigureChange {
  readonly table: FigureTable;
  /** The row as it stands; for a removed figure, as it stood. */
  readonly figure: FigureRow;
  /** What the figure says that differs; all that it said, for a removed one. */
  readonly cells: readonly CellChange[];
  /** The newest reason entered since; undefined when none was. */
  readonly reason: Revision | undefined;
}

export interface FigureChanges {
  readonly added: readonly { readonly table: FigureTable; readonly figure: FigureRow }[];
  readonly changed: readonly FigureChange[];
  readonly removed: readonly FigureChange[];
}

/** What a figure says; its key is its identity, and the other cells only tell about it. */
const saying: Readonly<Record<FigureTable, readonly string[]>> = {
  observations: [
    'mark',
    'value',
    'valueTo',
    'numerator',
    'denominator',
    'rank',
    'rankTotal',
    'rankWithin',
    'rankChange',
  ],
  targets: ['deadline', 'mark', 'value', 'valueTo'],
};

/** `aliases`: anchors that keys had before they were mended → those that they have. */
export function figureChanges(
  before: Tables,
  after: Tables,
  aliases: ReadonlyMap<string, string> = new Map(),
): FigureChanges {
  const reasons = newReasons(before, after);
  const changes = {
    added: [] as { table: FigureTable; figure: FigureRow }[],
    changed: [] as FigureChange[],
    removed: [] as FigureChange[],
  };
  for (const table of ['observations', 'targets'] as const) {
    const old = new Map<string, FigureRow>(before[table].map((row) => [aliases.get(row.anchor) ?? row.anchor, row]));
    for (const figure of after[table]) {
      const was = old.get(figure.anchor);
      old.delete(figure.anchor);
      if (was === undefined) changes.added.push({ table, figure });
      else {
        const cells = cellChanges(table, was, figure);
        if (cells.length > 0)
          changes.changed.push({
            table,
            figure,
            cells,
            reason: reasons.get(reasonKey(schemas[table].name, figure.anchor)),
          });
      }
    }
    for (const figure of old.values()) {
      changes.removed.push({
        table,
        figure,
        cells: cellChanges(table, figure, undefined),
        reason: reasons.get(reasonKey(schemas[table].name, figure.anchor)),
      });
    }
  }
  return changes;
}

/** The parts of a key that are mended at a figure; those that name an area, an indicator or a document are ids of pages. */
const ownKey: readonly string[] = ['scope', 'period', 'periodMethod', 'kind', 'occurrence'];

/** The parts of its key that differ between two editions of a figure. */
export function keyChanges(table: FigureTable, before: FigureRow, after: FigureRow): CellChange[] {
  return changesIn(ownKey, table, before, after);
}

/** What a figure says that differs between two editions of it; all that it said, where there is none after. */
export function cellChanges(table: FigureTable, before: FigureRow, after: FigureRow | undefined): CellChange[] {
  return changesIn(saying[table], table, before, after);
}

function changesIn(
  fields: readonly string[],
  table: FigureTable,
  before: FigureRow,
  after: FigureRow | undefined,
): CellChange[] {
  const columns: readonly Column[] = schemas[table].columns;
  const text = (row: FigureRow | undefined, field: string): string =>
    cellText((row as unknown as Readonly<Record<string, unknown>> | undefined)?.[field]);
  return columns
    .filter(({ field }) => fields.includes(field))
    .map(({ field, header }) => ({ column: header, before: text(before, field), after: text(after, field) }))
    .filter((cell) => cell.before !== cell.after);
}

/** An older reason for the same figure explains an older change. */
function newReasons(before: Tables, after: Tables): ReadonlyMap<string, Revision> {
  const known = new Set(before.revisions.map((row) => rowText('revisions', row)));
  const fresh = after.revisions.filter((row) => !known.has(rowText('revisions', row)));
  return new Map(fresh.map((row) => [reasonKey(row.table, row.anchor), row]));
}

function reasonKey(table: string, anchor: string): string {
  return `${table} ${anchor}`;
}

/** The row's cells as one text, the same for two spellings of the file. */
function rowText(table: TableId, row: Origin): string {
  const columns: readonly Column[] = schemas[table].columns;
  return columns
    .map(({ field }) => cellText((row as unknown as Readonly<Record<string, unknown>>)[field]))
    .join('\u001f');
}

export interface RowChange {
  readonly table: TableId;
  readonly row: Origin;
}

/** Every row of every table that was added, changed or removed; a changed one as it stands. */
export function rowChanges(before: Tables, after: Tables): RowChange[] {
  const found: RowChange[] = [];
  for (const table of tableIds) {
    const keyOf = (row: Origin): string => rowKey(schemas[table], row as unknown as Readonly<Record<string, unknown>>);
    const old = new Map<string, Origin>(before[table].map((row) => [keyOf(row), row]));
    for (const row of after[table]) {
      const key = keyOf(row);
      const was = old.get(key);
      if (was === undefined || rowText(table, was) !== rowText(table, row)) found.push({ table, row });
      old.delete(key);
    }
    for (const row of old.values()) found.push({ table, row });
  }
  return found;
}

/** A table that lost so large a share of its rows, and more than a few of them, may have been cut when it was saved. */
const largestFall = { share: 0.2, rows: 3 };

/** Pages live at these ids. */
const addressTables = { areas: areaPath, indicators: indicatorPath } as const;

/** The tables, and the ids of the documents they are taken from. */
export interface State {
  readonly tables: Tables;
  readonly documents: ReadonlySet<string>;
}

/** `answers`: does an address stand, or lead to one that does? */
export function changeProblems(
  { tables: before, documents: oldDocuments }: State,
  { tables: after, documents }: State,
  changes: FigureChanges = figureChanges(before, after),
  answers: HasAddress = () => false,
): Problem[] {
  const found: Problem[] = [];
  for (const [isRemoved, list] of [
    [false, changes.changed],
    [true, changes.removed],
  ] as const) {
    for (const { figure, cells, reason } of list) {
      const [first] = cells;
      if (reason !== undefined || first === undefined) continue;
      const { file, row, anchor } = figure;
      const place = isRemoved ? { file, value: first.before } : { file, row, column: first.column, value: first.after };
      found.push({
        code: 'across/changed-without-reason',
        severity: 'error',
        ...place,
        details: { anchor, was: first.before, removed: isRemoved ? 1 : 0 },
      });
    }
  }
  for (const table of ['areas', 'indicators'] as const) {
    const ids = new Set(after[table].map((row) => row.id));
    for (const id of new Set(before[table].map((row) => row.id))) {
      if (!ids.has(id) && !answers(addressTables[table](id)))
        found.push({
          code: 'across/address-removed',
          severity: 'error',
          file: `${schemas[table].name}.csv`,
          column: 'id',
          value: id,
        });
    }
  }
  for (const id of oldDocuments)
    if (!documents.has(id) && !answers(documentPath(id)))
      found.push({ code: 'across/address-removed', severity: 'error', file: `van-ban/${id}.mdx`, value: id });
  for (const table of tableIds) {
    const [was, is] = [before[table].length, after[table].length];
    if (was - is >= largestFall.rows && was - is > was * largestFall.share) {
      const { name, place } = schemas[table];
      found.push({
        code: 'across/rows-fell',
        severity: 'warning',
        file: place === 'file' ? `${name}.csv` : `${name}/`,
        details: { was, is },
      });
    }
  }
  return found;
}
