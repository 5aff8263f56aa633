import { describe, expect, it } from 'vitest';
import { check, document, problemLine, soundFolder } from '#tests/support/rows.ts';

const told = (...of: Parameters<typeof check>): string[] => check(...of).problems.map(problemLine);
/** A sound file with lines added at its end. */
const more = (path: string, ...lines: string[]): Record<string, string> => ({
  [path]: `${soundFolder[path] ?? ''}${lines.map((line) => `${line}\n`).join('')}`,
});

const figureHeader =
  'chi_tieu,dia_phuong,ky,cach_tinh_ky,dau_so_sanh,gia_tri,gia_tri_den,tu_so,mau_so,loai_so_lieu,van_ban_nguon,vi_tri,lan,thay_the';
type Figure = Partial<
  Record<
    | 'chi_tieu'
    | 'dia_phuong'
    | 'ky'
    | 'cach_tinh_ky'
    | 'dau_so_sanh'
    | 'gia_tri'
    | 'gia_tri_den'
    | 'tu_so'
    | 'mau_so'
    | 'loai_so_lieu'
    | 'van_ban_nguon'
    | 'vi_tri'
    | 'lan'
    | 'thay_the',
    string
  >
>;
const figures = (...rows: Figure[]): Record<string, string> => ({
  'so-lieu/bao-cao.csv': `${figureHeader}\n${rows
    .map((row) => {
      const cells: Figure = {
        chi_tieu: 'thanh-toan',
        dia_phuong: 'bac-giang/lang-giang',
        ky: '2024-Q1',
        gia_tri: '61.12',
        loai_so_lieu: 'thuc_hien',
        van_ban_nguon: 'bao-cao',
        vi_tri: 'I.2',
        ...row,
      };
      return `${figureHeader
        .split(',')
        .map((header) => cells[header as keyof Figure] ?? '')
        .join(',')}\n`;
    })
    .join('')}`,
});

describe('one key, one row', () => {
  it('a repetition needs its number', () => {
    const key = 'thanh-toan | bac-giang/lang-giang | - | 2024-Q1 | - | thuc_hien | bao-cao | 1';
    expect(told(figures({}, { gia_tri: '61.1', lan: '2' }))).toEqual([]);
    expect(told(figures({}, { gia_tri: '61.1' }))).toEqual([
      `error across/duplicate-key so-lieu/bao-cao.csv:3 chi_tieu "${key}" {"firstFile":"so-lieu/bao-cao.csv","firstRow":2,"hasOccurrence":1,"was":"61.12","is":"61.1"}`,
    ]);
    // Where both say the same, nothing is told of their numbers.
    expect(told(figures({}, {}))).toEqual([
      `error across/duplicate-key so-lieu/bao-cao.csv:3 chi_tieu "${key}" {"firstFile":"so-lieu/bao-cao.csv","firstRow":2,"hasOccurrence":1}`,
    ]);
  });

  it('a blank number is the first, also across files', () => {
    const [text] = Object.values(figures({ lan: '1' }));
    expect(told({ ...figures({}), 'so-lieu/khac.csv': text })).toEqual([
      'error across/duplicate-key so-lieu/khac.csv:2 chi_tieu "thanh-toan | bac-giang/lang-giang | - | 2024-Q1 | - | thuc_hien | bao-cao | 1" {"firstFile":"so-lieu/bao-cao.csv","firstRow":2,"hasOccurrence":1}',
    ]);
  });

  it('every repetition is told', () => {
    expect(told(more('viet-tat.csv', 'DVC,dịch vụ công', 'DVC,dịch vụ công', 'DVC,dịch vụ công trực tuyến'))).toEqual([
      'error across/duplicate-key viet-tat.csv:3 viet_tat "DVC | dịch vụ công" {"firstFile":"viet-tat.csv","firstRow":2,"hasOccurrence":0}',
      'error across/duplicate-key viet-tat.csv:4 viet_tat "DVC | dịch vụ công" {"firstFile":"viet-tat.csv","firstRow":2,"hasOccurrence":0}',
    ]);
  });

  it('the numbers of the two rows are told, where they differ', () => {
    const header =
      'chi_tieu,dia_phuong,ky,gia_tri,gia_tri_den,tu_so,mau_so,xep_hang,tong_so_xep_hang,xep_hang_trong,loai_so_lieu,van_ban_nguon,vi_tri\n';
    const numbers = (...rows: string[]): (string | undefined)[] =>
      told({
        'so-lieu/bao-cao.csv':
          header + rows.map((row) => `thanh-toan,bac-giang/lang-giang,2024-Q1,${row},thuc_hien,bao-cao,I\n`).join(''),
      }).map((line) => /"hasOccurrence":1,?(.*)\}$/.exec(line)?.[1]);
    expect(numbers('86.5,,423,489,4,10,bac-giang', '86.5,87,173,200,3,9,bac-giang')).toEqual([
      '"was":"86.5; 423/489; 4/10","is":"86.5/87; 173/200; 3/9"',
    ]);
    expect(numbers(',,423,489,,,', ',,173,200,,,', ',,423,489,,,')).toEqual(['"was":"423/489","is":"173/200"', '']);
    const goals =
      'chi_tieu,dia_phuong,ky,gia_tri,gia_tri_den,loai_muc_tieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang,2024,60,,duoc_giao,bao-cao,I\nthanh-toan,bac-giang,2024,60,70,duoc_giao,bao-cao,I\n';
    expect(told({ 'muc-tieu/bao-cao.csv': goals })).toEqual([
      'error across/duplicate-key muc-tieu/bao-cao.csv:3 chi_tieu "thanh-toan | bac-giang | - | 2024 | duoc_giao | bao-cao | 1" {"firstFile":"muc-tieu/bao-cao.csv","firstRow":2,"hasOccurrence":1,"was":"60","is":"60/70"}',
    ]);
  });

  it('is found among many others, and no other with it', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({
      lan: String((at % 99) + 1),
      ky: String(2021 + Math.floor(at / 99)),
      loai_so_lieu: 'du_kien',
    }));
    expect(told(figures(...rows))).toEqual([]);
    expect(told(figures(...rows, rows[200] ?? {})).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'error across/duplicate-key so-lieu/bao-cao.csv:302',
    ]);
  });

  it('another scope, period, kind or document is another figure', () => {
    expect(told(figures({}, { ky: '2024-02' }, { loai_so_lieu: 'chua_ro', gia_tri: '100' }))).toEqual([]);
  });
});

