import { describe, expect, it } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import { type Discrepancy, discrepanciesOf } from '#core/discrepancy.ts';
import type { Observation, Tables, Target } from '#core/model.ts';
import {
  catalog,
  citation,
  discrepancyRow,
  document,
  indicator,
  observation,
  target,
  task,
} from '#tests/support/rows.ts';

const find = (rows: Partial<Tables>, documents = [document()]): Discrepancy[] =>
  discrepanciesOf(catalog(rows, documents));

const written = (row: Observation | Target): string =>
  `${row.mark ?? ''}${row.value === undefined ? '' : decimalText(row.value)}${'deadline' in row ? '' : ` ${row.kind}`}`;

/** The rule and what it lays side by side. */
function told(found: Discrepancy): string {
  const list = (rows: readonly (Observation | Target)[]): string => rows.map(written).join(' / ');
  switch (found.rule) {
    case 'results-differ':
      return `${found.rule}: ${list(found.observations)}`;
    case 'result-beside-unclear':
      return `${found.rule}: ${list(found.results)} beside ${list(found.unclear)}`;
    case 'share-not-fraction':
      return `${found.rule}: ${written(found.observation)}, computed ${decimalText(found.computed)}`;
    case 'parts-above-total':
      return `${found.rule}: ${list(found.parts)} are ${decimalText(found.sum)}, total ${written(found.total)}`;
    case 'targets-differ':
      return `${found.rule}: ${list(found.statements)}`;
    case 'two-dates':
      return `${found.rule}: ${found.citations.map((row) => row.date?.text).join(' / ')}`;
    case 'before-document':
      return `${found.rule}: ${found.row.deadline === undefined ? 'start' : found.row.deadline.date.text}`;
    case 'read':
      return `${found.rule}: ${found.entry.id}`;
  }
}
const rules = (rows: Partial<Tables>, documents?: ReturnType<typeof document>[]): string[] =>
  find(rows, documents).map(told);
const again = (gia_tri: string, lan: string, more: Parameters<typeof observation>[0] = {}): Observation =>
  observation({ gia_tri, lan, ...more });

it('nothing is found where nothing differs', () => {
  expect(find({})).toEqual([]);
  expect(
    find({ observations: [observation()], targets: [target()], tasks: [task()], citations: [citation()] }),
  ).toEqual([]);
});

describe('a quarter beside the year so far', () => {
  it('is no point: figures that are counted in two ways are never held against each other', () => {
    const rows = [
      again('61.12', '1', { cach_tinh_ky: 'trong_ky' }),
      again('58', '2', { cach_tinh_ky: 'luy_ke' }),
      again('57', '3'),
    ];
    expect(rules({ observations: rows })).toEqual([]);
    expect(
      rules({ observations: [...rows, again('70', '4', { cach_tinh_ky: 'luy_ke' })] }).map(
        (rule) => rule.split(':')[0],
      ),
    ).toEqual(['results-differ']);
  });

  it('is no sum of a total that is counted otherwise', () => {
    const indicators = [
      indicator({ id: 'tong', don_vi_tinh: 'hồ sơ', chu_so_thap_phan: '0' }),
      indicator({ id: 'phan', don_vi_tinh: 'hồ sơ', chu_so_thap_phan: '0', thuoc_tong: 'tong' }),
    ];
    const of = (chi_tieu: string, gia_tri: string, cach_tinh_ky: string): Observation =>
      observation({ chi_tieu, gia_tri, cach_tinh_ky });
    expect(rules({ indicators, observations: [of('tong', '10', 'trong_ky'), of('phan', '30', 'luy_ke')] })).toEqual([]);
    expect(rules({ indicators, observations: [of('tong', '10', 'luy_ke'), of('phan', '30', 'luy_ke')] })).toHaveLength(
      1,
    );
  });
});

