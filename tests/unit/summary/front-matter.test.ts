import { describe, expect, it } from 'vitest';
import { checkText, documentFrontMatter } from '../../support/summary-text.ts';

const full = `---
loai: "bao-cao"
so_ky_hieu: "/BC-UBND"
trich_yeu: "Tình hình chuyển đổi số quý I"
co_quan_ban_hanh: "UBND huyện Mẫu"
dia_phuong: ["tinh-mau/huyen-mau", "tinh-mau"]
noi_ban_hanh: "Mẫu"
ngay: "2024-03"
ky: "2024-Q1"
loai_bao_cao: "dinh_ky"
quyen_han_ky: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
nguoi_ky: "Nguyễn Văn A"
chuc_vu: "Phó Chủ tịch"
nguoi_ket_luan: ""
tinh_trang_ban: "ban_sao"
quan_he: [{loai: "thay_the", van_ban: "bao-cao-cu"}]
nguon: "https://mau.gov.vn/a.pdf"
---
Nội dung.
`;

/** `code line column value` of each problem in the front matter given. */
function problemsOf(frontMatter: string): string[] {
  return checkText(`---\n${frontMatter}\n---\nNội dung.`, 'document').problems.map(({ code, row, column, value }) =>
    [code, row, column, value].filter((part) => part !== undefined).join(' '),
  );
}

/** The standard front matter with one line put in the place of another, or added. */
function changed(key: string, line: string): string {
  const lines = documentFrontMatter
    .split('\n')
    .slice(1, -2)
    .filter((other) => !other.startsWith(`${key}:`));
  return [line, ...lines].join('\n');
}

it('reads every key', () => {
  const { frontMatter, problems, keyLines } = checkText(full, 'document');
  expect(problems).toEqual([]);
  expect(frontMatter).toMatchObject({
    id: 'bao-cao-mau',
    kind: 'bao-cao',
    number: '/BC-UBND',
    subject: 'Tình hình chuyển đổi số quý I',
    issuer: 'UBND huyện Mẫu',
    areas: ['tinh-mau/huyen-mau', 'tinh-mau'],
    issuedAt: 'Mẫu',
    date: { text: '2024-03' },
    period: { text: '2024-Q1', kind: 'quarter' },
    reportKind: 'dinh_ky',
    signedFor: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    signer: 'Nguyễn Văn A',
    signerTitle: 'Phó Chủ tịch',
    concluder: undefined,
    copyState: 'ban_sao',
    relations: [{ kind: 'thay_the', document: 'bao-cao-cu' }],
    source: 'https://mau.gov.vn/a.pdf',
  });
  expect(keyLines.get('ngay')).toBe(8);
});

it('takes values without quotes as they are typed', () => {
  const { frontMatter, problems } = checkText(
    full.replace('"2024-03"', '2024-03-25').replace('"2024-Q1"', '2024'),
    'document',
  );
  expect(problems).toEqual([]);
  expect(frontMatter).toMatchObject({ date: { text: '2024-03-25' }, period: { text: '2024' } });
});

it('reads the two keys of a page and refuses those of a document', () => {
  expect(
    checkText('---\ntieu_de: "Giới thiệu"\nmo_ta: "Cổng này là gì"\n---\nA', 'page', 'trang/gioi-thieu.mdx')
      .frontMatter,
  ).toEqual({
    id: 'gioi-thieu',
    title: 'Giới thiệu',
    description: 'Cổng này là gì',
  });
  expect(checkText('---\ntieu_de: "A"\nmo_ta: "B"\nloai: "bao-cao"\n---\nA', 'page').problems).toMatchObject([
    { code: 'summary/front-matter-key', row: 4, value: 'loai' },
  ]);
});

