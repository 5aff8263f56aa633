import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellTextFault } from '#core/checks/cell-text.ts';
import { type Column, tables } from '#core/columns.ts';
import { runs } from '#tests/support/runs.ts';

const columns: readonly Column[] = Object.values(tables).flatMap((table): readonly Column[] => table.columns);
const column = (header: string): Column => {
  const found = columns.find((candidate) => candidate.header === header);
  if (found === undefined) throw new Error(header);
  return found;
};
const fault = (cell: string, header = 'ghi_chu'): string | undefined => {
  const found = cellTextFault(column(header), cell);
  return found === undefined
    ? undefined
    : `${found.severity} ${found.code}${found.details === undefined ? '' : ` ${JSON.stringify(found.details)}`}`;
};

describe('text that may stand in a cell', () => {
  it.each([
    'Văn bản ghi “trên 86,4%”; xem chú thích 3.',
    'Đình Lập',
    'THỊ XÃ VIỆT YÊN',
    '48/KH-BCĐCĐS',
    'dòng có "nháy" thẳng',
    'tăng 3 °C – giảm 2 m²',
    'ví dụ: a=b',
    '100%',
    '03 Kế hoạch',
    'Xem https://vbpl.vn/tim?id=3&x=4',
    '-0,5%',
    '+3',
    '-12',
    'R&D',
    'Bao giờ xong?',
    'x.',
    'Nguyễn Văn A',
    'số 1 < số 2',
    'a > b',
    'café',
    '#1',
    'mục [1]',
    'ä ö ü',
    '1543 hồ sơ',
    '156.765 người',
    'Tổng đài 1022',
    'số 0240385412',
    '999999999999',
    '0999085012345678',
  ])('%j', (cell) => {
    expect(fault(cell)).toBeUndefined();
  });

  it('is every letter of Vietnamese, in any word', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵAÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÊỀỂỄẾỆÔỒỔỖỐỘƠỜỞỠỚỢƯỪỬỮỨỰÝ',
          ),
          minLength: 2,
        }),
        (word) => {
          expect(fault(`Chữ ${word} trong câu.`)).toBeUndefined();
        },
      ),
    );
  });

  it('is a blank cell, which the column itself judges', () => {
    expect(fault('')).toBeUndefined();
  });

  it('is `NA` where abbreviations are listed', () => {
    expect(fault('NA', 'viet_tat')).toBeUndefined();
    expect(fault('NA')).toBe('error cell/empty-mark');
  });
});

