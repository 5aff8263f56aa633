import { describe, expect, it } from 'vitest';
import { type Sheet, textCell } from '#sheet/grid.ts';
import { inUnicode, sheetInUnicode } from '#sheet/legacy-font.ts';
import { sheetFromText } from '#sheet/sheet-from-text.ts';

const sheet = (text: string): Sheet => ({
  name: '',
  rows: text.split('\n').map((line) => line.split('|').map(textCell)),
  merges: [],
});
const texts = (one: Sheet | undefined): unknown => one?.rows.map((cells) => cells.map(({ text }) => text).join('|'));

describe('text for the fonts of before Unicode', () => {
  it.each([
    ['Thanh to¸n trùc tuyÕn', 'Thanh toán trực tuyến'],
    ['§¬n vÞ tÝnh', 'Đơn vị tính'],
    ['Hå s¬ ®· xö lý', 'Hồ sơ đã xử lý'],
    ['Tû lÖ ng\u00adêi d©n', 'Tỷ lệ người dân'],
  ])('"%s" of TCVN3 is "%s"', (text, expected) => {
    expect(inUnicode(text, 'TCVN3')).toBe(expected);
  });

  it.each([
    ['Thanh toaùn tröïc tuyeán', 'Thanh toán trực tuyến'],
    ['Ñôn vò tính', 'Đơn vị tính'],
    ['Hoà sô ñaõ xöû lyù', 'Hồ sơ đã xử lý'],
    ['CHÆ TIEÂU', 'CHỈ TIÊU'],
    ['Nöôùc saïch naêm', 'Nước sạch năm'],
  ])('"%s" of VNI is "%s"', (text, expected) => {
    expect(inUnicode(text, 'VNI')).toBe(expected);
  });
});

describe('a sheet for the fonts of before Unicode', () => {
  const expected = ['STT|Chỉ tiêu|ĐVT|Kế hoạch năm|Thực hiện', '1|Thanh toán trực tuyến|%|60|61,12'];

  it('is read where its header then is one', () => {
    const tcvn3 = sheetInUnicode(sheet('STT|ChØ tiªu|§VT|KÕ ho¹ch n¨m|Thùc hiÖn\n1|Thanh to¸n trùc tuyÕn|%|60|61,12'));
    expect([tcvn3?.font, texts(tcvn3?.sheet)]).toEqual(['TCVN3', expected]);
    const vni = sheetInUnicode(
      sheet('STT|Chæ tieâu|ÑVT|Keá hoaïch naêm|Thöïc hieän\n1|Thanh toaùn tröïc tuyeán|%|60|61,12'),
    );
    expect([vni?.font, texts(vni?.sheet)]).toEqual(['VNI', expected]);
  });

  it('is read from bytes, one for each letter', () => {
    const bytes = Uint8Array.from(
      [...'STT,ChØ tiªu,§VT,KÕ ho¹ch n¨m,Thùc hiÖn\n1,Thanh to¸n trùc tuyÕn,%,60,"61,12"\n'].map((letter) =>
        letter.charCodeAt(0),
      ),
    );
    const read = sheetFromText('a', bytes);
    expect(read === undefined ? undefined : texts(sheetInUnicode(read)?.sheet)).toEqual([...expected, '']);
  });

  it('is left alone where it is read as it is, or not for certain', () => {
    expect(sheetInUnicode(sheet('STT|Chỉ tiêu|ĐVT|Kết quả'))).toBeUndefined();
    expect(sheetInUnicode(sheet('Tªn|§Þa chØ|ĐT'))).toBeUndefined();
    expect(sheetInUnicode(sheet('STT|ChØ tiªu|§VT|Thùc hiÖn\n1|Müller Straße ÿ|%|1'))).toBeUndefined();
  });
});
