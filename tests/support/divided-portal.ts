/** A portal just large enough that its tasks and its points to clear up go by province; two of its provinces have one name. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeMinimalPortal } from './minimal-portal.ts';

/** Ids, documents, tasks and points of its provinces. */
export const dividedProvinces = [
  { id: 'tinh-mau', area: 'tinh-mau/huyen-mau', document: 'bao-cao-mau', title: 'Tỉnh Mẫu', tasks: 300, points: 150 },
  {
    id: 'quang-ngai',
    area: 'quang-ngai',
    document: 'bao-cao-cu',
    title: 'Tỉnh Quảng Ngãi (đến 30/6/2025)',
    tasks: 200,
    points: 100,
  },
  {
    id: 'quang-ngai-2025',
    area: 'quang-ngai-2025',
    document: 'bao-cao-moi',
    title: 'Tỉnh Quảng Ngãi (từ 01/7/2025)',
    tasks: 101,
    points: 51,
  },
] as const;

/** Works in every province; the other agency, `so-mau`, in the first alone. */
export const busyAgency = 'so-chung';

const each = (
  row: (place: (typeof dividedProvinces)[number], at: number) => string,
  count: (place: (typeof dividedProvinces)[number]) => number,
): string =>
  dividedProvinces.flatMap((place) => Array.from({ length: count(place) }, (_, at) => `${row(place, at)}\n`)).join('');

export async function writeDividedPortal(folder: string): Promise<{ dataFolder: string; contentFolder: string }> {
  const { dataFolder, contentFolder } = await writeMinimalPortal(folder);
  const texts: Readonly<Record<string, string>> = {
    'dia-phuong.csv':
      'id,ten,loai,truc_thuoc,tu_ngay,den_ngay,nay_la\ntinh-mau,Mẫu,tinh,,,,\ntinh-mau/huyen-mau,Mẫu,huyen,tinh-mau,,,\nquang-ngai,Quảng Ngãi,tinh,,,2025-06-30,quang-ngai-2025\nquang-ngai-2025,Quảng Ngãi,tinh,,2025-07-01,,\n',
    'co-quan.csv': `id,ten\n${busyAgency},Sở Chung\nso-mau,Sở Mẫu\n`,
    // Every third has a deadline, every other third comes back.
    'nhiem-vu/bao-cao-mau.csv': `id,dia_phuong,noi_dung,co_quan_chu_tri,thoi_han,thoi_han_ghi_la,dinh_ky,van_ban_nguon,vi_tri\n${each(
      ({ id, area, document }, at) =>
        `${id}-viec-${at},${area},Việc thứ ${at},${id === 'tinh-mau' && at % 2 === 0 ? 'so-mau' : busyAgency},${['2025-12-31,năm 2025,', ',,hang-quy', ',,'][at % 3]},${document},II.${at + 1}`,
      ({ tasks }) => tasks,
    )}`,
    'doi-chieu.csv': `id,loai,muc_do,noi_dung,van_ban_a,vi_tri_a,gia_tri_a,trang_thai\n${each(
      ({ id, document }, at) =>
        `${id}-diem-${at},ten_goi,thap,Hai cách gọi thứ ${at},${document},I.${at + 1},Tổ công nghệ số,cho_phan_hoi`,
      ({ points }) => points,
    )}`,
  };
  for (const [path, text] of Object.entries(texts)) await writeFile(join(dataFolder, path), text);
  for (const { area, document, title } of dividedProvinces.slice(1)) {
    await writeFile(
      join(contentFolder, `van-ban/${document}.mdx`),
      `---\nloai: "bao-cao"\ntrich_yeu: "Báo cáo của ${title}"\nco_quan_ban_hanh: "UBND tỉnh Quảng Ngãi"\ndia_phuong: ["${area}"]\ntinh_trang_ban: "khong_ro"\n---\nBáo cáo.\n`,
    );
  }
  return { dataFolder, contentFolder };
}
