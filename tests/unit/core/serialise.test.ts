import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishObservation } from '#core/check-files.ts';
import { cellTextFault } from '#core/checks/cell-text.ts';
import { type TableId, tableIds, tables } from '#core/columns.ts';
import { readCsv } from '#core/csv.ts';
import { cellText, csvBlocks, schemaColumns, toCsv } from '#core/serialise.ts';
import { check, file, rowsOf } from '#tests/support/rows.ts';
import { runs } from '#tests/support/runs.ts';

const withoutPlace = (rows: readonly object[]): unknown[] => rows.map((row) => ({ ...row, file: '', row: 0 }));

describe('a table written and read again', () => {
  const texts: Partial<Record<TableId, string>> = {
    areas:
      'id,ma_dvhc,ten,loai,truc_thuoc,tu_ngay,den_ngay,nay_la,can_cu\nbac-giang,24,Bắc Giang,tinh,,1997,2025-06-30,bac-ninh-2025 | khac,"Nghị quyết 202, ""sắp xếp"""\n',
    observations:
      'chi_tieu,dia_phuong,ky,dau_so_sanh,gia_tri,gia_tri_den,tu_so,mau_so,xep_hang,thay_doi_hang,loai_so_lieu,ghi_la,van_ban_nguon,vi_tri,lan\na,b,2024-Q1,>,61.10,,1,2,4,-3,thuc_hien,"trên 61,1%",d,"I.3, xã hội số",2\na,b,2022-06-01/..,,,,,,,,chua_ro,,d,I,\n',
    tasks:
      'id,dia_phuong,noi_dung,co_quan_chu_tri,thoi_han,thoi_han_ghi_la,dinh_ky,van_ban_nguon,vi_tri\nviec,b,Làm,so-1 | so-2,<2024-10-31,trước 31/10,hang-quy/<20,d,I\n',
    targets: 'chi_tieu,dia_phuong,thoi_han,gia_tri,loai_muc_tieu,van_ban_nguon,vi_tri\na,b,2025-12,0,tu_dat,d,I\n',
  };

  it.each(Object.keys(texts) as TableId[])('is the same: %s', (id) => {
    const rows = rowsOf(id, texts[id] ?? '');
    expect(withoutPlace(rowsOf(id, toCsv(schemaColumns(tables[id].columns), rows, 'canonical')))).toEqual(
      withoutPlace(rows),
    );
  });

  it('carries every column of the schema in its order, with blanks for what is not known', () => {
    expect(toCsv(schemaColumns(tables.groups.columns), rowsOf('groups', 'ten,thu_tu,id\nA,1,a\n'), 'canonical')).toBe(
      'id,ten,thu_tu,mo_ta\na,A,1,\n',
    );
    for (const id of tableIds)
      expect(toCsv(schemaColumns(tables[id].columns), [], 'canonical')).toBe(
        `${tables[id].columns.map(({ header }) => header).join(',')}\n`,
      );
  });

  it('of a figure writes no share that we compute', () => {
    const [row] = rowsOf(
      'observations',
      'chi_tieu,dia_phuong,ky,tu_so,mau_so,loai_so_lieu,van_ban_nguon,vi_tri\na,b,2024,11,18,thuc_hien,d,I\n',
    );
    if (row === undefined) throw new Error('no row');
    expect(toCsv(schemaColumns(tables.observations.columns), [finishObservation(row)], 'canonical')).toContain(
      'a,b,,2024,,,,,,11,18,',
    );
  });
});

describe('for Vietnamese Excel', () => {
  it('semicolons, decimal commas, a byte order mark, and text left as it is', () => {
    const rows = rowsOf(
      'observations',
      'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,ghi_la,van_ban_nguon,vi_tri\na,b,2024-Q1,61.12,thuc_hien,61.12; xem I.2,d,I.3\n',
    );
    const columns = schemaColumns(tables.observations.columns).filter(({ header }) =>
      ['ky', 'gia_tri', 'ghi_la', 'vi_tri'].includes(header),
    );
    expect(toCsv(columns, rows, 'excel')).toBe(
      '\uFEFFky;gia_tri;ghi_la;vi_tri\r\n2024-Q1;61,12;"61.12; xem I.2";I.3\r\n',
    );
  });
});

