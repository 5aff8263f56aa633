/** A portal of a few areas made in the browser from what the site publishes: the JSON beside their pages and the table of indicators. */

import { buildCatalog } from '../catalog.ts';
import { emptyTables, finishObservation, finishTarget } from '../check-files.ts';
import { type Column, type TableId, tables } from '../columns.ts';
import { readCsv } from '../csv.ts';
import { unstatedFacts } from '../document-kinds.ts';
import type { DocumentInfo, Indicator, RowOf, Tables } from '../model.ts';
import { cellsByName, type documentColumns, type PackedTable } from '../packed-table.ts';
import { parsePartialDate } from '../partial-date.ts';
import { parsePeriod } from '../period.ts';
import { problemList } from '../problem.ts';
import { cellReaders, listSeparator, readTable, tableReader } from '../read-table.ts';
import { buildPortal, type Portal } from './portal.ts';

/** The part of `/dia-phuong/<id>.json` that is read here. */
export interface AreaData {
  readonly 'dia-phuong': PackedTable;
  readonly 'so-lieu': PackedTable;
  readonly 'muc-tieu': PackedTable;
  /** Corrections of the area's figures; absent where there are none. */
  readonly 'dieu-chinh'?: PackedTable;
  readonly 'van-ban': PackedTable;
}

/** `/du-lieu/chi-tieu.csv`. */
export function indicatorsOf(csv: string): Indicator[] {
  const { table } = readCsv({ path: 'chi-tieu.csv', bytes: new TextEncoder().encode(csv) });
  return table === undefined ? [] : readTable('indicators', table).rows;
}

export function portalOfAreas(published: readonly AreaData[], indicators: readonly Indicator[]): Portal {
  const shares = new Set(indicators.filter(({ unit }) => unit === '%').map(({ id }) => id));
  const known = new Set(indicators.map(({ id }) => id));
  const tables: Tables = {
    ...emptyTables(),
    areas: published.flatMap((area) => rowsOfPacked('areas', area['dia-phuong'])),
    indicators,
    observations: published
      .flatMap((area) => rowsOfPacked('observations', area['so-lieu']))
      .filter(({ indicator }) => known.has(indicator))
      .map((row) => finishObservation(row, shares.has(row.indicator))),
    targets: published
      .flatMap((area) => rowsOfPacked('targets', area['muc-tieu']))
      .filter(({ indicator }) => known.has(indicator))
      .map(finishTarget),
    revisions: published.flatMap(({ 'dieu-chinh': table }) =>
      table === undefined ? [] : rowsOfPacked('revisions', table),
    ),
  };
  const documents = new Map(
    published.flatMap((area) => documentsOf(area['van-ban'])).map((document) => [document.id, document]),
  );
  return buildPortal(buildCatalog(tables, [...documents.values()]));
}

/** What names each document and orders it in time; the rest stands on its own page. */
function documentsOf(table: PackedTable): DocumentInfo[] {
  const cell = cellsByName(table);
  return table.rows.map((row) => {
    const text = (column: (typeof documentColumns)[number]): string => cell(row, column);
    return {
      ...unstatedFacts,
      id: text('id'),
      kind: text('loai'),
      number: text('so_ky_hieu') || undefined,
      subject: '',
      issuer: text('co_quan_ban_hanh'),
      areas: text('dia_phuong') === '' ? [] : text('dia_phuong').split(listSeparator),
      date: parsePartialDate(text('ngay')),
      period: parsePeriod(text('ky')),
    };
  });
}

/** What the portal publishes has passed every check; a row that cannot be read is another version's, and is left out. */
export function rowsOfPacked<T extends TableId>(id: T, table: PackedTable): RowOf<T>[] {
  const headers = (tables[id].columns as readonly Column[]).map(({ header }) => header);
  const reader = tableReader(id, `${tables[id].name}.csv`, cellReaders(id), problemList());
  const cell = cellsByName(table);
  reader.header(headers);
  table.rows.forEach((row, index) =>
    reader.row(
      headers.map((header) => cell(row, header)),
      index + 2,
    ),
  );
  return reader.result().rows;
}
