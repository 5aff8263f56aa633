import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, problemLine } from '#tests/support/rows.ts';
import { runs } from '#tests/support/runs.ts';

const headers = [
  'chi_tieu',
  'dia_phuong',
  'ky',
  'ngay_chot',
  'dau_so_sanh',
  'gia_tri',
  'tu_so',
  'mau_so',
  'xep_hang',
  'xep_hang_trong',
  'loai_so_lieu',
  'ghi_la',
  'van_ban_nguon',
  'vi_tri',
  'lan',
  'ghi_chu',
] as const;
type Header = (typeof headers)[number];
type Row = Record<Header, string>;

/** Figures that differ from one another by their period and their number. */
const rows = ['2019', '2020', '2021', '2022', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'].map(
  (ky, index): Row => ({
    chi_tieu: 'thanh-toan',
    dia_phuong: 'bac-giang/lang-giang',
    ky,
    ngay_chot: '',
    dau_so_sanh: '',
    gia_tri: `${60 + index}.1${index}`,
    tu_so: '',
    mau_so: '',
    xep_hang: '4',
    xep_hang_trong: 'bac-giang',
    loai_so_lieu: 'thuc_hien',
    ghi_la: `"${60 + index},1${index}%"`,
    van_ban_nguon: 'bao-cao',
    vi_tri: '"I.3, xã hội số"',
    lan: '',
    ghi_chu: '',
  }),
);
const text = (lines: readonly Row[]): string =>
  [headers, ...lines.map((row) => headers.map((header) => row[header]))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
const told = (content: string): string[] => check({ 'so-lieu/bao-cao.csv': content }).problems.map(problemLine);

/** A slip in one cell, and how it is told: the code, and the column where it is another than that of the cell. */
const slips: readonly (readonly [Header, string, string, Header?])[] = [
  ['gia_tri', '"61,12"', 'error cell/decimal-comma'],
  ['gia_tri', '"1,543"', 'error cell/thousands-separator'],
  ['gia_tri', '1.543.000', 'error cell/thousands-separator'],
  ['gia_tri', '87 %', 'error cell/unit-in-number'],
  ['gia_tri', '2.35E+05', 'error cell/scientific-number'],
  ['gia_tri', '0x1F', 'error cell/not-a-number'],
  ['gia_tri', 'Infinity', 'error cell/not-a-number'],
  ['gia_tri', 'NaN', 'error cell/empty-mark'],
  ['gia_tri', '６１', 'error cell/look-alike'],
  ['gia_tri', '85.49999999999999', 'error cell/too-many-digits'],
  ['gia_tri', '087', 'error cell/leading-zero'],
  ['gia_tri', 'trên 70', 'error cell/mark-in-number'],
  ['gia_tri', '~1550', 'error cell/mark-in-number'],
  ['gia_tri', '<5', 'error cell/mark-in-number'],
  ['gia_tri', '"43,5%/50%"', 'error cell/result-and-target'],
  ['gia_tri', '209/209', 'error cell/fraction'],
  ['gia_tri', '#DIV/0!', 'error cell/spreadsheet-error'],
  ['gia_tri', '-', 'error cell/empty-mark'],
  ['gia_tri', 'NULL', 'error cell/empty-mark'],
  ['xep_hang', '04/10', 'error cell/fraction'],
  ['xep_hang', '4-Thg10', 'error cell/date-in-number'],
  ['xep_hang', '0', 'error cell/out-of-range'],
  ['tu_so', '1.891', 'error cell/thousands-separator'],
  ['ky', 'Quý I/2024', 'error cell/bad-period'],
  ['ky', '20166', 'error cell/bad-period'],
  ['ky', '2024-Q5', 'error cell/bad-period'],
  ['ky', '2024-H1/2024-H2', 'error cell/bad-period'],
  ['ngay_chot', '2023-02-29', 'error cell/bad-date'],
  ['ngay_chot', '03/04/2024', 'error cell/bad-date'],
  ['ngay_chot', '25/3/24', 'error cell/bad-date'],
  ['ngay_chot', 'Jan-24', 'error cell/bad-date'],
  ['ngay_chot', '45292', 'error cell/bad-date'],
  ['loai_so_lieu', 'kết quả', 'error cell/not-in-list'],
  ['loai_so_lieu', '', 'error cell/required'],
  ['dau_so_sanh', '=', 'error cell/not-in-list'],
  ['vi_tri', '', 'error cell/required'],
  ['vi_tri', `"${'mục '.repeat(21)}1"`, 'error cell/too-long'],
  ['ghi_chu', '=1+1', 'error cell/formula'],
  ['ghi_chu', '"dòng\n hai"', 'error cell/line-break'],
  ['ghi_chu', 'Tá»· lá»‡', 'error cell/broken-encoding'],
  ['ghi_chu', 'T? l? h? so', 'error cell/lost-letters'],
  ['ghi_chu', 'Nöôùc saïch', 'error cell/legacy-font'],
  ['ghi_chu', 'c\uFFFDn bộ', 'error cell/replacement-character'],
  ['ghi_chu', 'bảng <b>1</b>', 'error cell/html'],
  ['ghi_chu', 'xem {Bảng 1}', 'warning cell/markup'],
  ['ghi_chu', 'căn cước 024085012345', 'error cell/citizen-number'],
  ['ghi_chu', 'Huyện Ðình Lập', 'error cell/look-alike'],
  ['ghi_chu', 'Hòa'.normalize('NFD'), 'error cell/not-nfc'],
  ['ghi_chu', 'hai  dấu', 'error cell/white-space'],
  ['chi_tieu', 'thanh-toan ', 'error cell/white-space'],
  ['chi_tieu', 'thanh-toan\u00a0', 'error cell/white-space'],
  ['chi_tieu', 'thanh\u200b-toan', 'error cell/invisible-character'],
  ['chi_tieu', '\u202ethanh-toan', 'error cell/text-direction'],
  ['chi_tieu', 'thanh-taon', 'error across/unknown-reference'],
  ['chi_tieu', '__proto__', 'error across/unknown-reference'],
  ['dia_phuong', '../x', 'error across/unknown-reference'],
  ['gia_tri', '9999', 'error across/percent-out-of-range', 'gia_tri'],
  ['gia_tri', '61.123', 'error across/too-many-decimals'],
  ['ky', '2042-Q1', 'error across/future-period'],
  ['lan', '0', 'error cell/out-of-range'],
];

describe('the good file', () => {
  it('has no problem', () => {
    expect(told(text(rows))).toEqual([]);
  });
});

describe('one slip in one cell of it', () => {
  it.each<[Header, string, string, Header]>(
    slips.map(([header, cell, problem, column = header]) => [header, cell, problem, column]),
  )('%s = %j: %s', (header, cell, problem, column) => {
    fc.assert(
      fc.property(fc.nat({ max: rows.length - 1 }), (at) => {
        // The first blank cell right below a filled one may be a merged cell, and a number beside its words may be a mistyped one.
        const first = told(
          text(rows.map((row, index) => (index === at ? { ...row, ghi_la: '', [header]: cell } : row))),
        );
        const shown = first.map((line) => line.split(' ').slice(0, 4).join(' '));
        const expected = cell === '' && at > 0 && header === 'loai_so_lieu' ? 'error cell/merged' : problem;
        expect(shown).toEqual([`${expected} so-lieu/bao-cao.csv:${at + 2} ${column}`]);
      }),
      runs(rows.length),
    );
  });

  it('that leaves the row another number of cells is told for the row, with its likely cause', () => {
    const lines = text(rows).split('\n');
    const broken = (at: number, change: (line: string) => string): string[] =>
      told(lines.map((line, index) => (index === at ? change(line) : line)).join('\n'));
    expect(broken(3, (line) => line.replace('62.12', '62,12'))).toEqual([
      'error row/too-many-cells so-lieu/bao-cao.csv:4 {"found":17,"expected":16,"split":"62,12"}',
    ]);
    expect(broken(4, (line) => line.replace('"I.3, xã hội số"', 'I.3, xã hội số'))).toEqual([
      'error row/too-many-cells so-lieu/bao-cao.csv:5 {"found":17,"expected":16,"split":""}',
    ]);
    expect(broken(4, (line) => line.replace('"I.3, xã hội số"', '“I.3, xã hội số”'))).toEqual([
      'error row/too-many-cells so-lieu/bao-cao.csv:5 {"found":17,"expected":16,"split":"","curly":1}',
    ]);
    expect(broken(8, (line) => line.slice(0, line.lastIndexOf(',')))).toEqual([
      'error row/too-few-cells so-lieu/bao-cao.csv:9 {"found":15,"expected":16}',
    ]);
  });

  it('several slips are all told, at their cells', () => {
    const [first, second, third, ...rest] = rows as [Row, Row, Row, ...Row[]];
    expect(
      told(
        text([
          { ...first, gia_tri: '"61,12"' },
          { ...second, ky: 'Quý I/2024', ghi_chu: ' a' },
          { ...third, gia_tri: '87%' },
          ...rest,
        ]),
      ),
    ).toEqual([
      'error cell/decimal-comma so-lieu/bao-cao.csv:2 gia_tri "61,12" {"meant":"61.12"}',
      'error cell/bad-period so-lieu/bao-cao.csv:3 ky "Quý I/2024" {"meant":"2024-Q1"}',
      'error cell/white-space so-lieu/bao-cao.csv:3 ghi_chu " a"',
      'error cell/unit-in-number so-lieu/bao-cao.csv:4 gia_tri "87%"',
    ]);
  });
});

describe('the tables that other checkers let pass or tell of without a place', () => {
  const header = 'viet_tat,day_du';
  it.each<[string, string, string[]]>([
    ['a good table', `${header}\nA,một\nB,hai\n`, []],
    ['a repeated key', `${header}\nA,một\nA,một\n`, ['error across/duplicate-key viet-tat.csv:3 viet_tat']],
    [
      'one word in two spellings',
      `${header}\nA,${'Hà Nội'.normalize('NFD')}\nB,Hà Nội\n`,
      ['error cell/not-nfc viet-tat.csv:2 day_du'],
    ],
    ['a space that cannot be seen', `${header}\nA\u00a0,một\n`, ['error cell/white-space viet-tat.csv:2 viet_tat']],
    ['a tab', `${header}\nA\t,một\n`, ['error cell/white-space viet-tat.csv:2 viet_tat']],
    ['a space at the end', `${header}\nA ,một\n`, ['error cell/white-space viet-tat.csv:2 viet_tat']],
    ['an extra cell', `${header}\nA,một,9\n`, ['error row/too-many-cells viet-tat.csv:2']],
    ['a byte order mark', `\uFEFF${header}\nA,một\n`, []],
    [
      'blank lines in the middle',
      `${header}\nA,một\n\n\nB,hai\n`,
      ['error row/blank viet-tat.csv:3', 'error row/blank viet-tat.csv:4'],
    ],
    ['a row of commas', `${header}\n,\nA,một\n`, ['error row/blank viet-tat.csv:2']],
    ['an unclosed quote', `${header}\nA,"một\nB,hai\n`, ['error row/unclosed-quote viet-tat.csv:2']],
    ['semicolons', 'viet_tat;day_du\nA;một\n', ['error file/delimiter viet-tat.csv:1']],
    [
      'other headers',
      'Viết tắt,Đầy đủ\nA,một\n',
      ['error header/unknown viet-tat.csv:1', 'error header/unknown viet-tat.csv:1'],
    ],
    [
      'a header of an object of the language',
      `${header},__proto__\nA,một,x\n`,
      ['error header/unknown viet-tat.csv:1'],
    ],
    ['columns in another order', 'day_du,viet_tat\nmột,A\n', []],
  ])('%s', (_, content, problems) => {
    expect(
      check({ 'viet-tat.csv': content }).problems.map((problem) =>
        problemLine({ ...problem, value: undefined, details: undefined } as never),
      ),
    ).toEqual(problems);
  });
});
