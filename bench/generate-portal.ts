/**
 * Makes up a portal of any size, for measuring, in the very tables that staff edit: areas that ended on 2025-06-30 with
 * twelve quarters of figures for provinces and districts and four for communes, the areas of today with one, and a
 * document of about 200 rows for a province or district and its quarter or year. The same seed gives the same bytes.
 * Nothing of it is ever published.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type TableId, tables } from '../src/core/columns.ts';
import { type MadeArea, makeCountry, pick } from './made-up-areas.ts';

export interface GeneratedPortal {
  readonly dataFolder: string;
  readonly contentFolder: string;
  /** Day on which all of it is past: `PORTAL_DATE`. */
  readonly day: string;
  readonly areas: number;
  readonly observations: number;
  readonly targets: number;
  readonly documents: number;
}

type Cells = Readonly<Record<string, string | number>>;

/** One document and all rows taken from it. */
interface MadeDocument {
  readonly id: string;
  readonly area: MadeArea;
  readonly period: string;
  readonly observations: readonly Cells[];
  readonly targets: readonly Cells[];
}

/** Two years that are reported once, and four quarters that are reported each; the areas of today have one quarter. */
const years = [
  { period: '2022-07/2023-06', quarters: ['2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2'], targetsOf: '2023' },
  { period: '2023-07/2024-06', quarters: ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'], targetsOf: '2024' },
] as const;
const quarters = ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'] as const;
const quarterToday = '2025-Q3';
const day = '2025-11-15';
const targetedIndicators = 30;
const communeIndicators = 10;
const communeTargets = 5;
const communesOfDocumentToday = 20;

const subjects = [
  'Tỷ lệ hồ sơ',
  'Tỷ lệ dịch vụ công',
  'Tỷ lệ người dân',
  'Tỷ lệ doanh nghiệp',
  'Tỷ lệ hộ gia đình',
  'Tỷ lệ cán bộ',
  'Tỷ lệ cơ quan',
  'Tỷ lệ trường học',
  'Tỷ lệ cơ sở y tế',
  'Số xã',
  'Số nền tảng',
  'Số lớp tập huấn',
];
const deeds = [
  'giải quyết trực tuyến toàn trình',
  'có chữ ký số',
  'dùng nền tảng số',
  'kết nối dữ liệu dùng chung',
  'thanh toán không dùng tiền mặt',
];
const agencyNames = ['Sở Khoa học và Công nghệ', 'Văn phòng UBND', 'Công an'];

export async function generatePortal(folder: string, areaCount: number, seed = 1): Promise<GeneratedPortal> {
  const random = randomFrom(seed);
  const country = makeCountry(areaCount, random);
  const fixed = new Map<string, string>();
  const allAreas = [
    ...country.provinces.flatMap(({ districts, ...province }) => [
      province,
      ...districts.flatMap(({ communes, ...district }) => [district, ...communes]),
    ]),
    ...country.today.flatMap(({ communes, ...province }) => [province, ...communes]),
  ];
  fixed.set('data/dia-phuong.csv', csv('areas', allAreas.map(areaRow)));
  fixed.set(
    'data/nhom-noi-dung.csv',
    csv(
      'groups',
      ['Chính quyền số', 'Kinh tế số', 'Xã hội số', 'Hạ tầng số'].map((ten, index) => ({
        id: `nhom-${index + 1}`,
        ten,
        thu_tu: index + 1,
      })),
    ),
  );
  fixed.set(
    'data/chi-tieu.csv',
    csv(
      'indicators',
      indicators.map(({ row }) => row),
    ),
  );
  const owners = [...country.provinces, ...country.today];
  fixed.set(
    'data/co-quan.csv',
    csv(
      'agencies',
      owners.flatMap(({ id, name }) =>
        agencyNames.map((agency, index) => ({
          id: `co-quan-${index + 1}-${id}`,
          ten: `${agency} ${name}`,
          dia_phuong: id,
        })),
      ),
    ),
  );
  for (const id of ['discrepancies', 'revisions', 'waivers', 'abbreviations'] as const)
    fixed.set(`data/${tables[id].name}.csv`, csv(id, []));
  for (const page of ['gioi-thieu', 'huong-dan'])
    fixed.set(`content/trang/${page}.mdx`, `---\ntieu_de: "Trang ${page}"\nmo_ta: "Trang mẫu"\n---\n\nTrang mẫu.\n`);
  for (const [path, text] of fixed) await write(join(folder, path), [text]);

  const counts = { observations: 0, targets: 0, documents: 0 };
  for (const owner of owners) {
    const documents = [...('districts' in owner ? documentsOf(owner, owner.districts) : documentsToday(owner))];
    counts.documents += documents.length;
    counts.observations += await writeTable(
      folder,
      'observations',
      owner.id,
      documents,
      ({ observations }) => observations,
    );
    counts.targets += await writeTable(folder, 'targets', owner.id, documents, ({ targets }) => targets);
    await writeTable(folder, 'tasks', owner.id, documents, (document) => taskRows(document, owner.id));
    await writeTable(folder, 'statements', owner.id, documents, statementRows);
    await writeTable(folder, 'citations', owner.id, documents, citationRows);
    await mkdir(join(folder, 'content/van-ban'), { recursive: true });
    for (const document of documents)
      await writeFile(join(folder, `content/van-ban/${document.id}.mdx`), summary(document, random));
  }
  return {
    dataFolder: join(folder, 'data'),
    contentFolder: join(folder, 'content'),
    day,
    areas: allAreas.length,
    ...counts,
  };
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

function areaRow({ id, name, kind, parent, code, successors }: MadeArea): Cells {
  return {
    id,
    ma_dvhc: code,
    ten: name,
    loai: kind,
    truc_thuoc: parent,
    ...(successors.length === 0
      ? { tu_ngay: '2025-07-01' }
      : { den_ngay: '2025-06-30', nay_la: successors.join(' | ') }),
  };
}

interface MadeIndicator {
  readonly id: string;
  readonly isShare: boolean;
  readonly row: Cells;
}

const indicators: readonly MadeIndicator[] = subjects.flatMap((subject, s) =>
  deeds.map((deed, d): MadeIndicator => {
    const id = `ket-qua-thu-${s * deeds.length + d + 1}`;
    const isShare = subject.startsWith('Tỷ lệ');
    return {
      id,
      isShare,
      row: {
        id,
        ten: `${subject} ${deed} trên địa bàn`,
        ten_ngan: `${subject} ${deed}`,
        nhom: `nhom-${(s % 4) + 1}`,
        don_vi_tinh: isShare ? '%' : 'đơn vị',
        chu_so_thap_phan: isShare ? 2 : 0,
        huong_tot: 'cao',
        khai_niem: 'Chỉ tiêu mẫu để đo tốc độ dựng trang.',
      },
    };
  }),
);
/** Those that communes report: one of each subject. */
const ofCommunes = indicators.filter((_, index) => index % deeds.length === 0).slice(0, communeIndicators);
const allQuarters: readonly string[] = [...years.flatMap((year) => year.quarters), ...quarters, quarterToday];

function* documentsOf(
  province: MadeArea,
  districts: readonly (MadeArea & { readonly communes: readonly MadeArea[] })[],
): Generator<MadeDocument> {
  for (const quarter of allQuarters.slice(0, -1)) {
    const id = `bao-cao-${slug(province)}-${quarter.toLowerCase()}`;
    const own = indicators.map((indicator, index) => figure(indicator, province, quarter, id, index));
    // A province's report repeats one figure of each district; now and then another number stands there.
    const repeated = indicators
      .slice(0, 1)
      .flatMap((indicator) =>
        districts.map((district, index) =>
          figure(indicator, district, quarter, id, index, district.number % 97 === 0 ? 7 : 0),
        ),
      );
    yield {
      id,
      area: province,
      period: quarter,
      observations: [...own, ...repeated],
      targets: quarter.endsWith('Q1')
        ? targets(province, indicators.slice(0, targetedIndicators), quarter.slice(0, 4), id)
        : [],
    };
  }
  for (const district of districts) {
    for (const year of years) {
      const id = `bao-cao-nam-${slug(district)}-${year.targetsOf}`;
      const rows = year.quarters.flatMap((quarter) =>
        indicators.map((indicator, index) => figure(indicator, district, quarter, id, index)),
      );
      yield {
        id,
        area: district,
        period: year.period,
        observations: rows,
        targets: targets(district, indicators.slice(0, targetedIndicators), year.targetsOf, id),
      };
    }
    for (const quarter of quarters) {
      const id = `bao-cao-${slug(district)}-${quarter.toLowerCase()}`;
      const communes = district.communes.flatMap((commune) =>
        ofCommunes.map((indicator, index) => figure(indicator, commune, quarter, id, index)),
      );
      const isFirst = quarter.endsWith('Q1');
      yield {
        id,
        area: district,
        period: quarter,
        observations: [
          ...indicators.map((indicator, index) => figure(indicator, district, quarter, id, index)),
          ...communes,
        ],
        targets: isFirst
          ? [
              ...targets(district, indicators.slice(0, targetedIndicators), '2025', id),
              ...district.communes.flatMap((commune) =>
                targets(commune, ofCommunes.slice(0, communeTargets), '2025', id),
              ),
            ]
          : [],
      };
    }
  }
}

function* documentsToday(province: MadeArea & { readonly communes: readonly MadeArea[] }): Generator<MadeDocument> {
  for (let first = 0; first === 0 || first < province.communes.length; first += communesOfDocumentToday) {
    const id = `bao-cao-${slug(province)}-phan-${first / communesOfDocumentToday + 1}`;
    const own =
      first === 0 ? indicators.map((indicator, index) => figure(indicator, province, quarterToday, id, index)) : [];
    const communes = province.communes
      .slice(first, first + communesOfDocumentToday)
      .flatMap((commune) => ofCommunes.map((indicator, index) => figure(indicator, commune, quarterToday, id, index)));
    yield { id, area: province, period: quarterToday, observations: [...own, ...communes], targets: [] };
  }
}

/** The same figure wherever it is repeated: better from quarter to quarter, with noise of its own. */
function figure(
  indicator: MadeIndicator,
  area: MadeArea,
  quarter: string,
  document: string,
  index: number,
  shift = 0,
): Cells {
  const time = allQuarters.indexOf(quarter);
  const level = ['province', 'district', 'commune'].indexOf(area.level);
  const noise = randomFrom(area.number * 8191 + level * 524287 + Number(indicator.id.slice(12)) * 131 + time)();
  const value = 20 + ((area.number * 37 + Number(indicator.id.slice(12)) * 13) % 45) + time * 2 + noise * 8 + shift;
  return {
    chi_tieu: indicator.id,
    dia_phuong: area.id,
    ky: quarter,
    cach_tinh_ky: 'luy_ke',
    ...(noise > 0.97 && shift === 0 ? { dau_so_sanh: '>' } : {}),
    gia_tri: indicator.isShare ? value.toFixed(2) : Math.round(value),
    loai_so_lieu: 'thuc_hien',
    van_ban_nguon: document,
    vi_tri: `biểu ${(index % 9) + 1}`,
  };
}

function targets(area: MadeArea, of: readonly MadeIndicator[], year: string, document: string): Cells[] {
  return of.map((indicator, index) => ({
    chi_tieu: indicator.id,
    dia_phuong: area.id,
    ky: year,
    gia_tri: 50 + ((area.number + index) % 10) * 4,
    loai_muc_tieu: 'duoc_giao',
    van_ban_nguon: document,
    vi_tri: 'I.1',
  }));
}

function taskRows({ id, area, period }: MadeDocument, owner: string): Cells[] {
  const year = period.includes('/') ? period.slice(8, 12) : period.slice(0, 4);
  return [1, 2].map((n) => ({
    id: `${id}-viec-${n}`,
    dia_phuong: area.id,
    noi_dung: `Hoàn thành việc thứ ${n} về chuyển đổi số của ${area.name} nêu trong báo cáo kỳ ${period}`,
    co_quan_chu_tri: `co-quan-${n}-${owner}`,
    thoi_han: `${year}-12-31`,
    thoi_han_ghi_la: `trong năm ${year}`,
    van_ban_nguon: id,
    vi_tri: `II.${n}`,
  }));
}

function statementRows({ id, area }: MadeDocument): Cells[] {
  return [
    {
      id: `${id}-y-1`,
      dia_phuong: area.id,
      loai: 'ton_tai',
      noi_dung: 'Một số nơi còn thiếu người làm việc về công nghệ thông tin.',
      van_ban_nguon: id,
      vi_tri: 'III',
    },
    {
      id: `${id}-y-2`,
      dia_phuong: area.id,
      loai: 'kien_nghi',
      noi_dung: 'Đề nghị cấp trên mở thêm lớp tập huấn cho cán bộ.',
      van_ban_nguon: id,
      vi_tri: 'IV',
    },
  ];
}

function citationRows({ id }: MadeDocument): Cells[] {
  return [
    {
      van_ban_nguon: id,
      vi_tri: 'I',
      nhom_van_ban: 'quyet-dinh-749',
      ten_loai: 'Quyết định',
      so_ky_hieu: '749/QĐ-TTg',
      ngay: '2020-06-03',
      co_quan: 'Thủ tướng Chính phủ',
      vai_tro: 'can_cu',
    },
  ];
}

const lastDays: Readonly<Record<string, string>> = { Q1: '04-05', Q2: '07-05', Q3: '10-05', Q4: '12-31' };

function summary({ id, area, period, observations }: MadeDocument, random: () => number): string {
  const [year = '', part = ''] = period.includes('/') ? [period.slice(8, 12), 'Q2'] : period.split('-');
  const quarter = String(observations[0]?.['ky'] ?? '');
  const mention = (): string =>
    `<SoLieu chi-tieu="${pick(ofCommunes, random).id}" dia-phuong="${area.id}" ky="${quarter}" />`;
  const sentences =
    observations[0]?.['dia_phuong'] === area.id
      ? `Đơn vị nêu ${mention()} ở một chỉ tiêu và ${mention()} ở chỉ tiêu khác.`
      : 'Báo cáo nêu số liệu của các xã, phường.';
  return `---
loai: "bao-cao"
so_ky_hieu: "${Math.floor(random() * 400) + 1}/BC-UBND"
trich_yeu: "Kết quả chuyển đổi số của ${area.name}"
co_quan_ban_hanh: "UBND ${area.name}"
dia_phuong: ["${area.id}"]
ngay: "${part === 'Q4' ? `${Number(year) + 1}-01-05` : `${year}-${lastDays[part] ?? '12-31'}`}"
ky: "${period}"
loai_bao_cao: "dinh_ky"
tinh_trang_ban: "ban_chinh"
---

## Kết quả

${sentences} Mã báo cáo: ${id.replaceAll(/\d/gu, 'x')}.

## Việc phải làm

Hai việc có thời hạn, giao cho cơ quan cấp tỉnh.
`;
}

/** The last segment names the area among all. */
function slug({ id }: MadeArea): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** One file of a table for each province; the number of its rows. */
async function writeTable(
  folder: string,
  id: TableId,
  owner: string,
  documents: readonly MadeDocument[],
  rowsOf: (document: MadeDocument) => readonly Cells[],
): Promise<number> {
  let count = 0;
  const parts = function* (): Generator<string> {
    const headers = writtenColumns[id] ?? tables[id].columns.map(({ header }) => header);
    yield `${headers.join(',')}\n`;
    for (const document of documents) {
      const rows = rowsOf(document);
      count += rows.length;
      yield rows.map((row) => `${headers.map((header) => row[header] ?? '').join(',')}\n`).join('');
    }
  };
  await write(join(folder, `data/${tables[id].name}/${owner}.csv`), parts());
  return count;
}

/** A file may leave out columns that it has nothing for. */
const writtenColumns: Partial<Record<TableId, readonly string[]>> = {
  observations: [
    'chi_tieu',
    'dia_phuong',
    'ky',
    'cach_tinh_ky',
    'dau_so_sanh',
    'gia_tri',
    'loai_so_lieu',
    'van_ban_nguon',
    'vi_tri',
  ],
  targets: ['chi_tieu', 'dia_phuong', 'ky', 'gia_tri', 'loai_muc_tieu', 'van_ban_nguon', 'vi_tri'],
};

function csv(id: TableId, rows: readonly Cells[]): string {
  const headers = tables[id].columns.map(({ header }) => header);
  return [headers.join(','), ...rows.map((row) => headers.map((header) => row[header] ?? '').join(','))]
    .map((line) => `${line}\n`)
    .join('');
}

async function write(path: string, parts: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(parts, createWriteStream(path));
}