describe('a document that replaces another', () => {
  const replaces = (...pairs: (readonly [string, string])[]): string[] =>
    told(
      figures(
        ...pairs.map(([van_ban_nguon, thay_the], index) => ({ van_ban_nguon, thay_the, lan: String(index + 1) })),
      ),
      {
        documents: [...new Set(['bao-cao', ...pairs.flat()])].map((id) => document({ id, date: '2024-04-05' })),
      },
    ).filter((line) => !line.includes('replacement-without-reason'));

  it('may be replaced itself by a later one', () => {
    expect(replaces(['dinh-chinh', 'bao-cao'], ['dinh-chinh-2', 'dinh-chinh'], ['dinh-chinh-2', 'bao-cao'])).toEqual(
      [],
    );
  });

  it('is not replaced by the one it replaces, which would set both aside', () => {
    expect(replaces(['dinh-chinh', 'bao-cao'], ['bao-cao', 'dinh-chinh'])).toEqual([
      'error across/replacement-circle so-lieu/bao-cao.csv:2 thay_the "bao-cao" {"document":"dinh-chinh"}',
      'error across/replacement-circle so-lieu/bao-cao.csv:3 thay_the "dinh-chinh" {"document":"bao-cao"}',
    ]);
  });

  it('is told of its own circle, at the first row that closes it, and not of one that it leads into', () => {
    expect(
      replaces(
        ['dinh-chinh', 'bao-cao'],
        ['dinh-chinh', 'bao-cao'],
        ['dinh-chinh', 'khac'],
        ['khac', 'dinh-chinh'],
        ['khac', 'dinh-chinh'],
      ),
    ).toEqual([
      'error across/replacement-circle so-lieu/bao-cao.csv:4 thay_the "khac" {"document":"dinh-chinh"}',
      'error across/replacement-circle so-lieu/bao-cao.csv:5 thay_the "dinh-chinh" {"document":"khac"}',
    ]);
    expect(replaces(['dinh-chinh', 'bao-cao'], ['bao-cao', 'khac'], ['khac', 'bao-cao'])).toEqual([
      'error across/replacement-circle so-lieu/bao-cao.csv:3 thay_the "khac" {"document":"bao-cao"}',
      'error across/replacement-circle so-lieu/bao-cao.csv:4 thay_the "bao-cao" {"document":"khac"}',
    ]);
    expect(replaces(['bao-cao', 'bao-cao']).filter((line) => line.includes('circle'))).toEqual([]);
  });

  it('is not replaced in a wider circle either, told once for each pair', () => {
    expect(
      replaces(
        ['dinh-chinh', 'bao-cao'],
        ['dinh-chinh-2', 'dinh-chinh'],
        ['bao-cao', 'dinh-chinh-2'],
        ['bao-cao', 'dinh-chinh-2'],
      ),
    ).toHaveLength(3);
  });
});

