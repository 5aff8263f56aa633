import { describe, expect, it } from 'vitest';
import { typedQuantities } from '#summary/typed-quantity.ts';
import { bodyProblems, checkText } from '../../support/summary-text.ts';

describe('digits that are no quantity', () => {
  it.each([
    'Quyết định số 749/QĐ-TTg ngày 03/6/2020',
    'Nghị định 42/2022/NĐ-CP',
    'Luật số 51/2005/QH11',
    '08-NQ/TU và 05-KL/TW',
    'Nghị quyết số 52-NQ/TW',
    'Nghị quyết 57',
    'Kế hoạch số 12',
    'Thông tư 20/2023/TT-BTTTT',
    'thứ 4',
    'lần thứ 3',
    'mức độ 3, 4',
    'mức độ 3 và 4',
    'cấp độ 02',
    'Đề án 06',
    'Bước 1',
    '3G, 4G',
    'quý I/2024',
    'quý I và quý II năm 2024',
    'Quý 1/2024',
    '6 tháng đầu năm 2024',
    '9 tháng năm 2022',
    'năm 2024',
    'giai đoạn 2021-2025',
    '2021 – 2025, tầm nhìn đến năm 2030',
    'từ 2021 đến 2025',
    'tháng 3',
    'tháng 1, 2 và 3/2024',
    'ngày 05 tháng 3 năm 2024',
    'ngày 31/10',
    'trước ngày 15/12/2024',
    'ngày 27 và 28 tháng 9',
    '2024-03-25',
    '10/2024',
    'mục I.2',
    'mục 2.10 và 3.1.a',
    'cột 3',
    'phụ lục 2',
    'chú thích 3',
    'Tổ dân phố số 3',
    'trực 24/7',
    'công nghiệp 4.0',
    'C06, IPv6',
    'ISO/IEC 27001:2022',
    'tổng đài 1022',
    '17h00 ngày 5/3/2024',
    'lúc 8 giờ',
    'diện tích tính bằng m², km²',
    'năm 2023 và 2024',
  ])('%s', (text) => {
    expect(typedQuantities(text)).toEqual([]);
  });

  it('knows the number of a section at the start of a heading, and there alone', () => {
    expect(typedQuantities('1. Kết quả', true)).toEqual([]);
    expect(typedQuantities('1. Kết quả').map(({ text }) => text)).toEqual(['1']);
  });
});

describe('digits that are a quantity', () => {
  it.each([
    ['đạt 61,12%', '61,12%'],
    ['trên 70%', '70%'],
    ['5/9 xã', '5/9'],
    ['12 hồ sơ', '12'],
    ['1.234 hộ', '1.234'],
    ['2024 hồ sơ', '2024'],
    ['mức 80%', '80%'],
    ['đạt 80 %', '80 %'],
    ['tăng 3 lần', '3'],
    ['điểm 8,54', '8,54'],
    ['số 99%', '99%'],
    ['xếp hạng 3', '3'],
    ['½', '½'],
    ['３０ xã', '３０'],
    ['⁹⁹ hồ sơ', '⁹⁹'],
    ['①②', '①②'],
    ['Ⅳ xã', 'Ⅳ'],
    ['² xã', '²'],
    ['m²5', '²5'],
    ['thứ 4/10', '4/10'],
    ['năm 2024 có 12 xã', '12'],
    ['217.61', '217.61'],
    ['đạt90', '90'],
    ['24/24 xã', '24/24'],
    ['6 tháng', '6'],
    ['quý I: 12', '12'],
    ['Bước 1%', '1%'],
    ['mức độ 3 đạt 40', '40'],
    ['đạt cột 61.12', '61.12'],
    ['đạt mục 61.12', '61.12'],
    ['trang 2.5', '2.5'],
  ])('%s', (text, expected) => {
    expect(typedQuantities(text).map((quantity) => quantity.text)).toEqual([expected]);
  });
});

describe('in a summary', () => {
  it('is an error at its line and column, across markup', () => {
    expect(bodyProblems('Năm *2024*, huyện\nđạt **61,12%** và <SoLieu chi-tieu="a" /> ở 5 xã.')).toEqual([
      'summary/typed-quantity 2:7 61,12%',
      'summary/typed-quantity 2:45 5',
    ]);
  });

  it('is not looked for in addresses', () => {
    expect(bodyProblems('[báo cáo](/van-ban/bao-cao-12/) https://a.vn/12')).toEqual([]);
  });

  it('is allowed in fixed pages', () => {
    expect(checkText('---\ntieu_de: "A"\nmo_ta: "B"\n---\nTệp tối đa 200 dòng.', 'page').problems).toEqual([]);
  });
});
