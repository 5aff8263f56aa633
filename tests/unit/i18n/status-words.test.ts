import { describe, expect, it } from 'vitest';
import { statusOf } from '#core/status.ts';
import { rankInWords, statusInWords, targetInWords } from '#i18n/status-words.ts';
import { indicator, observation, target } from '#tests/support/rows.ts';

type Cells = Readonly<Record<string, string>>;

/** Words and arithmetic of a figure beside a target; undefined when the pair decides nothing. */
function words(figure: Cells, goal: Cells, about: Cells = {}): readonly [string, string] | undefined {
  const row = observation(figure);
  const aim = target(goal);
  const what = indicator(about);
  const status = statusOf(row, aim, what.direction);
  if (status === undefined) return undefined;
  const { text, arithmetic } = statusInWords(row, aim, status, what);
  return [text, arithmetic];
}

describe('the words of a figure beside its target', () => {
  it('part of a year at the level of the year, never “đạt”', () => {
    expect(words({ ky: '2024-Q1', gia_tri: '61.12' }, { ky: '2024', dau_so_sanh: '>', gia_tri: '60' })).toEqual([
      'Đã ở mức giao cả năm (tính đến quý I)',
      '61,12% > 60%',
    ]);
  });

  it('part of a year below it, with the distance', () => {
    expect(words({ ky: '2024-Q1', gia_tri: '91.46' }, { ky: '2024', gia_tri: '100' })).toEqual([
      'Còn thấp hơn mức giao cả năm 8,54 điểm % (số liệu quý I)',
      '100% − 91,46% = 8,54 điểm %',
    ]);
  });

  it('a full year reached and missed', () => {
    expect(words({ ky: '2024', gia_tri: '80' }, { ky: '2024', gia_tri: '80' })).toEqual([
      'Đạt mức giao cả năm',
      '80% ≥ 80%',
    ]);
    expect(words({ ky: '2024', gia_tri: '79.9' }, { ky: '2024', gia_tri: '80' })).toEqual([
      'Không đạt mức giao cả năm: thấp hơn 0,1 điểm %',
      '80% − 79,9% = 0,1 điểm %',
    ]);
  });

  it('an open figure that does not reach far enough to tell', () => {
    expect(words({ dau_so_sanh: '>', gia_tri: '86.4' }, { dau_so_sanh: '>', gia_tri: '90' })?.[0]).toBe(
      'Chưa đủ căn cứ: văn bản chỉ ghi trên 86,4%; không thể viết là đã đạt 90%',
    );
  });

  it('a level without a period is stood beside, not reached', () => {
    const goal = { ky: '', gia_tri: '80', loai_muc_tieu: 'quy_dinh' };
    expect(words({ gia_tri: '99.17' }, goal)).toEqual(['Bằng hoặc trên mức quy định', '99,17% ≥ 80%']);
    expect(words({ gia_tri: '70' }, goal)?.[0]).toBe('Thấp hơn mức quy định 10 điểm %');
  });

  it('an indicator where low is good', () => {
    expect(words({ ky: '2024', gia_tri: '17' }, { ky: '2024', gia_tri: '15' }, { huong_tot: 'thap' })).toEqual([
      'Không đạt mức giao cả năm: cao hơn 2 điểm %',
      '17% − 15% = 2 điểm %',
    ]);
  });

  it('the year beside a target of several years, and “tính đến” once for a day', () => {
    expect(words({ ky: '2024-Q1', gia_tri: '90' }, { ky: '2021/2025', gia_tri: '80' })?.[0]).toBe(
      'Đã ở mức giao cả giai đoạn 2021–2025 (tính đến quý I/2024)',
    );
    expect(words({ ky: '2024-03-25', gia_tri: '90' }, { ky: '2024', gia_tri: '80' })?.[0]).toBe(
      'Đã ở mức giao cả năm (tính đến 25/3/2024)',
    );
  });

  it('the distance of “khoảng” is one of “khoảng” too', () => {
    expect(words({ dau_so_sanh: '~', gia_tri: '0.8' }, { dau_so_sanh: '>', gia_tri: '20' })).toEqual([
      'Còn thấp hơn mức giao cả năm khoảng 19,2 điểm % (số liệu quý I)',
      '20% − 0,8% ≈ 19,2 điểm %',
    ]);
  });

  it('why an open figure decides', () => {
    expect(words({ dau_so_sanh: '>', gia_tri: '70' }, { dau_so_sanh: '>', gia_tri: '60' })?.[1]).toBe(
      'trên 70%, nên trên 60%',
    );
    expect(words({ dau_so_sanh: '~', gia_tri: '90' }, { dau_so_sanh: '>', gia_tri: '80' })?.[1]).toBe('≈ 90% > 80%');
    expect(words({ gia_tri: '70', gia_tri_den: '75' }, { gia_tri: '60' })?.[1]).toBe(
      'từ 70% đến 75%, nên từ 60% trở lên',
    );
  });

  it('the fraction behind a share that the portal computes', () => {
    expect(words({ gia_tri: '', tu_so: '209', mau_so: '209' }, { ky: '2024', gia_tri: '100' })?.[1]).toBe(
      '100% (209/209) ≥ 100%',
    );
    expect(words({ gia_tri: '', tu_so: '11', mau_so: '18' }, { ky: '2024', gia_tri: '50' })?.[1]).toBe(
      '61,11% (11/18) ≥ 50%',
    );
  });
});

describe('a target in words', () => {
  it.each([
    [{ dau_so_sanh: '>', gia_tri: '60' }, 'trên 60%'],
    [{ dau_so_sanh: '>=', gia_tri: '2' }, 'từ 2% trở lên'],
    [{ gia_tri: '80' }, 'từ 80% trở lên (văn bản ghi 80%)'],
    [{ gia_tri: '100' }, '100%'],
    [{ gia_tri: '10', gia_tri_den: '15' }, 'từ 10% đến 15%'],
  ])('%o reads “%s”', (cells, text) => {
    expect(targetInWords(target(cells), indicator())).toBe(text);
  });
});

describe('a rank in words', () => {
  it('keeps what the document leaves out blank', () => {
    expect(rankInWords(observation({ xep_hang: '4', xep_hang_trong: 'bac-giang' }), 'toàn tỉnh Bắc Giang')).toBe(
      'thứ 4 toàn tỉnh Bắc Giang',
    );
    expect(
      rankInWords(
        observation({ xep_hang: '25', tong_so_xep_hang: '63', thay_doi_hang: '33', xep_hang_trong: 'ca-nuoc' }),
        'cả nước',
      ),
    ).toBe('thứ 25/63 cả nước, tăng 33 bậc');
    expect(rankInWords(observation({}), undefined)).toBeUndefined();
  });
});
