/**
 * The table schemas: the one place that maps the Vietnamese headers staff fill in to the names the code uses.
 * It drives the build, the `check` command, the data package and the column tables of the guide.
 * Words for people (labels, explanations, examples) are in `i18n/columns.ts`.
 */

export const scopes = ['cap-tinh', 'cap-huyen', 'cap-xa', 'cap-thon'] as const;
export const areaKinds = [
  'quoc-gia',
  'tinh',
  'thanh-pho-tw',
  'thanh-pho',
  'quan',
  'thi-xa',
  'huyen',
  'phuong',
  'thi-tran',
  'xa',
  'dac-khu',
] as const;
export const directions = ['cao', 'thap', 'khong_xet'] as const;
/** Who measures an indicator; blank: the areas themselves. */
export const measureSources = ['danh_gia_ngoai'] as const;
export const marks = ['>', '>=', '<', '<=', '~', 'dung'] as const;
export const periodMethods = ['trong_ky', 'luy_ke', 'thoi_diem'] as const;
export const observationKinds = [
  'thuc_hien',
  'uoc_thuc_hien',
  'du_kien',
  'quy_dinh',
  'nhac_lai_muc_tieu',
  'chua_ro',
] as const;
export const verdicts = ['vuot', 'dat', 'chua_dat'] as const;
export const targetKinds = ['duoc_giao', 'tu_dat', 'quy_dinh'] as const;
export const taskStates = ['hoan_thanh', 'dang_thuc_hien', 'chua_thuc_hien', 'qua_han'] as const;
export const statementKinds = [
  'noi_bat',
  'da_thuc_hien',
  'khen_thuong',
  'ton_tai',
  'nguyen_nhan',
  'kien_nghi',
  'giai_phap',
] as const;
export const citationRoles = ['can_cu', 'noi_giao', 'da_ban_hanh', 'thuc_hien_theo', 'huong_dan', 'nhac_den'] as const;
export const discrepancyKinds = [
  'chua_thong_nhat',
  'chua_khop',
  'hai_ngay',
  'than_va_phu_luc',
  'thoi_gian',
  'chua_ro',
  'ten_goi',
] as const;
export const weights = ['cao', 'vua', 'thap'] as const;
export const discrepancyStates = ['cho_phan_hoi', 'da_giai_thich', 'da_dinh_chinh'] as const;
export const revisionKinds = ['cong_nhap_sai', 'van_ban_dinh_chinh', 'van_ban_thay_the'] as const;

/** `refTo: 'document'` points at `content/van-ban/<id>.mdx`; the others at the `id` column of a table. */
export type ReferenceTarget = 'area' | 'indicator' | 'group' | 'agency' | 'document';

interface Base {
  /** Header in the CSV file. */
  readonly header: string;
  /** Name in the code. */
  readonly field: string;
  /** A cell of this column may not be blank, and a file may not leave the column out. */
  readonly required?: true;
  /** Cells hold several values separated by ` | `. */
  readonly list?: true;
}

export type Column = Base &
  (
    | { readonly kind: 'slug' }
    | { readonly kind: 'path' }
    | { readonly kind: 'code' }
    | { readonly kind: 'text'; readonly max: number }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number }
    | { readonly kind: 'decimal' }
    | { readonly kind: 'date' }
    | { readonly kind: 'deadline' }
    | { readonly kind: 'period' }
    | { readonly kind: 'recurrence' }
    | { readonly kind: 'anchor' }
    | { readonly kind: 'break'; readonly max: number }
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    | { readonly kind: 'reference'; readonly refTo: ReferenceTarget; readonly orWord?: string }
  );

export interface TableSchema {
  /** Name in addresses and in `dieu-chinh.csv`: the file's name without `.csv`, or the folder's name. */
  readonly name: string;
  /** `folder`: every `.csv` inside `data/<name>/`; `file`: `data/<name>.csv`. */
  readonly place: 'file' | 'folder';
  readonly columns: readonly Column[];
  /** Fields that identify a row. Blank `occurrence` counts as 1. */
  readonly key: readonly string[];
  /** False for the one table that is not published. */
  readonly published: boolean;
}

const note = { header: 'ghi_chu', field: 'note', kind: 'text', max: 1000 } as const;
const sourceDocument = {
  header: 'van_ban_nguon',
  field: 'document',
  kind: 'reference',
  refTo: 'document',
  required: true,
} as const;
const sourcePlace = { header: 'vi_tri', field: 'place', kind: 'text', max: 80, required: true } as const;
const occurrence = { header: 'lan', field: 'occurrence', kind: 'integer', min: 1, max: 99 } as const;
const writtenAs = { header: 'ghi_la', field: 'writtenAs', kind: 'text', max: 60 } as const;

