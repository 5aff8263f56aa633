/** The smallest portal that can be built: one province, one district, two indicators, one document. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tableIds, tables } from '#core/columns.ts';
import { documentFrontMatter } from './summary-text.ts';

const filled: Readonly<Record<string, string>> = {
  'dia-phuong.csv': 'id,ten,loai,truc_thuoc\ntinh-mau,Mẫu,tinh,\ntinh-mau/huyen-mau,Mẫu,huyen,tinh-mau\n',
  'nhom-noi-dung.csv': 'id,ten,thu_tu\nchinh-quyen-so,Chính quyền số,1\n',
  'chi-tieu.csv':
    'id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\ncap-dinh-danh,Cấp định danh điện tử,Định danh,chinh-quyen-so,%,2,cao\nso-hoa,Số hóa kết quả giải quyết,Số hóa,chinh-quyen-so,%,2,cao\n',
  'so-lieu/bao-cao-mau.csv':
    'chi_tieu,dia_phuong,pham_vi,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\ncap-dinh-danh,tinh-mau/huyen-mau,,2024-Q1,91.46,thuc_hien,bao-cao-mau,I.2\nso-hoa,tinh-mau/huyen-mau,cap-huyen,2024-Q1,80,thuc_hien,bao-cao-mau,I.3\nso-hoa,tinh-mau/huyen-mau,cap-xa,2024-Q1,70,thuc_hien,bao-cao-mau,I.3\n',
  'muc-tieu/bao-cao-mau.csv':
    'chi_tieu,dia_phuong,ky,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\ncap-dinh-danh,tinh-mau/huyen-mau,2024,100,duoc_giao,bao-cao-mau,I.2\n',
};

/** Path and text of every table; those without rows have their header alone. */
export const minimalTables: readonly (readonly [string, string])[] = tableIds.map((id) => {
  const { name, place, columns } = tables[id];
  const path = place === 'file' ? `${name}.csv` : `${name}/bao-cao-mau.csv`;
  return [path, filled[path] ?? `${columns.map(({ header }) => header).join(',')}\n`];
});

export const minimalSummaries: readonly (readonly [string, string])[] = [
  [
    'van-ban/bao-cao-mau.mdx',
    `${documentFrontMatter}Huyện đã cấp định danh cho <SoLieu chi-tieu="cap-dinh-danh" /> người dân ([về cổng](/gioi-thieu/)).\n`,
  ],
  ['trang/gioi-thieu.mdx', '---\ntieu_de: "Giới thiệu"\nmo_ta: "Cổng này là gì"\n---\nCổng mẫu.\n'],
  ['trang/huong-dan.mdx', '---\ntieu_de: "Hướng dẫn"\nmo_ta: "Cách nhập số liệu"\n---\nCách nhập.\n'],
];

/** Writes the tables to `<folder>/data` and the summaries to `<folder>/content`. */
export async function writeMinimalPortal(folder: string): Promise<{ dataFolder: string; contentFolder: string }> {
  const dataFolder = join(folder, 'data');
  const contentFolder = join(folder, 'content');
  for (const [base, entries] of [
    [dataFolder, minimalTables],
    [contentFolder, minimalSummaries],
  ] as const) {
    for (const [path, text] of entries) {
      await mkdir(dirname(join(base, path)), { recursive: true });
      await writeFile(join(base, path), text);
    }
  }
  return { dataFolder, contentFolder };
}
