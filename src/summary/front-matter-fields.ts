/** The keys of front matter, in the order of the guide, and what each may hold. */

import { copyStates, documentKinds, listScopes, relationKinds, reportKinds } from '#core/document-kinds.ts';
import type { SummaryKind } from './components.ts';

export interface FrontMatterField {
  readonly key: string;
  readonly kind:
    | 'text'
    | 'texts'
    | 'choice'
    | 'areas'
    | 'date'
    | 'day'
    | 'period'
    | 'relations'
    | 'whole-lists'
    | 'address'
    | 'file'
    | 'digest';
  readonly required?: true;
  /** Longest text, in characters. */
  readonly max?: number;
  readonly choices?: readonly string[];
}

const documentFields: readonly FrontMatterField[] = [
  { key: 'loai', kind: 'choice', choices: documentKinds, required: true },
  { key: 'so_ky_hieu', kind: 'text', max: 80 },
  { key: 'trich_yeu', kind: 'text', max: 600, required: true },
  { key: 'co_quan_ban_hanh', kind: 'text', max: 160, required: true },
  { key: 'dia_phuong', kind: 'areas', required: true },
  { key: 'noi_ban_hanh', kind: 'text', max: 80 },
  { key: 'ngay', kind: 'date' },
  { key: 'ky', kind: 'period' },
  { key: 'loai_bao_cao', kind: 'choice', choices: reportKinds },
  { key: 'quyen_han_ky', kind: 'texts', max: 120 },
  { key: 'nguoi_ky', kind: 'text', max: 120 },
  { key: 'chuc_vu', kind: 'text', max: 160 },
  { key: 'nguoi_ket_luan', kind: 'text', max: 160 },
  { key: 'tinh_trang_ban', kind: 'choice', choices: copyStates },
  { key: 'quan_he', kind: 'relations', choices: relationKinds },
  { key: 'nguon', kind: 'address', max: 500 },
  { key: 'ngay_truy_cap', kind: 'day' },
  { key: 'giay_phep', kind: 'text', max: 300 },
  { key: 'dan_lai', kind: 'text', max: 300 },
  { key: 'tep_goc', kind: 'file' },
  { key: 'bam_sha256', kind: 'digest' },
  { key: 'danh_sach_chi_gom', kind: 'choice', choices: listScopes },
  { key: 'danh_sach_day_du', kind: 'whole-lists' },
];

const pageFields: readonly FrontMatterField[] = [
  { key: 'tieu_de', kind: 'text', max: 120, required: true },
  { key: 'mo_ta', kind: 'text', max: 300, required: true },
];

export const frontMatterFields: Readonly<Record<SummaryKind, readonly FrontMatterField[]>> = {
  document: documentFields,
  page: pageFields,
};