describe('text that may not', () => {
  it.each([
    ['hỏng � rồi', 'error cell/replacement-character'],
    ['chuông\u0007', 'error cell/control-character {"codePoint":"U+0007"}'],
    ['\u001b[31mđỏ', 'error cell/control-character {"codePoint":"U+001B"}'],
    ['dòng\u0085mới', 'error cell/control-character {"codePoint":"U+0085"}'],
    ['đảo\u202echữ', 'error cell/text-direction {"codePoint":"U+202E"}'],
    ['a\u200fb', 'error cell/text-direction {"codePoint":"U+200F"}'],
    ['Ba\u200b Tơ', 'error cell/invisible-character {"codePoint":"U+200B"}'],
    ['n\u00adíc', 'error cell/invisible-character {"codePoint":"U+00AD"}'],
    ['a\u{e0041}b', 'error cell/invisible-character {"codePoint":"U+E0041"}'],
    ['a\u2028b', 'error cell/invisible-character {"codePoint":"U+2028"}'],
    ['mất\u0000chữ', 'error cell/control-character {"codePoint":"U+0000"}'],
    ['mã\uffff', 'error cell/control-character {"codePoint":"U+FFFF"}'],
    ['mã\ufdd0', 'error cell/control-character {"codePoint":"U+FDD0"}'],
    ['mã\u{1fffe}', 'error cell/control-character {"codePoint":"U+1FFFE"}'],
    ['nửa\ud800', 'error cell/control-character {"codePoint":"U+D800"}'],
    ['nửa\udc00', 'error cell/control-character {"codePoint":"U+DC00"}'],
    ['riêng\ue000', 'error cell/control-character {"codePoint":"U+E000"}'],
    ['riêng\u{100000}', 'error cell/control-character {"codePoint":"U+100000"}'],
    ['chú\ufff9thích', 'error cell/invisible-character {"codePoint":"U+FFF9"}'],
    ['nổi\u2800', 'error cell/invisible-character {"codePoint":"U+2800"}'],
    ['\u{1d401}a Tơ', 'error cell/look-alike {"letter":"\u{1d401}","codePoint":"U+1D401"}'],
    ['\u{1d7d7}0%', 'error cell/look-alike {"letter":"\u{1d7d7}","codePoint":"U+1D7D7"}'],
    ['Tá»· lá»‡', 'error cell/broken-encoding'],
    // Code page 437, as a command line shows it.
    ['Tß╗╖ lß╗ç hß╗ô s╞í', 'error cell/broken-encoding'],
    ['─Éß║ít', 'error cell/broken-encoding'],
    ['ΓÇ£trΓÇ¥', 'error cell/broken-encoding'],
    ['Tá»· lá»‡'.replaceAll('á»', 'Ã¡Â»'), 'error cell/broken-encoding'],
    ['Ä‘Ã´ thá»‹', 'error cell/broken-encoding'],
    ['Hòa'.normalize('NFD'), 'error cell/not-nfc'],
    ['Ðình Lập', 'error cell/look-alike {"letter":"Ð","codePoint":"U+00D0"}'],
    ['Bа Tơ', 'error cell/look-alike {"letter":"а","codePoint":"U+0430"}'],
    ['Bա Tơ', 'error cell/look-alike {"letter":"ա","codePoint":"U+0561"}'],
    ['Ꭰnh Sơn', 'error cell/look-alike {"letter":"Ꭰ","codePoint":"U+13A0"}'],
    ['ꓐa Tơ', 'error cell/look-alike {"letter":"ꓐ","codePoint":"U+A4D0"}'],
    ['Bɑ Tơ', 'error cell/look-alike {"letter":"ɑ","codePoint":"U+0251"}'],
    ['Bắc Gıang', 'error cell/look-alike {"letter":"ı","codePoint":"U+0131"}'],
    ['Ba\u0337 Tơ', 'error cell/look-alike {"letter":"\u0337","codePoint":"U+0337"}'],
    ['Ba Tơ\u0300\u0300\u0300', 'error cell/not-nfc'],
    ['Ba Tờ\u0300\u0300', 'error cell/look-alike {"letter":"\u0300","codePoint":"U+0300"}'],
    ['ſố trạm', 'error cell/look-alike {"letter":"ſ","codePoint":"U+017F"}'],
    ['Ʌn Lão', 'error cell/look-alike {"letter":"Ʌ","codePoint":"U+0245"}'],
    ['Ǥiao', 'error cell/look-alike {"letter":"Ǥ","codePoint":"U+01E4"}'],
    ['ꜱố trạm', 'error cell/look-alike {"letter":"ꜱ","codePoint":"U+A731"}'],
    ['Ɑn Lão', 'error cell/look-alike {"letter":"Ɑ","codePoint":"U+2C6D"}'],
    ['Cơ sở ﬁ', 'error cell/look-alike {"letter":"ﬁ","codePoint":"U+FB01"}'],
    ['Quý Ⅰ', 'error cell/look-alike {"letter":"Ⅰ","codePoint":"U+2160"}'],
    ['hồ sơ ⓢ', 'error cell/look-alike {"letter":"ⓢ","codePoint":"U+24E2"}'],
    ['ℎồ sơ', 'error cell/look-alike {"letter":"ℎ","codePoint":"U+210E"}'],
    ['ᗪình Lập', 'error cell/look-alike {"letter":"ᗪ","codePoint":"U+15EA"}'],
    ['ⵔn Lão', 'error cell/look-alike {"letter":"ⵔ","codePoint":"U+2D54"}'],
    ['ჿn Lão', 'error cell/look-alike {"letter":"ჿ","codePoint":"U+10FF"}'],
    ['𐊖a Tơ', 'error cell/look-alike {"letter":"𐊖","codePoint":"U+10296"}'],
    ['61‚12', 'error cell/look-alike {"letter":"‚","codePoint":"U+201A"}'],
    ['423⁄489', 'error cell/look-alike {"letter":"⁄","codePoint":"U+2044"}'],
    ['๐ hồ sơ', 'error cell/look-alike {"letter":"๐","codePoint":"U+0E50"}'],
    ['MʼĐrắk', 'error cell/look-alike {"letter":"ʼ","codePoint":"U+02BC"}'],
    ['１２', 'error cell/look-alike {"letter":"１","codePoint":"U+FF11"}'],
    [' trước', 'error cell/white-space'],
    ['sau ', 'error cell/white-space'],
    ['hai  dấu', 'error cell/white-space'],
    ['a\u00a0b', 'error cell/white-space'],
    ['a\tb', 'error cell/white-space'],
    ['dòng\nmới', 'error cell/line-break'],
    ['Nöôùc saïch', 'error cell/legacy-font'],
    ['N­íc s¹ch', 'error cell/invisible-character {"codePoint":"U+00AD"}'],
    ['Tû lÖ hå s¬', 'error cell/legacy-font'],
    ['căn cước 024085012345', 'error cell/citizen-number'],
    ['001085012345', 'error cell/citizen-number'],
    ['gọi 0912345678', 'warning cell/contact'],
    ['gọi 0912.345.678', 'warning cell/contact'],
    ['gọi +84 91 234 5678', 'warning cell/contact'],
    ['gửi vanthu.lg@bacgiang.gov.vn', 'warning cell/contact'],
    [`${'một hai '.repeat(31)}một hai`, 'warning cell/maybe-cut {"length":255}'],
    ['#REF!', 'error cell/spreadsheet-error'],
    ['#DIV/0!', 'error cell/spreadsheet-error'],
    ['####', 'error cell/spreadsheet-error'],
    ['-', 'error cell/empty-mark'],
    ['…', 'error cell/empty-mark'],
    ['n/a', 'error cell/empty-mark'],
    ['NULL', 'error cell/empty-mark'],
    ['NaN', 'error cell/empty-mark'],
    ['undefined', 'error cell/empty-mark'],
    ['[object Object]', 'error cell/empty-mark'],
    ['Krông Năng, Ea H’leo, M’Đrắk; 10 m², № 5, café, Señor', undefined],
    ['Ghi NaN nhé', undefined],
    ['không có', 'error cell/empty-mark'],
    ['<b>đậm</b>', 'error cell/html {"tag":"<b>"}'],
    ['<script>alert(1)</script>', 'error cell/html {"tag":"<script>"}'],
    ['a<!-- b', 'error cell/html {"tag":"<!--"}'],
    ['a&nbsp;b', 'error cell/html {"tag":"&nbsp;"}'],
    ['=SUM(A1:A9)', 'error cell/formula'],
    ['@SUM(A1)', 'error cell/formula'],
    ["Xem;=cmd|' /C calc'!A0", 'error cell/formula'],
    ['Xem,=1+1', 'error cell/formula'],
    ['Xem; =1+1', 'error cell/formula'],
    ['Xem;+cmd|x', 'error cell/formula'],
    ['Xem;-cmd|x', 'error cell/formula'],
    ['tăng; + giảm, - 5; a = b', undefined],
    ['+SUM(A1)', 'error cell/formula'],
    ['-SUM(A1)', 'error cell/formula'],
    ["-2+3+cmd|' /C calc'!A0", 'error cell/formula'],
    ['+84 912 345 678', 'error cell/formula'],
    ['- Đã ban hành', 'error cell/formula'],
    ['T? l? h? so', 'error cell/lost-letters'],
    ['chuy?n đ?i số', 'error cell/lost-letters'],
    ['xem {Bảng 1}', 'warning cell/markup'],
    ['xem [đây](x)', 'warning cell/markup'],
  ])('%j: %s', (cell, expected) => {
    expect(fault(cell)).toBe(expected);
  });

  it('is longer than a spreadsheet cell can be', () => {
    expect(fault('a'.repeat(32_767))).toBeUndefined();
    expect(fault('a'.repeat(32_768))).toBe('error cell/too-long {"length":32768,"max":32767}');
  });

  it('is judged by its likeliest cause alone, one fault a cell', () => {
    expect(fault(' \u200b=1')).toBe('error cell/invisible-character {"codePoint":"U+200B"}');
    expect(fault(' Ðình')).toBe('error cell/look-alike {"letter":"Ð","codePoint":"U+00D0"}');
  });
});

