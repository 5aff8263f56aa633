import { describe, expect, it } from 'vitest';
import type { Entry } from '#search/entry.ts';
import { search } from '#search/search.ts';
import { area, card, figure, indicator, memoryIndex } from '#tests/support/search-index.ts';
import { readState as readComparison } from '#views/comparison-state.ts';

const entries: Entry[] = [
  area('bac-giang', 'Bắc Giang', 'tỉnh'),
  area('quang-ngai', 'Quảng Ngãi', 'tỉnh'),
  area('bac-giang/lang-giang', 'Lạng Giang', 'huyện', { context: 'tỉnh Bắc Giang' }),
  area('bac-giang/luc-ngan', 'Lục Ngạn', 'huyện', { context: 'tỉnh Bắc Giang' }),
  area('bac-giang/son-dong', 'Sơn Động', 'huyện', { names: ['Sơn Động', '220'], context: 'tỉnh Bắc Giang' }),
  area('quang-ngai/ba-to', 'Ba Tơ', 'huyện', { context: 'tỉnh Quảng Ngãi' }),
  area('quang-ngai/ba-to/ba-to-21523', 'Ba Tô', 'xã', { context: 'huyện Ba Tơ, tỉnh Quảng Ngãi' }),
  area('luc-ngan/chu', 'Chũ', 'phường', { context: 'huyện Lục Ngạn, tỉnh Bắc Giang' }),
  // Of today, without a page: it leads to what it was made from.
  area('x', 'Lạng Giang', 'xã', {
    href: '/dia-phuong/bac-giang/lang-giang/',
    context: 'tỉnh Bắc Ninh',
    cards: [{ area: 'bac-giang/lang-giang', file: 0 }],
  }),
  indicator('thanh-toan', [
    'Thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia',
    'Tỷ lệ thanh toán trực tuyến',
    'thanh toán trực tuyến',
  ]),
  indicator('so-hoa', ['Số hóa kết quả giải quyết TTHC']),
  indicator('chu-ky-so', ['Người trưởng thành có chữ ký số cá nhân']),
  indicator('dvc', ['Dịch vụ công trực tuyến']),
  indicator('ke-hoach', ['Kế hoạch đã ban hành']),
  indicator('thue-bao', ['Thuê bao điện thoại di động']),
  {
    kind: 'document',
    title: 'Kế hoạch năm 2024, huyện Lục Ngạn',
    names: ['Kế hoạch', 'Kế hoạch năm 2024', 'Chuyển đổi số năm 2024'],
    context: 'huyện Lục Ngạn, tỉnh Bắc Giang, năm 2024',
    href: '/van-ban/ke-hoach/',
  },
  {
    kind: 'document',
    title: 'Thông báo',
    names: ['Kết luận tại phiên họp lần thứ 3'],
    context: 'tỉnh Bắc Giang',
    href: '/van-ban/thong-bao/',
  },
  {
    kind: 'document',
    title: 'Kế hoạch 220/KH-UBND',
    names: ['Kế hoạch 220/KH-UBND'],
    context: 'UBND huyện Lạng Giang',
    href: '/van-ban/bao-cao/#vien-dan',
    cited: true,
  },
  {
    kind: 'document',
    title: 'Kế hoạch 48/KH-BCĐCĐS',
    names: ['Kế hoạch 48/KH-BCĐCĐS', '48/KH-BCĐCĐS'],
    href: '/van-ban/bao-cao/#vien-dan',
    cited: true,
  },
  {
    kind: 'agency',
    title: 'Công an huyện Lạng Giang',
    names: ['Công an huyện Lạng Giang'],
    href: '/nhiem-vu/?co-quan=cong-an',
  },
  {
    kind: 'task',
    title: 'Lắp Wifi miễn phí',
    names: ['Lắp một số điểm Wifi miễn phí ở nơi công cộng'],
    href: '/van-ban/ke-hoach/#nv-1',
  },
];
const cards = [
  card('bac-giang/lang-giang', 'Huyện Lạng Giang', [
    figure('thanh-toan'),
    figure('thanh-toan', { kind: 'nhac_lai_muc_tieu', value: '> 60%', anchor: 'f-2' }),
    figure('thanh-toan', { period: '2023', periodWords: 'Năm 2023', value: '50%', anchor: 'f-0' }),
    figure('thue-bao', { anchor: 'f-5' }),
  ]),
  card('quang-ngai/ba-to', 'Huyện Ba Tơ', [
    figure('so-hoa', { scope: 'cap-huyen', value: '99%', anchor: 'f-3' }),
    figure('so-hoa', { scope: 'cap-xa', value: '88%', anchor: 'f-4' }),
  ]),
];
const abbreviations = [
  { short: 'DVC', full: 'Dịch vụ công' },
  { short: 'TTHC', full: 'Thủ tục hành chính' },
  { short: 'nộp phí online', full: 'thanh toán trực tuyến', note: 'Gần nghĩa.' },
];
const { reader, read } = await memoryIndex({ entries, cards, abbreviations });

