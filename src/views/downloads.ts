/** The files under `/du-lieu/` and the data beside every area, indicator and document page. */
import { type TableId, type TableSchema, tableIds, tables as schemas } from '#core/columns.ts';
import type { Observation, Target } from '#core/model.ts';
import { decimalText } from '#core/decimal.ts';
import { deadlineText } from '#core/partial-date.ts';
import { type CsvForm, type OutputColumn, cellText, schemaColumns, toCsv } from '#core/serialise.ts';
import { areaTitle } from '#i18n/words.ts';
import { figurePath } from './addresses.ts';
import type { Portal } from './portal.ts';

/** Past this size a table is published by year. */
export const maxPartBytes = 20 * 1024 * 1024;

export interface DownloadFile {
  /** Name below `/du-lieu/`. */
  readonly name: string;
  readonly table: TableId;
  readonly form: CsvForm;
  readonly rows: number;
  readonly body: string;
}

export const publishedTables: readonly TableId[] = tableIds.filter((id) => schemas[id].published);

function neo(row: Observation | Target): string {
  return figurePath(row);
}

function statusCells(row: Observation, portal: Portal): { outcome: string; timing: string } {
  const status = portal.catalog.pairings(row)[0]?.status;
  return { outcome: status?.outcome ?? '', timing: status?.timing ?? '' };
}

/** Columns of a published table: those of the schema, and for figures and targets the permanent address and the status. */
export function downloadColumns(id: TableId, portal: Portal): OutputColumn<object>[] {
  const columns = schemaColumns<object>(schemas[id].columns);
  if (id === 'observations' || id === 'targets') columns.push({ header: 'neo', decimal: false, cell: (row) => neo(row as Observation | Target) });
  if (id === 'observations') {
    columns.push(
      { header: 'so_voi_muc_tieu', decimal: false, cell: (row) => statusCells(row as Observation, portal).outcome },
      { header: 'thoi_diem', decimal: false, cell: (row) => statusCells(row as Observation, portal).timing },
    );
  }
  return columns;
}

/** Every file of a table in one form: one, or one a year when it would be larger than `maxPartBytes`. */
export function tableFiles(id: TableId, form: CsvForm, portal: Portal): DownloadFile[] {
  const schema: TableSchema = schemas[id];
  const rows: readonly object[] = portal.catalog.tables[id];
  const columns = downloadColumns(id, portal);
  const suffix = form === 'excel' ? '-excel' : '';
  const whole = toCsv(columns, rows, form);
  if (whole.length * 1.2 < maxPartBytes || Buffer.byteLength(whole) <= maxPartBytes) {
    return [{ name: `${schema.name}${suffix}.csv`, table: id, form, rows: rows.length, body: whole }];
  }
  const byYear = new Map<string, object[]>();
  for (const row of rows) {
    const year = yearOf(row);
    const list = byYear.get(year);
    if (list === undefined) byYear.set(year, [row]);
    else list.push(row);
  }
  return [...byYear.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, members]) => ({ name: `${schema.name}-${year}${suffix}.csv`, table: id, form, rows: members.length, body: toCsv(columns, members, form) }));
}

function yearOf(row: object): string {
  const period = (row as { period?: { first: number } }).period;
  return period === undefined ? 'khong-ro-nam' : String(Math.floor(period.first / 10000));
}

type TwinRow = { readonly table: 'so-lieu'; readonly row: Observation } | { readonly table: 'muc-tieu'; readonly row: Target };

const twinColumns = (portal: Portal): OutputColumn<TwinRow>[] => {
  const { catalog } = portal;
  const text = (header: string, cell: (entry: TwinRow) => string, decimal = false): OutputColumn<TwinRow> => ({ header, decimal, cell });
  const field = (header: string, name: string, decimal = false): OutputColumn<TwinRow> => text(header, (entry) => cellText((entry.row as unknown as Record<string, unknown>)[name]), decimal);
  return [
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
    text('thoi_han', (entry) => (entry.table === 'muc-tieu' && entry.row.deadline !== undefined ? deadlineText(entry.row.deadline) : '')),
    field('dau_so_sanh', 'mark'),
    field('gia_tri', 'value', true),
    field('gia_tri_den', 'valueTo', true),
    field('tu_so', 'numerator', true),
    field('mau_so', 'denominator', true),
    text('ty_le_cong_tinh', (entry) => (entry.table === 'so-lieu' && entry.row.computedShare !== undefined ? decimalText(entry.row.computedShare) : ''), true),
    field('xep_hang', 'rank'),
    field('tong_so_xep_hang', 'rankTotal'),
    field('loai', 'kind'),
    field('ghi_la', 'writtenAs'),
    field('van_ban_nguon', 'document'),
    field('vi_tri', 'place'),
    field('lan', 'occurrence'),
    text('so_voi_muc_tieu', (entry) => (entry.table === 'so-lieu' ? statusCells(entry.row, portal).outcome : '')),
    text('thoi_diem', (entry) => (entry.table === 'so-lieu' ? statusCells(entry.row, portal).timing : '')),
    text('neo', (entry) => neo(entry.row)),
  ];
};

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
  if (id === 'observations' || id === 'targets') json['neo'] = neo(row as Observation | Target);
  if (id === 'observations') {
    const { outcome, timing } = statusCells(row as Observation, portal);
    if (outcome !== '') json['so_voi_muc_tieu'] = outcome;
    if (timing !== '') json['thoi_diem'] = timing;
  }
  return json;
}

export function rowsAsJson(id: TableId, rows: readonly object[], portal: Portal): Record<string, string | readonly string[]>[] {
  return rows.map((row) => rowAsJson(id, row, portal));
}

export function csvResponse(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}

export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
