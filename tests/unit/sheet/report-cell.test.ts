import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '#sheet/grid.ts';
import { type CellReading, type Reading, readingsOf, readReportCell } from '#sheet/report-cell.ts';

const percent = { unit: '%', isRank: false };
const people = { unit: 'Người', isRank: false };
const unknown = { unit: '', isRank: false };
const rank = { unit: 'hạng', isRank: true };

const typed = (text: string, surroundings = percent): CellReading =>
  readReportCell({ kind: 'text', text }, surroundings);
/** The reading of a certain cell. */
const reading = (text: string, surroundings = percent): Reading | undefined => {
  const cell = typed(text, surroundings);
  return cell.state === 'certain' ? cell.reading : undefined;
};
/** The doubt and what can be chosen. */
const doubt = (cell: CellReading): unknown => (cell.state === 'doubt' ? [cell.doubt, ...cell.options] : cell.state);

describe('a cell of a report', () => {
  it.each<readonly [string, Reading]>([
    ['61,12', { value: '61.12' }],
    ['61,12%', { value: '61.12' }],
    ['61.12 %', { value: '61.12' }],
    ['0,864', { value: '0.864' }],
    ['đạt 61,12%', { value: '61.12' }],
    ['trên 86,4%', { mark: '>', value: '86.4' }],
    ['Đạt trên 86,4%.', { mark: '>', value: '86.4' }],
    ['hơn 60%', { mark: '>', value: '60' }],
    ['tối thiểu 90%', { mark: '>=', value: '90' }],
    ['không dưới 90%', { mark: '>=', value: '90' }],
    ['từ 90% trở lên', { mark: '>=', value: '90' }],
    ['≥ 90%', { mark: '>=', value: '90' }],
    ['>=90', { mark: '>=', value: '90' }],
    ['dưới 5%', { mark: '<', value: '5' }],
    ['< 5%', { mark: '<', value: '5' }],
    ['không quá 5%', { mark: '<=', value: '5' }],
    ['tối đa 5%', { mark: '<=', value: '5' }],
    ['khoảng 90%', { mark: '~', value: '90' }],
    ['đúng 100%', { mark: 'dung', value: '100' }],
    ['ước đạt 85%', { value: '85', isEstimate: true }],
    ['ước thực hiện: trên 85%', { mark: '>', value: '85', isEstimate: true }],
    ['10 - 15%', { value: '10', valueTo: '15' }],
    ['từ 10 đến 15%', { value: '10', valueTo: '15' }],
    ['86,5% (423/489)', { value: '86.5', numerator: '423', denominator: '489' }],
    ['423/489 (86,5%)', { value: '86.5', numerator: '423', denominator: '489' }],
    ['423/489', { numerator: '423', denominator: '489' }],
    ['21/21', { numerator: '21', denominator: '21' }],
    ['-5,2', { value: '-5.2' }],
    ['−5,2%', { value: '-5.2' }],
    ['-0', { value: '0' }],
    ['+5,2', { value: '5.2' }],
    ['1,234.56', { value: '1234.56' }],
    ['1.234,56', { value: '1234.56' }],
    ['234 745', { value: '234745' }],
    ['=> 90', { mark: '>=', value: '90' }],
    ['=< 5', { mark: '<=', value: '5' }],
    ['5% trở xuống', { mark: '<=', value: '5' }],
    ['tối thiểu đạt 90%', { mark: '>=', value: '90' }],
    ['không thấp hơn 90%', { mark: '>=', value: '90' }],
    ['xấp xỉ 90%', { mark: '~', value: '90' }],
    ['90÷95', { value: '90', valueTo: '95' }],
    ['90% – 95%', { value: '90', valueTo: '95' }],
    ['1 000,5', { value: '1000.5' }],
    ['＞90％', { mark: '>', value: '90' }],
  ])('that says "%s" is read for certain', (text, expected) => {
    expect(typed(text)).toEqual({ state: 'certain', reading: expected, writtenAs: text, quote: text });
  });

  it.each<readonly [string, readonly Reading[]]>([
    ['(90%)', [{ value: '90' }, { value: '-90' }]],
    ['gần 80%', [{ mark: '~', value: '80' }, { mark: '<', value: '80' }, { value: '80' }]],
    ['giảm 5,2%', [{ value: '-5.2' }, { value: '5.2' }]],
    ['- 5,2', [{ value: '-5.2' }, { value: '5.2' }]],
    [
      '19/19 đạt 100%',
      [{ value: '100', numerator: '19', denominator: '19' }, { value: '100' }, { numerator: '19', denominator: '19' }],
    ],
    [
      '19/19 xã (100%)',
      [{ value: '100', numerator: '19', denominator: '19' }, { value: '100' }, { numerator: '19', denominator: '19' }],
    ],
    [
      '61,12% (hạng 4/10)',
      [{ value: '61.12', rank: '4', rankTotal: '10' }, { value: '61.12' }, { rank: '4', rankTotal: '10' }],
    ],
    ['91,36% xếp thứ 5', [{ value: '91.36', rank: '5' }, { value: '91.36' }, { rank: '5' }]],
    ['61,12¹', [{ value: '61.12' }]],
    ['85 (2)', [{ value: '85' }]],
    ['85*', [{ value: '85' }]],
    ['235 nghìn', [{ value: '235000' }, { value: '235' }]],
    ['1,2 triệu', [{ value: '1200000' }, { value: '1.2' }]],
    ['1 2345', [{ value: '1' }, { value: '2345' }]],
    ['90% (1)', [{ value: '90' }]],
    ['khoảng 90-95%', [{ value: '90', valueTo: '95' }]],
    ['5/0', [{ numerator: '5', denominator: '0' }]],
    ['2,5 lần', [{ value: '2.5' }]],
  ])('that says "%s" is asked about, with what it may say', (text, options) => {
    expect(doubt(typed(text))).toEqual(['words', ...options]);
  });

  it('of what has no parts reads the point as that of thousands, and leaves the comma to be asked about', () => {
    const homes = { unit: 'hộ', isRank: false, isCounted: true };
    expect(reading('45.102', homes)).toEqual({ value: '45102' });
    expect(reading('trên 45.102 hộ', homes)).toEqual({ mark: '>', value: '45102' });
    expect(doubt(typed('45,102', homes))).toEqual(['thousands-or-decimal', { value: '45102' }, { value: '45.102' }]);
    expect(doubt(typed('45.102%', homes))).toEqual(['thousands-or-decimal', { value: '45102' }, { value: '45.102' }]);
  });

  it('drops the unit of its row, and no other words', () => {
    expect(reading('1550 người', people)).toEqual({ value: '1550' });
    expect(doubt(typed('1550 hộ', people))).toEqual(['words', { value: '1550' }]);
  });

  it('reads a rank where the row or the words say so', () => {
    expect(reading('04/10', rank)).toEqual({ rank: '4', rankTotal: '10' });
    expect(reading('4', rank)).toEqual({ rank: '4' });
    expect(reading('xếp thứ 4/10', unknown)).toEqual({ rank: '4', rankTotal: '10' });
    expect(reading('hạng 4 trên tổng số 10', unknown)).toEqual({ rank: '4', rankTotal: '10' });
    expect(readReportCell({ kind: 'number', text: '4' }, rank)).toEqual({
      state: 'certain',
      reading: { rank: '4' },
      writtenAs: '4',
      quote: '',
    });
  });

  it('offers a rank where it may be one, and never half a place or several places as a value', () => {
    expect(doubt(typed('4/10 (tăng 2 bậc)', rank))).toEqual(['words', { rank: '4', rankTotal: '10' }]);
    expect(doubt(typed('4 (tăng 2 bậc)', rank))).toEqual(['words', { rank: '4' }]);
    expect(doubt(typed('2-3', rank))).toEqual(['words', { rank: '2' }, { rank: '3' }]);
    expect(doubt(typed('4,5', rank))).toEqual(['words', { value: '4.5' }]);
    expect(doubt(typed('25/63 tỉnh, thành phố', unknown))).toEqual([
      'words',
      { rank: '25', rankTotal: '63' },
      { numerator: '25', denominator: '63' },
    ]);
  });

  it('takes "3/2024" for no share: it may be a month', () => {
    expect(doubt(typed('3/2024'))).toEqual(['date', { numerator: '3', denominator: '2024' }]);
    expect(reading('1543/2024')).toEqual({ numerator: '1543', denominator: '2024' });
  });

  it('takes stations, banks and companies for no hundreds, thousands and thousands of millions', () => {
    expect(doubt(typed('216 trạm'))).toEqual(['words', { value: '216' }]);
    expect(doubt(typed('12 ngân hàng'))).toEqual(['words', { value: '12' }]);
    expect(doubt(typed('3 tỉnh'))).toEqual(['words', { value: '3' }]);
  });

  it('moves the point of thousands and millions to the unit of the row', () => {
    const offers = (text: string, unit: string): unknown => doubt(typed(text, { unit, isRank: false }));
    expect(offers('45,1 nghìn hộ', 'hộ')).toEqual(['words', { value: '45100' }, { value: '45.1' }]);
    expect(offers('45 nghìn', 'nghìn hộ')).toEqual(['words', { value: '45' }]);
    expect(offers('0,5 tỷ', 'triệu đồng')).toEqual(['words', { value: '500' }, { value: '0.5' }]);
  });

  it.each(['', '-', '–', 'x', '…', 'chưa có số liệu', 'Không có số liệu'])('"%s" is blank', (text) => {
    expect(typed(text)).toEqual({ state: 'blank' });
  });

  it('asks, and guesses nothing, where it can be read in two ways', () => {
    expect(doubt(typed('1.543', people))).toEqual(['thousands-or-decimal', { value: '1543' }, { value: '1.543' }]);
    expect(doubt(typed('trên 1,543', people))).toEqual([
      'thousands-or-decimal',
      { mark: '>', value: '1543' },
      { mark: '>', value: '1.543' },
    ]);
    expect(doubt(typed('1.891/2.340'))).toEqual([
      'thousands-or-decimal',
      { numerator: '1891', denominator: '2340' },
      { numerator: '1.891', denominator: '2340' },
      { numerator: '1.891', denominator: '2.340' },
    ]);
    expect(doubt(typed('04/10', unknown))).toEqual([
      'fraction-or-rank',
      { rank: '4', rankTotal: '10' },
      { numerator: '4', denominator: '10' },
    ]);
    expect(doubt(typed('42,1%/85%'))).toEqual(['result-and-target', { value: '42.1', target: '85' }]);
    expect(doubt(typed('50/40', people))).toEqual([
      'more-than-all',
      { value: '50', target: '40' },
      { numerator: '50', denominator: '40' },
    ]);
    expect(doubt(typed('không có'))).toEqual(['words']);
    expect(doubt(typed('Đạt'))).toEqual(['words']);
    expect(doubt(typed('trên 86,4% (423/489)'))).toEqual([
      'words',
      { value: '86.4', numerator: '423', denominator: '489' },
      { value: '86.4' },
      { numerator: '423', denominator: '489' },
    ]);
  });

  it('asks about what a spreadsheet made of it: a day, a month, hidden digits, thousands', () => {
    const stored = (cell: SheetCell, surroundings = percent): unknown => doubt(readReportCell(cell, surroundings));
    expect(stored({ kind: 'date', text: '2024-10-04' })).toEqual([
      'date',
      { rank: '4', rankTotal: '10' },
      { numerator: '4', denominator: '10' },
    ]);
    expect(stored({ kind: 'date', text: '2024-05-05' })).toEqual([
      'date',
      { rank: '5', rankTotal: '5' },
      { numerator: '5', denominator: '5' },
    ]);
    expect(stored({ kind: 'date', text: '2025-04' })).toEqual([
      'date',
      { rank: '4', rankTotal: '25' },
      { numerator: '4', denominator: '25' },
    ]);
    expect(stored({ kind: 'percent', text: '61.12', rounded: '61' })).toEqual([
      'rounded',
      { value: '61' },
      { value: '61.12' },
    ]);
    expect(stored({ kind: 'number', text: '1.543' }, people)).toEqual([
      'thousands-or-decimal',
      { value: '1543' },
      { value: '1.543' },
    ]);
    expect(stored({ kind: 'error', text: '#DIV/0!' })).toEqual(['error']);
    expect(stored({ kind: 'number', text: '85', rounded: '' })).toEqual(['unshown', { value: '85' }]);
  });

  it('asks where letters are set apart in it: a mark of a note, words taken back', () => {
    const marked = (cell: Omit<SheetCell, 'kind'>): CellReading => readReportCell({ kind: 'text', ...cell }, people);
    expect(doubt(marked({ text: '852', plain: '85' }))).toEqual(['marked', { value: '85' }, { value: '852' }]);
    expect(doubt(marked({ text: '80 85', plain: '85' }))).toEqual(['marked', { value: '85' }, { value: '80' }]);
    expect(doubt(marked({ text: '85', plain: '' }))).toEqual(['marked', { value: '85' }]);
    expect(marked({ text: '61,12(1)', plain: '61,12' })).toMatchObject({ writtenAs: '61,12(1)', quote: '61,12' });
    expect(doubt(readReportCell({ kind: 'number', text: '85', plain: '' }, people))).toEqual([
      'marked',
      { value: '85' },
    ]);
  });

  it('of a stored number quotes no document', () => {
    expect(readReportCell({ kind: 'percent', text: '61.12' }, percent)).toEqual({
      state: 'certain',
      reading: { value: '61.12' },
      writtenAs: '61,12%',
      quote: '',
    });
  });

  it('of any text at all is read, blank or asked about, and a certain number stands in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9.,/% đạttrênkhoảng-]{1,14}$/u)),
        (text) => {
          const cell = typed(text, unknown);
          if (cell.state !== 'certain' || cell.reading.value === undefined) return true;
          const digits = cell.reading.value
            .replace(/^-/u, '')
            .replace('.', '')
            .replace(/^0+(?=\d)/u, '');
          const isSigned = !cell.reading.value.startsWith('-') || /[-−–]/u.test(text);
          return isSigned && text.replace(/\D/gu, '').includes(digits);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('the numbers that a text can mean', () => {
  it.each([
    ['1543', ['1543']],
    ['007', ['7']],
    ['61,12', ['61.12']],
    ['1.234.567', ['1234567']],
    ['1.234.567,5', ['1234567.5']],
    ['1,234,567.5', ['1234567.5']],
    ['1 543', ['1543']],
    ['1.543', ['1543', '1.543']],
    ['1,543', ['1543', '1.543']],
    ['0.543', ['0.543']],
    ['12.3456', ['12.3456']],
    ['1.2.3', []],
    ['1,2,3', []],
  ])('"%s"', (text, expected) => {
    expect(readingsOf(text)).toEqual(expected);
  });
});
