/**
 * The record of each real document against an independent list of every number in its text (`tests/record/`): a later edit
 * that drops, adds or changes one fails with its place in the document.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecords } from '#core/csv.ts';

const root = join(import.meta.dirname, '../..');
const columns = ['gia_tri', 'gia_tri_den', 'tu_so', 'mau_so', 'xep_hang', 'tong_so_xep_hang', 'thay_doi_hang'] as const;

function readRows(path: string): Record<string, string>[] {
  const [header = [], ...rows] = parseRecords(readFileSync(join(root, path), 'utf8').replace(/\n$/, ''));
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

/** "I.2 | so-lieu | thanh-toan-truc-tuyen | bac-giang/lang-giang |  | 2024-Q1 | thuc_hien | gia_tri | 61.12": one line a number. */
function line(
  place: string,
  table: string,
  row: Record<string, string>,
  kind: string,
  column: string,
  mark: string,
  value: string,
): string {
  return [
    place,
    table,
    row['chi_tieu'],
    row['dia_phuong'],
    row['pham_vi'] ?? '',
    row['ky'] ?? '',
    kind,
    column,
    `${mark}${value}`,
  ].join(' | ');
}

function listed(document: string): string[] {
  return readRows(`tests/record/${document}.csv`)
    .map((row) =>
      line(
        row['vi_tri'] ?? '',
        row['bang'] ?? '',
        row,
        row['loai'] ?? '',
        row['cot'] ?? '',
        row['dau_so_sanh'] ?? '',
        row['gia_tri'] ?? '',
      ),
    )
    .sort();
}

function entered(document: string): string[] {
  return (['so-lieu', 'muc-tieu'] as const)
    .flatMap((table) =>
      readdirSync(join(root, 'data', table))
        .filter((file) => file.endsWith('.csv'))
        .flatMap((file) => readRows(`data/${table}/${file}`))
        .filter((row) => row['van_ban_nguon'] === document)
        .flatMap((row) =>
          columns.flatMap((column) => {
            const value = row[column] ?? '';
            return value === ''
              ? []
              : [
                  line(
                    row['vi_tri'] ?? '',
                    table,
                    row,
                    row['loai_so_lieu'] ?? row['loai_muc_tieu'] ?? '',
                    column,
                    column === 'gia_tri' ? (row['dau_so_sanh'] ?? '') : '',
                    value,
                  ),
                ];
          }),
        ),
    )
    .sort();
}

const listedDocuments = readdirSync(join(root, 'tests/record')).filter((file) => file.endsWith('.csv'));
describe.each(listedDocuments.map((file) => basename(file, '.csv')))('%s', (document) => {
  it('has every number of its text in the tables, at its place, with its mark, area, period and kind, and no other', () => {
    expect(entered(document)).toEqual(listed(document));
  });
});

function rowsOf(table: string): Record<string, string>[] {
  return readdirSync(join(root, 'data', table))
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .flatMap((file) => readRows(`data/${table}/${file}`));
}