describe('results that differ', () => {
  it.each([
    [again('91.36', '1'), again('100', '2'), 'results-differ: 91.36 thuc_hien / 100 thuc_hien'],
    [again('85', '1'), again('86', '2'), 'results-differ: 85 thuc_hien / 86 thuc_hien'],
    [again('61.12', '1'), again('61.13', '2'), 'results-differ: 61.12 thuc_hien / 61.13 thuc_hien'],
    [
      again('61', '1'),
      observation({ gia_tri: '65', van_ban_nguon: 'khac' }),
      'results-differ: 61 thuc_hien / 65 thuc_hien',
    ],
    [
      again('61', '1'),
      observation({ gia_tri: '65', loai_so_lieu: 'uoc_thuc_hien' }),
      'results-differ: 61 thuc_hien / 65 uoc_thuc_hien',
    ],
    [again('60', '1', { dau_so_sanh: '>' }), again('59', '2'), 'results-differ: >60 thuc_hien / 59 thuc_hien'],
  ])('are named: $value and $value', (a, b, expected) => {
    expect(rules({ observations: [a, b] })).toEqual([expected]);
  });

  it.each([
    ['61.12', '61.12'],
    ['61.1', '61.12'],
    ['61', '61.12'],
    ['61.1', '61.10'],
  ])('not at printed precision: %s and %s', (a, b) => {
    expect(rules({ observations: [again(a, '1'), again(b, '2')] })).toEqual([]);
  });

  it('not where one only says less than the other', () => {
    expect(rules({ observations: [again('60', '1', { dau_so_sanh: '>' }), again('61.12', '2')] })).toEqual([]);
    expect(rules({ observations: [again('90', '1', { dau_so_sanh: '~' }), again('90.4', '2')] })).toEqual([]);
    expect(rules({ observations: [again('10', '1', { gia_tri_den: '15' }), again('12', '2')] })).toEqual([]);
  });

  it('not across periods, scopes, areas or indicators', () => {
    expect(
      rules({
        observations: [
          again('61', '1'),
          again('90', '1', { ky: '2023-Q1' }),
          again('90', '1', { pham_vi: 'cap-xa' }),
          again('90', '1', { dia_phuong: 'bac-giang' }),
          again('90', '1', { chi_tieu: 'khac' }),
        ],
      }),
    ).toEqual([]);
  });

  it('not with a figure that a document has replaced, nor with forecasts and rates', () => {
    expect(
      rules({
        observations: [again('61', '1'), again('90', '1', { van_ban_nguon: 'dinh-chinh', thay_the: 'bao-cao' })],
      }),
    ).toEqual([]);
    expect(
      rules({
        observations: [
          again('61', '1'),
          again('90', '1', { loai_so_lieu: 'du_kien' }),
          again('95', '1', { loai_so_lieu: 'quy_dinh' }),
        ],
      }),
    ).toEqual([]);
  });

  it('never with a repeated target, which is no result', () => {
    expect(
      rules({
        observations: [
          again('61', '1'),
          again('100', '1', { loai_so_lieu: 'nhac_lai_muc_tieu' }),
          again('100', '1', { loai_so_lieu: 'nhac_lai_muc_tieu', van_ban_nguon: 'khac' }),
        ],
      }),
    ).toEqual([]);
  });

  it('all that differ from another are named, agreeing ones beside them too', () => {
    expect(rules({ observations: [again('61.12', '1'), again('61.1', '2'), again('70', '3')] })).toEqual([
      'results-differ: 61.12 thuc_hien / 61.1 thuc_hien / 70 thuc_hien',
    ]);
  });
});

describe('an unclear figure', () => {
  const unclear = (gia_tri: string, lan = '1'): Observation => again(gia_tri, lan, { loai_so_lieu: 'chua_ro' });

  it('is shown beside the result it differs from', () => {
    expect(rules({ observations: [again('91.36', '1'), unclear('100')] })).toEqual([
      'result-beside-unclear: 91.36 thuc_hien beside 100 chua_ro',
    ]);
  });

  it('is no matter where it agrees, or where there is no result', () => {
    expect(rules({ observations: [again('91.36', '1'), unclear('91.4')] })).toEqual([]);
    expect(rules({ observations: [unclear('91'), unclear('100', '2')] })).toEqual([]);
  });

  it('does not hide results that differ among themselves', () => {
    expect(rules({ observations: [again('91.36', '1'), again('95', '2'), unclear('100')] })).toEqual([
      'results-differ: 91.36 thuc_hien / 95 thuc_hien',
      'result-beside-unclear: 91.36 thuc_hien / 95 thuc_hien beside 100 chua_ro',
    ]);
  });
});

