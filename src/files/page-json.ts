/** The JSON beside a page: the facts of what the page is about, and its rows under the names and headers of the tables. */

import type { Records } from '#core/catalog.ts';
import { rowRevision } from '#core/citation.ts';
import { tables as schemas, type TableId } from '#core/columns.ts';
import type { DocumentInfo, Observation, Target } from '#core/model.ts';
import { citationColumns, documentColumns } from '#core/packed-table.ts';
import { cellText } from '#core/serialise.ts';
import { areaPath, documentPath, indicatorPath } from '#core/site/addresses.ts';
import { partPath } from '#core/site/indicator-parts.ts';
import type { Portal } from '#core/site/portal.ts';
import { figureTitle, targetTitle } from '#i18n/figure-words.ts';
import { indicatorOf } from '#views/figure-view.ts';
import { type AddedCells, packedText, type RowTexts } from './row-texts.ts';

/** Key → value as it stands in the file. */
type Entry = readonly [key: string, text: string];

function fileText(entries: readonly Entry[]): string {
  // Added up, not joined: whoever writes the file copies the long texts once.
  let file = '';
  for (const [key, text] of entries) file += `${file === '' ? '{' : ','}\n${JSON.stringify(key)}: ${text}`;
  return `${file}\n}\n`;
}

function table(id: TableId, rows: readonly object[], texts: RowTexts, added?: AddedCells): Entry {
  return [schemas[id].name, texts.json(id, rows, added)];
}

const recordTables = ['observations', 'targets', 'tasks', 'statements'] as const;

function recordEntries(
  records: Records,
  texts: RowTexts,
  added: Partial<Record<(typeof recordTables)[number], AddedCells>> = {},
): Entry[] {
  return recordTables.map((id) => table(id, records[id], texts, added[id]));
}

export function areaJson(id: string, portal: Portal, texts: RowTexts): string {
  const { catalog } = portal;
  const records = catalog.ofArea(id);
  const figures = [...records.observations, ...records.targets];
  const documents = new Set(figures.map((row) => row.document));
  const revisions = figures.flatMap(({ anchor }) => catalog.revisionsOf(anchor));
  return fileText([
    ['trang', JSON.stringify(areaPath(id))],
    table('areas', catalog.areas.get(id)?.history ?? [], texts),
    ...recordEntries(records, texts),
    ...(revisions.length === 0 ? [] : [table('revisions', revisions, texts)]),
    [
      'van-ban',
      packedText(
        documentColumns,
        [...documents].flatMap((one) => namedDocument(catalog.documents.get(one))),
      ),
    ],
  ]);
}

/** What names a document and orders it in time; `core/site/published-portal.ts` reads it back. */
function namedDocument(document: DocumentInfo | undefined): string[] {
  if (document === undefined) return [];
  const { id, kind, number, issuer, areas, date, period } = document;
  return [JSON.stringify([id, kind, number, issuer, areas, date, period].map(cellText)).slice(1, -1)];
}

/** `part`: from 0; of several, each names all of them. */
export function indicatorJson(
  id: string,
  portal: Portal,
  texts: RowTexts,
  parts: readonly Records[],
  part: number,
): string {
  const indicator = portal.catalog.indicators.get(id);
  const files = { so: part + 1, tep: parts.map((_, place) => partPath(id, place, 'json')) };
  const records = parts[part];
  return fileText([
    ['trang', JSON.stringify(indicatorPath(id))],
    ...(parts.length === 1 ? [] : [['phan', JSON.stringify(files)] as const]),
    table('indicators', indicator === undefined ? [] : [indicator], texts),
    ...(records === undefined ? [] : recordEntries(records, texts)),
  ]);
}

/** What a citation of a row needs: what to call it, and its edition. `client/cite/work.ts` reads it back. */
function citable<Row extends Observation | Target>(
  id: 'observations' | 'targets',
  titleOf: (row: Row) => string,
): AddedCells {
  return { headers: citationColumns, cells: (row) => [titleOf(row as Row), rowRevision(id, row)] };
}

export function documentJson(id: string, portal: Portal, texts: RowTexts): string {
  const { catalog } = portal;
  const document = catalog.documents.get(id);
  const named = (row: Observation | Target) =>
    [indicatorOf(row.indicator, portal), catalog.areas.get(row.area)] as const;
  return fileText([
    ['trang', JSON.stringify(documentPath(id))],
    ['van_ban', JSON.stringify(document === undefined ? {} : documentFacts(document))],
    ...recordEntries(catalog.ofDocument(id), texts, {
      observations: citable('observations', (row: Observation) => figureTitle(row, ...named(row))),
      targets: citable('targets', (row: Target) => targetTitle(row, ...named(row))),
    }),
    table('citations', catalog.citationsOf(id), texts),
  ]);
}

function documentFacts(document: DocumentInfo): object {
  return {
    id: document.id,
    loai: document.kind,
    so_ky_hieu: document.number,
    trich_yeu: document.subject,
    co_quan_ban_hanh: document.issuer,
    dia_phuong: document.areas,
    noi_ban_hanh: document.issuedAt,
    ngay: document.date === undefined ? undefined : cellText(document.date),
    ky: document.period === undefined ? undefined : cellText(document.period),
    loai_bao_cao: document.reportKind,
    quyen_han_ky: document.signedFor,
    nguoi_ky: document.signer,
    chuc_vu: document.signerTitle,
    nguoi_ket_luan: document.concluder,
    tinh_trang_ban: document.copyState,
    nguon: document.source,
    ngay_truy_cap: document.accessed === undefined ? undefined : cellText(document.accessed),
    giay_phep: document.licence,
    dan_lai: document.quotes,
    tep_goc: document.original?.path,
    bam_sha256: document.original?.sha256,
    danh_sach_chi_gom: document.listsOnly,
  };
}
