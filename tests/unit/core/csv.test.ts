import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseRecords, readCsv, recordsCsv } from '#core/csv.ts';
import { longLineAt, maxFileBytes, mostLineLetters, quoteFaultOf } from '#core/csv-text.ts';
import { file, problemLine } from '../../support/rows.ts';
import { runs } from '../../support/runs.ts';
import { utf16 } from '../../support/stored-bytes.ts';

const read = (content: string | Uint8Array): ReturnType<typeof readCsv> => readCsv(file('a.csv', content));
const told = (content: string | Uint8Array): string[] => read(content).problems.map(problemLine);
const cells = (content: string | Uint8Array): unknown => {
  const { table } = read(content);
  return table === undefined ? undefined : [table.header, ...table.rows];
};
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('a line that no table has', () => {
  const long = 'a,'.repeat(mostLineLetters / 2);
  it('is refused with its limit, before it is cut into cells', () => {
    const codes = (text: string): unknown =>
      readCsv({ path: 'so-lieu/a.csv', bytes: new TextEncoder().encode(text) }).problems.map(
        ({ code, row, details }) => [code, row, details],
      );
    expect(codes(`x,y\n1,2\n${long}a\n`)).toEqual([['row/too-long', 3, { limit: mostLineLetters }]]);
    expect(codes(`${long}a`)).toEqual([['row/too-long', 1, { limit: mostLineLetters }]]);
  });

  it('begins where the longest line begins, and is none up to the limit', () => {
    expect(longLineAt(`x\n${long}\n${'y\n'.repeat(mostLineLetters)}`)).toBe(-1);
    expect(longLineAt(`x\n${long}a\n`)).toBe(2);
    expect(longLineAt('')).toBe(-1);
  });
});

describe('a sound file', () => {
  it.each([
    ['with line feeds', 'a,b\n1,2\n'],
    ['with carriage returns and line feeds', 'a,b\r\n1,2\r\n'],
    ['without a last line end', 'a,b\n1,2'],
    ['with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a,b\n1,2\n')],
    ['with quoted cells', '"a","b"\n"1",2\n'],
  ])('%s is read without a word', (_, content) => {
    expect(told(content)).toEqual([]);
    expect(cells(content)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps every cell as typed: spaces, quotes, commas, line ends inside quotes, text that looks like a number', () => {
    expect(cells('a,b\n" x ","1,5 ""trên"""\n"dòng 1\ndòng 2",007\n,0\n')).toEqual([
      ['a', 'b'],
      [' x ', '1,5 "trên"'],
      ['dòng 1\ndòng 2', '007'],
      ['', '0'],
    ]);
  });

  it('may have one column', () => {
    expect(cells('a\n1\n2\n')).toEqual([['a'], ['1'], ['2']]);
  });

  it('with a header alone is a table without rows, and says so', () => {
    expect(told('a,b\n')).toEqual(['warning file/no-rows a.csv:1']);
    expect(cells('a,b\n')).toEqual([['a', 'b']]);
  });
});

