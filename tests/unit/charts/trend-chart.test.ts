import { describe, expect, it } from 'vitest';
import type { ChartData } from '#charts/chart-data.ts';
import { joinedValue } from '#charts/drawing/line-parts.ts';
import { plotOf } from '#charts/plot.ts';
import { type TrendInput, trendCharts } from '#charts/trend-chart.ts';
import type { Observation, Target } from '#core/model.ts';
import { rankSeriesOf, seriesOf } from '#core/series.ts';
import { formatPeriod } from '#i18n/format.ts';
import { catalog, indicator, observation, target } from '#tests/support/rows.ts';

const names = new Map([
  ['bac-giang/lang-giang', 'huyện Lạng Giang'],
  ['bac-giang/luc-ngan', 'huyện Lục Ngạn'],
  ['bac-giang/yen-the', 'huyện Yên Thế'],
  ['bac-giang/tan-yen', 'huyện Tân Yên'],
]);

function charts(
  observations: readonly Observation[],
  targets: readonly Target[] = [],
  more: Partial<TrendInput> = {},
): ChartData[] {
  return trendCharts({
    indicator: indicator(),
    series: seriesOf(observations, catalog({ observations })),
    areaNames: names,
    targets,
    sourceOf: (row) => ({
      document: `Báo cáo ${row.period.text}`,
      text: `Báo cáo ${formatPeriod(row.period)}, mục ${row.place}`,
      href: '/van-ban/bao-cao/',
    }),
    figureHref: (row) => `/dia-phuong/${row.area}/#${row.anchor}`,
    csvHref: undefined,
    ...more,
  });
}

function chart(observations: readonly Observation[], targets: readonly Target[] = []): ChartData {
  const [only, ...others] = charts(observations, targets);
  if (only === undefined || others.length > 0)
    throw new Error(`expected one chart, not ${others.length + (only === undefined ? 0 : 1)}`);
  return only;
}

/** `quarter('2024-Q1', '61.12')`, with a mark before the number or a second number after `-` for a range. */
function quarter(ky: string, text: string, cells: Parameters<typeof observation>[0] = {}): Observation {
  const [, mark = '', value = '', to] = /^([<>~]?=?)([\d.]+)(?:-([\d.]+))?$/.exec(text) ?? [];
  return observation({
    ky,
    gia_tri: value,
    ...(mark === '' ? {} : { dau_so_sanh: mark as '>' }),
    ...(to === undefined ? {} : { gia_tri_den: to }),
    ...cells,
  });
}

const rows = (data: ChartData): string[] =>
  data.rows.map((row) =>
    [
      row.label,
      ...row.cells
        .filter((_, index) => data.columns[index]?.role === 'value')
        .map((cell) =>
          cell.values.length === 0
            ? cell.text
            : cell.values.map((value) => `${value.value}${value.apart ? ' riêng' : ''}`).join(' và '),
        ),
    ].join(': '),
  );

const lucNgan = { dia_phuong: 'bac-giang/luc-ngan' } as const;

describe('places over time', () => {
  const place = (ky: string, xep_hang: string, more: Parameters<typeof observation>[0] = {}): Observation =>
    observation({ ky, gia_tri: '', xep_hang, tong_so_xep_hang: '63', ...more });
  const placed = (...observations: Observation[]): ChartData => {
    const [only] = charts([], [], { series: rankSeriesOf(observations, catalog({ observations })) });
    if (only === undefined) throw new Error('no chart');
    return only;
  };

  it('are drawn from the first of their list down, say how long it is and call no move better or worse', () => {
    const data = placed(place('2022', '26'), place('2023', '21'));
    expect([data.title, data.subtitle, data.unit]).toEqual([
      'Thanh toán trực tuyến, thứ hạng: thứ 26/63 (năm 2022), thứ 21/63 (năm 2023)',
      'Huyện Lạng Giang · đơn vị: hạng trong 63 nơi, hạng 1 ở trên cùng · theo năm, 2022 đến 2023',
      'hạng',
    ]);
    expect(data.description).toBe('Cổng có số liệu 2 kỳ, năm 2022 đến năm 2023.');
    expect(plotOf(data).ranked).toBe(63);
    expect(data.rows.flatMap(({ cells }) => cells[0]?.values.map(({ text, words }) => [text, words]))).toEqual([
      ['26', 'thứ 26/63'],
      ['21', 'thứ 21/63'],
    ]);
  });

  it('stand side by side in one chart for lists of one length', () => {
    const data = placed(
      place('2022', '26'),
      place('2023', '21'),
      place('2022', '3', lucNgan),
      place('2023', '2', lucNgan),
    );
    expect(data.title).toBe(
      'Thanh toán trực tuyến, thứ hạng, năm 2023: huyện Lạng Giang thứ 21/63 và huyện Lục Ngạn thứ 2/63',
    );
  });
});