export const tables = {
  areas: {
    name: 'dia-phuong',
    place: 'file',
    published: true,
    key: ['id', 'from'],
    columns: [
      { header: 'id', field: 'id', kind: 'path', required: true },
      { header: 'ma_dvhc', field: 'code', kind: 'code' },
      { header: 'ten', field: 'name', kind: 'text', max: 80, required: true },
      { header: 'loai', field: 'kind', kind: 'choice', choices: areaKinds, required: true },
      { header: 'truc_thuoc', field: 'parent', kind: 'reference', refTo: 'area' },
      { header: 'tu_ngay', field: 'from', kind: 'date' },
      { header: 'den_ngay', field: 'to', kind: 'date' },
      { header: 'nay_la', field: 'successors', kind: 'reference', refTo: 'area', list: true },
      { header: 'can_cu', field: 'basis', kind: 'text', max: 300 },
      note,
    ],
  },
  groups: {
    name: 'nhom-noi-dung',
    place: 'file',
    published: true,
    key: ['id'],
    columns: [
      { header: 'id', field: 'id', kind: 'slug', required: true },
      { header: 'ten', field: 'name', kind: 'text', max: 80, required: true },
      { header: 'thu_tu', field: 'order', kind: 'integer', min: 1, max: 999, required: true },
      { header: 'mo_ta', field: 'description', kind: 'text', max: 500 },
    ],
  },
  indicators: {
    name: 'chi-tieu',
    place: 'file',
    published: true,
    key: ['id'],
    columns: [
      { header: 'id', field: 'id', kind: 'slug', required: true },
      { header: 'ten', field: 'name', kind: 'text', max: 240, required: true },
      { header: 'ten_ngan', field: 'shortName', kind: 'text', max: 80, required: true },
      { header: 'nhom', field: 'group', kind: 'reference', refTo: 'group', required: true },
      { header: 'don_vi_tinh', field: 'unit', kind: 'text', max: 30, required: true },
      { header: 'chu_so_thap_phan', field: 'decimals', kind: 'integer', min: 0, max: 6, required: true },
      { header: 'huong_tot', field: 'direction', kind: 'choice', choices: directions, required: true },
      { header: 'khai_niem', field: 'definition', kind: 'text', max: 1000 },
      { header: 'mo_ta_tu_so', field: 'numeratorMeaning', kind: 'text', max: 400 },
      { header: 'mo_ta_mau_so', field: 'denominatorMeaning', kind: 'text', max: 400 },
      { header: 'ten_khac', field: 'otherNames', kind: 'text', max: 240, list: true },
      { header: 'bo_chi_so', field: 'frames', kind: 'text', max: 240, list: true },
      { header: 'lien_quan', field: 'related', kind: 'reference', refTo: 'indicator', list: true },
      { header: 'thuoc_tong', field: 'partOf', kind: 'reference', refTo: 'indicator' },
      { header: 'nguon_do', field: 'measuredBy', kind: 'choice', choices: measureSources },
      { header: 'dut_doan', field: 'breaks', kind: 'break', max: 400, list: true },
    ],
  },
  agencies: {
    name: 'co-quan',
    place: 'file',
    published: true,
    key: ['id'],
    columns: [
      { header: 'id', field: 'id', kind: 'slug', required: true },
      { header: 'ten', field: 'name', kind: 'text', max: 160, required: true },
      { header: 'ten_khac', field: 'otherNames', kind: 'text', max: 160, list: true },
      { header: 'dia_phuong', field: 'area', kind: 'reference', refTo: 'area' },
      { header: 'tu_ngay', field: 'from', kind: 'date' },
      { header: 'den_ngay', field: 'to', kind: 'date' },
      { header: 'nay_la', field: 'successors', kind: 'reference', refTo: 'agency', list: true },
    ],
  },
  observations: {
    name: 'so-lieu',
    place: 'folder',
    published: true,
    key: ['indicator', 'area', 'scope', 'period', 'periodMethod', 'kind', 'document', 'occurrence'],
    columns: [
      { header: 'chi_tieu', field: 'indicator', kind: 'reference', refTo: 'indicator', required: true },
      { header: 'dia_phuong', field: 'area', kind: 'reference', refTo: 'area', required: true },
      { header: 'pham_vi', field: 'scope', kind: 'choice', choices: scopes },
      { header: 'ky', field: 'period', kind: 'period', required: true },
      { header: 'cach_tinh_ky', field: 'periodMethod', kind: 'choice', choices: periodMethods },
      { header: 'ngay_chot', field: 'cutoff', kind: 'date' },
      { header: 'dau_so_sanh', field: 'mark', kind: 'choice', choices: marks },
      { header: 'gia_tri', field: 'value', kind: 'decimal' },
      { header: 'gia_tri_den', field: 'valueTo', kind: 'decimal' },
      { header: 'tu_so', field: 'numerator', kind: 'decimal' },
      { header: 'mau_so', field: 'denominator', kind: 'decimal' },
      { header: 'xep_hang', field: 'rank', kind: 'integer', min: 1, max: 20000 },
      { header: 'tong_so_xep_hang', field: 'rankTotal', kind: 'integer', min: 1, max: 20000 },
      { header: 'xep_hang_trong', field: 'rankWithin', kind: 'reference', refTo: 'area', orWord: 'ca-nuoc' },
      { header: 'thay_doi_hang', field: 'rankChange', kind: 'integer', min: -20000, max: 20000 },
      { header: 'loai_so_lieu', field: 'kind', kind: 'choice', choices: observationKinds, required: true },
      { header: 'tu_danh_gia', field: 'selfVerdict', kind: 'choice', choices: verdicts },
      writtenAs,
      sourceDocument,
      sourcePlace,
      occurrence,
      { header: 'thay_the', field: 'replaces', kind: 'reference', refTo: 'document' },
      note,
    ],
  },
  targets: {
    name: 'muc-tieu',
    place: 'folder',
    published: true,
    key: ['indicator', 'area', 'scope', 'period', 'kind', 'document', 'occurrence'],
    columns: [
      { header: 'chi_tieu', field: 'indicator', kind: 'reference', refTo: 'indicator', required: true },
      { header: 'dia_phuong', field: 'area', kind: 'reference', refTo: 'area', required: true },
      { header: 'pham_vi', field: 'scope', kind: 'choice', choices: scopes },
      { header: 'ky', field: 'period', kind: 'period' },
      { header: 'thoi_han', field: 'deadline', kind: 'deadline' },
      { header: 'dau_so_sanh', field: 'mark', kind: 'choice', choices: marks },
      { header: 'gia_tri', field: 'value', kind: 'decimal', required: true },
      { header: 'gia_tri_den', field: 'valueTo', kind: 'decimal' },
      { header: 'loai_muc_tieu', field: 'kind', kind: 'choice', choices: targetKinds, required: true },
      { header: 'co_quan_giao', field: 'assigner', kind: 'reference', refTo: 'agency' },
      { header: 'co_quan_theo_doi', field: 'monitors', kind: 'reference', refTo: 'agency', list: true },
      { header: 'co_quan_thuc_hien', field: 'implementers', kind: 'reference', refTo: 'agency', list: true },
      writtenAs,
      sourceDocument,
      sourcePlace,
      occurrence,
      note,
    ],
  },
  tasks: {
    name: 'nhiem-vu',
    place: 'folder',
    published: true,
    key: ['id'],
    columns: [
      { header: 'id', field: 'id', kind: 'slug', required: true },
      { header: 'dia_phuong', field: 'area', kind: 'reference', refTo: 'area', required: true },
      { header: 'noi_dung', field: 'content', kind: 'text', max: 1000, required: true },
      { header: 'co_quan_chu_tri', field: 'leads', kind: 'reference', refTo: 'agency', list: true },
      { header: 'co_quan_phoi_hop', field: 'supports', kind: 'reference', refTo: 'agency', list: true },
      { header: 'thoi_han', field: 'deadline', kind: 'deadline' },
      { header: 'thoi_han_ghi_la', field: 'deadlineWrittenAs', kind: 'text', max: 120 },
      { header: 'dinh_ky', field: 'recurrence', kind: 'recurrence' },
      { header: 'chi_tieu', field: 'indicators', kind: 'reference', refTo: 'indicator', list: true },
      { header: 'tinh_trang', field: 'state', kind: 'choice', choices: taskStates },
      { header: 'can_cu_tinh_trang', field: 'stateBasis', kind: 'text', max: 300 },
      sourceDocument,
      sourcePlace,
      note,
    ],
  },
  statements: {
    name: 'danh-gia-kien-nghi',
    place: 'folder',
    published: true,
    key: ['id'],
    columns: [
      { header: 'id', field: 'id', kind: 'slug', required: true },
      { header: 'dia_phuong', field: 'area', kind: 'reference', refTo: 'area', required: true },
      { header: 'loai', field: 'kind', kind: 'choice', choices: statementKinds, required: true },
      { header: 'noi_dung', field: 'content', kind: 'text', max: 1000, required: true },
      { header: 'chi_tieu', field: 'indicators', kind: 'reference', refTo: 'indicator', list: true },
      sourceDocument,
      sourcePlace,
      note,
    ],
  },
  citations: {
    name: 'vien-dan',
    place: 'folder',
    published: true,
    key: ['document', 'place', 'actGroup', 'number', 'date', 'subject'],
    columns: [
      sourceDocument,
      sourcePlace,
      { header: 'nhom_van_ban', field: 'actGroup', kind: 'slug', required: true },
      { header: 'ten_loai', field: 'kindName', kind: 'text', max: 60, required: true },
      { header: 'so_ky_hieu', field: 'number', kind: 'text', max: 80 },
      { header: 'ngay', field: 'date', kind: 'date' },
      { header: 'co_quan', field: 'issuer', kind: 'text', max: 160 },
      { header: 'trich_yeu', field: 'subject', kind: 'text', max: 400 },
      { header: 'vai_tro', field: 'role', kind: 'choice', choices: citationRoles, required: true },
      { header: 'van_ban_lien_ket', field: 'linked', kind: 'reference', refTo: 'document' },
      note,
    ],
  },
  discrepancies: {
    name: 'doi-chieu',
    place: 'file',
    published: true,
    key: ['id'],
    columns: [
      { header: 'id', field: 'id', kind: 'slug', required: true },
      { header: 'loai', field: 'kind', kind: 'choice', choices: discrepancyKinds },
      { header: 'muc_do', field: 'weight', kind: 'choice', choices: weights },
      { header: 'noi_dung', field: 'content', kind: 'text', max: 400 },
      { header: 'van_ban_a', field: 'documentA', kind: 'reference', refTo: 'document' },
      { header: 'vi_tri_a', field: 'placeA', kind: 'text', max: 80 },
      { header: 'gia_tri_a', field: 'valueA', kind: 'text', max: 160 },
      { header: 'van_ban_b', field: 'documentB', kind: 'reference', refTo: 'document' },
      { header: 'vi_tri_b', field: 'placeB', kind: 'text', max: 80 },
      { header: 'gia_tri_b', field: 'valueB', kind: 'text', max: 160 },
      { header: 'cach_hieu', field: 'reading', kind: 'text', max: 1000 },
      { header: 'trang_thai', field: 'state', kind: 'choice', choices: discrepancyStates },
      { header: 'phan_hoi', field: 'reply', kind: 'text', max: 2000 },
      { header: 'ngay_phan_hoi', field: 'replyDate', kind: 'date' },
      note,
    ],
  },
  revisions: {
    name: 'dieu-chinh',
    place: 'file',
    published: true,
    key: ['date', 'table', 'anchor'],
    columns: [
      { header: 'ngay', field: 'date', kind: 'date', required: true },
      { header: 'bang', field: 'table', kind: 'choice', choices: ['so-lieu', 'muc-tieu'], required: true },
      { header: 'neo', field: 'anchor', kind: 'anchor', required: true },
      { header: 'cu', field: 'before', kind: 'text', max: 120 },
      { header: 'moi', field: 'after', kind: 'text', max: 120 },
      { header: 'loai', field: 'kind', kind: 'choice', choices: revisionKinds, required: true },
      { header: 'can_cu', field: 'basis', kind: 'text', max: 400, required: true },
      note,
    ],
  },
  waivers: {
    name: 'mien-tru',
    place: 'file',
    published: false,
    key: ['code', 'aboutFile', 'rowKey'],
    columns: [
      { header: 'ma_loi', field: 'code', kind: 'text', max: 80, required: true },
      { header: 'tep', field: 'aboutFile', kind: 'text', max: 160, required: true },
      { header: 'khoa', field: 'rowKey', kind: 'text', max: 400, required: true },
      { header: 'ly_do', field: 'reason', kind: 'text', max: 600, required: true },
      { header: 'nguoi_duyet', field: 'approver', kind: 'text', max: 160, required: true },
      { header: 'het_han', field: 'expires', kind: 'date', required: true },
    ],
  },
  abbreviations: {
    name: 'viet-tat',
    place: 'file',
    published: true,
    key: ['short', 'full'],
    columns: [
      { header: 'viet_tat', field: 'short', kind: 'text', max: 60, required: true },
      { header: 'day_du', field: 'full', kind: 'text', max: 200, required: true },
      note,
    ],
  },
} as const satisfies Record<string, TableSchema>;

export type TableId = keyof typeof tables;
export const tableIds = Object.keys(tables) as TableId[];