describe('by the kind of column', () => {
  it('leaves the marks of a choice and a minus before a number alone', () => {
    for (const mark of ['>', '>=', '<', '<=', '~', '-', '=']) expect(fault(mark, 'dau_so_sanh')).toBeUndefined();
    expect(fault('-5', 'gia_tri')).toBeUndefined();
    expect(fault('-5', 'thay_doi_hang')).toBeUndefined();
    expect(fault('<2022-10-31', 'thoi_han')).toBeUndefined();
  });

  it('looks for lost letters in text alone', () => {
    expect(fault('a?b', 'van_ban_nguon')).toBeUndefined();
    expect(fault('Xem https://vbpl.vn/?id=3&a=b')).toBeUndefined();
    expect(fault('Xem https://vbpl.vn/ va?n ba?n')).toBe('error cell/lost-letters');
  });
});

describe('whatever comes', () => {
  it('no cell that a spreadsheet takes for a formula is text without a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', ' =', '＝', '\n='), fc.string(), (start, rest) => {
        const cell = start + rest;
        if (fault(cell) === undefined) expect(cell).toMatch(/^[+-]\d[\d.,]*\s?%?$/u);
      }),
      runs(500),
    );
  });
});

describe('UTF-8 that was read in another encoding', () => {
  it.each([
    'windows-1252',
    'windows-1254',
    'windows-1258',
    'windows-1250',
    'windows-1251',
    'windows-1255',
    'windows-1256',
    'windows-874',
    'macintosh',
    'ibm866',
    'koi8-r',
    'iso-8859-2',
  ])('as %s is told from text', (encoding) => {
    const decoder = new TextDecoder(encoding);
    for (const text of ['Tỷ lệ hồ sơ trực tuyến', 'Đạt chỉ tiêu đã giao', 'Chưa có báo cáo của phường'])
      expect(fault(decoder.decode(new TextEncoder().encode(text)).normalize('NFC'))).toBe('error cell/broken-encoding');
  });

  it.each(['XÃ KÉP', 'TOÀN XÃ…', 'ÂN THI', 'Ăn uống · nghỉ', 'Đà Nẵng', '± 5', 'góc 90°'])('is not "%s"', (text) => {
    expect(fault(text)).not.toBe('error cell/broken-encoding');
  });
});
