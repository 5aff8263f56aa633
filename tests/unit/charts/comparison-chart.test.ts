import { describe, expect, it } from 'vitest';
import type { ChartData } from '#charts/chart-data.ts';
import { comparisonChart } from '#charts/comparison-chart.ts';
import type { Observation, Target } from '#core/model.ts';
import { seriesOf } from '#core/series.ts';
import { area, catalog, indicator, observation, period, target } from '#tests/support/rows.ts';

/** Name, figure as a cell would hold it (`>50`, `45-52`, `57|91` for two that disagree, blank for none), target. */
type Line = readonly [name: string, figure: string, goal?: string];

function compare(
  lines: readonly Line[],
  ky = '2024-Q1',
  direction: 'cao' | 'thap' | 'khong_xet' = 'cao',
): ChartData | undefined {
  const id = (index: number): string => `bac-giang/h${index}`;
  const observations = lines.flatMap(([, figure], index): Observation[] =>
    figure === ''
      ? []
      : figure.split('|').map((text, place) => {
          const [, mark = '', value = '', to] = /^([<>~]?=?)([\d.]+)(?:-([\d.]+))?$/.exec(text) ?? [];
          return observation({
            ky,
            dia_phuong: id(index),
            gia_tri: value,
            lan: String(place + 1),
            ...(mark === '' ? {} : { dau_so_sanh: mark as '>' }),
            ...(to === undefined ? {} : { gia_tri_den: to }),
          });
        }),
  );
  const targets = lines.flatMap(([, , goal], index): Target[] =>
    goal === undefined ? [] : [target({ dia_phuong: id(index), gia_tri: goal, dau_so_sanh: '>' })],
  );
  const areas = [
    area({}),
    ...lines.map(([name], index) => area({ id: id(index), ten: name, loai: 'huyen', truc_thuoc: 'bac-giang' })),
  ];
  const rule = indicator({ huong_tot: direction });
  const all = catalog({ observations, targets, areas, indicators: [rule] });
  return comparisonChart({
    indicator: rule,
    period: period(ky),
    series: seriesOf(observations, all),
    areas: new Map(
      lines.map(([name], index) => [id(index), { name: `huyện ${name}`, href: `/dia-phuong/${id(index)}/` }]),
    ),
    pairingOf: (row) => all.pairings(row)[0],
    sourceOf: (row) => ({ document: 'Báo cáo', text: `Báo cáo, mục ${row.place}`, href: '/van-ban/bao-cao/' }),
    figureHref: () => undefined,
    csvHref: undefined,
  });
}

function sure(data: ChartData | undefined): ChartData {
  if (data === undefined) throw new Error('no chart');
  return data;
}

const rows = (data: ChartData): string[] =>
  data.rows.map(
    (row) =>
      `${row.label}: ${row.cells[0]?.values.map((value) => value.text).join(' và ') || row.cells[0]?.text} ${row.tone}`,
  );

