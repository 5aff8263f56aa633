/** What a stranger might send: summaries, front matter, addresses, workbooks, and inputs that are slow rather than wrong. */
import { strToU8, zipSync } from 'fflate';
import { documentFrontMatter } from '../tests/support/summary-text.ts';
import { inlineText, workbook } from '../tests/support/workbook.ts';

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

const payloads: readonly string[] = [
  '{process.exit(1)}',
  '{globalThis}',
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)" />',
  '<iframe src="https://xau.vn/" />',
  '<SoLieu chi-tieu={x} />',
  '<SoLieu chi-tieu="a" {...globalThis} />',
  '<SoLieu chi-tieu="a" set:html="<b>x</b>" />',
  '<Fragment set:html="x" />',
  '<constructor.constructor />',
  '<a href="javascript:alert(1)">x</a>',
  '<div set:html="<b>x</b>" />',
  '[bấm](javascript:alert(1))',
  '[bấm](JaVaScRiPt:alert(1))',
  '[bấm](&#106;avascript&colon;alert(1))',
  '[bấm](data:text/html,x)',
  '[bấm](vbscript:x)',
  '[bấm](//xau.vn/)',
  '[bấm](../../../etc/passwd)',
  '![x](https://xau.vn/anh.png)',
  '![x](/hinh/../../../etc/passwd.png)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '<https://xau.vn/>',
  'đảo \u202egnp.exe\u202c',
  'Đảo &#x202E;gnaig&#x202C;.',
  'Huyện Bа Tơ.',
  'Ẩn&#8203;chữ.',
  'Kết quả \uffff của huyện.',
  'Có ⁹⁹ hồ sơ.',
  'Đạt 61,12% kế hoạch.',
];

const places: readonly (readonly [name: string, around: (payload: string) => string])[] = [
  ['a paragraph', (payload) => `Xin chào ${payload}`],
  ['a list', (payload) => `- một\n- ${payload}`],
  ['a numbered list', (payload) => `1. ${payload}`],
  ['a list in a list', (payload) => `- a\n  - ${payload}`],
  ['a quote', (payload) => `> ${payload}`],
  ['a heading', (payload) => `## ${payload}`],
  ['a cell', (payload) => `| a |\n|---|\n| ${payload} |`],
  ['emphasis', (payload) => `Xin *${payload}* chào`],
  ['a footnote', (payload) => `Chữ[^a].\n\n[^a]: ${payload}`],
  ['a line after a comment', (payload) => `{/* a */} ${payload}`],
];

/** Each has to be refused. */
export const hostileSummaries: readonly HostileText[] = payloads.flatMap((payload) =>
  places.map(([place, around]) => ({
    name: `${JSON.stringify(payload)} in ${place}`,
    text: `${documentFrontMatter}${around(payload)}\n`,
  })),
);

const withLine = (line: string): HostileText => ({
  name: line.slice(0, 80),
  text: `${documentFrontMatter.replace('---\n', () => `---\n${line}\n`)}Xin chào.\n`,
});
const withValue = (key: string, value: string): HostileText => ({
  name: `${key}: ${value}`,
  text: `${documentFrontMatter.replace(new RegExp(`^${key}: .*$`, 'mu'), () => `${key}: ${value}`)}Xin chào.\n`,
});

