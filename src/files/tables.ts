/** The tables under `/du-lieu/`. */
import { tables as schemas, type TableId, type TableSchema, tableIds } from '#core/columns.ts';
import type { Observation, Target } from '#core/model.ts';
import { type CsvForm, csvBlocks, csvHeader, type OutputColumn, schemaColumns } from '#core/serialise.ts';
import { figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { standingOf } from '#core/status.ts';
import { addedColumns } from '#i18n/added-columns.ts';
import { type PointRow, pointRows } from '#views/point-rows.ts';
import type { SiteFile } from './site-file.ts';

/** Past this size a table is published by year. */
const maxPartBytes = 20 * 1024 * 1024;

/** The Excel form of a larger table stands in the archive alone. */
const maxOpenExcelBytes = 5 * 1024 * 1024;

/** A file of a table as pages and the data package name it. */
export interface TableFile {
  /** Name below `/du-lieu/`. */
  readonly name: string;
  readonly table: TableId;
  readonly form: CsvForm;
  readonly rows: number;
  readonly bytes: number;
}

interface WrittenTableFile extends TableFile {
  readonly body: readonly Uint8Array[];
}

export const publishedTables: readonly TableId[] = tableIds.filter((id) => schemas[id].published);

/** How a figure stands to the target that is shown first. */
export function statusCells(row: Observation, portal: Portal): { readonly standing: string; readonly timing: string } {
  const status = portal.catalog.pairings(row)[0]?.status;
  return status === undefined ? noStatus : { standing: standingOf(status), timing: status.timing ?? '' };
}

const noStatus = { standing: '', timing: '' };

/** Cells of the columns that the portal adds, by header. */
const addedCells: Readonly<Record<string, (row: object, portal: Portal) => string>> = {
  neo: (row) => figurePath(row as Observation | Target),
  so_voi_muc_tieu: (row, portal) => statusCells(row as Observation, portal).standing,
  thoi_diem: (row, portal) => statusCells(row as Observation, portal).timing,
  may_tinh_ra: (row) => ((row as PointRow).isComputed ? 'co' : ''),
};

/** Columns of a published table: those of the schema and those that the portal adds. */
export function downloadColumns(id: TableId, portal: Portal): OutputColumn<object>[] {
  return [
    ...schemaColumns<object>(schemas[id].columns),
    ...(addedColumns[id] ?? []).map(({ header }) => ({
      header,
      decimal: false,
      cell: (row: object) => addedCells[header]?.(row, portal) ?? '',
    })),
  ];
}

const listed = new WeakMap<Portal, readonly TableFile[]>();

/** Yields every published table as a CSV file, once as the check reads it and, unless it is large, once for spreadsheets. */
export function* tableFiles(portal: Portal): Generator<SiteFile> {
  const list: TableFile[] = [];
  for (const id of publishedTables) {
    for (const form of ['canonical', 'excel'] as const) {
      if (form === 'excel' && isLarge(id, list)) continue;
      for (const { body, ...file } of filesOfTable(id, form, portal)) {
        yield { path: `du-lieu/${file.name}`, body };
        list.push(file);
      }
    }
  }
  listed.set(portal, list);
}

/** Is the Excel form of this table left to the archive? */
export function isLarge(id: TableId, files: readonly TableFile[]): boolean {
  const ofTable = files.filter(({ table, form }) => table === id && form === 'canonical');
  return ofTable.reduce((sum, { bytes }) => sum + bytes, 0) > maxOpenExcelBytes;
}

/** Yields the Excel form of the large tables, for the archive. */
export function* archivedExcelFiles(portal: Portal): Generator<WrittenTableFile> {
  const files = listTableFiles(portal);
  for (const id of publishedTables) if (isLarge(id, files)) yield* filesOfTable(id, 'excel', portal);
}

/** Names and sizes of the files of `tableFiles`, which makes them once if they have not been made. */
export function listTableFiles(portal: Portal): readonly TableFile[] {
  if (!listed.has(portal)) for (const _ of tableFiles(portal));
  return listed.get(portal) ?? [];
}

/**
 * Every file of a table in one form, one after the other, so that none but the one at hand is in memory: one file; past
 * `maxPartBytes` one a year; and numbered parts of a year that is larger still.
 */
function* filesOfTable(id: TableId, form: CsvForm, portal: Portal): Generator<WrittenTableFile> {
  const schema: TableSchema = schemas[id];
  const rows: readonly object[] = id === 'discrepancies' ? pointRows(portal) : portal.catalog.tables[id];
  const columns = downloadColumns(id, portal);
  const suffix = form === 'excel' ? '-excel' : '';
  const file = (name: string, { body, rows: count, bytes }: Part): WrittenTableFile => ({
    name: `${name}${suffix}.csv`,
    table: id,
    form,
    rows: count,
    bytes,
    body,
  });
  const [whole, more] = partsOf(columns, rows, form);
  if (whole !== undefined && more === undefined) {
    yield file(schema.name, whole);
    return;
  }
  const byYear = [...Map.groupBy(rows, yearOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [year, members] of byYear) {
    let first: Part | undefined;
    let number = 0;
    for (const part of partsOf(columns, members, form)) {
      number += 1;
      if (number === 1) first = part;
      else {
        if (first !== undefined) yield file(`${schema.name}-${year}-phan-1`, first);
        first = undefined;
        yield file(`${schema.name}-${year}-phan-${number}`, part);
      }
    }
    if (first !== undefined) yield file(`${schema.name}-${year}`, first);
  }
}

interface Part {
  readonly body: readonly Uint8Array[];
  readonly rows: number;
  readonly bytes: number;
}

const encoder = new TextEncoder();

/** Each with a header row, none larger than `maxPartBytes`. */
function* partsOf(columns: readonly OutputColumn<object>[], rows: readonly object[], form: CsvForm): Generator<Part> {
  const header = encoder.encode(csvHeader(columns, form));
  let part = { body: [] as Uint8Array[], rows: 0, bytes: 0 };
  for (const block of csvBlocks(columns, rows, form)) {
    const bytes = encoder.encode(block.text);
    if (part.bytes + bytes.length > maxPartBytes && part.rows > 0) {
      yield part;
      part = { body: [header], rows: 0, bytes: header.length };
    }
    part.body.push(bytes);
    part.rows += block.rows;
    part.bytes += bytes.length;
  }
  yield part;
}

function yearOf(row: object): string {
  const period = (row as { period?: { first: number } }).period;
  return period === undefined ? 'khong-ro-nam' : String(Math.floor(period.first / 10000));
}

/** Lists with a line for each row, so that two editions can be compared line by line. */
export function jsonText(value: object): string {
  if (Array.isArray(value)) return `${rowsText(value)}\n`;
  const entries = Object.entries(value).map(
    ([key, part]) => `${JSON.stringify(key)}: ${Array.isArray(part) ? rowsText(part) : JSON.stringify(part)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

function rowsText(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
