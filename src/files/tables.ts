/** The tables under `/du-lieu/`, and their rows as they stand in the data beside every area, indicator and document page. */
import { tables as schemas, type TableId, type TableSchema, tableIds } from '#core/columns.ts';
import { decimalText } from '#core/decimal.ts';
import type { Observation, Target } from '#core/model.ts';
import { deadlineText } from '#core/partial-date.ts';
import {
  type CsvForm,
  cellText,
  csvBlocks,
  csvHeader,
  type OutputColumn,
  schemaColumns,
  toCsv,
} from '#core/serialise.ts';
import { figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { standingOf } from '#core/status.ts';
import { addedColumns } from '#i18n/added-columns.ts';
import { areaTitle } from '#i18n/words.ts';
import { type PointRow, pointRows } from '#views/point-rows.ts';
import type { SiteFile } from './site-file.ts';

/** Past this size a table is published by year. */
const maxPartBytes = 20 * 1024 * 1024;

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

/** Of a figure: how it stands to the target that is shown first. */
function statusCells(row: Observation, portal: Portal): { readonly standing: string; readonly timing: string } {
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

/** Yields every published table as a CSV file, once as the check reads it and once for spreadsheets. */
export function* tableFiles(portal: Portal): Generator<SiteFile> {
  const list: TableFile[] = [];
  for (const id of publishedTables) {
    for (const form of ['canonical', 'excel'] as const) {
      for (const { body, ...file } of filesOfTable(id, form, portal)) {
        yield { path: `du-lieu/${file.name}`, body };
        list.push(file);
      }
    }
  }
  listed.set(portal, list);
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

type TwinRow =
  | { readonly table: 'so-lieu'; readonly row: Observation }
  | { readonly table: 'muc-tieu'; readonly row: Target };

const madeTwinColumns = new WeakMap<Portal, OutputColumn<TwinRow>[]>();

function twinColumns(portal: Portal): OutputColumn<TwinRow>[] {
  const known = madeTwinColumns.get(portal);
  if (known !== undefined) return known;
  const { catalog } = portal;
  const text = (header: string, cell: (entry: TwinRow) => string, decimal = false): OutputColumn<TwinRow> => ({
    header,
    decimal,
    cell,
  });
  const field = (header: string, name: string, decimal = false): OutputColumn<TwinRow> =>
    text(header, (entry) => cellText((entry.row as unknown as Record<string, unknown>)[name]), decimal);
  const columns = [
    text('bang', (entry) => entry.table),
    field('chi_tieu', 'indicator'),
    text('ten_chi_tieu', (entry) => catalog.indicators.get(entry.row.indicator)?.name ?? ''),
    text('don_vi_tinh', (entry) => catalog.indicators.get(entry.row.indicator)?.unit ?? ''),
    field('dia_phuong', 'area'),
    text('ten_dia_phuong', (entry) => {
      const area = catalog.areas.get(entry.row.area);
      return area === undefined ? '' : areaTitle(area);
    }),
    field('pham_vi', 'scope'),
    field('ky', 'period'),
    text('thoi_han', (entry) =>
      entry.table === 'muc-tieu' && entry.row.deadline !== undefined ? deadlineText(entry.row.deadline) : '',
    ),
    field('dau_so_sanh', 'mark'),
    field('gia_tri', 'value', true),
    field('gia_tri_den', 'valueTo', true),
    field('tu_so', 'numerator', true),
    field('mau_so', 'denominator', true),
    text(
      'ty_le_cong_tinh',
      (entry) =>
        entry.table === 'so-lieu' && entry.row.computedShare !== undefined ? decimalText(entry.row.computedShare) : '',
      true,
    ),
    field('xep_hang', 'rank'),
    field('tong_so_xep_hang', 'rankTotal'),
    field('loai', 'kind'),
    field('ghi_la', 'writtenAs'),
    field('van_ban_nguon', 'document'),
    field('vi_tri', 'place'),
    field('lan', 'occurrence'),
    text('so_voi_muc_tieu', (entry) => (entry.table === 'so-lieu' ? statusCells(entry.row, portal).standing : '')),
    text('thoi_diem', (entry) => (entry.table === 'so-lieu' ? statusCells(entry.row, portal).timing : '')),
    text('neo', (entry) => figurePath(entry.row)),
  ];
  madeTwinColumns.set(portal, columns);
  return columns;
}

export interface TwinRecords {
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
}

/** Figures and targets of one page as one table; `bang` tells which a row is. */
export function twinCsv(records: TwinRecords, portal: Portal): string {
  return toCsv(twinColumns(portal), twinRows(records), 'canonical');
}

function twinRows(records: TwinRecords): TwinRow[] {
  return [
    ...records.observations.map((row): TwinRow => ({ table: 'so-lieu', row })),
    ...records.targets.map((row): TwinRow => ({ table: 'muc-tieu', row })),
  ];
}

/** A row with the file's own headers as names, blank cells left out; numbers stay text, digits as printed. */
export function rowAsJson(id: TableId, row: object, portal: Portal): Record<string, string | readonly string[]> {
  const json: Record<string, string | readonly string[]> = {};
  for (const column of schemas[id].columns) {
    const value = (row as Record<string, unknown>)[column.field];
    if (Array.isArray(value)) {
      if (value.length > 0) json[column.header] = value.map(cellText);
    } else if (value !== undefined) json[column.header] = cellText(value);
  }
  for (const { header } of addedColumns[id] ?? []) {
    const cell = addedCells[header]?.(row, portal) ?? '';
    if (cell !== '') json[header] = cell;
  }
  return json;
}

export function rowsAsJson(
  id: TableId,
  rows: readonly object[],
  portal: Portal,
): Record<string, string | readonly string[]>[] {
  return rows.map((row) => rowAsJson(id, row, portal));
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
