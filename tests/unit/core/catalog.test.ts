import { describe, expect, it } from 'vitest';
import { type Area, areaRowOn, type Catalog, endedFrom, newestPeriod } from '#core/catalog.ts';
import type { Observation, Target } from '#core/model.ts';
import {
  area,
  catalog,
  citation,
  discrepancyRow,
  document,
  indicator,
  observation,
  rowsOf,
  statement,
  target,
  task,
} from '#tests/support/rows.ts';

const areas = [
  area({ den_ngay: '2025-06-30', nay_la: 'bac-ninh-2025' }),
  area({ id: 'bac-ninh-2025', ten: 'Bắc Ninh', tu_ngay: '2025-07-01' }),
  area({
    id: 'bac-giang/lang-giang',
    ten: 'Lạng Giang',
    loai: 'huyen',
    truc_thuoc: 'bac-giang',
    tu_ngay: '2020',
    ma_dvhc: '217',
    den_ngay: '2025-06-30',
  }),
  area({
    id: 'bac-giang/lang-giang',
    ten: 'Lạng Giang (cũ)',
    loai: 'huyen',
    truc_thuoc: 'bac-giang',
    den_ngay: '2019',
  }),
  area({ id: 'bac-giang/dong', ten: 'Đông', loai: 'huyen', truc_thuoc: 'bac-giang' }),
  area({ id: 'bac-giang/duong', ten: 'Dương', loai: 'huyen', truc_thuoc: 'bac-giang' }),
  area({ id: 'bac-giang/lang-giang/voi-07375', ten: 'Vôi', loai: 'thi-tran', truc_thuoc: 'bac-giang/lang-giang' }),
];

