import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { plotOf } from '#charts/plot.ts';
import { readPlot } from '#client/chart/read-table.ts';
import { groupBy } from '#core/catalog.ts';
import { joinKey } from '#core/key.ts';
import type { Indicator } from '#core/model.ts';
import { noSeriesReason, trendsAmong } from '#core/series.ts';
import type { Portal } from '#core/site/portal.ts';
import { decides } from '#core/status.ts';
import { realPortal } from '#tests/support/real-portal.ts';
import { type AreaYears, areaYears } from '#views/area-years.ts';
import { pagePicture } from '#views/indicator-picture.ts';
import { indicatorCharts, indicatorView } from '#views/indicator-view.ts';
import { areaYearsMarkup } from '../../../src/components/area-years.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await realPortal();
});

function indicatorOf(id: string): Indicator {
  const found = portal.catalog.indicators.get(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

function yearsOf(id: string): AreaYears {
  const years = areaYears(indicatorOf(id), portal);
  if (years === undefined) throw new Error(`no table of ${id}`);
  return years;
}

const papi = 'papi-quan-tri-dien-tu-diem';
const measures = [papi, 'papi-cong-thong-tin-dien-tu', 'papi-tiep-can-internet', 'papi-phuc-dap-qua-mang'];

describe('an outside measure of all provinces', () => {
  it.each(measures)('has a table of every province and year: %s', (id) => {
    const { periods, rows, ranked } = yearsOf(id);
    expect(new Set(rows.map(({ area }) => area.href)).size).toBe(63);
    expect(periods.map(({ period }) => period.text).at(-1)).toBe('2024');
    expect(periods).toHaveLength(id === 'papi-phuc-dap-qua-mang' ? 6 : 7);
    const filled = rows.flatMap(({ cells }) => cells.filter((figures) => figures.length > 0)).length;
    expect(filled).toBe(portal.catalog.ofIndicator(id).observations.length);
    expect([ranked?.period.text, ranked?.areas]).toEqual(['2024', 61]);
    const places = rows.flatMap(({ place }) => place ?? []);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(measures)(
    'begins with its course, a line for every province, the first and the last of the newest year brought out: %s',
    (id) => {
      const charts = indicatorCharts(indicatorOf(id), portal);
      const { chart } = pagePicture(indicatorOf(id), charts, portal);
      expect(chart?.kind).toBe('line');
      expect(chart?.columns).toHaveLength(63);
      expect(chart?.columns.filter(({ context }) => !context)).toHaveLength(2);
    },
  );

  it('is drawn in a browser from that table as in the build', () => {
    const { chart } = pagePicture(indicatorOf(papi), indicatorCharts(indicatorOf(papi), portal), portal);
    if (chart === undefined) throw new Error('no chart');
    const table = areaYearsMarkup(yearsOf(papi), chart);
    const host = parse(`<data-chart kind="line" data-unit="${chart.unit}" data-from-zero>${table}</data-chart>`);
    const read = readPlot(host.querySelector('data-chart') as unknown as Parameters<typeof readPlot>[0]);
    const built = plotOf(chart);
    expect(read.columns).toEqual(built.columns);
    expect(read.rows.map(({ label, at, tick }) => [label, at, tick])).toEqual(
      built.rows.map(({ label, at, tick }) => [label, at, tick]),
    );
    const numbers = (plot: typeof built): unknown =>
      plot.rows.map(({ cells }) => cells.map(({ values }) => values[0]?.value));
    expect(numbers(read)).toEqual(numbers(built));
  });
});

describe('a measure of places', () => {
  it('begins with the one list that is whole, and says which it is', () => {
    const dti = indicatorOf('dti');
    const charts = indicatorCharts(dti, portal);
    const { map, chart } = pagePicture(dti, charts, portal);
    expect([map?.period.text, map?.tiles.length, map?.unclassed]).toEqual(['2022', 63, 0]);
    expect(chart).toBeUndefined();
    expect(indicatorView(dti, portal).lede).toBe('Năm 2022, danh sách đủ 63 nơi, đứng đầu là thành phố Đà Nẵng.');
    expect(yearsOf('dti').rows[0]?.area.href).toBe('/dia-phuong/da-nang/');
  });

  it('has neither map nor table where few areas have a figure', () => {
    expect(areaYears(indicatorOf('ict-index'), portal)).toBeUndefined();
    expect(areaYears(indicatorOf('thanh-toan-truc-tuyen'), portal)).toBeUndefined();
  });
});

describe('figures of one indicator and area in several periods', () => {
  it('are drawn, as values or as places in lists of one length, or it is said why not', () => {
    const { catalog } = portal;
    const results = catalog.observations.filter((row) => decides(row) && !catalog.isSuperseded(row));
    const told = new Map<string, number>();
    for (const rows of groupBy(results, (row) => joinKey([row.indicator, row.area, row.scope])).values()) {
      if (new Set(rows.map(({ period }) => period.text)).size < 2) continue;
      const drawn = trendsAmong(rows, catalog);
      const why = noSeriesReason(rows, catalog);
      expect(drawn.length > 0, rows[0]?.anchor).toBe(why === undefined);
      const [first] = drawn;
      const kind = why?.kind ?? (first?.ranked === undefined ? 'values' : `places of ${first.ranked}`);
      told.set(kind, (told.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(told)).toMatchInlineSnapshot(`
      {
        "break": 3,
        "places of 63": 18,
        "ranks": 15,
        "values": 255,
      }
    `);
  });
});
