import { describe, expect, it } from 'vitest';
import type { ListEnd } from '#search/entry.ts';
import { search } from '#search/search.ts';
import { area, card, figure, indicator, memoryIndex } from '../../support/search-index.ts';

const end = (side: ListEnd['side'], id: string, period: string, isWhole: boolean): ListEnd => ({
  side,
  area: id,
  file: 0,
  anchor: `f-${period}`,
  period,
  isWhole,
  note: 'Theo bảng đầy đủ.',
});
const years = { years: ['2024', '2022'] };
const index = memoryIndex({
  entries: [
    area('da-nang', 'Đà Nẵng', 'thành phố'),
    area('ha-noi', 'Hà Nội', 'thành phố'),
    area('bac-kan', 'Bắc Kạn', 'tỉnh'),
    indicator('dti', ['DTI: chuyển đổi số cấp tỉnh'], {
      ...years,
      ends: [
        end('first', 'ha-noi', '2024', false),
        end('first', 'da-nang', '2022', true),
        end('last', 'bac-kan', '2022', true),
      ],
    }),
    indicator('papi', ['PAPI: điểm quản trị điện tử'], {
      years: ['2023'],
      ends: [end('first', 'ha-noi', '2023', true)],
    }),
    indicator('phuc-dap', ['Phúc đáp qua mạng (PAPI, quản trị điện tử)'], years),
  ],
  cards: [
    card('bac-kan', 'Tỉnh Bắc Kạn', [figure('dti', { period: '2022', value: 'thứ 63/63', anchor: 'f-2022' })]),
    card('da-nang', 'Thành phố Đà Nẵng', [
      figure('dti', { period: '2022', value: '0,8002', rank: 'thứ 1/63', anchor: 'f-2022' }),
    ]),
    card('ha-noi', 'Thành phố Hà Nội', [
      figure('dti', { period: '2024', value: '0,8241', rank: 'thứ 1/34', anchor: 'f-2024' }),
      figure('papi', { period: '2023', value: '3,97 điểm', anchor: 'f-2023' }),
    ]),
  ],
});
const found = async (query: string) => search(query, (await index).reader);

describe('who is first or last', () => {
  it('is answered where the whole list of the period asked for is held, with what it is among', async () => {
    for (const [query, href] of [
      ['tỉnh nào đứng đầu DTI năm 2022', '/dia-phuong/da-nang/#f-2022'],
      ['DTI 2022 tỉnh nào đứng cuối', '/dia-phuong/bac-kan/#f-2022'],
      ['tỉnh nào có điểm quản trị điện tử cao nhất', '/dia-phuong/ha-noi/#f-2023'],
    ] as const) {
      const { results, isAnswered } = await found(query);
      expect([results[0]?.href, isAnswered, results[0]?.note], query).toEqual([href, true, 'Theo bảng đầy đủ.']);
    }
  });

  it('leads to the indicator, and lists what documents say, where only an older list is whole', async () => {
    for (const query of ['tỉnh nào đứng đầu', 'tỉnh nào dẫn đầu về chuyển đổi số', 'ai đứng đầu DTI năm 2024']) {
      const { results } = await found(query);
      expect(results[0]?.href, query).toBe('/chi-tieu/dti/');
      expect(results[1]?.href, query).toBe('/dia-phuong/ha-noi/#f-2024');
      expect(results.filter(({ answer }) => answer !== undefined).every(({ isUnsure }) => isUnsure)).toBe(true);
    }
  });

  it('is not said of districts, of an indicator without a list, nor of an area that is named', async () => {
    for (const query of ['huyện nào thấp nhất', 'phúc đáp qua mạng cao nhất', 'bắc kạn cao nhất'])
      expect(
        (await found(query)).results.filter(({ note }) => note !== ''),
        query,
      ).toEqual([]);
  });

  it('is a rank beside its value where that is asked for', async () => {
    const { results } = await found('đà nẵng đứng thứ mấy');
    expect([results[0]?.href, results[0]?.answer?.figure.rank]).toEqual(['/dia-phuong/da-nang/#f-2022', 'thứ 1/63']);
  });
});
