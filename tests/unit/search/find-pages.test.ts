import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, readText } from '#search/excerpt.ts';
import { findPages, type PageWish, pagesAtOnce } from '#search/find-pages.ts';
import { readQueries } from '#search/query.ts';
import { wordsOf } from '#search/word.ts';
import { openPages, pageOf } from '../../support/page-index.ts';

const wish: PageWish = {
  filters: {},
  listed: new Set(),
  most: pagesAtOnce,
  withStaff: true,
  inNames: () => 0,
  isLastResort: false,
};
const pages = [
  pageOf('/huong-dan/', { kind: 'page', title: 'Hướng dẫn', text: 'Ngày hội chuyển đổi số viết ra sao.' }),
  pageOf('/a/', { text: 'Hội nghị ngày 13/10/2022.', provinces: ['bac-giang'], years: ['2022'] }),
  pageOf('/b/', { kind: 'task', text: 'Tỉnh tổ chức Ngày hội Chuyển đổi số.', provinces: ['lang-son'] }),
  pageOf('/c/', {
    title: 'Hạ tầng',
    text: 'Một câu.',
    rows: 'Thuê bao 125.992 hội ngày; tỷ lệ 61,12%. Định danh điện tử.',
  }),
];

async function hrefs(text: string, more: Partial<PageWish> = {}): Promise<string[]> {
  const { index } = await openPages(pages);
  return (await findPages(readQueries(text, []), index, { ...wish, ...more })).results.map(({ href }) => href);
}

describe('words inside pages', () => {
  it('lead to those that hold all of them, in a row first, pages for staff after the others', async () => {
    const { index } = await openPages(pages);
    const { results, hasMore } = await findPages(readQueries('ngay hoi', []), index, wish);
    expect(results.map(({ href }) => href).slice(0, 2)).toEqual(['/b/', '/huong-dan/']);
    expect(results.map(({ href }) => href).sort()).toEqual(['/a/', '/b/', '/c/', '/huong-dan/']);
    expect(hasMore).toBe(false);
    expect(results[0]).toMatchObject({
      kind: 'task',
      title: '/b/',
      note: 'Tỉnh tổ chức Ngày hội Chuyển đổi số.',
      provinces: ['lang-son'],
    });
  });

  it('are found by rows, by parts of numbers and by dates as well', async () => {
    expect(await hrefs('125.992')).toEqual(['/c/']);
    expect(await hrefs('125 992')).toEqual(['/c/']);
    expect(await hrefs('61,12')).toEqual(['/c/']);
    expect(await hrefs('ha tang')).toEqual(['/c/']);
    expect(await hrefs('13.10.2022')).toEqual(['/a/']);
  });

  it('are found without đ, and whichever of y and i is written', async () => {
    expect(await hrefs('dinh danh dien tu')).toEqual(['/c/']);
    expect(await hrefs('tỉ lệ thuê bao')).toEqual(['/c/']);
    expect(await hrefs('chuyen doi')).toEqual(['/b/', '/huong-dan/']);
  });

  it('are words and not beginnings of words', async () => {
    expect(await hrefs('ha ta')).toEqual([]);
  });

  it('are looked for in the pages that the filters leave, and not in those listed already', async () => {
    expect(await hrefs('hoi', { filters: { tinh: ['bac-giang'], nam: ['2022'] } })).toEqual(['/a/']);
    expect(await hrefs('hoi', { filters: { loai: ['nhiem-vu'] } })).toEqual(['/b/']);
    expect(await hrefs('hoi', { filters: { tinh: ['x'] } })).toEqual([]);
    expect((await hrefs('ngay hoi', { listed: new Set(['/b/']) }))[0]).toBe('/huong-dan/');
  });

  it('of pages for staff are left out, unless nothing else is there', async () => {
    expect(await hrefs('ngay hoi', { withStaff: false })).not.toContain('/huong-dan/');
    expect(await hrefs('viet ra sao', { withStaff: false })).toEqual([]);
    expect(await hrefs('viet ra sao', { withStaff: false, isLastResort: true })).toEqual(['/huong-dan/']);
  });

  it('some of which no page holds lead to those with the most of them, where nothing else was found', async () => {
    const { index } = await openPages(pages);
    const query = readQueries('thue bao abcxyz nghi', []);
    expect((await findPages(query, index, wish)).results).toEqual([]);
    const { results } = await findPages(query, index, { ...wish, isLastResort: true });
    expect(results.map(({ href, tier }) => [href, tier])).toEqual([
      ['/c/', 6],
      ['/a/', 6],
    ]);
    expect(await hrefs('abcxyz', { isLastResort: true })).toEqual([]);
    expect(await hrefs('abcxyz tỉnh', { isLastResort: true })).toEqual(['/b/']);
  });

  it('cost no page that does not hold the rarest of them', async () => {
    const { index, read } = await openPages(pages);
    await findPages(readQueries('thue bao', []), index, wish);
    expect(read.filter((file) => file.startsWith('fragment/'))).toHaveLength(1);
  });

  it('find a page by any words of it that say something, however they are spelled', async () => {
    const texts = [
      'Số hoá hồ sơ, tỉ lệ 90,5% ở xã Ba Tô.',
      'Định danh điện tử; 48/KH-BCĐCĐS.',
      'constructor __proto__ toString',
    ];
    const { index } = await openPages(
      texts.map((text, number) => pageOf(`/${number}/`, number % 2 === 0 ? { text } : { rows: text })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(texts.length - 1),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.constantFrom('NFC', 'NFD'),
        async (number, chance, form) => {
          const words = wordsOf(texts[number] ?? '')
            .filter(() => (chance.next().value ?? 0) < 0.4)
            .map(({ raw, text }) => ((chance.next().value ?? 0) < 0.5 ? raw.normalize(form) : text));
          if (words.length === 0) return;
          const { results } = await findPages(readQueries(words.join(' '), []), index, wish);
          expect(results.map(({ href }) => href)).toContain(`/${number}/`);
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  const text = readText(
    `${'Câu mở đầu. '.repeat(20)}Tỉnh mở Ngày hội Chuyển đổi số ở thành phố. ${'Câu kết thúc. '.repeat(20)}`,
  );

  it('shows the words in a row, a few before them, as they are printed', () => {
    expect(excerptOf(text, ['ngay', 'hoi'])).toMatch(
      /^… .*Tỉnh mở Ngày hội Chuyển đổi số ở thành phố\. Câu kết .* …$/u,
    );
  });

  it('is the beginning where the text holds none of them, and the whole of a short text', () => {
    expect(excerptOf(text, ['wifi'])).toMatch(/^Câu mở đầu\. .* …$/u);
    expect(excerptOf(readText('Một câu.'), ['cau'])).toBe('Một câu.');
    expect(excerptOf(readText(''), ['cau'])).toBe('');
  });
});