const ownKeys = ['layout', 'slug', 'draft', 'url', 'file', 'prerender', 'components', '__proto__', 'constructor', 'x'];
const sources = [
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//xau.vn/',
  'ftp://xau.vn/',
  'http://a@xau.vn/',
  'https://xau.vn/"x',
  'https://xau.vn/ x',
  'https://',
  'file:///etc/passwd',
];
const subjects = [
  '"Kết quả \\u202E của huyện"',
  '"Kết quả \\uFDD0 của huyện"',
  '"Kết quả \\uD800 của huyện"',
  '"Kết quả \\0 của huyện"',
  '"Kết quả \\x1b[31m của huyện"',
  '"Kết quả \ufff9 của huyện"',
  '"Huyện Bа Tơ"',
  '"<img src=x onerror=alert(1)>"',
  '["a", "b"]',
  '{ a: "b" }',
];
const areas = [
  '"../../etc"',
  '["../x"]',
  '["__proto__"]',
  '["Tinh-Mau"]',
  '["a b"]',
  '[[["x"]]]',
  '[~]',
  '5',
  '[]',
  '{}',
];
const days = [
  '"2024-02-30"',
  '"2024-13-01"',
  '"hôm qua"',
  '"2024-04-02T00:00:00Z"',
  '["2024"]',
  '"0000-00-00"',
  '"2024-4-2"',
  '"99999-01-01"',
  '"-1"',
  '{ a: 1 }',
];
const structures = [
  'a: &a ["x"]\nb: *a',
  'a: &a { x: "1" }\nb:\n  <<: *a',
  'x: !!js/function "x"',
  'x: !<tag:yaml.org,2002:str> "x"',
  `x: ${'['.repeat(2000)}${']'.repeat(2000)}`,
  `x: "${'a'.repeat(70_000)}"`,
  'loai: "bao-cao"\nloai: "ke-hoach"',
  '\tloai: "bao-cao"',
  '? [a, b]\n: c',
  '...\n--- x',
];

/** Each has to be refused. */
export const hostileFrontMatters: readonly HostileText[] = [
  ...ownKeys.map((key) => withLine(`${key}: "x"`)),
  ...sources.map((source) => withLine(`nguon: ${JSON.stringify(source)}`)),
  ...subjects.map((subject) => withValue('trich_yeu', subject)),
  ...areas.map((area) => withValue('dia_phuong', area)),
  ...days.map((day) => withLine(`ngay: ${day}`)),
  ...structures.map(withLine),
];

/** Marked so that a page that takes one of them for markup is found out. */
const values = [
  '<b id=chen>x</b>',
  '<img src=x onerror=window.chen=1>',
  '<svg onload=window.chen=1>',
  '"><script>window.chen=1</script>',
  "' onmouseover='window.chen=1",
  'javascript:window.chen=1',
  `\`$\{window.chen=1}\``,
  '{{constructor.constructor("window.chen=1")()}}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__[chen]=1',
  '..',
  '../../etc/passwd',
  '..%2f..%2fetc',
  '/etc/passwd',
  '//xau.vn/x',
  'https://xau.vn/x',
  'data:text/html,x',
  'a/../../b',
  'a\u0000b',
  'a\u202eb',
  'a\u200bb',
  '\ud800',
  '％００',
  '%',
  '%00',
  '%ff%fe',
  '%3Cb%20id%3Dchen%3E',
  ' ',
  ',,,,',
  '-',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  'a'.repeat(6000),
  'ă'.repeat(2000),
  'lang giang '.repeat(200),
  '"'.repeat(500),
  '((((((((((a+)+)+)+)+)+)+)+)+)+)$',
  '.*'.repeat(300),
  'а́'.repeat(300),
  '🇻🇳'.repeat(300),
  '2024-Q1,2024-Q9',
  "'; drop table so_lieu; --",
];

const parameters: readonly (readonly [page: string, names: readonly string[]])[] = [
  ['so-sanh/', ['dia-phuong', 'chi-tieu', 'ky']],
  ['nhung/', ['dia-phuong', 'chi-tieu', 'so-lieu']],
  ['tim-kiem/', ['q', 'tinh', 'loai']],
  ['nhiem-vu/', ['dia-phuong', 'co-quan', 'x']],
];

/** Site paths without the first slash; none may do anything but be shown or told. */
export const hostileAddresses: readonly string[] = parameters.flatMap(([page, names]) =>
  names.flatMap((name) =>
    values.map((value) => {
      const plain = encodeURIComponent(value.toWellFormed());
      return page === 'tim-kiem/' && name !== 'q'
        ? `${page}?q=lang+giang&${name}=${plain}`
        : `${page}?${name}=${plain}`;
    }),
  ),
);

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const one = `<row r="1">${inlineText('A1', 'x')}</row>`;
const sheetPart = 'xl/worksheets/sheet1.xml';
const entityBomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name, at, all) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${all[at - 1] ?? ''};`.repeat(10)}">`)
  .join('');
const largeSheet = `<worksheet><sheetData>${one}</sheetData></worksheet>${' '.repeat(140 * 1024 * 1024)}`;