describe('title of a trend', () => {
  const title = (...observations: Observation[]): string => chart(observations).title;

  it('says how one line moved from its first to its last figure', () => {
    expect(title(quarter('2022-Q1', '45.1'), quarter('2024-Q1', '61.12'))).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến tăng từ 45,1% (quý I/2022) lên 61,12% (quý I/2024)"`,
    );
    expect(title(quarter('2022-Q1', '45.1'), quarter('2024-Q1', '40'))).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến giảm từ 45,1% (quý I/2022) xuống 40% (quý I/2024)"`,
    );
    expect(title(quarter('2022-Q1', '45.1'), quarter('2024-Q1', '45.10'))).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến: quý I/2022 và quý I/2024 cùng là 45,10%"`,
    );
  });

  it('claims no movement where printed rounding or an open value leaves it undecided', () => {
    expect(title(quarter('2022-Q1', '45'), quarter('2024-Q1', '45.2'))).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến: 45% (quý I/2022), 45,2% (quý I/2024)"`,
    );
    expect(title(quarter('2022-Q1', '>40'), quarter('2024-Q1', '61'))).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến: trên 40% (quý I/2022), 61% (quý I/2024)"`,
    );
    expect(title(quarter('2022-Q1', '30'), quarter('2024-Q1', '>40'))).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến tăng từ 30% (quý I/2022) lên trên 40% (quý I/2024)"`,
    );
  });

  it('names no first or last figure where its period has two that disagree', () => {
    expect(
      title(quarter('2022-Q1', '45'), quarter('2024-Q1', '61'), quarter('2024-Q1', '80', { vi_tri: 'I.3', lan: '2' })),
    ).toMatchInlineSnapshot(`"Thanh toán trực tuyến: huyện Lạng Giang, quý I/2022 đến quý I/2024"`);
  });

  it('sets two lines beside each other in their common last period, and gives the spread of many', () => {
    const two = [
      quarter('2022-Q1', '45'),
      quarter('2024-Q1', '61.12'),
      quarter('2022-Q1', '40', lucNgan),
      quarter('2024-Q1', '57.3', lucNgan),
    ];
    expect(title(...two)).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến, quý I/2024: huyện Lạng Giang 61,12% và huyện Lục Ngạn 57,3%"`,
    );
    const more = ['bac-giang/yen-the', 'bac-giang/tan-yen'].flatMap((dia_phuong, index) => [
      quarter('2022-Q1', '30', { dia_phuong }),
      quarter('2024-Q1', String(43 + 30 * index), { dia_phuong }),
    ]);
    expect(title(...two, ...more)).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến, quý I/2024: từ 43% (huyện Yên Thế) đến 73% (huyện Tân Yên)"`,
    );
    expect(title(...two.slice(0, 3))).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến: 2 địa phương, quý I/2022 đến quý I/2024"`,
    );
  });
});

