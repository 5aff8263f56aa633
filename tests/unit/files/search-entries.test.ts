import { describe, expect, it } from 'vitest';
import { buildPortal } from '#core/site/portal.ts';
import { searchCards } from '#files/search-cards.ts';
import { searchEntries } from '#files/search-entries.ts';
import type { Entry } from '#search/entry.ts';
import { area, catalog, citation, document, observation, target, task } from '#tests/support/rows.ts';

const areas = [
  area({ den_ngay: '2025-06-30', nay_la: 'bac-ninh-2025' }),
  area({ id: 'bac-ninh-2025', ten: 'Bắc Ninh', tu_ngay: '2025-07-01' }),
  area({
    id: 'bac-giang/lang-giang',
    ten: 'Lạng Giang',
    loai: 'huyen',
    truc_thuoc: 'bac-giang',
    ma_dvhc: '217',
    den_ngay: '2025-06-30',
    nay_la: 'bac-ninh-2025/lang-giang-07375',
  }),
  area({ id: 'bac-giang/son-dong', ten: 'Sơn Động', loai: 'huyen', truc_thuoc: 'bac-giang', den_ngay: '2025-06-30' }),
  area({
    id: 'bac-ninh-2025/lang-giang-07375',
    ten: 'Lạng Giang',
    loai: 'xa',
    truc_thuoc: 'bac-ninh-2025',
    tu_ngay: '2025-07-01',
  }),
];
const portal = buildPortal(
  catalog(
    {
      areas,
      observations: [observation(), observation({ ky: '2023', gia_tri: '50' })],
      targets: [target(), target({ chi_tieu: 'thanh-toan', pham_vi: 'cap-xa' })],
      citations: [
        citation({ so_ky_hieu: '48/KH-BCĐCĐS' }),
        citation({ so_ky_hieu: '48/KH-BCĐCĐS', vi_tri: 'I.2' }),
        citation({ so_ky_hieu: '48/KH-BCĐCĐS', van_ban_nguon: 'bao-cao-cu' }),
        citation({ nhom_van_ban: 'khac' }),
      ],
      tasks: [task({ noi_dung: `Ban hành${' kế hoạch'.repeat(40)}` })],
    },
    [document({ period: '2024-Q1' }), document({ id: 'bao-cao-cu', date: '2023-03-25', number: '12/BC-UBND' })],
  ),
);
const entries = searchEntries(portal);
const found = (kind: Entry['kind'], title: string): Entry => {
  const entry = entries.find((one) => one.kind === kind && one.title === title);
  if (entry === undefined) throw new Error(title);
  return entry;
};

describe('what the search finds by name', () => {
  it('leads from an area to its page, from a commune of today to what it was made from, from others to their place in the list', () => {
    expect(found('area', 'Huyện Lạng Giang')).toMatchObject({
      href: '/dia-phuong/bac-giang/lang-giang/',
      names: ['Lạng Giang', '217'],
      areaKind: 'huyện h',
      cards: [{ area: 'bac-giang/lang-giang' }],
    });
    expect(found('area', 'Xã Lạng Giang')).toMatchObject({
      href: '/dia-phuong/bac-giang/lang-giang/#tu-bac-ninh-2025.lang-giang-07375',
      cards: [{ area: 'bac-giang/lang-giang' }],
      provinces: ['bac-ninh-2025', 'bac-giang'],
    });
    expect(found('area', 'Tỉnh Bắc Ninh').href).toBe('/dia-phuong/bac-ninh-2025/');
    expect(found('area', 'Huyện Sơn Động').href).toBe('/dia-phuong/#bac-giang.son-dong');
  });

  it('tells the ended district from the commune of its name', () => {
    expect(found('area', 'Huyện Lạng Giang').note).toBe('tỉnh Bắc Giang · đến 30/6/2025 · nay là xã Lạng Giang');
    expect(found('area', 'Xã Lạng Giang').note).toBe(
      'tỉnh Bắc Ninh · từ 01/7/2025 · số liệu cũ ở trang huyện Lạng Giang',
    );
  });

  it('puts areas with a record first, the greater before the smaller', () => {
    expect(entries.filter(({ kind }) => kind === 'area').map(({ title }) => title)).toEqual([
      'Tỉnh Bắc Giang',
      'Tỉnh Bắc Ninh',
      'Huyện Lạng Giang',
      'Xã Lạng Giang',
      'Huyện Sơn Động',
    ]);
  });

  it('names a document by kind, period and number, and knows its area and period in other words', () => {
    expect(found('document', 'Báo cáo quý I/2024, huyện Lạng Giang').names).toEqual([
      'Báo cáo',
      'Báo cáo quý I/2024',
      'Báo cáo chuyển đổi số',
    ]);
    expect(found('document', 'Báo cáo quý I/2024, huyện Lạng Giang').context).toContain('quý 1');
    expect(found('document', 'Báo cáo, huyện Lạng Giang').names).toContain('12/BC-UBND');
  });

  it('lists a cited act once, under the newest document that cites it', () => {
    const cited = entries.filter((entry) => entry.cited === true);
    expect(cited.map(({ title, href, note }) => [title, href, note])).toEqual([
      [
        'Kế hoạch 48/KH-BCĐCĐS',
        '/van-ban/bao-cao/#vien-dan',
        'được viện dẫn trong báo cáo quý I/2024, huyện Lạng Giang, chú thích 1; mục I.2 và 1 văn bản khác',
      ],
    ]);
  });

  it('shortens the title of a long task and finds it by all of its words', () => {
    const [entry] = entries.filter(({ kind }) => kind === 'task');
    expect(entry?.title.length).toBeLessThan(160);
    expect(entry?.names[0]?.length).toBeGreaterThan(300);
    expect(entry?.href).toBe('/van-ban/bao-cao/#viec-1');
  });
});

describe('the figures of direct answers', () => {
  it('leave out what a later document has replaced', () => {
    const rows = [observation({ gia_tri: '40', van_ban_nguon: 'bao-cao-cu' }), observation({ thay_the: 'bao-cao-cu' })];
    const [card] = searchCards(
      buildPortal(catalog({ observations: rows }, [document(), document({ id: 'bao-cao-cu' })])),
    );
    expect(card?.figures.map(({ value }) => value)).toEqual(['61,12%']);
  });

  it('hold value, period, status, level, source and anchor, and the levels without a figure', () => {
    const [card] = searchCards(portal);
    expect(card).toMatchObject({
      area: 'bac-giang/lang-giang',
      name: 'Huyện Lạng Giang',
      href: '/dia-phuong/bac-giang/lang-giang/',
    });
    expect(card?.figures).toHaveLength(3);
    expect(card?.figures[0]).toMatchObject({
      indicator: 'thanh-toan',
      scope: '',
      period: '2024-Q1',
      periodWords: 'Quý I/2024',
      kind: 'thuc_hien',
      value: '61,12%',
      tone: 'ok',
      status: 'Đã ở mức giao cả năm (tính đến quý I)',
      level: 'Mức giao: từ 60% trở lên (văn bản ghi 60%) (năm 2024)',
      source: 'Báo cáo quý I/2024, mục I.2',
    });
    expect(card?.figures[0]?.anchor).toBe(observation().anchor);
    expect(card?.figures[2]).toMatchObject({
      scope: 'cap-xa',
      kind: 'muc_tieu',
      status: 'Cổng chưa có số liệu kết quả',
      anchor: target({ pham_vi: 'cap-xa' }).anchor,
    });
  });
});