describe('a share and its fraction', () => {
  const share = (cells: Parameters<typeof observation>[0], more: Partial<Tables> = {}): string[] =>
    rules({ observations: [observation(cells)], ...more });

  it('that do not come out', () => {
    expect(share({ gia_tri: '85.5', tu_so: '171', mau_so: '201' })).toEqual([
      'share-not-fraction: 85.5 thuc_hien, computed 85.1',
    ]);
  });

  it.each([
    ['86.50', '423', '489'],
    ['86.5', '423', '489'],
    ['85', '171', '200'],
    ['86', '171', '200'],
    ['100', '19', '19'],
  ])('%s%% of %s/%s come out as printed', (gia_tri, tu_so, mau_so) => {
    expect(share({ gia_tri, tu_so, mau_so })).toEqual([]);
  });

  it('are not compared for counts, open values, ranges, repeated targets or where no share is written', () => {
    expect(
      share(
        { gia_tri: '209', tu_so: '209', mau_so: '209' },
        { indicators: [indicator({ don_vi_tinh: 'dịch vụ', chu_so_thap_phan: '0' })] },
      ),
    ).toEqual([]);
    expect(share({ dau_so_sanh: '>', gia_tri: '85', tu_so: '171', mau_so: '172' })).toEqual([]);
    expect(share({ gia_tri: '80', gia_tri_den: '90', tu_so: '85', mau_so: '100' })).toEqual([]);
    expect(share({ gia_tri: '100', tu_so: '1', mau_so: '2', loai_so_lieu: 'nhac_lai_muc_tieu' })).toEqual([]);
    expect(share({ tu_so: '171', mau_so: '201' })).toEqual([]);
  });

  it('are not compared once a document has replaced the figure', () => {
    const observations = [
      observation({ gia_tri: '85.5', tu_so: '171', mau_so: '201' }),
      observation({ gia_tri: '85.1', van_ban_nguon: 'dinh-chinh', thay_the: 'bao-cao' }),
    ];
    expect(rules({ observations })).toEqual([]);
  });
});

describe('parts and their total', () => {
  const indicators = (unit: string): Tables['indicators'] => [
    indicator({ id: 'tong', don_vi_tinh: unit }),
    indicator({ id: 'phan-1', don_vi_tinh: unit, thuoc_tong: 'tong' }),
    indicator({ id: 'phan-2', don_vi_tinh: unit, thuoc_tong: 'tong' }),
  ];
  const sum = (
    total: string,
    parts: [string, string],
    unit = 'hồ sơ',
    more: Parameters<typeof observation>[0] = {},
  ): string[] =>
    rules({
      indicators: indicators(unit),
      observations: [
        observation({ chi_tieu: 'tong', gia_tri: total }),
        observation({ chi_tieu: 'phan-1', gia_tri: parts[0] }),
        observation({ chi_tieu: 'phan-2', gia_tri: parts[1], ...more }),
      ],
    });

  it('that add up to more than it', () => {
    expect(sum('156765', ['125992', '30774'])).toEqual([
      'parts-above-total: 125992 thuc_hien / 30774 thuc_hien are 156766, total 156765 thuc_hien',
    ]);
  });

  it('that add up to it, or to less because a part is not named, are fine', () => {
    expect(sum('156765', ['125992', '30773'])).toEqual([]);
    expect(sum('156765', ['125992', '3018'])).toEqual([]);
  });

  it('that only rounding brings above it are fine', () => {
    expect(sum('30.6', ['10.3', '20.4'], '%')).toEqual([]);
    expect(sum('50', ['25', '26'], '%')).toEqual([]);
    expect(sum('12.5', ['6.3', '6.3'], 'tỷ đồng')).toEqual([]);
    expect(sum('50', ['25', '27'], '%')).toHaveLength(1);
    expect(sum('51', ['26', '26'], 'người')).toHaveLength(1);
  });

  it.each([
    ['another document', { van_ban_nguon: 'khac' }],
    ['another period', { ky: '2023' }],
    ['another area', { dia_phuong: 'bac-giang' }],
    ['another scope', { pham_vi: 'cap-xa' }],
    ['an open value', { dau_so_sanh: '>' }],
    ['a repeated target', { loai_so_lieu: 'nhac_lai_muc_tieu' }],
    ['an unclear figure', { loai_so_lieu: 'chua_ro' }],
  ])('of %s do not count', (_, more) => {
    expect(sum('10', ['5', '6'], 'hồ sơ', more)).toEqual([]);
  });

  it('count a repeated part once', () => {
    const observations = [
      observation({ chi_tieu: 'tong', gia_tri: '10' }),
      observation({ chi_tieu: 'phan-1', gia_tri: '6' }),
      observation({ chi_tieu: 'phan-1', gia_tri: '6', lan: '2' }),
    ];
    expect(rules({ indicators: indicators('hồ sơ'), observations })).toEqual([]);
  });
});