describe('comparison', () => {
  it('sorts the best first, keeps 0 as a value and puts areas without a figure last', () => {
    expect(
      rows(
        sure(
          compare([
            ['A', '41.9'],
            ['B', ''],
            ['C', '0'],
            ['D', '61.12'],
          ]),
        ),
      ),
    ).toEqual(['Huyện D: 61,12% none', 'Huyện A: 41,9% none', 'Huyện C: 0% none', 'Huyện B: chưa có số liệu none']);
    expect(
      rows(
        sure(
          compare(
            [
              ['A', '41.9'],
              ['D', '61.12'],
            ],
            '2024-Q1',
            'thap',
          ),
        ),
      ),
    ).toEqual(['Huyện A: 41,9% none', 'Huyện D: 61,12% none']);
  });

  it('gives the spread where there is no target', () => {
    const data = sure(
      compare([
        ['A', '41.9'],
        ['B', ''],
        ['C', '61.12'],
        ['D', '50'],
      ]),
    );
    expect(data.title).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến, quý I/2024: từ 41,9% (huyện A) đến 61,12% (huyện C)"`,
    );
    expect(data.description).toMatchInlineSnapshot(`"3 địa phương có số liệu. Chưa có số liệu kỳ này: huyện B."`);
    expect(data.legend).toEqual([]);
  });

  it('claims no lowest or highest where an open value could lie beyond it', () => {
    const data = sure(
      compare([
        ['A', '41.9'],
        ['C', '61.12'],
        ['D', '>50'],
      ]),
    );
    expect(data.title).toMatchInlineSnapshot(`"Thanh toán trực tuyến: 3 địa phương, quý I/2024"`);
    expect(data.description).toMatchInlineSnapshot(
      `"3 địa phương có số liệu. Viền đứt, văn bản chỉ ghi mức trên, dưới hoặc một khoảng: huyện D."`,
    );
  });

  it('counts who stands where against the target, part of a year in other words than a full one', () => {
    const lines: Line[] = [
      ['A', '71', '60'],
      ['B', '60', '60'],
      ['C', '>50', '60'],
      ['D', '10'],
      ['E', '61', '60'],
    ];
    const part = sure(compare(lines));
    expect(part.title).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến, quý I/2024: 2/4 địa phương đã ở mức giao cả năm"`,
    );
    expect(part.description).toMatchInlineSnapshot(
      `"5 địa phương có số liệu. 2 địa phương đã ở mức giao cả năm; 1 địa phương còn thấp hơn mức giao cả năm; 1 địa phương chưa đủ căn cứ; 1 địa phương không so được với mức. Viền đứt, văn bản chỉ ghi mức trên, dưới hoặc một khoảng: huyện C."`,
    );
    expect(part.legend.map((key) => `${key.tone}: ${key.text}`)).toMatchInlineSnapshot(`
      [
        "ok: đã ở mức giao cả năm",
        "low: còn thấp hơn mức giao cả năm",
        "unclear: chưa đủ căn cứ",
        "none: không so được với mức",
        "goal: mức giao cả năm của từng địa phương",
      ]
    `);
    expect(sure(compare(lines, '2024')).title).toMatchInlineSnapshot(
      `"Thanh toán trực tuyến, năm 2024: 2/4 địa phương đạt mức giao cả năm"`,
    );
    expect(rows(part)).toEqual([
      'Huyện A: 71% ok',
      'Huyện E: 61% ok',
      'Huyện B: 60% low',
      'Huyện C: > 50% unclear',
      'Huyện D: 10% none',
    ]);
  });

  it('says a target that all share once, with its comparator', () => {
    const data = sure(
      compare([
        ['A', '71', '60'],
        ['B', '50', '60'],
      ]),
    );
    expect(data.description).toMatchInlineSnapshot(
      `"2 địa phương có số liệu. Thấp nhất 50% (huyện B), cao nhất 71% (huyện A). Mức giao chung: trên 60%. 1 địa phương đã ở mức giao cả năm; 1 địa phương còn thấp hơn mức giao cả năm."`,
    );
    expect(data.rows.map((row) => row.cells[1]?.values[0])).toMatchObject([
      { value: 60, text: '> 60%', words: 'mức giao trên 60%' },
      { value: 60 },
    ]);
    expect(data.legend.some((key) => key.tone === 'goal')).toBe(false);
  });

  it('shows figures that disagree each by itself and holds none against the target', () => {
    const data = sure(
      compare([
        ['A', '57.3|91.4', '60'],
        ['B', '50', '60'],
      ]),
    );
    expect(rows(data)).toEqual(['Huyện A: 57,3% và 91,4% none', 'Huyện B: 50% low']);
    expect(data.rows[0]?.cells[0]?.values.map((value) => value.apart)).toEqual([true, true]);
    expect(data.description).toContain('Số liệu chưa thống nhất, vẽ từng số: huyện A.');
  });

  it('needs two areas with a figure', () => {
    expect(
      compare([
        ['A', '57.3'],
        ['B', ''],
      ]),
    ).toBeUndefined();
    expect(compare([])).toBeUndefined();
  });

  it('draws the two ends of a very long list and keeps every area in the table', () => {
    const data = sure(compare(Array.from({ length: 70 }, (_, index): Line => [`H${index}`, String(index)])));
    expect(data.rows.filter((row) => row.undrawn).map((row) => row.cells[0]?.values[0]?.value)).toEqual([
      39, 38, 37, 36, 35, 34, 33, 32, 31, 30,
    ]);
    expect(data.rows).toHaveLength(70);
    expect(data.subtitle).toContain('vẽ 60 địa phương ở hai đầu, bảng có đủ 70');
  });

  it('names its chart after period and level', () => {
    expect(
      sure(
        compare([
          ['A', '1'],
          ['B', '2'],
        ]),
      ).key,
    ).toBe('2024-q1-huyen');
    expect(
      sure(
        compare(
          [
            ['A', '1'],
            ['B', '2'],
          ],
          '2022-01/2022-09',
        ),
      ).key,
    ).toBe('2022-01-2022-09-huyen');
  });
});
