import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { joinedValue } from '#charts/drawing/line-parts.ts';
import { apart, type Tick } from '#charts/drawing/time-labels.ts';
import type { PlotCell } from '#charts/plot.ts';
import { axisNumber, placeScale, valueScale } from '#charts/value-scale.ts';
import { readPlot } from '#client/chart/read-table.ts';

function read(table: string, attributes = 'kind="line" data-unit="%" data-from-zero'): ReturnType<typeof readPlot> {
  const host = parse(`<data-chart ${attributes}>${table}</data-chart>`).querySelector('data-chart');
  if (host === null) throw new Error('no host');
  return readPlot(host as unknown as Parameters<typeof readPlot>[0]);
}

const line = (cell: string): string => `<table>
  <thead><tr><th>Kỳ</th><th data-column="value">A</th><th data-column="text">Nguồn</th></tr></thead>
  <tbody><tr data-at="24289.5" data-tick="I" data-group="2024"><th>Quý I/2024</th><td>${cell}</td><td><a href="/x/">Báo cáo <data value="7">7</data></a></td></tr></tbody></table>`;

const cellOf = (html: string): PlotCell | undefined => read(line(html)).rows[0]?.cells[0];

describe('reading the table', () => {
  it('takes 0 as a value and a cell without a value as a gap', () => {
    expect(joinedValue(cellOf('<data value="0">0%</data>'))).toBe(0);
    expect(joinedValue(cellOf('chưa có số liệu'))).toBeNull();
    expect(joinedValue(cellOf('<data value="">?</data>'))).toBeNull();
    expect(joinedValue(cellOf('<data>0</data>'))).toBeNull();
    expect(joinedValue(cellOf('<data value="x">0</data>'))).toBeNull();
  });

  it('lets no line pass through open values, ranges and figures that disagree', () => {
    expect(joinedValue(cellOf('<data value="86.4" data-shape="above">> 86,4%</data>'))).toBeNull();
    expect(joinedValue(cellOf('<data value="10" data-to="15" data-shape="range">10–15%</data>'))).toBeNull();
    expect(
      joinedValue(cellOf('<data value="1" data-apart>1%</data> và <data value="2" data-apart>2%</data>')),
    ).toBeNull();
    expect(joinedValue(cellOf('<data value="90" data-shape="about">≈ 90%</data>'))).toBe(90);
  });

  it('takes nothing from columns that are not drawn', () => {
    const plot = read(line('<data value="61.12" data-words="61,12 phần trăm">61,12%</data>'));
    expect(plot.columns).toEqual([{ label: 'A', context: false }]);
    expect(plot.rows).toEqual([
      {
        label: 'Quý I/2024',
        at: 24289.5,
        tick: 'I',
        group: '2024',
        tone: 'none',
        target: undefined,
        status: '',
        cells: [
          {
            text: '61,12%',
            values: [
              {
                value: 61.12,
                to: undefined,
                shape: 'point',
                apart: false,
                estimate: false,
                text: '61,12%',
                words: '61,12 phần trăm',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('draws the targets that say so, open where they have no end', () => {
    const foot =
      '<tfoot><tr data-from="24288" data-until="24300" data-short="năm 2024" data-drawn><th>Mức giao năm 2024</th><td><data value="60">trên 60%</data></td></tr><tr data-drawn><th>Mục tiêu</th><td><data value="70" data-to="80">từ 70% đến 80%</data></td></tr><tr><th>Mức giao (A)</th><td><data value="1">1%</data></td></tr></tfoot></table>';
    expect(read(line('').replace('</table>', foot)).targets).toEqual([
      {
        label: 'Mức giao năm 2024',
        short: 'năm 2024',
        words: 'trên 60%',
        value: 60,
        to: undefined,
        from: 24288,
        until: 24300,
      },
      {
        label: 'Mục tiêu',
        short: 'Mục tiêu',
        words: 'từ 70% đến 80%',
        value: 70,
        to: 80,
        from: -Infinity,
        until: Infinity,
      },
    ]);
  });

  it('gives bars their target and status, and leaves areas without a figure to the table', () => {
    const head =
      '<thead><tr><th>Địa phương</th><th data-column="value">%</th><th data-column="target">Mức giao</th><th data-column="status">So</th></tr></thead>';
    const row = (name: string, cells: string, tone = ''): string => `<tr ${tone}><th>${name}</th>${cells}</tr>`;
    const plot = read(
      `<table>${head}<tbody>${row('Huyện A', '<td><data value="71">71%</data></td><td><data value="60" data-words="mức giao trên 60%">> 60%</data></td><td>Đã ở mức giao</td>', 'data-tone="ok"')}${row('Huyện B', '<td>chưa có số liệu</td><td></td><td></td>')}${row('Huyện C', '<td><data value="1">1%</data></td><td></td><td></td>', 'data-undrawn')}</tbody></table>`,
      'kind="bar" data-unit="%" data-from-zero',
    );
    expect(
      plot.rows.map(({ label, tone, status, target }) => [label, tone, status, target?.value, target?.words]),
    ).toEqual([['Huyện A', 'ok', 'Đã ở mức giao', 60, 'mức giao trên 60%']]);
  });
});

describe('a table whose rows are lines', () => {
  it('is read as its periods, the rows as columns, breaks as gaps, and what is no period left out', () => {
    const plot = read(
      `<table data-lines="rows"><thead><tr><th>Địa phương</th><th data-at="24222" data-tick="2018">Năm 2018</th><th class="cut" data-at="24228">Từ năm 2019</th><th data-at="24234" data-tick="2019">Năm 2019</th><th>Hạng</th></tr></thead>
      <tbody><tr><th>A</th><td><data value="1">1</data></td><td>đổi cách đo</td><td><data value="2">2</data></td><td>1</td></tr>
      <tr data-context><th>B</th><td>chưa có số liệu</td><td>đổi cách đo</td><td><data value="3">3</data></td><td>2</td></tr></tbody></table>`,
      'kind="line" data-unit="điểm"',
    );
    expect(plot.columns).toEqual([
      { label: 'A', context: false },
      { label: 'B', context: true },
    ]);
    expect(plot.rows.map(({ label, tick, cells }) => [label, tick, ...cells.map(joinedValue)])).toEqual([
      ['Năm 2018', '2018', 1, null],
      ['Từ năm 2019', '', null, null],
      ['Năm 2019', '2019', 2, 3],
    ]);
  });
});

describe('the years under an axis of time', () => {
  const year = (text: string, x: number): Tick => ({ text, group: text, x, width: 32 });
  const years = [20, 58, 96, 134, 172, 210, 266, 292].map((x, index) => year(String(2017 + index), x));

  it('are all named where they fit, none over the next, in their order', () => {
    const shown = apart(years, 330);
    expect(shown.map(({ text }) => text)).toEqual(years.map(({ text }) => text));
    shown.forEach(({ x }, index) => {
      expect(x).toBeGreaterThanOrEqual(16);
      expect(x).toBeLessThanOrEqual(330 - 16);
      if (index > 0) expect(x - (shown[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(36);
    });
    // What has room stays where it belongs.
    expect(shown[1]?.x).toBe(58);
  });

  it('keep the newest where they do not', () => {
    const shown = apart(years, 200).map(({ text }) => text);
    expect([shown.at(0), shown.at(-1)]).toEqual(['2017', '2024']);
    expect(shown.length).toBeLessThan(8);
  });

  it('always name the first and the last where two fit', () => {
    for (let width = 72; width < 400; width += 1) {
      const shown = apart(years, width).map(({ text }) => text);
      expect([shown.at(0), shown.at(-1)], String(width)).toEqual(['2017', '2024']);
    }
  });
});

describe('scale of places', () => {
  it('goes from the first place to the last, by whole numbers', () => {
    expect(placeScale(63)).toEqual({ min: 1, max: 63, step: 20, ticks: [1, 20, 40, 60] });
    expect(placeScale(34)).toEqual({ min: 1, max: 34, step: 10, ticks: [1, 10, 20, 30] });
    expect(placeScale(1).max).toBeGreaterThan(1);
    for (let areas = 2; areas < 400; areas += 1) {
      const { ticks } = placeScale(areas);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(new Set(ticks).size).toBe(ticks.length);
      expect(ticks.at(-1)).toBeLessThanOrEqual(areas);
    }
  });
});

describe('scale of values', () => {
  it('begins at zero when asked to and stops at 100 for shares', () => {
    expect(valueScale([31.2, 61.12], true, '%')).toMatchObject({ min: 0, max: 80, step: 20 });
    expect(valueScale([91.46, 100], true, '%')).toMatchObject({ min: 0, max: 100, step: 25 });
    expect(valueScale([97.92, 99.15, 100], false, '%')).toMatchObject({ min: 97, max: 100, step: 1 });
    expect(valueScale([1234500, 1290115], true, 'thuê bao')).toMatchObject({ min: 0, max: 1500000, step: 500000 });
  });

  it('has room to draw even for one value or none but zero', () => {
    for (const values of [[0], [5], [-3, -3]]) {
      const { min, max, step } = valueScale(values, true, 'kế hoạch');
      expect(max).toBeGreaterThan(min);
      expect(step).toBeGreaterThan(0);
    }
  });

  it('steps by whole numbers where figures are counts', () => {
    expect(valueScale([3, 5], true, 'kế hoạch')).toMatchObject({ min: 0, max: 6, step: 2 });
    expect(valueScale([1, 3], true, 'kế hoạch')).toMatchObject({ min: 0, max: 3, step: 1 });
    expect(valueScale([10], true, 'kế hoạch')).toMatchObject({ min: 0, max: 10, step: 5 });
    expect(valueScale([0.5, 3], true, 'lần').step).toBe(1);
    expect(valueScale([2.5, 10], true, 'lần').step).toBe(2.5);
    for (let most = 1; most < 300; most += 1) expect(Number.isInteger(valueScale([most], true, 'xã').step)).toBe(true);
  });

  it('writes numbers as Vietnamese readers expect', () => {
    expect([axisNumber(1500000, 'thuê bao'), axisNumber(2.5, '%'), axisNumber(-2, '%')]).toEqual([
      '1.500.000',
      '2,5%',
      '−2%',
    ]);
  });
});
