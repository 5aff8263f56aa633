import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVietnamese,
  editDistance,
  fixLookAlikes,
  fold,
  foldedWords,
  headerForm,
  matchingForm,
  nearest,
  numbersIn,
  slugify,
  spellingForm,
} from '#core/text.ts';

const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ ĐÂ-2',
  ),
  maxLength: 20,
});

describe('folding', () => {
  it.each([
    ['Đình Lập', 'dinh lap'],
    ['BA TƠ', 'ba to'],
    ['Tỷ lệ hồ sơ số hoá', 'ty le ho so so hoa'],
    ['thuỷ', 'thuy'],
    ['Ðình', 'dinh'],
    ['người dưỡng', 'nguoi duong'],
    ['', ''],
  ])('makes %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds composed and decomposed text alike, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).toMatch(/^[a-z0-9 -]*$/);
      }),
    );
  });

  it('is the same in capitals and with whatever tone marks, and loses no letter', () => {
    fc.assert(
      fc.property(vietnamese, fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323'), (text, tone) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.replace(/[aeiouy]/g, (vowel) => vowel + tone))).toBe(fold(text));
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it('of two texts joined is theirs joined', () => {
    fc.assert(fc.property(vietnamese, vietnamese, (a, b) => void expect(fold(a + b)).toBe(fold(a) + fold(b))));
  });

  it('gives words without signs', () => {
    expect(foldedWords('Số: 48/KH-BCĐCĐS (bản 2)')).toEqual(['so', '48', 'kh', 'bcdcds', 'ban', '2']);
    expect(foldedWords('… – !')).toEqual([]);
  });

  it('mends the letters that look like Đ and leaves all others alone', () => {
    expect(fixLookAlikes('Ðình Ɖức ðen ɖi Đô')).toBe('Đình Đức đen đi Đô');
    expect(fixLookAlikes('Thưở xưa')).toBe('Thưở xưa');
  });
});

describe('the form for matching', () => {
  it.each([
    ['Tỷ lệ', 'Tỉ lệ'],
    ['Kỹ năng', 'Kĩ năng'],
    ['Lý do', 'Lí do'],
    ['số hoá  hồ-sơ', 'Số hóa hồ sơ'],
    ['Mỹ', 'Mĩ'],
  ])('takes %s and %s for one', (a, b) => {
    expect(matchingForm(a)).toBe(matchingForm(b));
  });

  it('leaves y alone where i would be another word', () => {
    expect(matchingForm('quý')).toBe('quy');
    expect(matchingForm('thủy')).toBe('thuy');
    expect(matchingForm('y tế')).toBe('y te');
    expect(matchingForm('chuyển')).toBe('chuyen');
    expect(matchingForm('nghỹ thy ghy')).toBe('nghy thi ghi');
    expect(matchingForm('ty9 kyb')).toBe('ty9 kyb');
  });
});

describe('one spelling for a name', () => {
  it.each([
    ['Số hoá hồ sơ', 'Số hóa hồ sơ'],
    ['thuỷ lợi', 'thủy lợi'],
    ['Tỉ lệ', 'Tỷ lệ'],
    ['Kĩ thuật', 'kỹ thuật'],
    ['thỹ', 'thĩ'],
  ])('%s is %s', (a, b) => {
    expect(spellingForm(a)).toBe(spellingForm(b));
  });

  it.each([
    ['xã Ba Tơ', 'xã Ba Tô'],
    ['Đình', 'Dinh'],
    ['hóa', 'hòa'],
    ['tham', 'thâm'],
    ['quý', 'quỳ'],
    ['huyện Kỳ', 'huyệnKỳ'],
    ['nghỹ', 'nghĩ'],
    ['tyb', 'tib'],
    ['chuyển', 'chuiển'],
  ])('%s is not %s', (a, b) => {
    expect(spellingForm(a)).not.toBe(spellingForm(b));
  });
});

describe('slugs', () => {
  it.each([
    ['Số hóa hồ sơ', 'so-hoa-ho-so'],
    ['  Đắk   Lắk – 2025 ', 'dak-lak-2025'],
    ['BCĐ CĐS', 'bcd-cds'],
    ['日本', ''],
  ])('makes %j into %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('never begins or ends with a dash for Vietnamese text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe('Vietnamese order', () => {
  it('puts D before Đ, O before Ô before Ơ, and numbers by value', () => {
    expect(compareVietnamese('Duy', 'Đình Lập')).toBeLessThan(0);
    expect(compareVietnamese('Ba Tô', 'Ba Tơ')).toBeLessThan(0);
    expect(compareVietnamese('Quý 2', 'Quý 10')).toBeLessThan(0);
    expect(['Ân Thi', 'Đông', 'Ăn', 'An', 'Dương', 'Em', 'Ê ke'].sort(compareVietnamese)).toEqual([
      'An',
      'Ăn',
      'Ân Thi',
      'Dương',
      'Đông',
      'Em',
      'Ê ke',
    ]);
  });

  it('is one order, however two names are compared', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, vietnamese, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
        const [x = '', y = '', z = ''] = [a, b, c].sort(compareVietnamese);
        expect(compareVietnamese(x, y) <= 0 && compareVietnamese(y, z) <= 0 && compareVietnamese(x, z) <= 0).toBe(true);
      }),
    );
  });
});

describe('distance between words', () => {
  it.each([
    ['gia_tri', 'gia_tri', 0],
    ['gia_tir', 'gia_tri', 1],
    ['gia_tr', 'gia_tri', 1],
    ['gia_trii', 'gia_tri', 1],
    ['gja_tri', 'gia_tri', 1],
    ['', 'abc', 3],
    ['abc', 'xyzw', 4],
    ['a', 'abcdefgh', 4],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['xab', 'xba', 1],
    ['abcd', 'badc', 2],
    ['aab', 'b', 2],
    ['abcdef', 'ghijkl', 4],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same both ways and never beyond the limit by more than one', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc_'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(distance).toBe(editDistance(b, a, limit));
        expect(distance).toBeLessThanOrEqual(limit + 1);
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});

describe('what was likely meant', () => {
  const headers = ['gia_tri', 'gia_tri_den', 'ghi_chu', 'ky', 'xep_hang'];

  it('names the nearest first, folded', () => {
    expect(nearest('Gia_tri', headers)).toEqual(['gia_tri']);
    expect(nearest('ghi_chú', headers)).toEqual(['ghi_chu']);
    expect(nearest('bac-giang/lang-gian', ['bac-giang/lang-giang', 'bac-giang/luc-ngan'])).toEqual([
      'bac-giang/lang-giang',
    ]);
  });

  it('names nothing that is far off, and nothing for nothing', () => {
    expect(nearest('dan_so', headers)).toEqual([]);
    expect(nearest('', headers)).toEqual([]);
    expect(nearest('abc', ['xyc', 'abx'])).toEqual(['abx']);
    expect(nearest('x', [])).toEqual([]);
    expect(nearest('≠', ['<', '>'])).toEqual([]);
  });

  it('gives no more than asked for, in the same order every time', () => {
    expect(nearest('abc', ['abd', 'aba', 'abe', 'abf'], 2)).toEqual(['aba', 'abd']);
  });
});

describe('numbers in a text', () => {
  it.each([
    ['125.992 (mức 2)', ['125992', '2']],
    ['1.234.567,89 đồng', ['1234567.89']],
    ['12.345,6', ['12345.6']],
    ['61,12%', ['61.12']],
    ['61.12', ['61.12']],
    ['1234.567', ['1234.567']],
    ['1.2345', ['1.2345']],
    ['0.125.5', ['0.125.5']],
    ['31/10/2024', ['31', '10', '2024']],
    ['tháng 3, 4.', ['3', '4']],
    ['không có', []],
  ])('of %j are %j', (text, numbers) => {
    expect([...numbersIn(text)]).toEqual(numbers);
  });
});

describe('the name of a column', () => {
  it.each([
    ['Gía trị', 'gia_tri'],
    ['gia-tri', 'gia_tri'],
    ['GIA TRI', 'gia_tri'],
    [' Giá  - trị ', 'gia_tri'],
    ['ky', 'ky'],
  ])('%j is %s', (name, form) => {
    expect(headerForm(name)).toBe(form);
  });
});
