import { describe, expect, it } from 'vitest';
import type { TableId } from '#core/columns.ts';
import { readCsv } from '#core/csv.ts';
import type { PackedTable } from '#core/packed-table.ts';
import { readTable } from '#core/read-table.ts';
import { rowsOfPacked } from '#core/site/published-portal.ts';
import { file, problemLine, rowsOf } from '#tests/support/rows.ts';

const read = <T extends TableId>(id: T, text: string): ReturnType<typeof readTable<T>> => {
  const { table } = readCsv(file('tep.csv', text));
  if (table === undefined) throw new Error('no table');
  return readTable(id, table);
};
const told = (id: TableId, text: string): string[] => read(id, text).problems.map(problemLine);

describe('cells become values', () => {
  it('by the kind of their column, under the names the code uses, with the place they stand in', () => {
    expect(
      rowsOf(
        'areas',
        'id,ma_dvhc,ten,loai,tu_ngay,nay_la\nbac-giang,24,Bắc Giang,tinh,1997,bac-ninh-2025 | bac-giang-2\n',
      ),
    ).toEqual([
      {
        file: 'areas.csv',
        row: 2,
        id: 'bac-giang',
        code: '24',
        name: 'Bắc Giang',
        kind: 'tinh',
        parent: undefined,
        from: { text: '1997', precision: 'year', first: 19970101, last: 19971231 },
        to: undefined,
        successors: ['bac-ninh-2025', 'bac-giang-2'],
        basis: undefined,
        note: undefined,
      },
    ]);
  });

  it('a blank cell is unknown, a blank list is empty, and neither is ever zero', () => {
    const [row] = rowsOf(
      'observations',
      'chi_tieu,dia_phuong,ky,gia_tri,tu_so,mau_so,xep_hang,loai_so_lieu,van_ban_nguon,vi_tri\na,b,2024,,,,,thuc_hien,d,I\n',
    );
    expect([
      row?.value,
      row?.numerator,
      row?.denominator,
      row?.rank,
      row?.mark,
      row?.occurrence,
      row?.rankChange,
    ]).toEqual(Array.from({ length: 7 }, () => undefined));
    const [task] = rowsOf('tasks', 'id,dia_phuong,noi_dung,co_quan_chu_tri,van_ban_nguon,vi_tri\nv,a,Làm,,d,I\n');
    expect([task?.leads, task?.supports, task?.indicators, task?.deadline]).toEqual([[], [], [], undefined]);
  });

  it('a zero is a zero', () => {
    expect(
      rowsOf(
        'observations',
        'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\na,b,2024,0,thuc_hien,d,I\n',
      )[0]?.value,
    ).toEqual({ unscaled: 0, scale: 0 });
  });

  it('no rows make no rows', () => {
    expect(read('groups', 'id,ten,thu_tu\n')).toEqual({ rows: [], problems: [] });
  });
});

