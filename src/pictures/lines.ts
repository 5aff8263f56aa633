/** Values over time as lines: scale, targets over the span they speak of, gaps left as gaps, names at the ends. */
import type { ChartCell, ChartData, ChartValue } from '#charts/chart-data.ts';
import { axisNumber, valueScale } from '#charts/value-scale.ts';
import { chartRoom, type Marks } from './frame.ts';
import { circle, colours, type Measure, polyline, rectangle, textAt, wrapped } from './paper.ts';

const size = 15;
const plotHeight = 330;

export function linesOf(chart: ChartData, left: number, top: number, measure: Measure): Marks {
  const columns = chart.columns.flatMap((column, index) => (column.role === 'value' ? [{ ...column, index }] : []));
  const rows = chart.rows.flatMap((row) => (row.at === undefined ? [] : [{ ...row, at: row.at }]));
  const valuesIn = (index: number): { at: number; values: readonly ChartValue[]; cell: ChartCell | undefined }[] =>
    rows.map(({ at, cells }) => ({ at, values: cells[index]?.values ?? [], cell: cells[index] }));
  const targets = chart.targets.filter(({ drawn }) => drawn);
  const levels = [
    ...columns.flatMap(({ index }) =>
      valuesIn(index).flatMap(({ values }) => values.flatMap(({ value, to }) => [value, to ?? value])),
    ),
    ...targets.flatMap(({ value, to }) => [value, to ?? value]),
  ];
  const scale = valueScale(levels, chart.fromZero, chart.unit);
  const steps = Array.from({ length: Math.floor((scale.max - scale.min) / scale.step + 1e-9) + 1 }, (_, index) =>
    Number((scale.min + index * scale.step).toPrecision(12)),
  );

  const ends = columns.map(({ label, context, index }, place) => {
    const last = valuesIn(index).findLast(({ values }) => values.length > 0);
    return {
      label: columns.length === 1 ? [] : wrapped(label, 'text', size, 190, 2, measure),
      colour: context ? colours.context : (colours.lines[place % colours.lines.length] ?? colours.accent),
      last,
      index,
    };
  });
  const endWidth =
    Math.max(
      ...ends.flatMap(({ label, last }) =>
        [...label, ...(last?.values.map(({ text }) => text) ?? [])].map((text) => measure(text, 'strong', size)),
      ),
    ) + 14;
  const axisWidth = Math.max(...steps.map((value) => measure(axisNumber(value, chart.unit), 'text', size))) + 8;
  const [x0, x1, y0, y1] = [left + axisWidth, left + chartRoom - endWidth, top + 18, top + 18 + plotHeight];
  const times = rows.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const half = (last - first) / Math.max(2, 2 * (times.length - 1)) || 1;
  const [from, until] = [first - half, last + half];
  const x = (at: number): number => x0 + ((Math.min(Math.max(at, from), until) - from) / (until - from)) * (x1 - x0);
  const y = (value: number): number => y1 - ((value - scale.min) / (scale.max - scale.min)) * (y1 - y0);

  const parts: string[] = [];
  for (const value of steps) {
    parts.push(
      polyline(
        [
          [x0, y(value)],
          [x1, y(value)],
        ],
        value === 0 ? colours.ink : colours.hair,
        1,
      ),
    );
    parts.push(
      textAt(x0 - 8, y(value) + size * 0.33, axisNumber(value, chart.unit), {
        face: 'text',
        size,
        colour: colours.soft,
        anchor: 'end',
      }),
    );
  }
  const ticks = rows.flatMap(({ at, tick }) => (tick === undefined ? [] : [{ at, ...tick }]));
  const fits = ticks.every(
    (tick, place) =>
      place === 0 ||
      x(tick.at) - x(ticks[place - 1]?.at ?? 0) >
        (measure(tick.text, 'text', size) + measure(ticks[place - 1]?.text ?? '', 'text', size)) / 2 + 4,
  );
  const grouped = ticks.some(({ group }) => group !== '');
  if (fits)
    for (const { at, text } of ticks)
      parts.push(textAt(x(at), y1 + 20, text, { face: 'text', size, colour: colours.soft, anchor: 'middle' }));
  for (const [group, own] of grouped ? Map.groupBy(ticks, ({ group }) => group) : []) {
    const middle = ((own[0]?.at ?? first) + (own.at(-1)?.at ?? first)) / 2;
    parts.push(
      textAt(x(middle), y1 + (fits ? 41 : 20), group, { face: 'strong', size, colour: colours.ink, anchor: 'middle' }),
    );
  }

  for (const { label, words, value, to, from: start, until: end } of targets) {
    const [a, b] = [x(start ?? from), x(end ?? until)];
    if (b - a < 2) continue;
    if (to !== undefined) parts.push(rectangle(a, y(to), b - a, y(value) - y(to), colours.hair));
    for (const level of [value, ...(to === undefined ? [] : [to])])
      parts.push(
        polyline(
          [
            [a, y(level)],
            [b, y(level)],
          ],
          colours.ink,
          1.5,
          { 'stroke-dasharray': '5 4' },
        ),
      );
    const text = `${label}: ${words}`;
    parts.push(
      textAt(Math.max(x0, Math.min(a + 2, x1 - measure(text, 'text', size))), y(to ?? value) - 6, text, {
        face: 'text',
        size,
        colour: colours.ink,
        halo: colours.paper,
      }),
    );
  }

  ends.forEach(({ colour, index }) => {
    let run: [number, number][] = [];
    const close = (): void => {
      if (run.length > 1) parts.push(polyline(run, colour, 2.25, { 'stroke-linejoin': 'round' }));
      run = [];
    };
    const dots: string[] = [];
    for (const { at, values } of valuesIn(index)) {
      const joined =
        values.length === 1 &&
        values[0] !== undefined &&
        !values[0].apart &&
        (values[0].shape === 'point' || values[0].shape === 'about')
          ? values[0]
          : undefined;
      if (joined === undefined) close();
      else run.push([x(at), y(joined.value)]);
      for (const value of values) dots.push(...pointOf(x(at), y, value, colour));
    }
    close();
    parts.push(...dots);
  });

  const labels = ends
    .flatMap(({ label, colour, last: end }) =>
      end === undefined
        ? []
        : [
            {
              label,
              colour,
              text: end.values.map(({ text }) => text).join(' / '),
              level: y(end.values[0]?.value ?? 0),
            },
          ],
    )
    .sort((a, b) => a.level - b.level);
  let bottom = y0 - 20;
  for (const { label, colour, text, level } of labels) {
    const height = size * 1.2 * (label.length + 1);
    const place = Math.max(bottom, Math.min(level - size * 0.6, y1 + 40 - height));
    parts.push(textAt(x1 + 12, place + size, text, { face: 'strong', size, colour }));
    label.forEach((line, index) =>
      parts.push(textAt(x1 + 12, place + size * (1 + 1.2 * (index + 1)), line, { face: 'text', size, colour })),
    );
    bottom = place + height + 4;
  }
  return { parts, height: Math.max(y1 + (grouped && fits ? 52 : 30), bottom) - top };
}