describe('rows of a trend', () => {
  it('keep a period without a figure as a gap and 0 as a value', () => {
    const data = chart([quarter('2023-Q1', '12'), quarter('2023-Q2', '0'), quarter('2023-Q4', '20')]);
    expect(rows(data)).toEqual([
      'Quý I/2023: 12',
      'Quý II/2023: 0',
      'Quý III/2023: chưa có số liệu',
      'Quý IV/2023: 20',
    ]);
    expect(data.description).toMatchInlineSnapshot(
      `"Cổng có số liệu 3 trong 4 kỳ, quý I/2023 đến quý IV/2023. Thấp nhất 0% (quý II/2023), cao nhất 20% (quý IV/2023). Chưa có số liệu: quý III/2023; đường vẽ ngắt ở đó."`,
    );
  });

  it('gather a long run without figures in one row that keeps its place in time', () => {
    const data = chart([quarter('2021-Q1', '12'), quarter('2022-Q3', '20')]);
    expect(rows(data)).toEqual(['Quý I/2021: 12', 'Quý II/2021 đến quý II/2022: chưa có số liệu', 'Quý III/2022: 20']);
    expect(data.description).toContain('trong 7 kỳ');
    expect(data.rows.map((row) => row.at)).toEqual([
      2021 * 12 + 1.5,
      (2021 * 12 + 4.5 + 2022 * 12 + 4.5) / 2,
      2022 * 12 + 7.5,
    ]);
  });

  it('stand apart where figures of one period disagree', () => {
    const data = chart([
      quarter('2023-Q3', '50'),
      quarter('2023-Q4', '91.36'),
      quarter('2023-Q4', '100', { vi_tri: 'I.3', lan: '2' }),
      quarter('2024-Q1', '60'),
    ]);
    expect(rows(data)).toEqual(['Quý III/2023: 50', 'Quý IV/2023: 91.36 riêng và 100 riêng', 'Quý I/2024: 60']);
    expect(data.description).toContain(
      'Quý IV/2023 có số liệu chưa thống nhất: mỗi số là một điểm, không nối bằng đường.',
    );
  });

  it('keep open values, ranges and estimates recognisable', () => {
    const data = chart([
      quarter('2023-Q3', '50'),
      quarter('2023-Q4', '>86.4'),
      quarter('2024-Q1', '10-15'),
      quarter('2024-Q2', '60', { loai_so_lieu: 'uoc_thuc_hien' }),
    ]);
    const values = data.rows.map((row) => row.cells[0]?.values[0]);
    expect(
      values.map((value) => [value?.shape, value?.to, value?.estimate, value?.text, value?.words]),
    ).toMatchInlineSnapshot(`
      [
        [
          "point",
          undefined,
          false,
          "50%",
          "50%",
        ],
        [
          "above",
          undefined,
          false,
          "> 86,4%",
          "trên 86,4%",
        ],
        [
          "range",
          15,
          false,
          "10–15%",
          "từ 10% đến 15%",
        ],
        [
          "point",
          undefined,
          true,
          "60% (ước)",
          "60% (ước)",
        ],
      ]
    `);
    expect(data.description).toMatchInlineSnapshot(
      `"Cổng có số liệu 4 kỳ, quý III/2023 đến quý II/2024. Quý IV/2023 và quý I/2024: văn bản chỉ ghi mức trên, dưới hoặc một khoảng; các điểm này để rỗng, không nối bằng đường. Số ước thực hiện: quý II/2024."`,
    );
  });
});

describe('charts of one indicator', () => {
  it('never join kinds of period or ways of counting', () => {
    const data = charts([
      quarter('2023-Q1', '10'),
      quarter('2023-Q2', '20'),
      quarter('2022', '5'),
      quarter('2023', '9'),
      quarter('2023-Q1', '30', { cach_tinh_ky: 'luy_ke', lan: '2' }),
      quarter('2023-Q2', '40', { cach_tinh_ky: 'luy_ke', lan: '2' }),
      quarter('2024-03', '1'),
    ]);
    expect(data.map((one) => one.key)).toEqual([
      'quy-bac-giang-lang-giang',
      'nam-bac-giang-lang-giang',
      'quy-bac-giang-lang-giang-luy-ke',
    ]);
    expect(data.map((one) => one.columns.filter((column) => column.role === 'value').length)).toEqual([1, 1, 1]);
    expect(data.map((one) => one.subtitle)).toMatchInlineSnapshot(`
      [
        "Huyện Lạng Giang · đơn vị: % · theo quý, quý I/2023 đến quý II/2023",
        "Huyện Lạng Giang · đơn vị: % · theo năm, 2022 đến 2023",
        "Huyện Lạng Giang · đơn vị: % · theo quý, quý I/2023 đến quý II/2023 · số lũy kế",
      ]
    `);
  });

  it('give each scope a line of its own', () => {
    const data = chart([
      quarter('2023-Q1', '10', { pham_vi: 'cap-xa' }),
      quarter('2023-Q2', '20', { pham_vi: 'cap-xa' }),
      quarter('2023-Q1', '30'),
      quarter('2023-Q2', '40'),
    ]);
    expect(data.columns.map((column) => column.label)).toEqual(['cấp xã', 'toàn địa bàn']);
  });

  it('are none where no series has two periods', () => {
    expect(charts([quarter('2023-Q1', '10'), quarter('2023-Q1', '12', lucNgan)])).toEqual([]);
  });

  it('refuse a series of another indicator', () => {
    const other = [quarter('2023-Q1', '10', { chi_tieu: 'khac' }), quarter('2023-Q2', '10', { chi_tieu: 'khac' })];
    expect(() => charts(other)).toThrow("A trend of thanh-toan cannot hold another indicator's series");
  });

  it('begin at zero unless three periods or more lie close together, and then say so', () => {
    expect(chart([quarter('2023-Q1', '97'), quarter('2023-Q2', '99')]).fromZero).toBe(true);
    const close = chart([quarter('2023-Q1', '97'), quarter('2023-Q2', '99'), quarter('2023-Q3', '98')]);
    expect(close.fromZero).toBe(false);
    expect(close.subtitle).toContain('trục không bắt đầu từ 0');
  });
});