describe('the whole record', () => {
  it('has so many rows of each kind from each document', () => {
    const counts = new Map<string, number[]>();
    const listed = new Set(listedDocuments.map((file) => basename(file, '.csv')));
    ['so-lieu', 'muc-tieu', 'nhiem-vu', 'danh-gia-kien-nghi', 'vien-dan'].forEach((table, index, tables) => {
      for (const { van_ban_nguon: document = '' } of rowsOf(table)) {
        if (!listed.has(document)) continue;
        const own = counts.get(document) ?? tables.map(() => 0);
        own[index] = (own[index] ?? 0) + 1;
        counts.set(document, own);
      }
    });
    expect(Object.fromEntries([...counts].map(([document, own]) => [document, own.join(' ')]))).toMatchInlineSnapshot(`
      {
        "bao-cao-ba-to-2024-q1": "19 4 12 21 16",
        "bao-cao-lang-giang-2024-q1": "51 13 28 20 16",
        "ke-hoach-luc-ngan-2024": "0 47 91 18 9",
        "thong-bao-bac-giang-2022-10": "19 24 50 20 17",
        "thong-bao-lang-son-2024-10": "12 0 10 15 8",
      }
    `);
  });

  it('has every deadline that a document writes for a task, in its words', () => {
    const written = rowsOf('nhiem-vu').filter(
      (row) => (row['thoi_han'] ?? '') + (row['thoi_han_ghi_la'] ?? '') + (row['dinh_ky'] ?? '') !== '',
    );
    expect(
      written.map((row) => [row['id'], row['thoi_han'] || row['dinh_ky'] || '-', row['thoi_han_ghi_la']].join(' | ')),
    ).toMatchInlineSnapshot(`
      [
        "lang-giang-2024-q1-nv-03 | - | Dự kiến trong quý III",
        "luc-ngan-2024-nv-03 | - | trong giai đoạn 2021-2025",
        "luc-ngan-2024-nv-50 | 2024 | trong năm 2024",
        "luc-ngan-2024-nv-74 | hang-quy/<20 | Định kỳ (trước ngày 20 của tháng cuối quý)",
        "bac-giang-2022-10-nv-03 | 2022 | trong năm 2022",
        "bac-giang-2022-10-nv-08 | <2022-10-31 | trước ngày 31/10/2022",
        "bac-giang-2022-10-nv-09 | <2022-10-31 | trước ngày 31/10/2022",
        "bac-giang-2022-10-nv-17 | 2022 | trong năm 2022",
        "bac-giang-2022-10-nv-18 | <2022-12-01 | trước ngày 01/12/2022",
        "bac-giang-2022-10-nv-19 | <2023-06-01 | trước ngày 01/6/2023",
        "bac-giang-2022-10-nv-24 | <2022-10-31 | trước ngày 31/10/2022",
        "bac-giang-2022-10-nv-27 | <2022-12-31 | trước ngày 31/12/2022",
        "bac-giang-2022-10-nv-38 | hang-quy | hằng quý",
        "lang-son-2024-10-nv-02 | - | trong năm 2024 và giai đoạn 2021 - 2025",
        "lang-son-2024-10-nv-03 | 2024-10-15 | hoàn thành trình UBND tỉnh chậm nhất là 15/10/2024",
      ]
    `);
  });

  it('has of the five documents 198 figures, 11 deadlines and 41 acts, as when they were first read', () => {
    const five = new Set(listedDocuments.map((file) => basename(file, '.csv')));
    const of = (table: string): Record<string, string>[] =>
      rowsOf(table).filter((row) => five.has(row['van_ban_nguon'] ?? ''));
    const filled = (rows: Record<string, string>[], column: string): Record<string, string>[] =>
      rows.filter((row) => (row[column] ?? '') !== '');
    // Each row is a figure, and so is a fraction that stands beside it.
    const figures = [...of('so-lieu'), ...of('muc-tieu')];
    expect(figures.length + filled(figures, 'tu_so').length).toBe(198);
    // A date, or a day of every quarter; not "hằng quý", nor a stretch of years.
    const tasks = of('nhiem-vu');
    expect(filled(tasks, 'thoi_han').length + tasks.filter((row) => /<\d/u.test(row['dinh_ky'] ?? '')).length).toBe(11);
    // Acts with a number of their own; "Đề án 06" is what one is called for short.
    const acts = filled(of('vien-dan'), 'so_ky_hieu').filter((row) => row['ten_loai'] !== 'Đề án');
    expect(new Set(acts.map((row) => [row['van_ban_nguon'], row['ten_loai'], row['so_ky_hieu']].join(' '))).size).toBe(
      41,
    );
  });

  it('names a lead agency only for tasks whose sentence, heading or list names one', () => {
    const tasks = Map.groupBy(rowsOf('nhiem-vu'), (row) => row['van_ban_nguon']);
    const led = [...tasks].map(([document, rows]) => {
      const named = rows.filter((row) => row['co_quan_chu_tri'] !== '');
      return `${document}: ${named.length} of ${rows.length}`;
    });
    expect(led).toMatchInlineSnapshot(`
      [
        "bao-cao-ba-to-2024-q1: 0 of 12",
        "bao-cao-lang-giang-2024-q1: 15 of 28",
        "ke-hoach-luc-ngan-2024: 23 of 91",
        "thong-bao-bac-giang-2022-10: 48 of 50",
        "thong-bao-lang-son-2024-10: 5 of 10",
      ]
    `);
    expect(rowsOf('nhiem-vu').filter((row) => /không nêu cơ quan/u.test(row['ghi_chu'] ?? ''))).toEqual([]);
  });

  it('has every numbered act that a document cites, with the dates it writes', () => {
    const numbered = rowsOf('vien-dan').filter((row) => (row['so_ky_hieu'] ?? '') !== '');
    const dates = Map.groupBy(numbered, (row) => `${row['van_ban_nguon']}: ${row['ten_loai']} ${row['so_ky_hieu']}`);
    expect(
      [...dates].map(
        ([act, rows]) => `${act} (${[...new Set(rows.map((row) => row['ngay'] || 'không ghi ngày'))].join('; ')})`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "bao-cao-ba-to-2024-q1: Kế hoạch 219/KH-UBND (2023-12-20)",
        "bao-cao-ba-to-2024-q1: Kế hoạch 38/KH-UBND (2023-02-28; 2024-02-28)",
        "bao-cao-ba-to-2024-q1: Kế hoạch 18/KH-UBND (2024-01-25)",
        "bao-cao-ba-to-2024-q1: Kế hoạch 44/KH-UBND (2024-03-08)",
        "bao-cao-ba-to-2024-q1: Quyết định 25/QĐ-UBND (2024-03-07; 2024-03-25)",
        "bao-cao-ba-to-2024-q1: Công văn 392/UBND (2024-03-05)",
        "bao-cao-ba-to-2024-q1: Công văn 386/UBND (2023-03-05)",
        "bao-cao-ba-to-2024-q1: Nghị quyết 76/NQ-CP (2021-07-15)",
        "bao-cao-ba-to-2024-q1: Quyết định 144/QĐ-STTTT (2022-11-21)",
        "bao-cao-ba-to-2024-q1: Quyết định 4679/QĐ-UBND (2022-12-28)",
        "bao-cao-ba-to-2024-q1: Công văn 1616/STTTT-BCVT&CNTT (2022-11-07)",
        "bao-cao-ba-to-2024-q1: Kế hoạch 144/KH-UBND (2022-09-13)",
        "bao-cao-lang-giang-2024-q1: Công văn 316/STTTT-CNTT (2024-03-07)",
        "bao-cao-lang-giang-2024-q1: Kế hoạch 48/KH-BCĐCĐS (2023-03-01; không ghi ngày; 2024-03-01)",
        "bao-cao-lang-giang-2024-q1: Kế hoạch 220/KH-UBND (2023-12-29)",
        "bao-cao-lang-giang-2024-q1: Kế hoạch 77/KH-BCĐCĐS (2024-03-13)",
        "bao-cao-lang-giang-2024-q1: Công văn 641/UBND-VH&TT (2024-03-12)",
        "bao-cao-lang-giang-2024-q1: Kế hoạch 69/KH-UBND (2024-03-06)",
        "bao-cao-lang-giang-2024-q1: Công văn 664/UBND-VHTT (2024-03-13)",
        "bao-cao-lang-giang-2024-q1: Công văn 502/UBND-VHTT (2024-02-28)",
        "bao-cao-lang-giang-2024-q1: Đề án 06 (không ghi ngày)",
        "ke-hoach-luc-ngan-2024: Kế hoạch 146/KH-UBND (2019-06-28)",
        "ke-hoach-luc-ngan-2024: Nghị quyết 433-NQ/TU (2019-05-04)",
        "ke-hoach-luc-ngan-2024: Kế hoạch 324/KH-UBND (2021-07-13)",
        "ke-hoach-luc-ngan-2024: Kế hoạch 364/KH-UBND (2022-06-22)",
        "ke-hoach-luc-ngan-2024: Kế hoạch 199/KH-UBND (2023-12-11)",
        "ke-hoach-luc-ngan-2024: Chỉ thị 14/CT-TTG (2019-06-07)",
        "ke-hoach-luc-ngan-2024: Nghị định 42/2022/NĐ-CP (2022-06-24)",
        "ke-hoach-luc-ngan-2024: Chỉ thị 10/CT-UBND (2023-08-17)",
        "thong-bao-bac-giang-2022-10: Nghị quyết 11/2022/NQ-HĐND (2022-07-12; không ghi ngày)",
        "thong-bao-bac-giang-2022-10: Quyết định 2937/QĐ-UBND (2022-09-17)",
        "thong-bao-bac-giang-2022-10: Công văn 797/BTTTT-THH (không ghi ngày)",
        "thong-bao-bac-giang-2022-10: Kế hoạch 1789/KH-UBND (2022-04-25)",
        "thong-bao-bac-giang-2022-10: Kế hoạch 1780/KH-BCĐ (2022-04-25)",
        "thong-bao-bac-giang-2022-10: Đề án 06/CP (không ghi ngày)",
        "thong-bao-bac-giang-2022-10: Nghị định 42/2022/NĐ-CP (2022-06-24)",
        "thong-bao-bac-giang-2022-10: Kế hoạch 2281/KH-UBND (2022-05-22)",
        "thong-bao-bac-giang-2022-10: Kế hoạch 1780/KH-BCĐCĐS (2022-04-25; không ghi ngày)",
        "thong-bao-lang-son-2024-10: Nghị quyết 49-NQ/TU (2021-09-28; không ghi ngày)",
        "thong-bao-lang-son-2024-10: Chỉ thị 34/CT-TTg (2024-09-16)",
        "thong-bao-lang-son-2024-10: Kế hoạch 87/KH-UBND (2024-04-10)",
        "thong-bao-lang-son-2024-10: Kế hoạch 134/KH-UBND (2024-06-06)",
        "thong-bao-lang-son-2024-10: Giấy mời 434/GM-UBND (2024-09-24)",
      ]
    `);
  });
});

const provinceRows = readRows('data/dia-phuong.csv').filter(({ loai }) => loai === 'tinh' || loai === 'thanh-pho-tw');

/** The rows of the provinces that existed on a day, `2025-06-30`. */
function provincesOn(day: string): Record<string, string>[] {
  return provinceRows.filter(({ tu_ngay: from = '', den_ngay: to = '' }) => from <= day && (to === '' || day <= to));
}

function idsOf(rows: readonly Record<string, string>[]): Set<string | undefined> {
  return new Set(rows.map(({ id }) => id));
}

describe('the provinces', () => {
  it('are sixty-three until 30/06/2025 and thirty-four since, each with an official code of its own', () => {
    for (const [day, count] of [
      ['2025-06-30', 63],
      ['2025-07-01', 34],
      ['2026-11-30', 34],
    ] as const) {
      const rows = provincesOn(day);
      expect(idsOf(rows).size).toBe(count);
      expect(new Set(rows.map(({ ma_dvhc: code }) => code)).size).toBe(count);
    }
  });

  it('say what each merged province is today', () => {
    const today = idsOf(provincesOn('2025-07-01'));
    for (const { id, nay_la: successors } of provincesOn('2025-06-30'))
      if (!today.has(id)) expect(today, id).toContain(successors);
  });
});

const parts = {
  SC81: 'papi-cong-thong-tin-dien-tu',
  SC82: 'papi-tiep-can-internet',
  SC83: 'papi-phuc-dap-qua-mang',
} as const;

/** "0.599759102" → 599759102: nine decimals, as whole numbers that add up exactly. */
function billionths(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(9, '0'));
}

/** To four decimals, half up. */
function rounded(value: bigint): string {
  const tenThousandths = ((value + 50_000n) / 100_000n).toString().padStart(5, '0');
  return `${tenThousandths.slice(0, -4)}.${tenThousandths.slice(-4)}`;
}

describe('PAPI, e-governance', () => {
  const given = readRows('tests/record/outside/papi-quan-tri-dien-tu.csv');
  const years = Map.groupBy(given, ({ ky = '' }) => ky);
  const partsOf = (row: Record<string, string>) =>
    Object.entries(parts).flatMap(([column, indicator]) => {
      const text = row[column] ?? '';
      return text === '' ? [] : [{ indicator, value: billionths(text) }];
    });
  const sumOf = (row: Record<string, string>): bigint => partsOf(row).reduce((sum, { value }) => sum + value, 0n);

  it('has every part of every province, and the score that they add up to', () => {
    const expected = given.flatMap((row) => {
      const named = (indicator: string, value: bigint): string =>
        [indicator, row['dia_phuong'], row['ky'], rounded(value)].join(' | ');
      return [
        named('papi-quan-tri-dien-tu-diem', sumOf(row)),
        ...partsOf(row).map((part) => named(part.indicator, part.value)),
      ];
    });
    const entered = rowsOf('so-lieu')
      .filter(({ van_ban_nguon: document = '' }) => document.startsWith('papi-quan-tri-dien-tu-20'))
      .map((row) => [row['chi_tieu'], row['dia_phuong'], row['ky'], row['gia_tri']].join(' | '));
    expect(entered.sort()).toEqual(expected.sort());
  });

  it('says of the break of 2020 no more than its own numbers show', () => {
    const column = (year: string): number[] =>
      (years.get(year) ?? []).flatMap((row) => (row['SC83'] ? [Number(row['SC83'])] : []));
    const later = ['2020', '2021', '2022', '2023', '2024'].flatMap(column);
    const reason = readRows('data/chi-tieu.csv').find(({ id }) => id === 'papi-phuc-dap-qua-mang')?.['dut_doan'] ?? '';
    const words = (value: number): string => value.toFixed(4).replace('.', ',');
    expect(reason).toContain(`từ ${words(Math.min(...column('2019')))} đến ${words(Math.max(...column('2019')))}`);
    expect(reason).toContain(`không nơi nào quá ${words(Math.max(...later))}`);
    expect(reason).toMatch(/chưa tìm được văn bản của PAPI/u);
  });

  it('joins no part across the year in which two parts became three', () => {
    const breaks = new Map(readRows('data/chi-tieu.csv').map(({ id = '', dut_doan = '' }) => [id, dut_doan]));
    for (const id of ['papi-quan-tri-dien-tu-diem', 'papi-cong-thong-tin-dien-tu', 'papi-tiep-can-internet'])
      expect(breaks.get(id), id).toMatch(/^2019: /u);
    // The third part begins in that year, and has its own break in the next.
    expect(breaks.get('papi-phuc-dap-qua-mang')).toMatch(/^2020: /u);
  });

  it('has the provinces of each year that its publisher lists', () => {
    expect([...years].map(([year, rows]) => `${year}: ${new Set(rows.map((row) => row['dia_phuong'])).size}`)).toEqual([
      '2018: 63',
      '2019: 63',
      '2020: 63',
      '2021: 60',
      '2022: 62',
      '2023: 61',
      '2024: 61',
    ]);
  });

  it('puts Lạng Sơn where its own notice says: 27th in 2023, nine places up', () => {
    const rankOf = (year: string): number =>
      (years.get(year) ?? [])
        .toSorted((a, b) => (sumOf(a) > sumOf(b) ? -1 : 1))
        .findIndex((row) => row['dia_phuong'] === 'lang-son') + 1;
    expect([rankOf('2022'), rankOf('2023')]).toEqual([36, 27]);
  });
});

describe('courses over time', () => {
  it('are of a hundred pairs of indicator and area at least, and of five years for fifty-five provinces', () => {
    const results = rowsOf('so-lieu').filter((row) => row['loai_so_lieu'] === 'thuc_hien');
    const pairs = Map.groupBy(results, (row) => `${row['chi_tieu']} | ${row['dia_phuong']}`);
    const periods = [...pairs].map(([pair, rows]) => ({ pair, count: new Set(rows.map((row) => row['ky'])).size }));
    expect(periods.filter(({ count }) => count >= 2).length).toBeGreaterThanOrEqual(100);
    const long = periods.filter(({ pair, count }) => count >= 5 && pair.startsWith('papi-quan-tri-dien-tu-diem'));
    expect(long.length).toBeGreaterThanOrEqual(55);
  });
});

describe('DTI', () => {
  it('breaks in 2024 wherever its structure changed, of the country as of provinces', () => {
    const breaks = new Map(readRows('data/chi-tieu.csv').map(({ id = '', dut_doan = '' }) => [id, dut_doan]));
    for (const id of [
      'dti',
      'dti-chinh-quyen-so',
      'dti-kinh-te-so',
      'dti-xa-hoi-so',
      'dti-trung-binh-cap-tinh',
      'dti-quoc-gia',
    ])
      expect(breaks.get(id), id).toMatch(/(?:^|\| )2024: /u);
  });
});

describe('DTI 2022', () => {
  it('ranks all provinces from 1 to 63, two of them 15th, as its page does', () => {
    const provinces = provincesOn('2022-12-31');
    const names = new Map(provinces.map(({ ten = '', id = '' }) => [ten.replace(' - ', ' '), id]));
    const page = readRows('tests/record/outside/trang-dti-2022.csv').map(
      ({ hang, ten = '' }) => `${hang} ${names.get(ten.replace('TP. ', '').replace(' - ', ' '))}`,
    );
    const entered = rowsOf('so-lieu').filter(
      (row) => row['van_ban_nguon'] === 'trang-dti-2022' && row['chi_tieu'] === 'dti',
    );
    expect(entered.map((row) => `${row['xep_hang']} ${row['dia_phuong']}`)).toEqual(page);
    expect(new Set(entered.map((row) => row['dia_phuong']))).toEqual(idsOf(provinces));
    const ranks = entered.map((row) => Number(row['xep_hang']));
    expect(ranks).toEqual(Array.from({ length: 63 }, (_, index) => (index === 15 ? 15 : index + 1)));
  });
});
