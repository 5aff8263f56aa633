/**
 * A made-up portal of any size, for measuring: provinces, districts and communes, each with figures over eight
 * quarters, in the very tables that staff edit. The same seed gives the same bytes. Nothing of it is ever published.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TableId, tables } from '#core/columns.ts';

export interface GeneratedPortal {
  readonly dataFolder: string;
  readonly contentFolder: string;
  readonly areas: number;
  readonly observations: number;
  readonly documents: number;
}

interface MadeArea {
  readonly id: string;
  readonly name: string;
  readonly kind: 'tinh' | 'huyen' | 'xa';
  readonly parent: string;
  readonly code: string;
}

type Cells = Readonly<Record<string, string | number>>;

const indicatorCount = 24;
const perArea = { tinh: 24, huyen: 14, xa: 8 } as const;
const quarters = ['2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'];
const districtsPerProvince = 10;
const communesPerDistrict = 15;
const syllables = ['An', 'Bình', 'Cẩm', 'Đông', 'Hà', 'Hòa', 'Kim', 'Lạc', 'Minh', 'Nam', 'Phú', 'Quang', 'Sơn', 'Tân', 'Thanh', 'Thịnh', 'Trung', 'Văn', 'Vĩnh', 'Xuân', 'Yên', 'Đức'];

export async function generatePortal(folder: string, areaCount: number, seed = 1): Promise<GeneratedPortal> {
  const random = randomFrom(seed);
  const files = new Map<string, string>();
  const areas = makeAreas(areaCount, random);
  const provinces = areas.filter(({ kind }) => kind === 'tinh');
  files.set('data/dia-phuong.csv', csv('areas', areas.map(({ id, name, kind, parent, code }) => ({ id, ma_dvhc: code, ten: name, loai: kind, truc_thuoc: parent }))));
  files.set('data/nhom-noi-dung.csv', csv('groups', [1, 2, 3, 4].map((n) => ({ id: `nhom-${n}`, ten: `Nhóm nội dung ${n}`, thu_tu: n }))));
  files.set('data/chi-tieu.csv', csv('indicators', Array.from({ length: indicatorCount }, (_, index) => indicatorRow(index))));
  files.set('data/co-quan.csv', csv('agencies', provinces.map(({ id, name }) => ({ id: `so-${id}`, ten: `Sở Khoa học và Công nghệ ${name}`, dia_phuong: id }))));
  for (const id of ['discrepancies', 'revisions', 'waivers', 'abbreviations'] as const) files.set(`data/${tables[id].name}.csv`, csv(id, []));
  const byProvince = Map.groupBy(areas, ({ id }) => id.split('/', 1)[0] ?? '');
  let observations = 0;
  let documents = 0;
  for (const province of provinces) {
    for (const quarter of quarters) {
      const document = `bao-cao-${province.id}-${quarter.toLowerCase()}`;
      const own = byProvince.get(province.id) ?? [];
      const rows = own.flatMap((area) => observationRows(area, quarter, document, random));
      observations += rows.length;
      documents += 1;
      files.set(`data/so-lieu/${document}.csv`, csv('observations', rows));
      files.set(`data/muc-tieu/${document}.csv`, csv('targets', quarter.endsWith('Q4') ? [] : own.flatMap((area) => targetRows(area, quarter, document))));
      files.set(`data/nhiem-vu/${document}.csv`, csv('tasks', taskRows(province, document)));
      files.set(`data/danh-gia-kien-nghi/${document}.csv`, csv('statements', [statementRow(province, document)]));
      files.set(`data/vien-dan/${document}.csv`, csv('citations', [citationRow(document)]));
      files.set(`content/van-ban/${document}.mdx`, summary(province, quarter, document));
    }
  }
  for (const page of ['gioi-thieu', 'huong-dan']) files.set(`content/trang/${page}.mdx`, `---\ntieu_de: "Trang ${page}"\nmo_ta: "Trang mẫu"\n---\n\nTrang mẫu.\n`);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { dataFolder: join(folder, 'data'), contentFolder: join(folder, 'content'), areas: areas.length, observations, documents };
}

/** mulberry32, public domain: numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whole provinces one after the other, until there are enough areas. */
function makeAreas(count: number, random: () => number): MadeArea[] {
  const areas: MadeArea[] = [];
  const name = (): string => `${pick(syllables, random)} ${pick(syllables, random)}`;
  let commune = 0;
  for (let p = 1; areas.length < count; p += 1) {
    const province: MadeArea = { id: `tinh-${pad(p, 2)}`, name: name(), kind: 'tinh', parent: '', code: pad(p, 2) };
    areas.push(province);
    for (let d = 1; d <= districtsPerProvince && areas.length < count; d += 1) {
      const number = (p - 1) * districtsPerProvince + d;
      const district: MadeArea = { id: `${province.id}/huyen-${pad(number, 3)}`, name: name(), kind: 'huyen', parent: province.id, code: pad(number, 3) };
      areas.push(district);
      for (let c = 1; c <= communesPerDistrict && areas.length < count; c += 1) {
        commune += 1;
        areas.push({ id: `${district.id}/xa-${pad(commune, 5)}`, name: name(), kind: 'xa', parent: district.id, code: pad(commune, 5) });
      }
    }
  }
  return areas;
}