describe('a target written two ways in one document', () => {
  const targets = (...cells: Parameters<typeof target>[0][]): string[] =>
    rules({ targets: cells.map((cell, index) => target({ lan: String(index + 1), ...cell })) });

  it('"trên 80%" in the text, "80%" in the annex', () => {
    expect(targets({ gia_tri: '80', dau_so_sanh: '>' }, { gia_tri: '80', vi_tri: 'biểu III.1' })).toEqual([
      'targets-differ: >80 / 80',
    ]);
  });

  it('two numbers', () => {
    expect(targets({ gia_tri: '80' }, { gia_tri: '85' }, { gia_tri: '80.0' })).toEqual(['targets-differ: 80 / 85']);
    expect(targets({ gia_tri: '80', dau_so_sanh: '~' }, { gia_tri: '80' })).toEqual(['targets-differ: ~80 / 80']);
  });

  it('not when both ask for the same: 80 and 80,0, and 80 and ≥ 80 where more is better', () => {
    expect(targets({ gia_tri: '80' }, { gia_tri: '80.0' })).toEqual([]);
    expect(targets({ gia_tri: '100' }, { gia_tri: '100.0' })).toEqual([]);
    expect(targets({ gia_tri: '80' }, { gia_tri: '80', dau_so_sanh: '>=' })).toEqual([]);
    expect(targets({ gia_tri: '80' }, { gia_tri: '80', dau_so_sanh: 'dung' })).toHaveLength(1);
  });

  it('where neither direction is better, by the number alone', () => {
    const neutral = (...values: string[]): string[] =>
      rules({
        indicators: [indicator({ huong_tot: 'khong_xet' })],
        targets: values.map((gia_tri, index) => target({ gia_tri, lan: String(index + 1) })),
      });
    expect(neutral('80', '85')).toEqual(['targets-differ: 80 / 85']);
    expect(neutral('80', '80.0')).toEqual([]);
  });

  it('not across documents, periods, areas or scopes', () => {
    expect(
      targets(
        { gia_tri: '80' },
        { gia_tri: '85', van_ban_nguon: 'khac' },
        { gia_tri: '85', ky: '2025' },
        { gia_tri: '85', dia_phuong: 'bac-giang' },
        { gia_tri: '85', pham_vi: 'cap-xa' },
      ),
    ).toEqual([]);
  });

  it('not for another kind or another deadline, which is another target', () => {
    expect(targets({ gia_tri: '80' }, { gia_tri: '85', loai_muc_tieu: 'tu_dat' })).toEqual([]);
    expect(targets({ gia_tri: '80', ky: '', thoi_han: '2024' }, { gia_tri: '90', ky: '', thoi_han: '2025' })).toEqual(
      [],
    );
    expect(
      targets({ gia_tri: '80', ky: '', thoi_han: '2024' }, { gia_tri: '90', ky: '', thoi_han: '2024' }),
    ).toHaveLength(1);
  });

  it('never by a sentence among the results that repeats it, whatever its number', () => {
    const echo = (gia_tri: string, more: Parameters<typeof observation>[0] = {}): Observation =>
      observation({ ky: '2024', loai_so_lieu: 'nhac_lai_muc_tieu', gia_tri, ...more });
    expect(rules({ targets: [target({ gia_tri: '100' })], observations: [echo('90')] })).toEqual([]);
    expect(
      rules({ observations: [echo('50', { dau_so_sanh: '>' }), echo('30', { dau_so_sanh: '>', lan: '2' })] }),
    ).toEqual([]);
    expect(
      rules({ targets: [target({ gia_tri: '80' }), target({ gia_tri: '85', lan: '2' })], observations: [echo('90')] }),
    ).toEqual(['targets-differ: 80 / 85']);
  });
});