describe('what is not a CSV file in UTF-8 is refused whole', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'error file/empty a.csv'],
    ['white space alone', ' \n\t\n', 'error file/empty a.csv'],
    ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), 'error file/empty a.csv'],
    ['a renamed XLSX', bytes('PK', [3, 4], 'rest'), 'error file/spreadsheet a.csv'],
    ['a renamed XLS', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'error file/spreadsheet a.csv'],
    ['gzip', bytes([0x1f, 0x8b, 8, 0]), 'error file/not-csv a.csv "gzip"'],
    ['PDF', '%PDF-1.7\n', 'error file/not-csv a.csv "PDF"'],
    ['a web page', '<!DOCTYPE html>\n<html></html>', 'error file/not-csv a.csv:1 "<!DOCTYPE"'],
    ['a web page after a blank line', '\n  <html>', 'error file/not-csv a.csv:1 "<html"'],
    ['XML', '<?xml version="1.0"?>', 'error file/not-csv a.csv:1 "<?xml"'],
    ['JSON', '{"a": 1}', 'error file/not-csv a.csv:1 "{\\""'],
    ['a JSON list', '[{"a": 1}]', 'error file/not-csv a.csv:1 "[{"'],
    ['UTF-16, low byte first', bytes([0xff, 0xfe, 0x61, 0, 0x2c, 0]), 'error file/utf-16 a.csv'],
    ['UTF-16, high byte first', bytes([0xfe, 0xff, 0, 0x61, 0, 0x2c]), 'error file/utf-16 a.csv'],
    ['UTF-16 without its mark', bytes([0x61, 0, 0x0a, 0]), 'error file/nul a.csv:1'],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\n', 'error file/git-lfs a.csv:1'],
    [
      'marks of a merge',
      'a,b\n1,2\n<<<<<<< HEAD\n3,4\n=======\n5,6\n>>>>>>> main\n',
      'error file/merge-conflict a.csv:3 "<<<<<<<"',
    ],
    ['a merge that a spreadsheet saved again', 'a,b\n=======,\n', 'error file/merge-conflict a.csv:2 "======="'],
    ['a merge with what both had', 'a,b\n||||||| 1a2b3c4\n', 'error file/merge-conflict a.csv:2 "|||||||"'],
    ['UTF-16 without a mark', utf16('chi_tieu,gia_tri\na,1\n').subarray(2), 'error file/utf-16 a.csv'],
    ['the end of a merge', 'a,b\n=======\n', 'error file/merge-conflict a.csv:2 "======="'],
    ['a NUL', 'a,b\n1,2\n1,\0\n', 'error file/nul a.csv:3'],
    ['two files glued together', 'a,b\n1,2\n\uFEFFa,b\n3,4\n', 'error file/byte-order-mark-inside a.csv:3'],
    [
      'two byte order marks',
      bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'a,b\n1,2\n'),
      'error file/byte-order-mark-inside a.csv:1',
    ],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r\n', 'error file/mixed-line-ends a.csv:2'],
    ['a lone carriage return', 'a,b\n1,2\r3,4\n', 'error file/mixed-line-ends a.csv:2'],
    ['old Mac line ends', 'a,b\r1,2\r', 'error file/old-mac-line-ends a.csv:1'],
    ['mixed line ends inside a quoted cell', 'a,b\r\n"1\n2",3\r\n', 'error file/mixed-line-ends a.csv:2'],
    ['a line for Excel', 'sep=;\na;b\n', 'error file/sep-line a.csv:1 "sep=;"'],
    ['semicolons', 'a;b\n1;2\n', 'error file/delimiter a.csv:1 ";" {"decimalComma":0}'],
    ['semicolons and decimal commas', 'a;b\n217;61,12\n', 'error file/delimiter a.csv:1 ";" {"decimalComma":1}'],
    ['tabs', 'a\tb\n1\t2\n', 'error file/delimiter a.csv:1 "\\t" {"decimalComma":0}'],
    ['bars', 'a|b\n1|2\n', 'error file/delimiter a.csv:1 "|" {"decimalComma":0}'],
  ])('%s', (_, content, problem) => {
    expect(told(content)).toEqual([problem]);
    expect(read(content).table).toBeUndefined();
  });

  it.each<[string, number[], number, number, string]>([
    ['Windows-1258', [0xfd], 3, 11, '0xFD'],
    ['a broken sequence at the end', [0xe1, 0xbb], 3, 11, '0xE1'],
    ['a surrogate (CESU-8)', [0xed, 0xa0, 0x80], 3, 11, '0xED'],
    ['an overlong slash', [0xc0, 0xaf], 3, 11, '0xC0'],
  ])('%s: row and byte are named', (_, wrong, row, offset, byte) => {
    const [problem] = read(
      bytes('ten,b\n1,2\nx', wrong, wrong.length === 2 && wrong[0] === 0xe1 ? '' : ',y\n'),
    ).problems;
    expect(problem).toEqual({
      code: 'file/not-utf-8',
      severity: 'error',
      file: 'a.csv',
      row,
      details: { offset, byte },
    });
  });

  it('counts the bytes of a byte order mark when it names a wrong byte', () => {
    expect(read(bytes([0xef, 0xbb, 0xbf], 'a\n', [0xff], '\n')).problems[0]).toMatchObject({
      row: 2,
      details: { offset: 5, byte: '0xFF' },
    });
  });

  it('a file above the limit is refused before it is read', () => {
    const problems = read(new Uint8Array(maxFileBytes + 1)).problems;
    expect(problems.map(problemLine)).toEqual([
      `error file/too-large a.csv {"bytes":${maxFileBytes + 1},"limit":${maxFileBytes}}`,
    ]);
  });
});

