import { describe, expect, it } from 'vitest';
import { cellInWords, columnName, hintWithButton, readingInWords } from '#i18n/checker.ts';
import { allProblemTexts, exampleMessage } from '#i18n/problems.ts';

describe('the words of the file checker', () => {
  it('point at the button of the page where a hint of the command line names its command', () => {
    expect(hintWithButton('Xóa dấu cách thừa, hoặc chạy lệnh npm run check -- --fix.')).toBe(
      'Xóa dấu cách thừa, hoặc bấm nút “Sửa những chỗ này”.',
    );
    expect(hintWithButton('Lưu lại. Lệnh npm run check -- --fix cũng đổi được.')).toBe(
      'Lưu lại. Nút “Sửa những chỗ này” cũng đổi được.',
    );
    expect(hintWithButton('Chạy lệnh npm run check -- --fix rồi xem lại.')).toBe(
      'Bấm nút “Sửa những chỗ này” rồi xem lại.',
    );
    const hints = [...allProblemTexts.keys()]
      .filter((code) => !/^(?:summary|site)\//u.test(code))
      .map((code) => hintWithButton(exampleMessage(code)?.hint ?? ''));
    expect(hints.filter((hint) => hint.includes('--fix'))).toEqual([]);
  });

  it('say a reading as the portal would print it', () => {
    expect(readingInWords({ mark: '>=', value: '90' }, '%')).toBe('từ 90% trở lên');
    expect(readingInWords({ value: '1543' }, 'trạm')).toBe('1.543 trạm');
    expect(readingInWords({ numerator: '1891', denominator: '2340' }, '%')).toBe('1.891 trên 2.340');
    expect(readingInWords({ rank: '4', rankTotal: '10' }, 'hạng')).toBe('hạng 4 trong 10');
    expect(readingInWords({ value: '42.1', target: '85' }, '%')).toBe('42,1%, mức giao 85%');
    expect(readingInWords({ value: '85', isEstimate: true }, '%')).toBe('ước 85%');
  });

  it('name a column and read a cell, also where the table has no such column', () => {
    expect([columnName('observations', 'gia_tri'), columnName('observations', 'la')]).toEqual(['Giá trị', 'la']);
    expect([
      cellInWords('observations', 'gia_tri', '1543.5'),
      cellInWords('observations', 'ky', '2024'),
      cellInWords('observations', 'gia_tri', ''),
    ]).toEqual(['1.543,5', '2024', '(trống)']);
  });
});
