import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, readText } from '#search/excerpt.ts';
import { findPages, pagesAtOnce } from '#search/find-pages.ts';
import { openPageReader, type PageReader } from '#search/page-reader.ts';
import { buildPageFiles, type SearchPage } from '#search/page-words.ts';
import { readQueries } from '#search/query.ts';
import { wordsOf } from '#search/word.ts';

const page = (href: string, more: Partial<SearchPage>): SearchPage => ({
  href,
  title: href,
  text: '',
  rows: '',
  filters: [],
  isOwn: false,
  ...more,
});

async function open(pages: readonly SearchPage[]): Promise<{ readonly reader: PageReader; readonly read: string[] }> {
  const files = buildPageFiles(pages);
  const read: string[] = [];
  const reader = await openPageReader((file) => {
    read.push(file);
    const text = files.get(file);
    return text === undefined ? Promise.reject(new Error(file)) : Promise.resolve(JSON.parse(text));
  });
  return { reader, read };
}

const wish = { filters: [], listed: new Set<string>(), most: pagesAtOnce, isLastResort: false };
const pages = [
  page('/huong-dan/', { title: 'Hướng dẫn', text: 'Ngày hội chuyển đổi số viết ra sao.', isOwn: true }),
  page('/a/', {
    text: 'Hội nghị ngày 13/10/2022.',
    filters: [
      ['tinh', 'bac-giang'],
      ['nam', '2022'],
    ],
  }),
  page('/b/', { text: 'Tỉnh tổ chức Ngày hội Chuyển đổi số.', filters: [['tinh', 'lang-son']] }),
  page('/c/', { title: 'Hạ tầng', text: 'Một câu.', rows: 'Thuê bao 125.992 hội ngày; tỷ lệ 61,12%.' }),
];

describe('words inside pages', () => {
  it('lead to those that hold all of them, in a row first, pages about the portal after those with content', async () => {
    const { reader } = await open(pages);
    const { results, hasMore } = await findPages(readQueries('ngay hoi', []), reader, wish);
    expect(results.map(({ href }) => href)).toEqual(['/b/', '/huong-dan/', '/a/', '/c/']);
    expect(hasMore).toBe(false);
    expect(results[0]).toMatchObject({
      kind: 'page',
      title: '/b/',
      note: 'Tỉnh tổ chức Ngày hội Chuyển đổi số.',
      provinces: ['lang-son'],
    });
  });

  it('are found by rows and by parts of numbers as well', async () => {
    const { reader } = await open(pages);
    const hrefs = async (text: string): Promise<string[]> =>
      (await findPages(readQueries(text, []), reader, wish)).results.map(({ href }) => href);
    expect(await hrefs('125.992')).toEqual(['/c/']);
    expect(await hrefs('125 992')).toEqual(['/c/']);
    expect(await hrefs('61,12')).toEqual(['/c/']);
    expect(await hrefs('ha tang')).toEqual(['/c/']);
  });

  it('are looked for in the pages that the filters leave, and not in those listed already', async () => {
    const { reader } = await open(pages);
    const asked = {
      ...wish,
      filters: [
        ['tinh', 'bac-giang'],
        ['nam', '2022'],
      ] as const,
    };
    expect((await findPages(readQueries('hoi', []), reader, asked)).results.map(({ href }) => href)).toEqual(['/a/']);
    expect((await findPages(readQueries('hoi', []), reader, { ...asked, filters: [['tinh', 'x']] })).results).toEqual(
      [],
    );
    expect(
      (await findPages(readQueries('ngay hoi', []), reader, { ...wish, listed: new Set(['/b/']) })).results[0]?.href,
    ).toBe('/huong-dan/');
  });

  it('some of which no page holds lead to those with the most of them, where nothing else was found', async () => {
    const { reader } = await open(pages);
    const query = readQueries('thue bao abcxyz nghi', []);
    expect((await findPages(query, reader, wish)).results).toEqual([]);
    const { results } = await findPages(query, reader, { ...wish, isLastResort: true });
    expect(results.map(({ href, tier }) => [href, tier])).toEqual([
      ['/c/', 6],
      ['/a/', 6],
    ]);
    expect((await findPages(readQueries('abcxyz', []), reader, { ...wish, isLastResort: true })).results).toEqual([]);
    expect(
      (await findPages(readQueries('abcxyz tỉnh', []), reader, { ...wish, isLastResort: true })).results.map(
        ({ href }) => href,
      ),
    ).toEqual(['/b/']);
  });

  it('cost no page that does not hold them all', async () => {
    const { reader, read } = await open(pages);
    await findPages(readQueries('thue bao', []), reader, wish);
    expect(read.filter((file) => file.startsWith('trang-'))).toHaveLength(1);
  });

  it('find a page by any words of it, however they are spelled', async () => {
    const texts = [
      'Số hoá hồ sơ, tỉ lệ 90,5% ở xã Ba Tô.',
      'Định danh điện tử; 48/KH-BCĐCĐS.',
      'constructor __proto__ toString',
    ];
    const { reader } = await open(
      texts.map((text, index) => page(`/${index}/`, index % 2 === 0 ? { text } : { rows: text })),
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
          const { results } = await findPages(readQueries(words.join(' '), []), reader, wish);
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