describe('quotes', () => {
  it.each([
    ['that never close', 'a,b\n1,2\n3,"4\n5,6\n', 'error row/unclosed-quote a.csv:3 "\\"4"'],
    ['that open at the end', 'a,b\n1,"', 'error row/unclosed-quote a.csv:2 "\\""'],
    ['inside a plain cell', 'a,b\n1,2\n3,đạt "100%"\n', 'error row/stray-quote a.csv:3 "đạt \\"100%\\""'],
    ['with text after them', 'a,b\n1,"2"x\n', 'error row/text-after-quote a.csv:2 "\\"2\\"x"'],
    ['with a space after them', 'a,b\n1,"2" ,\n', 'error row/text-after-quote a.csv:2 "\\"2\\" "'],
    ['with a backslash', 'a,b\n1,"x \\"y\\" z"\n', 'error row/backslash-quote a.csv:2 "\\"x \\\\\\"y\\\\\\" z\\""'],
    ['after a space', 'a,b\n1, "2"\n', 'error row/space-before-quote a.csv:2 " \\"2\\""'],
    ['in the header', 'a,b"\n1,2\n', 'error row/stray-quote a.csv:1 "b\\""'],
  ])('%s', (_, content, problem) => {
    expect(told(content)).toEqual([problem]);
    expect(read(content).table).toBeUndefined();
  });

  it('count rows as the spreadsheet does: a cell of two lines is one row', () => {
    expect(told('a,b\n"1\n2\n3",x\n4,"\n')).toEqual(['error row/unclosed-quote a.csv:3 "\\""']);
    expect(told('a,b\r\n"1\r\n2",x\r\n4,5,6\r\n')).toEqual([
      'error row/too-many-cells a.csv:3 {"found":3,"expected":2,"split":"4,5"}',
    ]);
  });
});

