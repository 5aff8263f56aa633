import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#core/csv.ts';
import { fixFile } from '#core/fix.ts';
import { file } from '#tests/support/rows.ts';
import { runs } from '#tests/support/runs.ts';

const path = 'so-lieu/a.csv';
const header = 'chi_tieu,gia_tri,ghi_chu';
const whole = 'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri';
const row = 'a,bac-giang,2024-Q1,61.12,thuc_hien,bao-cao-x,I.2';
const fixed = (content: string | Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixFile(file(path, content)).bytes);
const kinds = (content: string | Uint8Array): string[] =>
  fixFile(file(path, content)).changes.map(({ kind, count }) => `${kind} ${count}`);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  ]);

const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1] ?? 0);

describe('what is not certain in a file', () => {
  it.each([
    ['a named column without a cell', `${header}\na,1,\n`],
    ['a column with a cell and without a name', `${header},\na,1,x,y\n`],
    ['a cell that is missing in the middle', `${whole},ghi_chu\n${row.replace('61.12,', '')},x\n`],
    ['a required cell that is missing', `${whole},ghi_chu\n${row.replace(',I.2', '')}\n`],
    ['a remark that may stand in two columns', `${whole},ghi_la,ghi_chu\n${row},x\n`],
    ['a short row below half of the columns', `${header}\na,1,x\nb,2\n`],
    [
      'bytes of an older font',
      Uint8Array.from([...new TextEncoder().encode(`${header}\na,1,`), 0xae, 0xb5, 0x6f, 0x0a]),
    ],
  ])('is left alone: %s', (_, content) => {
    expect(kinds(content)).toEqual([]);
  });

  it('does not take the delimiter from a title above', () => {
    const rows = 'STT;Tên;Kết quả\n1;a;61,12\n2;b;5,3\n';
    expect(fixed(`KẾT QUẢ, QUÝ I;;\n${rows}`)).toContain('1,a,"61,12"');
    expect(fixed(`KẾT QUẢ QUÝ I\n\n${rows}`)).toContain('1,a,"61,12"');
  });
});