describe('a cell that cannot be read', () => {
  it('leaves its row out and names row, column and the cell as typed', () => {
    const result = read('groups', 'id,ten,thu_tu\na,A,1\nb,B,"1,5"\nc,C,3\n');
    expect(result.problems).toEqual([
      {
        code: 'cell/decimal-comma',
        severity: 'error',
        file: 'tep.csv',
        row: 3,
        column: 'thu_tu',
        value: '1,5',
        details: { meant: '1.5' },
      },
    ]);
    expect(result.rows.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('several are all named, in one row and in several', () => {
    expect(told('groups', 'id,ten,thu_tu\nSố,,0\nb, B,hai\n')).toEqual([
      'error cell/bad-id tep.csv:2 id "Số" {"fault":"form"}',
      'error cell/required tep.csv:2 ten ""',
      'error cell/out-of-range tep.csv:2 thu_tu "0" {"min":1,"max":999}',
      'error cell/white-space tep.csv:3 ten " B"',
      'error cell/not-a-number tep.csv:3 thu_tu "hai"',
    ]);
  });

  it('is told at what stands in it before at what it should say', () => {
    expect(told('groups', 'id,ten,thu_tu\na,A," 1,5"\nb,B,=1\nc,C,#REF!\nd,D,-\n')).toEqual([
      'error cell/white-space tep.csv:2 thu_tu " 1,5"',
      'error cell/formula tep.csv:3 thu_tu "=1"',
      'error cell/spreadsheet-error tep.csv:4 thu_tu "#REF!"',
      'error cell/empty-mark tep.csv:5 thu_tu "-"',
    ]);
  });

  it('a required cell of blanks is not filled', () => {
    expect(told('groups', 'id,ten,thu_tu\na," ",1\n')).toEqual(['error cell/white-space tep.csv:2 ten " "']);
  });

  it('on the last row, in the last column, without a last line end', () => {
    expect(told('groups', 'id,ten,thu_tu\na,A,1\nb,B,x1')).toEqual(['error cell/not-a-number tep.csv:3 thu_tu "x1"']);
  });

  it('counts rows after a cell of two lines as the spreadsheet does', () => {
    expect(told('groups', 'id,ten,thu_tu,mo_ta\na,A,1,"dòng 1\ndòng 2"\nb,B,x1,\n')).toEqual([
      'error cell/line-break tep.csv:2 mo_ta "dòng 1\\ndòng 2"',
      'error cell/not-a-number tep.csv:3 thu_tu "x1"',
    ]);
  });

  it('with a warning alone is kept', () => {
    const result = read('groups', 'id,ten,thu_tu,mo_ta\na,A,1,xem {Bảng 1}\n');
    expect(result.problems.map(problemLine)).toEqual(['warning cell/markup tep.csv:2 mo_ta "xem {Bảng 1}"']);
    expect(result.rows[0]?.description).toBe('xem {Bảng 1}');
  });

  it('is not looked for once the header is wrong', () => {
    expect(told('groups', 'id,ten,thutu\nSố,,0\n')).toEqual([
      'error header/unknown tep.csv:1 "thutu" {"position":3,"meant":"thu_tu"}',
    ]);
  });
});

describe('lists', () => {
  const list = (cell: string): string[] =>
    told('tasks', `id,dia_phuong,noi_dung,co_quan_chu_tri,van_ban_nguon,vi_tri\nv,a,Làm,"${cell}",d,I\n`);

  it.each(['so-ttt', 'so-ttt | so-tc', 'so-ttt | so-tc | vp'])('%j passes', (cell) => {
    expect(list(cell)).toEqual([]);
  });

  it.each(['so-ttt|so-tc', 'so-ttt |so-tc', 'so-ttt | | so-tc', 'so-ttt |', '| so-ttt', 'so-ttt || so-tc'])(
    '%j does not',
    (cell) => {
      expect(list(cell)).toEqual([`error cell/bad-list tep.csv:2 co_quan_chu_tri ${JSON.stringify(cell)}`]);
    },
  );

  it('hold items that are each judged by the column', () => {
    const long = 'a'.repeat(161);
    expect(told('agencies', `id,ten,ten_khac\nso,Sở,Sở A | ${long}\n`)).toEqual([
      `error cell/too-long tep.csv:2 ten_khac "Sở A | ${long}" {"length":161,"max":160}`,
    ]);
  });

  it('names no item twice', () => {
    expect(list('so-ttt | vp | so-ttt')).toEqual([
      'error cell/repeated-item tep.csv:2 co_quan_chu_tri "so-ttt | vp | so-ttt" {"item":"so-ttt"}',
    ]);
  });
});

describe('rows out of the JSON beside pages', () => {
  const whole = {
    chi_tieu: 'a',
    dia_phuong: 'b',
    ky: '2024-Q1',
    gia_tri: '61.10',
    loai_so_lieu: 'thuc_hien',
    van_ban_nguon: 'd',
    vi_tri: 'I.2, ý 1',
  };

  const packed = (rows: readonly Readonly<Record<string, string>>[]): PackedTable => {
    const columns = Object.keys({ ...rows[0], neo: '' });
    return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) };
  };

  it('are those of the file, lists and blanks too', () => {
    const json = rowsOfPacked('observations', packed([whole, { ...whole, ky: '2023', gia_tri: '' }]));
    const read = rowsOf(
      'observations',
      'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri\na,b,2024-Q1,61.10,thuc_hien,d,"I.2, ý 1"\na,b,2023,,thuc_hien,d,"I.2, ý 1"\n',
    );
    expect(json).toEqual(read.map((row) => ({ ...row, file: 'so-lieu.csv' })));
    const [task] = rowsOfPacked(
      'tasks',
      packed([
        { id: 'v', dia_phuong: 'a', noi_dung: 'Làm', co_quan_chu_tri: 'x | y', van_ban_nguon: 'd', vi_tri: 'I' },
      ]),
    );
    expect([task?.leads, task?.supports]).toEqual([['x', 'y'], []]);
  });

  it('that another version wrote are left out', () => {
    expect(
      rowsOfPacked('observations', packed([{ ...whole, gia_tri: '61,1' }, whole, { gia_tri: '1' }])).map(
        ({ row }) => row,
      ),
    ).toEqual([3]);
  });
});
