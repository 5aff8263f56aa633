/** Areas as horizontal bars: name, bar with the mark of the target, value; open values as outlines, as on pages. */
import type { ChartCell, ChartData, ChartRow, ChartValue } from '#charts/chart-data.ts';
import { valueScale } from '#charts/value-scale.ts';
import { chartRoom, type Marks } from './frame.ts';
import { colours, type Measure, polyline, rectangle, textAt, toneColour, toneSign, wrapped } from './paper.ts';

const size = 16;
const rowHeight = 38;
const thickness = 13;

interface BarRow {
  readonly row: ChartRow;
  readonly values: readonly ChartValue[];
  readonly target: ChartValue | undefined;
}

export function barsOf(chart: ChartData, left: number, top: number, measure: Measure): Marks {
  const rows = barRows(chart);
  const valueText = ({ values }: BarRow): string => values.map(({ text }) => text).join(' / ');
  const mostName = chartRoom * 0.34;
  const nameWidth = Math.min(mostName, Math.max(...rows.map(({ row }) => measure(row.label, 'text', size))));
  const valueWidth = Math.max(...rows.map((row) => measure(valueText(row), 'strong', size))) + 24;
  const [from, width] = [left + nameWidth + 14, chartRoom - nameWidth - 14 - valueWidth - 10];
  const ends = rows.flatMap(({ values, target }) => [
    ...values.flatMap(({ value, to }) => [value, to ?? value]),
    target?.to ?? target?.value ?? 0,
  ]);
  const [low, high] = [Math.min(0, ...ends), longest(ends, chart.unit)];
  const x = (value: number): number => from + ((Math.min(Math.max(value, low), high) - low) / (high - low)) * width;
  const parts: string[] = [];
  rows.forEach((bar, index) => {
    const { row, values, target } = bar;
    const middle = top + (index + 0.5) * rowHeight;
    const colour = toneColour(row.tone);
    if (index > 0)
      parts.push(
        polyline(
          [
            [left, middle - rowHeight / 2],
            [left + chartRoom, middle - rowHeight / 2],
          ],
          colours.hair,
          1,
        ),
      );
    parts.push(rectangle(from, middle - thickness * 0.2, width, thickness * 0.4, colours.hair));
    const slice = thickness / Math.max(1, values.length);
    values.forEach((value, place) => {
      const y = middle - thickness / 2 + place * slice;
      const outline = (a: number, b: number): string =>
        rectangle(x(a), y + 0.75, x(b) - x(a), slice - 1.5, colours.paper, {
          stroke: colour,
          'stroke-width': 1.5,
          'stroke-dasharray': '4 3',
        });
      if (value.shape === 'above' || value.shape === 'below') {
        parts.push(outline(0, value.value));
        const way = value.shape === 'above' ? 1 : -1;
        const tip = x(value.value) + (way === 1 ? 9 : -5);
        parts.push(
          polyline(
            [
              [tip - way * 4, middle - 4],
              [tip, middle],
              [tip - way * 4, middle + 4],
            ],
            colour,
            1.75,
          ),
        );
        return;
      }
      parts.push(
        rectangle(
          x(Math.min(0, value.value)),
          y,
          Math.max(1.5, x(Math.abs(value.value)) - x(0)),
          slice - (values.length > 1 ? 1 : 0),
          colour,
          { rx: 1 },
        ),
      );
      if (value.to !== undefined) parts.push(outline(value.value, value.to));
    });
    for (const goal of target === undefined ? [] : [target.value, ...(target.to === undefined ? [] : [target.to])]) {
      parts.push(
        rectangle(x(goal) - 2.25, middle - thickness / 2 - 4, 4.5, thickness + 8, colours.paper),
        rectangle(x(goal) - 1.25, middle - thickness / 2 - 4, 2.5, thickness + 8, colours.ink),
      );
    }
    parts.push(
      polyline(
        [
          [x(0), middle - rowHeight / 2],
          [x(0), middle + rowHeight / 2],
        ],
        colours.ink,
        1,
      ),
    );
    const names = wrapped(row.label, 'text', size, mostName, 2, measure);
    names.forEach((line, place) =>
      parts.push(
        textAt(left, middle + size * 0.35 + (place - (names.length - 1) / 2) * size * 1.05, line, {
          face: 'text',
          size,
          colour: colours.ink,
        }),
      ),
    );
    const text = valueText(bar);
    parts.push(
      textAt(left + chartRoom, middle + size * 0.35, text, {
        face: 'strong',
        size,
        colour: colours.ink,
        anchor: 'end',
      }),
    );
    parts.push(toneSign(row.tone, left + chartRoom - measure(text, 'strong', size) - 11, middle, size));
  });
  return { parts, height: rows.length * rowHeight };
}

function barRows(chart: ChartData): BarRow[] {
  const at = (role: string): number => chart.columns.findIndex((column) => column.role === role);
  const cell = (row: ChartRow, role: string): ChartCell | undefined => row.cells[at(role)];
  return chart.rows.flatMap((row) => {
    const values = cell(row, 'value')?.values ?? [];
    return row.undrawn || values.length === 0 ? [] : [{ row, values, target: cell(row, 'target')?.values[0] }];
  });
}

/** A share is read against the whole, unless all are small; other figures against the greatest. */
function longest(ends: readonly number[], unit: string): number {
  const greatest = Math.max(0, ...ends);
  if (unit !== '%') return greatest || 1;
  return greatest > 40 && greatest <= 100 ? 100 : valueScale(ends, true, unit).max;
}
