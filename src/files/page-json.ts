/** The JSON beside a page: its rows under the tables' own names, with the headers of the tables. */

import type { Area, Records } from '#core/catalog.ts';
import { rowRevision } from '#core/citation.ts';
import { tables as schemas } from '#core/columns.ts';
import type { DocumentInfo, Observation, Target } from '#core/model.ts';
import { cellText } from '#core/serialise.ts';
import { areaPath, documentPath, indicatorPath } from '#core/site/addresses.ts';
import { indicatorParts, partPath } from '#core/site/indicator-parts.ts';
import type { Portal } from '#core/site/portal.ts';
import { figureTitle, targetTitle } from '#i18n/figure-words.ts';
import { indicatorOf } from '#views/figure-view.ts';
import { rowAsJson, rowsAsJson } from './tables.ts';

function recordsJson(records: Records, portal: Portal): Record<string, unknown> {
  return {
    [schemas.observations.name]: rowsAsJson('observations', records.observations, portal),
    [schemas.targets.name]: rowsAsJson('targets', records.targets, portal),
    [schemas.tasks.name]: rowsAsJson('tasks', records.tasks, portal),
    [schemas.statements.name]: rowsAsJson('statements', records.statements, portal),
  };
}

export function areaJson(id: string, portal: Portal): Record<string, unknown> {
  const area = portal.catalog.areas.get(id);
  const records = portal.catalog.ofArea(id);
  const documents = new Set([...records.observations, ...records.targets].map((row) => row.document));
  return {
    trang: areaPath(id),
    [schemas.areas.name]: rowsAsJson('areas', area?.history ?? [], portal),
    ...recordsJson(records, portal),
    'van-ban': [...documents].flatMap((document) => namedDocument(portal.catalog.documents.get(document))),
  };
}

/** What names a document and orders it in time; `core/site/published-portal.ts` reads it back. */
function namedDocument(document: DocumentInfo | undefined): Record<string, string | readonly string[]>[] {
  if (document === undefined) return [];
  const { id, kind, number, issuer, areas, date, period } = document;
  return [
    {
      id,
      loai: kind,
      ...(number === undefined ? {} : { so_ky_hieu: number }),
      co_quan_ban_hanh: issuer,
      dia_phuong: areas,
      ...(date === undefined ? {} : { ngay: cellText(date) }),
      ...(period === undefined ? {} : { ky: cellText(period) }),
    },
  ];
}

const noRecords: Records = { observations: [], targets: [], tasks: [], statements: [] };

/** `part`: from 0; of several, each names all of them. */
export function indicatorJson(
  id: string,
  portal: Portal,
  parts: readonly Records[] = indicatorParts(id, portal),
  part = 0,
): Record<string, unknown> {
  const indicator = portal.catalog.indicators.get(id);
  return {
    trang: indicatorPath(id),
    ...(parts.length === 1
      ? {}
      : { phan: { so: part + 1, tep: parts.map((_, place) => partPath(id, place, 'json')) } }),
    [schemas.indicators.name]: indicator === undefined ? [] : rowsAsJson('indicators', [indicator], portal),
    ...recordsJson(parts[part] ?? noRecords, portal),
  };
}

/** A row with what a citation of it needs: what to call it, and its edition. `client/cite/work.ts` reads it back. */
function citable(
  table: 'observations' | 'targets',
  row: Observation | Target,
  title: string,
  portal: Portal,
): Record<string, string | readonly string[]> {
  return { ...rowAsJson(table, row, portal), trich_dan: title, ban: rowRevision(table, row) };
}

export function documentJson(id: string, portal: Portal): Record<string, unknown> {
  const { catalog } = portal;
  const document = catalog.documents.get(id);
  const records = catalog.ofDocument(id);
  const areaOf = ({ area }: Observation | Target): Area | undefined => catalog.areas.get(area);
  return {
    trang: documentPath(id),
    van_ban:
      document === undefined
        ? {}
        : {
            id,
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
          },
    ...recordsJson(records, portal),
    [schemas.observations.name]: records.observations.map((row) =>
      citable('observations', row, figureTitle(row, indicatorOf(row.indicator, portal), areaOf(row)), portal),
    ),
    [schemas.targets.name]: records.targets.map((row) =>
      citable('targets', row, targetTitle(row, indicatorOf(row.indicator, portal), areaOf(row)), portal),
    ),
    [schemas.citations.name]: rowsAsJson('citations', catalog.citationsOf(id), portal),
  };
}
