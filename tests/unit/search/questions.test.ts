import { describe, expect, it } from 'vitest';
import { search } from '#search/search.ts';
import { asksLevel } from '#search/weak-words.ts';
import { area, card, figure, indicator, memoryIndex } from '../../support/search-index.ts';

const index = memoryIndex({
  entries: [
    area('bac-giang', 'Bắc Giang', 'tỉnh'),
    area('lang-son', 'Lạng Sơn', 'tỉnh'),
    area('bac-giang/thanh-pho', 'Bắc Giang', 'thành phố', { context: 'tỉnh Bắc Giang', cards: [] }),
    indicator('thanh-toan', ['Thanh toán trực tuyến']),
    indicator('xep-hang-thanh-toan', ['Xếp hạng thanh toán trực tuyến trong tỉnh']),
    indicator('dti', ['Chỉ số chuyển đổi số cấp tỉnh (DTI)']),
    indicator('cap-quang', ['Hộ gia đình có Internet cáp quang']),
    {
      kind: 'task',
      title: 'Hoàn thành chỉ tiêu chuyển đổi số tỉnh',
      names: ['Hoàn thành chỉ tiêu chuyển đổi số tỉnh', 'năm 2022'],
      href: '/nhiem-vu/#a',
    },
  ],
  cards: [
    card('bac-giang', 'Tỉnh Bắc Giang', [
      figure('thanh-toan'),
      figure('xep-hang-thanh-toan', { value: 'thứ 4/10', level: '', anchor: 'f-2' }),
    ]),
    card('lang-son', 'Tỉnh Lạng Sơn', [
      figure('thanh-toan', { level: '', anchor: 'f-3' }),
      figure('cap-quang', { value: '80,6%', anchor: 'f-4' }),
    ]),
  ],
});
const found = async (query: string) => search(query, (await index).reader);

describe('a question', () => {
  it('for a comparison is answered by it, a mistyped place too, and the correction is said', async () => {
    const { results, isAnswered } = await found('so sánh lạng sơnn và bắc giang');
    expect([results[0]?.href, isAnswered]).toEqual(['/so-sanh/?dia-phuong=lang-son,bac-giang', true]);
    expect(results[0]?.slips).toEqual([['sơnn', 'Sơn']]);
  });

  it('for how to compare leads to the page of comparisons', async () => {
    for (const query of ['làm sao để so sánh các tỉnh', 'so sánh các huyện', 'cách so sánh'])
      expect((await found(query)).results[0]?.href, query).toBe('/so-sanh/');
  });

  it('for a rank is not answered by a share, nor one for a share by a rank', async () => {
    const rank = await found('bắc giang đứng thứ mấy về thanh toán trực tuyến');
    expect(rank.results[0]?.answer?.figure.value === 'thứ 4/10' || !rank.isAnswered).toBe(true);
    const share = await found('thanh toán trực tuyến bắc giang');
    expect([share.results[0]?.answer?.figure.value, share.isAnswered]).toEqual(['61,12%', true]);
  });

  it('for a level is answered by it, and not where none is known', async () => {
    const known = await found('mục tiêu thanh toán trực tuyến của bắc giang');
    expect([known.isAnswered, known.results[0]?.answer?.wantsLevel]).toEqual([true, true]);
    expect((await found('mục tiêu thanh toán trực tuyến của lạng sơn')).isAnswered).toBe(false);
    expect(asksLevel('co dat muc tieu khong'.split(' '))).toBe(false);
  });

  it('for what households use is answered by its figure, or by the absence of one', async () => {
    for (const verb of ['dùng', 'xài', 'sử dụng', 'dung']) {
      const { results, isAnswered } = await found(`lạng sơn có bao nhiêu hộ ${verb} cáp quang`);
      expect([verb, isAnswered, results[0]?.answer?.figure.value]).toEqual([verb, true, '80,6%']);
      const none = await found(`bắc giang có bao nhiêu hộ ${verb} cáp quang`);
      expect([none.isAnswered, none.missing?.area]).toEqual([false, 'Tỉnh Bắc Giang']);
    }
  });

  it.each([
    'tỉnh nào đứng đầu về chuyển đổi số năm 2022',
    'tỉnh nào dẫn đầu chuyển đổi số',
    'tinh nao dung cuoi chuyen doi so',
    'tỉnh nào có chỉ số chuyển đổi số cao nhất',
  ])('for the first of a rank leads to the indicator that gives it: %s', async (query) => {
    const { results, isAnswered } = await found(query);
    expect([results[0]?.href, isAnswered]).toEqual(['/chi-tieu/dti/', false]);
  });
  it('for what a word means is answered by the dictionary, which answers nothing else', async () => {
    const { reader } = await memoryIndex({
      entries: [
        indicator('so-hoa', ['Số hóa kết quả giải quyết TTHC']),
        {
          kind: 'page',
          title: 'TTHC',
          names: ['TTHC'],
          note: 'Thủ tục hành chính.',
          href: '/tu-dien/#t-tthc',
          term: true,
        },
      ],
    });
    for (const query of ['TTHC là gì', 'TTHC nghĩa là gì', 'TTHC viết tắt của từ gì'])
      expect((await search(query, reader)).results[0]?.href, query).toBe('/tu-dien/#t-tthc');
    expect((await search('TTHC', reader)).results.map(({ href }) => href)).toEqual(['/chi-tieu/so-hoa/']);
  });

  it('of places alone, none of them above the other, is for their comparison', async () => {
    expect((await found('lạng sơn, bắc giang')).results[0]?.href).toBe('/so-sanh/?dia-phuong=lang-son,bac-giang');
    expect((await found('lạng sơn')).results[0]?.href).toBe('/dia-phuong/lang-son/');
  });

  it('by a date in words finds what is due that day', async () => {
    const { reader } = await memoryIndex({
      entries: [{ kind: 'task', title: 'Kết nối', names: ['Kết nối', '31/12/2022'], href: '/nhiem-vu/#b' }],
    });
    for (const query of ['31 tháng 12 năm 2022', '31 tháng 12/2022', 'trước ngày 31/12/2022'])
      expect((await search(query, reader)).results[0]?.href, query).toBe('/nhiem-vu/#b');
  });

  it('takes a mistyped word of a name for it, though it asks as well', async () => {
    const { reader } = await memoryIndex({ entries: [area('ho-chi-minh', 'Hồ Chí Minh', 'thành phố')] });
    expect((await search('hồ chí mihn', reader)).results[0]?.href).toBe('/dia-phuong/ho-chi-minh/');
  });
});
