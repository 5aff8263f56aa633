/** Rows as text in the data beside pages: a line of CSV and a packed row of JSON, each made once for all the files it stands in. */
import type { TableId } from '#core/columns.ts';
import { decimalText } from '#core/decimal.ts';
import type { Observation, Target } from '#core/model.ts';
import { deadlineText } from '#core/partial-date.ts';
import { type CsvForm, cellText, csvHeader, csvLine, type OutputColumn, toCsv } from '#core/serialise.ts';
import { figurePath } from '#core/site/addresses.ts';
import type { Portal } from '#core/site/portal.ts';
import { areaTitle } from '#i18n/words.ts';
import { downloadColumns, statusCells } from './tables.ts';

interface FigureRecords {
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
}

export interface RowTexts {
  /** Figures and targets as one table, of which the column `bang` tells what a row is. */
  csv(records: FigureRecords): string;
  /** Rows of a table with its columns named once; the cells are those of the table's own CSV file. */
  json(id: TableId, rows: readonly object[], added?: AddedCells): string;
}

/** Cells behind those of the table, for one file alone. */
export interface AddedCells {
  readonly headers: readonly string[];
  cells(row: object): readonly string[];
}

/** The number of rows of a table whose texts are kept; a country's would fill the memory, and are made for each file. */
const mostKept = 200_000;

export function rowTexts(portal: Portal): RowTexts {
  const lineColumns = lineColumnsOf(portal);
  const lineOf = kept(
    ({ row }: LineRow) => row,
    (row: LineRow) => csvLine(lineColumns, row, 'canonical'),
  );
  const packers = new Map<TableId, Packer>();
  const packerOf = (id: TableId): Packer => {
    const packer = packers.get(id) ?? packerFor(downloadColumns(id, portal));
    packers.set(id, packer);
    return packer;
  };
  return {
    csv: (records) => [csvHeader(lineColumns, 'canonical'), ...lineRows(records).map(lineOf)].join(''),
    json(id, rows, added) {
      const { headers, cellsOf } = packerOf(id);
      return packedText(
        [...headers, ...(added?.headers ?? [])],
        added === undefined
          ? rows.map(cellsOf)
          : rows.map((row) => `${cellsOf(row)},${JSON.stringify(added.cells(row)).slice(1, -1)}`),
      );
    },
  };
}

/** Figures and targets as one table that stands alone. `whole`: a site path as a whole address. */
export function rowsApart(
  records: FigureRecords,
  portal: Portal,
  form: CsvForm,
  whole: (path: string) => string,
): string {
  const columns = lineColumnsOf(portal).map((column) =>
    column.header === 'neo' ? { ...column, cell: (entry: LineRow) => whole(column.cell(entry)) } : column,
  );
  return toCsv(columns, lineRows(records), form);
}

interface Packer {
  readonly headers: readonly string[];
  /** The cells as they stand in JSON, without the brackets around a row. */
  cellsOf(row: object): string;
}

function packerFor(columns: readonly OutputColumn<object>[]): Packer {
  return {
    headers: columns.map(({ header }) => header),
    cellsOf: kept(
      (row: object) => row,
      (row: object) => JSON.stringify(columns.map((column) => column.cell(row))).slice(1, -1),
    ),
  };
}

/** A line for each row, so that two editions can be compared line by line. */
export function packedText(headers: readonly string[], rows: readonly string[]): string {
  const lines = rows.length === 0 ? '' : `\n[${rows.join('],\n[')}]\n`;
  return `{"columns": ${JSON.stringify(headers)}, "rows": [${lines}]}`;
}

function kept<Row>(keyOf: (row: Row) => object, make: (row: Row) => string): (row: Row) => string {
  const texts = new Map<object, string>();
  return (row) => {
    const key = keyOf(row);
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = make(row);
    if (texts.size < mostKept) texts.set(key, text);
    return text;
  };
}

type LineRow =
  | { readonly table: 'so-lieu'; readonly row: Observation }
  | { readonly table: 'muc-tieu'; readonly row: Target };

function lineRows({ observations, targets }: FigureRecords): LineRow[] {
  return [
    ...observations.map((row): LineRow => ({ table: 'so-lieu', row })),
    ...targets.map((row): LineRow => ({ table: 'muc-tieu', row })),
  ];
}

function lineColumnsOf(portal: Portal): OutputColumn<LineRow>[] {
  const { catalog } = portal;
  const text = (header: string, cell: (entry: LineRow) => string, decimal = false): OutputColumn<LineRow> => ({
    header,
    decimal,
    cell,
  });
  const field = (header: string, name: string, decimal = false): OutputColumn<LineRow> =>
    text(header, (entry) => cellText((entry.row as unknown as Record<string, unknown>)[name]), decimal);
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
}