describe('no cell of a download can start a formula', () => {
  const columns = [{ header: 'cot', decimal: false, cell: (text: string): string => text }];
  const cellOf = (text: string, form: 'canonical' | 'excel'): string =>
    toCsv(columns, [text], form)
      .replace(/^\uFEFF?cot\r?\n/, '')
      .replace(/\r?\n$/, '');

  it.each(['=1+1', '+1', '@SUM(A1)', '-1+1|x', '\t=1', ' =1', '＝1', '-'])('%j is made text', (text) => {
    for (const form of ['canonical', 'excel'] as const) expect(cellOf(text, form)).toMatch(/^"?'/);
  });

  it('whatever the text', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '＝', ''), fc.string(), (start, rest) => {
        const cell = cellOf(start + rest, 'canonical').replace(/^"/, '');
        expect(cell).not.toMatch(/^\s*[=+@]/);
        if (cell.startsWith('-')) expect(cell).toMatch(/^-\d+(?:[.,]\d+)?$/);
      }),
      runs(500),
    );
  });

  it.each([
    "Xem;=cmd|' /C calc'!A0;x,=1+1,y",
    'a;  =1',
    'a,+1+1|x',
    'a\t@SUM(A1)',
    'a;-1+1|x',
    'a;"=1+1"',
    'a;""-cmd|x',
    '=1;=1,=1',
    'a;＝1',
  ])('%j starts none, whatever its file is split at', (text) => {
    for (const form of ['canonical', 'excel'] as const)
      for (const separator of [',', ';', '\t'])
        for (const piece of cellOf(text, form).split(separator))
          expect(piece.replace(/^["\s]*/u, '')).not.toMatch(/^(?:[=+@＝]|-(?!\d+$))/u);
  });

  it('and words between separators stay as they are', () => {
    for (const text of ['tăng; giảm, -5', 'từ 1,-2', 'A; - B', '61,12; 62,4', 'a = b, c + d', 'A; + B'])
      expect(readCsv(file('a.csv', toCsv(columns, [text], 'canonical'))).table?.rows).toEqual([[text]]);
  });

  it('a negative number stays a number', () => {
    expect(cellOf('-5', 'canonical')).toBe('-5');
    expect(cellOf('-0.5', 'excel')).toBe('-0.5');
  });

  it('and what staff may type is never altered', () => {
    const note = tables.groups.columns[3];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab =+-@1,."\'%'), minLength: 1, maxLength: 8 }), (text) => {
        if (cellTextFault(note, text) === undefined && !/^[+-]\d/.test(text)) {
          expect(readCsv(file('a.csv', toCsv(columns, [text], 'canonical'))).table?.rows).toEqual([[text]]);
        }
      }),
      runs(500),
    );
  });
});

it('a whole portal survives being downloaded and checked again', () => {
  const { tables: found } = check();
  if (found === undefined) throw new Error('no tables');
  const again = check({
    'so-lieu/bao-cao.csv': toCsv(schemaColumns(tables.observations.columns), found.observations, 'canonical'),
    'muc-tieu/bao-cao.csv': toCsv(schemaColumns(tables.targets.columns), found.targets, 'canonical'),
    'dia-phuong.csv': toCsv(schemaColumns(tables.areas.columns), found.areas, 'canonical'),
  });
  expect(again.problems).toEqual([]);
  expect(again.tables).toEqual(found);
});

describe('the text of a value', () => {
  it('is its canonical form', () => {
    const [figure] = rowsOf(
      'targets',
      'chi_tieu,dia_phuong,ky,thoi_han,gia_tri,loai_muc_tieu,co_quan_theo_doi,van_ban_nguon,vi_tri\na,b,2024-Q1,<2024-10-31,61.10,duoc_giao,c | d,e,I\n',
    );
    expect(
      [figure?.value, figure?.deadline, figure?.period, figure?.monitors, undefined, null, 0, '', []].map(cellText),
    ).toEqual(['61.10', '<2024-10-31', '2024-Q1', 'c | d', '', '', '0', '', '']);
  });

  it.each([[{}], [true], [{ scale: 1 }], [{ date: 1 }], [() => 'x']])('there is none of %j', (value) => {
    expect(() => cellText(value)).toThrow(TypeError);
  });
});

describe('a table in blocks', () => {
  const columns = [{ header: 'cot', decimal: false, cell: (row: number): string => String(row) }];
  const blocks = (count: number): { text: string; rows: number }[] => [
    ...csvBlocks(
      columns,
      Array.from({ length: count }, (_, at) => at),
      'canonical',
    ),
  ];

  it.each<[number, number[]]>([
    [0, [0]],
    [1, [1]],
    [999, [999]],
    [1_000, [1_000]],
    [1_001, [1_000, 1]],
    [2_500, [1_000, 1_000, 500]],
  ])('%i rows are so many a block: %j', (count, sizes) => {
    expect(blocks(count).map(({ rows }) => rows)).toEqual(sizes);
  });

  it('has the header once and every row once', () => {
    expect(
      blocks(2_500)
        .map(({ text }) => text)
        .join(''),
    ).toBe(`cot\n${Array.from({ length: 2_500 }, (_, at) => `${at}\n`).join('')}`);
  });

  it('quotes what would not be read back otherwise, and nothing else', () => {
    const cell = (text: string, form: 'canonical' | 'excel' = 'canonical'): string =>
      toCsv([{ header: 'cot', decimal: false, cell: (): string => text }], [0], form)
        .replace(/^\uFEFF?cot\r?\n/, '')
        .replace(/\r?\n$/, '');
    for (const text of ['a b', 'a;b', "a'b", 'số 1 – 2', 'a+b']) expect(cell(text)).toBe(text);
    expect(['a,b', 'a"b', ' a', 'a ', 'a\nb', 'a\rb', '\u00a0a'].map((text) => cell(text))).toEqual([
      '"a,b"',
      '"a""b"',
      '" a"',
      '"a "',
      '"a\nb"',
      '"a\rb"',
      '"\u00a0a"',
    ]);
    expect([cell('a,b', 'excel'), cell('a;b', 'excel')]).toEqual(['a,b', '"a;b"']);
  });
});
