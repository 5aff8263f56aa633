/** Short CSV files for examples: the required columns, plus those an example speaks of. */
import { type TableId, type TableSchema, tables } from '#core/columns.ts';
import type { ExampleFile } from './problem-entry.ts';

/** Cells of one row under their headers, as they stand in the file. */
export type Cells<T extends TableId> = {
  readonly [Header in (typeof tables)[T]['columns'][number]['header']]?: string;
};

const report = 'bao-cao-lang-giang-2024-q1';
const area = 'bac-giang/lang-giang';

/** Cells that an example leaves as they are. */
const usual: { readonly [T in TableId]: Cells<T> } = {
  areas: {},
  groups: { id: 'chinh-quyen-so', ten: 'Chính quyền số', thu_tu: '1' },
  indicators: {
    id: 'thanh-toan-truc-tuyen',
    ten: 'Tỷ lệ thanh toán trực tuyến',
    ten_ngan: 'Thanh toán trực tuyến',
    nhom: 'chinh-quyen-so',
    don_vi_tinh: '%',
    chu_so_thap_phan: '2',
    huong_tot: 'cao',
  },
  agencies: { id: 'ubnd-huyen-lang-giang', ten: 'Ủy ban nhân dân huyện Lạng Giang' },
  observations: {
    chi_tieu: 'thanh-toan-truc-tuyen',
    dia_phuong: area,
    ky: '2024-Q1',
    gia_tri: '61.12',
    loai_so_lieu: 'thuc_hien',
    van_ban_nguon: report,
    vi_tri: 'I.2',
  },
  targets: {
    chi_tieu: 'thanh-toan-truc-tuyen',
    dia_phuong: area,
    ky: '2024',
    gia_tri: '60',
    loai_muc_tieu: 'duoc_giao',
    van_ban_nguon: report,
    vi_tri: 'I.2',
  },
  tasks: {
    id: 'lang-giang-2024-q1-nv-03',
    dia_phuong: area,
    noi_dung: 'Phê duyệt hồ sơ cấp độ an toàn',
    van_ban_nguon: report,
    vi_tri: 'III.2',
  },
  statements: {
    id: 'lang-giang-2024-q1-dg-01',
    dia_phuong: area,
    loai: 'ton_tai',
    noi_dung: 'Thiếu cán bộ chuyên trách',
    van_ban_nguon: report,
    vi_tri: 'II',
  },
  citations: {
    van_ban_nguon: report,
    vi_tri: 'I.2',
    nhom_van_ban: 'ke-hoach-48-kh-bcdcds-bac-giang',
    ten_loai: 'Kế hoạch',
    vai_tro: 'thuc_hien_theo',
  },
  discrepancies: {
    id: 'lang-giang-2024-q1-dc-01',
    loai: 'chua_ro',
    muc_do: 'vua',
    noi_dung: 'Tỷ lệ ghi hai cách',
    van_ban_a: report,
    vi_tri_a: 'I.3',
    gia_tri_a: 'đạt 100%',
    trang_thai: 'cho_phan_hoi',
  },
  revisions: {
    ngay: '2024-05-10',
    bang: 'so-lieu',
    cu: '61.21',
    moi: '61.12',
    loai: 'cong_nhap_sai',
    can_cu: 'Cổng gõ đảo hai chữ số',
  },
  waivers: {
    ma_loi: 'across/unused-indicator',
    tep: 'chi-tieu.csv',
    khoa: 'so-tram-bts',
    ly_do: 'Báo cáo quý sau mới có số',
    nguoi_duyet: 'Trưởng phòng Văn hóa – Xã hội',
    het_han: '2027-01-31',
  },
  abbreviations: { viet_tat: 'TTHC', day_du: 'Thủ tục hành chính' },
};

export function pathOf(table: TableId): string {
  return tables[table].place === 'file' ? `${tables[table].name}.csv` : `${tables[table].name}/${report}.csv`;
}

/** One row for each set of cells, as they stand in the file (with their quotes); columns in the schema's order. */
export function exampleFile<T extends TableId>(table: T, ...rows: readonly Cells<T>[]): ExampleFile {
  const schema: TableSchema = tables[table];
  const filled = rows.map((cells): Readonly<Record<string, string | undefined>> => ({ ...usual[table], ...cells }));
  const headers = schema.columns
    .map((column) => column.header)
    .filter((header) => filled.some((cells) => cells[header] !== undefined));
  return textFile(
    table,
    headers.join(','),
    ...filled.map((cells) => headers.map((header) => cells[header] ?? '').join(',')),
  );
}

/** A file line by line, for examples whose lines are the point. */
export function textFile(table: TableId, ...lines: readonly string[]): ExampleFile {
  return { file: pathOf(table), csv: lines.map((line) => `${line}\n`).join('') };
}

/** The lines of an example file, to take some of them. */
export function linesOf(file: ExampleFile): string[] {
  return file.csv.split('\n').slice(0, -1);
}