const ask = (text: string): ReturnType<typeof search> => search(text, reader);
const first = async (text: string): Promise<string | undefined> => (await ask(text)).results[0]?.href;

describe('the search by names', () => {
  it.each([
    ['lang giang', '/dia-phuong/bac-giang/lang-giang/'],
    ['LẠNG GIANG', '/dia-phuong/bac-giang/lang-giang/'],
    ['huyen lang giang tinh bac giang', '/dia-phuong/bac-giang/lang-giang/'],
    ['thanh toán trực tuyến', '/chi-tieu/thanh-toan/'],
    ['chu ky so', '/chi-tieu/chu-ky-so/'],
    ['luc ngan ke hoach', '/van-ban/ke-hoach/'],
    ['48 kh bcdcds', '/van-ban/bao-cao/#vien-dan'],
    ['48/KH-BCĐCĐS', '/van-ban/bao-cao/#vien-dan'],
    ['cong an lang giang', '/nhiem-vu/?co-quan=cong-an'],
    ['wifi mien phi', '/van-ban/ke-hoach/#nv-1'],
    ['chu', '/dia-phuong/luc-ngan/chu/'],
  ])('answers %s with %s first', async (text, href) => {
    expect(await first(text)).toBe(href);
  });

  it('puts the greater area first, and where accents were typed the one that has them', async () => {
    expect(await first('ba to')).toBe('/dia-phuong/quang-ngai/ba-to/');
    expect(await first('Ba Tô')).toBe('/dia-phuong/quang-ngai/ba-to/ba-to-21523/');
    expect(await first('Ba Tơ')).toBe('/dia-phuong/quang-ngai/ba-to/');
  });

  it('finds names by their abbreviations and abbreviated names by their words', async () => {
    expect(await first('dvc truc tuyen')).toBe('/chi-tieu/dvc/');
    expect(await first('thu tuc hanh chinh so hoa ket qua')).toBe('/chi-tieu/so-hoa/');
    const { results, used } = await ask('nop phi online');
    expect(results[0]?.href).toBe('/chi-tieu/thanh-toan/');
    expect(used.map(({ note }) => note)).toEqual(['Gần nghĩa.']);
  });

  it.each([
    ['luc nga', '/dia-phuong/bac-giang/luc-ngan/', [['nga', 'Ngạn']]],
    ['lang gaing', '/dia-phuong/bac-giang/lang-giang/', [['gaing', 'Giang']]],
    [
      'tahnh toan truc tuyn',
      '/chi-tieu/thanh-toan/',
      [
        ['tahnh', 'thanh'],
        ['tuyn', 'tuyến'],
      ],
    ],
    ['luc ngann ke hoach', '/van-ban/ke-hoach/', [['ngann', 'Ngạn']]],
    // Both words stand in a document, one of them in "lần thứ 3".
    ['lan giang', '/dia-phuong/bac-giang/lang-giang/', [['lan', 'Lạng']]],
  ])('takes %s for what is meant and says so', async (text, href, slips) => {
    const { results } = await ask(text);
    expect(results[0]?.href).toBe(href);
    expect(
      results[0]?.slips.map(([typed, meant]) => [typed, meant.normalize('NFC').replace('Thanh', 'thanh')]),
    ).toEqual(slips);
  });

  it('finds two words typed as one', async () => {
    expect(await first('langgiang')).toBe('/dia-phuong/bac-giang/lang-giang/');
  });

  it('takes no word for another where all are found as typed', async () => {
    expect((await ask('lang giang')).results.flatMap(({ slips }) => slips)).toEqual([]);
  });

  it('answers an area and an indicator with the figure: the result before what only repeats a target', async () => {
    const { results, isAnswered } = await ask('ti le thanh toan truc tuyen lang giang');
    expect(isAnswered).toBe(true);
    expect(results[0]?.href).toBe('/dia-phuong/bac-giang/lang-giang/#f-1');
    expect(results[0]?.answer?.figure.value).toBe('61,12%');
    expect(results.slice(1, 3).map(({ href }) => href)).toEqual([
      '/dia-phuong/bac-giang/lang-giang/',
      '/chi-tieu/thanh-toan/',
    ]);
  });

  it('picks the period and the level that were asked for', async () => {
    expect((await ask('thanh toan truc tuyen lang giang 2023')).results[0]?.answer?.figure.value).toBe('50%');
    expect((await ask('so hoa ket qua ba to cap xa')).results[0]?.answer?.figure.value).toBe('88%');
    expect((await ask('thanh toan truc tuyen lang giang 2019')).results[0]?.answer?.fit).toBe(0);
  });

  it('answers for the place of today with the figures of what it was made from, and names both', async () => {
    const { results } = await ask('xa lang giang thanh toan truc tuyen');
    expect(results[0]?.answer?.card.name).toBe('Huyện Lạng Giang');
  });

  it('says that there is no figure, and leads to the indicator', async () => {
    const { results, missing } = await ask('thanh toan truc tuyen luc ngan');
    expect(missing).toEqual({
      area: 'Huyện Lục Ngạn',
      indicator: 'Thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia',
    });
    expect(results[0]?.href).toBe('/chi-tieu/thanh-toan/');
    const without = await ask('so hoa ket qua lang giang');
    expect(without.missing).toEqual({ area: 'Huyện Lạng Giang', indicator: 'Số hóa kết quả giải quyết TTHC' });
  });

  it('lists first and never in large type the figure that leaves a word out, and says which', async () => {
    const { results, isAnswered } = await ask('thanh toan truc tuyen abcxyz lang giang');
    expect(isAnswered).toBe(false);
    expect(results[0]?.answer?.figure.value).toBe('61,12%');
    expect(results[0]?.left).toEqual(['abcxyz']);
    expect((await ask('thanh toan abcxyz lang giang')).isAnswered).toBe(false);
    expect((await ask('thanh toan truc tuyen lang giang')).results[0]?.left).toEqual([]);
  });

  it('reads a question for what it asks', async () => {
    expect(await first('lang giang co bao nhieu thue bao di dong')).toBe('/dia-phuong/bac-giang/lang-giang/#f-5');
    expect(await first('cong an lang giang phu trach gi')).toBe('/nhiem-vu/?co-quan=cong-an');
  });

  it('takes the kind before a name for the kind that is meant', async () => {
    const titles = async (text: string): Promise<(string | undefined)[]> =>
      (await ask(text)).results.slice(0, 2).map(({ title }) => title);
    expect(await titles('huyen lang giang')).toEqual(['Huyện Lạng Giang', 'Xã Lạng Giang']);
    expect(await titles('xa lang giang')).toEqual(['Xã Lạng Giang', 'Huyện Lạng Giang']);
  });

  it('takes the code of a place for nothing but the code where other words stand beside it', async () => {
    expect(await first('220')).toBe('/dia-phuong/bac-giang/son-dong/');
    expect(await first('ke hoach 220 lang giang')).toBe('/van-ban/bao-cao/#vien-dan');
  });

  it('lists what holds some of the words where nothing holds all', async () => {
    const { results } = await ask('lang giang abcxyz');
    expect(results[0]?.href).toBe('/dia-phuong/bac-giang/lang-giang/');
    expect(results[0]?.tier).toBeGreaterThan(4.5);
    expect((await ask('abcxyz')).results).toEqual([]);
    expect((await ask('  ')).results).toEqual([]);
  });

  it('goes on with the last word while it is typed', async () => {
    const { results } = await search('thanh toan truc tuy', reader, { isTyping: true });
    expect(results[0]?.href).toBe('/chi-tieu/thanh-toan/');
  });

  it.each([
    'lang giang co dat khong',
    'Lạng Giang đạt chỉ tiêu chưa',
    'huyen lang giang hua gi nam 2024',
    'lang giang lam toi dau roi',
    'langj giang',
    'ＬＡＮＧ ＧＩＡＮＧ',
  ])('answers %s with the area alone: words of the question name no indicator', async (text) => {
    const { results, isAnswered, missing } = await ask(text);
    expect(results[0]?.href).toBe('/dia-phuong/bac-giang/lang-giang/');
    expect(isAnswered).toBe(true);
    expect(missing).toBeUndefined();
    expect(results[0]?.slips).toEqual([]);
  });

  it('chooses the level of communes where the question speaks of them, and no other in large type', async () => {
    for (const text of [
      'so hoa ket qua o xa cua ba to',
      'so hoa ket qua cac xa ba to',
      'so hoa ket qua cap xa ba to',
    ]) {
      const { results, isAnswered } = await ask(text);
      expect(results[0]?.answer?.figure.scope).toBe('cap-xa');
      expect(isAnswered).toBe(true);
    }
    const { results, isAnswered } = await ask('so hoa ket qua cap thon ba to');
    expect(results[0]?.answer).toBeDefined();
    expect(isAnswered).toBe(false);
  });

  it('says that a period is another one, and does not show its figure in large type', async () => {
    const { isAnswered, isOtherPeriod } = await ask('thanh toan truc tuyen lang giang 6 thang dau nam 2024');
    expect([isAnswered, isOtherPeriod]).toEqual([false, true]);
    expect((await ask('thanh toan truc tuyen lang giang quy 1 2024')).isOtherPeriod).toBe(false);
  });

  it('denies a figure only where every word was understood', async () => {
    expect((await ask('toan luc ngan')).missing).toBeUndefined();
    expect((await ask('thanh toan benh vien luc ngan')).missing).toBeUndefined();
  });

  it('offers the comparison of two areas, with the indicator named beside them', async () => {
    const both = '/so-sanh/?dia-phuong=bac-giang/lang-giang,quang-ngai/ba-to';
    expect(await first('so sanh lang giang va ba to')).toBe(both);
    expect(await first('lang giang hay ba to tot hon')).toBe(both);
    expect(await first('so sanh thanh toan truc tuyen lang giang va ba to')).toBe(`${both}&chi-tieu=thanh-toan`);
    expect(readComparison(new URL(both, 'https://mau.vn').searchParams).state.areas).toHaveLength(2);
    expect(await first('lang giang bac giang')).toBe('/dia-phuong/bac-giang/lang-giang/');
  });

  it('finds the figure of a number', async () => {
    const { results } = await ask('88%');
    expect(results).toEqual([]);
    const found = await ask('61,12');
    expect(found.results[0]?.href).toBe('/dia-phuong/bac-giang/lang-giang/#f-1');
    expect(found.isAnswered).toBe(false);
  });

  it('finds tasks by the day they are due', async () => {
    const due = await memoryIndex({
      entries: [
        { kind: 'task', title: 'Việc', names: ['Báo cáo kết quả', '31/10/2022'], href: '/van-ban/a/#nv-1' },
        { kind: 'task', title: 'Việc khác', names: ['Báo cáo kết quả', '01/10/2022'], href: '/van-ban/a/#nv-2' },
      ],
    });
    for (const text of ['31/10/2022', '31-10-2022', '31.10.2022'])
      expect((await search(text, due.reader)).results.map(({ href }) => href)).toEqual(['/van-ban/a/#nv-1']);
    expect((await search('1/10/2022', due.reader)).results[0]?.href).toBe('/van-ban/a/#nv-2');
  });

  it('reads no figures where none are asked for', async () => {
    const fresh = await memoryIndex({ entries, cards, abbreviations });
    await search('lang giang', fresh.reader);
    expect(fresh.read.filter((file) => file.startsWith('so-lieu-'))).toEqual([]);
    expect(read).toContain('so-lieu-0.json');
  });
});