describe('targets of a trend', () => {
  const figures = [quarter('2023-Q4', '58'), quarter('2024-Q1', '61.12')];
  const targets = (...list: Target[]): string[] =>
    chart(figures, list).targets.map(
      (one) =>
        `${one.label}: ${one.words} | ${one.value}${one.to === undefined ? '' : `–${one.to}`} ${one.sense} | ${one.from ?? ''}…${one.until ?? ''} | ${one.drawn ? 'vẽ' : 'không vẽ'}`,
    );

  it('say their comparator, and span the time they speak of', () => {
    expect(
      targets(
        target({ dau_so_sanh: '>' }),
        target({ gia_tri: '80', loai_muc_tieu: 'tu_dat' }),
        target({ gia_tri: '100', ky: '2023' }),
        target({ gia_tri: '50', gia_tri_den: '70', ky: '', lan: '2' }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "Mức giao: từ 50% đến 70% | 50–70 range | … | vẽ",
        "Mức giao năm 2023: 100% | 100 at-least | 24276…24288 | vẽ",
        "Mức giao năm 2024: trên 60% | 60 more-than | 24288…24300 | vẽ",
        "Mục tiêu năm 2024: từ 80% trở lên | 80 at-least | 24288…24300 | vẽ",
      ]
    `);
  });

  it('are one line where years that follow each other have the same', () => {
    expect(targets(target({ ky: '2023' }), target({ ky: '2024' }), target({ ky: '2024', lan: '2' }))).toEqual([
      'Mức giao năm 2023 và năm 2024: từ 60% trở lên | 60 at-least | 24276…24300 | vẽ',
    ]);
  });

  it('are drawn only where they hold for every line, and are ignored for other areas and scopes', () => {
    const two = [...figures, quarter('2023-Q4', '40', lucNgan), quarter('2024-Q1', '57', lucNgan)];
    const labels = (list: Target[]): string[] =>
      chart(two, list).targets.map((one) => `${one.label} ${one.drawn ? 'vẽ' : 'không vẽ'}`);
    expect(labels([target({})])).toEqual(['Mức giao năm 2024 (huyện Lạng Giang) không vẽ']);
    expect(labels([target({}), target(lucNgan)])).toEqual(['Mức giao năm 2024 vẽ']);
    expect(labels([target({ dia_phuong: 'bac-giang/yen-the' }), target({ pham_vi: 'cap-xa' })])).toEqual([]);
  });

  it('are read by the direction of the indicator where no mark is written', () => {
    const low = indicator({ huong_tot: 'thap' });
    expect(charts(figures, [target({})], { indicator: low })[0]?.targets.map((one) => [one.words, one.sense])).toEqual([
      ['không quá 60%', 'at-most'],
    ]);
  });
});

describe('a trend across a break', () => {
  const broken = indicator({ dut_doan: '2019: thêm một nội dung' });
  const data = (...figures: Observation[]): ChartData | undefined =>
    trendCharts({
      indicator: broken,
      series: seriesOf(figures, catalog({ observations: figures, indicators: [broken] })),
      areaNames: names,
      targets: [],
      sourceOf: () => ({ document: '', text: '', href: '' }),
      figureHref: () => undefined,
      csvHref: undefined,
    })[0];
  const year = (ky: string, text: string, cells = {}): Observation => quarter(ky, text, cells);
  const one = data(year('2017', '9'), year('2018', '1'), year('2019', '2'), year('2020', '3'));

  it('has a row without a value between the two measures, so that no line crosses it', () => {
    if (one === undefined) throw new Error('no chart');
    expect(rows(one)).toEqual([
      'Năm 2017: 9',
      'Năm 2018: 1',
      'Từ năm 2019: đổi cách đo: thêm một nội dung',
      'Năm 2019: 2',
      'Năm 2020: 3',
    ]);
    expect(plotOf(one).rows.map(({ cells }) => joinedValue(cells[0]))).toEqual([9, 1, null, 2, 3]);
  });

  it('speaks of the newer measure alone, and says why', () => {
    expect(one?.title).toBe('Thanh toán trực tuyến tăng từ 2% (năm 2019) lên 3% (năm 2020)');
    expect(one?.description).toContain('Từ năm 2019 không so được với trước đó (thêm một nội dung)');
    expect(one?.description).not.toContain('9%');
  });

  it('does not measure a change across it', () => {
    const last = data(year('2016', '7'), year('2017', '9'), year('2018', '1'), year('2019', '2'));
    expect(last?.description).not.toContain('So với năm 2018');
  });

  it('says it once beside several lines', () => {
    const two = data(...['2017', '2018', '2019'].flatMap((ky) => [year(ky, '1'), year(ky, '2', lucNgan)]));
    expect(two?.rows[2]?.cells.map(({ text }) => text)).toEqual(['đổi cách đo: thêm một nội dung', 'đổi cách đo']);
  });
});