function indicatorRow(index: number): Cells {
  return {
    id: indicatorId(index), ten: `Tỷ lệ kết quả thứ ${index + 1} về chuyển đổi số`, ten_ngan: `Kết quả thứ ${index + 1}`, nhom: `nhom-${(index % 4) + 1}`,
    don_vi_tinh: '%', chu_so_thap_phan: 2, huong_tot: 'cao', khai_niem: 'Chỉ tiêu mẫu để đo tốc độ dựng trang.',
  };
}

function observationRows({ id, kind }: MadeArea, quarter: string, document: string, random: () => number): Cells[] {
  return Array.from({ length: perArea[kind] }, (_, index) => ({
    chi_tieu: indicatorId(index), dia_phuong: id, ky: quarter, cach_tinh_ky: 'trong_ky', gia_tri: (20 + random() * 79).toFixed(2),
    loai_so_lieu: 'thuc_hien', van_ban_nguon: document, vi_tri: `biểu ${(index % 9) + 1}`,
  }));
}

function targetRows({ id, kind }: MadeArea, quarter: string, document: string): Cells[] {
  if (!quarter.endsWith('Q1')) return [];
  return Array.from({ length: Math.ceil(perArea[kind] / 2) }, (_, index) => ({
    chi_tieu: indicatorId(index), dia_phuong: id, ky: quarter.slice(0, 4), gia_tri: 60 + (index % 8) * 5, loai_muc_tieu: 'duoc_giao', van_ban_nguon: document, vi_tri: 'I.1',
  }));
}

function taskRows(province: MadeArea, document: string): Cells[] {
  return [1, 2, 3].map((n) => ({
    id: `${document}-viec-${n}`, dia_phuong: province.id, noi_dung: `Hoàn thành việc thứ ${n} về chuyển đổi số`, co_quan_chu_tri: `so-${province.id}`,
    thoi_han: '2024-12-31', van_ban_nguon: document, vi_tri: `II.${n}`,
  }));
}

function statementRow(province: MadeArea, document: string): Cells {
  return { id: `${document}-y-1`, dia_phuong: province.id, loai: 'ton_tai', noi_dung: 'Một số xã còn thiếu người làm việc.', van_ban_nguon: document, vi_tri: 'III' };
}

function citationRow(document: string): Cells {
  return {
    van_ban_nguon: document, vi_tri: 'I', nhom_van_ban: 'quyet-dinh-749', ten_loai: 'Quyết định', so_ky_hieu: '749/QĐ-TTg', ngay: '2020-06-03', co_quan: 'Thủ tướng Chính phủ', vai_tro: 'can_cu',
  };
}

function summary(province: MadeArea, quarter: string, document: string): string {
  const lastDay = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' }[quarter.slice(5)] ?? '12-31';
  return `---
loai: "bao-cao"
so_ky_hieu: "12/BC-UBND"
trich_yeu: "Kết quả chuyển đổi số"
co_quan_ban_hanh: "UBND tỉnh ${province.name}"
dia_phuong: ["${province.id}"]
ngay: "${quarter.slice(0, 4)}-${lastDay}"
ky: "${quarter}"
loai_bao_cao: "dinh_ky"
tinh_trang_ban: "ban_chinh"
---

## Kết quả

Tỉnh đạt <SoLieu chi-tieu="${indicatorId(0)}" dia-phuong="${province.id}" /> ở kết quả đầu tiên và <SoLieu chi-tieu="${indicatorId(1)}" dia-phuong="${province.id}" /> ở kết quả sau. Mã báo cáo: ${document.replaceAll(/\d/gu, 'x')}.

## Việc phải làm

Ba việc phải xong trước ngày 31/12/2024.
`;
}

function indicatorId(index: number): string {
  return `ket-qua-thu-${index + 1}`;
}

/** Columns that some row fills, in the schema's order; all of them where there is no row. */
function csv(id: TableId, rows: readonly Cells[]): string {
  const headers: string[] = tables[id].columns.map(({ header }) => header);
  const used = rows.length === 0 ? headers : headers.filter((header) => rows.some((row) => header in row));
  return [used.join(','), ...rows.map((row) => used.map((header) => row[header] ?? '').join(','))].map((line) => `${line}\n`).join('');
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