describe('references', () => {
  it('name what exists, or the whole country where ranks are meant', () => {
    expect(
      told({
        'so-lieu/bao-cao.csv': `chi_tieu,dia_phuong,ky,gia_tri,xep_hang,xep_hang_trong,loai_so_lieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang/lang-giang,2024-Q1,61,4,ca-nuoc,thuc_hien,bao-cao,I\n`,
      }),
    ).toEqual([]);
  });

  it('that lead nowhere are told with what was likely meant', () => {
    expect(told(figures({ dia_phuong: 'bac-giang/lang-gian' }))).toEqual([
      'error across/unknown-reference so-lieu/bao-cao.csv:2 dia_phuong "bac-giang/lang-gian" {"refTo":"area","meant":"bac-giang/lang-giang"}',
    ]);
    expect(told(figures({ van_ban_nguon: 'bao-cao-khac' }))).toEqual([
      'error across/unknown-reference so-lieu/bao-cao.csv:2 van_ban_nguon "bao-cao-khac" {"refTo":"document"}',
    ]);
  });

  it('in lists are looked up one by one', () => {
    const tasks =
      'id,dia_phuong,noi_dung,co_quan_chu_tri,chi_tieu,van_ban_nguon,vi_tri\nviec,bac-giang,UBND huyện Lạng Giang làm,ubnd-lang-giang | so-ttt,thanh-toan | x-2 | x-3,bao-cao,I\n';
    expect(told({ 'nhiem-vu/bao-cao.csv': tasks })).toEqual([
      'error across/unknown-reference nhiem-vu/bao-cao.csv:2 chi_tieu "x-2" {"refTo":"indicator"}',
      'error across/unknown-reference nhiem-vu/bao-cao.csv:2 chi_tieu "x-3" {"refTo":"indicator"}',
      'error across/unknown-reference nhiem-vu/bao-cao.csv:2 co_quan_chu_tri "so-ttt" {"refTo":"agency"}',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('to %s lead nowhere', (name) => {
    expect(told(figures({ chi_tieu: name }))).toEqual([
      `error across/unknown-reference so-lieu/bao-cao.csv:2 chi_tieu "${name}" {"refTo":"indicator"}`,
    ]);
  });

  it('are suggested for the kind that is meant, and for the first hundred strangers alone', () => {
    expect(told(figures({ chi_tieu: 'thanh-toa', dia_phuong: 'bac-gian', van_ban_nguon: 'bac-gian' }))).toEqual([
      'error across/unknown-reference so-lieu/bao-cao.csv:2 chi_tieu "thanh-toa" {"refTo":"indicator","meant":"thanh-toan"}',
      'error across/unknown-reference so-lieu/bao-cao.csv:2 dia_phuong "bac-gian" {"refTo":"area","meant":"bac-giang"}',
      'error across/unknown-reference so-lieu/bao-cao.csv:2 van_ban_nguon "bac-gian" {"refTo":"document"}',
    ]);
    // Each suggestion reads every id.
    const strangers = told(
      figures(
        ...Array.from({ length: 102 }, (_, at) => ({
          dia_phuong: `bac-giang/lang-giang${String(at % 101).padStart(3, '0')}`,
          lan: String(Math.floor(at / 101) + 1),
        })),
      ),
    );
    expect(
      strangers
        .filter((line) => line.includes('unknown-reference'))
        .map((line) => line.includes('"meant":"bac-giang/lang-giang"')),
    ).toEqual([...Array.from({ length: 100 }, () => true), false, true]);
  });
});

describe('areas over time', () => {
  it('may follow each other, with the same code once the first has ended', () => {
    expect(
      told({
        'dia-phuong.csv':
          'id,ma_dvhc,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,24,Bắc Giang,tinh,,,2025-06-30\nbac-ninh-2025,24,Bắc Ninh,tinh,,2025-07-01,\nbac-giang/lang-giang,217,Lạng Giang,huyen,bac-giang,,2019-12-31\nbac-giang/lang-giang,217,Lạng Giang,huyen,bac-giang,2020,\n',
      }),
    ).toEqual([]);
  });

  it('may be known only by the year', () => {
    expect(
      told({
        'dia-phuong.csv':
          'id,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,Bắc Giang,tinh,,1997,\nbac-giang/lang-giang,Lạng Giang,xa,bac-giang,,2019\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang,2019,\n',
      }),
    ).toEqual([]);
  });

  it('may stand in any order of rows', () => {
    const rows = [
      'bac-giang/lang-giang,Lạng Giang,huyen,bac-giang,2020,2025-06-30',
      'bac-giang/lang-giang,Lạng Giang,xa,bac-giang,,2019',
      'bac-giang,Bắc Giang,tinh,,,',
    ];
    const areas = (order: string[]): string[] =>
      told({ 'dia-phuong.csv': `id,ten,loai,truc_thuoc,tu_ngay,den_ngay\n${order.join('\n')}\n` });
    expect(areas(rows)).toEqual([]);
    expect(areas([...rows].reverse())).toEqual([]);
  });

  it('have each code once from one day', () => {
    expect(
      told({
        'dia-phuong.csv':
          'id,ma_dvhc,ten,loai,truc_thuoc\nbac-giang,24,Bắc Giang,tinh,\nbac-ninh,24,Bắc Ninh,tinh,\nbac-giang/lang-giang,,Lạng Giang,huyen,bac-giang\n',
      }),
    ).toEqual(['error across/code-used-twice dia-phuong.csv:3 ma_dvhc "24" {"firstRow":2,"other":"bac-giang"}']);
  });

  it.each([
    ['2025-07-01', '2025-07-01'],
    ['', '2025-07-01'],
    ['2026', '2025-07-01'],
  ])('end (%j) before the next row begins (%s)', (end, start) => {
    expect(
      told({
        'dia-phuong.csv': `id,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,Bắc Giang,tinh,,,\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang,,${end}\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang,${start},\n`,
      }),
    ).toEqual([`error across/area-rows-overlap dia-phuong.csv:4 tu_ngay "${start}" {"id":"bac-giang/lang-giang"}`]);
  });

  it('have their code again from another day, and one day for each row', () => {
    const areas = (...lines: string[]): string[] =>
      told({
        'dia-phuong.csv': `id,ma_dvhc,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,24,Bắc Giang,tinh,,1997,2025-06-30\n${lines.map((line) => `${line}\n`).join('')}bac-giang/lang-giang,,Lạng Giang,huyen,bac-giang,,\n`,
      });
    expect(areas('bac-ninh-2025,24,Bắc Ninh,tinh,,2025-07-01,')).toEqual([]);
    expect(areas('bac-ninh-2025,24,Bắc Ninh,tinh,,1997,')).toEqual([
      'error across/code-used-twice dia-phuong.csv:3 ma_dvhc "24" {"firstRow":2,"other":"bac-giang"}',
    ]);
    expect(
      areas('ha-noi,,Hà Nội,tinh,,,', 'ha-noi,,Hà Nội,tinh,,,').filter((line) => line.includes('overlap')),
    ).toEqual(['error across/area-rows-overlap dia-phuong.csv:4 tu_ngay {"id":"ha-noi"}']);
  });

  it('belong at first to the area their address names', () => {
    expect(
      told({
        'dia-phuong.csv':
          'id,ten,loai,truc_thuoc\nbac-giang,Bắc Giang,tinh,\nbac-ninh,Bắc Ninh,tinh,bac-giang\nbac-giang/lang-giang,Lạng Giang,huyen,\n',
      }),
    ).toEqual([
      'error across/area-parent dia-phuong.csv:3 truc_thuoc "bac-giang" {"expected":""}',
      'error across/area-parent dia-phuong.csv:4 truc_thuoc "" {"expected":"bac-giang"}',
    ]);
  });

  it('may move to another parent later, which must exist', () => {
    const moved = (parent: string): Record<string, string> => ({
      'dia-phuong.csv': `id,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,Bắc Giang,tinh,,,\nbac-ninh,Bắc Ninh,tinh,,,\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang,,2024\nbac-giang/lang-giang,Lạng Giang,huyen,${parent},2025,\n`,
    });
    expect(told(moved('bac-ninh'))).toEqual([]);
    expect(told(moved('bac-nin'))).toEqual([
      'error across/unknown-reference dia-phuong.csv:5 truc_thuoc "bac-nin" {"refTo":"area","meant":"bac-ninh"}',
    ]);
  });

  it('never go up in a circle', () => {
    expect(
      told({
        'dia-phuong.csv':
          'id,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,Bắc Giang,tinh,,,2024\nbac-giang,Bắc Giang,tinh,bac-giang/lang-giang,2025,\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang,,\n',
      }),
    ).toEqual([
      'error across/area-circle dia-phuong.csv:3 truc_thuoc "bac-giang/lang-giang" {"id":"bac-giang"}',
      'error across/area-circle dia-phuong.csv:4 truc_thuoc "bac-giang" {"id":"bac-giang/lang-giang"}',
    ]);
  });

  it('below a circle are no part of it', () => {
    const areas =
      'id,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,Bắc Giang,tinh,,,2024\nbac-giang,Bắc Giang,tinh,bac-giang,2025,\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang,,\n';
    expect(told({ 'dia-phuong.csv': areas })).toEqual([
      'error across/area-circle dia-phuong.csv:3 truc_thuoc "bac-giang" {"id":"bac-giang"}',
    ]);
  });
});

describe('names', () => {
  const indicators = (...names: string[]): Record<string, string> => ({
    'chi-tieu.csv': `id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot\n${names.map((name, index) => `${index === 0 ? 'thanh-toan' : `chi-so-${index}`},${name},Tên ngắn,chinh-quyen-so,%,2,cao\n`).join('')}`,
  });
  const sameNames = (files: Record<string, string>): string[] =>
    told(files).filter((line) => line.includes('same-name'));

  it('that differ only in where the tone stands, or in i and y, are one name', () => {
    expect(sameNames(indicators('Tỷ lệ số hóa', 'Tỉ lệ số hoá'))).toEqual([
      'error across/same-name chi-tieu.csv:3 ten "Tỉ lệ số hoá" {"firstRow":2,"other":"Tỷ lệ số hóa"}',
    ]);
    expect(sameNames(indicators('Tỷ lệ', 'tỷ lệ', 'Tỉ lệ'))).toHaveLength(2);
  });

  it('that differ in a letter are two', () => {
    expect(sameNames(indicators('Hồ sơ đúng', 'Hồ sơ dùng', 'Hồ sơ đứng'))).toEqual([]);
    expect(sameNames(more('co-quan.csv', 'ubnd-xa-ba-to,UBND xã Ba Tơ', 'ubnd-xa-ba-to-2,UBND xã Ba Tô'))).toEqual([]);
  });

  it('of agencies may be the same in two areas', () => {
    const agencies = (area: string): Record<string, string> => ({
      'co-quan.csv': `id,ten,dia_phuong\nphong-1,Phòng Văn hóa và Thông tin,bac-giang\nphong-2,Phòng Văn hoá và Thông tin,${area}\n`,
    });
    expect(sameNames(agencies('bac-giang/lang-giang'))).toEqual([]);
    expect(sameNames(agencies('bac-giang'))).toHaveLength(1);
  });
});

describe('figures and targets against their indicator', () => {
  it.each(['0', '100', '100.00', '61.1', '61'])('%s%% passes', (value) => {
    expect(told(figures({ gia_tri: value }))).toEqual([]);
  });

  it.each([
    ['100.01', 'error across/percent-out-of-range so-lieu/bao-cao.csv:2 gia_tri "100.01"'],
    ['-1', 'error across/percent-out-of-range so-lieu/bao-cao.csv:2 gia_tri "-1"'],
    ['1543', 'error across/percent-out-of-range so-lieu/bao-cao.csv:2 gia_tri "1543"'],
    [
      '1.543',
      'error across/too-many-decimals so-lieu/bao-cao.csv:2 gia_tri "1.543" {"decimals":2,"indicator":"Thanh toán trực tuyến"}',
    ],
    [
      '61.120',
      'error across/too-many-decimals so-lieu/bao-cao.csv:2 gia_tri "61.120" {"decimals":2,"indicator":"Thanh toán trực tuyến"}',
    ],
  ])('%s%% does not', (value, problem) => {
    expect(told(figures({ gia_tri: value }))).toEqual([problem]);
  });

  it('judges both ends of a range, and targets as well', () => {
    expect(told(figures({ gia_tri: '90', gia_tri_den: '110' }))).toEqual([
      'error across/percent-out-of-range so-lieu/bao-cao.csv:2 gia_tri_den "110"',
    ]);
    expect(
      told({
        'muc-tieu/bao-cao.csv':
          'chi_tieu,dia_phuong,ky,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang,2024,101,duoc_giao,bao-cao,I\n',
      }),
    ).toEqual(['error across/percent-out-of-range muc-tieu/bao-cao.csv:2 gia_tri "101"']);
  });

  it('counts of things are not negative, and neither are the parts of a fraction', () => {
    const counted = { 'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', ',hồ sơ,0,') };
    expect(told({ ...counted, ...figures({ gia_tri: '1543' }) })).toEqual([]);
    expect(told({ ...counted, ...figures({ gia_tri: '-12' }) })).toEqual([
      'error across/negative so-lieu/bao-cao.csv:2 gia_tri "-12" {"unit":"hồ sơ"}',
    ]);
    expect(told({ ...counted, ...figures({ gia_tri: '12.5' }) })).toEqual([
      'error across/too-many-decimals so-lieu/bao-cao.csv:2 gia_tri "12.5" {"decimals":0,"indicator":"Thanh toán trực tuyến"}',
    ]);
    expect(
      told(figures({ gia_tri: '50', tu_so: '-1', mau_so: '2' })).filter((line) => line.startsWith('error')),
    ).toEqual(['error across/negative so-lieu/bao-cao.csv:2 tu_so "-1" {"unit":"%"}']);
  });

  it.each([
    '% so với năm trước',
    '% so với kế hoạch',
    '% (so với cùng kỳ)',
    'điểm phần trăm',
    'điểm %',
    'hồ sơ tăng thêm',
    '°C',
  ])('what is measured from another value, in “%s”, may lie below 0', (unit) => {
    const changed = { 'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', `,${unit},2,`) };
    expect(told({ ...changed, ...figures({ gia_tri: '-5.2' }) })).toEqual([]);
  });
});

describe('a share beside its fraction', () => {
  const share = (row: Figure): string[] => told(figures(row));

  it.each([
    ['86.50', '423', '489'],
    ['86.5', '423', '489'],
    ['87', '423', '489'],
    ['97.92', '234745', '239723'],
    ['85.5', '171', '200'],
    ['86', '171', '200'],
    ['85', '171', '200'],
    ['0', '0', '7'],
  ])('%s%% is %s of %s as printed', (gia_tri, tu_so, mau_so) => {
    expect(share({ gia_tri, tu_so, mau_so })).toEqual([]);
  });

  it('that does not come out is a warning with our own arithmetic', () => {
    expect(share({ gia_tri: '85.5', tu_so: '171', mau_so: '201' })).toEqual([
      'warning across/share-differs-from-fraction so-lieu/bao-cao.csv:2 gia_tri "85.5" {"computed":"85.0746"}',
    ]);
    expect(share({ gia_tri: '86.51', tu_so: '423', mau_so: '489' })).toEqual([
      'warning across/share-differs-from-fraction so-lieu/bao-cao.csv:2 gia_tri "86.51" {"computed":"86.50307"}',
    ]);
  });

  it('is not held against an open value, a range or a count', () => {
    expect(share({ dau_so_sanh: '>', gia_tri: '85', tu_so: '171', mau_so: '180' })).toEqual([]);
    expect(share({ gia_tri: '85', gia_tri_den: '95', tu_so: '171', mau_so: '190' })).toEqual([]);
    const counted = { 'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', ',dịch vụ,0,') };
    expect(told({ ...counted, ...figures({ gia_tri: '209', tu_so: '209', mau_so: '209' }) })).toEqual([]);
  });
});

describe('a fraction', () => {
  it('of a share is never more than its whole, of two amounts it may be', () => {
    expect(told(figures({ gia_tri: '', tu_so: '100', mau_so: '100' }))).toEqual([]);
    expect(
      told(
        figures(
          { gia_tri: '86.5', tu_so: '489', mau_so: '423' },
          { ky: '2023-Q4', gia_tri: '', tu_so: '101', mau_so: '100' },
        ),
      ),
    ).toEqual([
      'error across/numerator-above-denominator so-lieu/bao-cao.csv:2 tu_so "489" {"denominator":"423"}',
      'error across/numerator-above-denominator so-lieu/bao-cao.csv:3 tu_so "101" {"denominator":"100"}',
    ]);
    const indicator = soundFolder['chi-tieu.csv'] ?? '';
    expect(
      told({
        'chi-tieu.csv': indicator.replace(',%,2,', ',% so với kế hoạch,2,'),
        ...figures({ gia_tri: '120', tu_so: '60', mau_so: '50' }),
      }),
    ).toEqual([]);
    expect(
      told({
        'chi-tieu.csv': indicator.replace('Tỷ lệ thanh toán', 'Thanh toán so với kế hoạch'),
        ...figures({ gia_tri: '', tu_so: '60', mau_so: '50' }),
      }),
    ).toEqual([]);
    expect(
      told({
        'chi-tieu.csv': indicator.replace(',%,2,', ',lớp,0,'),
        ...figures({ gia_tri: '12', tu_so: '12', mau_so: '10' }),
      }),
    ).toEqual([]);
  });
});

describe('the words of the document beside the unit', () => {
  const counted = { 'chi-tieu.csv': (soundFolder['chi-tieu.csv'] ?? '').replace(',%,2,', ',dịch vụ,1,') };
  const written = (...cells: string[]): Record<string, string> => ({
    'so-lieu/bao-cao.csv': `chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,ghi_la,van_ban_nguon,vi_tri,lan\n${cells.map((cell, index) => `thanh-toan,bac-giang/lang-giang,2024-Q1,85,thuc_hien,${cell},bao-cao,I.2,${index + 1}\n`).join('')}`,
  });

  it('a share written for a count is a warning', () => {
    expect(told({ ...counted, ...written('85 dịch vụ', '"85 dịch vụ, đạt 97,5%"', '"8,5%, 85"') })).toEqual([]);
    expect(told({ ...counted, ...written('85%', '"trên 85,0 %"') })).toEqual([
      'warning across/unit-differs so-lieu/bao-cao.csv:2 ghi_la "85%" {"unit":"dịch vụ","indicator":"Thanh toán trực tuyến"}',
      'warning across/unit-differs so-lieu/bao-cao.csv:3 ghi_la "trên 85,0 %" {"unit":"dịch vụ","indicator":"Thanh toán trực tuyến"}',
    ]);
    expect(told(written('85%'))).toEqual([]);
  });
});

describe('the ids of areas', () => {
  const areas = (...lines: string[]): Record<string, string> => more('dia-phuong.csv', ...lines);
  const coded = (lines: string[]): string[] =>
    told({
      'dia-phuong.csv': `id,ma_dvhc,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,24,Bắc Giang,tinh,,,\nbac-giang/lang-giang,217,Lạng Giang,huyen,bac-giang,,\n${lines.map((line) => `${line}\n`).join('')}`,
    });

  it('end with the code of the area, where they have one', () => {
    expect(
      coded([
        'bac-giang/lang-giang/kep-07399,07399,Kép,thi-tran,bac-giang/lang-giang,,2024',
        'bac-giang/lang-giang/kep-07399,,Kép,xa,bac-giang/lang-giang,2025,',
      ]),
    ).toEqual([]);
    expect(coded(['bac-giang/lang-giang/kep-07399-2025,07399,Kép,thi-tran,bac-giang/lang-giang,,'])).toEqual([]);
    expect(
      coded([
        'bac-giang/lang-giang/kep-07399,07375,Kép,thi-tran,bac-giang/lang-giang,,',
        'bac-giang/lang-giang/voi-07375,07399,Vôi,thi-tran,bac-giang/lang-giang,,',
      ]),
    ).toEqual([
      'error across/area-code-differs dia-phuong.csv:4 ma_dvhc "07375" {"id":"bac-giang/lang-giang/kep-07399","code":"07399"}',
      'error across/area-code-differs dia-phuong.csv:5 ma_dvhc "07399" {"id":"bac-giang/lang-giang/voi-07375","code":"07375"}',
    ]);
  });

  it('may end with a code that no row has yet', () => {
    expect(coded(['bac-giang/lang-giang/kep-07399,,Kép,thi-tran,bac-giang/lang-giang,,'])).toEqual([]);
  });

  it('say the name of the area, one of its names over time at least', () => {
    expect(
      told(
        areas(
          'bac-giang/viet-yen,Việt Yên,huyen,bac-giang',
          'quang-ngai-2025,Quảng Ngãi,tinh,',
          'bac-giang/viet-yen-2,Viet Yen,huyen,bac-giang',
        ),
      ),
    ).toEqual([]);
    expect(told(areas('bac-giang/viet-yen,Yên Thế,huyen,bac-giang', 'bac-giang/yen-the,Yên,huyen,bac-giang'))).toEqual([
      'warning across/area-name-differs dia-phuong.csv:4 ten "Yên Thế" {"id":"bac-giang/viet-yen"}',
    ]);
    expect(
      coded([
        'bac-giang/voi-07375,07375,Vôi,thi-tran,bac-giang,,2024',
        'bac-giang/voi-07375,07375,Lạng Giang,xa,bac-giang,2025,',
      ]),
    ).toEqual([]);
  });
});

describe('parts and totals', () => {
  const indicators = (...parts: string[]): string[] =>
    told({
      'chi-tieu.csv': `id,ten,ten_ngan,nhom,don_vi_tinh,chu_so_thap_phan,huong_tot,thuoc_tong\n${parts.map((part, index) => `${['thanh-toan', 'a', 'b'][index] ?? ''},Tên ${index},Tên ${index},chinh-quyen-so,%,2,cao,${part}\n`).join('')}`,
    }).filter((line) => !line.includes('unused'));

  it('come to an end', () => {
    expect(indicators('', 'thanh-toan', 'a')).toEqual([]);
    expect(indicators('', 'a')).toEqual(['error across/part-circle chi-tieu.csv:3 thuoc_tong "a" {"id":"a"}']);
    // What leads into a circle is no part of it.
    expect(indicators('a', 'b', 'a')).toEqual([
      'error across/part-circle chi-tieu.csv:3 thuoc_tong "b" {"id":"a"}',
      'error across/part-circle chi-tieu.csv:4 thuoc_tong "a" {"id":"b"}',
    ]);
  });
});

describe('the day of a figure', () => {
  const told1 = (cutoff: string, date = '2024-03-25'): string[] =>
    told(
      {
        'so-lieu/bao-cao.csv': `chi_tieu,dia_phuong,ky,cach_tinh_ky,ngay_chot,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang/lang-giang,2024-Q1,thoi_diem,${cutoff},61,thuc_hien,bao-cao,I\n`,
      },
      { documents: [document({ date })] },
    );

  it.each(['2024-03-15', '2024-03-25', '2024-01-01', '2024-03', '2024', ''])(
    '%j lies between the beginning of the period and the document',
    (cutoff) => {
      expect(told1(cutoff)).toEqual([]);
    },
  );

  it('before the period or after the document is a warning', () => {
    expect(told1('2023-12-31')).toEqual([
      'warning across/cutoff-date so-lieu/bao-cao.csv:2 ngay_chot "2023-12-31" {"period":"2024-Q1"}',
    ]);
    expect(told1('2024-03-26')).toEqual([
      'warning across/cutoff-date so-lieu/bao-cao.csv:2 ngay_chot "2024-03-26" {"date":"2024-03-25"}',
    ]);
    expect(told1('2024-03-26', '2024-03')).toEqual([]);
    expect(told1('2024-03-26', '')).toEqual([]);
  });
});

describe('time', () => {
  it.each([
    ['thuc_hien', '2024-Q4', true],
    ['uoc_thuc_hien', '2025', true],
    ['chua_ro', '2025', true],
    ['du_kien', '2025', false],
    ['quy_dinh', '2025', false],
    ['nhac_lai_muc_tieu', '2025', false],
    ['uoc_thuc_hien', '2024', false],
  ])('a figure %s for %s, checked on 1 October 2024, lies in the future: %s', (kind, period, future) => {
    const [problem, ...others] = told(figures({ ky: period, loai_so_lieu: kind }), { today: 20240930 });
    expect([problem, others]).toEqual([
      future ? `error across/future-period so-lieu/bao-cao.csv:2 ky "${period}"` : undefined,
      [],
    ]);
  });

  it('a period that begins on the day of the check does not', () => {
    expect(told(figures({ ky: '2024-Q4', loai_so_lieu: 'uoc_thuc_hien' }), { today: 20241001 })).toEqual([]);
  });

  it.each([
    ['2024-Q1', '2024-03-25', '', 'thuc_hien', true],
    ['2024-Q1', '2024-03-31', '', 'thuc_hien', false],
    ['2024-Q1', '2024-03', '', 'thuc_hien', false],
    ['2024-Q1', '2024-03-25', 'thoi_diem', 'thuc_hien', false],
    ['2024-Q1', '2024-03-25', '', 'uoc_thuc_hien', false],
    ['2024-Q1', '', '', 'thuc_hien', false],
    ['2024-01-01/..', '2024-03-25', '', 'thuc_hien', false],
  ])(
    'a figure of %s in a document dated %j (%j, %s) is told before its period has ended: %s',
    (period, date, method, kind, early) => {
      expect(
        told(figures({ ky: period, cach_tinh_ky: method, loai_so_lieu: kind }), { documents: [document({ date })] }),
      ).toEqual(
        early
          ? [`warning across/document-before-period-end so-lieu/bao-cao.csv:2 ky "${period}" {"date":"${date}"}`]
          : [],
      );
    },
  );

  it.each([
    ['2025-Q3', true],
    ['2025-H1', false],
    ['2025', false],
    ['2019-Q4', true],
    ['2019/2020', false],
    ['2025-06-30', false],
    ['2025-07-01', true],
    ['2020-01-01', false],
    ['2019-12-31', true],
  ])('a figure of %s for an area from 2020 to 30 June 2025 is for an area that was not there: %s', (period, gone) => {
    const areas = {
      'dia-phuong.csv':
        'id,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,Bắc Giang,tinh,,,\nbac-giang/lang-giang,Lạng Giang,huyen,bac-giang,2020,2025-06-30\n',
    };
    const targets = {
      'muc-tieu/bao-cao.csv': `chi_tieu,dia_phuong,ky,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\nthanh-toan,bac-giang/lang-giang,${period},60,duoc_giao,bao-cao,I\n`,
    };
    expect(told({ ...areas, ...targets, ...figures({ ky: period, loai_so_lieu: 'du_kien' }) })).toEqual(
      gone
        ? ['muc-tieu', 'so-lieu'].map(
            (name) =>
              `error across/area-not-in-force ${name}/bao-cao.csv:2 dia_phuong "bac-giang/lang-giang" ${JSON.stringify({ period, to: '2025-06-30', from: '2020' })}`,
          )
        : [],
    );
  });
});

describe('what nothing points to', () => {
  it('a document that no row is taken from and no document names is a warning', () => {
    const documents = [
      document({ date: '2024-04-05' }),
      document({ id: 'quen' }),
      document({ id: 'cu' }),
      document({ id: 'moi', relations: [{ kind: 'thay_the', document: 'cu' }] }),
    ];
    const cited = {
      'vien-dan/a.csv': 'van_ban_nguon,vi_tri,nhom_van_ban,ten_loai,vai_tro\nmoi,I,ke-hoach,Kế hoạch,can_cu\n',
    };
    expect(told(cited, { documents })).toEqual(['warning across/unused-document van-ban/quen.mdx "quen"']);
    const points = {
      'doi-chieu.csv':
        'id,loai,muc_do,noi_dung,van_ban_a,vi_tri_a,gia_tri_a,van_ban_b,vi_tri_b,gia_tri_b,trang_thai\nd,ten_goi,thap,Hai cách gọi,quen,I,Tổ,bao-cao,I,Đội,cho_phan_hoi\n',
    };
    expect(told({ ...cited, ...points }, { documents })).toEqual([]);
    expect(
      told(
        {
          ...cited,
          'doi-chieu.csv': points['doi-chieu.csv']
            .replace('quen', 'QUEN')
            .replace('bao-cao', 'quen')
            .replace('QUEN', 'bao-cao'),
        },
        { documents },
      ),
    ).toEqual([]);
    // One slip in a reference is not told twice.
    expect(
      told({
        ...more('chi-tieu.csv', 'thua,Tỷ lệ thừa,Thừa,chinh-quyen-so,%,2,cao'),
        ...figures({ chi_tieu: 'thu' }),
      }).filter((line) => line.includes('unused')),
    ).toEqual([]);
    expect(
      told({ ...cited, ...figures({ van_ban_nguon: 'que' }) }, { documents }).filter((line) => line.includes('unused')),
    ).toEqual([]);
  });

  it('a reason that names another number than the figure is a warning, the newest reason of each figure', () => {
    const anchor = check().tables?.observations[0]?.anchor ?? '';
    const reasons = (...lines: string[]): string[] =>
      told({
        'dieu-chinh.csv': `ngay,bang,neo,cu,moi,loai,can_cu\n${lines.map((line) => `${line.replace('NEO', anchor)}\n`).join('')}`,
      });
    expect(reasons('2024-05-01,so-lieu,NEO,61.21,61.12,cong_nhap_sai,Nhầm')).toEqual([]);
    expect(reasons('2024-05-01,so-lieu,NEO,61.21,"61,120",cong_nhap_sai,Nhầm')).toEqual([]);
    expect(
      reasons(
        '2024-05-01,so-lieu,NEO,61.21,61.2,cong_nhap_sai,Nhầm',
        '2024-05-02,so-lieu,NEO,61.2,61.12,cong_nhap_sai,Nhầm',
      ),
    ).toEqual([]);
    expect(reasons('2024-05-01,so-lieu,NEO,61.21,61.2,cong_nhap_sai,Nhầm')).toEqual([
      'warning across/revision-differs dieu-chinh.csv:2 moi "61.2" {"file":"so-lieu/bao-cao.csv","row":2,"own":"61.12"}',
    ]);
    expect(
      reasons(
        '2024-05-01,so-lieu,NEO,,trước ngày 31/10,cong_nhap_sai,Nhầm',
        '2024-05-03,so-lieu,NEO,61.12,62,van_ban_dinh_chinh,Văn bản mới',
      ),
    ).toEqual([]);
  });

  it('a reason may name any of the numbers of its figure', () => {
    const header =
      'chi_tieu,dia_phuong,ky,gia_tri,gia_tri_den,tu_so,mau_so,xep_hang,tong_so_xep_hang,xep_hang_trong,thay_doi_hang,loai_so_lieu,van_ban_nguon,vi_tri\n';
    const figure = {
      'so-lieu/bao-cao.csv': `${header}thanh-toan,bac-giang/lang-giang,2024-Q1,86,87,346,400,4,10,bac-giang,-3,thuc_hien,bao-cao,I\n`,
    };
    const anchor = check(figure).tables?.observations[0]?.anchor ?? '';
    const reason = (after: string): string[] =>
      told({
        ...figure,
        'dieu-chinh.csv': `ngay,bang,neo,cu,moi,loai,can_cu\n2024-05-01,so-lieu,${anchor},1,${after},cong_nhap_sai,Nhầm\n`,
      });
    for (const after of ['86', '87', '346', '400', '4', '10', '-3', '"86,0"']) expect(reason(after), after).toEqual([]);
    expect(reason('5')).toEqual([
      'warning across/revision-differs dieu-chinh.csv:2 moi "5" {"file":"so-lieu/bao-cao.csv","row":2,"own":"86/87; 346/400; 4/10"}',
    ]);
  });

  it('the newest reason counts, whatever the order of rows; of one day, the one further down', () => {
    const anchor = check().tables?.observations[0]?.anchor ?? '';
    const reasons = (...rows: [day: string, after: string][]): string[] =>
      told({
        'dieu-chinh.csv': `ngay,bang,neo,cu,moi,loai,can_cu\n${rows.map(([day, after], at) => `2024-05-${day},${at === 0 ? 'so-lieu' : 'muc-tieu'},${anchor},1,${after},cong_nhap_sai,Nhầm\n`).join('')}`,
      }).filter((line) => line.includes('revision-differs'));
    expect(reasons(['02', '61.12'], ['01', '5'])).toEqual([]);
    expect(reasons(['02', '5'], ['01', '61.12'])).toHaveLength(1);
    expect(reasons(['01', '5'], ['01', '61.12'])).toEqual([]);
    expect(reasons(['01', '61.12'], ['01', '5'])).toHaveLength(1);
  });

  it('an indicator without figures, targets, tasks or statements is a warning', () => {
    const extra = more('chi-tieu.csv', 'thua,Tỷ lệ thừa,Thừa,chinh-quyen-so,%,2,cao');
    expect(told(extra)).toEqual(['warning across/unused-indicator chi-tieu.csv:3 id "thua"']);
    expect(
      told({
        ...extra,
        'danh-gia-kien-nghi/a.csv':
          'id,dia_phuong,loai,noi_dung,chi_tieu,van_ban_nguon,vi_tri\ny,bac-giang,ton_tai,Còn chậm,thua,bao-cao,II\n',
      }),
    ).toEqual([]);
  });

  it('a correction of a figure that is not there is a warning', () => {
    const anchor = check().tables?.observations[0]?.anchor ?? '';
    const revision = (of: string): string[] =>
      told(more('dieu-chinh.csv', `2024-05-01,so-lieu,${of},cong_nhap_sai,Nhập nhầm`));
    expect(revision(anchor)).toEqual([]);
    expect(revision('f-000000000')).toEqual(['warning across/unknown-anchor dieu-chinh.csv:2 neo "f-000000000"']);
  });
});

describe('areas of several rows in time', () => {
  const areas = (...lines: string[]): Record<string, string> => ({
    'dia-phuong.csv': `id,ma_dvhc,ten,loai,truc_thuoc,tu_ngay,den_ngay\nbac-giang,24,Bắc Giang,tinh,,,\n${lines.map((line) => `bac-giang/lang-giang,${line}\n`).join('')}`,
  });
  const inForce = (files: Record<string, string>, ky: string, more: Figure = {}): string[] =>
    told({ ...files, ...figures({ ky, loai_so_lieu: 'du_kien', ...more }) }).filter((line) => line.includes('area'));

  it('are in force from the first day of one row to the last of another, and not between', () => {
    const broken = areas('217,Lạng Giang,huyen,bac-giang,,2019', '217,Lạng Giang,huyen,bac-giang,2022,2025-06-30');
    for (const ky of [
      '2019',
      '2022',
      '2018',
      '2025',
      '2019/2020',
      '2021/2022',
      '2025-06-30',
      '2019-12-31',
      '2022-01-01',
    ])
      expect(inForce(broken, ky), ky).toEqual([]);
    for (const ky of ['2020', '2021', '2020/2021', '2025-07-01', '2026']) {
      expect(inForce(broken, ky), ky).toEqual([
        `error across/area-not-in-force so-lieu/bao-cao.csv:2 dia_phuong "bac-giang/lang-giang" ${JSON.stringify({ period: ky, to: '2025-06-30', from: '' })}`,
      ]);
    }
    expect(inForce(areas('217,Lạng Giang,huyen,bac-giang,2022,'), '2021')).toEqual([
      `error across/area-not-in-force so-lieu/bao-cao.csv:2 dia_phuong "bac-giang/lang-giang" {"period":"2021","to":"","from":"2022"}`,
    ]);
    expect(inForce(areas('217,Lạng Giang,huyen,bac-giang,2022,'), '2021-01-01/..')).toEqual([]);
  });
});

describe('the parts of a fraction', () => {
  const parts = (row: Figure): string[] => told(figures(row)).filter((line) => !line.includes('warning'));

  it('are not negative, neither of them; a zero is not', () => {
    expect(parts({ gia_tri: '50', tu_so: '-2', mau_so: '-1' })).toEqual([
      'error across/negative so-lieu/bao-cao.csv:2 mau_so "-1" {"unit":"%"}',
      'error across/negative so-lieu/bao-cao.csv:2 tu_so "-2" {"unit":"%"}',
    ]);
    expect(parts({ gia_tri: '0', tu_so: '0', mau_so: '5' })).toEqual([]);
  });

  it('that come to less than the share are told as well as those that come to more', () => {
    const share = (gia_tri: string): string[] =>
      told(figures({ gia_tri, tu_so: '171', mau_so: '200' })).map((line) => line.split(' ').slice(1, 2).join(''));
    expect(['84', '85', '86', '87', '85.4', '85.5', '85.6', '0'].map(share)).toEqual([
      ['across/share-differs-from-fraction'],
      [],
      [],
      ['across/share-differs-from-fraction'],
      ['across/share-differs-from-fraction'],
      [],
      ['across/share-differs-from-fraction'],
      ['across/share-differs-from-fraction'],
    ]);
  });
});
