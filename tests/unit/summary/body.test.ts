import { describe, expect, it } from 'vitest';
import { checkSummary, mostSigns } from '#summary/check-summary.ts';
import { bodyProblems, checkText, documentFrontMatter } from '../../support/summary-text.ts';

describe('a summary that may be published', () => {
  it.each([
    [
      'a figure, a target and a link',
      'Cấp xã đạt <SoLieu chi-tieu="so-hoa" pham-vi="cap-xa" phan="tu-so" />, mức giao <MucTieu chi-tieu="so-hoa" ky="2024" /> ([báo cáo](/van-ban/a/)).',
    ],
    [
      'headings, lists, quotes and a table',
      '## Một\n\n- a\n- b\n\n> trích\n\n### Hai\n\n| a | b |\n|---|---|\n| x | **y** |',
    ],
    ['a comment, in one or several lines', 'Xin {/* ghi chú */} chào\n\n{/* nhiều\ndòng */}'],
    ['escaped braces and signs', 'Viết \\{Bảng\\} và &lt; và \\< và < phần'],
    ['braces inside code', '`a{b}` và\n\n```\n{x: {y}}\n```'],
    ['a footnote', 'Theo báo cáo[^a].\n\n[^a]: Mục I.'],
    ['an image of the site', '![Trang chủ](/hinh/trang-chu.png)'],
    ['a link with a definition', '[tỉnh][t]\n\n[t]: https://bacgiang.gov.vn'],
    ['a bare https address', 'Xem https://bacgiang.gov.vn/trang-1'],
  ])('%s', (_name, body) => {
    expect(bodyProblems(body)).toEqual([]);
  });

  it('gives back its components, headings and words', () => {
    const { references, headings, prose } = checkText(
      `${documentFrontMatter}## Kết *quả*\n\nĐạt <SoLieu chi-tieu="a" lan="2" /> rồi.`,
      'document',
    );
    expect(references).toEqual([
      {
        name: 'SoLieu',
        attributes: new Map([
          ['chi-tieu', 'a'],
          ['lan', '2'],
        ]),
        offset: expect.any(Number),
        line: 10,
        columnNumber: 5,
      },
    ]);
    expect(headings).toEqual([{ depth: 2, text: 'Kết quả', line: 8 }]);
    expect(prose.text).toBe('Kết quả\n\nĐạt \uFFFC rồi.');
    expect(prose.mentions).toHaveLength(1);
  });
});

describe('code in a summary', () => {
  it.each([
    ['an import', 'Xin chào\n\nimport x from "y"', ['summary/import 3:1 import x from "y"']],
    ['prose that begins like an import', 'export là xuất khẩu', ['summary/import 1:1 export là xuất khẩu']],
    ['an expression', 'Xem {Bảng 1} ở dưới', ['summary/expression 1:5 {Bảng 1}']],
    ['an expression that runs a command', '{process.exit(1)}', ['summary/expression 1:1 {process.exit(1)}']],
    [
      'an expression between two comments',
      '{/* a */ process.exit() /* b */}',
      ['summary/expression 1:1 {/* a */ process.exit() /* b */}'],
    ],
    ['an expression in a table cell', '| a |\n|---|\n| {evil} |', ['summary/expression 3:3 {evil}']],
    ['an expression in a footnote', 'a[^1]\n\n[^1]: {evil}', ['summary/expression 3:7 {evil}']],
    [
      'an attribute expression',
      '<SoLieu chi-tieu={process.env.HOME} />',
      ['summary/attribute-expression 1:18 {process.env.HOME}'],
    ],
    ['a spread for all attributes, told once', '<SoLieu {...x}/>', ['summary/attribute-expression 1:9 {...x}']],
    ['a spread', '<SoLieu chi-tieu="a" {...x} />', ['summary/attribute-expression 1:22 {...x}']],
    ['a script', '<script>alert(1)</script>', ['summary/html 1:1 <script>']],
    ['an element with a set:html', '<div set:html="x" />', ['summary/html 1:1 <div>']],
    ['an unknown component', '<BieuDo />', ['summary/component 1:1 <BieuDo>']],
    ['a component of pages', '<BangCot bang="so-lieu" />', ['summary/component 1:1 <BangCot>']],
    ['a member of a component', '<SoLieu.x chi-tieu="a" />', ['summary/component 1:1 <SoLieu.x>']],
    ['a fragment', '<>a</>', ['summary/component 1:1 <>']],
    ['an unknown attribute', '<SoLieu chi-tieu="a" client:load="x" />', ['summary/attribute 1:22 client:load']],
    ['an attribute without a value', '<SoLieu chi-tieu />', ['summary/attribute-value 1:9 ']],
    ['an attribute that does not fit', '<SoLieu chi-tieu="a" ky="quý I" />', ['summary/attribute-value 1:22 quý I']],
    ['an attribute given twice', '<SoLieu chi-tieu="a" chi-tieu="b" />', ['summary/attribute-value 1:9 b']],
    ['a missing attribute', '<SoLieu ky="2024" />', ['summary/attribute-required 1:1']],
    ['content in a component', '<SoLieu chi-tieu="a">x</SoLieu>', ['summary/component-content 1:1 <SoLieu>…</SoLieu>']],
  ])('refuses %s', (_name, body, expected) => {
    expect(bodyProblems(body)).toEqual(expected);
  });
});

