import { describe, expect, it } from 'vitest';
import { pointsByProvince, tasksByProvince } from '#core/site/by-province.ts';
import { buildPortal } from '#core/site/portal.ts';
import { isProvincePath, provincePaths, sitePaths } from '#core/site/site-addresses.ts';
import { pointsDescription, pointsLede } from '#i18n/points.ts';
import { tasksDescription, tasksLede, waitingWords } from '#i18n/tasks.ts';
import { areaKindWord } from '#i18n/words.ts';
import { area, catalog, discrepancyRow, document, rowsOf, task } from '#tests/support/rows.ts';
import { provinceTitles } from '#views/area-titles.ts';
import { pointBoard, pointPlaces } from '#views/point-board.ts';
import { taskBoard, taskIndex } from '#views/task-board.ts';

const areas = [
  area({}),
  area({ id: 'bac-giang/lang-giang', ten: 'Lạng Giang', loai: 'huyen', truc_thuoc: 'bac-giang' }),
  area({ id: 'quang-ngai', ten: 'Quảng Ngãi' }),
  area({ id: 'lang-son', ten: 'Lạng Sơn' }),
];
const agencies = rowsOf('agencies', 'id,ten\nso,Sở Khoa học và Công nghệ\nban,Ban Chỉ đạo\n');
const tasks = [
  task({ id: 'viec-1', thoi_han: '2024-12', thoi_han_ghi_la: 'tháng 12', co_quan_chu_tri: 'so' }),
  task({ id: 'viec-2', dia_phuong: 'bac-giang', co_quan_chu_tri: 'ban', co_quan_phoi_hop: 'so' }),
  task({ id: 'viec-3', dia_phuong: 'quang-ngai', dinh_ky: 'hang-quy', co_quan_chu_tri: 'so' }),
];
const portal = buildPortal(catalog({ areas, agencies, tasks }));

describe('tasks of many provinces', () => {
  it('stand on one page while they are few', () => {
    expect(tasksByProvince(portal)).toBeUndefined();
    expect(tasksByProvince(portal, 3)).toBeUndefined();
    expect(taskBoard(portal).total).toBe(3);
  });

  it('stand by province past that, each once, provinces without any left out', () => {
    const divided = tasksByProvince(portal, 2);
    expect(divided?.parts.map(({ province, items }) => [province.id, items.map(({ id }) => id)])).toEqual([
      ['bac-giang', ['viec-1', 'viec-2']],
      ['quang-ngai', ['viec-3']],
    ]);
    expect(divided?.others).toEqual([]);
    const { deadlines, repeated, unnamed, named } = taskBoard(portal, divided?.parts[0]?.items);
    expect([deadlines.map(({ title, count }) => [title, count]), repeated, unnamed]).toEqual([
      [['Sở Khoa học và Công nghệ', 1]],
      [],
      [],
    ]);
    expect(named.map(({ id, count }) => [id, count])).toEqual([['khong-han-bac-giang', 1]]);
  });

  it('are counted on the page that leads there, by province and by agency', () => {
    const divided = tasksByProvince(portal, 2);
    if (divided === undefined) throw new Error('not divided');
    const { total, dated, recurring, provinces, agencies: busy } = taskIndex(divided, portal);
    expect([total, dated, recurring]).toEqual([3, 1, 1]);
    expect(provinces.map((row) => [row.href, row.total, row.dated, row.recurring, row.open])).toEqual([
      ['/nhiem-vu/bac-giang/', 2, 1, 0, 1],
      ['/nhiem-vu/quang-ngai/', 1, 0, 1, 0],
    ]);
    expect(busy).toEqual([
      {
        id: 'ban',
        name: 'Ban Chỉ đạo',
        places: [{ href: '/nhiem-vu/bac-giang/?co-quan=ban', label: 'Tỉnh Bắc Giang', count: 1 }],
      },
      {
        id: 'so',
        name: 'Sở Khoa học và Công nghệ',
        places: [
          { href: '/nhiem-vu/bac-giang/?co-quan=so', label: 'Tỉnh Bắc Giang', count: 2 },
          { href: '/nhiem-vu/quang-ngai/?co-quan=so', label: 'Tỉnh Quảng Ngãi', count: 1 },
        ],
      },
    ]);
  });
});