describe('mending a file', () => {
  it('leaves a sound one as it is, byte for byte', () => {
    for (const sound of [`${header}\na,61.12,Ghi\n`, `${header}\na,61.12,"Ghi, chú"`, `${header}\n`]) {
      const given = file(path, sound);
      expect(fixFile(given)).toEqual({ bytes: given.bytes, changes: [] });
    }
  });

  it.each<[string, string | Uint8Array, string, string]>([
    ['a byte order mark', `\uFEFF${header}\na,1,\n`, `${header}\na,1,\n`, 'byte-order-mark 1'],
    ['Windows line ends', `${header}\r\na,1,\r\n`, `${header}\na,1,\n`, 'line-ends 1'],
    ['old Mac line ends', `${header}\ra,1,\r`, `${header}\na,1,\n`, 'line-ends 1'],
    ['UTF-16', utf16(`${header}\na,1,Đủ\n`), `${header}\na,1,Đủ\n`, 'encoding 1'],
    ['UTF-16, high byte first', swapped(utf16(`${header}\na,1,Đủ\n`)), `${header}\na,1,Đủ\n`, 'encoding 1'],
    ['tabs', 'chi_tieu\tgia_tri\tghi_chu\na\t1\tx, y\n', `${header}\na,1,"x, y"\n`, 'delimiter 1'],
    ['no-break spaces and tabs', `${header}\na,1,một\u00a0hai\tba\n`, `${header}\na,1,một hai ba\n`, 'white-space 1'],
    [
      'commas before other than three digits, after a zero and after four digits',
      `${header}\na,"0,125",\na,"1543,125",\na,"1,5430",\n`,
      `${header}\na,0.125,\na,1543.125,\na,1.5430,\n`,
      'decimal-comma 3',
    ],
    [
      'commas below a header with spaces',
      'chi_tieu, gia_tri ,ghi_chu\na,"61,1",\n',
      `${header}\na,61.1,\n`,
      'white-space 1|decimal-comma 1',
    ],
    [
      'Windows-1258',
      Uint8Array.from([...new TextEncoder().encode(`${header}\na,1,`), 0xd0, 0x61, 0x0a]),
      `${header}\na,1,Đa\n`,
      'encoding 1',
    ],
    [
      'Windows-1258 with a bullet and a dash',
      Uint8Array.from([...new TextEncoder().encode(`${header}\na,1,`), 0x95, 0x20, 0xd0, 0x61, 0x20, 0x96, 0x0a]),
      `${header}\na,1,• Đa –\n`,
      'encoding 1',
    ],
    ['UTF-16 without a mark', utf16(`${header}\na,1,Đủ rồi\n`).subarray(2), `${header}\na,1,Đủ rồi\n`, 'encoding 1'],
    [
      'UTF-16 without a mark, high byte first',
      swapped(utf16(`${header}\na,1,Đủ rồi\n`)).subarray(2),
      `${header}\na,1,Đủ rồi\n`,
      'encoding 1',
    ],
    ['blank columns without a name', `${header},,\na,1,x,,\nb,2,,,\n`, `${header}\na,1,x\nb,2,\n`, 'blank-columns 2'],
    ['a blank column among others', 'chi_tieu,,gia_tri\na,,1\n', 'chi_tieu,gia_tri\na,1\n', 'blank-columns 1'],
    ['blank cells behind the last column', `${header}\na,1,x,,\n`, `${header}\na,1,x\n`, 'blank-columns 2'],
    [
      'commas that are missing behind the last cell',
      `${whole},ghi_chu\n${row},x\n${row}\n${row}\n`,
      `${whole},ghi_chu\n${row},x\n${row},\n${row},\n`,
      'missing-commas 2',
    ],
    ['a line for Excel', `sep=,\n${header}\na,1,\n`, `${header}\na,1,\n`, 'sep-line 1'],
    ['semicolons', 'chi_tieu;gia_tri;ghi_chu\na;1;Một, hai\n', `${header}\na,1,"Một, hai"\n`, 'delimiter 1'],
    ['decomposed letters', `${header}\na,1,${'Hòa'.normalize('NFD')}\n`, `${header}\na,1,Hòa\n`, 'composed-letters 1'],
    ['white space', `${header}\n a ,1,hai  dấu\u00a0\n`, `${header}\na,1,hai dấu\n`, 'white-space 2'],
    ['decimal commas', `${header}\na,"61,12",\nb,"-0,5",\n`, `${header}\na,61.12,\nb,-0.5,\n`, 'decimal-comma 2'],
    ['blank rows at the end', `${header}\na,1,\n,,\n\n`, `${header}\na,1,\n`, 'blank-rows 2'],
  ])('%s', (_, content, result, change) => {
    expect(fixed(content)).toBe(result);
    expect(kinds(content).join('|')).toBe(change);
  });

  it('several things at once', () => {
    expect(fixed('\uFEFFchi_tieu;gia_tri;ghi_chu\r\na;61,12; Ghi \r\n')).toBe(`${header}\na,61.12,Ghi\n`);
  });
});

