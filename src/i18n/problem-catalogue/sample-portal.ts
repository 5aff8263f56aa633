/**
 * A whole small data folder without a problem, around which each example of a problem is checked: two provinces, one
 * district, a share and a count with one figure each, an act that a second document names.
 */

import { unstatedFacts } from '#core/document-kinds.ts';
import type { CheckContext, DocumentInfo } from '#core/model.ts';
import { parsePartialDate } from '#core/partial-date.ts';
import { parsePeriod } from '#core/period.ts';
import type { SourceFile } from '#core/source-file.ts';

export const sampleFiles: Readonly<Record<string, string>> = {
  'dia-phuong.csv': `id,ma_dvhc,ten,loai,truc_thuoc,den_ngay
bac-giang,24,Bắc Giang,tinh,,2025-06-30
bac-giang/lang-giang,217,Lạng Giang,huyen,bac-giang,2025-06-30
lang-son,20,Lạng Sơn,tinh,,
`,
  'nhom-noi-dung.csv': `id,ten,thu_tu
chinh-quyen-so,Chính quyền số,1
`,
  'chi-tieu.csv': `id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot
thanh-toan-truc-tuyen,Tỷ lệ thanh toán trực tuyến,Thanh toán trực tuyến,chinh-quyen-so,%,2,cao
so-dvctt,Số dịch vụ công trực tuyến,Dịch vụ công trực tuyến,chinh-quyen-so,dịch vụ,0,cao
`,
  'co-quan.csv': `id,ten,dia_phuong
ubnd-huyen-lang-giang,Ủy ban nhân dân huyện Lạng Giang,bac-giang/lang-giang
`,
  'so-lieu/bao-cao-lang-giang-2024-q1.csv': `chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri
thanh-toan-truc-tuyen,bac-giang/lang-giang,2024-Q1,61.12,thuc_hien,bao-cao-lang-giang-2024-q1,I.2
`,
  'so-lieu/dich-vu-cong.csv': `chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri
so-dvctt,bac-giang/lang-giang,2024-Q1,154,thuc_hien,bao-cao-lang-giang-2024-q1,I.3
`,
  'vien-dan/thong-bao-lang-son-2024-10.csv': `van_ban_nguon,vi_tri,nhom_van_ban,ten_loai,so_ky_hieu,vai_tro
thong-bao-lang-son-2024-10,I,ke-hoach-45-kh-ubnd-lang-son,Kế hoạch,45/KH-UBND,nhac_den
`,
  'doi-chieu.csv': `id,loai,muc_do,noi_dung,van_ban_a,vi_tri_a,gia_tri_a,trang_thai
`,
  'dieu-chinh.csv': `ngay,bang,neo,cu,moi,loai,can_cu
`,
  'mien-tru.csv': `ma_loi,tep,khoa,ly_do,nguoi_duyet,het_han
`,
  'viet-tat.csv': `viet_tat,day_du
TTHC,Thủ tục hành chính
`,
};

/** Anchor of the first figure of the sample. */
export const sampleAnchor = 'f-pi26t3mkn';

/** The files with some replaced, added, or (undefined) taken away. */
export function sampleFolder(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): SourceFile[] {
  const encoder = new TextEncoder();
  return Object.entries<string | Uint8Array | undefined>({ ...sampleFiles, ...changes }).flatMap(([path, content]) =>
    content === undefined ? [] : [{ path, bytes: typeof content === 'string' ? encoder.encode(content) : content }],
  );
}

function document(id: string, kind: string, area: string, date: string, period: string): DocumentInfo {
  return {
    ...unstatedFacts,
    id,
    kind,
    number: undefined,
    subject: 'Chuyển đổi số',
    issuer: 'Ủy ban nhân dân',
    areas: [area],
    date: parsePartialDate(date),
    period: parsePeriod(period),
  };
}

export const sampleContext: CheckContext = {
  documents: [
    document('bao-cao-lang-giang-2024-q1', 'bao-cao', 'bac-giang/lang-giang', '2024-03', '2024-Q1'),
    document('thong-bao-lang-son-2024-10', 'thong-bao', 'lang-son', '2024-10', '2024-01/2024-09'),
  ],
  today: 20261101,
};