describe('the shape of the table', () => {
  it('one short row', () => {
    expect(told('a,b,c\n1,2,3\n4,5\n')).toEqual(['error row/too-few-cells a.csv:3 {"found":2,"expected":3}']);
  });

  it('one long row, with the number a comma has split', () => {
    expect(told('a,b\nx,85,5\n')).toEqual(['error row/too-many-cells a.csv:2 {"found":3,"expected":2,"split":"85,5"}']);
    expect(told('a,b\nx,y,z\n')).toEqual(['error row/too-many-cells a.csv:2 {"found":3,"expected":2,"split":""}']);
  });

  it('several bad rows are all named', () => {
    expect(told('a,b\n1\n\n1,2,3\na,b\n,\n1,2\n')).toEqual([
      'error row/too-few-cells a.csv:2 {"found":1,"expected":2}',
      'error row/blank a.csv:3',
      'error row/too-many-cells a.csv:4 {"found":3,"expected":2,"split":"1,2"}',
      'error row/repeated-header a.csv:5',
      'error row/blank a.csv:6',
    ]);
  });

  it.each(['a,b\n1\n', 'a,b\n1,2,3\n', 'a,b\n\n1,2\n', 'a,b\na,b\n'])(
    'one bad row is enough to have no table: %j',
    (content) => {
      expect(told(content)).toHaveLength(1);
      expect(read(content).table).toBeUndefined();
    },
  );

  it('blank rows at the end are left out, with a warning that counts them', () => {
    expect(told('a,b\n1,2\n\n\n')).toEqual(['warning row/blank-at-end a.csv:3 {"count":2}']);
    expect(told('a,b\n1,2\n,\n , \n')).toEqual(['warning row/blank-at-end a.csv:3 {"count":2}']);
    expect(told('a,b\n\n\n')).toEqual(['warning row/blank-at-end a.csv:2 {"count":2}', 'warning file/no-rows a.csv:1']);
    expect(told('a,b\n1,2\n,')).toEqual(['warning row/blank-at-end a.csv:3 {"count":1}']);
    expect(cells('a,b\n1,2\n\n\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('one line end at the end of the file is no blank row', () => {
    expect(told('a,b\n1,2\n')).toEqual([]);
    expect(told('a\n1\n')).toEqual([]);
  });

  it('a total and a remark are told as such, and not as short rows', () => {
    expect(
      told('a,b,c\n1,2,3\n# số tạm tính\nTổng cộng\n,TỔNG SỐ:,5\nToàn tỉnh,3,4\n"Nguồn: báo cáo, phụ lục",,\n'),
    ).toEqual([
      'error row/note a.csv:3 "# số tạm tính"',
      'error row/total a.csv:4 "Tổng cộng"',
      'error row/total a.csv:5 "TỔNG SỐ:"',
      'error row/total a.csv:6 "Toàn tỉnh"',
      'error row/note a.csv:7 "Nguồn: báo cáo, phụ lục"',
    ]);
  });

  it('an id, a name that begins with a total, and one word alone are neither', () => {
    expect(told('a,b,c\ntong,2,3\nTổng đài,4,5\nmột,,\n')).toEqual([]);
  });

  it('rows above the header are told once', () => {
    expect(told('BÁO CÁO QUÝ I,,\nĐơn vị: %,,\n,,\nChỉ tiêu,Kỳ,Giá trị\na,2024,1\n')).toEqual([
      'error header/title-above a.csv:1 "BÁO CÁO QUÝ I" {"headerRow":4}',
    ]);
    expect(told('BÁO CÁO QUÝ I\nchi_tieu,ky,gia_tri\na,2024,1\n')).toEqual([
      'error header/title-above a.csv:1 "BÁO CÁO QUÝ I" {"headerRow":2}',
    ]);
    expect(told('\nchi_tieu,ky,gia_tri\na,2024,1\n')).toEqual(['error header/title-above a.csv:1 {"headerRow":2}']);
  });

  it('rows whose cells only look like headers are rows', () => {
    expect(told('chi_tieu,ky\nchi_tieu,gia_tri\n')).toEqual([]);
    expect(told('viet_tat,day_du\nky,id\n')).toEqual([]);
  });
});

describe('a file of several blocks', () => {
  // Blocks have 65,536 letters; padding moves every kind of place in a row over the end of one.
  const row = (at: number): string[] => [String(at), `dòng "${at}"\nhai, ba`, at % 3 === 0 ? '' : `x${at}`];
  const rows = Array.from({ length: 2_700 }, (_, at) => row(at));
  const textOf = (padding: number, newline: string): string =>
    [['a', 'b', 'c'.repeat(padding + 1)], ...rows]
      .map((cells) =>
        cells
          .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""').replaceAll('\n', newline)}"` : cell))
          .join(','),
      )
      .join(newline);

  it.each(['\n', '\r\n'])('is read as one, wherever it is cut, line end %j', (newline) => {
    const expected = JSON.stringify(rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', newline))));
    for (let padding = 0; padding < 32; padding += 4) {
      expect(
        JSON.stringify(read(textOf(padding, newline) + (padding % 8 === 0 ? newline : '')).table?.rows) === expected,
      ).toBe(true);
    }
  });

  it('names its rows as one, plain or quoted', () => {
    const plain = Array.from({ length: 20_000 }, (_, at) => `${at},x`);
    expect(told(['a,b', ...plain.slice(0, 15_000), '1,2,3', ...plain.slice(15_000), '', ''].join('\n'))).toEqual([
      'error row/too-many-cells a.csv:15002 {"found":3,"expected":2,"split":"1,2"}',
      'warning row/blank-at-end a.csv:20003 {"count":1}',
    ]);
    expect(told(`${textOf(0, '\n')}\n1,2\n`)).toEqual(['error row/too-few-cells a.csv:2702 {"found":2,"expected":3}']);
    expect(
      told(['a,b', ...plain.slice(0, 8_000), ...Array.from({ length: 70_000 }, () => ''), '1,x', ''].join('\n')).slice(
        0,
        2,
      ),
    ).toEqual(['error row/blank a.csv:8002', 'error row/blank a.csv:8003']);
    expect(read(['a,b', ...plain].join('\n')).table?.rows).toHaveLength(20_000);
  });
});

describe('one cause is told once', () => {
  it.each([
    ['a web page with a table', '<html>\n1;"2\n\n3,4\n', 'error file/not-csv a.csv:1 "<html"'],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\n\n"x\n', 'error file/git-lfs a.csv:1'],
    ['a merge', 'a;b\n<<<<<<< HEAD\n"3\n', 'error file/merge-conflict a.csv:2 "<<<<<<<"'],
    ['a NUL', 'a;b\n1;\0\n', 'error file/nul a.csv:2'],
    ['a byte order mark inside', 'a;b\n\uFEFFa;b\n', 'error file/byte-order-mark-inside a.csv:2'],
    ['mixed line ends', 'a;b\r\n1;2\n', 'error file/mixed-line-ends a.csv:2'],
    ['a line for Excel', 'sep=;\na,b\n\n1,2\n', 'error file/sep-line a.csv:1 "sep=;"'],
    ['another delimiter', 'a;"b\n1;2;3\n', 'error file/delimiter a.csv:1 ";" {"decimalComma":0}'],
    ['white space', '  \n \n', 'error file/empty a.csv'],
  ])('%s', (_, content, problem) => {
    expect(told(content)).toEqual([problem]);
  });

  it('`sep=` is a line for Excel alone as the first line, with one sign', () => {
    for (const content of ['x_sep=,b\n1,2\n', 'sep=;;,b\n1,2\n', 'a,b\nsep=;,2\n']) expect(told(content)).toEqual([]);
    expect(told('SEP=,\na,b\n')).toEqual(['error file/sep-line a.csv:1 "SEP=,"']);
    expect(told('a,b;c\n1,2\n')).toEqual([]);
  });
});

describe('totals and remarks', () => {
  const one = (...lines: string[]): string =>
    told(`ma,ten,so\n${lines.join('\n')}\n`)
      .map((line) => line.split(' ').slice(1).join(' '))
      .join('; ');

  it.each([
    [' Tổng số ,1,2', 'row/total a.csv:2 "Tổng số"'],
    [',Cộng:,2', 'row/total a.csv:2 "Cộng:"'],
    ['Tổng cộng (làm tròn):,1,2', 'row/total a.csv:2 "Tổng cộng (làm tròn):"'],
    [`Tổng cộng (${'a'.repeat(28)}),1,2`, `row/total a.csv:2 "Tổng cộng (${'a'.repeat(28)})"`],
    [`Tổng cộng (${'a'.repeat(29)}),1,2`, ''],
    ['a,Tổng cộng,2', ''],
    ['toan-tinh,1,2', ''],
    ['# ghi chú,,', 'row/note a.csv:2 "# ghi chú"'],
    [' // ghi chú,,', 'row/note a.csv:2 "// ghi chú"'],
    ['#ghi,,', 'row/note a.csv:2 "#ghi"'],
    ['#ghi, ,', 'row/note a.csv:2 "#ghi,"'],
    ['#ghi', 'row/note a.csv:2 "#ghi"'],
    ['#ghi,2', 'row/note a.csv:2 "#ghi, 2"'],
    ['#ghi,2,', ''],
    ['#ghi,,3', ''],
    ['#1,,', ''],
    ['a #ghi,,', 'row/note a.csv:2 "a #ghi"'],
    ['a#ghi,,', ''],
    ['Nguồn: báo cáo,,', 'row/note a.csv:2 "Nguồn: báo cáo"'],
    [',một  hai ba, ', 'row/note a.csv:2 "một  hai ba,"'],
    ['một 2,,', ''],
    ['1 hai,,', ''],
    ['1 một hai 2,,', 'row/note a.csv:2 "1 một hai 2"'],
    ['một hai,,3', ''],
  ])('%s: %s', (line, expected) => {
    expect(one(line)).toBe(expected);
  });

  it('need a row of three cells or more to be a sentence alone', () => {
    expect(told('a,b\nmột hai,\n')).toEqual([]);
    expect(told('a\nmột hai\n')).toEqual([]);
  });
});

describe('a title above the header', () => {
  const above = (...lines: string[]): string[] =>
    told(`${lines.join('\n')}\n`).filter((line) => line.includes('title-above'));

  it('is looked for in the twenty rows below the first', () => {
    const rows = (count: number): string[] => Array.from({ length: count }, (_, at) => `dòng ${at},x`);
    expect(above('BÁO CÁO,', ...rows(19), 'ky,gia_tri')).toEqual([
      'error header/title-above a.csv:1 "BÁO CÁO" {"headerRow":21}',
    ]);
    expect(above('BÁO CÁO,', ...rows(20), 'ky,gia_tri')).toEqual([]);
  });

  it('is one where half of the filled cells below name columns, and two of them at least', () => {
    expect(above(' , Biểu 1 ,,', 'Kỳ,Giá trị,STT,Cột')).toEqual([
      'error header/title-above a.csv:1 "Biểu 1" {"headerRow":2}',
    ]);
    expect(above('Biểu 1,,,', 'Kỳ,Giá trị,STT,Cột,Khác')).toEqual([]);
    expect(above('Biểu 1,,,,', 'Kỳ,Giá trị,STT,,')).toHaveLength(1);
    expect(above('Biểu 1,', 'Kỳ,')).toEqual([]);
    expect(above('Biểu 1,Kỳ', 'Kỳ,Giá trị')).toEqual([]);
    expect(above(' , ', 'Kỳ,Giá trị')).toEqual(['error header/title-above a.csv:1 {"headerRow":2}']);
  });
});

describe('a number that a comma has split', () => {
  const split = (header: string, row: string): unknown => read(`${header}\n${row}\n`).problems[0]?.details?.['split'];

  it.each([
    ['ten,so', 'x,61,12', '61,12'],
    ['ten,so', 'x,-61,1', '-61,1'],
    ['ten,so', 'x,61,123', ''],
    ['ten,so', 'x,6112,12', ''],
    ['ten,so', 'x,a61,12', ''],
    ['ten,so', 'x,61,12a', ''],
    ['ten,so', 'x,61a,12', ''],
    ['ten,so', 'x,61,a1', ''],
    ['ten,gia_tri', 'x,61,1234', '61,1234'],
    ['ten,gia_tri', 'x,61,12%', '61,12%'],
    ['ten,gia_tri', 'x,61,12345', ''],
    ['ten,gia_tri', 'x,61,a12', ''],
    ['ten,gia_tri', 'x,61,12%x', ''],
    // First of all where a number is due.
    ['lan,gia_tri,ten', '1,2,5,x', '2,5'],
    ['lan,xep,ten', '1,2,5,x', '1,2'],
  ])('below %s: %s holds %j', (header, row, expected) => {
    expect(split(header, row)).toBe(expected);
  });

  it('is told to have curly quotes where a cell begins with one', () => {
    const details = (row: string): unknown => read(`a,b\n${row}\n`).problems[0]?.details?.['curly'];
    expect(['“a,b”,c', ' “a,b”,c', 'x,”,c', 'a“,b,c', 'a,b,c'].map(details)).toEqual([1, 1, 1, undefined, undefined]);
  });
});

describe('records', () => {
  it('are cells and lines, one empty record for an empty text', () => {
    expect(parseRecords('')).toEqual([['']]);
    expect(parseRecords('a;b,c\r\n"d;\r\n1";e', ';')).toEqual([
      ['a', 'b,c'],
      ['d;\r\n1', 'e'],
    ]);
    expect(parseRecords('a\n')).toEqual([['a'], ['']]);
  });

  it('are written as they are read', () => {
    expect(
      recordsCsv([
        ['a', 'b,c'],
        ['"', 'd\ne'],
        ['\r', ' '],
      ]),
    ).toBe('a,"b,c"\n"""","d\ne"\n"\r", \n');
    expect(recordsCsv([])).toBe('\n');
  });

  it.each([
    ['1,2\n3,"4"\n', undefined],
    ['"1","2"\r\n"3","4"', undefined],
    ['"","""",""\n', undefined],
    ['a\n"b\nc",d\n"e', 'row/unclosed-quote 3 "e'],
    ['a,b\n"1\n2\n",x\n"3\n4" ,5', 'row/text-after-quote 3 "3'],
    ['a,b\n"1\r\n2",x"\r\n', 'row/stray-quote 2 x"'],
    ['a\n"b""', 'row/unclosed-quote 2 "b""'],
    ['a\nb,"c"d,e\n', 'row/text-after-quote 2 "c"d'],
    ['a,b"c,d', 'row/stray-quote 1 b"c'],
    ['a, "c",d', 'row/space-before-quote 1  "c"'],
  ])('%j breaks the rules of quotes: %s', (text, expected) => {
    const fault = quoteFaultOf(text);
    expect(fault === undefined ? undefined : `${fault.code} ${fault.row} ${fault.value}`).toBe(expected);
  });
});

describe('whatever comes', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,"\n;ộ0 .|='), maxLength: 6 });
  const sheet = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

  it.each(['\n', '\r\n'])('reads back what RFC 4180 writes, line end %j', (newline) => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const table = [rows[0]?.map((_, index) => `cot${index}`) ?? [], ...rows].map((row) =>
          row.map((text) => text.replaceAll('\n', newline)),
        );
        const content = Papa.unparse(table, { newline, quotes: true });
        const result = read(content);
        if (result.table === undefined) {
          const errors = result.problems.filter((problem) => problem.severity === 'error');
          expect(errors.length).toBeGreaterThan(0);
          expect(
            errors.every(
              (problem) =>
                problem.code === 'row/blank' || problem.code === 'row/repeated-header' || problem.code === 'row/note',
            ),
          ).toBe(true);
          return;
        }
        const kept = [result.table.header, ...result.table.rows];
        expect(kept).toEqual(table.slice(0, kept.length));
        expect(table.slice(kept.length).every((row) => row.every((text) => text.trim() === ''))).toBe(true);
      }),
      runs(500),
    );
  });

  it('reads the cells that Papa quotes only where it must', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const table = [['x', 'y'], ...rows.map(([a, b]) => [`a${a}z`, `b${b}z`])];
        expect(cells(Papa.unparse(table, { newline: '\n' }))).toEqual(table);
      }),
      runs(500),
    );
  });
});
