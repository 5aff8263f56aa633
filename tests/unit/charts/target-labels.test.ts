import type { Chart } from 'chart.js';
import { describe, expect, it } from 'vitest';
import type { Look } from '#charts/drawing/look.ts';
import { targetLabels } from '#charts/drawing/target-lines.ts';
import { overlap } from '#charts/drawing/text.ts';
import type { Plot } from '#charts/plot.ts';

const look = { size: 14, family: 'sans-serif' } as unknown as Look;
const plot: Plot = {
  kind: 'line',
  unit: '%',
  fromZero: true,
  ranked: undefined,
  columns: [{ label: 'A', context: false }],
  rows: Array.from({ length: 12 }, (_, index) => ({
    label: '',
    at: index,
    tick: '',
    group: '',
    tone: 'none',
    target: undefined,
    status: '',
    cells: [
      {
        text: '',
        values: [
          { value: 40 + index, to: undefined, shape: 'point', apart: false, estimate: false, text: '', words: '' },
        ],
      },
    ],
  })),
  targets: [60, 70, 80].map((value, year) => ({
    label: `Mức giao năm ${2022 + year}`,
    short: `năm ${2022 + year}`,
    words: `trên ${value}%`,
    value,
    to: undefined,
    from: year * 4 - 0.5,
    until: year * 4 + 3.5,
  })),
};

/** Letters of 7 px on a plot of twelve quarters, 0 to 80 %. */
function chartOf(width: number, height = 220): Chart {
  const area = { left: 40, right: 40 + width, top: 16, bottom: 16 + height };
  const scales = {
    x: { getPixelForValue: (at: number) => area.left + ((at + 0.5) / 12) * width },
    y: { getPixelForValue: (value: number) => area.bottom - (value / 80) * height },
  };
  return {
    ctx: { font: '', measureText: (text: string) => ({ width: text.length * 7 }) },
    chartArea: area,
    scales,
  } as unknown as Chart;
}

describe('the labels of target lines', () => {
  it('say the kind of target where there is room', () => {
    expect(targetLabels(chartOf(900), plot, look).map(({ lines }) => lines.join(' '))).toEqual([
      'Mức giao năm 2022: trên 60%',
      'Mức giao năm 2023: trên 70%',
      'Mức giao năm 2024: trên 80%',
    ]);
  });

  it('leave it out on a phone, so that the years of three do not lie on each other', () => {
    expect(targetLabels(chartOf(230), plot, look).map(({ lines }) => lines.join(' '))).toEqual([
      'năm 2022 trên 60%',
      'năm 2023 trên 70%',
      'năm 2024 trên 80%',
    ]);
  });

  it.each([180, 230, 330, 480, 900])('never overprint, %i px wide', (width) => {
    const boxes = targetLabels(chartOf(width), plot, look).map(({ box }) => box);
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.filter((box, index) => boxes.some((other, place) => place > index && overlap(box, other)))).toEqual(
      [],
    );
  });
});
