/** A portal of a few areas made in the browser from what the site publishes: the JSON beside their pages and the table of indicators. */

import { buildCatalog } from '../catalog.ts';
import { finishObservation, finishTarget } from '../check-files.ts';
import { readCsv } from '../csv.ts';
import { unstatedFacts } from '../document-kinds.ts';
import type { DocumentInfo, Indicator, Tables } from '../model.ts';
import { parsePartialDate } from '../partial-date.ts';
import { parsePeriod } from '../period.ts';
import { type JsonRow, rowsFromJson } from '../read-json.ts';
import { readTable } from '../read-table.ts';
import { buildPortal, type Portal } from './portal.ts';

/** The part of `/dia-phuong/<id>.json` that is read here. */
export interface AreaTwin {
  readonly 'dia-phuong': readonly JsonRow[];
  readonly 'so-lieu': readonly JsonRow[];
  readonly 'muc-tieu': readonly JsonRow[];
  readonly 'van-ban': readonly JsonRow[];
}

/** `/du-lieu/chi-tieu.csv`. */
export function indicatorsOf(csv: string): Indicator[] {
  const { table } = readCsv({ path: 'chi-tieu.csv', bytes: new TextEncoder().encode(csv) });
  return table === undefined ? [] : readTable('indicators', table).rows;
}

export function portalOfTwins(twins: readonly AreaTwin[], indicators: readonly Indicator[]): Portal {
  const shares = new Set(indicators.filter(({ unit }) => unit === '%').map(({ id }) => id));
  const known = new Set(indicators.map(({ id }) => id));
  const tables: Tables = {
    areas: twins.flatMap((twin) => rowsFromJson('areas', twin['dia-phuong'])),
    groups: [],
    indicators,
    agencies: [],
    observations: twins
      .flatMap((twin) => rowsFromJson('observations', twin['so-lieu']))
      .filter(({ indicator }) => known.has(indicator))
      .map((row) => finishObservation(row, shares.has(row.indicator))),
    targets: twins
      .flatMap((twin) => rowsFromJson('targets', twin['muc-tieu']))
      .filter(({ indicator }) => known.has(indicator))
      .map(finishTarget),
    tasks: [],
    statements: [],
    citations: [],
    discrepancies: [],
    revisions: [],
    waivers: [],
    abbreviations: [],
  };
  const documents = new Map(
    twins.flatMap((twin) => twin['van-ban'].map(documentOf)).map((document) => [document.id, document]),
  );
  return buildPortal(buildCatalog(tables, [...documents.values()]));
}

/** What names a document and orders it in time; the rest stands on its own page. */
function documentOf(row: JsonRow): DocumentInfo {
  const text = (name: string): string | undefined => (typeof row[name] === 'string' ? row[name] : undefined);
  const areas = row['dia_phuong'];
  return {
    ...unstatedFacts,
    id: text('id') ?? '',
    kind: text('loai') ?? '',
    number: text('so_ky_hieu'),
    subject: '',
    issuer: text('co_quan_ban_hanh') ?? '',
    areas: typeof areas === 'object' ? areas : [],
    date: parsePartialDate(text('ngay') ?? ''),
    period: parsePeriod(text('ky') ?? ''),
  };
}