describe('what the parser cannot read', () => {
  it.each([
    ['a < before a number', 'chiếm <5 phần', ['summary/less-than 1:7 <5']],
    ['a comparison sign', 'a <= b', ['summary/less-than 1:3 <=']],
    ['an address in angle brackets', 'Xem <https://a.vn>', ['summary/autolink 1:5 https://a.vn']],
    ['a mail address in angle brackets', '<a@b.vn>', ['summary/autolink 1:1 a@b.vn']],
    ['an HTML comment', '<!-- ghi chú -->', ['summary/html-comment 1:1 <!-- ghi chú -->']],
    ['an unclosed brace', 'Xem {chưa đóng', ['summary/unclosed-brace 1:5 {']],
    ['an unclosed tag', 'Dòng<br>hai', ['summary/unclosed-tag 1:5 br']],
    ['a name in angle brackets', 'Ông <Nguyễn>', ['summary/unclosed-tag 1:5 Nguyễn']],
    ['a stray closing tag', 'a</SoLieu>', ['summary/stray-closing-tag 1:2 SoLieu']],
    ['an attribute without quotes', 'Đạt <SoLieu chi-tieu=a />', ['summary/attribute-quotes 1:5 SoLieu']],
    ['an attribute in curly quotes', '<SoLieu chi-tieu=“a” />', ['summary/attribute-quotes 1:1 SoLieu']],
  ])('names %s', (_name, body, expected) => {
    expect(bodyProblems(body)).toEqual(expected);
  });
});

describe('links and images', () => {
  it.each([
    '[x](javascript:alert)',
    '[x](<JAVA\tSCRIPT:x>)',
    '[x](java&#x0a;script:x)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](http://a.vn)',
    '[x](mailto:a@b.vn)',
    '[x](data:text/html,x)',
    '[x](https://a@b.vn)',
    '[x](van-ban/a)',
    '[x]()',
    '[x](a%zz)',
    '[x](/a/../b)',
    'Xem www.a.vn',
  ])('refuses %s', (body) => {
    expect(bodyProblems(body).map((line) => line.split(' ')[0])).toEqual(['summary/link']);
  });

  it('refuses the address of a definition', () => {
    expect(bodyProblems('[a][b]\n\n[b]: javascript:x')).toEqual(['summary/link 3:1 javascript:x']);
  });

  it('names a link whose definition is missing', () => {
    expect(bodyProblems('[a][b]')).toEqual(['summary/link-without-address 1:1 [a][b]']);
  });

  it.each([
    '![x](a%zz.png)',
    '![x](../../evil.mjs)',
    '![x](https://a.vn/b.png)',
    '![x](/hinh/../b.png)',
    '![x](/hinh/A.png)',
    '![x](/hinh/a.gif)',
    '![x](/hinh//a.png)',
  ])('refuses the image %s', (body) => {
    expect(bodyProblems(body).map((line) => line.split(' ')[0])).toEqual(['summary/image']);
  });

  it('asks for the words of an image', () => {
    expect(bodyProblems('![](/hinh/a.png)')).toEqual(['summary/image-alt 1:1 /hinh/a.png']);
  });

  it('holds an image by definition to the same rule', () => {
    expect(bodyProblems('![x][b]\n\n[b]: https://a.vn/b.png')).toEqual(['summary/image 1:1 https://a.vn/b.png']);
  });
});

describe('headings and footnotes', () => {
  it.each([
    ['a heading of level one', '# Kết quả', ['summary/heading-level-one 1:1 Kết quả']],
    ['two equal headings', '## Kết quả\n\n## kết quả', ['summary/heading-duplicate 3:1 kết quả']],
    ['an empty heading', '##', ['summary/heading-empty 1:1']],
    ['a skipped level', '## A\n\n#### B', ['summary/heading-skip 3:1 B']],
    ['a footnote without words', 'a[^2] b', ['summary/footnote-without-text 1:2 [^2]']],
    ['a footnote nobody names', 'a\n\n[^b]: c', ['summary/footnote-unused 3:1 [^b]']],
  ])('names %s', (_name, body, expected) => {
    expect(bodyProblems(body)).toEqual(expected);
  });

  it('warns of a skipped level and an unused footnote, without stopping publication', () => {
    const { problems } = checkText(`${documentFrontMatter}## A\n\n#### B\n\n[^b]: c`, 'document');
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });
});