/** A figure by itself: hollow where it is an estimate, an arrow where it is open, a bar where it is a range. */
function pointOf(
  x: number,
  y: (value: number) => number,
  { value, to, shape, estimate }: ChartValue,
  colour: string,
): string[] {
  const level = y(value);
  if (shape === 'range' && to !== undefined)
    return [
      polyline(
        [
          [x, level],
          [x, y(to)],
        ],
        colour,
        3,
      ),
      polyline(
        [
          [x - 5, level],
          [x + 5, level],
        ],
        colour,
        2,
      ),
      polyline(
        [
          [x - 5, y(to)],
          [x + 5, y(to)],
        ],
        colour,
        2,
      ),
    ];
  if (shape === 'above' || shape === 'below') {
    const way = shape === 'above' ? -1 : 1;
    return [
      polyline(
        [
          [x - 5, level],
          [x + 5, level],
        ],
        colour,
        2,
      ),
      polyline(
        [
          [x, level],
          [x, level + way * 14],
        ],
        colour,
        1.75,
      ),
      polyline(
        [
          [x - 4, level + way * 10],
          [x, level + way * 14],
          [x + 4, level + way * 10],
        ],
        colour,
        1.75,
      ),
    ];
  }
  return [
    circle(x, level, 4, estimate ? colours.paper : colour, {
      stroke: estimate ? colour : colours.paper,
      'stroke-width': estimate ? 2 : 1.5,
    }),
  ];
}