describe('refuses', () => {
  it.each([
    ['an unknown key', changed('', 'layout: "../../evil.mjs"'), ['summary/front-matter-key 2 layout']],
    ['a misspelt key', changed('ngay', 'ngày: "2024"'), ['summary/front-matter-key 2 ngày']],
    ['a key twice', changed('', 'loai: "ke-hoach"'), ['summary/front-matter-duplicate-key 3 loai']],
    ['an unknown kind', changed('loai', 'loai: "báo cáo"'), ['summary/front-matter-value 2 loai báo cáo']],
    [
      'a list where one text belongs',
      changed('trich_yeu', 'trich_yeu: ["a"]'),
      ['summary/front-matter-value 2 trich_yeu'],
    ],
    [
      'a text where a list belongs',
      changed('dia_phuong', 'dia_phuong: "tinh-mau"'),
      ['summary/front-matter-value 2 dia_phuong tinh-mau'],
    ],
    [
      'an area that is no id',
      changed('dia_phuong', 'dia_phuong: ["Tỉnh Mẫu"]'),
      ['summary/front-matter-value 2 dia_phuong Tỉnh Mẫu'],
    ],
    ['an area twice', changed('dia_phuong', 'dia_phuong: ["a", "a"]'), ['summary/front-matter-value 2 dia_phuong a']],
    ['a day as people write it', changed('ngay', 'ngay: "25/3/2024"'), ['summary/front-matter-value 2 ngay 25/3/2024']],
    ['a day that is not', changed('ngay', 'ngay: "2023-02-29"'), ['summary/front-matter-value 2 ngay 2023-02-29']],
    ['a period in words', changed('ky', 'ky: "quý I/2024"'), ['summary/front-matter-value 2 ky quý I/2024']],
    [
      'an address whose host has letters of another script',
      changed('nguon', 'nguon: "https://mаu.gov.vn/a.pdf"'),
      ['summary/front-matter-value 2 nguon https://mаu.gov.vn/a.pdf'],
    ],
    [
      'an address with a number that is no character',
      changed('nguon', 'nguon: "https://mau.gov.vn/\uffff"'),
      ['summary/front-matter-value 2 nguon https://mau.gov.vn/\uffff'],
    ],
    [
      'a number that is no character',
      changed('nguoi_ky', 'nguoi_ky: "A\uffffB"'),
      ['cell/control-character 2 nguoi_ky A\uffffB'],
    ],
    [
      'half a character, escaped',
      changed('nguoi_ky', 'nguoi_ky: "A\\uD800B"'),
      ['cell/control-character 2 nguoi_ky A\ud800B'],
    ],
    [
      'text that runs backwards, in a list',
      changed('quyen_han_ky', 'quyen_han_ky: ["A\\u202EB"]'),
      ['cell/text-direction 2 quyen_han_ky A\u202eB'],
    ],
    [
      'an address without https',
      changed('nguon', 'nguon: "javascript:x"'),
      ['summary/front-matter-value 2 nguon javascript:x'],
    ],
    [
      'an unknown relation',
      changed('quan_he', 'quan_he: [{loai: "bác bỏ", van_ban: "a"}]'),
      ['summary/front-matter-value 2 quan_he'],
    ],
    [
      'a relation with more than it needs',
      changed('quan_he', 'quan_he: [{loai: "thay_the", van_ban: "a", layout: "b"}]'),
      ['summary/front-matter-value 2 quan_he'],
    ],
    [
      'a text that starts a formula',
      changed('nguoi_ky', 'nguoi_ky: "=HYPERLINK(1)"'),
      ['cell/formula 2 nguoi_ky =HYPERLINK(1)'],
    ],
    [
      'a text that is too long',
      changed('noi_ban_hanh', `noi_ban_hanh: "${'a'.repeat(81)}"`),
      [`cell/too-long 2 noi_ban_hanh ${'a'.repeat(80)}…`],
    ],
    [
      'an anchor and its alias',
      changed('nguoi_ky', 'nguoi_ky: &a "A"\nchuc_vu: *a'),
      ['summary/front-matter-alias 2 &a'],
    ],
    ['a tag', changed('nguoi_ky', 'nguoi_ky: !!js/function "x"'), ['summary/front-matter-alias 2 !!js/function']],
    ['a merge', changed('', '<<: {loai: "x"}'), ['summary/front-matter-alias 2 <<']],
    ['deep nesting', changed('quan_he', `quan_he: ${'['.repeat(5)}${']'.repeat(5)}`), ['summary/too-deep 2']],
    ['an unclosed quote', changed('nguoi_ky', 'nguoi_ky: "A'), ['summary/front-matter-syntax 2 nguoi_ky: "A']],
    ['plain words', 'Báo cáo', ['summary/front-matter-syntax 2 Báo cáo']],
  ])('%s', (_name, frontMatter, expected) => {
    expect(problemsOf(frontMatter)).toEqual(expected);
  });

  it('nothing but two keys: the others are missing', () => {
    expect(problemsOf('loai: "bao-cao"\ntrich_yeu: ""')).toEqual([
      'summary/front-matter-required 2 trich_yeu',
      'summary/front-matter-required 2 co_quan_ban_hanh',
      'summary/front-matter-required 2 dia_phuong',
      'summary/front-matter-required 2 tinh_trang_ban',
    ]);
  });

  it.each([
    'Nội dung',
    '---\nloai: "bao-cao"\nNội dung',
    '+++\nloai = "bao-cao"\n+++\nNội dung',
    '\n---\nloai: "bao-cao"\n---\n',
  ])('a file that begins otherwise: %j', (text) => {
    expect(checkText(text, 'document').problems.map(({ code }) => code)).toEqual(['summary/front-matter-missing']);
  });

  it('aliases of aliases, at once', () => {
    const bomb = [
      'a: &a ["x","x","x","x","x","x","x","x","x"]',
      ...'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9)}]`),
    ].join('\n');
    expect(problemsOf(bomb)).toEqual(['summary/front-matter-alias 2 &a']);
  });

  it('more than 64 KB', () => {
    expect(problemsOf(changed('', `ghi_chu: "${'a'.repeat(70_000)}"`))).toEqual(['summary/front-matter-too-large 2']);
  });
});
