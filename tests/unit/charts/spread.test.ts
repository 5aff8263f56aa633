import { describe, expect, it } from 'vitest';
import type { ChartData, ChartRow, ChartValue } from '#charts/chart-data.ts';
import { spreadOf } from '#charts/spread.ts';

function value(of: number, more: Partial<ChartValue> = {}): ChartValue {
  return {
    value: of,
    to: undefined,
    shape: 'point',
    apart: false,
    estimate: false,
    text: String(of),
    words: String(of),
    href: undefined,
    ...more,
  };
}

function chart(values: readonly ChartValue[], unit: string): ChartData {
  const rows = values.map(
    (one, place): ChartRow => ({
      label: `Nơi ${place}`,
      href: undefined,
      at: undefined,
      tick: undefined,
      tone: 'none',
      undrawn: place > 1,
      cells: [{ values: [one], text: '', links: [] }],
    }),
  );
  return {
    key: 'x',
    kind: 'bar',
    title: '',
    subtitle: '',
    description: '',
    tableCaption: '',
    sourceText: '',
    unit,
    fromZero: true,
    ranked: undefined,
    rowHeader: '',
    columns: [{ label: '', role: 'value', context: false }],
    rows,
    targets: [],
    legend: [],
    csvHref: undefined,
  };
}

describe('the spread of many areas', () => {
  it('counts every area once, rows that the chart leaves out too, with round ends', () => {
    const values = [2.5, 2.74, 3, 3.2, 3.24, 3.25, 3.4, 4.06].map((of) => value(of));
    const spread = spreadOf(chart(values, 'điểm'));
    expect(spread?.columns.map(({ from, to, areas }) => [from, to, areas])).toEqual([
      ['2,5', '2,75', 2],
      ['2,75', '3', 0],
      ['3', '3,25', 3],
      ['3,25', '3,5', 2],
      ['3,5', '3,75', 0],
      ['3,75', '4', 0],
      ['4', '4,25', 1],
      ['4,25', '4,5', 0],
    ]);
    expect(spread?.most).toBe(3);
  });

  it('counts the greatest value in the last column', () => {
    const spread = spreadOf(chart([value(60), value(100)], '%'));
    expect(spread?.columns.at(-1)).toMatchObject({ to: '100%', areas: 1 });
    expect(spread?.columns.reduce((sum, { areas }) => sum + areas, 0)).toBe(2);
  });

  it('leaves out what has no one place, and is none of equal values', () => {
    expect(
      spreadOf(chart([value(1), value(2, { shape: 'above' }), value(3, { apart: true }), value(1)], '%')),
    ).toBeUndefined();
  });
});