describe('what is not certain stays', () => {
  it.each(['1,543', '12,345', '-1,543', '1.543', '1.234,56', '1,5,6', '61,', ',5', 'trên 61,12', '61,12%'])(
    'a number that can mean something else: %j',
    (cell) => {
      expect(fixed(`${header}\na,"${cell}",\n`)).toBe(`${header}\na,"${cell}",\n`);
    },
  );

  it('a comma in text, and in columns that hold no decimals', () => {
    expect(fixed(`${header}\n"1,5",1,"61,12"\n`)).toBe(`${header}\n"1,5",1,"61,12"\n`);
  });

  it('a file of no table of ours, a header of blanks, and a line for Excel that is none', () => {
    const other = file('khac/a.csv', `${header}\na,"61,12",\n`);
    expect(fixFile(other)).toEqual({ bytes: other.bytes, changes: [] });
    for (const content of [
      ',,\n',
      '\n',
      `${header}\nsep=;\n`,
      'xsep=;,\n1,\n',
      'gia_tri,"1,5"\n',
      '"1;2",b;c\n',
      `${header}\n"1,5`,
    ])
      expect(kinds(content)).toEqual([]);
    expect(fixed('chi_tieu;gia_tri\r\n"1;5')).toBe('chi_tieu;gia_tri\n"1;5');
  });

  it('half of a letter in UTF-16, and what begins as a workbook does', () => {
    for (const start of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      const given = file(path, Uint8Array.from([...start, 0x61, 0x00, 0x61]));
      expect(fixFile(given)).toEqual({ bytes: given.bytes, changes: [] });
    }
    for (const start of [
      [0x50, 0x4b],
      [0xd0, 0xcf, 0x11, 0xe0],
    ])
      expect(kinds(Uint8Array.from([...start, 0x61, 0xd0, 0x0a]))).toEqual([]);
    expect(kinds(Uint8Array.from([0x50, 0x61, 0xd0, 0x0a]))).toEqual(['encoding 1']);
  });

  it('quotes that do not close, a blank row in the middle, a short row', () => {
    for (const content of [`${header}\na,"1,\n`, `${header}\na,1,\n\nb,2,\n`, `${header}\na,1\n`])
      expect(fixed(content)).toBe(content);
  });

  it('what is no text in an encoding we know', () => {
    for (const bytes of [
      [0x50, 0x4b, 3, 4, 0xff],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x61, 0],
      [0xff, 0xfe, 0x61],
      [0x61, 0x2c, 0x81, 0x8d, 0x0a],
    ]) {
      const given = file(path, Uint8Array.from(bytes));
      expect(fixFile(given)).toEqual({ bytes: given.bytes, changes: [] });
    }
  });
});

describe('whatever comes', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'0123456789,.- "\nabộ;\u00a0'), maxLength: 8 });
  const table = fc
    .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 })
    .map((rows) => [
      header.split(','),
      ...rows.map((row) => row.map((text, index) => (index === 0 ? `a${text}` : text))),
    ]);
  const content = fc
    .tuple(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'))
    .map(([rows, delimiter, newline]) => Papa.unparse(rows, { delimiter, newline }));

  const junk = fc
    .tuple(
      fc.constantFrom('\uFEFF', 'sep=;\n', 'sep=;\r\n', ''),
      fc.constantFrom(',', ';', '\t'),
      fc.string({ unit: fc.constantFrom(...'a,;"\n\r\t 1\uFEFFộ'), maxLength: 40 }),
    )
    .map(([start, delimiter, rest]) => `${start}${header.replaceAll(',', delimiter)}\n${rest}`);

  it('mending twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(content, junk), (text) => {
        const once = fixFile(file(path, text));
        expect(fixFile(file(path, once.bytes))).toEqual({ bytes: once.bytes, changes: [] });
      }),
      runs(1000),
    );
  });

  it('no number ever changes its value, and no other cell its words', () => {
    fc.assert(
      fc.property(content, (text) => {
        const before = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { newline: '\n' }).data;
        const { table: after } = readCsv(file(path, fixFile(file(path, text)).bytes));
        if (after === undefined) return;
        after.rows.forEach((row, at) => {
          row.forEach((now, column) => {
            const was = (before[at + 1]?.[column] ?? '').replace(/[ \u00a0\t]+/gu, ' ').trim();
            if (now !== was)
              expect([column, was, now.replace('.', ',')]).toEqual([1, expect.stringMatching(/^-?\d+,\d+$/), was]);
          });
        });
      }),
      runs(1000),
    );
  });
});