describe('areas', () => {
  const built = (): Catalog => catalog({ areas });
  const district = (): Area => {
    const found = built().areas.get('bac-giang/lang-giang');
    if (found === undefined) throw new Error('no district');
    return found;
  };

  it('are one over all their rows in time, with the newest name', () => {
    expect(built().areas.size).toBe(6);
    expect(district()).toMatchObject({
      name: 'Lạng Giang',
      code: '217',
      depth: 2,
      parent: 'bac-giang',
      from: undefined,
      to: { text: '2025-06-30' },
    });
    expect(district().history.map((row) => row.name)).toEqual(['Lạng Giang (cũ)', 'Lạng Giang']);
  });

  it('know the row of a day', () => {
    expect([20180101, 20191231, 20200101, 20990101].map((day) => areaRowOn(district(), day)?.name)).toEqual([
      'Lạng Giang (cũ)',
      'Lạng Giang (cũ)',
      'Lạng Giang',
      'Lạng Giang',
    ]);
  });

  it('stand in Vietnamese order, D before Đ', () => {
    expect(built().areas.get('bac-giang')?.children).toEqual([
      'bac-giang/duong',
      'bac-giang/dong',
      'bac-giang/lang-giang',
    ]);
    expect(built().provinces.map(({ name }) => name)).toEqual(['Bắc Giang', 'Bắc Ninh']);
  });

  it('have a lineage: themselves first, then what is above', () => {
    const { lineage } = built();
    expect(lineage('bac-giang/lang-giang/voi-07375').map(({ id }) => id)).toEqual([
      'bac-giang/lang-giang/voi-07375',
      'bac-giang/lang-giang',
      'bac-giang',
    ]);
    expect(lineage('bac-giang').map(({ id }) => id)).toEqual(['bac-giang']);
    expect(lineage('khong-co')).toEqual([]);
  });

  it('know what they have become and what they came from', () => {
    const { areas: found } = built();
    expect(found.get('bac-giang')?.successors).toEqual(['bac-ninh-2025']);
    expect(found.get('bac-ninh-2025')?.predecessors).toEqual(['bac-giang']);
    expect([
      found.get('bac-ninh-2025')?.successors,
      found.get('bac-giang')?.predecessors,
      found.get('bac-giang/dong')?.children,
    ]).toEqual([[], [], []]);
    // What an earlier row said it would become, it did not.
    const renewed = catalog({
      areas: [area({ den_ngay: '2024', nay_la: 'khac' }), area({ tu_ngay: '2025' }), area({ id: 'khac', ten: 'Khác' })],
    });
    expect(renewed.areas.get('khac')?.predecessors).toEqual([]);
  });

  it('of one name stand in the order of their ids, and one that has moved stands under either parent', () => {
    const moved = catalog({
      areas: [
        area({}),
        area({ id: 'ha-noi', ten: 'Hà Nội' }),
        area({ id: 'bac-giang/b', ten: 'Bình', loai: 'xa', truc_thuoc: 'bac-giang' }),
        area({ id: 'bac-giang/a', ten: 'Bình', loai: 'xa', truc_thuoc: 'bac-giang', den_ngay: '2024' }),
        area({ id: 'bac-giang/a', ten: 'Bình', loai: 'xa', truc_thuoc: 'ha-noi', tu_ngay: '2025' }),
        area({ id: 'bac-giang/c', ten: 'An', loai: 'xa', truc_thuoc: 'bac-giang' }),
      ],
    });
    expect(moved.areas.get('bac-giang')?.children).toEqual(['bac-giang/c', 'bac-giang/a', 'bac-giang/b']);
    expect(moved.areas.get('ha-noi')?.children).toEqual(['bac-giang/a']);
    expect(moved.areas.get('bac-giang/a')?.parent).toBe('bac-giang');
  });

  it('that are known to the year have ended with it', () => {
    const [ended] = [...catalog({ areas: [area({ den_ngay: '2024' })] }).areas.values()];
    expect(ended === undefined ? '' : endedFrom(ended)).toBe('2024');
  });

  it('have ended the day after their last one', () => {
    expect([...built().areas.values()].map(endedFrom)).toEqual([
      '2025-07-01',
      undefined,
      '2025-07-01',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('records', () => {
  it('stand under their area, their indicator and their document', () => {
    const rows = {
      observations: [
        observation(),
        observation({ chi_tieu: 'khac', dia_phuong: 'bac-giang', van_ban_nguon: 'ke-hoach' }),
      ],
      targets: [target()],
      tasks: [task({ chi_tieu: 'thanh-toan | khac' })],
      citations: [citation()],
    };
    const built = catalog(rows);
    expect(built.ofArea('bac-giang/lang-giang')).toEqual({
      observations: [rows.observations[0]],
      targets: rows.targets,
      tasks: rows.tasks,
      statements: [],
    });
    expect(built.ofIndicator('khac').tasks).toEqual(rows.tasks);
    expect(built.ofIndicator('thanh-toan').observations).toEqual([rows.observations[0]]);
    expect(built.ofDocument('ke-hoach').observations).toEqual([rows.observations[1]]);
    expect(built.citationsOf('bao-cao')).toEqual(rows.citations);
    expect([built.citationsOf('khong-co'), built.replacedBy(observation())]).toEqual([[], []]);
    const said = statement({ chi_tieu: 'thanh-toan' });
    expect(catalog({ statements: [said] }).ofIndicator('thanh-toan').statements).toEqual([said]);
    const agencies = rowsOf('agencies', 'id,ten\nubnd,UBND\n');
    expect(catalog({ agencies }).agencies.get('ubnd')).toEqual(agencies[0]);
    expect(built.ofArea('khong-co')).toEqual({ observations: [], targets: [], tasks: [], statements: [] });
  });

  it('make a page for an area, for all above it, and for the areas of a document', () => {
    const { hasRecord } = catalog(
      { areas, observations: [observation({ dia_phuong: 'bac-giang/lang-giang/voi-07375' })] },
      [document({ areas: ['bac-giang/dong'] })],
    );
    expect(areas.map(({ id }) => [id, hasRecord(id)])).toEqual([
      ['bac-giang', true],
      ['bac-ninh-2025', false],
      ['bac-giang/lang-giang', true],
      ['bac-giang/lang-giang', true],
      ['bac-giang/dong', true],
      ['bac-giang/duong', false],
      ['bac-giang/lang-giang/voi-07375', true],
    ]);
  });

  it('list groups in their own order', () => {
    expect(
      catalog({
        groups: rowsOf('groups', 'id,ten,thu_tu\nb,B,2\na,A,10\nc,C,1\n'),
        discrepancies: [discrepancyRow()],
      }).groups.map(({ id }) => id),
    ).toEqual(['c', 'b', 'a']);
  });
});

describe('which target stands first', () => {
  const figure = observation();
  // The report is the oldest, so that its own targets do not come first by their date.
  const documents = [
    document({ date: '2022-12-31' }),
    document({ id: 'ke-hoach-2023', date: '2023-01-10' }),
    document({ id: 'ke-hoach-2024', date: '2024-01-10' }),
    document({ id: 'khong-ngay', date: '' }),
  ];
  const order = (targets: Target[], of: Observation = figure): string[] =>
    catalog({ observations: [of], targets }, documents)
      .pairings(of)
      .map((pairing) => pairing.target.note ?? '');

  const samePlace = target({ lan: '3', ghi_chu: 'same place' });
  const sameDocument = target({ vi_tri: 'biểu 1', ghi_chu: 'same document' });
  const sameDocumentAgain = target({ vi_tri: 'biểu 2', lan: '2', ghi_chu: 'same document again' });
  const newest = target({ van_ban_nguon: 'ke-hoach-2024', ghi_chu: 'assigned 2024' });
  const older = target({ van_ban_nguon: 'ke-hoach-2023', ghi_chu: 'assigned 2023' });
  const undated = target({ van_ban_nguon: 'khong-ngay', ghi_chu: 'assigned, no date' });
  const own = target({ van_ban_nguon: 'ke-hoach-2024', loai_muc_tieu: 'tu_dat', ghi_chu: 'own 2024' });

  it('one of the same place, then of the same document, then the newest assigned one; all others follow', () => {
    const expected = [
      'same place',
      'same document',
      'same document again',
      'assigned 2024',
      'assigned 2023',
      'assigned, no date',
      'own 2024',
    ];
    const all = [own, undated, older, newest, sameDocumentAgain, sameDocument, samePlace];
    expect(order(all)).toEqual(expected);
    expect(order([...all].reverse())).toEqual(expected);
    const twins = [
      target({ van_ban_nguon: 'ke-hoach-2024', ky: '2024' }),
      target({ van_ban_nguon: 'ke-hoach-2024', ky: '2024-Q1' }),
    ];
    const anchors = (targets: Target[]): string[] =>
      catalog({ observations: [figure], targets }, documents)
        .pairings(figure)
        .map((pairing) => pairing.target.anchor);
    expect(anchors(twins)).toEqual(twins.map(({ anchor }) => anchor).sort());
    expect(anchors([...twins].reverse())).toEqual(anchors(twins));
  });

  it('even one that only the same place names as its own aim stands before an assigned one elsewhere', () => {
    expect(order([newest, target({ loai_muc_tieu: 'tu_dat', ghi_chu: 'own, same place' })])).toEqual([
      'own, same place',
      'assigned 2024',
    ]);
  });

  it('never one of another area, scope or indicator, or of a period that does not hold the figure', () => {
    expect(
      order([
        target({ dia_phuong: 'bac-giang' }),
        target({ pham_vi: 'cap-xa' }),
        target({ chi_tieu: 'khac' }),
        target({ ky: '2023' }),
        target({ ky: '2024-02' }),
      ]),
    ).toEqual([]);
  });

  it('one without a period only in the same place', () => {
    expect(order([target({ ky: '', ghi_chu: 'here' })])).toEqual(['here']);
    expect(order([target({ ky: '', vi_tri: 'I.3' }), target({ ky: '', van_ban_nguon: 'ke-hoach-2024' })])).toEqual([]);
    expect(order([target({ ky: '', vi_tri: 'I.3', thoi_han: '<2024-10-31', ghi_chu: 'due' })])).toEqual(['due']);
  });

  it('none where nothing decides', () => {
    expect(order([samePlace], observation({ loai_so_lieu: 'nhac_lai_muc_tieu' }))).toEqual([]);
    expect(order([samePlace], observation({ loai_so_lieu: 'chua_ro' }))).toEqual([]);
    expect(order([samePlace], observation({ xep_hang: '4' }))).toEqual([]);
  });

  it('says how the figure stands to each', () => {
    const { pairings } = catalog(
      {
        observations: [figure],
        targets: [samePlace, target({ van_ban_nguon: 'ke-hoach-2024', gia_tri: '70', ky: '2024-Q1' })],
      },
      documents,
    );
    expect(pairings(figure).map(({ status }) => [status.outcome, status.timing])).toEqual([
      ['dat', 'giua_ky'],
      ['chua_dat', 'het_ky'],
    ]);
  });

  it('reads a target by the direction of its indicator', () => {
    const outcome = (direction: string): unknown =>
      catalog({
        observations: [figure],
        targets: [samePlace],
        indicators: [indicator({ huong_tot: direction })],
      }).pairings(figure)[0]?.status.outcome;
    expect(['cao', 'thap', 'khong_xet'].map(outcome)).toEqual(['dat', 'chua_dat', undefined]);
  });
});

describe('a replacing document', () => {
  const old = observation({ gia_tri: '61.12' });
  const repeated = observation({ gia_tri: '61.12', lan: '2' });
  const replacing = observation({ gia_tri: '65', van_ban_nguon: 'dinh-chinh', thay_the: 'bao-cao' });

  it('puts the old figures of the same key outside comparisons, and keeps them visible', () => {
    const built = catalog({ observations: [old, repeated, replacing], targets: [target()] });
    expect(built.observations.map((row) => built.isSuperseded(row))).toEqual([true, true, false]);
    expect(built.pairings(old)).toEqual([]);
    expect([built.replacementOf(old), built.replacementOf(replacing)]).toEqual([replacing, undefined]);
    expect(built.replacedBy(replacing)).toEqual([old, repeated]);
    expect(built.pairings(replacing)).toHaveLength(1);
    expect(built.ofArea('bac-giang/lang-giang').observations).toHaveLength(3);
  });

  it('leaves one figure standing where two documents name each other', () => {
    const back = observation({ gia_tri: '61.12', thay_the: 'dinh-chinh' });
    const built = catalog({ observations: [back, replacing] });
    expect(built.observations.map((row) => built.isSuperseded(row))).toEqual([false, true]);
  });

  it('replaces nothing of another period, scope, kind, area or document', () => {
    const others = [
      observation({ ky: '2024-Q2' }),
      observation({ pham_vi: 'cap-xa' }),
      observation({ loai_so_lieu: 'chua_ro' }),
      observation({ dia_phuong: 'bac-giang' }),
      observation({ van_ban_nguon: 'khac' }),
    ];
    const built = catalog({ observations: [...others, replacing] });
    expect(built.observations.some((row) => built.isSuperseded(row))).toBe(false);
  });
});

describe('the newest period', () => {
  const newest = (periods: string[], documentPeriod?: string): string | undefined =>
    newestPeriod(
      periods.map((ky) => observation({ ky })),
      new Map([['bao-cao', documentPeriod === undefined ? document() : document({ period: documentPeriod })]]),
    )?.text;

  it.each([
    [['2023', '2024-Q1'], '2024-Q1'],
    [['2024-Q1', '2023', '2024-H1'], '2024-H1'],
    [['2022-06-01/..', '2023'], '2023'],
    [['2022-06-01/..'], undefined],
    [[], undefined],
  ])('of %j is %s', (periods, expected) => {
    expect(newest(periods)).toBe(expected);
  });

  it('is not one that its document has not lived through', () => {
    expect(newest(['2024', '2024-Q1'], '2024-Q1')).toBe('2024-Q1');
    expect(newest(['2024', '2023'], '2024')).toBe('2024');
    // What ends with the document's own period has been lived through.
    expect(newest(['2024-Q4', '2024'], '2024-H2')).toBe('2024-Q4');
    expect(newest(['2024-12', '2024-Q4'], '2024')).toBe('2024-12');
  });
});
