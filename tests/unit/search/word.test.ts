import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflicts, wordsOf } from '#search/word.ts';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);
const conflict = (typed: string, printed: string): boolean => {
  const [a] = wordsOf(typed);
  const [b] = wordsOf(printed);
  return a !== undefined && b !== undefined && conflicts(a, b);
};

describe('words of the search', () => {
  it('fold accents, đ at any place, capitals and look-alikes of Đ', () => {
    expect(texts('ĐỊNH DANH Điện tử')).toEqual(['dinh', 'danh', 'dien', 'tu']);
    expect(texts('Ðịnh (U+00D0)')[0]).toBe('dinh');
    expect(texts('Đăk Nông'.normalize('NFD'))).toEqual(texts('Đăk Nông'));
  });

  it('make one of old and new tone placement, of y and i where it is the whole rime', () => {
    expect(texts('số hoá')).toEqual(texts('số hóa'));
    expect(texts('tỷ lệ')).toEqual(texts('tỉ lệ'));
    expect(texts('quý')).toEqual(['quy']);
  });

  it('take document numbers apart with and without marks, and keep decimals together', () => {
    expect(texts('48/KH-BCĐCĐS')).toEqual(texts('48 kh bcdcds'));
    expect(texts('61,12% và 125.992')).toEqual(['6112', 'va', '125992']);
  });

  it('make one word of a date, however it is separated', () => {
    expect(texts('hạn 31/10/2022')).toEqual(['han', '31-10-2022']);
    expect(texts('1.7.2025')).toEqual(texts('01/07/2025'));
    expect(texts('11/2022/NQ-HĐND')).toEqual(['11', '2022', 'nq', 'hdnd']);
  });

  it('agree with every marking when typed without marks, and with none but their own when typed with', () => {
    expect(conflict('to', 'Tơ')).toBe(false);
    expect(conflict('tô', 'Tô')).toBe(false);
    expect(conflict('tô', 'Tơ')).toBe(true);
    expect(conflict('hoà', 'Hòa')).toBe(false);
  });

  it('never throw and never hold blanks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        wordsOf(text).every((word) => word.text !== '' && !/\s/u.test(word.text)),
      ),
    );
  });
});