describe('tasks of provinces of one name, and of none', () => {
  const pair = buildPortal(
    catalog({
      areas: [
        area({ id: 'quang-ngai', ten: 'Quảng Ngãi', den_ngay: '2025-06-30' }),
        area({ id: 'quang-ngai-2025', ten: 'Quảng Ngãi', tu_ngay: '2025-07-01' }),
        area({ id: 'hue', ten: 'Huế', loai: 'thanh-pho-tw' }),
      ],
      agencies,
      tasks: [
        task({ id: 'a', dia_phuong: 'quang-ngai' }),
        task({ id: 'b', dia_phuong: 'quang-ngai-2025', co_quan_chu_tri: 'so' }),
        task({ id: 'c', dia_phuong: 'hue' }),
      ],
    }),
  );

  it('are told apart by their time, on the index, its pages and in the choice of areas', () => {
    const divided = tasksByProvince(pair, 2);
    if (divided === undefined) throw new Error('not divided');
    const labels = ['Thành phố Huế', 'Tỉnh Quảng Ngãi (đến 30/6/2025)', 'Tỉnh Quảng Ngãi (từ 01/7/2025)'];
    expect(
      divided.parts.map(({ province }) => [provinceTitles(pair.catalog).get(province.id), areaKindWord(province.kind)]),
    ).toEqual(labels.map((label, at) => [label, at === 0 ? 'thành phố' : 'tỉnh']));
    expect(taskIndex(divided, pair).provinces.map(({ label }) => label)).toEqual(labels);
    expect(taskIndex(divided, pair).agencies.flatMap(({ places }) => places.map(({ label }) => label))).toEqual([
      labels[2],
    ]);
    expect(taskBoard(pair).areas.map(({ label }) => label)).toEqual(labels);
  });

  it('of no province are counted and shown on the page that leads on', () => {
    const [first, second] = portal.catalog.tasks;
    if (first === undefined || second === undefined) throw new Error('no tasks');
    const { total, dated, others } = taskIndex({ parts: [], others: [first, second] }, portal);
    expect([total, dated]).toEqual([2, 1]);
    expect(others.flatMap(({ runs }) => runs.flatMap((run) => run.tasks.map(({ id }) => id)))).toEqual([
      'viec-1',
      'viec-2',
    ]);
  });
});

describe('the heads of the pages', () => {
  it('write thousands apart and name the province', () => {
    const counts = { total: 2492, dated: 1463, waiting: 1463, recurring: 0 };
    expect(tasksLede(counts) + waitingWords(counts)).toBe(
      '2.492 việc được giao. 1.463 việc có ngày phải xong; cổng chưa thấy văn bản nào báo kết quả của 1.463 việc này.',
    );
    expect(waitingWords({ ...counts, waiting: 3 })).toBe(
      '; cổng chưa thấy văn bản nào báo kết quả của 3 việc trong đó.',
    );
    expect(waitingWords({ ...counts, waiting: 0 })).toBe('.');
    expect(tasksLede({ ...counts, dated: 0 })).toBe(
      '2.492 việc được giao; văn bản không ghi ngày phải xong cho việc nào.',
    );
    expect(tasksDescription(2492, 'Tỉnh Bắc Giang')).toMatch(/^Tỉnh Bắc Giang, 2\.492 việc nêu trong văn bản/u);
    expect(pointsLede(1001)).toMatch(/^1\.001 chỗ\. Khác nhau có thể do/u);
    expect(pointsDescription(1001, 'Tỉnh Bắc Giang')).toMatch(/^Tỉnh Bắc Giang, 1\.001 chỗ/u);
  });
});

describe('points to clear up of many provinces', () => {
  const documents = [
    document(),
    document({ id: 'ke-hoach', areas: ['quang-ngai'] }),
    document({ id: 'khong-noi', areas: [] }),
  ];
  const discrepancies = [
    discrepancyRow(),
    discrepancyRow({ id: 'diem-2', van_ban_a: 'ke-hoach' }),
    discrepancyRow({ id: 'diem-3', van_ban_a: 'khong-noi' }),
  ];
  const withPoints = buildPortal(catalog({ areas, discrepancies }, documents));

  it('keep their place on the list, which leads to their province; those of no province stay there', () => {
    expect(pointsByProvince(withPoints)).toBeUndefined();
    const divided = pointsByProvince(withPoints, 2);
    if (divided === undefined) throw new Error('not divided');
    expect(pointPlaces(divided, withPoints).map(({ href, points }) => [href, points])).toEqual([
      [
        '/doi-chieu/bac-giang/',
        [{ id: 'diem-1', href: '/doi-chieu/bac-giang/#diem-1', label: 'Hai cách gọi: Báo cáo, huyện Lạng Giang' }],
      ],
      [
        '/doi-chieu/quang-ngai/',
        [{ id: 'diem-2', href: '/doi-chieu/quang-ngai/#diem-2', label: 'Hai cách gọi: Báo cáo, tỉnh Quảng Ngãi' }],
      ],
    ]);
    const { total, places } = pointBoard(divided.others, withPoints);
    expect(total).toBe(1);
    expect(
      places.map(({ label, documents: own }) => [
        label,
        own.map(({ id, points }) => [id, points.map((one) => one.id)]),
      ]),
    ).toEqual([['Không thuộc nơi nào', [['khong-noi', ['diem-3']]]]]);
  });
});

describe('the pages of a large portal', () => {
  const many = buildPortal(
    catalog({
      areas,
      tasks: Array.from({ length: 601 }, (_, at) => task({ id: `viec-${at}` })),
      discrepancies: Array.from({ length: 301 }, (_, at) => discrepancyRow({ id: `diem-${at}` })),
    }),
  );

  it('are in the sitemap with the parts of lists, which answer for ever as other addresses do', () => {
    expect(sitePaths(many, []).slice(-2)).toEqual(['/nhiem-vu/bac-giang/', '/doi-chieu/bac-giang/']);
    expect(provincePaths(many)).toEqual(['/nhiem-vu/bac-giang/', '/doi-chieu/bac-giang/']);
    expect(provincePaths(many).every(isProvincePath)).toBe(true);
    expect(provincePaths(portal)).toEqual([]);
    expect(sitePaths(portal, []).filter(isProvincePath)).toEqual([]);
  });
});