function patched(bytes: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = bytes.length - 46;
  while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
  change(view, at);
  return bytes;
}

/** Workbooks that are none, or more than they seem; each is made when it is asked for. */
export const hostileWorkbooks: readonly { readonly name: string; make(): Uint8Array }[] = [
  { name: 'a bomb that says so', make: () => workbook({ rows: '', parts: { [sheetPart]: largeSheet } }) },
  {
    name: 'a bomb that lies',
    make: () =>
      patched(workbook({ rows: '', parts: { [sheetPart]: largeSheet } }), (view, at) =>
        view.setUint32(at + 24, 1000, true),
      ),
  },
  {
    name: 'a bomb of entities',
    make: () =>
      workbook({
        rows: '',
        parts: {
          [sheetPart]: `<!DOCTYPE x [${entityBomb}]><worksheet><sheetData><row r="1">${inlineText('A1', '&i;')}</row></sheetData></worksheet>`,
        },
      }),
  },
  {
    name: 'an entity of another file',
    make: () =>
      workbook({
        rows: '',
        parts: {
          [sheetPart]: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1">${inlineText('A1', '&e;')}</row></sheetData></worksheet>`,
        },
      }),
  },
  {
    name: 'a relation to another host',
    make: () =>
      workbook({
        rows: one,
        parts: {
          '_rels/.rels':
            '<Relationships><Relationship Id="r" Type="x/officeDocument" TargetMode="External" Target="https://xau.vn/x"/></Relationships>',
        },
      }),
  },
  {
    name: 'a relation that climbs out',
    make: () =>
      workbook({
        rows: one,
        parts: {
          '_rels/.rels':
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
        },
      }),
  },
  {
    name: 'a relation to itself',
    make: () =>
      workbook({
        rows: one,
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="workbook.xml"/></Relationships>',
        },
      }),
  },
  {
    name: 'a filled cell in the last corner',
    make: () => workbook({ rows: `${one}<row r="1048576">${inlineText('XFD1048576', 'x')}</row>` }),
  },
  {
    name: 'a styled cell in the last corner',
    make: () => workbook({ rows: `${one}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }),
  },
  {
    name: '100,000 merged blocks',
    make: () =>
      workbook({
        rows: one,
        after: `<mergeCells>${Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at + 1}:C${at + 1}"/>`).join('')}</mergeCells>`,
      }),
  },
  {
    name: 'one block over all cells, a thousand times',
    make: () =>
      workbook({ rows: one, after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>` }),
  },
  {
    name: '3,000 sheets',
    make: () =>
      workbook({
        rows: one,
        parts: {
          'xl/workbook.xml': `<workbook><sheets>${Array.from({ length: 3000 }, (_, at) => `<sheet name="T${at}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
        },
      }),
  },
  {
    name: 'markup in the names of sheets',
    make: () =>
      workbook({
        rows: one,
        parts: {
          'xl/workbook.xml':
            '<workbook><sheets><sheet name="&lt;img src=x onerror=alert(1)&gt;" r:id="rId1"/></sheets></workbook>',
        },
      }),
  },
  {
    name: 'names of the prototype',
    make: () =>
      workbook({
        rows: `<row r="1">${inlineText('A1', '__proto__')}${inlineText('B1', 'constructor')}${inlineText('C1', 'toString')}</row>`.repeat(
          2,
        ),
      }),
  },
  {
    name: 'a cell of 20 MB',
    make: () => workbook({ rows: `<row r="1">${inlineText('A1', 'a'.repeat(20 * 1024 * 1024))}</row>` }),
  },
  {
    name: 'a shared text of 20 MB',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        strings: `<si><t>${'a '.repeat(10 * 1024 * 1024)}</t></si>`,
      }),
  },
  {
    name: 'a cell of 2,000,000 runs',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        strings: `<si>${'<r><t>a</t></r>'.repeat(2_000_000)}</si>`,
      }),
  },
  {
    name: 'a number format of 2.5 MB',
    make: () => workbook({ rows: '<row r="1"><c r="A1" s="1"><v>5</v></c></row>', formats: ['0'.repeat(2_500_000)] }),
  },
  {
    name: 'a number format of a million sections',
    make: () => workbook({ rows: '<row r="1"><c r="A1" s="1"><v>5</v></c></row>', formats: [';'.repeat(1_000_000)] }),
  },
  {
    name: '100,000 styles',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1" s="99999"><v>5</v></c></row>',
        formats: Array.from({ length: 100_000 }, () => '[<1]0.0;0'),
      }),
  },
  {
    name: 'a number of 100,000 digits',
    make: () => workbook({ rows: `<row r="1"><c r="A1"><v>${'9'.repeat(100_000)}</v></c></row>` }),
  },
  {
    name: 'a number with a vast exponent',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1"><v>1e-300</v></c><c r="B1"><v>1e300</v></c><c r="C1"><v>1e99999</v></c></row>',
      }),
  },
  {
    name: 'days of no calendar',
    make: () =>
      workbook({
        rows: '<row r="1"><c r="A1" s="1"><v>-1</v></c><c r="B1" s="1"><v>1e15</v></c><c r="C1" t="d"><v>x</v></c></row>',
        formats: ['dd/mm/yyyy'],
      }),
  },
  {
    name: 'rows with numbers that are none',
    make: () =>
      workbook({
        rows: `<row r="-5">${inlineText('A-5', 'x')}</row><row r="x">${inlineText('ÿ', 'x')}</row><row r="1e9">${inlineText('A1', 'y')}</row>`,
      }),
  },
  {
    name: 'hidden columns without an end',
    make: () =>
      workbook({
        rows: one,
        parts: {
          [sheetPart]: `<worksheet><cols>${'<col min="1" max="99999999" hidden="1"/>'.repeat(100)}</cols><sheetData>${one}</sheetData></worksheet>`,
        },
      }),
  },
  { name: 'tags in tags', make: () => workbook({ rows: '<a>'.repeat(1_000_000) }) },
  {
    name: 'an attribute of 10 MB',
    make: () => workbook({ rows: `<row r="1" x="${'r='.repeat(5_000_000)}">${inlineText('A1', 'x')}</row>` }),
  },
  {
    name: 'parts named to climb out',
    make: () => workbook({ rows: one, parts: { '../../../etc/passwd': 'x', '/xl/x': 'x', 'C:\\x': 'x' } }),
  },
  { name: 'half a file', make: () => workbook({ rows: one.repeat(1000) }).subarray(0, 900) },
  {
    name: 'an OpenDocument sheet of endless repetitions',
    make: () =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': strToU8(
          `<office:document-content><office:body><office:spreadsheet><table:table table:name="x">${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>'.repeat(100)}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      }),
  },
];

const times = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Bodies of summaries that cost a parser much. */
export const slowBodies: readonly HostileText[] = [
  { name: '100,000 times <', text: '<'.repeat(100_000) },
  { name: '250,000 times <', text: '<'.repeat(250_000) },
  { name: '60,000 times <a ', text: '<a '.repeat(60_000) },
  { name: '60,000 times </a', text: '</a'.repeat(60_000) },
  { name: '40,000 character references', text: '&#38;'.repeat(40_000) },
  ...['&#38;', '&amp;', 'a*', '_a', '<', '`a', '~a', '*a ', '[a', '![', '<a '].map((piece) => ({
    name: `10,000 times ${piece} before 150 KB of words`,
    text: `${times(piece, 10_000 * piece.length)} ${times('Tỷ lệ ', 90_000)}`,
  })),
  ...[
    '[',
    '![',
    '*',
    '_',
    '~~',
    '`',
    '](',
    '[^a]',
    'a_',
    '**a',
    '> ',
    '- ',
    '|',
    '\\',
    'https://a.vn ',
    'a@b.vn ',
    '"',
    '{/* */}',
    '<SoLieu chi-tieu="a" />',
    'Tỷ lệ 2024, ',
    '\n\n',
    '# ',
    '\u0323',
  ].map((piece) => ({
    name: `250 KB of ${JSON.stringify(piece)}`,
    text: times(piece, 250_000 / (/[^\x20-\x7e\n]/u.test(piece) ? 2 : 1)),
  })),
].map(({ name, text }) => ({ name, text: documentFrontMatter + text }));
