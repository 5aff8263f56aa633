import { describe, expect, it } from 'vitest';
import { buildPortal } from '#core/site/portal.ts';
import { numbersIn } from '#core/text.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { catalog, citation, discrepancyRow, observation, target, task } from '#tests/support/rows.ts';
import { discrepancyView } from '#views/discrepancy-view.ts';
import { pointBoard } from '#views/point-board.ts';

type Entered = Parameters<typeof discrepancyRow>[0];

function viewOf(entered: Entered, rows: Parameters<typeof catalog>[0] = {}): ReturnType<typeof discrepancyView> {
  const portal = buildPortal(catalog({ ...rows, discrepancies: [discrepancyRow(entered)] }));
  const [point] = portal.discrepancies;
  if (point === undefined) throw new Error('no point');
  return discrepancyView(point, portal);
}

describe('the sums of a reading entered by hand', () => {
  it('stand apart under their label, wherever they are written', () => {
    const { arithmetic, explanation } = viewOf({
      cach_hieu:
        'Hai số ghi “khoảng”. Phép tính của cổng: 1.550 chia cho 0,8% bằng 193.750. Văn bản không nêu mẫu số. Phép tính của cổng: 1 + 1 = 2.',
    });
    expect(arithmetic).toBe('Phép tính của cổng: 1.550 chia cho 0,8% bằng 193.750. Phép tính của cổng: 1 + 1 = 2.');
    expect(explanation).toBe('Hai số ghi “khoảng”. Văn bản không nêu mẫu số.');
  });

  it('are none where no sentence says so', () => {
    expect(viewOf({ cach_hieu: 'Có thể đọc hai cách.' })).toMatchObject({
      arithmetic: undefined,
      explanation: 'Có thể đọc hai cách.',
    });
    expect(viewOf({ cach_hieu: '' })).toMatchObject({ arithmetic: undefined, explanation: '' });
  });

  it('are told as sums in every point of the record: no other sentence has a number that the document does not give', async () => {
    const portal = await realPortal();
    const entered = portal.discrepancies.filter((point) => point.rule === 'read');
    const strange = entered.flatMap((point) => {
      const { entry } = point;
      const given = numbersIn([entry.content, entry.valueA, entry.valueB, entry.placeA, entry.placeB].join(' '));
      const view = discrepancyView(point, portal);
      const sums = /[=+×÷]|chia cho|cộng thêm/u.test(view.explanation);
      const numbers = [...numbersIn(view.explanation)].filter(
        (number) => /[.,]|\d{4}/u.test(number) && !given.has(number) && !/^20\d\d$/u.test(number),
      );
      return sums || numbers.length > 0 ? [`${point.id}: ${view.explanation}`] : [];
    });
    expect(entered.length).toBeGreaterThan(10);
    expect(strange).toEqual([]);
  });
});

describe('a reading entered by hand', () => {
  const href = (entered: Entered, rows: Parameters<typeof catalog>[0]): string | undefined =>
    viewOf(entered, rows).readings[0]?.href;

  it('leads to the figure or the target that it names at its place', () => {
    const result = observation({ vi_tri: 'I.3' });
    const goal = target({ vi_tri: 'I.3', gia_tri: '85' });
    expect(href({ vi_tri_a: 'I.3', gia_tri_a: 'đạt 61,12%' }, { observations: [result], targets: [goal] })).toBe(
      `/dia-phuong/bac-giang/lang-giang/#${result.anchor}`,
    );
    expect(href({ vi_tri_a: 'I.3', gia_tri_a: 'đạt 85%' }, { observations: [result], targets: [goal] })).toBe(
      `/dia-phuong/bac-giang/lang-giang/#${goal.anchor}`,
    );
  });

  it('leads to the task whose deadline it quotes, or to the citations', () => {
    expect(
      href(
        { vi_tri_a: 'II.1', gia_tri_a: 'hoàn thành trước ngày 31/10/2022' },
        { tasks: [task({ thoi_han: '<2022-10-31', thoi_han_ghi_la: 'trước ngày 31/10/2022' })] },
      ),
    ).toBe('/van-ban/bao-cao/#viec-1');
    expect(
      href(
        { vi_tri_a: 'chú thích 1', gia_tri_a: 'Kế hoạch số 48/KH-UBND' },
        { citations: [citation({ so_ky_hieu: '48/KH-UBND' })] },
      ),
    ).toBe('/van-ban/bao-cao/#vien-dan');
  });

  it('leads to the document where it names none of them', () => {
    expect(href({ vi_tri_a: 'I.3', gia_tri_a: 'đạt 70%' }, { observations: [observation({ vi_tri: 'I.3' })] })).toBe(
      '/van-ban/bao-cao/',
    );
  });
});

describe('the page of all points', () => {
  const rows = [
    discrepancyRow({ id: 'ten', loai: 'ten_goi', muc_do: 'cao' }),
    discrepancyRow({ id: 'ngay', loai: 'thoi_gian', phan_hoi: 'Đã rõ.', ngay_phan_hoi: '2025-02-10' }),
    discrepancyRow({ id: 'so-nhe', loai: 'chua_khop', muc_do: 'thap' }),
    discrepancyRow({ id: 'so-nang', loai: 'chua_khop', muc_do: 'cao' }),
    discrepancyRow({ id: 'muc', loai: 'than_va_phu_luc' }),
  ];
  const portal = buildPortal(catalog({ discrepancies: rows }));
  const board = pointBoard(portal.discrepancies, portal);

  it('puts first what touches a number, then a target, a date, a name; the weightiest of each kind opens it', () => {
    expect(board.sorts.map(({ id, points }) => [id, points.map((point) => point.id)])).toEqual([
      ['chua-khop', ['so-nang', 'so-nhe']],
      ['than-van-ban-va-phu-luc-khac-nhau', ['muc']],
      ['moc-thoi-gian', ['ngay']],
      ['ten-so-hieu-ghi-khac-nhau', ['ten']],
    ]);
  });

  it('says once how many are answered, and finds every point by place and document', () => {
    expect([board.answered, board.total]).toEqual([1, 5]);
    expect(board.places.map(({ id, label, count }) => [id, label, count])).toEqual([
      ['bac-giang-lang-giang', 'Huyện Lạng Giang', 5],
    ]);
    expect(board.sorts.flatMap(({ points }) => points.map(({ reply }) => reply)).filter(Boolean)).toEqual([
      'Phản hồi ngày 10/02/2025: Đã rõ.',
    ]);
  });
});