describe('letters', () => {
  it.each([
    ['not composed', 'số ho\u0301a', ['summary/not-nfc 1:4 hóa']],
    ['hidden', 'Ba\u200b Tơ', ['summary/invisible-character 1:3']],
    ['turning the text around', 'Ba\u202e Tơ', ['summary/text-direction 1:3']],
    ['of control', 'Ba\u0007 Tơ', ['summary/control-character 1:3']],
    ['that only look Vietnamese', 'Ðình Lập', ['summary/look-alike 1:1 Ð']],
    ['broken by a wrong encoding', 'Tá»· lá»‡', ['summary/broken-encoding 1:2', 'summary/broken-encoding 1:7']],
    ['that are none', 'Ba\uffff Tơ', ['summary/control-character 1:3']],
    ['of one font alone', 'Ba\ue000 Tơ', ['summary/control-character 1:3']],
    ['that nobody sees', 'Ba\u2800 Tơ', ['summary/invisible-character 1:3']],
    ['of mathematics', '\u{1d401}a Tơ', ['summary/look-alike 1:1 \u{1d401}']],
    ['of a script drawn like ours', 'Bա Tơ', ['summary/look-alike 1:2 ա']],
    ['with marks that Vietnamese has not', 'Ba\u0337 Tơ', ['summary/look-alike 1:3 \u0337']],
    ['with such marks, by reference', 'Ba&#x337; Tơ', ['summary/look-alike 1:3 \u0337']],
    ['turning the text around, by reference', 'Đảo &#x202E;gnaig&#x202C;.', ['summary/text-direction 1:5']],
    ['that only look Vietnamese, by reference', 'Đạt. Huyện B&#1072; Tơ.', ['summary/look-alike 1:13 а']],
    ['hidden, by reference', 'Ẩn&#8203;chữ', ['summary/invisible-character 1:3']],
    ['hidden, by name', 'Ẩn&shy;chữ', ['summary/invisible-character 1:1']],
    ['not composed, by reference', 'a&#x301;', ['summary/not-nfc 1:1 á']],
    ['by reference, in the words of an image', '![B&#1072;](/hinh/a.png "a")', ['summary/look-alike 1:4 а']],
    ['by reference, in the title of a link', '[a](/chi-tieu/ "B&#1072;")', ['summary/look-alike 1:18 а']],
    ['by reference, in the address of a link', '[a](/chi-tieu/&#1072;/)', ['summary/look-alike 1:15 а']],
    ['by reference, in a heading', '## B&#1072;', ['summary/look-alike 1:5 а']],
    ['as they are and by reference, once', 'Bа B&#1072;', ['summary/look-alike 1:2 а']],
    ['already lost', 'chuy\ufffdn', ['summary/replacement-character 1:5']],
  ])('refuses letters %s', (_name, body, expected) => {
    expect(bodyProblems(body)).toEqual(expected);
  });
});

it('takes a reference in code for what it is written as, and one to a letter of Vietnamese for the letter', () => {
  expect(bodyProblems('`&shy;` A &amp; B &#7841;')).toEqual([]);
});

describe('the whole file', () => {
  it('must be UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(documentFrontMatter), 0xfd]);
    expect(checkTextBytes(bytes)).toEqual(['summary/not-utf-8']);
  });

  it('may not exceed its size', () => {
    expect(checkTextBytes(new TextEncoder().encode(`${documentFrontMatter}${'chữ '.repeat(60_000)}`))).toEqual([
      'summary/too-large',
    ]);
  });

  it('must have words after the front matter', () => {
    expect(checkText(documentFrontMatter, 'document').problems.map(({ code }) => code)).toEqual(['summary/empty']);
  });

  it('may not hold marks of a merge', () => {
    expect(
      checkText(`${documentFrontMatter}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c`, 'document').problems,
    ).toMatchObject([{ code: 'summary/merge-conflict', row: 8 }]);
  });

  it('counts lines the same with Windows line ends', () => {
    expect(checkText(`${documentFrontMatter}a\n\nXem {b}`.replaceAll('\n', '\r\n'), 'document').problems).toMatchObject(
      [{ code: 'summary/expression', row: 10 }],
    );
  });
});

function checkTextBytes(bytes: Uint8Array): string[] {
  return checkSummary({ path: 'van-ban/bao-cao-mau.mdx', bytes }, 'document').problems.map(({ code }) => code);
}

it('refuses thousands of character references before they are parsed, and says how many there are', () => {
  const { problems } = checkText(`${documentFrontMatter}${'&#38;'.repeat(20_000)}\n`, 'document');
  expect(problems.map(({ code, details }) => [code, details])).toEqual([
    ['summary/too-large', expect.objectContaining({ signs: 20_000, limit: mostSigns })],
  ]);
});
