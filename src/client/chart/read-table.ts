/** The table of a chart as numbers to draw. Nothing is drawn that a reader cannot find in a cell. */

import { hasMarks, type Plot, type PlotRow, type PlotTarget, type PlotValue, rowsInTime } from '#charts/plot.ts';

/** The part of the DOM that is read here. */
interface Readable {
  readonly textContent: string | null;
  getAttribute(name: string): string | null | undefined;
  querySelector(selector: string): Readable | null;
  querySelectorAll(selector: string): Iterable<Readable>;
}

export function readPlot(host: Readable): Plot {
  if (host.querySelector('table[data-lines="rows"]') !== null) return readLines(host);
  const header = [...host.querySelectorAll('thead th')].slice(1);
  const roles = header.map((cell) => cell.getAttribute('data-column') ?? '');
  const kind = host.getAttribute('kind') === 'bar' ? 'bar' : 'line';
  const rows = [...host.querySelectorAll('tbody tr')].map((row) => readRow(row, roles));
  return {
    kind,
    unit: host.getAttribute('data-unit') ?? '',
    fromZero: has(host, 'data-from-zero'),
    ranked: numberOf(host, 'data-ranked'),
    columns: header
      .filter((_, index) => roles[index] === 'value')
      .map((cell) => ({ label: textOf(cell), context: has(cell, 'data-context') })),
    rows:
      kind === 'line'
        ? rowsInTime(rows.map(({ row }) => row))
        : rows.filter(({ row, undrawn }) => !undrawn && hasMarks(row)).map(({ row }) => row),
    targets: [...host.querySelectorAll('tfoot tr')].filter((row) => has(row, 'data-drawn')).flatMap(readTarget),
  };
}

/** A table of lines: a row is a line, and the columns that have a place in time are its periods. */
function readLines(host: Readable): Plot {
  const header = [...host.querySelectorAll('thead th')].slice(1);
  const lines = [...host.querySelectorAll('tbody tr')].map((row) => ({
    label: textOf(row.querySelector('th')),
    context: has(row, 'data-context'),
    cells: [...row.querySelectorAll('td')].map((cell) => ({ values: valuesOf(cell), text: textOf(cell) })),
  }));
  const rows = header.map(
    (cell, place): PlotRow => ({
      ...timeOf(cell, cell),
      cells: lines.map(({ cells }) => cells[place] ?? { values: [], text: '' }),
      target: undefined,
      status: '',
    }),
  );
  return {
    kind: 'line',
    unit: host.getAttribute('data-unit') ?? '',
    fromZero: has(host, 'data-from-zero'),
    ranked: numberOf(host, 'data-ranked'),
    columns: lines.map(({ label, context }) => ({ label, context })),
    rows: rowsInTime(rows),
    targets: [],
  };
}

/** Where a row or column stands in time, as `drawnRow` writes it; `head`: the cell that names it. */
function timeOf(node: Readable, head: Readable | null): Pick<PlotRow, 'label' | 'at' | 'tick' | 'group' | 'tone'> {
  return {
    label: textOf(head),
    at: numberOf(node, 'data-at') ?? NaN,
    tick: node.getAttribute('data-tick') ?? '',
    group: node.getAttribute('data-group') ?? '',
    tone: node.getAttribute('data-tone') ?? 'none',
  };
}

function readRow(row: Readable, roles: readonly string[]): { row: PlotRow; undrawn: boolean } {
  const cells = [...row.querySelectorAll('td')];
  const ofRole = (role: string): Readable[] => cells.filter((_, index) => roles[index] === role);
  const target = ofRole('target')[0];
  return {
    undrawn: has(row, 'data-undrawn'),
    row: {
      ...timeOf(row, row.querySelector('th')),
      cells: ofRole('value').map((cell) => ({ values: valuesOf(cell), text: textOf(cell) })),
      target: target === undefined ? undefined : valuesOf(target)[0],
      status: textOf(ofRole('status')[0] ?? null),
    },
  };
}

function valuesOf(cell: Readable): PlotValue[] {
  return [...cell.querySelectorAll('data')].flatMap((data): PlotValue[] => {
    const value = numberOf(data, 'value');
    if (value === undefined) return [];
    const text = textOf(data);
    return [
      {
        value,
        to: numberOf(data, 'data-to'),
        shape: data.getAttribute('data-shape') ?? 'point',
        apart: has(data, 'data-apart'),
        estimate: has(data, 'data-estimate'),
        text,
        words: data.getAttribute('data-words') ?? text,
      },
    ];
  });
}

function readTarget(row: Readable): PlotTarget[] {
  const data = row.querySelector('data');
  const value = data === null ? undefined : numberOf(data, 'value');
  if (data === null || value === undefined) return [];
  const label = textOf(row.querySelector('th'));
  return [
    {
      label,
      short: row.getAttribute('data-short') ?? label,
      words: textOf(data),
      value,
      to: numberOf(data, 'data-to'),
      from: numberOf(row, 'data-from') ?? -Infinity,
      until: numberOf(row, 'data-until') ?? Infinity,
    },
  ];
}

/** A blank or absent attribute is no number; `0` is one. */
function numberOf(node: Readable, name: string): number | undefined {
  const text = node.getAttribute(name);
  if (text === null || text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function has(node: Readable, name: string): boolean {
  const text = node.getAttribute(name);
  return text !== null && text !== undefined;
}

function textOf(node: Readable | null): string {
  return (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