describe('one cited number with two dates', () => {
  const dates = (...cells: Parameters<typeof citation>[0][]): string[] => rules({ citations: cells.map(citation) });
  const number = '48/KH-BCĐCĐS';

  it('within one document, by its number', () => {
    expect(
      dates(
        { so_ky_hieu: number, ngay: '2023-03-01', nhom_van_ban: 'ke-hoach-48-2023' },
        { so_ky_hieu: number.toLowerCase(), ngay: '2024-03-01', nhom_van_ban: 'ke-hoach-48-2024' },
      ),
    ).toEqual(['two-dates: 2023-03-01 / 2024-03-01']);
  });

  it('across documents only where both are mentions of one act, because numbers restart every year', () => {
    const here = { so_ky_hieu: number, ngay: '2023-03-01' };
    expect(
      dates(
        { ...here, nhom_van_ban: 'ke-hoach-48-2023' },
        { so_ky_hieu: number, ngay: '2024-03-01', van_ban_nguon: 'khac', nhom_van_ban: 'ke-hoach-48-2024' },
      ),
    ).toEqual([]);
    expect(dates(here, { so_ky_hieu: number, ngay: '2024-03-01', van_ban_nguon: 'khac' })).toEqual([
      'two-dates: 2023-03-01 / 2024-03-01',
    ]);
  });

  it('not where the dates can be one, or one is not written', () => {
    expect(dates({ so_ky_hieu: number, ngay: '2023-03' }, { so_ky_hieu: number, ngay: '2023-03-01' })).toEqual([]);
    expect(dates({ so_ky_hieu: number, ngay: '2023' }, { so_ky_hieu: number, ngay: '2023-03' })).toEqual([]);
    expect(dates({ so_ky_hieu: number, ngay: '2023-03-01' }, { so_ky_hieu: number })).toEqual([]);
  });

  it('not for two issuers in one document, who number for themselves', () => {
    expect(
      dates(
        { so_ky_hieu: '5/KH-UBND', co_quan: 'UBND tỉnh', ngay: '2023-01-05', nhom_van_ban: 'ke-hoach-tinh' },
        { so_ky_hieu: '5/KH-UBND', co_quan: 'UBND huyện', ngay: '2023-02-07', nhom_van_ban: 'ke-hoach-huyen' },
      ),
    ).toEqual([]);
  });

  it('once for each, where an act has two and a document has two others', () => {
    const found = find({
      citations: [
        citation({ so_ky_hieu: number, ngay: '2023-03-01' }),
        citation({ so_ky_hieu: number, ngay: '2024-03-01', van_ban_nguon: 'khac' }),
        citation({ so_ky_hieu: number, ngay: '2022-03-01', nhom_van_ban: 'ke-hoach-khac' }),
      ],
    });
    expect(found.map(told).sort()).toEqual([
      'two-dates: 2023-03-01 / 2022-03-01',
      'two-dates: 2023-03-01 / 2024-03-01',
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a deadline or a start before the document itself', () => {
  it.each([
    ['2024-03-24', true],
    ['2024-03-25', false],
    ['<2024-03-25', true],
    ['<2024-03-26', false],
    ['2024-02', true],
    ['2024-03', false],
    ['2024', false],
  ])('a task of a document of 25 March 2024 due %s: %s', (thoi_han, early) => {
    expect(rules({ tasks: [task({ thoi_han })] })).toHaveLength(early ? 1 : 0);
  });

  it('a target, by its deadline or by the day from which it holds', () => {
    expect(rules({ targets: [target({ ky: '', thoi_han: '<2022-10-31' })] })).toEqual(['before-document: 2022-10-31']);
    expect(rules({ targets: [target({ ky: '2022-06-01/..' })] })).toEqual(['before-document: start']);
    expect(
      rules({ targets: [target({ ky: '2023' }), target({ ky: '2024-06-01/..' }), target({ ky: '2024-03-25/..' })] }),
    ).toEqual([]);
  });

  it('nothing where the document has no date, or might be old enough', () => {
    expect(rules({ tasks: [task({ thoi_han: '2020' })] }, [document({ date: '' })])).toEqual([]);
    expect(rules({ tasks: [task({ thoi_han: '2024-03-15' })] }, [document({ date: '2024-03' })])).toEqual([]);
  });
});

describe('the list', () => {
  const rows: Partial<Tables> = {
    observations: [again('91.36', '1'), again('95', '2'), again('100', '1', { loai_so_lieu: 'chua_ro' })],
    tasks: [task({ thoi_han: '2020' })],
    discrepancies: [discrepancyRow({ id: 'diem-cao', muc_do: 'cao' }), discrepancyRow({ id: 'diem-thap' })],
  };

  it('puts the weightiest first and holds what only a reader sees', () => {
    const found = find(rows);
    expect(found.map(({ weight }) => weight)).toEqual(['cao', 'cao', 'vua', 'thap', 'thap']);
    expect(found.filter(({ rule }) => rule === 'read').map(told)).toEqual(['read: diem-cao', 'read: diem-thap']);
  });

  it('has the same ids and the same order whatever the order of rows', () => {
    const turned = Object.fromEntries(
      Object.entries(rows).map(([table, list]) => [table, [...(list ?? [])].reverse()]),
    ) as Partial<Tables>;
    expect(find(turned).map(({ id }) => id)).toEqual(find(rows).map(({ id }) => id));
    expect(new Set(find(rows).map(({ id }) => id)).size).toBe(5);
  });

  it('lays an answer beside the point whose id it names, as no point of its own', () => {
    const id = find(rows)[0]?.id ?? '';
    const answer = discrepancyRow({
      id,
      loai: 'chua_thong_nhat',
      trang_thai: 'da_giai_thich',
      phan_hoi: 'Do ngày chốt',
      ngay_phan_hoi: '2024-05-02',
    });
    const found = find({ ...rows, discrepancies: [...(rows.discrepancies ?? []), answer] });
    expect(found.map((point) => point.id)).toEqual(find(rows).map((point) => point.id));
    expect(found.find((point) => point.id === id)).toMatchObject({ answer: { reply: 'Do ngày chốt' } });
    expect(
      found.filter((point) => point.rule !== 'read' && point.id !== id).every((point) => point.answer === undefined),
    ).toBe(true);
  });

  it('keeps an id when a value, a place or a note is mended', () => {
    const mended = {
      ...rows,
      observations: [again('91.4', '1', { vi_tri: 'II.1', ghi_chu: 'Xem lại' }), ...(rows.observations ?? []).slice(1)],
    };
    expect(find(mended).map(({ id }) => id)).toEqual(find(rows).map(({ id }) => id));
  });
});

describe('weights and ids', () => {
  const rows: Partial<Tables> = {
    indicators: [
      indicator(),
      indicator({ id: 'tong', don_vi_tinh: 'xã' }),
      indicator({ id: 'phan', don_vi_tinh: 'xã', thuoc_tong: 'tong' }),
    ],
    observations: [
      again('91', '1'),
      again('95', '2'),
      again('80', '1', { ky: '2023' }),
      again('70', '1', { ky: '2023', loai_so_lieu: 'chua_ro' }),
      again('50', '1', { ky: '2022', tu_so: '1', mau_so: '4' }),
      again('5', '1', { chi_tieu: 'tong' }),
      again('6', '1', { chi_tieu: 'phan' }),
    ],
    targets: [target(), target({ gia_tri: '70', lan: '2' }), target({ ky: '2023', thoi_han: '2023-12-31' })],
    citations: [citation({ ngay: '2024-01-01' }), citation({ vi_tri: 'chú thích 2', ngay: '2024-02-01' })],
  };

  it('are the same for the same data in any order, one id for each point', () => {
    const found = find(rows);
    expect(found.map(({ rule, weight }) => `${weight} ${rule}`).sort()).toEqual([
      'cao parts-above-total',
      'cao results-differ',
      'cao share-not-fraction',
      'thap before-document',
      'vua result-beside-unclear',
      'vua targets-differ',
      'vua two-dates',
    ]);
    expect(found.map(({ weight }) => weight)).toEqual(['cao', 'cao', 'cao', 'vua', 'vua', 'vua', 'thap']);
    for (const weight of ['cao', 'vua']) {
      const ids = found.filter((point) => point.weight === weight).map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
    const turned = find({
      ...rows,
      observations: [...(rows.observations ?? [])].reverse(),
      targets: [...(rows.targets ?? [])].reverse(),
      citations: [...(rows.citations ?? [])].reverse(),
    });
    expect(turned.map(({ id, rule }) => `${id} ${rule}`)).toEqual(found.map(({ id, rule }) => `${id} ${rule}`));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('keep two rules about one figure, and one rule about two figures, apart', () => {
    const ids = find({
      observations: [
        again('80', '1'),
        again('90', '2'),
        again('70', '1', { loai_so_lieu: 'chua_ro' }),
        again('80', '1', { ky: '2023' }),
        again('90', '2', { ky: '2023' }),
      ],
    }).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  it('beside an unclear figure stand the results that it differs from alone', () => {
    const unclear = (gia_tri: string, lan: string): Observation => again(gia_tri, lan, { loai_so_lieu: 'chua_ro' });
    expect(
      rules({
        observations: [
          again('80', '1'),
          again('80.2', '2', { dau_so_sanh: '~' }),
          unclear('80', '1'),
          unclear('70', '2'),
        ],
      }).filter((line) => line.includes('beside')),
    ).toEqual(['result-beside-unclear: 80 thuc_hien / ~80.2 thuc_hien beside 70 chua_ro']);
    expect(rules({ observations: [unclear('80', '1'), unclear('70', '2')] })).toEqual([]);
    expect(
      rules({
        observations: [
          again('80', '1'),
          observation({ xep_hang: '4', lan: '2' }),
          observation({ xep_hang: '5', lan: '3' }),
        ],
      }),
    ).toEqual([]);
  });

  it('two dates that may be one day are none, in whichever order they stand', () => {
    const dates = (...days: string[]): string[] =>
      rules({ citations: days.map((ngay, at) => citation({ vi_tri: `chú thích ${at}`, ngay })) });
    expect(dates('2024', '2024-03-01')).toEqual([]);
    expect(dates('2024-03-01', '2024', '2024-03')).toEqual([]);
    expect(dates('2024-03-02', '2024-03-01')).toEqual(['two-dates: 2024-03-02 / 2024-03-01']);
    expect(dates('2024-03-01', '2024', '2024-03-02')).toEqual(['two-dates: 2024-03-01 / 2024 / 2024-03-02']);
    expect(dates('2024-03-01', '')).toEqual([]);
    // One number in one document, filed under two acts.
    expect(
      rules({
        citations: [
          citation({ so_ky_hieu: '48/KH', ngay: '2024-01-01' }),
          citation({ vi_tri: 'x1', so_ky_hieu: '48/kh', nhom_van_ban: 'khac', ngay: '2024-02-01' }),
          citation({ vi_tri: 'x2', nhom_van_ban: 'khac-2', ngay: '2023-02-01' }),
        ],
      }),
    ).toEqual(['two-dates: 2024-01-01 / 2024-02-01']);
    expect(
      rules({
        citations: [
          citation({ so_ky_hieu: '48/KH', co_quan: 'UBND', ngay: '2024-01-01' }),
          citation({ vi_tri: 'x1', so_ky_hieu: '48/KH', co_quan: 'HĐND', nhom_van_ban: 'khac', ngay: '2024-02-01' }),
        ],
      }),
    ).toEqual([]);
  });

  it('levels that differ in a zero alone are one, those that differ in a digit two', () => {
    const levels = (...values: string[]): number =>
      rules({ targets: values.map((gia_tri, at) => target({ gia_tri, lan: String(at + 1) })) }).length;
    for (const same of [
      ['80', '80.0'],
      ['80.10', '80.1'],
      ['100', '100.00'],
      ['0.50', '0.5'],
    ])
      expect(levels(...same), same.join()).toBe(0);
    for (const differing of [
      ['80', '8'],
      ['100', '10'],
      ['80.01', '80.1'],
      ['80.05', '80.5'],
      ['80.10', '80.01'],
      ['1.01', '1.1'],
    ])
      expect(levels(...differing), differing.join()).toBe(1);
  });
});
